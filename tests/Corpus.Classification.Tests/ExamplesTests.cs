using Corpus.Classification.Features;
using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Classification.Tests;

public sealed class ExamplesTests
{
    private const int ShingleLength = 3;
    private const double NearDuplicate = 0.8;

    [Fact]
    public void Training_EverySector_HasSeventyExamplesAndTheWholeSixteenHundred()
    {
        Assert.True(TestExamples.Training.Count >= 1600, $"{TestExamples.Training.Count} examples");
        Assert.All(Sectors.All, sector =>
        {
            var count = TestExamples.Training.Count(example => example.Has(sector));
            Assert.True(count >= 70, $"{sector.Code()} has {count} examples");
        });
    }

    [Fact]
    public void HeldOut_EverySector_IsMainTwentyTimes() => Assert.All(Sectors.All, sector =>
    {
        var count = TestExamples.HeldOut.Count(example => example.Main == sector);
        Assert.True(count >= 20, $"{sector.Code()} is the main sector {count} times");
    });

    [Fact]
    public void Seeds_TasksOfTheSampleDirectives_CarryTheLabelsOfTheirExactReading()
    {
        var path = Repository.SharedOrSkip("gold/seeds.json");
        using var gold = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(path));
        var expected = gold.RootElement.EnumerateObject().SelectMany(document => document.Value.GetProperty("tasks").EnumerateArray().Select(task => (
            document.Name,
            task.GetProperty("text").GetString()!,
            string.Join(' ', task.GetProperty("sectors").EnumerateArray().Select(code => code.GetString())))));

        var actual = ExampleFile.Read(Path.Combine(TestExamples.Folder, "seeds.jsonl"))
            .Select(example => (example.Group, example.Input.Text, string.Join(' ', example.Sectors.Select(sector => sector.Code()))));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void AllFiles_NoTwoExamples_AreNearDuplicates()
    {
        var examples = TestExamples.Training.Concat(TestExamples.HeldOut).Concat(TestExamples.Noisy).ToArray();
        var shingles = examples.Select(example => Shingles(example.Input.Text)).ToArray();
        var holders = new Dictionary<ulong, List<int>>();
        var problems = new List<string>();
        for (var i = 0; i < examples.Length; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var shingle in shingles[i])
            {
                if (!holders.TryGetValue(shingle, out var earlier))
                {
                    holders[shingle] = earlier = [];
                }

                foreach (var j in earlier)
                {
                    shared[j] = shared.GetValueOrDefault(j) + 1;
                }

                earlier.Add(i);
            }

            problems.AddRange(shared
                .Where(pair => pair.Value >= NearDuplicate * (shingles[i].Count + shingles[pair.Key].Count - pair.Value))
                .Where(pair => !AreOfOneSeed(examples[i], examples[pair.Key]))
                .Select(pair => $"'{examples[i].Input.Text}' repeats '{examples[pair.Key].Input.Text}'"));
        }

        Assert.Empty(problems);
    }

    /// <summary>The sample directives repeat themselves; they are data as they are.</summary>
    private static bool AreOfOneSeed(LabelledExample a, LabelledExample b) => a.Group == b.Group && a.Group.EndsWith(".txt", StringComparison.Ordinal);

    private static HashSet<ulong> Shingles(string text)
    {
        var syllables = new List<Syllable>();
        SyllableReader.Read(text, syllables, int.MaxValue);
        return
        [
            .. Enumerable.Range(0, Math.Max(1, syllables.Count - ShingleLength + 1))
                .Select(start => syllables.Skip(start).Take(ShingleLength).Aggregate(0UL, (hash, syllable) => FeatureHash.Append(hash, syllable.Folded))),
        ];
    }
}
