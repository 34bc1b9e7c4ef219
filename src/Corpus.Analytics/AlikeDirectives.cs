using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Finds stored directives whose tasks are worded like a directive's, through the index: without looking at every directive.</summary>
internal static class AlikeDirectives
{
    /// <summary>Tasks of the directive that are looked for in others, the longest ones: they tell most.</summary>
    public const int MaxProbes = 12;

    /// <summary>Directives found at most, those with most tasks alike.</summary>
    public const int MaxFound = 100;

    /// <summary>Finds the directives that hold a task like one of the directive's, those with most such tasks first.</summary>
    /// <param name="reader">The snapshot to ask.</param>
    /// <param name="stored">The directive.</param>
    /// <param name="time">When to stop.</param>
    /// <param name="complete">False when there may be more: the time ended the search early, a task is worded like more others than one search
    /// gives, or more than <see cref="MaxFound"/> directives were found.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The directives in brief, itself not among them.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<DirectiveSummary> Find(
        ITaskIndexReader reader, StoredDirective stored, Countdown time, out bool complete, CancellationToken cancellationToken)
    {
        complete = true;
        var shared = new Dictionary<string, (DirectiveSummary Directive, int Tasks)>(StringComparer.Ordinal);
        foreach (var task in stored.Directive.Tasks.OrderByDescending(task => task.CleanText.Length).ThenBy(task => task.Path, StringComparer.Ordinal).Take(MaxProbes))
        {
            if (time.IsOver)
            {
                complete = false;
                break;
            }

            var similar = reader.FindSimilar(
                new SimilarRequest
                {
                    TaskId = $"{stored.Id}:{task.Path}",
                    ExcludeDirective = true,
                    Top = SimilarRequest.MaxTop,
                    TimeBudget = time.Left,
                },
                cancellationToken);
            complete &= similar.Complete;
            var shingles = Shingles.Of(task.CleanText, TaskAlignment.ShingleSize);
            var isAlike = similar.Hits.Select(hit =>
                Shingles.Likeness(shingles, Shingles.Of(hit.Task.Task.CleanText, TaskAlignment.ShingleSize)) >= TaskAlignment.MinAdapted).ToList();
            complete &= similar.Hits.Count < SimilarRequest.MaxTop || !isAlike[^1];
            foreach (var directive in similar.Hits.Where((_, i) => isAlike[i]).Select(hit => hit.Task.Directive).DistinctBy(one => one.Id))
            {
                shared[directive.Id] = (directive, shared.GetValueOrDefault(directive.Id).Tasks + 1);
            }
        }

        complete &= shared.Count <= MaxFound;
        return
        [
            .. shared.Values.OrderByDescending(one => one.Tasks).ThenBy(one => one.Directive.Id, StringComparer.Ordinal)
                .Take(MaxFound).Select(one => one.Directive),
        ];
    }
}
