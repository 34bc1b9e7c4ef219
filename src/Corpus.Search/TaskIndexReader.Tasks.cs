using Corpus.Directives;
using Corpus.Search.Columns;
using Corpus.Search.Indexing;
using Corpus.Search.Postings;
using Corpus.Search.Querying;
using Corpus.Search.Scoring;
using Corpus.Search.Storage;

namespace Corpus.Search;

/// <content>Stored tasks, what their scores are made of, and what persons said about them.</content>
internal sealed partial class TaskIndexReader
{
    /// <inheritdoc/>
    public StoredDirective? FindDirective(string directiveId)
    {
        ArgumentNullException.ThrowIfNull(directiveId);
        return source.With(reader => reader.FindDirective(directiveId)) is { } record
            ? snapshot.Corrections(source).Apply(DirectiveCodec.Decode(record, source.StoreName), record.SourceKey)
            : null;
    }

    /// <inheritdoc/>
    public StoredTask? FindTask(string taskId)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        return Place(taskId) is var (view, task) ? Fetch(view, task) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ScorePart>? Explain(SearchQuery query, string taskId)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(taskId);
        if (Place(taskId) is not var (view, task))
        {
            return null;
        }

        var plan = Plan(query, TaskFilter.None);
        return plan.Root.Evaluate(new SegmentScope(view, snapshot, source), TaskSet.FromArray([task], 1)).Count > 0
            ? Parts(plan, view, task)
            : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ListedCorrection> ListCorrections()
    {
        var log = snapshot.Corrections(source);
        var directives = new Dictionary<string, StoredDirective?>(StringComparer.Ordinal);
        return [.. log.All.Select(correction => new ListedCorrection(correction, StateOf(correction)))];

        CorrectionState StateOf(SectorCorrection correction)
        {
            if (log.Last(correction.DirectiveId, correction.SourceKey, correction.Path, correction.Text) != correction)
            {
                return CorrectionState.Superseded;
            }

            var text = correction.SourceKey.Length == 0
                ? FindTask(correction.Path) is { } imported && imported.Directive.Id == correction.DirectiveId ? imported.Task.CleanText : null
                : DirectiveOf(correction)?.Directive.Tasks.FirstOrDefault(task => task.Path == correction.Path)?.CleanText;
            return text is not null && correction.IsFor(text) ? CorrectionState.Applied : CorrectionState.NotApplied;
        }

        StoredDirective? DirectiveOf(SectorCorrection correction)
        {
            if (!directives.TryGetValue(correction.DirectiveId, out var directive))
            {
                directive = source.With(store => store.FindDirective(correction.DirectiveId) ?? FindSource(store, correction.SourceKey))
                    is { } record ? DirectiveCodec.Decode(record, source.StoreName) : null;
                directives.Add(correction.DirectiveId, directive);
            }

            return directive;
        }

        // What is found by its source lacks the content.
        static DirectiveRecord? FindSource(IStoreReader store, string sourceKey) =>
            store.FindSource(sourceKey) is { } found ? store.FindDirective(found.Row) : null;
    }

    /// <summary>What a task's score is made of.</summary>
    private ScorePart[] Parts(QueryPlan plan, SegmentView view, ushort task)
    {
        var scope = new SegmentScope(view, snapshot, source, plan.Watch);
        plan.Root.Evaluate(scope, TaskSet.FromArray([task], 1));
        return
        [
            .. WindowRanker.Parts(plan.Scorers, scope, task).Where(part => part.Score != 0)
                .Select(part => new ScorePart(part.Scorer.Label, part.Scorer.Weight, part.Score)),
        ];
    }

    /// <summary>Where a task is.</summary>
    private (SegmentView View, ushort Task)? Place(string taskId)
    {
        var colon = taskId.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && source.With(store => store.FindDirective(taskId[..colon])) is { } record
            && snapshot.Directive(record.Row, source) is { } stored)
        {
            var path = taskId[(colon + 1)..];
            var ordinal = stored.Directive.Tasks.ToList().FindIndex(task => task.Path == path);
            if (ordinal >= 0)
            {
                return PlaceOf(record.Row, ordinal)
                    ?? throw BlobReader.Corrupt($"{source.StoreName}, directive {stored.Id}", $"its task {path} is in no segment");
            }
        }

        foreach (var view in snapshot.Segments)
        {
            foreach (var task in view.Segment.ImportedIds(source)?.Find(taskId) ?? [])
            {
                if (!view.Removed.Contains(task))
                {
                    return (view, (ushort)task);
                }
            }
        }

        return null;
    }

    private (SegmentView View, ushort Task)? PlaceOf(int row, int ordinal)
    {
        foreach (var view in snapshot.Segments)
        {
            var ordinals = view.Segment.Column(ColumnId.Ordinal, source);
            foreach (var task in view.Segment.Column(ColumnId.Directive, source).TasksOf(row))
            {
                if (ordinals[task] == ordinal && !view.Removed.Contains(task))
                {
                    return (view, (ushort)task);
                }
            }
        }

        return null;
    }

    private (SegmentView View, ushort Task) Locate(int task)
    {
        var (low, high) = (0, snapshot.Segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = snapshot.Segments[middle].First <= task ? (middle, high) : (low, middle - 1);
        }

        return (snapshot.Segments[low], (ushort)(task - snapshot.Segments[low].First));
    }

    private StoredTask Fetch(SegmentView view, int task)
    {
        var row = view.Segment.Column(ColumnId.Directive, source)[task];
        if (row > 0)
        {
            var stored = snapshot.Directive(row, source)
                ?? throw BlobReader.Corrupt($"{source.StoreName}, segment {view.Segment.Id}", $"task {task} is of directive {row}, which is missing");
            var ordinal = view.Segment.Column(ColumnId.Ordinal, source)[task];
            if (ordinal >= stored.Directive.Tasks.Count)
            {
                throw BlobReader.Corrupt($"{source.StoreName}, segment {view.Segment.Id}", $"task {task} is number {ordinal} of directive {row}, which has fewer");
            }

            var found = stored.Directive.Tasks[ordinal];
            return new StoredTask($"{stored.Id}:{found.Path}", found, DirectiveCodec.Summarize(stored.Id, stored.Directive))
            {
                Correction = stored.Corrections.GetValueOrDefault(found.Path),
                DeadlineState = (DeadlineState)view.Segment.Column(ColumnId.DeadlineState, source)[task],
            };
        }

        var id = view.Segment.ImportedIds(source)?.Of(task)
            ?? throw BlobReader.Corrupt($"{source.StoreName}, segment {view.Segment.Id}", $"imported task {task} has no id");
        var text = view.Segment.ImportedText(task, source);
        var province = view.Segment.Column(ColumnId.Province, source)[task];
        var issued = view.Segment.Column(ColumnId.Issued, source)[task];
        var directive = snapshot.Dictionaries.Names(DictionaryId.ImportedDirectives)[-row];
        var correction = snapshot.Corrections(source).Standing(directive, "", id, text);
        return new StoredTask(
            id,
            new DirectiveTask
            {
                Path = id,
                Text = text,
                CleanText = text,
                Range = new TextRange(0, text.Length),
                Sectors = correction is not null ? CorrectionLog.Labels(correction) :
                [
                    .. new SectorSet((ushort)view.Segment.Column(ColumnId.Sectors, source)[task]).Select(sector => new SectorLabel(sector, 1, [])),
                ],
            },
            new DirectiveSummary
            {
                Id = directive,
                Province = province == 0 ? null : snapshot.Dictionaries.Names(DictionaryId.Provinces)[province],
                Issued = issued == 0 ? null : PartialDate.Of(DateOnly.FromDayNumber(issued - 1)),
            })
        {
            Correction = correction,
        };
    }
}
