using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Corpus.Search.Columns;
using Corpus.Search.Postings;

namespace Corpus.Search.Querying;

/// <summary>Looks into the tasks of a segment for a phrase. One thread.</summary>
internal sealed class PhraseMatcher
{
    private const int PositionsPerCheck = 1 << 18;
    private readonly WordCursor[] _words;
    private readonly int _slop;
    private readonly bool _usesBits;
    private readonly Column? _lengths;
    private readonly Watch _watch;
    private int _unchecked;

    // Tasks with a length of a lower ordinal have all their positions in the bits.
    private readonly int _longOrdinal;

    private PhraseMatcher(WordCursor[] words, int slop, Column? lengths, Watch watch)
    {
        _watch = watch;
        _words = words;
        _slop = slop;
        _lengths = lengths;
        if (lengths is not null)
        {
            var found = Array.BinarySearch(lengths.Values, TermPositions.BitPositions + 1);
            _longOrdinal = found < 0 ? ~found : found;
        }

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

        return new PhraseMatcher(cursors, slop, field == SearchField.Text ? scope.Lengths : null, scope.Watch);
    }

    /// <summary>How often the phrase occurs in a task: the number of places where it begins.</summary>
    public int Occurrences(ushort task)
    {
        if (_usesBits && _lengths!.Ordinals[task] < _longOrdinal)
        {
            return BitOccurrences(task);
        }

        foreach (var word in _words)
        {
            word.MoveTo(task);
            _unchecked += word.Positions.Length;
        }

        if (_unchecked >= PositionsPerCheck)
        {
            _watch.Check();
            _unchecked = 0;
        }

        // Where a phrase would go on never moves back as its beginning moves on: each word's positions are passed once.
        var count = 0;
        foreach (var first in _words[0].Positions)
        {
            var last = (int)first;
            var word = 1;
            for (; word < _words.Length; word++)
            {
                last = _words[word].NextAfter(last);
                if (last - first - word > _slop)
                {
                    break;
                }
            }

            count += word == _words.Length ? 1 : 0;
        }

        return count;
    }

    /// <summary>How often the phrase occurs in each of some tasks that hold all its words.</summary>
    /// <param name="tasks">Ascending.</param>
    /// <param name="frequencies">Receives the numbers, cut at 255.</param>
    public void Occurrences(ReadOnlySpan<ushort> tasks, Span<byte> frequencies)
    {
        if (!_usesBits)
        {
            for (var i = 0; i < tasks.Length; i++)
            {
                frequencies[i] = (byte)Math.Min(Occurrences(tasks[i]), Limits.MaxFrequency);
            }

            return;
        }

        // Word by word over a stretch that stays in the fastest cache.
        const int Stretch = 512;
        Span<Vector128<ulong>> starts = stackalloc Vector128<ulong>[Stretch];
        var ordinals = _lengths!.Ordinals;
        for (var from = 0; from < tasks.Length; from += Stretch)
        {
            var some = tasks.Slice(from, Math.Min(Stretch, tasks.Length - from));
            starts.Fill(Vector128<ulong>.AllBitsSet);
            for (var word = 0; word < _words.Length; word++)
            {
                _words[word].Narrow(some, word, starts);
            }

            for (var i = 0; i < some.Length; i++)
            {
                frequencies[from + i] = ordinals[some[i]] < _longOrdinal
                    ? Places(starts[i])
                    : (byte)Math.Min(Occurrences(some[i]), Limits.MaxFrequency);
            }
        }
    }

    private int BitOccurrences(ushort task)
    {
        Span<Vector128<ulong>> starts = [Vector128<ulong>.AllBitsSet];
        for (var word = 0; word < _words.Length && starts[0] != Vector128<ulong>.Zero; word++)
        {
            if (!_words[word].Holds(task))
            {
                return 0;
            }

            _words[word].Narrow([task], word, starts);
        }

        return Places(starts[0]);
    }

    private static byte Places(Vector128<ulong> starts) => unchecked((byte)(BitOperations.PopCount(starts[0]) + BitOperations.PopCount(starts[1])));

    /// <summary>The positions of one word of the phrase, in whichever of its forms.</summary>
    private sealed class WordCursor
    {
        private const int NoPosition = 1 << 24;
        private readonly (TermPostings Postings, TermPositions Positions)[] _forms;
        private ushort[] _merged = new ushort[16];
        private (TermPositions Source, int Posting)? _only;
        private int _count;
        private int _next;
        private int _passed;

        public WordCursor(SegmentScope scope, SearchField field, IReadOnlyList<int> terms) => _forms =
        [
            .. terms.Select(term => (Postings: scope.Postings(field, term), Term: term)).Where(form => form.Postings.Count > 0)
                .Select(form => (form.Postings, scope.Positions(field, form.Term))),
        ];

        public bool IsEmpty => _forms.Length == 0;

        public bool HasOneForm => _forms.Length == 1;

        public ReadOnlySpan<ushort> Positions => _only is { } only ? only.Source.Of(only.Posting) : _merged.AsSpan(0, _count);

        /// <summary>Whether the one form occurs in a task.</summary>
        public bool Holds(ushort task) => _forms[0].Postings.IndexOf(task) >= 0;

        /// <summary>Takes from the places where a phrase may begin those that the one form, as its word of this number, rules out.</summary>
        /// <param name="tasks">Ascending; all hold the word.</param>
        /// <param name="word">Number of the word in the phrase, in [0, 63].</param>
        /// <param name="starts">Per task 128 bits; at least as many as tasks.</param>
        public void Narrow(ReadOnlySpan<ushort> tasks, int word, Span<Vector128<ulong>> starts)
        {
            var (postings, positions) = _forms[0];
            var bits = MemoryMarshal.Cast<ulong, Vector128<ulong>>(positions.Bits);
            starts = starts[..tasks.Length];
            if (postings.Tasks.Bits is { } members)
            {
                var ranks = postings.Ranks!;
                for (var i = 0; i < starts.Length; i++)
                {
                    int task = tasks[i];
                    var before = members[task >> 6] & ((1UL << (task & 63)) - 1);
                    var posting = ranks[task >> 6] + BitOperations.PopCount(before);
                    starts[i] &= Before(bits[posting], word);
                }

                return;
            }

            var array = postings.Tasks.Members;
            if (_next >= array.Length || array[_next] > tasks[0])
            {
                _next = 0;
            }

            var next = _next;
            for (var i = 0; i < starts.Length; i++)
            {
                // Near ones are reached by steps, far ones by halving.
                var task = tasks[i];
                for (var steps = 0; array[next] < task; next++)
                {
                    if (++steps == 8)
                    {
                        next += array[next..].BinarySearch(task);
                        break;
                    }
                }

                starts[i] &= Before(bits[next], word);
            }

            _next = next;
        }

        public void MoveTo(ushort task)
        {
            _only = null;
            _count = 0;
            _passed = 0;
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

        /// <summary>The first position after <paramref name="last"/>, which never falls until the next <see cref="MoveTo"/>.</summary>
        /// <returns>Beyond all positions when there is none.</returns>
        public int NextAfter(int last)
        {
            var positions = Positions;
            while (_passed < positions.Length && positions[_passed] <= last)
            {
                _passed++;
            }

            return _passed < positions.Length ? positions[_passed] : NoPosition;
        }

        /// <summary>All bits moved down by the number of a word, from the upper half into the lower one.</summary>
        private static Vector128<ulong> Before(Vector128<ulong> bits, int word) =>
            // In two steps, since a shift by 64 would be one by 0.
            (bits >>> word) | (Vector128.CreateScalar(bits[1]) << 1 << (63 - word));

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
