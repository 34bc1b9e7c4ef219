namespace Corpus.Reading.Formats;

/// <summary>
/// Puts back the capitals of a text in TCVN3, whose fonts of capitals draw the codes of small letters: "ủY BAN NHÂN DÂN TỉNH Cà MAU".
/// </summary>
internal static class FontCapitals
{
    /// <summary>Blanks in a row that part the columns of a line.</summary>
    private const string Gap = "   ";

    /// <summary>Beginning of the number line, whose symbol is in capitals of its own.</summary>
    private const string NumberWord = "Số";

    /// <summary>The text with capitals in columns of lines whose plain letters are all capitals; as long. Linear.</summary>
    public static string Restore(string text) => string.Join('\n', text.Split('\n').Select(line =>
        string.Join(Gap, line.Split(Gap).Select(cell => IsInCapitals(cell) ? cell.ToUpperInvariant() : cell))));

    /// <summary>Whether the letters without diacritics are capitals, some of them side by side, which no name in small letters has.</summary>
    private static bool IsInCapitals(string cell)
    {
        var (isSideBySide, hasSmall) = (false, false);
        for (var i = 0; i < cell.Length; i++)
        {
            if (char.IsAsciiLetterLower(cell[i]))
            {
                return false;
            }

            hasSmall |= char.IsLower(cell[i]);
            isSideBySide |= i > 0 && char.IsAsciiLetterUpper(cell[i]) && char.IsAsciiLetterUpper(cell[i - 1]);
        }

        return hasSmall && isSideBySide && !cell.StartsWith(NumberWord, StringComparison.Ordinal);
    }
}
