using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Documents;

namespace Corpus.Cli.Commands;

/// <summary>Writes the whole corpus to a folder (<c>corpus export --all</c>): one snapshot, whole or not at all.</summary>
internal static class BulkExport
{
    /// <summary>What <see cref="ExportManifest.Format"/> says: the mark by which an earlier export is known.</summary>
    private const string Format = "corpus-export-1";

    private const string ManifestName = "manifest.json";
    private const int TasksPerLine = 100_000;
    private const int RowsAtOnce = 1000;

    /// <summary>Exports to <paramref name="folder"/>, a path without a separator at its end, which must not exist, be empty, or hold an earlier export, which is replaced.</summary>
    public static int Run(string folder, IndexLocation location, CancellationToken cancellationToken)
    {
        if (ProblemOf(folder) is { } problem)
        {
            Console.Error.WriteLine($"corpus: {folder}: {problem}");
            return ExitCodes.Failed;
        }

        using var index = IndexOption.OpenExisting(location);
        using var reader = index.OpenReader();
        var unique = Guid.NewGuid().ToString("N");
        var unfinished = $"{folder}.{unique}.partial";
        Directory.CreateDirectory(unfinished);
        try
        {
            var manifest = ProgressReport.Run("Exported tasks", TasksPerLine, report => Write(unfinished, reader, report, cancellationToken));
            Replace(folder, unfinished, unique);
            Console.Out.WriteLine($"{folder}: {string.Join(", ", manifest.Files.Where(file => file.Rows > 0).Select(file => $"{file.Rows} rows of {file.Name}"))}");
            return ExitCodes.Done;
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    /// <summary>Why nothing may be written to a folder; null when it may.</summary>
    private static string? ProblemOf(string folder)
    {
        if (File.Exists(folder))
        {
            return "is a file; name a folder";
        }

        return !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any() || IsExport(folder) ? null
            : "is not empty and holds no earlier export; name another folder or empty it";
    }

    private static bool IsExport(string folder)
    {
        var file = Path.Combine(folder, ManifestName);
        try
        {
            return File.Exists(file) && JsonSerializer.Deserialize(File.ReadAllBytes(file), CliJson.Context.ExportManifest)?.Format == Format;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Replace(string folder, string finished, string unique)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(finished, folder);
            return;
        }

        var earlier = $"{folder}.{unique}.earlier";
        Directory.Move(folder, earlier);
        try
        {
            Directory.Move(finished, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Directory.Move(earlier, folder);
            throw;
        }

        Directory.Delete(earlier, recursive: true);
    }

    private static ExportManifest Write(string folder, ITaskIndexReader reader, Action<long, long> report, CancellationToken cancellationToken)
    {
        var context = CliJson.Context;
        var targets = new CitationTargets(reader);
        List<ExportedFile> files =
        [
            WriteLines(folder, "directives.jsonl", Directives(reader, cancellationToken), context.ExportedDirective),
            WriteLines(folder, "tasks.jsonl", Tasks(reader, report, cancellationToken), context.HitDocument),
            WriteLines(folder, "citations.jsonl", targets.Edges(Directives(reader, cancellationToken)), context.CitationEdge),
            WriteCitations(folder, targets.Edges(Directives(reader, cancellationToken))),
            WriteSchema(folder),
        ];
        var manifest = new ExportManifest(Format, reader.Generation, reader.Statistics.Directives, reader.Statistics.Tasks, files);
        File.WriteAllBytes(Path.Combine(folder, ManifestName), JsonSerializer.SerializeToUtf8Bytes(manifest, context.ExportManifest));
        return manifest;
    }

    /// <summary>All directives with their text; of where each came from the name of the file only.</summary>
    private static IEnumerable<ExportedDirective> Directives(ITaskIndexReader reader, CancellationToken cancellationToken)
    {
        foreach (var summary in reader.ListDirectives(TaskFilter.None, 0, int.MaxValue, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stored = reader.FindDirective(summary.Id)
                ?? throw new IndexCorruptException($"directive {summary.Id} is listed but not held; run 'corpus check'");
            var document = DirectiveDocument.From(stored.Directive);
            yield return new ExportedDirective(stored.Id, stored.ProcessedBy, document with { Source = Path.GetFileName(document.Source) });
        }
    }

    private static IEnumerable<HitDocument> Tasks(ITaskIndexReader reader, Action<long, long> report, CancellationToken cancellationToken)
    {
        var total = reader.Statistics.Tasks;
        var done = 0L;
        foreach (var hit in reader.SearchAll(new SearchRequest { Sort = SearchSort.NewestFirst, Highlight = false }, cancellationToken))
        {
            report(++done, total);
            yield return HitDocument.From(hit);
        }
    }

    private static ExportedFile WriteLines<T>(string folder, string name, IEnumerable<T> rows, JsonTypeInfo<T> type) => WriteFile(folder, name, output =>
    {
        var count = 0L;
        foreach (var row in rows)
        {
            output.Write(JsonSerializer.Serialize(row, type));
            output.Write('\n');
            count++;
        }

        return count;
    });

    private static ExportedFile WriteCitations(string folder, IEnumerable<CitationEdge> edges) => WriteFile(folder, "citations.csv", output =>
    {
        CitationEdge.Table.WriteCsvHeader(output);
        var count = 0L;
        foreach (var rows in edges.Chunk(RowsAtOnce))
        {
            CitationEdge.Table.WriteCsvRows(output, rows);
            count += rows.Length;
        }

        return count;
    });

    private static ExportedFile WriteSchema(string folder) => WriteFile(folder, "schema.json", output =>
    {
        var context = CliJson.Context;
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A line of each file of this export",
            ["$defs"] = new JsonObject
            {
                ["directives.jsonl"] = context.ExportedDirective.GetJsonSchemaAsNode(),
                ["tasks.jsonl"] = context.HitDocument.GetJsonSchemaAsNode(),
                ["citations.jsonl"] = context.CitationEdge.GetJsonSchemaAsNode(),
            },
        };
        output.Write(schema.ToJsonString());
        output.Write('\n');
        return 0;
    });

    private static ExportedFile WriteFile(string folder, string name, Func<TextWriter, long> write)
    {
        var path = Path.Combine(folder, name);
        long rows;
        using (var output = new StreamWriter(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 1 << 16,
        }))
        {
            rows = write(output);
        }

        using var written = File.OpenRead(path);
        return new ExportedFile(name, rows, written.Length, Convert.ToHexStringLower(SHA256.HashData(written)));
    }
}

/// <summary>A line of <c>directives.jsonl</c>.</summary>
/// <param name="Id">Id of the directive.</param>
/// <param name="ProcessedBy">Versions of the reader and the model that made the values.</param>
/// <param name="Directive">The directive with its text.</param>
internal sealed record ExportedDirective(string Id, string ProcessedBy, DirectiveDocument Directive);

/// <summary>What an export holds.</summary>
/// <param name="Format">Version of the form of exports.</param>
/// <param name="Generation">The generation of the index that was exported.</param>
/// <param name="Directives">Directives held.</param>
/// <param name="Tasks">Tasks held, imported ones without a directive included.</param>
/// <param name="Files">The files beside the manifest.</param>
internal sealed record ExportManifest(string Format, long Generation, long Directives, long Tasks, IReadOnlyList<ExportedFile> Files);

/// <summary>A file of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Rows, a header not counted; 0 for what has none.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal digits.</param>
internal sealed record ExportedFile(string Name, long Rows, long Bytes, string Sha256);
