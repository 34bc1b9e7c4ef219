using Corpus.Directives;

namespace Corpus.Reading.Bodies;

/// <summary>Tells the country's committees by their own words: "Hội đồng Bầu cử quốc gia", "Ủy ban quốc gia về chuyển đổi số".</summary>
internal static class NationalNames
{
    private static readonly string[] Committees = ["Ban", "Ban Chỉ đạo", "Ban Chỉ huy", "Hội đồng", "Tổ công tác", "Ủy ban"];

    /// <summary>Words, folded, before "quốc gia" that it belongs to, and not to the committee: "mục tiêu quốc gia", "trung học phổ thông quốc gia".</summary>
    private static readonly string[] Owners = ["tieu", "thong", "thpt", "ninh", "chuan", "tich", "vuon", "gioi", "tru", "thi", "ton", "quyen"];

    /// <summary>Whether a committee is the country's, where no place behind its words says otherwise.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="words">Its words.</param>
    /// <param name="start">The first of the committee's own words.</param>
    /// <param name="end">The word behind them.</param>
    /// <param name="head">First words of the name, as in <see cref="BodyCatalog"/>.</param>
    public static bool Are(string folded, List<TextRange> words, int start, int end, string head)
    {
        for (var i = start; i + 1 < end && Array.IndexOf(Committees, head) >= 0; i++)
        {
            var isNation = Words.Key(folded, words, i, 2) is "quoc gia" or "trung uong";
            var stands = i == start || i + 2 == end || words[i + 2].Of(folded) is "ve";
            if (isNation && stands && (i == start || Array.IndexOf(Owners, words[i - 1].Of(folded).ToString()) < 0))
            {
                return true;
            }
        }

        return false;
    }
}
