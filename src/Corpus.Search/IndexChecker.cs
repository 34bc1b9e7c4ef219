using Corpus.Directives;
using Corpus.Search.Columns;
using Corpus.Search.Indexing;
using Corpus.Search.Postings;
using Corpus.Search.Querying;
using Corpus.Search.Storage;

namespace Corpus.Search;

/// <summary>Verifies an index: the database, every checksum, and that its parts agree with each other.</summary>
public static class IndexChecker
{
    /// <summary>Checks the last committed generation of the index in <paramref name="folder"/>.</summary>
    /// <returns>What is wrong, one sentence each; empty when the index is sound.</returns>
    /// <exception cref="IndexStorageException">The folder holds no index, or cannot be read.</exception>
    /// <exception cref="IndexVersionException">The file is of a version that this program does not read.</exception>
    public static IReadOnlyList<string> Check(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Check(new IndexLocation(folder));
    }

    /// <summary>Checks the last committed generation of an index.</summary>
    /// <returns>What is wrong, one sentence each; empty when the index is sound.</returns>
    /// <exception cref="IndexStorageException">There is no index, or it cannot be read.</exception>
    /// <exception cref="IndexUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="IndexVersionException">The index is of a version that this program does not read.</exception>
    public static IReadOnlyList<string> Check(IndexLocation location)
    {
        ArgumentNullException.ThrowIfNull(location);
        if (!location.IsMade)
        {
            throw new IndexStorageException($"{location.Name}: there is no index; name its folder or its database");
        }

        var problems = new List<string>();
        Try(problems, () =>
        {
            using var store = location.OpenStore();
            using var reader = store.OpenReader(isLong: true);
            problems.AddRange(reader.CheckIntegrity().Select(problem => $"{store.Name}: {problem}"));
            Check(reader, store.Name, problems);
        });
        return problems;
    }

    private static void Check(IStoreReader store, string storeName, List<string> problems)
    {
        var dictionaries = new IndexDictionaries();
        var source = new PartSource(store, storeName);
        var rows = new Dictionary<int, CheckedTask[]>();
        var citations = new Dictionary<int, CitationRecord>();
        CorrectionLog? corrections = null;
        Try(problems, () => dictionaries.Load(new PartSource(store, storeName)));
        Try(problems, () => corrections = CorrectionLog.Read(store, storeName));
        Try(problems, () =>
        {
            foreach (var record in store.ReadDirectives())
            {
                Try(problems, () =>
                {
                    var directive = DirectiveCodec.Decode(store.FindDirective(record.Row)!, storeName);
                    directive = corrections?.Apply(directive, record.SourceKey) ?? directive;
                    rows[record.Row] =
                    [
                        .. directive.Directive.Tasks.Select(task => new CheckedTask(
                            SectorSet.Of([.. task.Sectors.Select(label => label.Sector)]), DeadlineStates.Of(task, directive.Directive))),
                    ];
                    citations[record.Row] = CitationCodec.Encode(record.Key, directive.Directive);
                    if (DirectiveCodec.DecodeSummary(record.Key, record.Summary, storeName).TaskCount != directive.Directive.Tasks.Count)
                    {
                        problems.Add($"{storeName}, directive {record.Key}: its brief counts other tasks than it has");
                    }
                });
            }
        });

        Try(problems, () => CheckCitations(store, storeName, citations, problems));
        var found = new Dictionary<int, int>();
        Try(problems, () =>
        {
            foreach (var record in store.ReadSegments())
            {
                Try(problems, () => CheckSegment(record, dictionaries, source, corrections, rows, found, problems));
            }
        });

        foreach (var (row, tasks) in rows)
        {
            if (found.GetValueOrDefault(row) != tasks.Length)
            {
                problems.Add($"{storeName}, directive row {row}: {found.GetValueOrDefault(row)} of its {tasks.Length} tasks are in segments");
            }
        }
    }

    /// <summary>Compares what is stored of citations with the directives; those that are damaged are left out.</summary>
    private static void CheckCitations(IStoreReader store, string storeName, Dictionary<int, CitationRecord> citations, List<string> problems)
    {
        foreach (var row in store.ReadCitations())
        {
            if (citations.TryGetValue(row.Directive.Row, out var wanted) && !wanted.Stored.AsSpan().SequenceEqual(row.Stored))
            {
                problems.Add($"{storeName}, directive {row.Directive.Key}: its citations are not those of its content");
            }
        }

        foreach (var row in store.ReadNumbers())
        {
            if (citations.TryGetValue(row.Row, out var wanted)
                && (wanted.Number != row.Number || !wanted.Cited.Order(StringComparer.Ordinal).SequenceEqual(row.Cited)))
            {
                problems.Add($"{storeName}, directive row {row.Row}: it is not found by the numbers that it bears or cites");
            }
        }
    }

    private static void CheckSegment(
        SegmentRecord record,
        IndexDictionaries dictionaries,
        PartSource source,
        CorrectionLog? corrections,
        Dictionary<int, CheckedTask[]> rows,
        Dictionary<int, int> found,
        List<string> problems)
    {
        var name = source.NameOf(record.Id, SegmentPart.Directory, 0);
        var segment = new Segment(record.Id, record.Tasks, source, new SegmentCache(0));
        var removed = Tombstones.Decode(record.Tombstones, record.Tasks, $"{name}, tombstones");
        var lengths = new int[record.Tasks];
        for (var field = 0; field < SegmentDirectory.Fields; field++)
        {
            for (var slot = segment.Directory.FieldStart(field); slot < segment.Directory.FieldStart(field + 1); slot++)
            {
                if (segment.Directory.Term(slot) >= dictionaries.Terms.Count)
                {
                    problems.Add($"{name}: term {segment.Directory.Term(slot)} is not in the dictionary");
                }

                var postings = segment.Postings(slot, source);
                var positions = segment.Positions(slot, source);
                for (var i = 0; i < postings.Count; i++)
                {
                    if (Math.Min(positions.Of(i).Length, Limits.MaxFrequency) != postings.Frequencies[i])
                    {
                        problems.Add($"{name}, slot {slot}: posting {i} has {postings.Frequencies[i]} occurrences and {positions.Of(i).Length} positions");
                        break;
                    }
                }

                if (field == (int)SearchField.Text)
                {
                    var tasks = new ushort[postings.Count];
                    postings.Tasks.CopyTo(tasks);
                    for (var i = 0; i < tasks.Length; i++)
                    {
                        lengths[tasks[i]] = Math.Max(lengths[tasks[i]], positions.Of(i)[^1] + 1);
                    }
                }
            }
        }

        foreach (var id in ColumnIds.SingleValued)
        {
            segment.Column(id, source);
        }

        segment.Agencies(source);
        var stored = segment.Column(ColumnId.Length, source);
        var directives = segment.Column(ColumnId.Directive, source);
        var ordinals = segment.Column(ColumnId.Ordinal, source);
        var sectors = segment.Column(ColumnId.Sectors, source);
        var states = segment.Column(ColumnId.DeadlineState, source);
        for (var task = 0; task < record.Tasks; task++)
        {
            if (stored[task] != lengths[task])
            {
                problems.Add($"{name}: task {task} has the length {stored[task]} and positions up to {lengths[task]}");
            }

            var row = directives[task];
            if (removed.Contains(task))
            {
                continue;
            }

            if (row < 0)
            {
                var text = segment.ImportedText(task, source);
                var names = dictionaries.Names(DictionaryId.ImportedDirectives);
                var directive = -row <= names.Count ? names[-row] : null;
                if (segment.ImportedIds(source)?.Of(task) is not { } id || !segment.ImportedIds(source)!.Find(id).Contains(task))
                {
                    problems.Add($"{name}: imported task {task} is not found by its id");
                }
                else if (directive is null)
                {
                    problems.Add($"{name}: directive {-row} of imported task {task} is not in the dictionary");
                }
                else if (corrections?.Standing(directive, "", id, text) is { } standing
                    && SectorSet.Of([.. standing.Sectors]).Bits != sectors[task])
                {
                    problems.Add($"{name}: imported task {task} has not the sectors of correction {standing.Number}");
                }
            }
            else if (rows.TryGetValue(row, out var ofTasks))
            {
                found[row] = found.GetValueOrDefault(row) + 1;
                if (corrections is not null && (ordinals[task] >= ofTasks.Length || ofTasks[ordinals[task]].Sectors.Bits != sectors[task]))
                {
                    problems.Add($"{name}: task {task} has not the sectors of task {ordinals[task]} of directive row {row}");
                }

                if (ordinals[task] < ofTasks.Length && (int)ofTasks[ordinals[task]].State != states[task])
                {
                    problems.Add($"{name}: task {task} has not the deadline state of task {ordinals[task]} of directive row {row}");
                }
            }
            else
            {
                problems.Add($"{name}: task {task} is of directive row {row}, which is missing");
            }
        }
    }

    /// <summary>What the columns must say of a task.</summary>
    private readonly record struct CheckedTask(SectorSet Sectors, DeadlineState State);

    private static void Try(List<string> problems, Action check)
    {
        try
        {
            check();
        }
        catch (IndexCorruptException e)
        {
            problems.Add(e.Message);
        }
    }
}
