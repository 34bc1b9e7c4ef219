using System.Globalization;
using System.Text.Encodings.Web;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Service.Api;

namespace Corpus.Service.Components;

/// <summary>What a page shows, as its address says it: the query and the filters that can be switched on and off.</summary>
/// <remarks>Immutable. The address is the whole state, so that every view can be linked to, and the back button works.</remarks>
public sealed record PageState
{
    /// <summary>The query as typed.</summary>
    public string Query { get; init; } = "";

    /// <summary>Values by the name of the filter's parameter; names as in the API.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Order of the hits, as its code; empty for the usual one.</summary>
    public string Sort { get; init; } = "";

    /// <summary>First day of issue as typed, <c>yyyy-MM-dd</c>; empty for none.</summary>
    public string From { get; init; } = "";

    /// <summary>Last day of issue as typed.</summary>
    public string To { get; init; } = "";

    /// <summary>Id of the only directive to search in; empty for all.</summary>
    public string Directive { get; init; } = "";

    /// <summary>Whether hits are grouped by directive.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Columns that pages offer as filters, the most used first.</summary>
    public static IReadOnlyList<FacetField> Offered { get; } =
    [
        FacetField.Sector, FacetField.Province, FacetField.Kind, FacetField.Issuer, FacetField.Agency, FacetField.District, FacetField.Level,
        FacetField.Strictness,
    ];

    /// <summary>Whether nothing is asked: the start.</summary>
    public bool IsEmpty => Query.Length + Sort.Length == 0 && !IsFiltered && !IsGrouped;

    /// <summary>Whether anything but the query restricts.</summary>
    public bool IsFiltered => From.Length + To.Length + Directive.Length > 0 || Filters.Values.Any(values => values.Count > 0);

    /// <summary>Reads the state from an address.</summary>
    internal static PageState Read(IQueryCollection query) => new()
    {
        Query = query["q"].ToString(),
        Filters = Offered.Select(field => field.Code())
            .Where(name => query[name].Count > 0)
            .ToDictionary(name => name, name => (IReadOnlyList<string>)[.. query[name].OfType<string>().Where(value => value.Length > 0)]),
        Sort = query["sort"].ToString(),
        From = query["from"].ToString(),
        To = query["to"].ToString(),
        Directive = query["directive"].ToString(),
        IsGrouped = query["group"] == "directive" || query["groupByDirective"] == "true",
    };

    /// <summary>Notes what is wrong with the parameters that pages, and not the API, name.</summary>
    internal static void Check(IQueryCollection query, Problems problems)
    {
        ParameterValues.CheckOneOf("group", query["group"], ["directive"], problems);
        ParameterValues.ReadFlag("groupByDirective", query["groupByDirective"], problems);
    }

    /// <summary>The values of a filter.</summary>
    public IReadOnlyList<string> Values(FacetField field) => Filters.GetValueOrDefault(field.Code()) ?? [];

    /// <summary>Whether the filter holds the value.</summary>
    public bool Has(FacetField field, string value) => Values(field).Contains(value);

    /// <summary>The state with the value switched on, or off if it was on.</summary>
    public PageState Toggle(FacetField field, string value)
    {
        var values = Values(field);
        return With(field, values.Contains(value) ? [.. values.Where(other => other != value)] : [.. values, value]);
    }

    /// <summary>The state with other values of a filter.</summary>
    public PageState With(FacetField field, params IReadOnlyList<string> values) =>
        this with { Filters = new Dictionary<string, IReadOnlyList<string>>(Filters) { [field.Code()] = values } };

    /// <summary>The state within those of the days [<paramref name="from"/>, <paramref name="to"/>] of issue that it allows.</summary>
    public PageState Within(DateOnly from, DateOnly to) => this with
    {
        // Days are typed as addresses have them, and sort as text.
        From = string.CompareOrdinal(From, Iso(from)) > 0 ? From : Iso(from),
        To = To.Length > 0 && string.CompareOrdinal(To, Iso(to)) < 0 ? To : Iso(to),
    };

    /// <summary>The state without any filter.</summary>
    public PageState WithoutFilters() => new() { Query = Query, Sort = Sort, IsGrouped = IsGrouped };

    /// <summary>The parameters of the search that the state describes.</summary>
    internal SearchParameters ToParameters() => new()
    {
        Q = Query,
        Sector = [.. Values(FacetField.Sector)],
        Province = [.. Values(FacetField.Province)],
        District = [.. Values(FacetField.District)],
        Kind = [.. Values(FacetField.Kind)],
        Issuer = [.. Values(FacetField.Issuer)],
        Level = [.. Values(FacetField.Level)],
        Agency = [.. Values(FacetField.Agency)],
        Strictness = [.. Values(FacetField.Strictness)],
        Directive = Directive.Length > 0 ? [Directive] : [],
        Sort = Sort,
        From = From,
        To = To,
        GroupByDirective = IsGrouped ? "true" : null,
    };

    /// <summary>The parameters that the state needs, in a fixed order; those of the API have its names.</summary>
    /// <param name="ofApi">Whether only those that restrict are wanted, which every resource of the API knows.</param>
    public IEnumerable<(string Name, string Value)> Parameters(bool ofApi = false)
    {
        var all = new List<(string Name, string Value)> { ("q", Query) };
        all.AddRange(Filters.OrderBy(filter => filter.Key, StringComparer.Ordinal).SelectMany(filter => filter.Value.Select(value => (filter.Key, value))));
        all.AddRange([("directive", Directive), ("from", From), ("to", To)]);
        if (!ofApi)
        {
            all.AddRange([("sort", Sort == SearchSort.Relevance.Code() ? "" : Sort), ("group", IsGrouped ? "directive" : "")]);
        }

        return all.Where(parameter => parameter.Value.Length > 0);
    }

    /// <summary>The address of the state on <paramref name="page"/>, e.g. <c>/?q=c%C3%A1ch%20ly&amp;sector=health</c>.</summary>
    /// <param name="page">Path of the page.</param>
    /// <param name="more">Parameters of that page; those without a value are left out.</param>
    public string Address(string page, params IReadOnlyList<(string Name, string Value)> more) => Join(page, Parameters().Concat(more));

    /// <summary>The address of a resource of the API with what the state restricts.</summary>
    public string ApiAddress(string resource, params IReadOnlyList<(string Name, string Value)> more) =>
        Join($"/api/v1/{resource}", Parameters(ofApi: true).Concat(more));

    /// <summary>The day as addresses have it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The address of a task in its directive's text; without its directive there is none.</summary>
    public static string? AddressOf(StoredTask task) => task.Directive.TaskCount == 0 ? null : AddressOf(task.Directive.Id, task.Task.Path);

    /// <summary>The address of a task in its directive's text.</summary>
    public static string AddressOf(string directiveId, string path) =>
        $"/directives/{UrlEncoder.Default.Encode(directiveId)}?task={UrlEncoder.Default.Encode(path)}#{UrlEncoder.Default.Encode(path)}";

    private static string Join(string path, IEnumerable<(string Name, string Value)> parameters)
    {
        var query = string.Join('&', parameters.Where(one => one.Value.Length > 0).Select(one => $"{one.Name}={UrlEncoder.Default.Encode(one.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
