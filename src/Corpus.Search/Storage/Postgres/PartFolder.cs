using System.Globalization;
using System.Text.RegularExpressions;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Keeps parts as stored in files, up to a bound, so that a process that starts need not ask the database for them. Safe for any thread.</summary>
/// <remarks>
/// A file appears under its name when it is whole, and counts only when its checksum fits; everything else is asked for again. Nothing here
/// fails a query: a folder that cannot be written keeps nothing. Files of other names and links are left alone. Several processes may share a folder; each then minds the bound by itself.
/// </remarks>
internal sealed partial class PartFolder
{
    private static readonly EnumerationOptions Own = new() { AttributesToSkip = FileAttributes.ReparsePoint };
    private readonly string _folder;
    private readonly long _maxBytes;
    private readonly Queue<(string Path, long Bytes)> _order = new();
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>Takes over what the folder holds, in the background.</summary>
    /// <param name="folder">The folder, made when missing.</param>
    /// <param name="store">Id of the store whose parts are read; those of others make room first.</param>
    /// <param name="maxBytes">The bound, above 0.</param>
    public PartFolder(string folder, Guid store, long maxBytes)
    {
        _folder = Path.Combine(folder, store.ToString("N"));
        _maxBytes = maxBytes;
        Taken = Task.Run(() => TakeOver(folder));
    }

    /// <summary>Ends when what the folder held before is counted.</summary>
    public Task Taken { get; }

    /// <summary>Reads a part.</summary>
    /// <returns>Null when it is not here, or not whole.</returns>
    public byte[]? TryRead(PartKey key)
    {
        var path = PathOf(key);
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            var stored = File.ReadAllBytes(path);
            BlobReader.Unseal(stored, path);
            lock (_lock)
            {
                _touched.Add(path);
            }

            return stored;
        }
        catch (IndexCorruptException)
        {
            Try(() => File.Delete(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process made room, or the disk fails: the database has it.
        }

        return null;
    }

    /// <summary>Keeps a part.</summary>
    public void Keep(PartKey key, byte[] stored)
    {
        var path = PathOf(key);
        Try(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var whole = string.Create(CultureInfo.InvariantCulture, $"{path}.{Guid.NewGuid():N}.new");
            try
            {
                File.WriteAllBytes(whole, stored);
                File.Move(whole, path, overwrite: true);
            }
            catch
            {
                File.Delete(whole);
                throw;
            }

            Count(path, stored.Length);
        });
    }

    private static void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be kept is asked for again.
        }
    }

    private string PathOf(PartKey key) => Path.Combine(
        _folder,
        key.Segment.ToString("x", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{(int)key.Part}-{key.Chunk}"));

    private void TakeOver(string folder) => Try(() =>
    {
        Directory.CreateDirectory(folder);
        foreach (var file in new DirectoryInfo(folder).EnumerateDirectories("*", Own).Where(store => StoreName().IsMatch(store.Name))
            .SelectMany(store => store.EnumerateDirectories("*", Own)).Where(segment => SegmentName().IsMatch(segment.Name))
            .SelectMany(segment => segment.EnumerateFiles("*", Own)).Where(file => FileName().IsMatch(file.Name))
            .OrderBy(file => file.LastWriteTimeUtc))
        {
            Count(file.FullName, file.Length);
        }
    });

    /// <summary>Deletes a file, and its segment's and store's folders when they are empty then.</summary>
    private static void Delete(string path)
    {
        File.Delete(path);
        var folder = Path.GetDirectoryName(path)!;
        for (var level = 0; level < 2 && !Directory.EnumerateFileSystemEntries(folder).Any(); level++)
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex StoreName();

    [GeneratedRegex(@"^[0-9a-f]{1,16}\z")]
    private static partial Regex SegmentName();

    // What a process that was killed left half-written counts as well.
    [GeneratedRegex(@"^[0-9]+-[0-9]+(?:\.[0-9a-f]{32}\.new)?\z")]
    private static partial Regex FileName();

    private void Count(string path, long bytes)
    {
        lock (_lock)
        {
            _order.Enqueue((path, bytes));
            _bytes += bytes;
            while (_bytes > _maxBytes && _order.TryDequeue(out var oldest))
            {
                // What was read since the last round stays for another one.
                if (_touched.Remove(oldest.Path))
                {
                    _order.Enqueue(oldest);
                    continue;
                }

                _bytes -= oldest.Bytes;
                Try(() => Delete(oldest.Path));
            }
        }
    }
}
