namespace Corpus.Reading;

/// <summary>Tells unnumbered lines, and the titles above them, by their words.</summary>
internal static class LooseLines
{
    /// <summary>Whether bodies in general are to report, on all that stands above: "Các đơn vị báo cáo kết quả về Bộ trước ngày …".</summary>
    public static bool IsToReport(Assignment own, Word[] words)
    {
        var verb = own is { OpensWithLead: true, Lead.Count: > 0 } ? Array.FindIndex(words, word => word.Start >= own.Lead[^1].End) : -1;
        return verb > 0 && words[0].Lower is "các" && verb + 1 < words.Length && words[verb].Folded == "bao" && words[verb + 1].Folded == "cao";
    }

    /// <summary>Whether an item is a title that orders nothing, so that the order stands below it: "2. Công tác tuyên truyền", "a) Cấp huyện".</summary>
    public static bool IsBareTitle(OutlineItem item) =>
        item is { Label.Style: not LabelStyle.Bullet, Row: null, Children.Count: 0, Attached.Count: 0 } && Titles.IsTitle(item)
        && (NamesLevel(item) || Titles.IsAllCapitals(item.Text.Text) || (item.Assignment.Lead.Count == 0 && Lexicon.OrderVerbs.Match(item.Words, 0) == 0 && Lexicon.Manner.Match(item.Words, 0) == 0));

    /// <summary>Whether a paragraph opens with its ground and names only then who tells whom: "Để phòng dịch, UBND tỉnh yêu cầu các sở, UBND các huyện:".</summary>
    public static bool IsToldLate(Assignment own, Word[] words) =>
        own.Lead[0].Rule == LateAssignment.BehindAdverbial
        && Array.FindIndex(words, word => word.Start >= own.Lead[0].Start) is var first
        && Enumerable.Range(1, Math.Clamp(first, 0, 4)).Any(length => Lexicon.Assigning.Match(words, first - length) == length);

    /// <summary>Whether a title is the verb of what those below it are ordered: "Kiểm tra:", "Yêu cầu:".</summary>
    public static bool OnlyOrders(OutlineItem item) =>
        Lexicon.OrderVerbs.Match(item.Words, 0) > 1 || Lexicon.Assigning.Match(item.Words, 0) > 0;

    /// <summary>Whether a title says at which level: "Cấp huyện".</summary>
    public static bool NamesLevel(OutlineItem item) => item.Words is [{ Lower: "cấp" }, _] or [{ Lower: "ở" }, { Lower: "cấp" }, _];

    /// <summary>Whether a line in capitals says that its body now decides: "CHỈ HUY TRƯỞNG BAN CHQS HUYỆN RA LỆNH:".</summary>
    public static bool IsEnactment(Passage text) =>
        Titles.IsAllCapitals(text.Text) && Enactments.Any(verb => text.Folded.AsSpan().TrimEnd("*_: ").EndsWith(verb, StringComparison.Ordinal));

    private static readonly string[] Enactments = ["quyet dinh", "quyet nghi", "chi thi", "ra lenh", "lenh", "thong bao", "nghi quyet"];
}
