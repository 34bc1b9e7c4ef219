using Corpus.Search.Postings;

namespace Corpus.Search.Querying;

/// <summary>Matches the tasks that hold words in order, with at most some other words in between.</summary>
/// <param name="field">Where to look.</param>
/// <param name="words">Per word of the phrase the terms that stand for it; at least one word.</param>
/// <param name="slop">How many other words may stand between the first and the last.</param>
internal sealed class PhraseNode(SearchField field, IReadOnlyList<IReadOnlyList<int>> words, int slop) : PlanNode
{
    /// <inheritdoc/>
    public override int Cost => 2;

    /// <inheritdoc/>
    public override TaskSet Evaluate(SegmentScope scope, TaskSet? within)
    {
        var matches = Matches(scope, within);
        scope.SetPhrase(this, matches);
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

        var cursors = new WordCursor[words.Count];
        for (var i = 0; i < cursors.Length; i++)
        {
            cursors[i] = new WordCursor(scope, field, words[i]);
        }

        var tasks = new ushort[candidates!.Count];
        candidates.CopyTo(tasks);
        var frequencies = new byte[tasks.Length];
        var count = 0;
        foreach (var task in tasks)
        {
            var frequency = Occurrences(cursors, task);
            if (frequency > 0)
            {
                tasks[count] = task;
                frequencies[count++] = (byte)Math.Min(frequency, Limits.MaxFrequency);
            }
        }

        Array.Resize(ref frequencies, count);
        return count == 0 ? TermPostings.None : new TermPostings(TaskSet.FromArray(tasks, count), frequencies);
    }

    /// <summary>Finds where the phrase occurs, for highlighting.</summary>
    /// <param name="positions">Per word of the phrase its positions, ascending.</param>
    /// <param name="slop">How many other words may stand in between.</param>
    /// <param name="found">Told the position of every word of each occurrence.</param>
    public static int Occurrences(IReadOnlyList<ushort[]> positions, int slop, Action<ReadOnlySpan<int>>? found)
    {
        var places = new int[positions.Count];
        var count = 0;
        foreach (var first in positions[0])
        {
            places[0] = first;
            var word = 1;
            for (; word < places.Length; word++)
            {
                var next = Array.FindIndex(positions[word], position => position > places[word - 1]);
                if (next < 0)
                {
                    return count;
                }

                places[word] = positions[word][next];
                if (places[word] - first - word > slop)
                {
                    break;
                }
            }

            if (word == places.Length)
            {
                count++;
                found?.Invoke(places);
            }
        }

        return count;
    }

    private int Occurrences(WordCursor[] cursors, ushort task)
    {
        foreach (var cursor in cursors)
        {
            cursor.MoveTo(task);
        }

        var count = 0;
        foreach (var first in cursors[0].Positions)
        {
            var last = (int)first;
            var word = 1;
            for (; word < cursors.Length; word++)
            {
                last = slop == 0 ? (cursors[word].Positions.Contains((ushort)(last + 1)) ? last + 1 : -1) : NextAfter(cursors[word].Positions, last);
                if (last < 0 || last - first - word > slop)
                {
                    break;
                }
            }

            count += word == cursors.Length ? 1 : 0;
        }

        return count;
    }

    private static int NextAfter(ReadOnlySpan<ushort> positions, int last)
    {
        foreach (var position in positions)
        {
            if (position > last)
            {
                return position;
            }
        }

        return -1;
    }

    /// <summary>The positions of one word of the phrase, in whichever of its forms.</summary>
    private sealed class WordCursor
    {
        private readonly (TermPostings Postings, TermPositions Positions)[] _forms;
        private ushort[] _merged = new ushort[16];
        private (TermPositions Source, int Posting)? _only;
        private int _count;

        public WordCursor(SegmentScope scope, SearchField field, IReadOnlyList<int> terms) => _forms =
        [
            .. terms.Select(term => (Postings: scope.Postings(field, term), Term: term)).Where(form => form.Postings.Count > 0)
                .Select(form => (form.Postings, scope.Positions(field, form.Term))),
        ];

        public ReadOnlySpan<ushort> Positions => _only is { } only ? only.Source.Of(only.Posting) : _merged.AsSpan(0, _count);

        public void MoveTo(ushort task)
        {
            _only = null;
            _count = 0;
            var forms = 0;
            foreach (var (postings, positions) in _forms)
            {
                var posting = postings.IndexOf(task);
                if (posting < 0)
                {
                    continue;
                }

                if (++forms == 1)
                {
                    _only = (positions, posting);
                    continue;
                }

                if (_only is { } first)
                {
                    _only = null;
                    Append(first.Source.Of(first.Posting));
                }

                Append(positions.Of(posting));
            }

            if (forms > 1)
            {
                _merged.AsSpan(0, _count).Sort();
            }
        }

        private void Append(ReadOnlySpan<ushort> positions)
        {
            if (_count + positions.Length > _merged.Length)
            {
                Array.Resize(ref _merged, 2 * (_count + positions.Length));
            }

            positions.CopyTo(_merged.AsSpan(_count));
            _count += positions.Length;
        }
    }
}
