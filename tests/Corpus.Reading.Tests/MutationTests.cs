using System.Globalization;
using System.Text;
using Corpus.Directives;
using Corpus.Reading.Tests.Golden;
using Corpus.Testing;

namespace Corpus.Reading.Tests;

/// <summary>Damages the seeds and fixtures at random: reading never throws, never hangs, and every range lies inside the source.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    /// <summary>Mutations of a normal run; the environment variable CORPUS_MUTATIONS asks for more.</summary>
    private const int Normal = 2_000;

    [Fact]
    public void ReadText_DamagedSources_GivesRangesInsideTheSource()
    {
        var seed = SeededRandom.First;
        var count = int.TryParse(Environment.GetEnvironmentVariable("CORPUS_MUTATIONS"), CultureInfo.InvariantCulture, out var wanted)
            ? wanted : Normal;
        output.WriteLine($"{SeededRandom.Variable}={seed} CORPUS_MUTATIONS={count}");
        var texts = Directory.GetFiles(Repository.PathOf("seeds"), "*.txt")
            .Concat(Directory.GetFiles(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures"), "*.txt"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = Mutate(texts[i % texts.Count], texts[random.Next(texts.Count)], random);
            try
            {
                if (i % 3 == 0)
                {
                    var result = DirectiveReader.Read("-", Damage(Encoding.UTF8.GetBytes(text), random));
                    Assert.True(result.Value is null != result.Problem is null);
                    if (result.Value is { } value)
                    {
                        Check(value);
                    }
                }
                else
                {
                    Check(DirectiveReader.ReadText("-", text.Normalize()));
                }
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException($"seed {seed}, mutation {i}:\n{text}", e);
            }
        }
    }

    /// <summary>What is read of a value in which a scan misread a digit is told, whatever value it is.</summary>
    [Fact]
    public void ReadText_MisreadDigits_TellsEveryValueReadOtherwiseThanPrinted()
    {
        output.WriteLine($"{SeededRandom.Variable}={SeededRandom.First}");
        var random = new Random(SeededRandom.First);
        var (read, untold) = (0, new List<string>());
        foreach (var path in Directory.GetFiles(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where((_, i) => i % 3 == 0))
        {
            var sound = DirectiveReader.ReadText("-", File.ReadAllText(path).ReplaceLineEndings("\n").Normalize()).SourceText;
            var damaged = DirectiveReader.ReadText("-", MisreadDigits(sound, random));
            var told = damaged.Warnings.Where(warning => warning.Code == WarningCodes.MisreadCured).Select(warning => warning.Range!.Value).ToList();
            foreach (var value in CuredValues(damaged).Distinct())
            {
                for (var i = value.Start; i < value.End; i++)
                {
                    if (damaged.SourceText[i] is 'O' or 'l' && char.IsAsciiDigit(sound[i]))
                    {
                        read++;
                        untold.AddRange(told.Exists(range => range.Start <= i && i < range.End) ? [] : [$"{Path.GetFileName(path)}: {value.Of(damaged.SourceText)}"]);
                    }
                }
            }
        }

        output.WriteLine($"{read} misread digits in values");
        Assert.True(untold.Count == 0, string.Join('\n', untold));
        Assert.True(read > 100);
    }

    /// <summary>Where whole dates stand, and numbers that are read otherwise than printed.</summary>
    private static IEnumerable<TextRange> CuredValues(Directive directive)
    {
        var numbers = directive.Citations.Select(citation => (Number: citation.Number, Evidence: citation.Evidence.GetValueOrDefault("number")))
            .Append((Number: directive.Number, Evidence: directive.Evidence.GetValueOrDefault("number")))
            .Where(number => number.Number is { } value && number.Evidence?.Range is { } range && !value.EndsWith(NumberLine.Compact(range.Of(directive.SourceText).ToString()), StringComparison.Ordinal))
            .Select(number => number.Evidence?.Range);
        var dates = directive.Citations.Select(citation => citation.Evidence.GetValueOrDefault("date")?.Range)
            .Append(directive.Issued?.Precision == DatePrecision.Day ? directive.Evidence["issued"].Range : null)
            .Append(directive.Evidence.GetValueOrDefault("meetingDate")?.Range);
        var limits = directive.Tasks.SelectMany(task => task.OtherDeadlines.Append(task.Deadline)).Where(limit => (limit?.Start ?? limit?.End) is not null).Select(limit => limit?.Range);
        return numbers.Concat(dates).Concat(limits).OfType<TextRange>();
    }

    [Theory]
    [InlineData(2_000_000, "a")]
    [InlineData(200_000, "Số: ")]
    [InlineData(100_000, "ngày  tháng  năm ")]
    [InlineData(20_000, "Căn cứ Luật ")]
    [InlineData(20_000, "1/QĐ-UBND, ")]
    [InlineData(50_000, "KT. CHỦ TỊCH\n")]
    [InlineData(30_000, "Nơi nhận:\n- Lưu: VT. Nguyễn Văn An\n")]
    [InlineData(3_000, "1. UBND huyện\n\n")]
    [InlineData(50_000, "12\n\n")]
    public void ReadText_LongMonotonousText_Ends(int times, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        Check(DirectiveReader.ReadText("-", text));
    }

    private static string Mutate(string text, string other, Random random)
    {
        var rounds = random.Next(1, 5);
        for (var i = 0; i < rounds && text.Length > 2; i++)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 200), text.Length - at);
            text = random.Next(10) switch
            {
                0 => text[..at],
                1 => text[at..],
                2 => text.Remove(at, length),
                3 => Shuffle(text, random),
                4 => WithoutMarks(text),
                5 => text.Insert(at, other.Substring(random.Next(other.Length / 2), Math.Min(300, other.Length / 2))),
                6 => text.Replace('\n', ' '),
                7 => MisreadDigits(text, random),
                8 => text.Insert(at, ((char)random.Next(1, 0xD7FF)).ToString()),
                _ => text.Replace(' ', random.Next(2) == 0 ? '\t' : '\u00A0'),
            };
        }

        return text;
    }

    /// <summary>Prints letters for some of the digits, as scans do.</summary>
    private static string MisreadDigits(string text, Random random) =>
        string.Concat(text.Select(c => c is '0' or '1' && random.Next(6) == 0 ? c == '0' ? 'O' : 'l' : c));

    private static string Shuffle(string text, Random random)
    {
        var lines = text.Split('\n');
        random.Shuffle(lines);
        return string.Join('\n', lines);
    }

    private static string WithoutMarks(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => c is < '\u0300' or > '\u036F'));

    private static byte[] Damage(byte[] bytes, Random random)
    {
        for (var i = random.Next(4); i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static void Check(Directive directive)
    {
        var ranges = directive.Evidence.Values.Select(e => e.Range)
            .Concat(directive.Citations.SelectMany(c => c.Ranges).Select(r => (TextRange?)r))
            .Concat(directive.Warnings.Select(w => w.Range))
            .Concat(directive.Tasks.SelectMany(Ranges))
            .Concat(directive.Citations.SelectMany(c => c.Evidence.Values).Concat(directive.Tasks.SelectMany(t => t.Evidence.Values)).Concat(directive.Evidence.Values)
                .SelectMany(e => e.Pieces.Select(piece => (TextRange?)piece).Append(e.Range)));
        foreach (var range in ranges.OfType<TextRange>())
        {
            Assert.InRange(range.Start, 0, directive.SourceText.Length);
            Assert.InRange(range.End, range.Start, directive.SourceText.Length);
        }

        Assert.All(directive.Citations, c => Assert.NotEmpty(c.Ranges));
        var faults = ProvenanceTests.FaultsOf(directive).ToList();
        Assert.True(faults.Count == 0, $"{string.Join('\n', faults)}\n{directive.SourceText}");
        Assert.Equal(directive.Citations.Count(c => c.Number is not null), directive.Citations.Where(c => c.Number is not null)
            .Select(c => (c.Number, c.Kind, c.Date)).Distinct().Count());
    }

    private static IEnumerable<TextRange?> Ranges(DirectiveTask task) =>
    [
        task.Range, task.Deadline?.Range, .. task.OtherDeadlines.Select(d => (TextRange?)d.Range),
        .. task.Lead.Concat(task.Support).Concat(task.Directed).Select(a => a.Range),
    ];
}
