using System.ComponentModel;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Querying;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>The filters that choose directives.</summary>
internal record DirectiveParameters
{
    /// <summary>Names of provinces.</summary>
    [FromQuery, Description("Names of provinces, separated by commas, with or without diacritics.")]
    public string[]? Province { get; init; }

    /// <summary>Names of districts.</summary>
    [FromQuery, Description("Name of a district; may be repeated.")]
    public string[]? District { get; init; }

    /// <summary>Names of issuing bodies.</summary>
    [FromQuery, Description("Full name of an issuing body; may be repeated.")]
    public string[]? Issuer { get; init; }

    /// <summary>Codes of forms.</summary>
    [FromQuery, Description("Codes of forms, separated by commas: thong-bao, cong-van, ke-hoach, …")]
    public string[]? Kind { get; init; }

    /// <summary>Codes of levels.</summary>
    [FromQuery, Description("Levels of the issuing body, separated by commas: central, province, district, commune.")]
    public string[]? Level { get; init; }

    /// <summary>Ids of directives.</summary>
    [FromQuery, Description("Ids of directives, separated by commas.")]
    public string[]? Directive { get; init; }

    /// <summary>First day of issue.</summary>
    [FromQuery, Description("First day of issue, yyyy-MM-dd.")]
    public string? From { get; init; }

    /// <summary>Last day of issue.</summary>
    [FromQuery, Description("Last day of issue, yyyy-MM-dd.")]
    public string? To { get; init; }

    /// <summary>Reads the filters; notes what is wrong with them.</summary>
    public virtual TaskFilter ReadFilter(Problems problems)
    {
        var filter = new TaskFilter
        {
            Provinces = ParameterValues.Split("province", Province, problems),
            Districts = ParameterValues.Names("district", District, problems),
            Issuers = ParameterValues.Names("issuer", Issuer, problems),
            Kinds = ReadKinds(problems),
            Levels = ParameterValues.ReadCodes<AdministrativeLevel>("level", Level, problems),
            Directives = ParameterValues.Split("directive", Directive, problems),
            IssuedFrom = ParameterValues.ReadDate("from", From, problems),
            IssuedTo = ParameterValues.ReadDate("to", To, problems),
        };
        if (filter.IssuedFrom > filter.IssuedTo)
        {
            problems.Add("from", $"is after to");
        }

        return filter;
    }

    private List<DirectiveKind> ReadKinds(Problems problems)
    {
        var kinds = new List<DirectiveKind>();
        foreach (var code in ParameterValues.Split("kind", Kind, problems))
        {
            if (DirectiveKind.FromCode(code) is { } kind)
            {
                kinds.Add(kind);
            }
            else
            {
                problems.Add("kind", $"'{ParameterValues.Shorten(code)}' is none of {string.Join(", ", DirectiveKind.All.Select(known => known.Code))}");
            }
        }

        return kinds;
    }
}

/// <summary>The filters that choose tasks.</summary>
internal record TaskParameters : DirectiveParameters
{
    /// <summary>Codes of sectors.</summary>
    [FromQuery, Description("Codes of sectors, separated by commas: health, military, border, …")]
    public string[]? Sector { get; init; }

    /// <summary>Names of agencies.</summary>
    [FromQuery, Description("Name of a body that leads or supports the task; may be repeated.")]
    public string[]? Agency { get; init; }

    /// <summary>Codes of strictness.</summary>
    [FromQuery, Description("How binding, separated by commas: must, should, may, must-not.")]
    public string[]? Strictness { get; init; }

    /// <summary>First day of the deadline.</summary>
    [FromQuery, Description("First day of the deadline, yyyy-MM-dd.")]
    public string? DueFrom { get; init; }

    /// <summary>Last day of the deadline.</summary>
    [FromQuery, Description("Last day of the deadline, yyyy-MM-dd.")]
    public string? DueTo { get; init; }

    /// <inheritdoc/>
    public override TaskFilter ReadFilter(Problems problems)
    {
        var filter = base.ReadFilter(problems) with
        {
            Sectors = SectorSet.Of([.. ParameterValues.ReadCodes<Sector>("sector", Sector, problems)]),
            Agencies = ParameterValues.Names("agency", Agency, problems),
            Strictness = ParameterValues.ReadCodes<Strictness>("strictness", Strictness, problems),
            DeadlineFrom = ParameterValues.ReadDate("dueFrom", DueFrom, problems),
            DeadlineTo = ParameterValues.ReadDate("dueTo", DueTo, problems),
        };
        if (filter.DeadlineFrom > filter.DeadlineTo)
        {
            problems.Add("dueFrom", $"is after dueTo");
        }

        return filter;
    }
}

/// <summary>The query and the filters, which search, trends and comparison share.</summary>
internal record FilterParameters : TaskParameters
{
    /// <summary>The query.</summary>
    [FromQuery, Description("Query: words (all must match), with or without diacritics; OR, -word, \"a phrase\", cách*. Empty matches every task. "
        + "What no task matches is answered with its words read as Telex or VNI keystrokes, if that matches; readAs, and the header Corpus-Read-As "
        + "(percent-encoded), then tell the query answered.")]
    public string? Q { get; init; }

    /// <summary>Reads <see cref="Q"/>; notes what is wrong with it.</summary>
    public SearchQuery ReadQuery(Problems problems)
    {
        if (QueryParser.TryParse(Q ?? "", out var query, out var error))
        {
            return query;
        }

        problems.Add("q", $"at position {error.Position}: {error.Text}");
        return SearchQuery.All;
    }
}
