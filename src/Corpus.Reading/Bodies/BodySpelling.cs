using System.Text;
using Corpus.Directives;

namespace Corpus.Reading.Bodies;

/// <summary>Tells by their diacritics words that only fold like a body's name.</summary>
internal static class BodySpelling
{
    /// <summary>Whether words that fold like a body's are others, by the diacritics of each of them: "Khu kinh tế Vân Phong" has no "Văn phòng".</summary>
    public static bool IsOther(string text, List<TextRange> words, int first, int count, string name)
    {
        var own = name.Split(' ');
        var hasMarks = false;
        for (var i = 0; i < count; i++)
        {
            var printed = text.AsSpan(words[first + i].Start, words[first + i].Length);
            hasMarks |= printed.ContainsAnyExceptInRange('\0', '\u007F');
            if (own.Length != count || count == 1 || Spelling(printed) == Spelling(own[i]) || FoldedText.Of(printed.ToString()) != FoldedText.Of(own[i]))
            {
                return false;
            }
        }

        return hasMarks;
    }

    /// <summary>The letters and marks of a word, whatever its case and on whichever vowel the tone stands ("uỷ", "ủy").</summary>
    private static string Spelling(ReadOnlySpan<char> word) => string.Concat(word.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormD).Order());
}
