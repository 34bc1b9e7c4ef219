using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>The parameter of what is sent as rows too, beside those of the resource.</summary>
internal record RowParameters
{
    /// <summary>Whether CSV starts with a byte order mark.</summary>
    [FromQuery, Description("true puts a byte order mark before CSV, which some spreadsheets need; false by default.")]
    public string? Bom { get; init; }

    /// <summary>Reads <see cref="Bom"/>; notes what is wrong with it.</summary>
    public bool ReadBom(Problems problems) => ParameterValues.ReadFlag("bom", Bom, problems);
}

/// <summary>The parameters of a list that is sent page by page, or as rows whole.</summary>
internal sealed record PageParameters : RowParameters
{
    /// <summary>Most of a page.</summary>
    public const int MaxTop = 1000;

    /// <summary>How many to pass over.</summary>
    [FromQuery, Description("How many to pass over; 0 by default.")]
    public string? Skip { get; init; }

    /// <summary>How many at most.</summary>
    [FromQuery, Description("How many at most, 0 to 1000; 100 by default, as rows all of them.")]
    public string? Top { get; init; }

    /// <summary>Reads the page; notes what is wrong with it.</summary>
    /// <param name="isRows">Whether rows are sent: then all of them unless <see cref="Top"/> is given.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>How many to pass over, and how many at most: null for all.</returns>
    public (int Skip, int? Top) Read(bool isRows, Problems problems)
    {
        var top = ParameterValues.ReadNumber("top", Top, 0, MaxTop, fallback: 100, problems);
        return (ParameterValues.ReadNumber("skip", Skip, 0, int.MaxValue, fallback: 0, problems), isRows && string.IsNullOrEmpty(Top) ? null : top);
    }
}
