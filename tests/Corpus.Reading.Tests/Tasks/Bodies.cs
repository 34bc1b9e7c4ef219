using System.Text.Json;
using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Reading.Tests.Tasks;

/// <summary>Reads bodies alone, without the header that the rest of the reader takes.</summary>
internal static class Bodies
{
    /// <summary>The fixtures: a text that is all body and its expected reading beside it.</summary>
    public static IEnumerable<(string Name, JsonElement Gold, Directive Read)> Fixtures()
    {
        foreach (var path in Directory.GetFiles(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures/bodies"), "*.txt").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.ChangeExtension(path, ".json")));
            var text = File.ReadAllText(path).ReplaceLineEndings("\n").Normalize();
            var name = Path.GetFileNameWithoutExtension(path);
            yield return (name, gold.RootElement.Clone(), Read(name, text, new LineSpan(0, SourceLines.Of(text).Count), gold.RootElement));
        }
    }

    /// <summary>Reads a text that is all body.</summary>
    public static BodyReading Read(string text, string? issued = null, DateOnly? meeting = null)
    {
        var lines = SourceLines.Of(text);
        return TaskReader.Read(lines, new LineSpan(0, lines.Count), new BodyContext { Issued = Date(issued), MeetingDate = meeting });
    }

    private static Directive Read(string name, string text, LineSpan body, JsonElement gold)
    {
        var context = new BodyContext
        {
            Issued = Date(gold.TryGetProperty("issued", out var issued) ? issued.GetString() : null),
            Citations = gold.TryGetProperty("citations", out var citations) ? [.. citations.EnumerateArray().Select(x => Cite(x, text))] : [],
        };
        return new Directive { Source = name, SourceText = text, Tasks = TaskReader.Read(SourceLines.Of(text), body, context).Tasks };
    }

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;

    private static Citation Cite(JsonElement gold, string text)
    {
        var number = gold.GetProperty("number").GetString();
        var ranges = new List<TextRange>();
        for (var at = 0; number is not null && (at = text.IndexOf(number, at, StringComparison.Ordinal)) >= 0; at += number.Length)
        {
            ranges.Add(new TextRange(at, at + number.Length));
        }

        return new Citation { Number = number, Text = number ?? "", Ranges = ranges, Rule = "test" };
    }
}
