using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Corpus.Directives;

namespace Corpus.Classification;

/// <summary>Reads files of labelled examples and of corrections; <c>Examples/README.md</c> is their format.</summary>
public static partial class ExampleFile
{
    /// <summary>Reads one JSONL file.</summary>
    /// <returns>The examples in the order of the lines.</returns>
    /// <exception cref="ExampleFormatException">A line is no labelled example; the message names file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<LabelledExample> Read(string path) => Read(path, RowContext.Default.Row);

    /// <summary>Reads a JSONL file of exported corrections: examples whose lines also say by whom, when and of what they were made.</summary>
    /// <returns>The corrections in the order of the lines; what goes beyond an example is left out.</returns>
    /// <exception cref="ExampleFormatException">A line is no labelled example; the message names file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<LabelledExample> ReadCorrections(string path) => Read(path, CorrectionContext.Default.Row);

    private static List<LabelledExample> Read(string path, JsonTypeInfo<Row> type)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var examples = new List<LabelledExample>();
        foreach (var line in File.ReadLines(path))
        {
            examples.Add(Parse(line, type, path, examples.Count + 1));
        }

        return examples;
    }

    /// <summary>Reads every <c>*.jsonl</c> file of a folder, in ordinal order of the names.</summary>
    /// <exception cref="ExampleFormatException">A line is no labelled example.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static IReadOnlyList<LabelledExample> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static LabelledExample Parse(string line, JsonTypeInfo<Row> type, string path, int number)
    {
        Row? row;
        try
        {
            row = JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException e)
        {
            throw new ExampleFormatException(path, number, $"not an example: {e.Message}", e);
        }

        if (row is null || string.IsNullOrWhiteSpace(row.Group) || string.IsNullOrWhiteSpace(row.Text))
        {
            throw new ExampleFormatException(path, number, "group and text must not be empty");
        }

        if (row.Lead.Contains(null) || row.Headings.Contains(null))
        {
            throw new ExampleFormatException(path, number, "a lead or heading is null");
        }

        var sectors = new List<Sector>();
        foreach (var code in row.Sectors)
        {
            if (!Sectors.TryParse(code, out var sector))
            {
                throw new ExampleFormatException(path, number, $"no sector '{code}'");
            }

            if (sectors.Contains(sector))
            {
                throw new ExampleFormatException(path, number, $"sector '{code}' twice");
            }

            sectors.Add(sector);
        }

        if (sectors.Count is < 1 or > SectorClassifier.MaxLabels)
        {
            throw new ExampleFormatException(path, number, $"{sectors.Count} sectors; one to {SectorClassifier.MaxLabels} are allowed");
        }

        return new LabelledExample(row.Group, new ClassifierInput(row.Text, row.Lead!, row.Headings!), sectors);
    }

    /// <summary>A line as it stands in the file.</summary>
    private sealed record Row(
        [property: JsonRequired] string Group,
        [property: JsonRequired] string Text,
        [property: JsonRequired] IReadOnlyList<string?> Lead,
        [property: JsonRequired] IReadOnlyList<string?> Headings,
        [property: JsonRequired] IReadOnlyList<string> Sectors);

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true)]
    [JsonSerializable(typeof(Row))]
    private sealed partial class RowContext : JsonSerializerContext;

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
    [JsonSerializable(typeof(Row))]
    private sealed partial class CorrectionContext : JsonSerializerContext;
}
