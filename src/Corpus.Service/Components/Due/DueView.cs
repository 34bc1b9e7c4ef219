using System.Globalization;
using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Service.Api;

namespace Corpus.Service.Components.Due;

/// <summary>What the page of deadlines shows, as its address says it: whose, which kind, and which month.</summary>
public sealed record DueView
{
    /// <summary>Path of the page.</summary>
    public const string Page = "/deadlines";

    /// <summary>Which tasks.</summary>
    public PageState State { get; init; } = new();

    /// <summary>Which deadlines, as their code; empty for the dated ones.</summary>
    public string StatusCode { get; init; } = "";

    /// <summary>Which deadlines.</summary>
    public DeadlineStatus Status => EnumCodes.TryParse<DeadlineStatus>(StatusCode, out var status) ? status : DeadlineStatus.Dated;

    /// <summary>The month on the calendar, <c>yyyy-MM</c>; empty for the one that says most.</summary>
    public string Month { get; init; } = "";

    /// <summary>Where the shown page of the list begins; empty for its start.</summary>
    public string After { get; init; } = "";

    /// <summary>Reads the view from an address.</summary>
    internal static DueView Read(IQueryCollection query) => new()
    {
        State = PageState.Read(query) with { Sort = "", IsGrouped = false },
        StatusCode = query["status"].ToString(),
        Month = query["month"].ToString(),
        After = query["after"].ToString(),
    };

    /// <summary>Reads the deadlines that the view describes, of all months; notes what is wrong with it.</summary>
    internal DeadlineRequest ReadRequest(Problems problems)
    {
        var tasks = State.ToParameters();
        if (Month.Length > 0 && MonthStart is null)
        {
            problems.Add("month", $"'{ParameterValues.Shorten(Month)}' is no month; write 2021-11");
        }

        return new DeadlineRequest
        {
            Query = tasks.ReadQuery(problems),
            Filter = tasks.ReadFilter(problems),
            Status = ParameterValues.ReadCode<DeadlineStatus>("status", StatusCode, DeadlineStatus.Dated, problems)!.Value,
        };
    }

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
    public string Export(string format) => State.ApiAddress($"deadlines.{format}", ("status", OwnStatus), ("bom", format == "csv" ? "true" : ""));

    /// <summary>The parameters of the page besides those of its tasks and the place in the list.</summary>
    public IReadOnlyList<(string Name, string Value)> Own => [("status", OwnStatus), ("month", Month)];

    private string OwnStatus => Status == DeadlineStatus.Dated ? "" : Status.Code();
}
