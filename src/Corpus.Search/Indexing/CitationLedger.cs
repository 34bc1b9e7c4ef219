using System.Collections.Concurrent;
using Corpus.Search.Querying;
using Corpus.Text;

namespace Corpus.Search.Indexing;

/// <summary>What the stored directives cite, read from them when first asked for and kept in memory.</summary>
/// <remarks>
/// Not stored: the format has no table for it. Shared by the generations of an index: what was read of a directive is good as long as its
/// content and the versions that processed it are the same. Safe for any thread.
/// </remarks>
internal sealed class CitationLedger
{
    private readonly ConcurrentDictionary<int, Entry> _entries = new();

    /// <summary>Reads the table of a generation, as far as the watch lets it; what was read is kept in any case.</summary>
    /// <exception cref="IndexCorruptException">A directive is damaged.</exception>
    public CitationTable Read(PartSource source, Watch watch)
    {
        var records = source.With(store => store.ReadDirectives());
        var directives = new List<CitingDirective>();
        try
        {
            foreach (var record in records)
            {
                if (!_entries.TryGetValue(record.Row, out var entry) || entry.ContentHash != record.ContentHash || entry.ProcessedBy != record.ProcessedBy)
                {
                    watch.Check();
                    entry = new Entry(record.ContentHash, record.ProcessedBy, ReadDirective(record.Row, source));
                    _entries[record.Row] = entry;
                }

                directives.Add(entry.Directive);
            }

            return new CitationTable(directives);
        }
        catch (TimeBudgetException)
        {
            return new CitationTable(directives) { Complete = false };
        }
    }

    private static CitingDirective ReadDirective(int row, PartSource source)
    {
        var record = source.With(store => store.FindDirective(row))
            ?? throw Storage.BlobReader.Corrupt($"{source.StoreName}, directive {row}", "it is listed but missing");
        var directive = DirectiveCodec.Decode(record, source.StoreName).Directive;
        var ofTasks = directive.Tasks.SelectMany(task => task.Citations.Select(CitedDocument.KeyOf).Distinct())
            .GroupBy(key => key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return new CitingDirective(
            DirectiveCodec.Summarize(record.Key, directive),
            directive.FullNumber is { } own && CitedDocument.KeyOf(own) is { Length: > 0 } key ? key : null,
            directive.Issuer is { } issuer ? VietnameseFolding.Key(issuer.Name) : null,
            [
                .. directive.Citations
                    .Select(citation => (Citation: citation, Key: citation.Number is { } number ? CitedDocument.KeyOf(number) : ""))
                    .Where(cited => cited.Key.Length > 0)
                    .Select(cited => new CitedDocument(
                        cited.Citation.Number!, cited.Key, cited.Citation.Kind, cited.Citation.Date, cited.Citation.Issuer,
                        cited.Citation.Issuer is { } body ? VietnameseFolding.Key(body) : null, cited.Citation.Role, ofTasks.GetValueOrDefault(cited.Key))),
            ]);
    }

    private sealed record Entry(string ContentHash, string ProcessedBy, CitingDirective Directive);
}
