using System.Globalization;
using System.Text.Encodings.Web;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Service.Components;

/// <summary>What a page shows, as its address says it: the query and the filters that can be switched on and off.</summary>
/// <remarks>Immutable. The address is the whole state, so that every view can be linked to, and the back button works.</remarks>
public sealed record PageState
{
    /// <summary>The query as typed.</summary>
    public string Query { get; init; } = "";

    /// <summary>Values by the name of the filter's parameter; names as in the API.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Order of the hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>First day of issue as typed, <c>yyyy-MM-dd</c>; empty for none.</summary>
    public string From { get; init; } = "";

    /// <summary>Last day of issue as typed.</summary>
    public string To { get; init; } = "";

    /// <summary>Columns that the page offers as filters, with their Vietnamese and English headings.</summary>
    public static IReadOnlyList<(FacetField Field, string Heading, string English)> Offered { get; } =
    [
        (FacetField.Sector, "Ngành", "Sector"),
        (FacetField.Province, "Tỉnh, thành phố", "Province"),
        (FacetField.Kind, "Loại văn bản", "Kind"),
        (FacetField.Level, "Cấp ban hành", "Level"),
        (FacetField.Agency, "Cơ quan chủ trì", "Lead agency"),
        (FacetField.Strictness, "Mức độ", "How binding"),
    ];

    /// <summary>Whether the filter holds the value.</summary>
    public bool Has(FacetField field, string value) => Filters.TryGetValue(field.Code(), out var values) && values.Contains(value);

    /// <summary>The state with the value switched on, or off if it was on.</summary>
    public PageState Toggle(FacetField field, string value)
    {
        var values = Filters.GetValueOrDefault(field.Code()) ?? [];
        var changed = new Dictionary<string, IReadOnlyList<string>>(Filters)
        {
            [field.Code()] = values.Contains(value) ? [.. values.Where(other => other != value)] : [.. values, value],
        };
        return this with { Filters = changed };
    }

    /// <summary>The address of the state on <paramref name="page"/>, e.g. <c>/?q=c%C3%A1ch%20ly&amp;sector=health</c>.</summary>
    public string Address(string page, string? after = null)
    {
        var parts = new List<string>();
        Add("q", Query);
        foreach (var (name, values) in Filters.OrderBy(filter => filter.Key, StringComparer.Ordinal))
        {
            foreach (var value in values)
            {
                Add(name, value);
            }
        }

        Add("from", From);
        Add("to", To);
        Add("sort", Sort == SearchSort.Relevance ? "" : Sort.Code());
        Add("after", after ?? "");
        return parts.Count == 0 ? page : $"{page}?{string.Join('&', parts)}";

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                parts.Add($"{name}={UrlEncoder.Default.Encode(value)}");
            }
        }
    }

    /// <summary>How a value of a column is shown to people.</summary>
    public static string Label(FacetField field, string? value) => (field, value) switch
    {
        (_, null) => "(không rõ)",
        (FacetField.Sector, _) when Sectors.TryParse(value, out var sector) => sector.VietnameseName(),
        (FacetField.Kind, _) when DirectiveKind.FromCode(value) is { } kind => kind.Name,
        (FacetField.Level, "central") => "Trung ương",
        (FacetField.Level, "province") => "Tỉnh",
        (FacetField.Level, "district") => "Huyện",
        (FacetField.Level, "commune") => "Xã",
        (FacetField.Strictness, "must") => "Bắt buộc",
        (FacetField.Strictness, "should") => "Đề nghị, khuyến khích",
        (FacetField.Strictness, "may") => "Cho phép",
        (FacetField.Strictness, "must-not") => "Cấm",
        _ => value,
    };

    /// <summary>A date as Vietnamese readers write it, at its precision: <c>03/12/2021</c>, <c>12/2021</c>.</summary>
    public static string Date(PartialDate? date) => date switch
    {
        null => "không rõ ngày",
        { Precision: DatePrecision.Day } day => day.First.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        { Precision: DatePrecision.Month } month => month.First.ToString("MM/yyyy", CultureInfo.InvariantCulture),
        { } year => year.ToString(),
    };
}
