namespace Corpus.Directives;

/// <summary>What kind of time limit a task has.</summary>
/// <remarks>The values are stored in indexes: never renumber.</remarks>
public enum DeadlineKind
{
    /// <summary>"trước ngày X", "chậm nhất ngày X": done by <see cref="Deadline.End"/>, as printed.</summary>
    By = 0,

    /// <summary>"trong ngày X": on one day.</summary>
    On = 1,

    /// <summary>"bắt đầu … trong tháng X": from <see cref="Deadline.Start"/>.</summary>
    From = 2,

    /// <summary>"trong tháng X": from the first day of a period to its last.</summary>
    Within = 3,

    /// <summary>"từ A đến B"; an open start is null.</summary>
    Range = 4,

    /// <summary>"thường xuyên": without an end.</summary>
    Ongoing = 5,

    /// <summary>"hàng ngày", "định kỳ …": see <see cref="Deadline.Every"/>.</summary>
    Recurring = 6,

    /// <summary>"ngay".</summary>
    Immediately = 7,
}

/// <summary>By when, or since when, or how often a task is to be done.</summary>
public sealed record Deadline
{
    /// <summary>The time expression as printed.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of limit it is.</summary>
    public required DeadlineKind Kind { get; init; }

    /// <summary>First day, or null when open or not a date.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day, or null when open or not a date.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The hour of <see cref="Start"/>, when one is printed; else null.</summary>
    public TimeOnly? StartTime { get; init; }

    /// <summary>The hour of <see cref="End"/>, when one is printed; else null.</summary>
    public TimeOnly? EndTime { get; init; }

    /// <summary>For <see cref="DeadlineKind.Recurring"/>: <c>day</c>, <c>week</c>, <c>week:1,5</c> (Monday is 1), <c>month</c>, <c>month:15,30</c>, <c>quarter</c>, <c>year</c>; else null.</summary>
    public string? Every { get; init; }

    /// <summary>The clause it governs, verbatim, when it is not the whole task.</summary>
    public string? Covers { get; init; }

    /// <summary>Why the date is doubtful (<c>before issue date</c>, <c>no such day</c>, <c>ends before it begins</c>), or null. The date stays as printed.</summary>
    public string? Anomaly { get; init; }

    /// <summary>Where <see cref="Text"/> stands in the source.</summary>
    public required TextRange Range { get; init; }

    /// <summary>The parts of <see cref="Range"/> that hold the text, where something else stands between them; empty when it holds the text alone.</summary>
    public IReadOnlyList<TextRange> Pieces { get; init; } = [];

    /// <summary>Where <see cref="Covers"/> stands in the source, in order; empty without it.</summary>
    public IReadOnlyList<TextRange> CoversPieces { get; init; } = [];

    /// <summary>Name of the rule that read it.</summary>
    public required string Rule { get; init; }
}
