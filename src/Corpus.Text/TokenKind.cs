namespace Corpus.Text;

/// <summary>What a token is.</summary>
/// <remarks>The values are stored in indexes: never renumber.</remarks>
public enum TokenKind
{
    /// <summary>A run of letters: in Vietnamese one syllable (tiếng).</summary>
    Syllable = 0,

    /// <summary>Digits, with or without separators: <c>152</c>, <c>5.000</c>.</summary>
    Number = 1,

    /// <summary>Letters and digits run together: <c>F0</c>, <c>5K</c>.</summary>
    Mixed = 2,

    /// <summary>A calendar date in figures: <c>12/10/2021</c>.</summary>
    Date = 3,

    /// <summary>The number of a document: <c>4800/QĐ-BYT</c>, <c>01-TB/BCĐ</c>.</summary>
    Code = 4,

    /// <summary>A name with a hyphenated number: <c>Covid-19</c>.</summary>
    Hyphenated = 5,

    /// <summary>A web or mail address.</summary>
    Url = 6,
}
