using System.Text;

namespace Corpus.Reading;

/// <summary>Folds text character by character, so that a position in the folded text is the same position in the text.</summary>
/// <remarks>
/// <para>Upper to lower case, diacritics off, <c>đ</c> and <c>ð</c> to <c>d</c>, every dash to <c>-</c>, every white space but the line
/// end to a blank, curly quotes to straight ones: "Số: 11 /TB‑UBND" gives "so: 11 /tb-ubnd". Patterns are matched on it, values are
/// cut from the text.</para>
/// <para>Letters that a scan printed for digits of a date or hour become digits (<see cref="MisreadDigits"/>).</para>
/// <para>Requirements: NFC. A character that does not decompose stays as it is.</para>
/// </remarks>
internal static class FoldedText
{
    /// <summary>Code units below this have an entry in the table: Latin with its Vietnamese extensions, and general punctuation.</summary>
    private const int TableSize = 0x2070;

    private static readonly char[] Table = MakeTable();

    /// <summary>Folds a text.</summary>
    /// <returns>A string as long as <paramref name="text"/>.</returns>
    public static string Of(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Of(source[i]);
        }

        MisreadDigits.Repair(folded);
    });

    /// <summary>Folds one code unit.</summary>
    public static char Of(char c) => c < TableSize ? Table[c] : c is '\u3000' or '\uFEFF' ? ' ' : c;

    private static char[] MakeTable()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            table[i] = Fold((char)i);
        }

        return table;
    }

    private static char Fold(char c)
    {
        switch (c)
        {
            case '\n':
                return c;
            case 'đ' or 'Đ' or 'ð' or 'Ð' or 'Ɖ' or 'ɖ':
                return 'd';
            case >= '\u2010' and <= '\u2015' or '\u00AD':
                return '-';
            case '\u2018' or '\u2019' or '\u201B' or '\u2032':
                return '\'';
            case '\u201C' or '\u201D' or '\u201F' or '\u2033' or '«' or '»':
                return '"';
            case '\u200B' or '\u200C' or '\u200D' or '\u2060':
                return ' ';
        }

        if (char.IsWhiteSpace(c))
        {
            return ' ';
        }

        var decomposed = c < 0x80 || char.IsSurrogate(c) ? c : c.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.ToLowerInvariant(decomposed);
    }
}
