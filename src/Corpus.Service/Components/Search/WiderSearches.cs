using Corpus.Directives;
using Corpus.Search;
using Microsoft.Extensions.Localization;

namespace Corpus.Service.Components.Search;

/// <summary>The searches to try when one finds nothing: without its filters, then without one of its words.</summary>
internal static class WiderSearches
{
    /// <summary>Most words of a query that are left out in turn: of longer ones every word left out says little.</summary>
    private const int MaxWords = 6;

    /// <summary>The wider searches, the nearest first; whether they find anything is for the caller to see.</summary>
    public static IEnumerable<(string Label, PageState State)> Of(PageState state, IStringLocalizer<PageText> text)
    {
        if (state.IsFiltered)
        {
            foreach (var field in PageState.Offered.Where(field => state.Values(field).Count > 0))
            {
                yield return (text["WithoutFilter", field == FacetField.Agency ? text["Filter.agency"] : text[$"Field.{field.Code()}"]], state.With(field));
            }

            if (state.From.Length + state.To.Length > 0)
            {
                yield return (text["WithoutFilter", text["Period"]], state with { From = "", To = "" });
            }

            yield return (text["WithoutFilters"], state.WithoutFilters());
        }

        var isPhrase = state.Query.Contains('"', StringComparison.Ordinal);
        if (isPhrase)
        {
            yield return (text["WithoutQuotes"], state with { Query = state.Query.Replace("\"", "", StringComparison.Ordinal) });
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
            yield return (rest, state with { Query = rest });
        }
    }
}
