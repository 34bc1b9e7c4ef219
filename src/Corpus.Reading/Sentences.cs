using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>Tells where sentences end, in spite of the full stops of labels and abbreviations.</summary>
internal static partial class Sentences
{
    /// <summary>Longest word before a full stop that is looked at, in characters.</summary>
    private const int MaxWord = 8;

    /// <summary>Words that a full stop shortens, folded: "TP. Hồ Chí Minh", "Q. Ba Đình", "TT. Huyện ủy", "Đ/c. Lò Văn A".</summary>
    private static readonly FrozenSet<string> Abbreviations =
        ["tp", "t.p", "tx", "tt", "q", "p", "h", "x", "d/c", "ths", "th.s", "ts", "gs", "pgs", "bs", "ks", "kt", "tl", "tm", "tuq"];

    /// <summary>Whether a full stop behind a folded word shortens it.</summary>
    public static bool IsAbbreviation(string folded) => Abbreviations.Contains(folded);

    /// <summary>Where the last sentence of a paragraph begins.</summary>
    /// <param name="source">The source.</param>
    /// <param name="from">Where the paragraph begins.</param>
    /// <param name="at">A position in it, up to which is looked.</param>
    /// <returns>Position behind the last full stop and its blank; null when none ends a sentence.</returns>
    public static int? LastStart(SourceLines source, int from, int at)
    {
        var (text, folded) = (source.Text, source.Folded);
        for (var i = at - 1; i > from; i--)
        {
            if (folded[i] is ' ' or '\n' && folded[i - 1] == '.' && Dates.SkipBlanks(folded, i) is var next && next < text.Length && !char.IsLower(text[next])
                && !IsPartOfWord(folded, from, i - 1))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>Whether a full stop belongs to the word before it: an abbreviation, or the label of an item.</summary>
    private static bool IsPartOfWord(string folded, int from, int stop)
    {
        var start = stop;
        while (start > from && stop - start < MaxWord && (char.IsLetterOrDigit(folded[start - 1]) || folded[start - 1] is '/' or '.'))
        {
            start--;
        }

        var word = folded[start..stop];
        var before = folded.AsSpan(from, start - from).TrimEnd(' ');
        return IsAbbreviation(word) || ((before.IsEmpty || before[^1] is ';' or ':' or '(' or '-' or '\n') && Label().IsMatch(word));
    }

    [GeneratedRegex(@"^(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();
}
