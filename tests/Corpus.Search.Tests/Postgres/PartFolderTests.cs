using Corpus.Search.Storage;
using Corpus.Search.Storage.Postgres;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>Parts of segments on local disk.</summary>
public sealed class PartFolderTests : IDisposable
{
    private static readonly Guid Store = new("00000000-0000-0000-0000-000000000001");
    private readonly TempFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TryRead_WhatAnEarlierProcessKept_GivesItBack()
    {
        (await OpenAsync()).Keep(Key(1), Part(1));
        var folder = await OpenAsync();
        Assert.Equal(Part(1), folder.TryRead(Key(1)));
        Assert.Null(folder.TryRead(Key(2)));
        Assert.Null((await OpenAsync(new Guid("00000000-0000-0000-0000-000000000002"))).TryRead(Key(1)));
        Assert.DoesNotContain(Files(), file => file.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TryRead_FileThatIsNotWhole_IsDroppedAndKeptAnew()
    {
        var folder = await OpenAsync();
        foreach (var damage in (Action<string>[])
            [
                file => File.WriteAllBytes(file, []),
                file => File.WriteAllBytes(file, File.ReadAllBytes(file)[..^3]),
                file => File.WriteAllBytes(file, [.. File.ReadAllBytes(file).Select((value, i) => i == 2 ? (byte)(value ^ 4) : value)]),
            ])
        {
            folder.Keep(Key(1), Part(1));
            damage(Assert.Single(Files()));
            Assert.Null(folder.TryRead(Key(1)));
            Assert.Empty(Files());
        }
    }

    [Fact]
    public async Task Keep_BeyondTheBound_MakesRoomAndSparesWhatIsRead()
    {
        var size = Part(0).Length;
        var folder = await OpenAsync(maxBytes: 10 * size);
        for (var n = 0; n < 100; n++)
        {
            folder.Keep(Key(n), Part(n));
            Assert.NotNull(folder.TryRead(Key(0)));
            Assert.InRange(Files().Sum(file => new FileInfo(file).Length), 1, 10 * size);
        }

        // A process with a lower bound makes room when it starts.
        await OpenAsync(maxBytes: 3 * size);
        Assert.InRange(Files().Length, 1, 3);
    }

    [Fact]
    public async Task Keep_FolderThatCannotBeWritten_KeepsNothingAndFailsNothing()
    {
        File.WriteAllText(_folder.PathOf("cache"), "a file");
        var folder = await OpenAsync();
        folder.Keep(Key(1), Part(1));
        Assert.Null(folder.TryRead(Key(1)));
    }

    [Fact]
    public async Task Keep_FilesOfOthersInTheFolder_AreNeitherCountedNorDeleted()
    {
        var size = Part(0).Length;
        (await OpenAsync(new Guid("00000000-0000-0000-0000-000000000002"))).Keep(Key(1), Part(1));
        var own = Assert.Single(Files());
        var outside = _folder.PathOf("outside");
        Directory.CreateDirectory(outside);
        string[] others =
        [
            _folder.PathOf("cache/notes.txt"), _folder.PathOf("cache/photos/4d/1-1"), Path.Combine(Path.GetDirectoryName(own)!, "1-1.txt"),
            Path.Combine(outside, "1-1"),
        ];
        foreach (var other in others)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(other)!);
            File.WriteAllBytes(other, new byte[100 * size]);
            File.SetLastWriteTimeUtc(other, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        Directory.CreateSymbolicLink(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(own)!)!, "5"), outside);
        var folder = await OpenAsync(maxBytes: 2 * size);
        Assert.True(File.Exists(own));
        for (var n = 0; n < 3; n++)
        {
            folder.Keep(new PartKey(n, SegmentPart.Postings, 0), Part(n));
        }

        Assert.False(File.Exists(own));
        Assert.All(others, other => Assert.True(File.Exists(other)));
        Assert.Equal(2, Directory.GetDirectories(_folder.PathOf($"cache/{Store:N}")).Length);
    }

    private static PartKey Key(int n) => new(77, SegmentPart.Postings, n);

    private static byte[] Part(int n)
    {
        var writer = new BlobWriter();
        writer.Bytes(Enumerable.Repeat((byte)n, 1000).ToArray());
        return writer.Seal();
    }

    private async Task<PartFolder> OpenAsync(Guid? store = null, long maxBytes = 1 << 20)
    {
        var folder = new PartFolder(_folder.PathOf("cache"), store ?? Store, maxBytes);
        await folder.Taken;
        return folder;
    }

    private string[] Files() => Directory.GetFiles(_folder.FullPath, "*", SearchOption.AllDirectories);
}
