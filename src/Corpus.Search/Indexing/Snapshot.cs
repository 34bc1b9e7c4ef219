using System.Collections.Concurrent;
using Corpus.Search.Columns;
using Corpus.Search.Postings;
using Corpus.Search.Querying;

namespace Corpus.Search.Indexing;

/// <summary>What the readers of one generation share: its segments, the dictionaries and the totals that scores need.</summary>
/// <remarks>Immutable but for caches; safe for any thread.</remarks>
internal sealed class Snapshot
{
    private const int MaxDirectives = 256;
    private const int MaxKeptPoints = 50_000;
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentDictionary<(DateInterval Interval, FacetField? GroupBy, CountUnit Unit), HistogramResult> _histograms = new();
    private readonly ConcurrentDictionary<(SearchField Field, int Term), int> _taskCounts = new();
    private readonly ConcurrentDictionary<int, StoredDirective> _directives = new();
    private int[]? _textTaskCounts;
    private readonly Lock _listing = new();
    private DirectiveList? _listed;
    private HeldRange? _held;
    private PhraseTable? _phrases;
    private CorrectionLog? _corrections;
    private CitationTable? _citations;
    private readonly Lock _loadingCitations = new();
    private readonly CorrectionLog? _earlierCorrections;

    /// <summary>Takes the parts of a generation.</summary>
    /// <param name="generation">Its number.</param>
    /// <param name="segments">Its segments in order.</param>
    /// <param name="dictionaries">The dictionaries.</param>
    /// <param name="earlier">An earlier generation, whose corrections and citations need not be decoded again; null for none.</param>
    public Snapshot(long generation, IReadOnlyList<SegmentView> segments, IndexDictionaries dictionaries, Snapshot? earlier)
    {
        _earlierCorrections = earlier?.KnownCorrections;
        KnownCitations = earlier?.KnownCitations ?? new CitationMemory();
        Generation = generation;
        Segments = segments;
        Dictionaries = dictionaries;
        Tasks = segments.Sum(segment => (long)segment.LiveTasks);
        TextLength = segments.Sum(segment => segment.LiveTextLength);
    }

    /// <summary>Number of the generation.</summary>
    public long Generation { get; }

    /// <summary>The segments in order.</summary>
    public IReadOnlyList<SegmentView> Segments { get; }

    /// <summary>The dictionaries; they may hold more than this generation uses.</summary>
    public IndexDictionaries Dictionaries { get; }

    /// <summary>Number of tasks that are not removed.</summary>
    public long Tasks { get; }

    /// <summary>Sum of their text lengths.</summary>
    public long TextLength { get; }

    /// <summary>Mean text length; 1 for an empty index.</summary>
    public double AverageLength => Tasks == 0 || TextLength == 0 ? 1 : (double)TextLength / Tasks;

    /// <summary>Number of tasks, without removed ones, that hold a term in a field.</summary>
    public int TaskCount(SearchField field, int term, PartSource source) => _taskCounts.GetOrAdd((field, term), key =>
    {
        var count = 0;
        foreach (var view in Segments)
        {
            if (view.Segment.Directory.Find(key.Field, key.Term) is not { } slot)
            {
                continue;
            }

            count += view.Segment.Directory.Count(slot);
            if (view.Removed.Count > 0)
            {
                count -= TaskSet.And(view.Segment.Postings(slot, source).Tasks, view.Removed).Count;
            }
        }

        return count;
    });

    /// <summary>Per term the number of tasks whose text holds it, removed ones included: an order for suggestions.</summary>
    public int[] TextTaskCounts()
    {
        if (Volatile.Read(ref _textTaskCounts) is { } counts)
        {
            return counts;
        }

        counts = new int[Dictionaries.Terms.Count];
        foreach (var view in Segments)
        {
            var directory = view.Segment.Directory;
            for (var slot = directory.FieldStart((int)SearchField.Text); slot < directory.FieldStart((int)SearchField.Text + 1); slot++)
            {
                counts[directory.Term(slot)] += directory.Count(slot);
            }
        }

        Volatile.Write(ref _textTaskCounts, counts);
        return counts;
    }

    /// <summary>The histogram of all tasks, when it was kept: the denominator of every trend.</summary>
    public HistogramResult? KeptHistogram(DateInterval interval, FacetField? groupBy, CountUnit unit) =>
        _histograms.GetValueOrDefault((interval, groupBy, unit));

    /// <summary>Keeps a complete histogram of all tasks, unless it is very large.</summary>
    public void Keep(DateInterval interval, FacetField? groupBy, CountUnit unit, HistogramResult result)
    {
        if (result.Points.Count <= MaxKeptPoints)
        {
            _histograms[(interval, groupBy, unit)] = result;
        }
    }

    /// <summary>Frequent phrases, for suggestions; made when first asked for.</summary>
    public PhraseTable Phrases(PartSource source)
    {
        var phrases = Volatile.Read(ref _phrases);
        if (phrases is null)
        {
            phrases = PhraseTable.Build(this, source);
            Volatile.Write(ref _phrases, phrases);
        }

        return phrases;
    }

    /// <summary>The corrections as far as they were read: of this or an earlier generation; null when they never were.</summary>
    public CorrectionLog? KnownCorrections => Volatile.Read(ref _corrections) ?? _earlierCorrections;

    /// <summary>The corrections.</summary>
    /// <exception cref="IndexCorruptException">One is damaged.</exception>
    public CorrectionLog Corrections(PartSource source)
    {
        if (Volatile.Read(ref _corrections) is { } corrections)
        {
            return corrections;
        }

        corrections = source.With(store => CorrectionLog.Read(store, source.StoreName, _earlierCorrections));
        Volatile.Write(ref _corrections, corrections);
        return corrections;
    }

    /// <summary>What directives cite, as far as it was decoded, of this and other generations.</summary>
    public CitationMemory KnownCitations { get; }

    /// <summary>What the stored directives cite; the same object again. One thread reads it, others wait.</summary>
    /// <exception cref="IndexCorruptException">The citations of a directive are damaged.</exception>
    /// <exception cref="TimeBudgetException">The watch says so; what was decoded stays known, at least a directive more.</exception>
    public CitationTable Citations(PartSource source, Watch watch)
    {
        if (Volatile.Read(ref _citations) is { } read)
        {
            return read;
        }

        watch.Check();
        while (!_loadingCitations.TryEnter(BetweenChecks))
        {
            watch.Check();
        }

        try
        {
            if (_citations is { } citations)
            {
                return citations;
            }

            var decoder = new CitationCodec.Decoder(source.StoreName);
            var (rows, directives) = (new HashSet<int>(), new List<CitingDirective>());
            foreach (var row in source.With(store => store.ReadCitations()))
            {
                watch.ThrowIfCancelled();
                rows.Add(row.Directive.Row);
                directives.Add(KnownCitations.Of(row, decoder, out var isNew));
                if (isNew)
                {
                    watch.Check();
                }
            }

            KnownCitations.Keep(rows);
            citations = new CitationTable(directives);
            Volatile.Write(ref _citations, citations);
            return citations;
        }
        finally
        {
            _loadingCitations.Exit();
        }
    }

    /// <summary>Finds a stored directive by its row, its tasks with the sectors that hold now.</summary>
    /// <returns>Null when there is none.</returns>
    public StoredDirective? Directive(int row, PartSource source)
    {
        if (_directives.TryGetValue(row, out var directive))
        {
            return directive;
        }

        var record = source.With(store => store.FindDirective(row));
        if (record is null)
        {
            return null;
        }

        if (_directives.Count >= MaxDirectives)
        {
            _directives.Clear();
        }

        return _directives[row] = Corrections(source).Apply(DirectiveCodec.Decode(record, source.StoreName), record.SourceKey);
    }

    /// <summary>How many directives the generation holds, and of which time.</summary>
    public HeldRange Held(PartSource source)
    {
        if (Volatile.Read(ref _held) is { } held)
        {
            return held;
        }

        var (first, last) = IssuedRange(source);
        held = new HeldRange(source.With(store => store.CountDirectives()), first, last);
        Volatile.Write(ref _held, held);
        return held;
    }

    /// <summary>The first and the last day of issue of any task, removed ones left out; nulls when none is dated.</summary>
    private (DateOnly? First, DateOnly? Last) IssuedRange(PartSource source)
    {
        var (first, last) = (int.MaxValue, 0);
        foreach (var view in Segments)
        {
            var (values, ordinals) = view.Segment.Column(ColumnId.Issued, source);
            var used = new bool[values.Length];
            for (var task = 0; task < ordinals.Length; task++)
            {
                used[ordinals[task]] |= !view.Removed.Contains(task);
            }

            for (var i = 0; i < used.Length; i++)
            {
                if (used[i] && values[i] > 0)
                {
                    (first, last) = (Math.Min(first, values[i]), Math.Max(last, values[i]));
                }
            }
        }

        return last == 0 ? (null, null) : (DateOnly.FromDayNumber(first - 1), DateOnly.FromDayNumber(last - 1));
    }

    /// <summary>The stored directives in the order in which they are listed.</summary>
    public DirectiveList Listed(PartSource source)
    {
        if (Volatile.Read(ref _listed) is { } listed)
        {
            return listed;
        }

        // Of hundreds of thousands of directives it takes a tenth of a second: who asks meanwhile waits for the same reading.
        lock (_listing)
        {
            listed = _listed ?? DirectiveList.Read(Segments, source);
            Volatile.Write(ref _listed, listed);
            return listed;
        }
    }
}

/// <summary>What a generation holds.</summary>
/// <param name="Directives">Number of directives.</param>
/// <param name="FirstIssued">First day of issue of any task; null when none is dated.</param>
/// <param name="LastIssued">Last day of issue of any task; null when none is dated.</param>
internal sealed record HeldRange(long Directives, DateOnly? FirstIssued, DateOnly? LastIssued);

/// <summary>A segment in a generation: with the tasks that are removed there.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Removed">Its removed tasks.</param>
/// <param name="First">Number of the tasks in the segments before: added to a task's number it gives its place in the generation.</param>
/// <param name="LiveTextLength">Sum of the text lengths of the tasks that are not removed.</param>
internal sealed record SegmentView(Segment Segment, TaskSet Removed, int First, long LiveTextLength)
{
    /// <summary>Number of tasks that are not removed.</summary>
    public int LiveTasks => Segment.Tasks - Removed.Count;

    /// <summary>The tasks of <paramref name="set"/> that are not removed.</summary>
    public TaskSet Live(TaskSet set) => Removed.Count == 0 ? set : TaskSet.AndNot(set, Removed);

    /// <summary>Makes the view of a segment.</summary>
    public static SegmentView Of(Segment segment, TaskSet removed, int first, PartSource source)
    {
        var length = segment.Directory.TextLength;
        if (removed.Count > 0)
        {
            var lengths = segment.Column(ColumnId.Length, source);
            var tasks = new ushort[removed.Count];
            removed.CopyTo(tasks);
            foreach (var task in tasks)
            {
                length -= lengths[task];
            }
        }

        return new SegmentView(segment, removed, first, length);
    }
}
