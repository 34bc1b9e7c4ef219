using Corpus.Text;

namespace Corpus.Analytics;

/// <summary>What somebody types to find names: they match from the start of any of their words, without regard to case, diacritics and punctuation.</summary>
/// <example><c>y te</c> and <c>Y tế</c> find <c>Sở Y tế</c>; <c>e</c> does not.</example>
internal sealed class NameStart
{
    private readonly bool _isAny;
    private readonly string _key;

    /// <summary>Reads what was typed; null or white space finds every name, and what has no letter or digit finds none.</summary>
    public NameStart(string? typed)
    {
        _isAny = string.IsNullOrWhiteSpace(typed);
        _key = VietnameseFolding.Key(typed);
    }

    /// <summary>Whether a name is found; the lack of one (null) only when every name is.</summary>
    public bool Finds(string? name) => _isAny || (_key.Length > 0 && name is not null && StartsAWord(VietnameseFolding.Key(name)));

    private bool StartsAWord(string key)
    {
        for (var at = key.IndexOf(_key, StringComparison.Ordinal); at >= 0; at = key.IndexOf(_key, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || key[at - 1] == ' ')
            {
                return true;
            }
        }

        return false;
    }
}
