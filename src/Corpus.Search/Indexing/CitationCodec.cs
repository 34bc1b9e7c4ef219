using Corpus.Directives;
using Corpus.Search.Storage;
using Corpus.Text;

namespace Corpus.Search.Indexing;

/// <summary>The stored form of what a directive cites by a number; FORMAT.md, "citations".</summary>
internal static class CitationCodec
{
    /// <summary>The citations as stored.</summary>
    /// <param name="id">Public id of the directive: the blob holds it, so that none is taken for another's.</param>
    /// <param name="directive">The directive.</param>
    public static CitationRecord Encode(string id, Directive directive)
    {
        var ofTasks = directive.Tasks.SelectMany(task => task.Citations.Select(CitedDocument.KeyOf).Distinct())
            .GroupBy(key => key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var cites = directive.Citations
            .Select(citation => (Citation: citation, Key: citation.Number is { } number ? CitedDocument.KeyOf(number) : ""))
            .Where(cited => cited.Key.Length > 0)
            .ToList();
        var own = directive.FullNumber is { } full ? CitedDocument.KeyOf(full) : "";
        var writer = new BlobWriter();
        writer.Text(id);
        writer.Text(own);
        writer.Text(KeyOfName(directive.Issuer?.Name));
        writer.VarUInt((uint)cites.Count);
        foreach (var (citation, key) in cites)
        {
            writer.Text(citation.Number);
            writer.Text(key);
            writer.Text(citation.Kind?.Code);
            writer.Text(citation.Issuer);
            writer.Text(KeyOfName(citation.Issuer));
            writer.VarUInt((uint)(citation.Date is { } date ? date.DayNumber + 1 : 0));
            writer.Byte((byte)citation.Role);
            writer.VarUInt((uint)ofTasks.GetValueOrDefault(key));
        }

        return new CitationRecord(own, [.. cites.Select(cited => cited.Key).Distinct()], writer.Seal());
    }

    /// <summary>What is to be written to store again what was read.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static CitationRecord RecordOf(byte[] stored, string name)
    {
        var (_, own, _, cites) = Decode(stored, name, text => text);
        return new CitationRecord(own, [.. cites.Select(cited => cited.NumberKey).Distinct()], stored);
    }

    private static string KeyOfName(string? name) => name is null ? "" : VietnameseFolding.Key(name);

    private static (string Id, string Number, string Issuer, CitedDocument[] Cites) Decode(byte[] stored, string name, Func<string, string> pool)
    {
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        var (id, own, issuer) = (reader.Text(), reader.Text(), pool(reader.Text()));
        var cites = new CitedDocument[reader.VarUInt(stored.Length)];
        for (var i = 0; i < cites.Length; i++)
        {
            var (number, key, kind) = (pool(reader.Text()), pool(reader.Text()), pool(reader.Text()));
            var (body, bodyKey) = (pool(reader.Text()), pool(reader.Text()));
            var date = reader.VarUInt(DateOnly.MaxValue.DayNumber + 1);
            cites[i] = new CitedDocument(
                number, key, DirectiveKind.FromCode(NullIfEmpty(kind)), date == 0 ? null : DateOnly.FromDayNumber(date - 1), NullIfEmpty(body),
                NullIfEmpty(bodyKey), (CitationRole)reader.Byte(), reader.VarUInt(int.MaxValue));
        }

        reader.End();
        return (id, own, issuer, cites);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    /// <summary>Reads the citations of many directives; equal texts, of which there are many, become one. One thread.</summary>
    internal sealed class Decoder(string storeName)
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

        /// <summary>Reads the citations of a directive.</summary>
        /// <exception cref="IndexCorruptException">They or its brief are damaged.</exception>
        public CitingDirective Read(DirectiveRecord directive, byte[] stored)
        {
            var name = $"{storeName}, directive {directive.Key}, citations";
            var (id, own, issuer, cites) = Decode(stored, name, Pooled);
            if (id != directive.Key)
            {
                throw BlobReader.Corrupt(name, $"they are those of {id}");
            }

            return new CitingDirective(
                DirectiveCodec.DecodeSummary(directive.Key, directive.Summary, storeName), NullIfEmpty(own), NullIfEmpty(issuer), cites);
        }

        private string Pooled(string text)
        {
            if (!_texts.TryGetValue(text, out var known))
            {
                _texts.Add(text, known = text);
            }

            return known;
        }
    }
}
