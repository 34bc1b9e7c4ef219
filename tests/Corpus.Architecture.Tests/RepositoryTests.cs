using Corpus.Testing;

namespace Corpus.Architecture.Tests;

/// <summary>What the repository holds, and what it must not.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void Seeds_InRepository_AreTheSharedOnesVerbatim()
    {
        var shared = Directory.GetFiles(Repository.SharedOrSkip("seeds")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(shared.Select(Path.GetFileName), Directory.GetFiles(Repository.PathOf("seeds")).Order(StringComparer.Ordinal).Select(Path.GetFileName));
        Assert.All(shared, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Repository.PathOf($"seeds/{Path.GetFileName(file)}"))));
    }

    [Fact]
    public void Projects_OfSource_EachHaveAReadme() =>
        Assert.All(
            Directory.GetDirectories(Repository.PathOf("src")),
            project => Assert.True(File.Exists(Path.Combine(project, "README.md")), $"{Path.GetFileName(project)} has no README.md"));

    [Fact]
    public void Readme_OfTheRepository_LinksOnlyToFilesThatExist()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var links = System.Text.RegularExpressions.Regex.Matches(readme, @"\]\((?!https?:|#)([^)#]+)")
            .Select(match => match.Groups[1].Value);
        Assert.All(links, link => Assert.True(Path.Exists(Repository.PathOf(link)), $"README.md links to {link}"));
    }

    // 16 batches at once from threads of the pool took ten seconds and more, with the time limit of a read 15: the pool had to grow first.
    [Fact]
    public void Sources_AskingTheDatabase_SendNoBatchesThatNeedAThreadOfThePool() =>
        Assert.All(
            Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories),
            file => Assert.False(File.ReadAllText(file).Contains("new NpgsqlBatch", StringComparison.Ordinal), $"{file} sends a batch synchronously"));
}
