namespace Corpus.Reading;

/// <summary>How an item is labelled. Items of one style under one parent are siblings.</summary>
internal enum LabelStyle
{
    /// <summary>"Phần I", "Chương II".</summary>
    Part = 0,

    /// <summary>"A.", "B.".</summary>
    Capital = 1,

    /// <summary>"I.", "II.".</summary>
    Roman = 2,

    /// <summary>"Mục 1".</summary>
    Section = 3,

    /// <summary>"Điều 1.".</summary>
    Article = 4,

    /// <summary>"1.", "1.1.", "2.1.10", "Khoản 1.".</summary>
    Decimal = 5,

    /// <summary>"1)", "(1)", "1/".</summary>
    Bracketed = 6,

    /// <summary>"a)", "đ.", "(a)".</summary>
    Letter = 7,

    /// <summary>A dash, cross, star or dot.</summary>
    Bullet = 8,
}

/// <summary>The label at the beginning of an item.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Name">Its part of the path: <c>II</c>, <c>1.1</c>, <c>a</c>, <c>3</c> for "Điều 3"; empty for a bullet.</param>
/// <param name="Sign">What tells styles of the same kind apart: the sign of a bullet, the bracket behind a number.</param>
/// <param name="Ordinal">Its place among its siblings from 1; 0 for a bullet.</param>
/// <param name="Length">Number of characters that it takes from the start of the line, blanks and markup included.</param>
/// <param name="OpensBold">Whether bold print begins before the label, so that its end in the text is unpaired.</param>
/// <param name="IsDoubtful">Whether the label was damaged and read from its place.</param>
internal readonly record struct Label(
    LabelStyle Style, string Name, string Sign, int Ordinal, int Length, bool OpensBold, bool IsDoubtful)
{
    /// <summary>Whether Markdown marks its line as a heading, so that numbers may begin anew below it.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether it is words that count the items, not a bare number: "Bước 1", "Thứ hai", "Ba là".</summary>
    public bool IsWord => Sign is "bước" or "thứ" or "là";

    /// <summary>Number of parts of a decimal label, 1 for others.</summary>
    public int Depth => Style == LabelStyle.Decimal ? Name.Count(c => c == '.') + 1 : 1;

    /// <summary>Whether the label is one of the same series as <paramref name="other"/>.</summary>
    public bool IsSeriesOf(Label other) => Style == other.Style && Sign == other.Sign && Depth == other.Depth;
}
