namespace Corpus.Reading;

/// <summary>What a line of a source is to its reader.</summary>
internal enum LineNature
{
    /// <summary>Words of the directive itself.</summary>
    Text = 0,

    /// <summary>Nothing but white space.</summary>
    Blank = 1,

    /// <summary>The number of a page, alone on its line.</summary>
    PageNumber = 2,

    /// <summary>A head or foot that is printed on every page.</summary>
    RunningHead = 3,

    /// <summary>A stamp of the receiver or of a digital signature ("ĐẾN Số: 520", "Người ký: …").</summary>
    Stamp = 4,

    /// <summary>A mark without words: a star under a letterhead, a rule, a stray bracket, an urgency mark.</summary>
    Stray = 5,
}
