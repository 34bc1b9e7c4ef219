using System.IO.Compression;
using System.Text.Json;
using Corpus.Directives;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>The stored forms of a directive: its deflated JSON and its brief; FORMAT.md, "directives".</summary>
internal static class DirectiveCodec
{
    /// <summary>The JSON as stored.</summary>
    public static byte[] Encode(Directive directive)
    {
        using var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(DirectiveJson.Serialize(directive));
        }

        var writer = new BlobWriter();
        writer.Bytes(deflated.GetBuffer().AsSpan(0, (int)deflated.Length));
        return writer.Seal();
    }

    /// <summary>Reads a stored directive.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static StoredDirective Decode(DirectiveRecord record, string storeName)
    {
        var name = $"{storeName}, directive {record.Key}";
        try
        {
            using var inflate = new DeflateStream(new MemoryStream(BlobReader.Unseal(record.Json, name).ToArray()), CompressionMode.Decompress);
            using var json = new MemoryStream();
            inflate.CopyTo(json);
            return new StoredDirective(
                record.Key, DirectiveJson.Deserialize(json.GetBuffer().AsSpan(0, (int)json.Length)), record.ProcessedBy);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new IndexCorruptException($"{name}: its JSON does not decode; restore a backup or build the index again", e);
        }
    }

    /// <summary>The brief of a directive.</summary>
    public static DirectiveSummary Summarize(string id, Directive directive) => new()
    {
        Id = id,
        Kind = directive.Kind,
        Number = directive.FullNumber,
        Title = directive.Title,
        Issuer = directive.Issuer,
        Province = directive.Province,
        District = directive.District,
        Issued = directive.Issued,
        TaskCount = directive.Tasks.Count,
    };

    /// <summary>The brief as stored: texts, empty for null, then the numbers.</summary>
    public static byte[] EncodeSummary(DirectiveSummary summary)
    {
        var writer = new BlobWriter();
        foreach (var text in (ReadOnlySpan<string?>)
        [
            summary.Kind?.Code, summary.Number, summary.Title, summary.Issuer?.Name, summary.Province, summary.District,
            summary.Issued?.ToString(),
        ])
        {
            writer.Text(text ?? "");
        }

        writer.Byte((byte)(summary.Issuer?.Level is { } level ? (int)level + 1 : 0));
        writer.Byte((byte)(summary.Issuer?.Branch is { } branch ? (int)branch + 1 : 0));
        writer.VarUInt((uint)summary.TaskCount);
        return writer.Seal();
    }

    /// <summary>Reads a stored brief.</summary>
    /// <exception cref="IndexCorruptException">Damaged.</exception>
    public static DirectiveSummary DecodeSummary(string id, byte[] stored, string storeName)
    {
        var name = $"{storeName}, directive {id}, summary";
        var reader = new BlobReader(BlobReader.Unseal(stored, name), name);
        var texts = new string?[7];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.Text() is { Length: > 0 } text ? text : null;
        }

        var level = reader.Byte();
        var branch = reader.Byte();
        var tasks = reader.VarUInt(int.MaxValue);
        reader.End();
        return new DirectiveSummary
        {
            Id = id,
            Kind = DirectiveKind.FromCode(texts[0]),
            Number = texts[1],
            Title = texts[2],
            Issuer = texts[3] is { } issuer
                ? new IssuingBody(issuer, level == 0 ? null : (AdministrativeLevel)(level - 1), branch == 0 ? null : (Branch)(branch - 1))
                : null,
            Province = texts[4],
            District = texts[5],
            Issued = PartialDate.TryParse(texts[6], out var issued) ? issued : null,
            TaskCount = tasks,
        };
    }
}
