using System.Globalization;
using System.Text.Json;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Pipeline;

/// <summary>Brings ready tasks, one JSON object a line, into an index (<c>corpus import</c>).</summary>
/// <remarks>
/// Keys: <c>id</c> and <c>directive</c> (text or number), <c>text</c>, <c>province</c> (a name or null), <c>sector</c> (a code, a list of
/// them or null), <c>date</c> (ISO 8601 or null). Other keys are passed over.
/// </remarks>
public sealed class TaskImport(ITaskIndex index)
{
    /// <summary>Imports a file. A bad line is reported with its number and the rest goes on; the whole import is one commit.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <param name="progress">Told the number of imported tasks now and then; may be null.</param>
    /// <param name="cancellationToken">Stops between two lines; nothing is imported then.</param>
    /// <returns>The number of imported tasks and the lines that failed.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public (long Imported, IReadOnlyList<IngestFailure> Failures) Import(
        string path,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        const int ReportEvery = 10_000;
        var failures = new List<IngestFailure>();
        var imported = 0L;
        var number = 0L;
        using var writer = index.OpenWriter();
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (TryParse(line, out var task, out var problem))
            {
                writer.AddTask(task!);
                if (++imported % ReportEvery == 0)
                {
                    progress?.Report(imported);
                }
            }
            else
            {
                failures.Add(new IngestFailure(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}"), problem!));
            }
        }

        writer.Commit();
        return (imported, failures);
    }

    private static bool TryParse(string line, out ImportedTask? task, out string? problem)
    {
        task = null;
        problem = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                problem = "not a JSON object";
                return false;
            }

            var id = Value(root, "id");
            var directive = Value(root, "directive");
            var text = Value(root, "text");
            if (string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(directive) || string.IsNullOrWhiteSpace(text))
            {
                problem = "needs id, directive and text, none of them blank";
                return false;
            }

            DateOnly? date = null;
            if (Value(root, "date") is { } iso)
            {
                if (!DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    problem = $"date '{iso}' is not yyyy-MM-dd";
                    return false;
                }

                date = day;
            }

            if (!TryParseSectors(root, out var sectors, out problem))
            {
                return false;
            }

            task = new ImportedTask(id, directive, text, Value(root, "province"), sectors, date);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // JsonElement refuses half a surrogate pair, which is legal JSON but no text, with InvalidOperationException.
            problem = $"not JSON: {e.Message}";
            return false;
        }
    }

    private static bool TryParseSectors(JsonElement root, out SectorSet sectors, out string? problem)
    {
        sectors = SectorSet.Empty;
        problem = null;
        if (!root.TryGetProperty("sector", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        var codes = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value];
        foreach (var code in codes)
        {
            if (code.ValueKind != JsonValueKind.String || !Sectors.TryParse(code.GetString(), out var sector))
            {
                problem = $"sector {code.GetRawText()} is none of {string.Join(", ", EnumCodes.All<Sector>())}";
                return false;
            }

            sectors = new SectorSet((ushort)(sectors.Bits | SectorSet.Of(sector).Bits));
        }

        return true;
    }

    /// <exception cref="JsonException">The value is neither text, number nor null.</exception>
    private static string? Value(JsonElement root, string key) => !root.TryGetProperty(key, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new JsonException($"{key} is neither text nor a number"),
    };
}
