using System.Text;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Opens the abbreviations in the names of agencies and tells their level.</summary>
internal static class AgencyNames
{
    private static readonly (string Short, string Full)[] Abbreviations =
    [
        ("UBMTTQVN", "Ủy ban Mặt trận Tổ quốc Việt Nam"), ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"), ("MTTQVN", "Mặt trận Tổ quốc Việt Nam"),
        ("UBMTQTVN", "Ủy ban Mặt trận Tổ quốc Việt Nam"), ("MTTQ", "Mặt trận Tổ quốc"), ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"),
        ("UBMT", "Ủy ban Mặt trận"), ("UBKT", "Ủy ban Kiểm tra"), ("TTYT", "Trung tâm Y tế"), ("BVĐK", "Bệnh viện đa khoa"), ("BCHQS", "Ban Chỉ huy Quân sự"),
        ("BCH", "Ban Chỉ huy"), ("CHQS", "Chỉ huy Quân sự"), ("BCĐ", "Ban Chỉ đạo"), ("BTV", "Ban Thường vụ"), ("BĐBP", "Bộ đội Biên phòng"),
        ("VHTT", "Văn hóa - Thông tin"), ("TTTT", "Truyền thông"), ("TT&TT", "Thông tin và Truyền thông"), ("VHTTDL", "Văn hóa, Thể thao và Du lịch"),
        ("VH-TT&DL", "Văn hóa, Thể thao và Du lịch"), ("VH,TT&DL", "Văn hóa, Thể thao và Du lịch"), ("LĐTBXH", "Lao động - Thương binh và Xã hội"),
        ("LĐ-TB&XH", "Lao động - Thương binh và Xã hội"), ("LĐTB&XH", "Lao động - Thương binh và Xã hội"), ("NN&PTNT", "Nông nghiệp và Phát triển nông thôn"),
        ("NNPTNT", "Nông nghiệp và Phát triển nông thôn"), ("NN&MT", "Nông nghiệp và Môi trường"), ("TN&MT", "Tài nguyên và Môi trường"),
        ("TNMT", "Tài nguyên và Môi trường"), ("GTVT", "Giao thông vận tải"), ("GD&ĐT", "Giáo dục và Đào tạo"), ("GDĐT", "Giáo dục và Đào tạo"),
        ("KH&ĐT", "Kế hoạch và Đầu tư"), ("KHĐT", "Kế hoạch và Đầu tư"), ("KH&CN", "Khoa học và Công nghệ"), ("KHCN", "Khoa học và Công nghệ"),
        ("KT&HT", "Kinh tế và Hạ tầng"), ("TC-KH", "Tài chính - Kế hoạch"), ("TCKH", "Tài chính - Kế hoạch"), ("BHXH", "Bảo hiểm xã hội"),
        ("LĐLĐ", "Liên đoàn Lao động"), ("LHPN", "Liên hiệp Phụ nữ"), ("CCB", "Cựu chiến binh"), ("TNCS", "Thanh niên Cộng sản"), ("ĐTN", "Đoàn Thanh niên"),
        ("PCTT&TKCN", "Phòng, chống thiên tai và Tìm kiếm cứu nạn"), ("PCTT", "Phòng, chống thiên tai"), ("TKCN", "Tìm kiếm cứu nạn"),
        ("CSGT", "Cảnh sát giao thông"), ("QLTT", "Quản lý thị trường"), ("QLDA", "Quản lý dự án"), ("BQL", "Ban Quản lý"), ("VP", "Văn phòng"),
        ("ĐBQH", "Đại biểu Quốc hội"), ("KSBT", "Kiểm soát bệnh tật"), ("CDC", "Trung tâm Kiểm soát bệnh tật"), ("HTX", "Hợp tác xã"), ("TP", "thành phố"),
        ("TX", "thị xã"), ("ATGT", "An toàn giao thông"), ("CNTT", "Công nghệ thông tin"), ("DTTS", "dân tộc thiểu số"), ("KCN", "khu công nghiệp"),
        ("PCCC", "phòng cháy, chữa cháy"), ("THPT", "trung học phổ thông"), ("THCS", "trung học cơ sở"), ("CA", "Công an"), ("TAND", "Tòa án nhân dân"),
        ("VKSND", "Viện kiểm sát nhân dân"), ("NHNN", "Ngân hàng Nhà nước"), ("KBNN", "Kho bạc Nhà nước"), ("TW", "Trung ương"),
        ("VPUB", "Văn phòng Ủy ban nhân dân"), ("VPUBND", "Văn phòng Ủy ban nhân dân"), ("VPCP", "Văn phòng Chính phủ"), ("CATP", "Công an thành phố"),
        ("PTNT", "Phát triển nông thôn"), ("UB", "Ủy ban"), ("KKT", "khu kinh tế"),
    ];

    private static readonly Dictionary<string, string> ByShort = Abbreviations.ToDictionary(pair => pair.Short, pair => pair.Full, StringComparer.Ordinal);

    /// <summary>The abbreviations that open names, by their letters as scans confuse them.</summary>
    private static readonly Dictionary<string, string> ByShape =
        new[] { "UBND", "HĐND", "MTTQ", "UBMTTQ", "UBMTTQVN", "BCĐ", "TTYT" }.ToDictionary(ShapeOf, StringComparer.Ordinal);

    private static readonly HashSet<string> LowerAbbreviations = [.. Abbreviations.Select(pair => pair.Short.ToLowerInvariant())];

    private static readonly PhraseTable Central = new(
        "bộ|chính phủ|quốc hội|trung ương|tổng cục|thủ tướng chính phủ|thanh tra chính phủ|ngân hàng nhà nước việt nam|ban chỉ đạo quốc gia|bộ trưởng|cơ quan ngang bộ");

    /// <summary>Heads of bodies that are the country's when "Việt Nam" ends their names.</summary>
    private static readonly string[] OfTheCountry = ["Bảo hiểm xã hội", "Ngân hàng", "Đài ", "Thông tấn xã", "Tập đoàn", "Tổng công ty", "Liên đoàn", "Hiệp hội", "Viện "];

    private static readonly PhraseTable Province = new("""
        tỉnh|sở|tỉnh ủy|thành ủy|tỉnh đoàn|thành đoàn|bộ chỉ huy quân sự|bộ chỉ huy|cấp tỉnh|cục thuế|thành phố trực thuộc trung ương
        thành phố hà nội|thành phố hồ chí minh|thành phố hải phòng|thành phố đà nẵng|thành phố cần thơ|thành phố huế
        """);

    private static readonly PhraseTable District = new("huyện|quận|thị xã|huyện ủy|quận ủy|thị ủy|huyện đoàn|cấp huyện|thành phố");

    private static readonly PhraseTable Commune = new("xã|phường|thị trấn|đặc khu|cấp xã|xã đoàn|thôn|bản|ấp|khu phố|tổ dân phố|trạm y tế");

    /// <summary>Whether a word in lower case is an abbreviation of bodies: "ubnd".</summary>
    public static bool IsAbbreviation(string lower) => LowerAbbreviations.Contains(lower);

    /// <summary>What a word in capitals means that a scan made of the abbreviation of a body: "ƯBND", "UBNĐ", "UBMD" are UBND; else the word.</summary>
    public static string Cured(string word) =>
        word.Length is > 2 and < 9 && char.IsUpper(word[0]) && word.All(c => char.IsUpper(c) || c is '0' or '8') && ByShape.TryGetValue(ShapeOf(word), out var meant) ? meant : word;

    /// <summary>The letters of an abbreviation without diacritics, one for those that scans take for each other.</summary>
    private static string ShapeOf(string word) =>
        FoldedText.Of(word).Replace('m', 'n').Replace('o', 'd').Replace('0', 'd').Replace('q', 'd').Replace('8', 'b');

    /// <summary>The canonical name: abbreviations opened, departments written as officially, white space single, a capital first.</summary>
    public static string Canonical(string text)
    {
        var name = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '&' or '-' && end > i && end + 1 < text.Length && char.IsUpper(text[end + 1]) && char.IsUpper(text[end - 1]))))
            {
                end++;
            }

            if (end == i)
            {
                var isMarkup = text[i] is '*' or '_';
                var afterShort = text[i] == '.' && name.Length > 0 && i + 1 < text.Length;
                if (!isMarkup && !afterShort)
                {
                    name.Append(text[i]);
                }

                i++;
                continue;
            }

            var word = text[i..end];
            if (JoinedEnd(text, word, end) is > 0 and var joined)
            {
                // "NN và PTNT" is NN&PTNT.
                name.Append(ByShort[$"{word}&{text[(end + Joint.Length)..joined]}"]);
                i = joined;
                continue;
            }

            name.Append(ByShort.TryGetValue(Cured(word), out var full) ? full : Parts(word));
            i = end;
        }

        var whole = string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return whole.Length > 0 ? DepartmentNames.Official(char.ToUpperInvariant(whole[0]) + whole[1..]) : whole;
    }

    /// <summary>What stands between the halves of an abbreviation that is often written with "&amp;".</summary>
    private const string Joint = " và ";

    /// <summary>The end of an abbreviation of which "và" parts the halves, "NN và PTNT"; 0 when there is none.</summary>
    private static int JoinedEnd(string text, string word, int end)
    {
        if (!char.IsUpper(word[^1]) || !text.AsSpan(end).StartsWith(Joint, StringComparison.Ordinal))
        {
            return 0;
        }

        var last = end + Joint.Length;
        while (last < text.Length && char.IsUpper(text[last]))
        {
            last++;
        }

        return ByShort.ContainsKey($"{word}&{text[(end + Joint.Length)..last]}") ? last : 0;
    }

    /// <summary>The level that a name shows, or null. A unit named last decides: "Công an xã" of a district is the commune's.</summary>
    /// <param name="name">A canonical name.</param>
    /// <param name="issuer">Level of the issuer, of which bodies like "Phòng Nội vụ" without a place are.</param>
    public static AdministrativeLevel? LevelOf(string name, AdministrativeLevel? issuer)
    {
        var words = Word.Split(Passage.Of(name, new TextRange(0, name.Length)), name.Length);
        AdministrativeLevel? level = null;
        for (var i = 0; i < words.Length; i++)
        {
            level = Central.Match(words, i) > 0 && !(words[i].Lower == "bộ" && i + 1 < words.Length && words[i + 1].Folded is "chi" or "doi" or "phan") && !(words[i].Lower == "bộ" && i > 0 && words[i - 1].Folded is "chi" or "dang" or "can") ? AdministrativeLevel.Central
                : Province.Match(words, i) > 0 ? AdministrativeLevel.Province
                : Commune.Match(words, i) > 0 && !IsOfField(words, i) ? Lower(level, AdministrativeLevel.Commune)
                : District.Match(words, i) > 0 ? DistrictOr(words, i, issuer)
                : level;
        }

        var isOfIssuer = words.Length > 1 && issuer is AdministrativeLevel.District or AdministrativeLevel.Commune
            && (words[0].Folded == "phong" || (issuer == AdministrativeLevel.Commune && words[0].Folded == "cong" && words[1].Folded == "chuc"));
        return level ?? (isOfIssuer ? issuer
            : name.EndsWith(" Việt Nam", StringComparison.Ordinal) && Array.Exists(OfTheCountry, head => name.StartsWith(head, StringComparison.Ordinal)) ? AdministrativeLevel.Central
            : null);
    }

    /// <summary>Whether a word like that for a commune belongs to a field of work or another word: "nông thôn", "xã hội", "hợp tác xã", "thị xã", "xuất bản".</summary>
    private static bool IsOfField(Word[] words, int i) => (i > 0 ? words[i - 1].Folded : "", words[i].Lower) switch
    {
        ("nong", "thôn") or ("tac" or "thi", "xã") or ("xuat" or "van" or "co", "bản") => true,
        (var before, "xã") => i + 1 < words.Length && words[i + 1].Lower == "hội" && (!words[i + 1].IsCapital || before == "va" || i + 2 == words.Length),
        _ => false,
    };

    private static AdministrativeLevel? Lower(AdministrativeLevel? level, AdministrativeLevel found) => level is null || found > level ? found : level;

    /// <summary>"thành phố" alone is the issuer's when a city issues it, otherwise a city of a province.</summary>
    private static AdministrativeLevel DistrictOr(Word[] words, int i, AdministrativeLevel? issuer) =>
        words[i].Folded == "thanh" && i + 2 >= words.Length && issuer == AdministrativeLevel.Province && i >= 1 && words[i - 1].Folded is not ("xa" or "huyen" or "cac")
            ? AdministrativeLevel.Province
            : AdministrativeLevel.District;

    private static string Parts(string word)
    {
        if (!word.Contains('-', StringComparison.Ordinal) && !word.Contains('&', StringComparison.Ordinal))
        {
            return word;
        }

        var parts = word.Split('-');
        return string.Join(" - ", parts.Select(part => string.Join(Joint, part.Split('&').Select(half => ByShort.GetValueOrDefault(half, half)))));
    }
}
