using Corpus.Search.Postings;

namespace Corpus.Search.Querying;

/// <summary>Matches the tasks that hold words in order, with at most some other words in between.</summary>
/// <param name="field">Where to look.</param>
/// <param name="words">Per word of the phrase the terms that stand for it; at least one word.</param>
/// <param name="slop">How many other words may stand between the first and the last.</param>
/// <param name="isRequired">Whether every match of the whole query holds it. Its matches are then all that its score needs; else a task may
/// match by another branch and hold it unseen.</param>
internal sealed class PhraseNode(SearchField field, IReadOnlyList<IReadOnlyList<int>> words, int slop, bool isRequired = false) : PlanNode
{
    private const int TasksPerCheck = 4096;

    /// <inheritdoc/>
    public override int Cost => 2;

    /// <inheritdoc/>
    public override TaskSet Evaluate(SegmentScope scope, TaskSet? within)
    {
        var matches = Matches(scope, within);
        if (isRequired)
        {
            scope.SetPhrase(this, matches);
        }

        return matches.Tasks;
    }

    /// <inheritdoc/>
    public override int Bound(SegmentScope scope) => words.Min(terms => new TermsNode(field, terms).Bound(scope));

    /// <summary>Finds the matches and how often the phrase occurs in each: the number of places where it begins.</summary>
    public TermPostings Matches(SegmentScope scope, TaskSet? within)
    {
        var candidates = within;
        foreach (var terms in words.OrderBy(terms => new TermsNode(field, terms).Bound(scope)))
        {
            candidates = new TermsNode(field, terms).Evaluate(scope, candidates);
            if (candidates.Count == 0)
            {
                return TermPostings.None;
            }
        }

        if (Open(scope) is not { } matcher)
        {
            return TermPostings.None;
        }

        var tasks = new ushort[candidates!.Count];
        candidates.CopyTo(tasks);
        var frequencies = new byte[tasks.Length];
        for (var from = 0; from < tasks.Length; from += TasksPerCheck)
        {
            scope.Watch.Check();
            var some = Math.Min(TasksPerCheck, tasks.Length - from);
            matcher.Occurrences(tasks.AsSpan(from, some), frequencies.AsSpan(from, some));
        }

        var count = 0;
        for (var i = 0; i < tasks.Length; i++)
        {
            (tasks[count], frequencies[count]) = (tasks[i], frequencies[i]);
            count += frequencies[i] > 0 ? 1 : 0;
        }

        Array.Resize(ref frequencies, count);
        return count == 0 ? TermPostings.None : new TermPostings(TaskSet.FromArray(tasks, count), frequencies);
    }

    /// <summary>Starts to look into tasks, in ascending order, one by one.</summary>
    /// <returns>Null when the segment lacks a word.</returns>
    public PhraseMatcher? Open(SegmentScope scope) => PhraseMatcher.Open(scope, field, words, slop);
}
