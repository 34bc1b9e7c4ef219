using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Querying;
using Corpus.Text;

namespace Corpus.Testing;

/// <summary>An index that looks at every task for every question: slow, simple, and what the kernel is compared with.</summary>
/// <remarks>Shares no code with the kernel but the analysis of text. Cursors, suggestions, proposals, explanations and likeness are not its business.</remarks>
public sealed class OracleIndex : ITaskIndex
{
    private List<OracleEntry> _committed = [];
    private List<SectorCorrection> _corrections = [];
    private long _generation;

    /// <inheritdoc/>
    public ITaskIndexReader OpenReader() => new OracleReader([.. _committed.Select(Corrected)], _corrections, _generation);

    /// <inheritdoc/>
    public ITaskIndexWriter OpenWriter() => new Writer(this);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static SectorCorrection? Last(List<SectorCorrection> corrections, OracleEntry entry) => corrections.FindLast(correction =>
        correction.DirectiveId == entry.Summary.Id && correction.Path == entry.Task!.Task.Path && correction.IsFor(entry.Task.Task.CleanText));

    private OracleEntry Corrected(OracleEntry entry) =>
        entry.Task is not null && Last(_corrections, entry) is { IsWithdrawal: false } correction
            ? entry with
            {
                Task = entry.Task with
                {
                    Task = entry.Task.Task with { Sectors = [.. correction.Sectors.Select(sector => new SectorLabel(sector, 1, []))] },
                    Correction = correction,
                },
            }
            : entry;

    private sealed class Writer(OracleIndex index) : ITaskIndexWriter
    {
        private readonly List<OracleEntry> _entries = [.. index._committed];
        private readonly List<SectorCorrection> _corrections = [.. index._corrections];

        public SourceState StateOf(string sourceKey, string contentHash, string processedBy) =>
            Held(sourceKey, contentHash) is not { } held ? SourceState.New
            : held.Source!.ContentHash == contentHash && held.Source.ProcessedBy == processedBy ? SourceState.Unchanged
            : SourceState.Changed;

        public AddResult Add(IndexableDirective directive)
        {
            var state = StateOf(directive.SourceKey, directive.ContentHash, directive.ProcessedBy);
            var held = Held(directive.SourceKey, directive.ContentHash);
            if (state == SourceState.Unchanged)
            {
                return new AddResult(state, held!.Summary.Id);
            }

            var id = held?.Summary.Id ?? directive.ContentHash[..12];
            _entries.RemoveAll(entry => entry.Summary.Id == id);
            var source = directive.Directive;
            var summary = new DirectiveSummary
            {
                Id = id,
                Kind = source.Kind,
                Number = source.FullNumber,
                Title = source.Title,
                Issuer = source.Issuer,
                Province = source.Province,
                District = source.District,
                Issued = source.Issued,
                TaskCount = source.Tasks.Count,
            };
            _entries.Add(new OracleEntry(null, summary, directive));
            _entries.AddRange(source.Tasks.Select(task => new OracleEntry(
                new StoredTask($"{id}:{task.Path}", task, summary) { DeadlineState = DeadlineStates.Of(task, source) }, summary, directive)));
            return new AddResult(state, id);
        }

        public void AddTask(ImportedTask task)
        {
            _entries.RemoveAll(entry => entry.Source is null && entry.Task!.Id == task.Id);
            var summary = new DirectiveSummary
            {
                Id = task.DirectiveId,
                Province = task.Province,
                Issued = task.Issued is { } issued ? PartialDate.Of(issued) : null,
            };
            var stored = new DirectiveTask
            {
                Path = task.Id,
                Text = task.Text,
                CleanText = task.Text,
                Range = new TextRange(0, task.Text.Length),
                Sectors = [.. task.Sectors.Select(sector => new SectorLabel(sector, 1, []))],
            };
            _entries.Add(new OracleEntry(new StoredTask(task.Id, stored, summary), summary, null));
        }

        public bool Remove(string directiveId) => _entries.RemoveAll(entry => entry.Source is not null && entry.Summary.Id == directiveId) > 0;

        public bool Correct(string taskId, IReadOnlyList<Sector> sectors, string by)
        {
            if (sectors.Count is < 1 or > 3 || sectors.Distinct().Count() != sectors.Count)
            {
                throw new ArgumentException("not 1 to 3 different sectors");
            }

            return Append(taskId, sectors, by);
        }

        public bool WithdrawCorrection(string taskId, string by) => Append(taskId, [], by);

        public void Commit()
        {
            index._committed = [.. _entries];
            index._corrections = [.. _corrections];
            index._generation++;
        }

        public void Dispose()
        {
        }

        private bool Append(string taskId, IReadOnlyList<Sector> sectors, string by)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(by);
            if (_entries.Find(entry => entry.Task?.Id == taskId) is not { Task: { } task } entry
                || (sectors.Count == 0 && Last(_corrections, entry) is null or { IsWithdrawal: true }))
            {
                return false;
            }

            _corrections.Add(new SectorCorrection
            {
                Number = _corrections.Count + 1,
                TaskId = taskId,
                DirectiveId = entry.Summary.Id,
                Path = task.Task.Path,
                Text = task.Task.CleanText,
                Lead = [.. task.Task.Lead.Select(agency => agency.Name)],
                Headings = task.Task.Headings,
                Sectors = sectors,
                Machine = [.. task.Task.Sectors.Select(label => label.Sector)],
                Model = entry.Source?.ProcessedBy ?? "import",
                By = by,
                At = DateTimeOffset.UtcNow,
            });

            // A corrected task counts as added anew: ties are broken by that order.
            _entries.Remove(entry);
            _entries.Add(entry);
            return true;
        }

        private OracleEntry? Held(string sourceKey, string contentHash) =>
            _entries.Find(entry => entry.Source?.SourceKey == sourceKey) ?? _entries.Find(entry => entry.Source?.ContentHash == contentHash);
    }
}

/// <summary>A task, or (with no task) a directive, in the order of addition.</summary>
internal sealed record OracleEntry(StoredTask? Task, DirectiveSummary Summary, IndexableDirective? Source)
{
    private readonly Dictionary<SearchField, OracleToken[]> _tokens = [];

    public OracleToken[] Tokens(SearchField field)
    {
        if (_tokens.TryGetValue(field, out var tokens))
        {
            return tokens;
        }

        var task = Task!.Task;
        var directive = Source?.Directive;
        IEnumerable<string> texts = field switch
        {
            SearchField.Text => [task.CleanText],
            SearchField.Heading => task.Headings,
            SearchField.Title => directive?.Title is { } title ? [title] : [],
            SearchField.Agency => task.Lead.Concat(task.Support).Select(agency => agency.Name),
            _ => directive?.FullNumber is { } number ? [number, .. task.Citations] : task.Citations,
        };
        var all = new List<OracleToken>();
        var next = 0;
        foreach (var text in texts)
        {
            var end = next;
            using var cursor = new TokenCursor(text);
            while (cursor.MoveNext())
            {
                all.Add(new OracleToken(cursor.Written.ToString(), cursor.Folded.ToString(), next + cursor.Position));
                end = next + cursor.Position + 1;
            }

            next = end + 1;
        }

        return _tokens[field] = [.. all];
    }
}

internal sealed record OracleToken(string Written, string Folded, int Position);
