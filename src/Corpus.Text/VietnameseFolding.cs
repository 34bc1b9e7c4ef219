namespace Corpus.Text;

/// <summary>Whole-string forms of the terms that <see cref="TokenCursor"/> gives, for names and codes that are compared, not searched.</summary>
public static class VietnameseFolding
{
    /// <summary>The terms of <paramref name="text"/> without diacritics, lower case, joined by one space: "Điện Biên" gives "dien bien".</summary>
    public static string Key(ReadOnlySpan<char> text) => Join(text, folded: true);

    /// <summary>The terms of <paramref name="text"/> as written, lower case, canonical tone placement, joined by one space.</summary>
    public static string WrittenKey(ReadOnlySpan<char> text) => Join(text, folded: false);

    private static string Join(ReadOnlySpan<char> text, bool folded)
    {
        var key = new System.Text.StringBuilder(text.Length);
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            if (tokens.IsCompound)
            {
                continue;
            }

            if (key.Length > 0)
            {
                key.Append(' ');
            }

            key.Append(folded ? tokens.Folded : tokens.Written);
        }

        return key.ToString();
    }
}
