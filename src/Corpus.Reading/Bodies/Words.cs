using Corpus.Directives;

namespace Corpus.Reading.Bodies;

/// <summary>The words of a short stretch of text: runs of letters, digits and <c>&amp;</c>.</summary>
internal static class Words
{
    /// <summary>Lists at most <paramref name="max"/> words of <c>[start, end)</c>.</summary>
    public static List<TextRange> Of(string folded, int start, int end, int max)
    {
        var words = new List<TextRange>(Math.Min(max, 16));
        for (var i = start; i < end && words.Count < max;)
        {
            if (!IsWordChar(folded[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && IsWordChar(folded[i]))
            {
                i++;
            }

            words.Add(new TextRange(from, i));
        }

        return words;
    }

    /// <summary>Words <c>[first, first + count)</c> as a key of <see cref="BodyCatalog"/>: parted by one blank, <c>&amp;</c> alone as "va".</summary>
    public static string Key(string folded, List<TextRange> words, int first, int count)
    {
        var key = new System.Text.StringBuilder();
        for (var i = first; i < first + count; i++)
        {
            var word = words[i].Of(folded);
            key.Append(i > first ? " " : "").Append(word is "&" ? "va" : word);
        }

        // "gd&dt" and "gddt" are one abbreviation; a "&" between two whole words was parted by blanks and is "va" already.
        return key.Replace("&", "").ToString();
    }

    /// <summary>All words of a folded text as a key.</summary>
    public static string Key(string folded)
    {
        var words = Of(folded, 0, folded.Length, int.MaxValue);
        return Key(folded, words, 0, words.Count);
    }

    /// <summary>A text with single blanks for every run of white space, none at the ends.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a character belongs to a word.</summary>
    public static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c == '&';
}
