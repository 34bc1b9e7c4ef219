using Corpus.Directives;
using Corpus.Directives.Gazetteer;
using Corpus.Text;

namespace Corpus.Reading;

/// <summary>
/// Tells where the proper name of a place, person or house ends inside the name of an agency, so that a word in a small letter behind it is no
/// second half of a word as in "Nội vụ".
/// </summary>
internal static class ProperNames
{
    /// <summary>Whether the words before <paramref name="end"/> end with the whole name of a place: "Kho bạc Nhà nước Hải Phòng | rút ngắn …".</summary>
    public static bool EndsPlace(ReadOnlySpan<Word> words, int end)
    {
        if (end < 2 || !words[end - 2].IsCapital || words[end - 1].Before != Gap.Plain)
        {
            return false;
        }

        var name = $"{words[end - 2].Lower} {words[end - 1].Lower}";
        return AdministrativeMap.Find(AdministrativeLevel.Province, name).Count > 0 || AdministrativeMap.Find(AdministrativeLevel.District, name).Count > 0
            || (end > 2 && words[end - 3].Lower is "xã" or "phường" or "trấn" && AdministrativeMap.Find(AdministrativeLevel.Commune, name).Count > 0);
    }

    /// <summary>Whether two capitals in a row, or a Roman number, end a proper name: "Bệnh viện Hùng Vương | mổ", "vùng II | bẫy ảnh", but "Bộ Tổng Tham mưu".</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="head">First word of the agency's name.</param>
    /// <param name="headEnd">Word behind its head.</param>
    /// <param name="end">The word behind what may be a proper name.</param>
    public static bool Ends(ReadOnlySpan<Word> words, int head, int headEnd, int end)
    {
        if (words[end - 1].Lower.AsSpan().TrimStart("ivx").IsEmpty)
        {
            return true;
        }

        var first = head > 0 && words[head - 1].Lower is "chí" or "ông" or "bà" ? head : headEnd;
        return end - 2 >= first && end < words.Length && words[end - 2].IsCapital && words[end - 2].Lower != "phó" && words[end - 1].Before == Gap.Plain
            && VietnameseSyllable.IsWellFormed(words[end - 2].Lower) && Lexicon.OrderVerbs.Match(words, end - 1) < 2 && Lexicon.Posts.Match(words, end - 1) < 2 && Lexicon.Heads.Match(words, end - 1) < 2;
    }
}
