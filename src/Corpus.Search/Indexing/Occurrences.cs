namespace Corpus.Search.Indexing;

/// <summary>The occurrences of terms in one field of a segment in the making: term, task and position of each. One thread.</summary>
/// <remarks>Kept in the order of arrival and sorted by term once, by counting, when the segment is encoded.</remarks>
internal sealed class Occurrences
{
    private int[] _terms = new int[256];
    private uint[] _places = new uint[256];
    private int _count;

    /// <summary>Adds an occurrence; tasks and, within one, positions ascend.</summary>
    public void Add(int term, int task, int position)
    {
        if (_count == _terms.Length)
        {
            Array.Resize(ref _terms, 2 * _count);
            Array.Resize(ref _places, 2 * _count);
        }

        _terms[_count] = term;
        _places[_count++] = (uint)task << 16 | (uint)position;
    }

    /// <summary>Forgets all and keeps the memory.</summary>
    public void Clear() => _count = 0;

    /// <summary>Hands the postings to a segment.</summary>
    /// <param name="builder">The segment.</param>
    /// <param name="field">Number of the field.</param>
    /// <param name="order">All terms in the order in which the segment wants them.</param>
    /// <param name="numbers">Per term its number in the segment.</param>
    /// <param name="segmentTasks">Number of tasks of the segment.</param>
    public void Encode(SegmentBuilder builder, int field, ReadOnlySpan<int> order, ReadOnlySpan<int> numbers, int segmentTasks)
    {
        if (_count == 0)
        {
            return;
        }

        var ends = new int[numbers.Length + 1];
        for (var i = 0; i < _count; i++)
        {
            ends[_terms[i] + 1]++;
        }

        for (var term = 0; term < numbers.Length; term++)
        {
            ends[term + 1] += ends[term];
        }

        // The start of each term moves to its end while its places are put in.
        var sorted = new uint[_count];
        for (var i = 0; i < _count; i++)
        {
            sorted[ends[_terms[i]]++] = _places[i];
        }

        var (tasks, frequencies, positions) = (new ushort[segmentTasks], new ushort[segmentTasks], new ushort[16]);
        foreach (var term in order)
        {
            var at = term == 0 ? 0 : ends[term - 1];
            var end = ends[term];
            if (at == end)
            {
                continue;
            }

            if (positions.Length < end - at)
            {
                positions = new ushort[Math.Max(end - at, 2 * positions.Length)];
            }

            var (count, first) = (0, at);
            for (; at < end; at++)
            {
                var task = (ushort)(sorted[at] >> 16);
                positions[at - first] = unchecked((ushort)sorted[at]);
                if (count > 0 && tasks[count - 1] == task)
                {
                    frequencies[count - 1]++;
                }
                else
                {
                    (tasks[count], frequencies[count++]) = (task, 1);
                }
            }

            builder.AddTerm(field, numbers[term], tasks.AsSpan(0, count), frequencies.AsSpan(0, count), positions.AsSpan(0, end - first));
        }
    }
}
