using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Copies of an index that is in use.</summary>
public sealed class BackUpTests
{
    [Fact]
    public async Task BackUp_WriterAtWork_HoldsOneWholeGeneration()
    {
        using var temp = new TempIndex();
        using var copies = new TempFolder();
        using var ending = new CancellationTokenSource();
        temp.Commit(writer => writer.AddTask(Imported("0", "lần 0")));
        var writing = Task.Run(() =>
        {
            for (var commit = 1; !ending.IsCancellationRequested; commit++)
            {
                // Every commit replaces one task and adds another: a whole generation has as many tasks as its number says.
                temp.Commit(writer =>
                {
                    writer.AddTask(Imported("0", $"lần {commit}"));
                    writer.AddTask(Imported($"{commit}", "thêm"));
                });
            }
        });
        for (var n = 0; n < 8; n++)
        {
            var folder = copies.PathOf($"{n}");
            Directory.CreateDirectory(folder);
            ((SqliteTaskIndex)temp.Index).BackUp(Path.Combine(folder, SqliteTaskIndex.FileName));
            Assert.Empty(IndexChecker.Check(folder));
            using var index = SqliteTaskIndex.Open(folder);
            using var reader = index.OpenReader();
            Assert.Equal(reader.Generation, reader.Statistics.Tasks);
            Assert.Equal($"lần {reader.Generation - 1}", reader.FindTask("0")!.Task.CleanText);
            using var writer = index.OpenWriter();
            writer.AddTask(Imported("new", "bản sao"));
            writer.Commit();
        }

        await ending.CancelAsync();
        await writing;
        Assert.Empty(Directory.EnumerateFiles(copies.FullPath, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public void BackUp_FileExists_IsRefusedAndLeftAlone()
    {
        using var temp = new TempIndex();
        using var copies = new TempFolder();
        File.WriteAllText(copies.PathOf("a.db"), "mine");
        var error = Assert.Throws<IndexStorageException>(() => ((SqliteTaskIndex)temp.Index).BackUp(copies.PathOf("a.db")));
        Assert.Contains(copies.PathOf("a.db"), error.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(copies.PathOf("a.db")));
    }

    [Fact]
    public void BackUp_FolderMissing_NamesThePath()
    {
        using var temp = new TempIndex();
        using var copies = new TempFolder();
        var path = Path.Combine(copies.PathOf("none"), "a.db");
        var error = Assert.Throws<IndexStorageException>(() => ((SqliteTaskIndex)temp.Index).BackUp(path));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    private static ImportedTask Imported(string id, string text) => new(id, "d", text, null, SectorSet.Of(Sector.Health), null);
}
