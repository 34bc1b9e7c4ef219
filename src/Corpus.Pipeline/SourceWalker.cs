using System.IO.Enumeration;

namespace Corpus.Pipeline;

/// <summary>Finds the files that a list of paths stands for.</summary>
public static class SourceWalker
{
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        ReturnSpecialDirectories = false,
    };

    /// <summary>Expands files, folders (with all below them) and patterns with <c>*</c> and <c>?</c> in the last part.</summary>
    /// <param name="paths">As the user gave them.</param>
    /// <param name="missing">Those that name nothing.</param>
    /// <returns>The files in the order given, those below a folder by name; each once. Hidden files and editors' lock files are left out.</returns>
    public static IReadOnlyList<SourceFile> Find(IEnumerable<string> paths, out IReadOnlyList<string> missing)
    {
        var files = new List<SourceFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lost = new List<string>();
        foreach (var path in paths)
        {
            var before = files.Count;
            if (File.Exists(path))
            {
                Add(path);
            }
            else if (Directory.Exists(path))
            {
                AddAll(path, Directory.EnumerateFiles(path, "*", Below));
                continue;
            }
            else if (Path.GetFileName(path) is { } pattern && pattern.AsSpan().ContainsAny('*', '?')
                && (Path.GetDirectoryName(path) is not { Length: > 0 } folder ? "." : folder) is var parent && Directory.Exists(parent))
            {
                AddAll(path, Directory.EnumerateFiles(parent).Where(file => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file))));
                if (files.Count == before)
                {
                    lost.Add(path);
                }
            }
            else
            {
                lost.Add(path);
            }
        }

        missing = lost;
        return files;

        void AddAll(string root, IEnumerable<string> found)
        {
            foreach (var file in found.Where(file => !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal))
            {
                Add(file);
            }
        }

        void Add(string file)
        {
            var full = Path.GetFullPath(file);
            if (seen.Add(full))
            {
                files.Add(new SourceFile(full, file));
            }
        }
    }
}
