using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>A time limit in a passage.</summary>
/// <param name="Start">First position of its words in the passage.</param>
/// <param name="End">Position after the last.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Every">How often, for recurring ones.</param>
/// <param name="Doubt">Whether a printed day does not exist, or its year is only concluded.</param>
/// <param name="Rule">Name of the rule that read it.</param>
internal readonly record struct FoundDeadline(
    int Start, int End, DeadlineKind Kind, DateOnly? From, DateOnly? To, string? Every, DateDoubt Doubt, string Rule)
{
    /// <summary>What is added to the rule of a limit whose year is that of the meeting.</summary>
    public const string YearOfMeeting = "+year-of-meeting";

    /// <summary>Whether a printed day does not exist, or no day lies in the period, which ends before it begins.</summary>
    public bool IsImpossible => (Doubt & DateDoubt.Impossible) != 0 || From > To;

    /// <summary>Hour of the first day, when printed.</summary>
    public TimeOnly? FromTime { get; init; }

    /// <summary>Hour of the last day, when printed.</summary>
    public TimeOnly? ToTime { get; init; }

    /// <summary>The day that an open period begins on; null for others and for those that begin with a month or year.</summary>
    public DateOnly? SinceDay { get; init; }

    /// <summary>Whether it is a limit in time, not a manner or a recurrence.</summary>
    public bool IsDated => Kind <= DeadlineKind.Range;

    /// <summary>Whether it names a day or period of the calendar, resolved or impossible.</summary>
    public bool HasDay => IsDated && (From is not null || To is not null || IsImpossible);

    /// <summary>The value of a directive for it.</summary>
    /// <param name="passage">The passage that it stands in.</param>
    /// <param name="earliestIssue">First day on which the directive can have been issued, or null.</param>
    /// <param name="covers">Where in the passage the clause stands that it governs, or null for all.</param>
    public Deadline ToDeadline(Passage passage, DateOnly? earliestIssue, TextRange? covers) => new()
    {
        Text = passage.Printed(Start, End),
        Kind = Kind,
        Start = From,
        End = To,
        StartTime = From is null ? null : FromTime,
        EndTime = To is null ? null : ToTime,
        Every = Every,
        Covers = covers is { } clause ? passage.Printed(clause.Start, clause.End) : null,
        CoversPieces = covers is { } part ? passage.PiecesOf(part.Start, part.End) is { Count: > 0 } parts ? parts : [passage.RangeOf(part.Start, part.End)] : [],
        Anomaly = (Doubt & DateDoubt.Impossible) != 0 ? "no such day"
            : (To ?? SinceDay) < earliestIssue ? "before issue date"
            : From > To ? "ends before it begins"
            : null,
        Range = passage.RangeOf(Start, End),
        Pieces = passage.PiecesOf(Start, End),
        Rule = (Doubt & DateDoubt.YearOfMeeting) != 0 ? Rule + YearOfMeeting : Rule,
    };
}
