using System.Xml.Linq;
using Corpus.Testing;

namespace Corpus.Architecture.Tests;

/// <summary>Data flows one way: every project refers only to those below it.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = [],
        ["Directives"] = [],
        ["Reading"] = ["Text", "Directives"],
        ["Classification"] = ["Text", "Directives"],
        ["Search"] = ["Text", "Directives"],
        ["Analytics"] = ["Text", "Directives", "Search"],
        ["Pipeline"] = ["Text", "Directives", "Reading", "Classification", "Search"],
        ["Service"] = ["Directives", "Search", "Analytics", "Pipeline"],
        ["Cli"] = ["Text", "Directives", "Reading", "Classification", "Search", "Analytics", "Pipeline"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Fact]
    public void Sources_InRepository_AreExactlyTheProjectsOfTheTable() => Assert.Equal(
        Allowed.Keys.Select(name => $"Corpus.{name}").Order(StringComparer.Ordinal),
        Directory.GetDirectories(Repository.PathOf("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_OfTheTable_RefersOnlyToThoseBelowIt(string name)
    {
        var referred = Items(name, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)["Corpus.".Length..]);
        Assert.Subset(Allowed[name].ToHashSet(), referred.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Databases_AreReached_FromTheSearchProjectOnly(string name)
    {
        var drivers = Items(name, "PackageReference").Where(package => package.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)
            || package.Contains("Npgsql", StringComparison.OrdinalIgnoreCase));
        Assert.True(name == "Search" || !drivers.Any(), $"Corpus.{name} refers to {string.Join(", ", drivers)}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Console_IsWrittenTo_ByTheProgramsOnly(string name)
    {
        if (name is "Cli" or "Service")
        {
            return;
        }

        var printing = Directory.EnumerateFiles(Repository.PathOf($"src/Corpus.{name}"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("Console.", StringComparison.Ordinal));
        Assert.Empty(printing);
    }

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Load(Repository.PathOf($"src/Corpus.{project}/Corpus.{project}.csproj"))
            .Descendants(item)
            .Select(reference => reference.Attribute("Include")!.Value);
}
