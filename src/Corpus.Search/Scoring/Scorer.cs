using Corpus.Search.Postings;
using Corpus.Search.Querying;

namespace Corpus.Search.Scoring;

/// <summary>One part of the score of a query: a term, phrase or pair of neighbours. Immutable; safe for any thread.</summary>
/// <param name="label">What it scores, for explanations.</param>
/// <param name="weight">The most that it adds to a task.</param>
internal abstract class Scorer(string label, float weight)
{
    /// <summary>The most that it adds to a task.</summary>
    public float Weight => weight;

    /// <summary>What it scores, for explanations.</summary>
    public string Label => label;

    /// <summary>Starts to score a segment.</summary>
    /// <returns>Null when it adds nothing there.</returns>
    public abstract ScoreCursor? Open(SegmentScope scope);
}

/// <summary>Adds one part of the score to the tasks of a segment, one window after the other. One thread.</summary>
internal abstract class ScoreCursor
{
    /// <summary>Whether adding costs so much that tasks which cannot reach the page any more are better left out.</summary>
    public virtual bool IsCostly => false;

    /// <summary>The most that it adds to any task of a window.</summary>
    public abstract float Bound(int window);

    /// <summary>Adds to the scores of a window's tasks.</summary>
    /// <param name="window">Which window; they ascend.</param>
    /// <param name="tasks">Tasks of the window, ascending; others may be scored too.</param>
    /// <param name="scores">The window's scores, by task modulo <see cref="Windows.Tasks"/>.</param>
    public abstract void Add(int window, ReadOnlySpan<ushort> tasks, Span<float> scores);
}

/// <summary>Scores a term of the text by BM25.</summary>
internal sealed class TermScorer(int term, float weight, string label) : Scorer(label, weight)
{
    /// <inheritdoc/>
    public override ScoreCursor? Open(SegmentScope scope) =>
        scope.Postings(SearchField.Text, term) is { Count: > 0 } postings ? new SaturationCursor(postings, scope.Saturation, Weight) : null;
}

/// <summary>Scores a phrase of the text by BM25, its occurrences being the frequency.</summary>
internal sealed class PhraseScorer(PhraseNode phrase, float weight, string label) : Scorer(label, weight)
{
    /// <inheritdoc/>
    public override ScoreCursor? Open(SegmentScope scope) => scope.Phrase(phrase) switch
    {
        null => new NeighbourCursor(phrase, scope, Weight),
        { Count: 0 } => null,
        var matches => new SaturationCursor(matches, scope.Saturation, Weight),
    };
}

/// <summary>Adds a constant to the tasks that hold a term in a field.</summary>
internal sealed class PresenceScorer(SearchField field, int term, float weight, string label) : Scorer(label, weight)
{
    /// <inheritdoc/>
    public override ScoreCursor? Open(SegmentScope scope) =>
        scope.Postings(field, term) is { Count: > 0 } postings ? new PresenceCursor(postings.Tasks, Weight) : null;
}

/// <summary>Adds a constant to the tasks that hold a phrase in a field other than the text.</summary>
internal sealed class PhrasePresenceScorer(PhraseNode phrase, float weight, string label) : Scorer(label, weight)
{
    /// <inheritdoc/>
    public override ScoreCursor? Open(SegmentScope scope)
    {
        var matches = scope.Phrase(phrase) ?? phrase.Matches(scope, null);
        return matches.Count == 0 ? null : new PresenceCursor(matches.Tasks, Weight);
    }
}

/// <summary>Adds a constant to the tasks that a node matches.</summary>
internal sealed class NodeScorer(PlanNode node, float weight, string label) : Scorer(label, weight)
{
    /// <inheritdoc/>
    public override ScoreCursor? Open(SegmentScope scope) =>
        node.Evaluate(scope, null) is { Count: > 0 } tasks ? new PresenceCursor(tasks, Weight) : null;
}
