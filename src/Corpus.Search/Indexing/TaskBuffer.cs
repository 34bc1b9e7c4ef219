using Corpus.Search.Columns;
using Corpus.Search.Postings;
using Corpus.Search.Querying;
using Corpus.Text;

namespace Corpus.Search.Indexing;

/// <summary>Collects tasks in memory until they become a segment. One thread at a time.</summary>
/// <remarks>
/// Adding only copies. The work comes afterwards, in three steps that buffers can go through side by side: <see cref="Analyse"/> finds the
/// terms and numbers them within the buffer; <see cref="Number"/>, buffer after buffer, gives them the numbers of the index;
/// <see cref="Encode"/> makes the segment.
/// </remarks>
internal sealed class TaskBuffer
{
    /// <summary>Texts of this many characters together make it full, however few the tasks: they are held in memory.</summary>
    public const int MaxChars = 1 << 26;

    private readonly GrowingStringTable _terms = new();
    private readonly Occurrences[] _fields = [new(), new(), new(), new(), new()];
    private readonly List<int>[] _columns = [.. Enumerable.Range(0, ColumnIds.Count).Select(_ => new List<int>())];
    private readonly List<int> _agencyStarts = [0];
    private readonly List<int> _agencies = [];
    private readonly List<(ushort Task, ImportedText Text)> _imported = [];
    private readonly HashSet<int> _removed = [];
    private readonly List<(int Task, SearchField Field, int End)> _texts = [];
    private char[] _chars = new char[4096];

    /// <summary>Number of tasks.</summary>
    public int Count { get; private set; }

    /// <summary>Its removed tasks.</summary>
    public IReadOnlyCollection<int> Removed => _removed;

    /// <summary>Whether no further task fits.</summary>
    public bool IsFull => Count == Limits.SegmentTasks || CharCount >= MaxChars;

    private int CharCount => _texts.Count == 0 ? 0 : _texts[^1].End;

    /// <summary>Adds a text to a field of the task in the making.</summary>
    /// <remarks>A gap of one position between the texts of a field keeps phrases from reaching over their ends.</remarks>
    public void AddText(SearchField field, string text)
    {
        var start = CharCount;
        if (_chars.Length - start < text.Length)
        {
            Array.Resize(ref _chars, Math.Max(2 * _chars.Length, start + text.Length));
        }

        text.CopyTo(_chars.AsSpan(start));
        _texts.Add((Count, field, start + text.Length));
    }

    /// <summary>Sets a column of the task in the making.</summary>
    public void Set(ColumnId column, int value) => _columns[(int)column].Add(value);

    /// <summary>Sets the agencies of the task in the making.</summary>
    public void SetAgencies(IEnumerable<int> values) => _agencies.AddRange(values.Distinct().Order());

    /// <summary>Sets the text of the task in the making, an imported one.</summary>
    public void SetImported(ImportedText text) => _imported.Add(((ushort)Count, text));

    /// <summary>Ends the task in the making; every column but that of the length must be set.</summary>
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

    /// <summary>Finds the terms of all texts and the lengths of the tasks.</summary>
    public void Analyse()
    {
        Span<int> next = stackalloc int[SegmentDirectory.Fields];
        var lengths = new int[Count];
        var (last, start) = (-1, 0);
        foreach (var (task, field, end) in _texts)
        {
            if (task != last)
            {
                next.Clear();
                last = task;
            }

            var after = AddTerms(_chars.AsSpan(start, end - start), field, task, next[(int)field]);
            next[(int)field] = after + 1;
            if (field == SearchField.Text)
            {
                lengths[task] = after;
            }

            start = end;
        }

        _columns[(int)ColumnId.Length].AddRange(lengths);
    }

    /// <summary>Gives the terms their numbers in the index, new ones where they had none, in the order in which they occur.</summary>
    /// <returns>Per term of the buffer its number.</returns>
    public int[] Number(TermDictionary terms)
    {
        var numbers = new int[_terms.Current.Count];
        for (var term = 0; term < numbers.Length; term++)
        {
            numbers[term] = terms.Add(_terms.Current.Written(term), _terms.Current.Folded(term));
        }

        return numbers;
    }

    /// <summary>Encodes all tasks, removed ones too, as a segment.</summary>
    /// <param name="numbers">What <see cref="Number"/> gave.</param>
    public IReadOnlyList<EncodedPart> Encode(ReadOnlySpan<int> numbers)
    {
        var builder = new SegmentBuilder();
        var order = new int[numbers.Length];
        for (var term = 0; term < order.Length; term++)
        {
            order[term] = term;
        }

        Array.Sort(numbers.ToArray(), order);
        for (var field = 0; field < _fields.Length; field++)
        {
            _fields[field].Encode(builder, field, order, numbers, Count);
        }

        return builder.Finish(
            id => Column.Of([.. _columns[(int)id]]),
            new MultiColumn([.. _agencyStarts], [.. _agencies]),
            _imported);
    }

    /// <summary>Forgets all tasks and keeps the memory.</summary>
    public void Clear()
    {
        foreach (var field in _fields)
        {
            field.Clear();
        }

        foreach (var column in _columns)
        {
            column.Clear();
        }

        _terms.Current.Clear();
        _texts.Clear();
        _agencyStarts.Clear();
        _agencyStarts.Add(0);
        _agencies.Clear();
        _imported.Clear();
        _removed.Clear();
        Count = 0;
    }

    /// <returns>Position after the last token; <paramref name="firstPosition"/> when there is none.</returns>
    private int AddTerms(ReadOnlySpan<char> text, SearchField field, int task, int firstPosition)
    {
        var occurrences = _fields[(int)field];
        var after = firstPosition;
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext() && firstPosition + tokens.Position <= Limits.MaxPosition)
        {
            var position = firstPosition + tokens.Position;
            occurrences.Add(_terms.Add(tokens.Written, tokens.Folded), task, position);
            after = position + 1;
        }

        return after;
    }
}
