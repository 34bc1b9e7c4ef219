using System.Globalization;
using Corpus.Directives;

namespace Corpus.Search;

/// <summary>How well it is known by when a task is due.</summary>
/// <remarks>The values are stored: never renumber.</remarks>
public enum DeadlineState
{
    /// <summary>The directive sets no time limit.</summary>
    None = 0,

    /// <summary>Due on a day that is printed for this task.</summary>
    Dated = 1,

    /// <summary>Doubtful: due before its directive was issued.</summary>
    BeforeIssue = 2,

    /// <summary>Doubtful: the printed day does not exist; there is no day.</summary>
    NoSuchDay = 3,

    /// <summary>Doubtful: the year is not printed, or the day was counted from the issue.</summary>
    Inferred = 4,

    /// <summary>Doubtful: printed once, outside of the task, for several tasks.</summary>
    Inherited = 5,

    /// <summary>Doubtful: hangs on an event ("sau khi nhận được văn bản"); there is no day.</summary>
    Relative = 6,

    /// <summary>Again and again ("hàng tháng"); there is no day.</summary>
    Recurring = 7,

    /// <summary>Without an end ("thường xuyên"); there is no day.</summary>
    Ongoing = 8,

    /// <summary>At once ("ngay"); there is no day.</summary>
    Immediately = 9,

    /// <summary>Only the beginning is set ("bắt đầu từ tháng 8"); there is no last day.</summary>
    Starting = 10,
}

/// <summary>Tells the state of deadlines.</summary>
public static class DeadlineStates
{
    private const string NoSuchDay = "no such day";
    private const string EndsBeforeItBegins = "ends before it begins";

    /// <summary>The state of a task's deadline (<see cref="DirectiveTask.Deadline"/>).</summary>
    /// <param name="task">The task.</param>
    /// <param name="directive">Its directive: whether a deadline is shared is told by the other tasks.</param>
    public static DeadlineState Of(DirectiveTask task, Directive directive) => task.Deadline switch
    {
        null => DeadlineState.None,
        { Kind: DeadlineKind.Recurring } => DeadlineState.Recurring,
        { Kind: DeadlineKind.Ongoing } => DeadlineState.Ongoing,
        { Kind: DeadlineKind.Immediately } => DeadlineState.Immediately,
        { Anomaly: NoSuchDay or EndsBeforeItBegins } or { Anomaly: not null, End: null } => DeadlineState.NoSuchDay,
        { End: { } end } deadline => deadline.Anomaly is not null ? DeadlineState.BeforeIssue
            : !PrintsYear(deadline.Text, end) ? DeadlineState.Inferred
            : IsShared(deadline, task, directive) ? DeadlineState.Inherited
            : DeadlineState.Dated,
        { Start: not null } => DeadlineState.Starting,
        _ => DeadlineState.Relative,
    };

    /// <summary>Whether the year stands in the words, in four digits or, behind day and month, in two: <c>20/8/21</c>.</summary>
    private static bool PrintsYear(string text, DateOnly end) =>
        text.Contains(end.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        || (text.AsSpan().TrimEnd().EndsWith((end.Year % 100).ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            && text.AsSpan().CountAny('/', '.', '-') >= 2);

    private static bool IsShared(Deadline deadline, DirectiveTask task, Directive directive) =>
        (deadline.Range.Start < task.Range.Start || deadline.Range.End > task.Range.End)
        && directive.Tasks.Any(other => other.Path != task.Path && other.Deadline?.Range == deadline.Range);
}
