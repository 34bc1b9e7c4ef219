using Corpus.Directives;

namespace Corpus.Classification.Tests;

public sealed class ExampleFileTests : IDisposable
{
    private const string Good = """{"group":"g","text":"Trực 24/24.","lead":["Sở Y tế"],"headings":["I","1"],"sectors":["health","governance"]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-examples-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_GoodLine_GivesEveryField()
    {
        var example = Assert.Single(ExampleFile.Read(Write("a.jsonl", Good)));

        Assert.Equal("g", example.Group);
        Assert.Equal("Trực 24/24.", example.Input.Text);
        Assert.Equal(["Sở Y tế"], example.Input.Lead);
        Assert.Equal(["I", "1"], example.Input.Headings);
        Assert.Equal([Sector.Health, Sector.Governance], example.Sectors);
        Assert.Equal(Sector.Health, example.Main);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"group":"g","text":"t","lead":[],"headings":[]}""")]
    [InlineData("""{"group":"g","text":"t","lead":[],"headings":null,"sectors":["health"]}""")]
    [InlineData("""{"group":"g","text":"t","lead":["Sở Y tế",null],"headings":[],"sectors":["health"]}""")]
    [InlineData("""{"group":"g","text":"t","lead":[],"headings":[null],"sectors":["health"]}""")]
    [InlineData("""{"group":"g","text":"\ud800","lead":[],"headings":[],"sectors":["health"]}""")]
    [InlineData("""{"group":"","text":"t","lead":[],"headings":[],"sectors":["health"]}""")]
    [InlineData("""{"group":"g","text":"  ","lead":[],"headings":[],"sectors":["health"]}""")]
    [InlineData("""{"group":"g","text":"t","lead":[],"headings":[],"sectors":[]}""")]
    [InlineData("""{"group":"g","text":"t","lead":[],"headings":[],"sectors":["Health"]}""")]
    [InlineData("""{"group":"g","text":"t","lead":[],"headings":[],"sectors":["health","health"]}""")]
    [InlineData("""{"group":"g","text":"t","lead":[],"headings":[],"sectors":["health","civic","border","welfare"]}""")]
    [InlineData("""{"group":"g","text":"t","lead":[],"headings":[],"sectors":["health"],"label":1}""")]
    public void Read_BadLine_NamesFileAndLine(string bad)
    {
        var path = Write("bad.jsonl", Good, Good, bad, Good);

        var error = Assert.Throws<ExampleFormatException>(() => ExampleFile.Read(path));

        Assert.Equal((path, 3), (error.Path, error.Line));
        Assert.StartsWith($"{path}(3): ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadCorrections_ExportedLine_GivesItsExample()
    {
        const string Rest = ""","by":"Lan","at":"2025-11-22T08:15:30Z","model":"sectors-2-0f3a","machine":["border"],"task":"g#1","state":"applied"}""";
        var path = Write("corrections.jsonl", Good[..^1] + Rest);

        var example = Assert.Single(ExampleFile.ReadCorrections(path));

        Assert.Equal([Sector.Health, Sector.Governance], example.Sectors);
        Assert.Equal(["Sở Y tế"], example.Input.Lead);
        Assert.Throws<ExampleFormatException>(() => ExampleFile.Read(path));
    }

    [Fact]
    public void ReadCorrections_BadSectors_NamesFileAndLine()
    {
        var path = Write("corrections.jsonl", Good, Good.Replace("governance", "gov", StringComparison.Ordinal));

        Assert.Equal(2, Assert.Throws<ExampleFormatException>(() => ExampleFile.ReadCorrections(path)).Line);
    }

    [Fact]
    public void ReadFolder_SeveralFiles_GoesByName()
    {
        Write("b.jsonl", Good.Replace("\"g\"", "\"second\"", StringComparison.Ordinal));
        Write("a.jsonl", Good.Replace("\"g\"", "\"first\"", StringComparison.Ordinal));
        Write("notes.txt", "not read");

        Assert.Equal(["first", "second"], ExampleFile.ReadFolder(_folder).Select(example => example.Group));
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
