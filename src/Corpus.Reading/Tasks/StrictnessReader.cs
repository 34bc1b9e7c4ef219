using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells how binding a task is and by which words.</summary>
internal static class StrictnessReader
{
    private static readonly PhraseTable MustNot = new("nghiêm cấm|tuyệt đối không|không được|cấm tuyệt đối|kiên quyết không");

    private static readonly PhraseTable Should = new("đề nghị|kính đề nghị|trân trọng đề nghị|khuyến khích|nên");

    private static readonly PhraseTable Weak = new("cần");

    private static readonly PhraseTable May = new("được phép|có thể");

    private static readonly PhraseTable Must = new("giao|yêu cầu|phải|bắt buộc|chịu trách nhiệm|có trách nhiệm");

    /// <summary>Reads a task.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="text">Its text.</param>
    /// <returns>How binding it is, and the words that say so; null for a plain imperative.</returns>
    /// <remarks>What its opening says holds; a prohibition counts only there, for most orders forbid something on the way.</remarks>
    public static (Strictness Strictness, string? Words) Read(Word[] words, string text)
    {
        if (words.Length == 0)
        {
            return (Strictness.Must, null);
        }

        var clause = OpeningEnd(words);
        return Find(words, text, MustNot, FirstOrder(words, clause)) is { } forbidden ? (Strictness.MustNot, forbidden)
            : Find(words, text, Should, Math.Min(clause, 2)) is { } asked ? (Strictness.Should, asked)
            : Find(words, text, May, Math.Min(clause, 4)) is { } allowed ? (Strictness.May, allowed)
            : Find(words, text, Must, clause) is { } ordered ? (Strictness.Must, ordered)
            : Find(words, text, Weak, clause) is { } needed ? (Strictness.Should, needed)
            : (Strictness.Must, null);
    }

    /// <summary>Number of words before the first verb of order, in a clause of <paramref name="clause"/> words.</summary>
    private static int FirstOrder(Word[] words, int clause)
    {
        var end = 0;
        while (end < clause && (MustNot.Match(words, end) > 0 || Lexicon.OrderVerbs.Match(words, end) == 0))
        {
            end++;
        }

        return end;
    }

    /// <summary>Number of words of the first clause.</summary>
    private static int OpeningEnd(Word[] words)
    {
        var end = 1;
        while (end < words.Length && (words[end].Before & (Gap.Stop | Gap.Semicolon)) == 0)
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the words are no order: "khi có yêu cầu", "theo đề nghị", "Sở Giao thông vận tải".</summary>
    private static bool IsNoun(Word[] words, int at, int length) =>
        Lexicon.NameWords.Match(words, at) > length
        || (at > 0 && length == 1 && Lexicon.NameWords.Match(words, at - 1) == 2)
        || (at > 0 && !words[at].IsCut && words[at].Lower is "yêu" or "đề"
            && words[at - 1].Lower is "có" or "theo" or "ứng" or "các" or "những" or "mọi" or "khi" or "số" or "nhận" or "được" or "và" && !words[at].IsCapital);

    private static string? Find(Word[] words, string text, PhraseTable table, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (table.Match(words, i) is > 0 and var length && i + length <= words.Length && !IsNoun(words, i, length))
            {
                return text[words[i].Start..words[i + length - 1].End];
            }
        }

        return null;
    }
}
