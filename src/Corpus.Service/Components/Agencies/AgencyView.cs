using System.Globalization;
using Corpus.Analytics;
using Corpus.Service.Api;

namespace Corpus.Service.Components.Agencies;

/// <summary>What the page of agencies shows, as its address says it: of which tasks, whose names, in which order, and from where on.</summary>
public sealed record AgencyView
{
    /// <summary>Path of the page.</summary>
    public const string Page = "/agencies";

    /// <summary>Agencies on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Which tasks.</summary>
    public PageState State { get; init; } = new();

    /// <summary>What their names have, as typed; empty for all.</summary>
    public string Name { get; init; } = "";

    /// <summary>Order, as its code; empty for most tasks first.</summary>
    public string Sort { get; init; } = "";

    /// <summary>How many to pass over, as typed; empty for none.</summary>
    public string Skip { get; init; } = "";

    /// <summary>Reads the view from an address.</summary>
    internal static AgencyView Read(IQueryCollection query) => new()
    {
        State = PageState.Read(query) with { Sort = "", IsGrouped = false },
        Name = query["name"].ToString(),
        Sort = query["sort"].ToString(),
        Skip = query["skip"].ToString(),
    };

    /// <summary>Reads the page of the register that the view describes; notes what is wrong with it.</summary>
    internal AgencyRequest ReadRequest(Problems problems)
    {
        var tasks = State.ToParameters();
        var parameters = new AgencyParameters
        {
            Q = tasks.Q,
            Sector = tasks.Sector,
            Province = tasks.Province,
            District = tasks.District,
            Kind = tasks.Kind,
            Issuer = tasks.Issuer,
            Level = tasks.Level,
            Agency = tasks.Agency,
            Strictness = tasks.Strictness,
            Directive = tasks.Directive,
            From = tasks.From,
            To = tasks.To,
            Name = Name,
            Sort = Sort,
        };
        return parameters.ReadRequest(problems) with
        {
            Skip = ParameterValues.ReadNumber("skip", Skip, 0, int.MaxValue, fallback: 0, problems),
            Top = PageSize,
        };
    }

    /// <summary>The address of the view from another agency on.</summary>
    /// <param name="skip">How many to pass over.</param>
    public string Address(int skip) =>
        State.Address(Page, [.. Own, ("skip", skip == 0 ? "" : skip.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The parameters of the page besides those of its tasks and the place in the list.</summary>
    public IReadOnlyList<(string Name, string Value)> Own => [("name", Name), ("sort", Sort)];

    /// <summary>The address of all of its agencies in another form, e.g. <c>csv</c>.</summary>
    public string Export(string format) =>
        State.ApiAddress($"agencies.{format}", [.. Own, ("bom", format == "csv" ? "true" : "")]);
}
