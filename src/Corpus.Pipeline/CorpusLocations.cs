namespace Corpus.Pipeline;

/// <summary>Where Corpus keeps things when nobody says otherwise.</summary>
public static class CorpusLocations
{
    /// <summary>
    /// Folder of the index: <c>index</c> in the checkout that the working folder belongs to, or in the working folder outside a checkout.
    /// </summary>
    public static string DefaultIndex => Path.Combine(Home, "index");

    /// <summary>Folder of the sample directives, <c>seeds</c> in the checkout; may be missing outside one.</summary>
    public static string Seeds => Path.Combine(Home, "seeds");

    /// <summary>The nearest folder at or above the working folder that holds <c>Corpus.sln</c>; the working folder when none does.</summary>
    public static string Home
    {
        get
        {
            var working = Directory.GetCurrentDirectory();
            for (var folder = working; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Corpus.sln")))
                {
                    return folder;
                }
            }

            return working;
        }
    }
}
