using System.Globalization;
using Corpus.Directives;
using Corpus.Search.Columns;
using Corpus.Search.Indexing;
using Corpus.Search.Querying;
using Corpus.Search.Storage;

namespace Corpus.Search;

/// <summary>Writes the kernel: collects tasks in memory, and at a commit writes them as segments together with their directives.</summary>
internal sealed partial class TaskIndexWriter : ITaskIndexWriter
{
    private const int ShortestId = 12;
    private readonly IStoreWriter _store;
    private readonly PartSource _source;
    private readonly IndexDictionaries _dictionaries;
    private readonly CorrectionLog? _knownCorrections;
    private readonly Action<bool> _closed;
    private readonly BuildQueue _queue;
    private readonly SegmentList _segments;
    private TaskBuffer _buffer;
    private Dictionary<string, int> _importedInBuffer = new(StringComparer.Ordinal);

    private bool _isDirty;
    private bool _hasFailed;

    /// <summary>Starts from the last committed generation.</summary>
    /// <param name="store">The store.</param>
    /// <param name="storeName">Its name for messages.</param>
    /// <param name="dictionaries">All that the store holds; what this writer adds is of no use when it is not committed.</param>
    /// <param name="known">Segments that readers have open already.</param>
    /// <param name="knownCorrections">Corrections of this or an earlier generation, which need not be read again; null for none.</param>
    /// <param name="buildThreads">How many segments are built at once, at least 1; what is stored does not depend on it.</param>
    /// <param name="closed">Told at the end whether something was added and not committed.</param>
    public TaskIndexWriter(
        IStoreWriter store, string storeName, IndexDictionaries dictionaries, IReadOnlyDictionary<long, Segment> known,
        CorrectionLog? knownCorrections, int buildThreads, Action<bool> closed)
    {
        _store = store;
        _source = new PartSource(store, storeName);
        _dictionaries = dictionaries;
        _knownCorrections = knownCorrections;
        _closed = closed;
        _queue = new BuildQueue(_dictionaries.Terms, store, buildThreads, id => _segments!.Stored(id));
        _segments = new SegmentList(store, _source, known, _queue.StoreAll);
        _buffer = _queue.Rent();
    }

    /// <inheritdoc/>
    public SourceState StateOf(string sourceKey, string contentHash, string processedBy) =>
        Guarded(() => Held(sourceKey, contentHash, processedBy).State);

    /// <inheritdoc/>
    public AddResult Add(IndexableDirective directive)
    {
        ArgumentNullException.ThrowIfNull(directive);
        return Guarded(() => AddOrReplace(directive));
    }

    /// <inheritdoc/>
    public void AddTask(ImportedTask task) => AddTask(task, keepText: true);

    /// <summary>Adds a ready task, with its text or, to compare sizes with engines that store none, without.</summary>
    internal void AddTask(ImportedTask task, bool keepText)
    {
        ArgumentNullException.ThrowIfNull(task);
        Guarded(() => AddOrReplace(task, keepText));
    }

    /// <inheritdoc/>
    public bool Remove(string directiveId)
    {
        ArgumentNullException.ThrowIfNull(directiveId);
        return Guarded(() =>
        {
            if (_store.FindDirective(directiveId) is not { } held)
            {
                return false;
            }

            RemoveTasks(held.Row);
            _store.DeleteDirective(held.Row);
            return true;
        });
    }

    /// <inheritdoc/>
    public void Commit() => Guarded(() =>
    {
        Flush();
        _queue.StoreAll();
        _segments.Merge();
        _dictionaries.Store(_store);
        _store.PutSegments(_segments.Records);
        _store.Commit();
        return _isDirty = false;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _queue.Dispose();

        // Before the store lets the next writer in.
        _closed(_isDirty);
        _store.Dispose();
    }

    /// <summary>Runs a change to its end, unless an earlier one stopped half-way by an exception.</summary>
    private T Guarded<T>(Func<T> change)
    {
        if (_hasFailed)
        {
            throw new InvalidOperationException("an earlier change failed: dispose this writer and start again from the last commit with a new one");
        }

        _hasFailed = true;
        var result = change();
        _hasFailed = false;
        return result;
    }

    private AddResult AddOrReplace(IndexableDirective directive)
    {
        var (state, held) = Held(directive.SourceKey, directive.ContentHash, directive.ProcessedBy);
        if (state == SourceState.Unchanged)
        {
            return new AddResult(state, held!.Key);
        }

        _isDirty = true;
        if (held is not null)
        {
            RemoveTasks(held.Row);
        }

        var id = held?.Key ?? NewId(directive.ContentHash);
        var row = _store.PutDirective(new DirectiveRecord(
            held?.Row ?? 0,
            id,
            directive.SourceKey,
            directive.ContentHash,
            directive.ProcessedBy,
            DirectiveCodec.EncodeSummary(DirectiveCodec.Summarize(id, directive.Directive)),
            DirectiveCodec.Encode(directive.Directive))
        {
            Citations = CitationCodec.Encode(id, directive.Directive),
        });
        var labelled = Corrections.Apply(new StoredDirective(id, directive.Directive, directive.ProcessedBy), directive.SourceKey).Directive;
        for (var ordinal = 0; ordinal < labelled.Tasks.Count; ordinal++)
        {
            AddTask(labelled, row, ordinal);
        }

        return new AddResult(state, id);
    }

    private bool AddOrReplace(ImportedTask task, bool keepText)
    {
        _isDirty = true;
        RemoveImported(task.Id);
        FlushWhenFull();
        _importedInBuffer[task.Id] = _buffer.Count;
        _buffer.AddText(SearchField.Text, task.Text);
        _buffer.SetImported(new ImportedText(task.Id, keepText ? task.Text : ""));
        _buffer.Set(ColumnId.Sectors, SectorsOf(task).Bits);
        _buffer.Set(ColumnId.Province, NumberOf(DictionaryId.Provinces, task.Province));
        _buffer.Set(ColumnId.District, 0);
        _buffer.Set(ColumnId.Issuer, 0);
        _buffer.Set(ColumnId.Kind, 0);
        _buffer.Set(ColumnId.Level, 0);
        _buffer.Set(ColumnId.Strictness, 0);
        _buffer.Set(ColumnId.Issued, task.Issued is { } issued ? issued.DayNumber + 1 : 0);
        _buffer.Set(ColumnId.Deadline, 0);
        _buffer.Set(ColumnId.Directive, -NumberOf(DictionaryId.ImportedDirectives, task.DirectiveId));
        _buffer.Set(ColumnId.Ordinal, 0);
        _buffer.Set(ColumnId.DeadlineState, (int)DeadlineState.None);
        _buffer.EndTask();
        return true;
    }

    private (SourceState State, DirectiveRecord? Held) Held(string sourceKey, string contentHash, string processedBy)
    {
        var held = _store.FindSource(sourceKey) ?? _store.FindContent(contentHash);
        return held is null ? (SourceState.New, null)
            : held.ContentHash == contentHash && held.ProcessedBy == processedBy ? (SourceState.Unchanged, held)
            : (SourceState.Changed, held);
    }

    private string NewId(string contentHash)
    {
        for (var length = ShortestId; length < contentHash.Length; length += 4)
        {
            if (_store.FindDirective(contentHash[..length]) is null)
            {
                return contentHash[..length];
            }
        }

        // The same content was held once, then its source changed: the id stayed with that source.
        for (var number = 2; ; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{contentHash}-{number}");
            if (_store.FindDirective(id) is null)
            {
                return id;
            }
        }
    }

    private void AddTask(Directive directive, int row, int ordinal)
    {
        FlushWhenFull();
        _rowsInBuffer.Add(row);
        var task = directive.Tasks[ordinal];
        _buffer.AddText(SearchField.Text, task.CleanText);
        AddTexts(SearchField.Heading, task.Headings);
        AddTexts(SearchField.Title, directive.Title is { } title ? [title] : []);
        AddTexts(SearchField.Agency, task.Lead.Concat(task.Support).Select(agency => agency.Name));
        AddTexts(SearchField.Number, directive.FullNumber is { } number ? [number, .. task.Citations] : task.Citations);
        _buffer.Set(ColumnId.Sectors, SectorSet.Of([.. task.Sectors.Select(label => label.Sector)]).Bits);
        _buffer.Set(ColumnId.Province, NumberOf(DictionaryId.Provinces, directive.Province));
        _buffer.Set(ColumnId.District, NumberOf(DictionaryId.Districts, FilterCompiler.DistrictName(directive.District, directive.Province)));
        _buffer.Set(ColumnId.Issuer, NumberOf(DictionaryId.Issuers, directive.Issuer?.Name));
        _buffer.Set(ColumnId.Kind, NumberOf(DictionaryId.Kinds, directive.Kind?.Code));
        _buffer.Set(ColumnId.Level, directive.Issuer?.Level is { } level ? (int)level + 1 : 0);
        _buffer.Set(ColumnId.Strictness, (int)task.Strictness + 1);
        _buffer.Set(ColumnId.Issued, directive.Issued is { } issued ? issued.First.DayNumber + 1 : 0);
        _buffer.Set(ColumnId.Deadline, task.Deadline?.End is { } end ? end.DayNumber + 1 : 0);
        _buffer.Set(ColumnId.Directive, row);
        _buffer.Set(ColumnId.Ordinal, ordinal);
        _buffer.Set(ColumnId.DeadlineState, (int)DeadlineStates.Of(task, directive));
        var lead = task.Lead.Select(agency => NumberOf(DictionaryId.Agencies, agency.Name)).ToHashSet();
        var support = task.Support.Select(agency => NumberOf(DictionaryId.Agencies, agency.Name)).Where(agency => !lead.Contains(agency));
        _buffer.SetAgencies(lead.Select(agency => 2 * agency).Concat(support.Select(agency => (2 * agency) + 1)));
        _buffer.EndTask();
    }

    private void AddTexts(SearchField field, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            _buffer.AddText(field, text);
        }
    }

    private int NumberOf(DictionaryId dictionary, string? name) =>
        string.IsNullOrEmpty(name) ? 0 : _dictionaries.Names(dictionary).Add(name);

    private void RemoveTasks(int row)
    {
        _buffer.RemoveWhere(ColumnId.Directive, row);
        _segments.RemoveTasks(row);
    }

    private void RemoveImported(string id)
    {
        if (_importedInBuffer.TryGetValue(id, out var buffered))
        {
            _buffer.Remove(buffered);
            return;
        }

        _segments.RemoveImported(id);
    }

    private void FlushWhenFull()
    {
        if (_buffer.IsFull)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_buffer.Count > 0)
        {
            var record = new SegmentRecord(_store.NewSegmentId(), _buffer.Count, null);
            _segments.Add(record, _buffer.Removed, _importedInBuffer);
            _queue.Add(record.Id, _buffer);
            _buffer = _queue.Rent();
            _importedInBuffer = new Dictionary<string, int>(StringComparer.Ordinal);
            _rowsInBuffer.Clear();
        }
    }
}
