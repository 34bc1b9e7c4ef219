using Corpus.Search.Postings;
using Corpus.Search.Querying;

namespace Corpus.Search.Scoring;

/// <summary>Adds weight · saturation for the postings of a term or phrase.</summary>
internal sealed class SaturationCursor(TermPostings postings, Saturation saturation, float weight) : ScoreCursor
{
    private readonly float[] _maxima = postings.WindowMaxima(saturation);
    private int _next;

    /// <inheritdoc/>
    public override float Bound(int window) => weight * _maxima[window];

    /// <inheritdoc/>
    public override void Add(int window, ReadOnlySpan<ushort> tasks, Span<float> scores)
    {
        if (_maxima[window] == 0)
        {
            return;
        }

        if (postings.Tasks.Bits is not { } bits)
        {
            AddFromArray(window, scores);
            return;
        }

        var first = window * Windows.Words;
        var posting = (int)postings.Ranks![first];
        var end = first + Windows.Words < postings.Ranks.Length ? postings.Ranks[first + Windows.Words] : postings.Count;
        if (4 * tasks.Length < end - posting)
        {
            foreach (var task in tasks)
            {
                var at = postings.IndexOf(task);
                if (at >= 0)
                {
                    scores[task % Windows.Tasks] += weight * saturation.Of(postings.Frequencies[at], task);
                }
            }

            return;
        }

        saturation.AddAll(
            bits.AsSpan(first, Windows.Words), window * Windows.Tasks, postings.Frequencies.AsSpan(posting, end - posting), weight, scores);
    }

    private void AddFromArray(int window, Span<float> scores)
    {
        var members = postings.Tasks.Members;
        var first = window * Windows.Tasks;
        if (_next < members.Length && members[_next] + (4 * Windows.Tasks) < first)
        {
            var found = members[_next..].BinarySearch((ushort)first);
            _next += found < 0 ? ~found : found;
        }

        while (_next < members.Length && members[_next] < first)
        {
            _next++;
        }

        for (; _next < members.Length && members[_next] < first + Windows.Tasks; _next++)
        {
            scores[members[_next] % Windows.Tasks] += weight * saturation.Of(postings.Frequencies[_next], members[_next]);
        }
    }
}

/// <summary>Adds a constant for the members of a set.</summary>
internal sealed class PresenceCursor(TaskSet set, float weight) : ScoreCursor
{
    /// <inheritdoc/>
    public override float Bound(int window) => weight;

    /// <inheritdoc/>
    public override void Add(int window, ReadOnlySpan<ushort> tasks, Span<float> scores)
    {
        foreach (var task in tasks)
        {
            if (set.Contains(task))
            {
                scores[task % Windows.Tasks] += weight;
            }
        }
    }
}

/// <summary>Adds weight · saturation of the number of times that words of the query are neighbours in the text.</summary>
internal sealed class NeighbourCursor(PhraseNode phrase, SegmentScope scope, float weight) : ScoreCursor
{
    private readonly PhraseMatcher? _matcher = phrase.Open(scope);
    private readonly ushort[] _tasks = new ushort[Windows.Tasks];
    private readonly byte[] _frequencies = new byte[Windows.Tasks];
    private float[][]? _maxima;

    /// <inheritdoc/>
    public override bool IsCostly => true;

    /// <inheritdoc/>
    public override float Bound(int window)
    {
        if (_matcher is null)
        {
            return 0;
        }

        var highest = 1f;
        foreach (var maxima in _maxima ??= _matcher.WindowMaxima(scope.Saturation))
        {
            highest = Math.Min(highest, maxima[window]);
        }

        return weight * highest;
    }

    /// <inheritdoc/>
    public override void Add(int window, ReadOnlySpan<ushort> tasks, Span<float> scores)
    {
        if (_matcher is null)
        {
            return;
        }

        var count = 0;
        foreach (var task in tasks)
        {
            _tasks[count] = task;
            count += _matcher.MayHold(task) ? 1 : 0;
        }

        _matcher.Occurrences(_tasks.AsSpan(0, count), _frequencies);
        for (var i = 0; i < count; i++)
        {
            if (_frequencies[i] > 0)
            {
                scores[_tasks[i] % Windows.Tasks] += weight * scope.Saturation.Of(_frequencies[i], _tasks[i]);
            }
        }
    }
}
