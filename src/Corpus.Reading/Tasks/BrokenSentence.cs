using System.Collections.Frozen;

namespace Corpus.Reading;

/// <summary>Tells by its words whether a line breaks off inside a sentence, and whether one opens a paragraph.</summary>
internal static class BrokenSentence
{
    /// <summary>Words that end a title though their last syllable alone would lead to another word.</summary>
    private static readonly FrozenSet<string> Complete = FrozenSet.ToFrozenSet(
        ["mặt bằng", "đồng bằng", "công bằng", "văn bằng", "cân bằng", "thiết bị", "trang bị", "chuẩn bị", "tự do", "tồn tại", "hiện tại", "kèm theo", "tiếp theo", "trở về"]);

    /// <summary>Whether a paragraph of its own begins with these words: an agency, an order, a formula.</summary>
    public static bool OpensParagraph(Word[] words)
    {
        if (words.Length == 0)
        {
            return true;
        }

        return ScenarioHeading.OpensNumbered(words)
            || Lexicon.OrderVerbs.Match(words, 0) > 0
            || Lexicon.Manner.Match(words, 0) > 0
            || Lexicon.Assigning.Match(words, 0) > 0
            || Lexicon.Introducing.Match(words, 0) > 0
            || AgencyList.TryRead(words, 0, AgencyNeed.Known, out _)
            || words[0].Folded is "can" or "thuc" or "nhan" or "thua" or "tren" or "kem" or "thoi" or "trong" or "theo" or "ve" or "ngoai"
            || words[0].Lower.Length > 1 && words.Take(4).All(word => word.Lower.Length < 2 || word.IsCapital) && words.Length < 12;
    }

    /// <summary>Whether a title ends with a whole word of <see cref="Complete"/>.</summary>
    public static bool IsComplete(string title)
    {
        var last = title.LastIndexOf(' ');
        return last > 0 && Complete.Contains(title[(title.LastIndexOf(' ', last - 1) + 1)..].ToLowerInvariant());
    }

    /// <summary>Whether a text ends with a comma or one of the words.</summary>
    public static bool IsDangling(string text, PhraseTable dangling)
    {
        if (text[^1] == ',')
        {
            return true;
        }

        var start = text.LastIndexOf(' ') + 1;
        var word = text[start..].ToLowerInvariant();
        return word.Length > 0 && char.IsLetter(word[^1]) && dangling.Match(
            [new Word(0, word.Length, word, FoldedText.Of(word), false, Gap.First)], 0) > 0;
    }

    /// <summary>Whether a text ends with the sign that ends a sentence, markup and quotation marks aside.</summary>
    public static bool EndsSentence(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is '*' or '_' or '"' or '”' or '\'' or ')' or ' ')
            {
                continue;
            }

            return text[i] is '.' or '!' or '?' or '…' || (i > 0 && text[i] == '/' && text[i - 1] == '.');
        }

        return false;
    }

    /// <summary>The first letter of a text; <c>\0</c> when a digit stands before it or there is none.</summary>
    public static char FirstLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return char.IsDigit(c) ? '\0' : c;
            }
        }

        return '\0';
    }
}
