using System.Text.Json;
using Corpus.Directives;

namespace Corpus.Reading.Tests.Golden;

/// <summary>What <c>corpus read</c> prints has every key of the gold annotation, and beside it the spans that the values were read from.</summary>
public sealed class SchemaTests
{
    /// <summary>Keys that only the annotator writes, of a document and of a task.</summary>
    private static readonly string[] Annotators =
        ["structure", "notes", "note", "districtEvidence", "issuerAlternatives", "issuedNotBefore", "ocrDamage", "lines", "parts", "sectors"];

    [Fact]
    public void Print_Seeds_HasTheKeysOfTheGoldAndSpansInsideTheSource()
    {
        foreach (var (name, gold, read) in SeedTests.Seeds())
        {
            using var printed = JsonDocument.Parse(DirectiveJson.Serialize(read));
            AssertHasKeys(name, gold, printed.RootElement);
            var (wanted, tasks) = (gold.GetProperty("tasks"), printed.RootElement.GetProperty("tasks"));
            Assert.Equal(wanted.GetArrayLength(), tasks.GetArrayLength());
            foreach (var (goldTask, task) in wanted.EnumerateArray().Zip(tasks.EnumerateArray()))
            {
                AssertHasKeys($"{name} {goldTask.GetProperty("path")}", goldTask, task);
                AssertSpan(task.GetProperty("range"), read.SourceText.Length);
            }

            Assert.All(printed.RootElement.GetProperty("evidence").EnumerateObject(), evidence =>
            {
                Assert.False(string.IsNullOrEmpty(evidence.Value.GetProperty("rule").GetString()));
                if (evidence.Value.TryGetProperty("range", out var range) && range.ValueKind == JsonValueKind.Array)
                {
                    AssertSpan(range, read.SourceText.Length);
                }
            });
        }
    }

    private static void AssertHasKeys(string name, JsonElement gold, JsonElement printed)
    {
        foreach (var key in gold.EnumerateObject().Where(key => !Annotators.Contains(key.Name) && !IsBlank(key.Value)))
        {
            Assert.True(printed.TryGetProperty(key.Name, out _), $"{name}: {key.Name}");
        }
    }

    private static void AssertSpan(JsonElement span, int length)
    {
        var (start, end) = (span[0].GetInt32(), span[1].GetInt32());
        Assert.True(start >= 0 && start < end && end <= length);
    }

    private static bool IsBlank(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0);
}
