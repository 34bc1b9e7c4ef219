using System.Numerics;
using Corpus.Search.Columns;
using Corpus.Search.Postings;

namespace Corpus.Search.Querying;

/// <summary>Looks into the tasks of a segment for a phrase. One thread.</summary>
internal sealed class PhraseMatcher
{
    private readonly WordCursor[] _words;
    private readonly int _slop;
    private readonly bool _usesBits;
    private readonly Column? _lengths;

    private PhraseMatcher(WordCursor[] words, int slop, Column? lengths)
    {
        _words = words;
        _slop = slop;
        _lengths = lengths;
        _usesBits = slop == 0 && lengths is not null && words.Length <= 64 && Array.TrueForAll(words, word => word.HasOneForm);
    }

    /// <summary>Starts.</summary>
    /// <returns>Null when the segment lacks a word.</returns>
    public static PhraseMatcher? Open(SegmentScope scope, SearchField field, IReadOnlyList<IReadOnlyList<int>> words, int slop)
    {
        var cursors = new WordCursor[words.Count];
        for (var i = 0; i < cursors.Length; i++)
        {
            cursors[i] = new WordCursor(scope, field, words[i]);
            if (cursors[i].IsEmpty)
            {
                return null;
            }
        }

        return new PhraseMatcher(cursors, slop, field == SearchField.Text ? scope.Lengths : null);
    }

    /// <summary>How often the phrase occurs in a task: the number of places where it begins.</summary>
    public int Occurrences(ushort task)
    {
        if (_usesBits)
        {
            var length = _lengths![task];
            if (length <= 64)
            {
                return BitOperations.PopCount(LowStarts(task));
            }

            if (length <= TermPositions.BitPositions)
            {
                return BothStarts(task);
            }
        }

        foreach (var word in _words)
        {
            word.MoveTo(task);
        }

        var count = 0;
        foreach (var first in _words[0].Positions)
        {
            var last = (int)first;
            var word = 1;
            for (; word < _words.Length; word++)
            {
                last = _slop == 0 ? (_words[word].Positions.Contains((ushort)(last + 1)) ? last + 1 : -1) : NextAfter(_words[word].Positions, last);
                if (last < 0 || last - first - word > _slop)
                {
                    break;
                }
            }

            count += word == _words.Length ? 1 : 0;
        }

        return count;
    }

    private ulong LowStarts(ushort task)
    {
        var starts = ulong.MaxValue;
        for (var word = 0; word < _words.Length && starts != 0; word++)
        {
            var posting = _words[word].IndexOf(task);
            starts &= posting < 0 ? 0 : _words[word].Low[posting] >> word;
        }

        return starts;
    }

    private int BothStarts(ushort task)
    {
        var (low, high) = (ulong.MaxValue, ulong.MaxValue);
        for (var word = 0; word < _words.Length && (low | high) != 0; word++)
        {
            var posting = _words[word].IndexOf(task);
            if (posting < 0)
            {
                return 0;
            }

            var upper = _words[word].High[posting];
            low &= word == 0 ? _words[word].Low[posting] : (_words[word].Low[posting] >> word) | (upper << (64 - word));
            high &= upper >> word;
        }

        return BitOperations.PopCount(low) + BitOperations.PopCount(high);
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
        private int _next;

        public WordCursor(SegmentScope scope, SearchField field, IReadOnlyList<int> terms) => _forms =
        [
            .. terms.Select(term => (Postings: scope.Postings(field, term), Term: term)).Where(form => form.Postings.Count > 0)
                .Select(form => (form.Postings, scope.Positions(field, form.Term))),
        ];

        public bool IsEmpty => _forms.Length == 0;

        public bool HasOneForm => _forms.Length == 1;

        public ReadOnlySpan<ulong> Low => _forms[0].Positions.Low;

        public ReadOnlySpan<ulong> High => _forms[0].Positions.High;

        public ReadOnlySpan<ushort> Positions => _only is { } only ? only.Source.Of(only.Posting) : _merged.AsSpan(0, _count);

        /// <summary>Index of a task among the postings of the one form; tasks ascend.</summary>
        public int IndexOf(ushort task)
        {
            var postings = _forms[0].Postings;
            if (postings.Tasks.IsBitmap)
            {
                return postings.IndexOf(task);
            }

            var members = postings.Tasks.Members;
            if (_next < members.Length && members[_next] > task)
            {
                _next = 0;
            }

            // Near ones are reached by steps, far ones by halving.
            for (var steps = 0; _next < members.Length && members[_next] < task; _next++)
            {
                if (++steps == 8)
                {
                    var found = members[_next..].BinarySearch(task);
                    _next += found < 0 ? ~found : found;
                    break;
                }
            }

            return _next < members.Length && members[_next] == task ? _next : -1;
        }

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
