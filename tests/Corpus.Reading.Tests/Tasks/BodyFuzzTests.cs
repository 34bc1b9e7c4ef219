using System.Globalization;
using System.Text;
using Corpus.Testing;

namespace Corpus.Reading.Tests.Tasks;

public sealed class BodyFuzzTests(ITestOutputHelper output)
{
    /// <summary>Mutations of a normal run; the environment variable CORPUS_MUTATIONS asks for more.</summary>
    private const int Normal = 2_000;

    private static readonly string[] Signs = ["- ", "1. ", "a) ", "II. ", ":", ";", ".", "(", ")", "\n", "\n\n", "**", "|", " | ", "| TT | Nội dung | Cơ quan chủ trì | Thời gian |\n", "Điều 1. ", "trước ngày ", "31/9", "phối hợp với ", "\t", "…"];

    [Fact]
    public void Read_MutatedBodies_GivesOrderedTasksInsideTheSource()
    {
        var seed = SeededRandom.First;
        var count = int.TryParse(Environment.GetEnvironmentVariable("CORPUS_MUTATIONS"), CultureInfo.InvariantCulture, out var wanted)
            ? wanted : Normal;
        output.WriteLine($"{SeededRandom.Variable}={seed} CORPUS_MUTATIONS={count}");
        var random = new Random(seed);
        var texts = Directory.GetFiles(Repository.PathOf("seeds"), "*.txt")
            .Concat(Directory.GetFiles(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures/bodies"), "*.txt"))
            .Concat(Directory.GetFiles(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures/unseen"), "*.txt"))
            .Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path).ReplaceLineEndings("\n").Normalize())
            .ToList();
        for (var i = 0; i < count; i++)
        {
            var text = Mutate(texts[random.Next(texts.Count)], random);
            AssertSound(text, Bodies.Read(text, "2021-08-17"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("- ")]
    [InlineData("1.")]
    [InlineData("1. 2. 3.\n- -\n* *\n(1) (2)")]
    [InlineData("Điều 1.\nĐiều 2.\nĐiều 3.")]
    [InlineData(":::\n- ;;;\n- ...")]
    [InlineData("1. Sở Y tế, Sở Y tế, và và phối hợp với phối hợp với trước trước ngày ngày")]
    [InlineData("1. \ud800 \udc00 giao Sở \ud800")]
    public void Read_Oddities_GivesOrderedTasksInsideTheSource(string text) => AssertSound(text, Bodies.Read(text));

    [Fact]
    public void Read_LongNoise_StaysLinear()
    {
        var noise = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
        {
            noise.Append("Sở Y tế phối hợp với Công an, ").Append(i % 7 == 0 ? "(từ ngày 1/1 " : "và ").Append(i % 11 == 0 ? "\n- " : "");
        }

        var text = noise.ToString();
        AssertSound(text, Bodies.Read(text, "2021-08-17"));
    }

    private static void AssertSound(string text, BodyReading reading)
    {
        var at = 0;
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in reading.Tasks)
        {
            Assert.True(task.Range.Start >= at && task.Range.End <= text.Length && task.Range.Length > 0, $"{task.Path} {task.Range} after {at}");
            Assert.True(paths.Add(task.Path), task.Path);
            at = task.Range.End;
            foreach (var agency in task.Lead.Concat(task.Support).Concat(task.Directed))
            {
                Assert.True(agency.Range is not { } range || (range.Start >= 0 && range.End <= text.Length && range.Length > 0));
                Assert.NotEmpty(agency.Name);
            }

            foreach (var deadline in task.OtherDeadlines.Append(task.Deadline!).Where(deadline => deadline is not null))
            {
                Assert.True(deadline.Range.Start >= 0 && deadline.Range.End <= text.Length);
                Assert.True(deadline.Start is null || deadline.End is null || deadline.Start <= deadline.End || deadline.Kind == Directives.DeadlineKind.Range);
            }
        }

        Assert.All(reading.Warnings, warning => Assert.True(warning.Range is null || warning.Range.Value.End <= text.Length));
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var n = random.Next(1, 12); n > 0 && mutated.Length > 10; n--)
        {
            var at = random.Next(mutated.Length - 5);
            var length = Math.Min(random.Next(1, 60), mutated.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, Signs[random.Next(Signs.Length)]);
                    break;
                case 2:
                    mutated.Insert(random.Next(mutated.Length), mutated.ToString(at, length));
                    break;
                case 3:
                    mutated[at] = (char)random.Next(0x20, 0x2000);
                    break;
                case 4:
                    var folded = FoldedText.Of(mutated.ToString(at, length));
                    mutated.Remove(at, length).Insert(at, folded);
                    break;
                default:
                    mutated.Replace('\n', ' ', at, length);
                    break;
            }
        }

        return mutated.ToString();
    }
}
