namespace Corpus.Pipeline;

/// <summary>Where Corpus keeps things when nobody says otherwise.</summary>
public static class CorpusLocations
{
    /// <summary>
    /// Folder of the index: <c>index</c> in <see cref="Home"/>.
    /// </summary>
    public static string DefaultIndex => Path.Combine(Home, "index");

    /// <summary>Folder of the sample directives, <c>seeds</c> in the checkout; may be missing outside one.</summary>
    public static string Seeds => Path.Combine(Home, "seeds");

    /// <summary>
    /// The nearest folder that holds <c>Corpus.sln</c>, at or above the working folder, else above the program; the working folder when
    /// there is none.
    /// </summary>
    public static string Home =>
        CheckoutAbove(Directory.GetCurrentDirectory()) ?? CheckoutAbove(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory();

    private static string? CheckoutAbove(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Corpus.sln")))
            {
                return folder;
            }
        }

        return null;
    }
}
