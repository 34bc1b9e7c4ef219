using Corpus.Directives;
using Corpus.Search;
using Microsoft.Extensions.Localization;

namespace Corpus.Service.Components.Search;

/// <summary>The searches to try when one finds nothing: another spelling, without its filters, without one of its words.</summary>
internal static class WiderSearches
{
    /// <summary>Most words of a query that are left out in turn: of longer ones every word left out says little.</summary>
    private const int MaxWords = 6;

    /// <summary>Most that are offered.</summary>
    private const int Most = 6;

    /// <summary>How long all of the counting may take; what was not counted by then is not offered.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(400);

    /// <summary>The wider searches that find something, the nearest first.</summary>
    /// <param name="state">What finds nothing.</param>
    /// <param name="suggestion">Another query that the index proposes; null for none.</param>
    /// <param name="text">Names them.</param>
    /// <param name="count">How much a state finds on the page that asks.</param>
    public static IReadOnlyList<WiderSearch> Find(
        PageState state, string? suggestion, IStringLocalizer<PageText> text, Func<PageState, long> count)
    {
        var start = TimeProvider.System.GetTimestamp();
        var meant = suggestion is null ? [] : new[] { new WiderSearch(suggestion, IsQuery: true, state with { Query = suggestion }) { IsMeant = true } };
        return
        [
            .. meant.Concat(Of(state, text))
                .TakeWhile(_ => TimeProvider.System.GetElapsedTime(start) < Budget)
                .Select(way => way with { Total = count(way.State) })
                .Where(way => way.Total > 0)
                .Take(Most),
        ];
    }

    private static IEnumerable<WiderSearch> Of(PageState state, IStringLocalizer<PageText> text)
    {
        if (state.IsFiltered)
        {
            foreach (var field in PageState.Offered.Where(field => state.Values(field).Count > 0))
            {
                var heading = field == FacetField.Agency ? text["Filter.agency"] : text[$"Field.{field.Code()}"];
                yield return new(text["WithoutFilter", heading], IsQuery: false, state.With(field));
            }

            if (state.From.Length + state.To.Length > 0)
            {
                yield return new(text["WithoutFilter", text["Period"]], IsQuery: false, state with { From = "", To = "" });
            }

            yield return new(text["WithoutFilters"], IsQuery: false, state.WithoutFilters());
        }

        var isPhrase = state.Query.Contains('"', StringComparison.Ordinal);
        if (isPhrase)
        {
            yield return new(text["WithoutQuotes"], IsQuery: false, state with { Query = state.Query.Replace("\"", "", StringComparison.Ordinal) });
            yield break;
        }

        var words = state.Query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MaxWords)
        {
            yield break;
        }

        for (var i = words.Length - 1; i >= 0; i--)
        {
            var rest = string.Join(' ', words.Where((_, at) => at != i));
            yield return new(rest, IsQuery: true, state with { Query = rest });
        }
    }
}

/// <summary>A search to try instead.</summary>
/// <param name="Label">What it is: the query itself, or what it leaves out.</param>
/// <param name="IsQuery">Whether the label is a query, which is Vietnamese.</param>
/// <param name="State">The search.</param>
public sealed record WiderSearch(string Label, bool IsQuery, PageState State)
{
    /// <summary>Whether it is another spelling and not less of what was asked.</summary>
    public bool IsMeant { get; init; }

    /// <summary>How much it finds, at least.</summary>
    public long Total { get; init; }
}
