using System.Numerics;
using System.Runtime.Intrinsics;
using Corpus.Search.Postings;
using Corpus.Search.Scoring;

namespace Corpus.Search.Querying;

/// <summary>Looks into the tasks of a segment for a phrase. One thread.</summary>
/// <remarks>
/// Words side by side, each in one form, are looked for in the packed positions: the first word's give the places where the phrase may begin,
/// and each further word strikes out those where it does not follow. Whatever is not packed is looked for in the lists.
/// </remarks>
internal sealed class PhraseMatcher
{
    // Packed positions less the number of a word never reach those above 127, which stand for none.
    private const int MaxPackedWords = 64;

    // Tasks whose places stay in the fastest cache while word after word is looked at.
    private const int Stretch = 256;

    private const int PositionsPerCheck = 1 << 18;
    private readonly WordCursor[] _words;
    private readonly int _slop;
    private readonly bool _usesPacked;
    private readonly Vector128<byte>[] _starts = [];
    private readonly uint[] _packed = [];
    private readonly uint[] _seen = [];
    private readonly Watch _watch;
    private int _unchecked;

    private PhraseMatcher(WordCursor[] words, int slop, Watch watch)
    {
        _watch = watch;
        _words = words;
        _slop = slop;
        _usesPacked = slop == 0 && words.Length <= MaxPackedWords && Array.TrueForAll(words, word => word.HasOneForm);
        if (_usesPacked)
        {
            (_starts, _packed, _seen) = (new Vector128<byte>[Stretch], new uint[Stretch], new uint[Stretch]);
        }
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

        return new PhraseMatcher(cursors, slop, scope.Watch);
    }

    /// <summary>Per window bounds of the saturation of the phrase's frequency, one for each word that gives one.</summary>
    /// <remarks>Side by side a word stands in as many places as the phrase, or more; other words between them may share it.</remarks>
    public float[][] WindowMaxima(Saturation saturation) =>
        _slop > 0 ? [] : [.. _words.Where(word => word.HasOneForm).Select(word => word.WindowMaxima(saturation))];

    /// <summary>Whether a task may hold the phrase: it holds every word.</summary>
    public bool MayHold(ushort task)
    {
        foreach (var word in _words)
        {
            if (!word.Holds(task))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How often the phrase occurs in each of some tasks that hold all its words: the number of places where it begins.</summary>
    /// <param name="tasks">Ascending.</param>
    /// <param name="frequencies">Receives the numbers, cut at 255.</param>
    public void Occurrences(ReadOnlySpan<ushort> tasks, Span<byte> frequencies)
    {
        if (!_usesPacked)
        {
            for (var i = 0; i < tasks.Length; i++)
            {
                frequencies[i] = Occurrences(tasks[i]);
            }

            return;
        }

        foreach (var word in _words)
        {
            word.Expect(tasks.Length);
        }

        for (var from = 0; from < tasks.Length; from += Stretch)
        {
            var some = tasks.Slice(from, Math.Min(Stretch, tasks.Length - from));
            Array.Clear(_seen);
            for (var word = 0; word < _words.Length; word++)
            {
                _words[word].Fetch(some, _packed);
                Narrow(_packed.AsSpan(0, some.Length), word, _starts, _seen);
            }

            for (var i = 0; i < some.Length; i++)
            {
                frequencies[from + i] = (_seen[i] & TermPositions.UnpackedBit) == 0 ? Places(_starts[i]) : Occurrences(some[i]);
            }
        }
    }

    /// <summary>Takes from the places where the phrase may begin those that a word rules out; the first word sets them.</summary>
    /// <param name="packed">Per task the packed positions of the word.</param>
    /// <param name="word">Number of the word.</param>
    /// <param name="starts">Per task up to four places, each four times side by side; 255 for none.</param>
    /// <param name="seen">Per task all bits that any packed positions had.</param>
    private static void Narrow(ReadOnlySpan<uint> packed, int word, Span<Vector128<byte>> starts, Span<uint> seen)
    {
        starts = starts[..packed.Length];
        seen = seen[..packed.Length];
        var before = Vector128.Create((byte)word);
        var spread = Vector128.Create((byte)0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
        for (var i = 0; i < packed.Length; i++)
        {
            seen[i] |= packed[i];
            var positions = Vector128.Create(packed[i]).AsByte();
            if (word == 0)
            {
                starts[i] = Vector128.Shuffle(positions, spread);
                continue;
            }

            var equal = Vector128.Equals(positions - before, starts[i]).AsUInt32();
            starts[i] |= Vector128.Equals(equal, Vector128<uint>.Zero).AsByte();
        }
    }

    private static byte Places(Vector128<byte> starts) =>
        (byte)(TermPositions.MaxPacked - BitOperations.PopCount(starts.AsUInt32().ExtractMostSignificantBits()));

    private byte Occurrences(ushort task)
    {
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

        return (byte)Math.Min(count, Limits.MaxFrequency);
    }

    /// <summary>The positions of one word of the phrase, in whichever of its forms.</summary>
    private sealed class WordCursor
    {
        private const int NoPosition = 1 << 24;
        private readonly (TermPostings Postings, TermPositions Positions)[] _forms;
        private ushort[] _merged = new ushort[16];
        private (TermPositions Source, int Posting)? _only;
        private ulong[]? _members;
        private ushort[]? _ranks;
        private int _count;
        private int _next;
        private int _passed;

        public WordCursor(SegmentScope scope, SearchField field, IReadOnlyList<int> terms)
        {
            _forms =
            [
                .. terms.Select(term => (Postings: scope.Postings(field, term), Term: term)).Where(form => form.Postings.Count > 0)
                    .Select(form => (form.Postings, scope.Positions(field, form.Term))),
            ];
            (_members, _ranks) = HasOneForm ? (_forms[0].Postings.Tasks.Bits, _forms[0].Postings.Ranks) : (null, null);
        }

        public bool IsEmpty => _forms.Length == 0;

        public bool HasOneForm => _forms.Length == 1;

        public ReadOnlySpan<ushort> Positions => _only is { } only ? only.Source.Of(only.Posting) : _merged.AsSpan(0, _count);

        /// <summary>Whether any form occurs in a task.</summary>
        public bool Holds(ushort task)
        {
            foreach (var (postings, _) in _forms)
            {
                if (postings.Tasks.Contains(task))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Per window the highest saturation of the one form.</summary>
        public float[] WindowMaxima(Saturation saturation) => _forms[0].Postings.WindowMaxima(saturation);

        /// <summary>Makes ready to fetch from so many tasks of the one form: where they are many, from a bitmap, since steps along an array
        /// are guesses that go wrong.</summary>
        public void Expect(int tasks)
        {
            var postings = _forms[0].Postings;
            if (_members is null && 4 * tasks >= postings.Count)
            {
                _members = new ulong[Limits.SegmentWords];
                foreach (var task in postings.Tasks.Members)
                {
                    _members[task >> 6] |= 1UL << (task & 63);
                }

                _ranks = TermPostings.RanksOf(_members);
            }
        }

        /// <summary>Fetches the packed positions of the one form.</summary>
        /// <param name="tasks">Ascending; all hold the word.</param>
        /// <param name="packed">Receives them; at least as many as tasks.</param>
        public void Fetch(ReadOnlySpan<ushort> tasks, Span<uint> packed)
        {
            var (postings, positions) = _forms[0];
            var source = positions.Packed;
            packed = packed[..tasks.Length];
            if (_members is { } members)
            {
                // First where, then what: so the processor waits for many lines of memory at once.
                var ranks = _ranks!;
                for (var i = 0; i < packed.Length; i++)
                {
                    int task = tasks[i];
                    var before = members[task >> 6] & ((1UL << (task & 63)) - 1);
                    packed[i] = (uint)(ranks[task >> 6] + BitOperations.PopCount(before));
                }

                for (var i = 0; i < packed.Length; i++)
                {
                    packed[i] = source[(int)packed[i]];
                }

                return;
            }

            var array = postings.Tasks.Members;
            if (_next >= array.Length || array[_next] > tasks[0])
            {
                _next = 0;
            }

            var next = _next;
            for (var i = 0; i < packed.Length; i++)
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

                packed[i] = source[next];
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
