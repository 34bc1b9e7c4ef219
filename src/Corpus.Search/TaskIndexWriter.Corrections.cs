using Corpus.Directives;
using Corpus.Search.Columns;
using Corpus.Search.Indexing;
using Corpus.Search.Storage;

namespace Corpus.Search;

/// <content>What persons say about sectors: kept in a log, and laid over the columns of the tasks that it fits.</content>
internal sealed partial class TaskIndexWriter
{
    private const string ImportModel = "import";
    private readonly HashSet<int> _rowsInBuffer = [];
    private CorrectionLog? _corrections;

    private CorrectionLog Corrections => _corrections ??= CorrectionLog.Read(_store, _source.StoreName, _knownCorrections);

    /// <inheritdoc/>
    public bool Correct(string taskId, IReadOnlyList<Sector> sectors, string by)
    {
        ArgumentNullException.ThrowIfNull(sectors);
        if (sectors.Count is < 1 or > SectorCorrection.MaxSectors || sectors.Distinct().Count() != sectors.Count || !sectors.All(Enum.IsDefined))
        {
            throw new ArgumentException($"a task has one to {SectorCorrection.MaxSectors} different sectors", nameof(sectors));
        }

        return Append(taskId, sectors, by);
    }

    /// <inheritdoc/>
    public bool WithdrawCorrection(string taskId, string by) => Append(taskId, [], by);

    private bool Append(string taskId, IReadOnlyList<Sector> sectors, string by)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        if (!SectorCorrection.IsName(by))
        {
            throw new ArgumentException($"a name of 1 to {SectorCorrection.MaxName} characters on one line tells who corrects", nameof(by));
        }

        return Guarded(() => AppendChecked(taskId, sectors, by));
    }

    private bool AppendChecked(string taskId, IReadOnlyList<Sector> sectors, string by)
    {
        if ((FindStored(taskId) ?? FindImported(taskId)) is not var (said, addAgain))
        {
            return false;
        }

        var isStanding = Corrections.Standing(said.DirectiveId, said.SourceKey, said.Path, said.Text) is not null;
        if (sectors.Count == 0 && !isStanding)
        {
            return false;
        }

        var now = TimeProvider.System.GetUtcNow();
        var correction = said with
        {
            Number = Corrections.All.Count + 1,
            Sectors = [.. sectors],
            By = by,
            At = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
        };
        _isDirty = true;
        _store.PutCorrection(correction.Number, CorrectionCodec.Encode(correction));
        _corrections = Corrections.With(correction);
        addAgain();
        return true;
    }

    private (SectorCorrection Said, Action AddAgain)? FindStored(string taskId)
    {
        var colon = taskId.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || _store.FindDirective(taskId[..colon]) is not { } record)
        {
            return null;
        }

        var stored = DirectiveCodec.Decode(record, _source.StoreName);
        var path = taskId[(colon + 1)..];
        var ordinal = stored.Directive.Tasks.ToList().FindIndex(task => task.Path == path);
        if (ordinal < 0)
        {
            return null;
        }

        var task = stored.Directive.Tasks[ordinal];
        return (
            new SectorCorrection
            {
                Number = 0,
                TaskId = taskId,
                DirectiveId = stored.Id,
                SourceKey = record.SourceKey,
                Path = path,
                Text = task.CleanText,
                Lead = [.. task.Lead.Select(agency => agency.Name)],
                Headings = task.Headings,
                Sectors = [],
                Machine = [.. task.Sectors.Select(label => label.Sector)],
                Model = stored.ProcessedBy,
                By = "",
                At = default,
            },
            () => AddAgain(record, stored, ordinal));
    }

    private void AddAgain(DirectiveRecord record, StoredDirective stored, int ordinal)
    {
        if (_rowsInBuffer.Contains(record.Row))
        {
            Flush();
        }

        _segments.RemoveTask(record.Row, ordinal);
        AddTask(Corrections.Apply(stored, record.SourceKey).Directive, record.Row, ordinal);
    }

    private (SectorCorrection Said, Action AddAgain)? FindImported(string taskId)
    {
        if (_importedInBuffer.ContainsKey(taskId))
        {
            Flush();
        }

        return _segments.FindImported(taskId) is var (segment, at) ? Imported(taskId, segment, at) : null;
    }

    private (SectorCorrection Said, Action AddAgain) Imported(string taskId, Segment segment, int at)
    {
        var text = segment.ImportedText(at, _source);
        var directive = _dictionaries.Names(DictionaryId.ImportedDirectives)[-segment.Column(ColumnId.Directive, _source)[at]];
        var province = segment.Column(ColumnId.Province, _source)[at];
        var issued = segment.Column(ColumnId.Issued, _source)[at];

        // The column holds a standing correction's sectors; those before are only known to the correction.
        IReadOnlyList<Sector> machine = Corrections.Standing(directive, "", taskId, text)?.Machine
            ?? [.. new SectorSet((ushort)segment.Column(ColumnId.Sectors, _source)[at])];
        return (
            new SectorCorrection
            {
                Number = 0,
                TaskId = taskId,
                DirectiveId = directive,
                Path = taskId,
                Text = text,
                Lead = [],
                Headings = [],
                Sectors = [],
                Machine = machine,
                Model = ImportModel,
                By = "",
                At = default,
            },
            () => AddOrReplace(new ImportedTask(
                taskId,
                directive,
                text,
                province == 0 ? null : _dictionaries.Names(DictionaryId.Provinces)[province],
                SectorSet.Of([.. machine]),
                issued == 0 ? null : DateOnly.FromDayNumber(issued - 1)), keepText: true));
    }

    private SectorSet SectorsOf(ImportedTask task) =>
        Corrections.Standing(task.DirectiveId, "", task.Id, task.Text) is { } standing ? SectorSet.Of([.. standing.Sectors]) : task.Sectors;
}
