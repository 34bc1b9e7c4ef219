using System.Globalization;
using Corpus.Analytics;
using Corpus.Directives;

namespace Corpus.Service.Components.Due;

/// <summary>What the page of deadlines shows, as its address says it: whose, which kind, and which month.</summary>
public sealed record DueView
{
    /// <summary>Path of the page.</summary>
    public const string Page = "/deadlines";

    /// <summary>Which tasks.</summary>
    public PageState State { get; init; } = new();

    /// <summary>Which deadlines.</summary>
    public DeadlineStatus Status { get; init; }

    /// <summary>The month on the calendar, <c>yyyy-MM</c>; empty for the one that says most.</summary>
    public string Month { get; init; } = "";

    /// <summary>Where the shown page of the list begins; empty for its start.</summary>
    public string After { get; init; } = "";

    /// <summary>Reads the view from an address.</summary>
    internal static DueView Read(IQueryCollection query) => new()
    {
        State = PageState.Read(query) with { Sort = "", IsGrouped = false },
        Status = EnumCodes.TryParse<DeadlineStatus>(query["status"], out var status) ? status : DeadlineStatus.Dated,
        Month = query["month"].ToString(),
        After = query["after"].ToString(),
    };

    /// <summary>The first day of <see cref="Month"/>; null when it is none, or the last month that there is, which no other follows.</summary>
    public DateOnly? MonthStart =>
        DateOnly.TryParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month < DateOnly.MaxValue.AddMonths(-1)
            ? month
            : null;

    /// <summary>The address of the view.</summary>
    public string Address() => State.Address(Page, [.. Own, ("after", After)]);

    /// <summary>The address of the same view in another month.</summary>
    public string In(DateOnly month) => (this with { Month = month.ToString("yyyy-MM", CultureInfo.InvariantCulture), After = "" }).Address();

    /// <summary>The address of all of its deadlines in another form, e.g. <c>ics</c>.</summary>
    public string Export(string format) => State.ApiAddress($"deadlines.{format}", ("status", StatusCode), ("bom", format == "csv" ? "true" : ""));

    /// <summary>The parameters of the page besides those of its tasks and the place in the list.</summary>
    public IReadOnlyList<(string Name, string Value)> Own => [("status", StatusCode), ("month", Month)];

    private string StatusCode => Status == DeadlineStatus.Dated ? "" : Status.Code();
}
