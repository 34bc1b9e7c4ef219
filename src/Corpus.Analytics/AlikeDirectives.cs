using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Finds stored directives whose tasks are worded like a directive's, through the index: without looking at every directive.</summary>
internal static class AlikeDirectives
{
    /// <summary>Tasks of the directive that are looked for in others, the longest ones: they tell most.</summary>
    public const int MaxProbes = 12;

    private const int HitsOfProbe = 10;

    /// <summary>Finds the directives that hold a task like one of the directive's, those with most such tasks first.</summary>
    /// <param name="reader">The snapshot to ask.</param>
    /// <param name="stored">The directive.</param>
    /// <param name="time">When to stop.</param>
    /// <param name="complete">False when the time ended the search early.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Ids, the directive's own not among them.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<string> Find(
        ITaskIndexReader reader, StoredDirective stored, Countdown time, out bool complete, CancellationToken cancellationToken)
    {
        complete = true;
        var shared = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var task in stored.Directive.Tasks.OrderByDescending(task => task.CleanText.Length).ThenBy(task => task.Path, StringComparer.Ordinal).Take(MaxProbes))
        {
            if (time.IsOver)
            {
                complete = false;
                break;
            }

            var similar = reader.FindSimilar(
                new SimilarRequest { TaskId = $"{stored.Id}:{task.Path}", ExcludeDirective = true, Top = HitsOfProbe, TimeBudget = time.Left },
                cancellationToken);
            complete &= similar.Complete;
            var shingles = Shingles.Of(task.CleanText, TaskAlignment.ShingleSize);
            foreach (var directive in similar.Hits
                .Where(hit => Shingles.Likeness(shingles, Shingles.Of(hit.Task.Task.CleanText, TaskAlignment.ShingleSize)) >= TaskAlignment.MinAdapted)
                .Select(hit => hit.Task.Directive.Id).Distinct(StringComparer.Ordinal))
            {
                shared[directive] = shared.GetValueOrDefault(directive) + 1;
            }
        }

        return [.. shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
    }
}
