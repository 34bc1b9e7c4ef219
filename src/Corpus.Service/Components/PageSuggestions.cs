using Corpus.Analytics;
using Corpus.Service.Components.Due;

namespace Corpus.Service.Components;

/// <summary>Completes what is typed into the boxes of the pages: only what finds something within the filters of the page, with how much.</summary>
internal static class PageSuggestions
{
    /// <summary>Where scripts ask, with the address of the page that the box leads to.</summary>
    public const string Path = "/suggestions";

    private const int Shown = 8;
    private const int MaxTyped = 200;

    /// <summary>Maps it.</summary>
    public static void MapPageSuggestions(this WebApplication app) => app.MapGet(Path, List).ExcludeFromDescription();

    private static IReadOnlyList<Suggestion> List(HttpRequest request, PageQueries queries)
    {
        var state = PageState.Read(request.Query);
        if (!queries.IsReady || string.IsNullOrWhiteSpace(state.Query) || state.Query.Length > MaxTyped)
        {
            return [];
        }

        // The page of deadlines, and no other, says which of them.
        return queries.Suggest(state, request.Query.ContainsKey("status") ? DeadlineAnalysis.StatesOf(DueView.Read(request.Query).Status) : [], Shown);
    }
}

/// <summary>What a typed text may become.</summary>
/// <param name="Text">The whole of the text.</param>
/// <param name="Tasks">How many tasks it finds, at least.</param>
internal sealed record Suggestion(string Text, long Tasks);
