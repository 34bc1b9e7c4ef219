using System.Collections.Frozen;
using System.Collections.Immutable;
using Corpus.Directives;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>All corrections of a generation, and which of them decides a task. Immutable; safe for any thread.</summary>
internal sealed class CorrectionLog
{
    private readonly ImmutableDictionary<(string Owner, string Path), ImmutableList<SectorCorrection>> _byTask;

    private CorrectionLog(
        ImmutableList<SectorCorrection> all, ImmutableDictionary<(string Owner, string Path), ImmutableList<SectorCorrection>> byTask)
    {
        All = all;
        _byTask = byTask;
    }

    /// <summary>The log without any.</summary>
    public static CorrectionLog Empty { get; } = new([], ImmutableDictionary<(string, string), ImmutableList<SectorCorrection>>.Empty);

    /// <summary>The corrections in the order in which they were given.</summary>
    public ImmutableList<SectorCorrection> All { get; }

    /// <summary>Reads what a store holds.</summary>
    /// <param name="store">The store.</param>
    /// <param name="storeName">Its name for messages.</param>
    /// <param name="earlier">The log of an earlier generation, which it goes on from; null to read all.</param>
    /// <exception cref="IndexCorruptException">One is damaged or missing.</exception>
    public static CorrectionLog Read(IStoreReader store, string storeName, CorrectionLog? earlier = null)
    {
        var log = earlier ?? Empty;
        foreach (var bytes in store.ReadCorrections(log.All.Count))
        {
            var number = log.All.Count + 1;
            log = log.With(CorrectionCodec.Decode(bytes, number, $"{storeName}, correction {number}"));
        }

        return log;
    }

    /// <summary>The log with one more, which shares with this one what they have in common.</summary>
    public CorrectionLog With(SectorCorrection correction) => new(
        All.Add(correction),
        Owners(correction.DirectiveId, correction.SourceKey).Aggregate(
            _byTask,
            (byTask, owner) => byTask.SetItem(
                (owner, correction.Path), byTask.GetValueOrDefault((owner, correction.Path), []).Add(correction))));

    /// <summary>The last correction of a task with a text, be it a withdrawal.</summary>
    /// <returns>Null when there is none.</returns>
    public SectorCorrection? Last(string directiveId, string sourceKey, string path, string text)
    {
        SectorCorrection? last = null;
        foreach (var owner in _byTask.Count == 0 ? [] : Owners(directiveId, sourceKey))
        {
            var found = _byTask.GetValueOrDefault((owner, path), []).FindLast(correction => correction.IsFor(text));
            last = found?.Number > (last?.Number ?? 0) ? found : last;
        }

        return last;
    }

    /// <summary>The correction that decides a task's sectors.</summary>
    /// <returns>Null when the machine's hold.</returns>
    public SectorCorrection? Standing(string directiveId, string sourceKey, string path, string text) =>
        Last(directiveId, sourceKey, path, text) is { IsWithdrawal: false } standing ? standing : null;

    /// <summary>Lays the corrections over the tasks of a directive.</summary>
    public StoredDirective Apply(StoredDirective stored, string sourceKey)
    {
        if (_byTask.Count == 0)
        {
            return stored;
        }

        var standing = new Dictionary<string, SectorCorrection>(StringComparer.Ordinal);
        foreach (var task in stored.Directive.Tasks)
        {
            if (Standing(stored.Id, sourceKey, task.Path, task.CleanText) is { } correction)
            {
                standing[task.Path] = correction;
            }
        }

        return standing.Count == 0 ? stored : stored with
        {
            Directive = stored.Directive with
            {
                Tasks = [.. stored.Directive.Tasks.Select(task => standing.TryGetValue(task.Path, out var correction)
                    ? task with { Sectors = Labels(correction) } : task)],
            },
            Corrections = standing.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>A person's sectors as labels: sure, and without evidence.</summary>
    public static IReadOnlyList<SectorLabel> Labels(SectorCorrection correction) =>
        [.. correction.Sectors.Select(sector => new SectorLabel(sector, 1, []))];

    // An id has no NUL, nor has a path of a file: the two kinds of owners never meet.
    private static IEnumerable<string> Owners(string directiveId, string sourceKey) =>
        sourceKey.Length == 0 ? [directiveId] : [directiveId, $"\0{sourceKey}"];
}
