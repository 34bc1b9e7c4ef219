using Corpus.Search.Columns;
using Corpus.Search.Postings;
using Corpus.Search.Querying;
using Corpus.Search.Storage;
using Corpus.Text;

namespace Corpus.Search.Indexing;

/// <summary>Collects tasks in memory until they become a segment. One thread.</summary>
/// <remarks>Occurrences are kept in the order of arrival and sorted by term once, by counting, when the segment is written.</remarks>
internal sealed class TaskBuffer(TermDictionary terms)
{
    private readonly Occurrences[] _fields = [new(), new(), new(), new(), new()];
    private readonly List<int>[] _columns = [.. Enumerable.Range(0, (int)ColumnId.Agencies).Select(_ => new List<int>())];
    private readonly List<int> _agencyStarts = [0];
    private readonly List<int> _agencies = [];
    private readonly List<(ushort Task, ImportedText Text)> _imported = [];
    private readonly HashSet<int> _removed = [];

    /// <summary>Number of tasks.</summary>
    public int Count { get; private set; }

    /// <summary>Its removed tasks.</summary>
    public IReadOnlyCollection<int> Removed => _removed;

    /// <summary>Whether no further task fits.</summary>
    public bool IsFull => Count == Limits.SegmentTasks;

    /// <summary>Adds the terms of a text to a field of the task in the making.</summary>
    /// <param name="field">Which field.</param>
    /// <param name="text">The text.</param>
    /// <param name="length">Number of positions that it takes.</param>
    /// <param name="firstPosition">Position of its first token.</param>
    /// <returns>Position after its last token.</returns>
    public int AddText(SearchField field, string text, out int length, int firstPosition = 0)
    {
        var occurrences = _fields[(int)field];
        var after = firstPosition;
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext() && firstPosition + tokens.Position <= Limits.MaxPosition)
        {
            var position = firstPosition + tokens.Position;
            occurrences.Add(terms.Add(tokens.Written, tokens.Folded), (uint)Count << 16 | (uint)position);
            after = position + 1;
        }

        length = after - firstPosition;
        return after;
    }

    /// <summary>Sets a column of the task in the making.</summary>
    public void Set(ColumnId column, int value) => _columns[(int)column].Add(value);

    /// <summary>Sets the agencies of the task in the making.</summary>
    public void SetAgencies(IEnumerable<int> values) => _agencies.AddRange(values.Distinct().Order());

    /// <summary>Sets the text of the task in the making, an imported one.</summary>
    public void SetImported(ImportedText text) => _imported.Add(((ushort)Count, text));

    /// <summary>Ends the task in the making; every column must be set.</summary>
    public void EndTask()
    {
        _agencyStarts.Add(_agencies.Count);
        Count++;
    }

    /// <summary>Marks the tasks as removed whose value in a column is <paramref name="value"/>.</summary>
    public void RemoveWhere(ColumnId column, int value)
    {
        var values = _columns[(int)column];
        for (var task = 0; task < values.Count; task++)
        {
            if (values[task] == value)
            {
                _removed.Add(task);
            }
        }
    }

    /// <summary>Marks a task as removed.</summary>
    public void Remove(int task) => _removed.Add(task);

    /// <summary>Writes all tasks, removed ones too, as a segment, and empties the buffer.</summary>
    public SegmentRecord Flush(IStoreWriter store)
    {
        var builder = new SegmentBuilder(store);
        for (var field = 0; field < _fields.Length; field++)
        {
            _fields[field].Write(builder, field, terms.Count);
            _fields[field].Clear();
        }

        builder.Finish(
            [.. _columns.Select(column => Column.Of([.. column]))],
            new MultiColumn([.. _agencyStarts], [.. _agencies]),
            _imported);
        var record = new SegmentRecord(builder.Id, Count, null);
        foreach (var column in _columns)
        {
            column.Clear();
        }

        _agencyStarts.Clear();
        _agencyStarts.Add(0);
        _agencies.Clear();
        _imported.Clear();
        _removed.Clear();
        Count = 0;
        return record;
    }

    /// <summary>The occurrences of one field: term, task and position of each.</summary>
    private sealed class Occurrences
    {
        private int[] _terms = new int[256];
        private uint[] _places = new uint[256];
        private int _count;

        public void Add(int term, uint place)
        {
            if (_count == _terms.Length)
            {
                Array.Resize(ref _terms, 2 * _count);
                Array.Resize(ref _places, 2 * _count);
            }

            _terms[_count] = term;
            _places[_count++] = place;
        }

        public void Clear() => _count = 0;

        public void Write(SegmentBuilder builder, int field, int termCount)
        {
            if (_count == 0)
            {
                return;
            }

            var ends = new int[termCount + 1];
            for (var i = 0; i < _count; i++)
            {
                ends[_terms[i] + 1]++;
            }

            for (var term = 0; term < termCount; term++)
            {
                ends[term + 1] += ends[term];
            }

            // The start of each term moves to its end while its places are put in.
            var sorted = new uint[_count];
            for (var i = 0; i < _count; i++)
            {
                sorted[ends[_terms[i]]++] = _places[i];
            }

            var (tasks, frequencies, positions) = (new ushort[Limits.SegmentTasks], new ushort[Limits.SegmentTasks], new ushort[16]);
            for (int term = 0, at = 0; term < termCount; term++)
            {
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

                builder.AddTerm(field, term, tasks.AsSpan(0, count), frequencies.AsSpan(0, count), positions.AsSpan(0, end - first));
            }
        }
    }
}
