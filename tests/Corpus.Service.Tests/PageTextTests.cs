using System.Text.RegularExpressions;
using System.Xml.Linq;
using Corpus.Testing;

namespace Corpus.Service.Tests;

/// <summary>The texts of the pages are there in both languages, and all of them are used.</summary>
public sealed partial class PageTextTests
{
    private const string Folder = "src/Corpus.Service/Components";

    private static readonly IReadOnlyDictionary<string, string> Vietnamese = Read("PageText.resx");
    private static readonly IReadOnlyDictionary<string, string> English = Read("PageText.en.resx");

    [Fact]
    public void Texts_OfBothLanguages_HaveTheSameKeysAndPlaces()
    {
        // The forms of directives have Vietnamese names of their own.
        Assert.Equal(Vietnamese.Keys.Order(StringComparer.Ordinal), English.Keys.Where(key => !key.StartsWith("Kind.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(Vietnamese, text => Assert.Equal(Places(text.Value), Places(English[text.Key])));
        Assert.All(Vietnamese.Values.Concat(English.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Fact]
    public void Quantities_InEnglish_HaveAWordForOne() =>
        Assert.All(English.Values, text => Assert.DoesNotMatch(@"\{\d\} (more |matching |other )*(tasks|directives|agencies|days|words|provinces)\b", text));

    [Fact]
    public void Keys_InThePages_AreThoseOfTheTexts()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf(Folder), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToList();
        var whole = sources.SelectMany(source => WholeKey().Matches(source).Select(match => match.Groups[1].Value)).ToHashSet();
        var patterns = sources.SelectMany(source => PartKey().Matches(source).Select(match => match.Groups[1].Value))
            .Select(key => new Regex($"^{Hole().Replace(Regex.Escape(key), "[^.]+")}$")).ToList();
        var used = Vietnamese.Keys.Where(key => whole.Contains(key) || patterns.Exists(pattern => pattern.IsMatch(key)));
        Assert.Equal([], whole.Except(Vietnamese.Keys));
        Assert.Equal([], Vietnamese.Keys.Except(used));
    }

    [Fact]
    public void Problems_ThatPagesCanTell_HaveAVietnameseText()
    {
        var files = ((string[])["src/Corpus.Search/Querying", Folder]).SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Concat(((string[])["ParameterValues", "FilterParameters", "AgenciesApi"]).Select(file => Repository.PathOf($"src/Corpus.Service/Api/{file}.cs")));
        var said = files.SelectMany(File.ReadLines).Where(line => ProblemCall().IsMatch(line))
            .SelectMany(line => Interpolated().Matches(line).Select(match => match.Groups[1].Value))
            .Select(text => Enumerable.Range(0, Value().Count(text)).Aggregate(text, (format, at) => Value().Replace(format, $"\u0001{at}\u0002", 1)))
            .Select(text => text.Replace('\u0001', '{').Replace('\u0002', '}')).ToHashSet();
        var translated = Read("ProblemText.resx");
        Assert.Equal(said.Order(StringComparer.Ordinal), translated.Keys.Order(StringComparer.Ordinal));
        Assert.All(translated, text => Assert.Equal(Places(text.Key).Distinct(), Places(text.Value).Distinct()));
    }

    [Fact]
    public void Problems_OfFiles_AreTextsOfTheReader()
    {
        var reader = string.Concat(((string[])["src/Corpus.Reading/Formats", "src/Corpus.Text", "src/Corpus.Pipeline"])
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)).Select(File.ReadAllText));
        var translated = Read("FileProblemText.resx");
        Assert.All(translated.Keys, text => Assert.Matches($"\"{Regex.Replace(Regex.Escape(text), @"\\\{\d}", @"\{[^}]*\}")}\"", reader));
        Assert.All(translated, text => Assert.Equal(Places(text.Key), Places(text.Value)));
    }

    [Fact]
    public void Warnings_OfTheReader_HaveTexts()
    {
        var codes = Directory.EnumerateFiles(Repository.PathOf("src/Corpus.Reading"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => WarningCode().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct();
        Assert.Equal(codes.Order(StringComparer.Ordinal), Vietnamese.Keys.Where(key => key.StartsWith("Warning.", StringComparison.Ordinal)).Select(key => key[8..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Forms_OfDirectives_HaveEnglishNames() =>
        Assert.All(Corpus.Directives.DirectiveKind.All, kind => Assert.Contains($"Kind.{kind.Code}", English.Keys));

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Repository.PathOf($"{Folder}/{file}")).Descendants("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex("""(?:\bL|\btext)\["([^"]+)"[\],]""")]
    private static partial Regex WholeKey();

    [GeneratedRegex("""(?:\bL|\btext)\[\$"((?:[^"{]|\{[^}]*\})+)"[\],]""")]
    private static partial Regex PartKey();

    [GeneratedRegex("\"(R[0-9]{3})\"")]
    private static partial Regex WarningCode();

    [GeneratedRegex(@"(?:\b_?problems\.Add|\bFail|\bQueryError)\(")]
    private static partial Regex ProblemCall();

    [GeneratedRegex("""\$"((?:[^"{]|\{(?:[^{}"]|"[^"]*")*\})*)\x22""")]
    private static partial Regex Interpolated();

    [GeneratedRegex("""\{(?:[^{}"]|"[^"]*")*\}""")]
    private static partial Regex Value();

    [GeneratedRegex(@"\\\{[^}]*\}")]
    private static partial Regex Hole();
}
