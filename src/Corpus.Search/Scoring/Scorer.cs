using Corpus.Search.Postings;
using Corpus.Search.Querying;

namespace Corpus.Search.Scoring;

/// <summary>Adds one part of the score to tasks. Immutable; safe for any thread.</summary>
internal abstract class Scorer
{
    /// <summary>What it scores, for explanations.</summary>
    public required string Label { get; init; }

    /// <summary>Adds to the scores of some matching tasks.</summary>
    /// <param name="scope">Their segment.</param>
    /// <param name="tasks">Ascending.</param>
    /// <param name="scores">Per task.</param>
    public abstract void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks, Span<float> scores);
}

/// <summary>Scores a term of the text by BM25.</summary>
internal sealed class TermScorer(int term, float weight) : Scorer
{
    /// <inheritdoc/>
    public override void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks, Span<float> scores) =>
        Saturation.Add(scope.Postings(SearchField.Text, term), scope, weight, tasks, scores);
}

/// <summary>Scores a phrase of the text by BM25, its occurrences being the frequency.</summary>
internal sealed class PhraseScorer(PhraseNode phrase, float weight) : Scorer
{
    /// <inheritdoc/>
    public override void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks, Span<float> scores)
    {
        var matches = scope.Phrase(phrase) ?? phrase.Matches(scope, TaskSet.FromArray(tasks.ToArray(), tasks.Length));
        Saturation.Add(matches, scope, weight, tasks, scores);
    }
}

/// <summary>Adds a constant to the tasks that hold a term in a field.</summary>
internal sealed class PresenceScorer(SearchField field, int term, float weight) : Scorer
{
    /// <inheritdoc/>
    public override void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks, Span<float> scores)
    {
        var postings = scope.Postings(field, term);
        for (var i = 0; i < tasks.Length && postings.Count > 0; i++)
        {
            scores[i] += postings.Tasks.Contains(tasks[i]) ? weight : 0;
        }
    }
}

/// <summary>Adds a constant to the tasks that hold a phrase in a field other than the text.</summary>
internal sealed class PhrasePresenceScorer(PhraseNode phrase, float weight) : Scorer
{
    /// <inheritdoc/>
    public override void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks, Span<float> scores)
    {
        var matches = scope.Phrase(phrase) ?? phrase.Matches(scope, TaskSet.FromArray(tasks.ToArray(), tasks.Length));
        for (var i = 0; i < tasks.Length && matches.Count > 0; i++)
        {
            scores[i] += matches.Tasks.Contains(tasks[i]) ? weight : 0;
        }
    }
}

/// <summary>The saturating part of BM25 over many tasks.</summary>
internal static class Saturation
{
    /// <summary>Adds weight · tf / (tf + norm) for the tasks among the postings.</summary>
    public static void Add(TermPostings postings, SegmentScope scope, float weight, ReadOnlySpan<ushort> tasks, Span<float> scores)
    {
        if (postings.Count == 0)
        {
            return;
        }

        var ordinals = scope.Lengths.Ordinals;
        var norms = scope.Norms;
        var frequencies = postings.Frequencies;
        if (postings.Tasks.IsBitmap)
        {
            for (var i = 0; i < tasks.Length; i++)
            {
                var posting = postings.IndexOf(tasks[i]);
                if (posting >= 0)
                {
                    float frequency = frequencies[posting];
                    scores[i] += weight * (frequency / (frequency + norms[ordinals[tasks[i]]]));
                }
            }

            return;
        }

        // Both ascend: walk them together, leaping where the postings are many more.
        var members = postings.Tasks.Members;
        var leap = members.Length / 16 > tasks.Length;
        var at = 0;
        for (var i = 0; i < tasks.Length && at < members.Length; i++)
        {
            var task = tasks[i];
            if (leap)
            {
                var found = members[at..].BinarySearch(task);
                at += found < 0 ? ~found : found;
            }
            else
            {
                while (at < members.Length && members[at] < task)
                {
                    at++;
                }
            }

            if (at < members.Length && members[at] == task)
            {
                float frequency = frequencies[at];
                scores[i] += weight * (frequency / (frequency + norms[ordinals[task]]));
            }
        }
    }
}
