using Xunit;

namespace Corpus.Testing;

/// <summary>Finds the files that tests read: those of the repository, and shared material that lies beside it on some machines.</summary>
public static class Repository
{
    /// <summary>Full path of the folder that holds <c>Corpus.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Full path of a file or folder of the repository.</summary>
    /// <param name="path">Relative to the root, with forward slashes.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>Full path of shared material in <c>../shared</c>; skips the running test with a reason where it is missing.</summary>
    /// <param name="path">Relative to the shared folder, with forward slashes.</param>
    public static string SharedOrSkip(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        Assert.SkipUnless(Path.Exists(full), $"needs shared/{path} beside the repository");
        return full;
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Corpus.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"no Corpus.sln above {AppContext.BaseDirectory}: run the tests from a checkout");
    }
}
