namespace Corpus.Pipeline.Tests;

public sealed class SourceWalkerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-walk-").FullName;

    public SourceWalkerTests()
    {
        foreach (var name in (string[])["b.txt", "a.txt", "c.md", "sub/d.txt", ".hidden.txt", "~$lock.docx"])
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, name);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Find_Folder_GivesAllBelowByNameWithoutHiddenAndLockFiles() =>
        Assert.Equal(["a.txt", "b.txt", "c.md", "sub/d.txt"], Names(out _, _folder));

    [Fact]
    public void Find_Pattern_MatchesTheLastPartOnly() => Assert.Equal(["a.txt", "b.txt"], Names(out _, Path.Combine(_folder, "?.txt")));

    [Theory]
    [InlineData("[ab].txt", "a.txt", "b.txt")]
    [InlineData("[a-a].*", "a.txt")]
    [InlineData("[!a].txt", "b.txt")]
    public void Find_PatternWithAClass_MatchesItsCharacters(string pattern, params string[] names) =>
        Assert.Equal(names, Names(out _, Path.Combine(_folder, pattern)));

    [Fact]
    public void Find_BracketThatOpensNoClass_StandsForItself()
    {
        File.WriteAllText(Path.Combine(_folder, "kh[1.txt"), "x");
        Assert.Equal(["kh[1.txt"], Names(out _, Path.Combine(_folder, "kh[?.txt")));
    }

    [Fact]
    public void Find_FileGivenTwice_GivesItOnceInTheOrderGiven() =>
        Assert.Equal(["c.md", "a.txt"], Names(out _, Path.Combine(_folder, "c.md"), Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "sub/../a.txt")));

    [Fact]
    public void Find_WhatIsNotThere_IsReported()
    {
        var lost = new[] { Path.Combine(_folder, "none.txt"), Path.Combine(_folder, "*.pdf"), Path.Combine(_folder, "none/*.txt") };
        Assert.Empty(Names(out var failures, lost));
        Assert.Equal(lost, failures.Select(failure => failure.Source));
    }

    [Fact]
    public void Find_FolderThatLinksToItself_EndsAndGivesEachFileOnce()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, "loop"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "sub/up"), "..");
        Assert.Equal(["a.txt", "b.txt", "c.md", "sub/d.txt"], Names(out var failures, _folder));
        Assert.Empty(failures);
    }

    private IEnumerable<string> Names(out IReadOnlyList<IngestFailure> failures, params string[] paths) =>
        [.. SourceWalker.Find(paths, out failures).Select(file => Path.GetRelativePath(_folder, file.FullPath).Replace('\\', '/'))];
}
