using System.Collections.Frozen;
using static Corpus.Directives.AdministrativeLevel;
using static Corpus.Directives.Branch;

namespace Corpus.Reading.Bodies;

/// <summary>The bodies of State, Party and Front: how their names begin, and what their abbreviations mean.</summary>
/// <remarks>
/// Keys are folded words parted by one blank (see <see cref="FoldedText"/>). Names of ministries and departments change over the years; all
/// that were in force since 2010 are here, and some of the years before.
/// </remarks>
internal static class BodyCatalog
{
    /// <summary>Longest key of <see cref="Heads"/> and <see cref="Fields"/>, in words.</summary>
    public const int MaxWords = 10;

    private static readonly (string Name, string Abbreviations)[] FieldNames =
    [
        ("Y tế", "yt"),
        ("Giáo dục và Đào tạo", "gddt"),
        ("Tài chính", "tc"),
        ("Kế hoạch và Đầu tư", "khdt"),
        ("Công Thương", "ct"),
        ("Công an", "ca"),
        ("Quốc phòng", "qp"),
        ("Nội vụ", "nv"),
        ("Ngoại giao", "ng"),
        ("Ngoại vụ", "ngv nvu"),
        ("Tư pháp", "tp"),
        ("Xây dựng", "xd"),
        ("Giao thông vận tải", "gtvt"),
        ("Nông nghiệp và Phát triển nông thôn", "nnptnt nn"),
        ("Nông nghiệp và Môi trường", "nnmt"),
        ("Tài nguyên và Môi trường", "tnmt"),
        ("Thông tin và Truyền thông", "tttt"),
        ("Khoa học và Công nghệ", "khcn"),
        ("Văn hóa, Thể thao và Du lịch", "vhttdl"),
        ("Văn hóa và Thể thao", "vhtt"),
        ("Văn hóa và Thông tin", ""),
        ("Văn hóa - Thông tin", ""),
        ("Văn hóa, Khoa học và Thông tin", ""),
        ("Văn hóa - Xã hội", "vhxh"),
        ("Du lịch", "dl"),
        ("Lao động - Thương binh và Xã hội", "ldtbxh ldtb"),
        ("Dân tộc và Tôn giáo", "dttg"),
        ("Dân tộc", "dt"),
        ("Quy hoạch - Kiến trúc", "qhkt"),
        ("An toàn thực phẩm", "attp"),
        ("Tài chính - Kế hoạch", "tckh"),
        ("Tài chính và Kế hoạch", ""),
        ("Kinh tế", "kt"),
        ("Kinh tế và Hạ tầng", "ktht"),
        ("Kinh tế, Hạ tầng và Đô thị", ""),
        ("Quản lý đô thị", "qldt"),
        ("Nội vụ - Lao động - Thương binh và Xã hội", ""),
        ("Thương mại và Du lịch", ""),
        ("Bưu chính, Viễn thông", ""),
        ("Thể dục Thể thao", ""),
        ("Dân số, Gia đình và Trẻ em", ""),
    ];

    /// <summary>Bodies that are one of a kind or a family: spellings parted by <c>|</c>, folded; then the entry.</summary>
    private static readonly (string Keys, BodyEntry Entry)[] HeadNames =
    [
        // State
        ("uy ban nhan dan|ubnd", new("Ủy ban nhân dân", BodyTail.Place, null, State)),
        ("hoi dong nhan dan|hdnd", new("Hội đồng nhân dân", BodyTail.Place, null, State)),
        ("hdnd ubnd|hdnd va ubnd|hoi dong nhan dan va uy ban nhan dan|hdnd uy ban nhan dan",
            new("Hội đồng nhân dân và Ủy ban nhân dân", BodyTail.Place, null, State)),
        ("chinh phu", new("Chính phủ", BodyTail.None, Central, State)),
        ("thu tuong chinh phu|thu tuong", new("Thủ tướng Chính phủ", BodyTail.None, Central, State)),
        ("quoc hoi|quoc hoi nuoc cong hoa xa hoi chu nghia viet nam", new("Quốc hội", BodyTail.None, Central, State)),
        ("uy ban thuong vu quoc hoi|ubtvqh|ubtv quoc hoi", new("Ủy ban Thường vụ Quốc hội", BodyTail.None, Central, State)),
        ("chu tich nuoc", new("Chủ tịch nước", BodyTail.None, Central, State)),
        ("van phong chinh phu|vpcp", new("Văn phòng Chính phủ", BodyTail.None, Central, State)),
        ("van phong quoc hoi|vpqh", new("Văn phòng Quốc hội", BodyTail.None, Central, State)),
        ("van phong chu tich nuoc", new("Văn phòng Chủ tịch nước", BodyTail.None, Central, State)),
        ("thanh tra chinh phu|ttcp", new("Thanh tra Chính phủ", BodyTail.None, Central, State)),
        ("ngan hang nha nuoc viet nam|ngan hang nha nuoc|nhnn|nhnnvn", new("Ngân hàng Nhà nước Việt Nam", BodyTail.None, Central, State)),
        ("uy ban dan toc|ubdt", new("Ủy ban Dân tộc", BodyTail.None, Central, State)),
        ("kiem toan nha nuoc|ktnn", new("Kiểm toán nhà nước", BodyTail.None, Central, State)),
        ("toa an nhan dan toi cao|tandtc", new("Tòa án nhân dân tối cao", BodyTail.None, Central, State)),
        ("vien kiem sat nhan dan toi cao|vksndtc", new("Viện kiểm sát nhân dân tối cao", BodyTail.None, Central, State)),
        ("toa an nhan dan|tand", new("Tòa án nhân dân", BodyTail.Place, null, State)),
        ("vien kiem sat nhan dan|vksnd", new("Viện kiểm sát nhân dân", BodyTail.Place, null, State)),
        ("bao hiem xa hoi viet nam|bhxh viet nam|bhxhvn", new("Bảo hiểm xã hội Việt Nam", BodyTail.None, Central, State)),
        ("bao hiem xa hoi|bhxh", new("Bảo hiểm xã hội", BodyTail.Place, null, State)),
        ("ban chi dao quoc gia|bcdqg|bcd quoc gia", new("Ban Chỉ đạo Quốc gia", BodyTail.Words, Central, State)),
        ("ban chi dao trung uong", new("Ban Chỉ đạo Trung ương", BodyTail.Words, Central, State)),
        ("bo tong tham muu", new("Bộ Tổng Tham mưu", BodyTail.None, Central, State)),
        ("bo", new("Bộ", BodyTail.Field, Central, State)),
        ("so", new("Sở", BodyTail.Field, Province, State)),
        ("phong", new("Phòng", BodyTail.Field, District, State)),
        ("tong cuc", new("Tổng cục", BodyTail.Words, Central, State)),
        ("cuc", new("Cục", BodyTail.Words, null, State)),
        ("chi cuc", new("Chi cục", BodyTail.Words, null, State)),
        ("vu", new("Vụ", BodyTail.Words, Central, State)),
        ("ban chi dao|bcd", new("Ban Chỉ đạo", BodyTail.Words, null, State)),
        ("ban chi huy quan su|bchqs|ban chqs|bch quan su", new("Ban Chỉ huy Quân sự", BodyTail.Place, null, State)),
        ("bo chi huy quan su|bo chqs", new("Bộ Chỉ huy Quân sự", BodyTail.Place, Province, State)),
        ("bo chi huy bo doi bien phong|bo chi huy bdbp|bch bdbp|bch bo doi bien phong|bo doi bien phong|bdbp", new("Bộ Chỉ huy Bộ đội Biên phòng", BodyTail.Place, Province, State)),
        ("don bien phong", new("Đồn Biên phòng", BodyTail.OwnWords, District, State)),
        ("ban chi huy", new("Ban Chỉ huy", BodyTail.Words, null, State)),
        ("so chi huy", new("Sở Chỉ huy", BodyTail.Words, null, State)),
        ("tram y te", new("Trạm Y tế", BodyTail.Place, null, State)),
        ("hat kiem lam", new("Hạt Kiểm lâm", BodyTail.Place, null, State)),
        ("doi quan ly thi truong", new("Đội Quản lý thị trường", BodyTail.Words, null, State)),
        ("trung tam", new("Trung tâm", BodyTail.Words, null, State)),
        ("cong an", new("Công an", BodyTail.Place, null, State)),
        ("thanh tra", new("Thanh tra", BodyTail.Words, null, State)),
        ("ban quan ly|bql", new("Ban Quản lý", BodyTail.Words, null, State)),
        ("ban dan toc", new("Ban Dân tộc", BodyTail.Place, Province, State)),
        ("ban an toan giao thong", new("Ban An toàn giao thông", BodyTail.Place, null, State)),
        ("uy ban an toan giao thong quoc gia", new("Ủy ban An toàn giao thông Quốc gia", BodyTail.None, Central, State)),
        ("kho bac nha nuoc", new("Kho bạc Nhà nước", BodyTail.Words, null, State)),
        ("quan khu", new("Quân khu", BodyTail.Words, Central, State)),
        ("truong", new("Trường", BodyTail.OwnWords, null, State)),
        ("hoc vien", new("Học viện", BodyTail.OwnWords, null, State)),
        ("dai hoc", new("Đại học", BodyTail.OwnWords, null, State)),
        ("vien", new("Viện", BodyTail.Words, null, State)),
        ("benh vien", new("Bệnh viện", BodyTail.Words, null, State)),
        ("tap doan", new("Tập đoàn", BodyTail.OwnWords, Central, State)),
        ("tong cong ty", new("Tổng công ty", BodyTail.OwnWords, null, State)),
        ("cong ty", new("Công ty", BodyTail.OwnWords, null, State)),
        ("ngan hang", new("Ngân hàng", BodyTail.Words, null, State)),
        ("van phong|vp", new("Văn phòng", BodyTail.Body, null, null)),
        ("hoi dong", new("Hội đồng", BodyTail.Words, null, State)),
        ("to cong tac", new("Tổ công tác", BodyTail.Words, null, State)),
        ("uy ban", new("Ủy ban", BodyTail.Words, null, State)),
        ("ban", new("Ban", BodyTail.Words, null, null)),
        ("chu tich", new("Chủ tịch", BodyTail.BodyOnly, null, null)),
        ("bo truong", new("Bộ trưởng", BodyTail.BodyOnly, null, null)),
        ("giam doc", new("Giám đốc", BodyTail.BodyOnly, null, null)),
        ("tong giam doc", new("Tổng Giám đốc", BodyTail.BodyOnly, null, null)),
        ("tong cuc truong", new("Tổng Cục trưởng", BodyTail.BodyOnly, null, null)),
        ("cuc truong", new("Cục trưởng", BodyTail.BodyOnly, null, null)),
        ("chi huy truong", new("Chỉ huy trưởng", BodyTail.BodyOnly, null, null)),
        ("tu lenh", new("Tư lệnh", BodyTail.BodyOnly, null, null)),
        ("thong doc", new("Thống đốc", BodyTail.BodyOnly, null, null)),
        ("thuong truc", new("Thường trực", BodyTail.BodyOnly, null, null)),
        ("tt", new("Thường trực", BodyTail.BodyOnly, null, null)),

        // Party
        ("tinh uy", new("Tỉnh ủy", BodyTail.PlaceName, Province, Party)),
        ("thanh uy", new("Thành ủy", BodyTail.PlaceName, null, Party)),
        ("huyen uy", new("Huyện ủy", BodyTail.PlaceName, District, Party)),
        ("quan uy", new("Quận ủy", BodyTail.PlaceName, District, Party)),
        ("thi uy", new("Thị ủy", BodyTail.PlaceName, District, Party)),
        ("dang uy", new("Đảng ủy", BodyTail.Body, null, Party)),
        ("dang bo", new("Đảng bộ", BodyTail.Words, null, Party)),
        ("chi bo", new("Chi bộ", BodyTail.Words, null, Party)),
        ("bo chinh tri", new("Bộ Chính trị", BodyTail.None, Central, Party)),
        ("ban bi thu", new("Ban Bí thư", BodyTail.None, Central, Party)),
        ("ban bi thu trung uong dang|ban bi thu tw dang", new("Ban Bí thư Trung ương Đảng", BodyTail.None, Central, Party)),
        ("ban bi thu trung uong", new("Ban Bí thư Trung ương", BodyTail.None, Central, Party)),
        ("ban can su dang|bcsd", new("Ban Cán sự đảng", BodyTail.Body, null, Party)),
        ("ban chap hanh trung uong|bch trung uong|bch tw", new("Ban Chấp hành Trung ương", BodyTail.None, Central, Party)),
        ("ban chap hanh trung uong dang|bch trung uong dang|ban chap hanh tw dang|bch tw dang",
            new("Ban Chấp hành Trung ương Đảng", BodyTail.None, Central, Party)),
        ("trung uong dang", new("Trung ương Đảng", BodyTail.None, Central, Party)),
        ("van phong trung uong dang|van phong trung uong|vptw", new("Văn phòng Trung ương Đảng", BodyTail.None, Central, Party)),
        ("ban to chuc trung uong|ban tuyen giao trung uong|ban dan van trung uong|ban noi chinh trung uong|ban kinh te trung uong",
            new("", BodyTail.None, Central, Party)),
        ("uy ban kiem tra trung uong", new("Ủy ban Kiểm tra Trung ương", BodyTail.None, Central, Party)),
        ("uy ban kiem tra|ubkt", new("Ủy ban Kiểm tra", BodyTail.Body, null, Party)),
        ("quan uy trung uong", new("Quân ủy Trung ương", BodyTail.None, Central, Party)),
        ("ban chap hanh|bch", new("Ban Chấp hành", BodyTail.BodyOnly, null, null)),
        ("ban thuong vu|btv", new("Ban Thường vụ", BodyTail.BodyOnly, null, null)),
        ("ban to chuc", new("Ban Tổ chức", BodyTail.Body, null, Party)),
        ("ban tuyen giao va dan van", new("Ban Tuyên giáo và Dân vận", BodyTail.Body, null, Party)),
        ("ban tuyen giao", new("Ban Tuyên giáo", BodyTail.Body, null, Party)),
        ("ban dan van", new("Ban Dân vận", BodyTail.Body, null, Party)),
        ("ban noi chinh", new("Ban Nội chính", BodyTail.Body, null, Party)),

        // Front and unions
        ("uy ban trung uong mat tran to quoc viet nam|uy ban trung uong mttq viet nam",
            new("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", BodyTail.None, Central, Front)),
        ("uy ban mat tran to quoc viet nam|uy ban mat tran to quoc|uy ban mttq viet nam|uy ban mttq|ubmttq viet nam|ubmttq|ubmttqvn|uy ban mttqvn|mat tran to quoc viet nam|mat tran to quoc|mttq viet nam|mttq|ub mttq viet nam|ub mttq",
            new("Ủy ban Mặt trận Tổ quốc Việt Nam", BodyTail.Place, null, Front)),
        ("tong lien doan lao dong viet nam|tong lien doan lao dong", new("Tổng Liên đoàn Lao động Việt Nam", BodyTail.None, Central, Front)),
        ("lien doan lao dong|ldld", new("Liên đoàn Lao động", BodyTail.Place, null, Front)),
        ("ban thuong truc|btt", new("Ban Thường trực", BodyTail.BodyOnly, null, Front)),
        ("hoi lien hiep phu nu viet nam|hoi lien hiep phu nu|hoi lhpn", new("Hội Liên hiệp Phụ nữ", BodyTail.Place, null, Front)),
        ("hoi nong dan viet nam|hoi nong dan", new("Hội Nông dân", BodyTail.Place, null, Front)),
        ("hoi cuu chien binh viet nam|hoi cuu chien binh", new("Hội Cựu chiến binh", BodyTail.Place, null, Front)),
        ("hoi chu thap do", new("Hội Chữ thập đỏ", BodyTail.Place, null, Front)),
        ("trung uong doan tncs ho chi minh|trung uong doan", new("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", BodyTail.None, Central, Front)),
        ("ban bi thu trung uong doan|ban bi thu tw doan", new("Ban Bí thư Trung ương Đoàn", BodyTail.None, Central, Front)),
        ("ban thuong vu trung uong doan|ban thuong vu tw doan", new("Ban Thường vụ Trung ương Đoàn", BodyTail.None, Central, Front)),
        ("ban chap hanh trung uong doan|bch trung uong doan|bch tw doan", new("Ban Chấp hành Trung ương Đoàn", BodyTail.None, Central, Front)),
        ("doan thanh nien cong san ho chi minh|doan tncs ho chi minh|doan tncs hcm|doan thanh nien",
            new("Đoàn Thanh niên Cộng sản Hồ Chí Minh", BodyTail.Place, null, Front)),
        ("tinh doan", new("Tỉnh đoàn", BodyTail.PlaceName, Province, Front)),
        ("thanh doan", new("Thành đoàn", BodyTail.PlaceName, null, Front)),
        ("huyen doan", new("Huyện đoàn", BodyTail.PlaceName, District, Front)),
        ("hoi", new("Hội", BodyTail.Words, null, Front)),
    ];

    /// <summary>The fields of ministries and departments in their usual spelling.</summary>
    public static IEnumerable<string> FieldNamesInFull => FieldNames.Select(entry => entry.Name);

    /// <summary>First words of a body's name to what they begin.</summary>
    public static FrozenDictionary<string, BodyEntry> Heads { get; } = MakeHeads();

    /// <summary>Field of work to its usual spelling; abbreviations (<c>gddt</c>) included.</summary>
    public static FrozenDictionary<string, string> Fields { get; } = MakeFields();

    /// <summary>What a symbol's part after the kind means: <c>byt</c> is the Bộ Y tế. Bodies of a place only where the part names its field.</summary>
    public static FrozenDictionary<string, BodyEntry> Symbols { get; } = MakeSymbols();

    private static FrozenDictionary<string, BodyEntry> MakeHeads()
    {
        var heads = new Dictionary<string, BodyEntry>(StringComparer.Ordinal);
        foreach (var (keys, entry) in HeadNames)
        {
            foreach (var key in keys.Split('|'))
            {
                // The Central Committee's commissions share an entry; each is called as its key says.
                heads.Add(key, entry.Name.Length > 0 ? entry : entry with { Name = CommissionName(key) });
            }
        }

        return heads.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string CommissionName(string key) => key switch
    {
        "ban to chuc trung uong" => "Ban Tổ chức Trung ương",
        "ban tuyen giao trung uong" => "Ban Tuyên giáo Trung ương",
        "ban dan van trung uong" => "Ban Dân vận Trung ương",
        "ban noi chinh trung uong" => "Ban Nội chính Trung ương",
        _ => "Ban Kinh tế Trung ương",
    };

    private static FrozenDictionary<string, string> MakeFields()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, abbreviations) in FieldNames)
        {
            fields.TryAdd(Words.Key(FoldedText.Of(name)), name);
            foreach (var abbreviation in abbreviations.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                fields.TryAdd(abbreviation, name);
            }
        }

        fields.TryAdd("giao duc dao tao", "Giáo dục và Đào tạo");
        fields.TryAdd("lao dong thuong binh xa hoi", "Lao động - Thương binh và Xã hội");
        fields.TryAdd("lao dong tbxh", "Lao động - Thương binh và Xã hội");
        fields.TryAdd("lao dong tb va xh", "Lao động - Thương binh và Xã hội");
        fields.TryAdd("ld tb va xh", "Lao động - Thương binh và Xã hội");
        fields.TryAdd("ld tbxh", "Lao động - Thương binh và Xã hội");
        fields.TryAdd("vh tt va dl", "Văn hóa, Thể thao và Du lịch");
        fields.TryAdd("vh tt", "Văn hóa và Thông tin");
        fields.TryAdd("nn va mt", "Nông nghiệp và Môi trường");
        fields.TryAdd("tn va mt", "Tài nguyên và Môi trường");
        fields.TryAdd("van hoa the thao du lich", "Văn hóa, Thể thao và Du lịch");
        fields.TryAdd("van hoa thong tin", "Văn hóa và Thông tin");
        fields.TryAdd("nong nghiep va ptnt", "Nông nghiệp và Phát triển nông thôn");
        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, BodyEntry> MakeSymbols()
    {
        var symbols = new Dictionary<string, BodyEntry>(StringComparer.Ordinal)
        {
            ["cp"] = new("Chính phủ", BodyTail.None, Central, State),
            ["ttg"] = new("Thủ tướng Chính phủ", BodyTail.None, Central, State),
            ["ctn"] = new("Chủ tịch nước", BodyTail.None, Central, State),
            ["bcdqg"] = new("Ban Chỉ đạo Quốc gia", BodyTail.None, Central, State),
            ["tw"] = new("Ban Chấp hành Trung ương", BodyTail.None, Central, Party),
            ["ubtvqh"] = new("Ủy ban Thường vụ Quốc hội", BodyTail.None, Central, State),
            ["dctubtwmttqvn"] = new("Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", BodyTail.None, Central, Front),
            ["ubtwmttqvn"] = new("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", BodyTail.None, Central, Front),
            ["ubnd"] = new("Ủy ban nhân dân", BodyTail.Place, null, State),
            ["hdnd"] = new("Hội đồng nhân dân", BodyTail.Place, null, State),
            ["bcd"] = new("Ban Chỉ đạo", BodyTail.Words, null, State),
            ["bch"] = new("Ban Chỉ huy", BodyTail.Words, null, State),
            ["tu"] = new("Tỉnh ủy", BodyTail.PlaceName, Province, Party),
            ["hu"] = new("Huyện ủy", BodyTail.PlaceName, District, Party),
            ["qu"] = new("Quận ủy", BodyTail.PlaceName, District, Party),
            ["thu"] = new("Thị ủy", BodyTail.PlaceName, District, Party),
            ["du"] = new("Đảng ủy", BodyTail.Words, null, Party),
            ["mttq"] = new("Ủy ban Mặt trận Tổ quốc Việt Nam", BodyTail.Place, null, Front),
            ["ubmttq"] = new("Ủy ban Mặt trận Tổ quốc Việt Nam", BodyTail.Place, null, Front),
            ["mttw"] = new("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", BodyTail.None, Central, Front),
        };
        foreach (var key in new[] { "vpcp", "vptw", "ttcp", "nhnn", "ubdt", "ktnn", "tandtc", "vksndtc", "bhxh", "ldld" })
        {
            symbols.Add(key, Heads[key]);
        }

        foreach (var (name, abbreviations) in FieldNames)
        {
            foreach (var abbreviation in abbreviations.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                symbols.TryAdd("b" + abbreviation, new($"Bộ {name}", BodyTail.None, Central, State));
                symbols.TryAdd("s" + abbreviation, new($"Sở {name}", BodyTail.Place, Province, State));
            }
        }

        return symbols.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
