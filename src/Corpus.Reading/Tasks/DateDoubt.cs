namespace Corpus.Reading;

/// <summary>What keeps a day from being as certain as print.</summary>
[Flags]
internal enum DateDoubt
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The printed day does not exist (31/9).</summary>
    Impossible = 1,

    /// <summary>No year is printed and no date of issue: the year is that of the meeting reported.</summary>
    YearOfMeeting = 2,
}
