using System.Globalization;
using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Service.Api;

namespace Corpus.Service.Components.Charts;

/// <summary>What the page of trends shows, as its address says it: which tasks, and how they are charted.</summary>
public sealed record TrendView
{
    /// <summary>Path of the page.</summary>
    public const string Page = "/trends";

    /// <summary>Which tasks.</summary>
    public PageState State { get; init; } = new();

    /// <summary>Length of a period as its code; empty for the shortest that a chart can show.</summary>
    public string Interval { get; init; } = "";

    /// <summary>Column to split by, as its code; empty for none.</summary>
    public string By { get; init; } = "";

    /// <summary>The parameter of <see cref="By"/>, as the address names it.</summary>
    private string ByName { get; init; } = "by";

    /// <summary>Form of the chart, as its code; empty for the usual one.</summary>
    public string FormCode { get; init; } = "";

    /// <summary>Form of the chart.</summary>
    public ChartForm Form => EnumCodes.TryParse<ChartForm>(FormCode, out var form) ? form : ChartForm.Columns;

    /// <summary>What is counted, as its code.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The period whose words are told; empty for the last one.</summary>
    public string Words { get; init; } = "";

    /// <summary>Reads the view from an address.</summary>
    internal static TrendView Read(IQueryCollection query) => new()
    {
        State = PageState.Read(query) with { Sort = "", IsGrouped = false },
        Interval = query["interval"].ToString(),
        By = query.TryGetValue("by", out var by) || query.TryGetValue("groupBy", out by) ? by.ToString() : FacetField.Sector.Code(),
        ByName = query.ContainsKey("groupBy") && !query.ContainsKey("by") ? "groupBy" : "by",
        FormCode = query["form"].ToString(),
        Unit = query["unit"].ToString(),
        Words = query["words"].ToString(),
    };

    /// <summary>The column of <see cref="By"/>; null for none.</summary>
    public FacetField? Column => EnumCodes.TryParse<FacetField>(By, out var column) ? column : null;

    /// <summary>Reads the trend that the view describes; notes what is wrong with it, by the names of the page's parameters.</summary>
    internal TrendRequest ReadRequest(Problems problems)
    {
        ParameterValues.ReadCode<ChartForm>("form", FormCode, null, problems);
        ParameterValues.ReadCode<FacetField>(ByName, By, null, problems);
        return ToParameters().ReadRequest(problems);
    }

    private TrendParameters ToParameters() => new()
    {
        Q = State.Query,
        Sector = [.. State.Values(FacetField.Sector)],
        Province = [.. State.Values(FacetField.Province)],
        District = [.. State.Values(FacetField.District)],
        Kind = [.. State.Values(FacetField.Kind)],
        Issuer = [.. State.Values(FacetField.Issuer)],
        Level = [.. State.Values(FacetField.Level)],
        Agency = [.. State.Values(FacetField.Agency)],
        Strictness = [.. State.Values(FacetField.Strictness)],
        Directive = State.Directive.Length > 0 ? [State.Directive] : [],
        From = State.From,
        To = State.To,
        Interval = Interval,
        GroupBy = Column?.Code(),
        Unit = Unit,
        Top = Series.Most.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The address of the view.</summary>
    public string Address() => State.Address(Page, Own);

    /// <summary>The address of the same counts as a table.</summary>
    /// <param name="format">Suffix of the form, e.g. <c>csv</c>.</param>
    /// <param name="interval">The interval that is shown.</param>
    public string Export(string format, DateInterval interval) => State.ApiAddress(
        $"trends.{format}", ("interval", interval.Code()), ("groupBy", By), ("unit", Unit), ("bom", format == "csv" ? "true" : ""));

    /// <summary>The address of the tasks behind a figure of the chart; null when filters cannot choose just them.</summary>
    /// <param name="first">First day of the period; null for all periods.</param>
    /// <param name="interval">Its length.</param>
    /// <param name="series">Whose; null for all.</param>
    public string? TasksOf(DateOnly? first, DateInterval interval, Series? series)
    {
        var state = first is { } day ? State.Within(day, Periods.Next(day, interval).AddDays(-1)) : State;
        state = state with { IsGrouped = Unit == CountUnit.Directives.Code() };
        if (series is null || !EnumCodes.TryParse<FacetField>(By, out var field))
        {
            return state.Address("/");
        }

        return series.Value is { } value && CanChoose(field, value) ? state.With(field, value).Address("/") : null;
    }

    /// <summary>A period as addresses name it: <c>2021</c>, <c>2021-Q3</c>, <c>2021-08</c>, <c>2021-W33</c>, <c>2021-08-17</c>.</summary>
    public static string PeriodCode(DateOnly first, DateInterval interval) => interval switch
    {
        DateInterval.Year => first.ToString("yyyy", CultureInfo.InvariantCulture),
        DateInterval.Quarter => string.Create(CultureInfo.InvariantCulture, $"{first:yyyy}-Q{(first.Month + 2) / 3}"),
        DateInterval.Month => first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DateInterval.Week => string.Create(
            CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(first.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(first.ToDateTime(default)):00}"),
        _ => PageState.Iso(first),
    };

    /// <summary>The parameters of the page besides those of its tasks.</summary>
    public IReadOnlyList<(string Name, string Value)> Own =>
    [
        ("interval", Interval), ("by", By), ("form", Form == ChartForm.Columns ? "" : FormCode), ("unit", Unit), ("words", Words),
    ];

    // Leads are counted, but the filter takes supporters too. A task can have two sectors: of those that are filtered by one, no filter chooses
    // those that have another besides.
    private bool CanChoose(FacetField field, string value) =>
        field != FacetField.Agency && (field != FacetField.Sector || State.Values(field).Count == 0 || State.Has(field, value));
}

/// <summary>Form of a chart.</summary>
public enum ChartForm
{
    /// <summary>Columns, the series above each other.</summary>
    Columns = 0,

    /// <summary>A line for each series.</summary>
    Lines = 1,

    /// <summary>Columns of equal height: the share of each series in all of them.</summary>
    Shares = 2,
}
