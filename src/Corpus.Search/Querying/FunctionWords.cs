using System.Collections.Frozen;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Words that ask or join and say little about what is sought: question words, particles, prepositions.</summary>
/// <remarks>
/// Question words are rare in directives, so that their inverse document frequency would make them weigh most; that of the others is low in
/// itself. Words of a function and a meaning of weight (<c>cùng</c>, <c>giao</c>) are left out.
/// </remarks>
internal static class FunctionWords
{
    private const string List =
        """
        ai, gì, nào, đâu, sao, mấy, bao nhiêu, bao giờ, bao lâu, khi nào, lúc nào, thế nào, như thế nào, ra sao, tại sao, vì sao, làm sao, làm gì,
        việc gì, những gì, cái gì, ở đâu, đến đâu, hay không, có phải, phải không, được không, à, ạ, ư, nhỉ, hả, vậy, thế,
        thì, mà, là, và, hay, hoặc, nhưng, vẫn, cũng, đã, đang, sẽ, được, bị, phải, cần, nên, không, chưa, có, còn, rồi,
        của, cho, với, về, từ, đến, tới, trong, ngoài, trên, dưới, ở, tại, theo, bởi, do, để, nếu, khi, vì, nhằm, cùng, như, rằng,
        những, các, một, mọi, mỗi, từng, này, đó, kia, ấy, đây, điều, việc, ra, vào, lên, xuống, lo, xong, hơn, lại, chỉ, rất, quá, nhất
        """;

    private static readonly FrozenSet<string> Written = Read();
    private static readonly FrozenSet<string> Folded = Written.Select(words => VietnameseFolding.Key(words)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Number of syllables of the longest one.</summary>
    public static int Longest { get; } = Written.Max(words => 1 + words.Count(c => c == ' '));

    /// <summary>Whether syllables, parted by one space, are such a word.</summary>
    /// <param name="words">As <see cref="TokenCursor.Written"/>.</param>
    /// <param name="isPlain">Whether they were typed without diacritics.</param>
    public static bool Contains(string words, bool isPlain) => (isPlain ? Folded : Written).Contains(words);

    private static FrozenSet<string> Read() => List.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(words => VietnameseFolding.WrittenKey(words)).ToFrozenSet(StringComparer.Ordinal);
}
