namespace Corpus.Text;

/// <summary>What a token is.</summary>
/// <remarks>The values are stored in indexes: never renumber. Those from <see cref="Date"/> on are compounds.</remarks>
public enum TokenKind
{
    /// <summary>A run of letters: in Vietnamese one syllable (tiếng).</summary>
    Syllable = 0,

    /// <summary>A run of the digits 0 to 9: <c>152</c>.</summary>
    Number = 1,

    /// <summary>Letters and digits run together: <c>F0</c>, <c>5K</c>.</summary>
    Mixed = 2,

    /// <summary>
    /// A calendar date in figures: <c>12/10/2021</c>; its term has two digits for day and month, and the day first for <c>2021-08-25</c> too.
    /// </summary>
    Date = 3,

    /// <summary>The number of a document: <c>4800/QĐ-BYT</c>, <c>01-TB/BCĐ</c>.</summary>
    Code = 4,

    /// <summary>A name with a hyphenated number: <c>Covid-19</c>.</summary>
    Hyphenated = 5,

    /// <summary>A web or mail address.</summary>
    Url = 6,

    /// <summary>A number of several parts: <c>5.000</c>, <c>3,5</c>, <c>95%</c>, <c>24/24</c>.</summary>
    Figure = 7,

    /// <summary>A telephone number in groups, its term the digits alone: <c>0912.345.678</c> gives <c>0912345678</c>.</summary>
    Phone = 8,
}
