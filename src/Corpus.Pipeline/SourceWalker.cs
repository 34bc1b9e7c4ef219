namespace Corpus.Pipeline;

/// <summary>Finds the files that a list of paths stands for.</summary>
public static class SourceWalker
{
    private static readonly EnumerationOptions Direct = new()
    {
        IgnoreInaccessible = false, // what cannot be looked into is reported, not passed over
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>Expands files, folders (with all below them) and patterns (<see cref="FilePattern"/>) in the last part.</summary>
    /// <param name="paths">As the user gave them.</param>
    /// <param name="failures">Paths that name nothing, and folders that cannot be looked into.</param>
    /// <returns>
    /// The files in the order given, those below a folder by name; each once. Hidden files and editors' lock files are left out, and links
    /// to folders below a given folder are not followed: they could lead in a circle.
    /// </returns>
    public static IReadOnlyList<SourceFile> Find(IEnumerable<string> paths, out IReadOnlyList<IngestFailure> failures)
    {
        var files = new List<SourceFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var failed = new List<IngestFailure>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                AddFolder(path);
            }
            else if (File.Exists(path))
            {
                AddFile(path);
            }
            else if (!AddPattern(path))
            {
                failed.Add(new IngestFailure(path, "no such file or folder"));
            }
        }

        failures = failed;
        return files;

        bool AddPattern(string path)
        {
            var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
            if (FilePattern.Of(Path.GetFileName(path)) is not { } pattern || !Directory.Exists(folder))
            {
                return false;
            }

            var matching = Entries(folder, Directory.EnumerateFiles)
                .Where(file => pattern.Matches(Path.GetFileName(file)))
                .Order(StringComparer.Ordinal)
                .ToList();
            matching.ForEach(AddFile);
            return matching.Count > 0;
        }

        void AddFolder(string root)
        {
            var below = new List<string>();
            var waiting = new Stack<string>([root]);
            while (waiting.TryPop(out var folder))
            {
                below.AddRange(Entries(folder, Directory.EnumerateFiles));
                foreach (var inner in Entries(folder, Directory.EnumerateDirectories))
                {
                    if (!File.GetAttributes(inner).HasFlag(FileAttributes.ReparsePoint))
                    {
                        waiting.Push(inner);
                    }
                }
            }

            below.Sort(StringComparer.Ordinal);
            below.ForEach(AddFile);
        }

        List<string> Entries(string folder, Func<string, string, EnumerationOptions, IEnumerable<string>> enumerate)
        {
            try
            {
                return [.. enumerate(folder, "*", Direct)];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (!failed.Exists(failure => failure.Source == folder))
                {
                    failed.Add(new IngestFailure(folder, $"cannot be looked into: {e.Message}"));
                }

                return [];
            }
        }

        void AddFile(string file)
        {
            var full = Path.GetFullPath(file);
            if (!Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal) && seen.Add(full))
            {
                files.Add(new SourceFile(full, file));
            }
        }
    }
}
