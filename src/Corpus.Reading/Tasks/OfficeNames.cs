using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>
/// The offices of the State, the Party, the Front and the unions by their full names, so that a name ends where its field ends, whatever
/// verb follows: "Sở Ngoại vụ | tiếp khách", "Hạt Kiểm lâm | cứu hộ gấu", "Trung tâm Nước sạch và vệ sinh môi trường nông thôn | đấu mối".
/// </summary>
internal static class OfficeNames
{
    /// <summary>Departments of a district that bear the name of one field only, behind which offices of the same first word have further fields.</summary>
    private static readonly string[] Prefixes = ["kinh tế", "tài chính", "công an", "du lịch", "xây dựng", "quốc phòng"];

    /// <summary>Ministries and departments of every field.</summary>
    private static readonly string Departments = string.Join('|', BodyCatalog.FieldNamesInFull.Select(name => name.ToLowerInvariant()).SelectMany(name =>
        (string[])[$"bộ {name}", $"sở {name}", .. Prefixes.Contains(name) ? (string[])[] : [$"phòng {name}"]]));

    /// <summary>Names that are whole: in small letters only what they belong to follows.</summary>
    private static readonly PhraseTable Whole = new(Departments + """

        bộ thương mại|bộ công nghiệp|bộ thủy sản|sở thương mại|sở công nghiệp|sở thủy sản|thanh tra chính phủ|thanh tra nhà nước
        ban dân tộc|ban dân vận|ban tuyên giáo|ban tuyên giáo và dân vận|ban nội chính|ban dân tộc và tôn giáo|ban tôn giáo|ban thi đua - khen thưởng|ban tiếp công dân|ban an toàn giao thông
        ban vì sự tiến bộ của phụ nữ|ban quản lý khu kinh tế|ban quản lý các khu công nghiệp|ban quản lý khu kinh tế cửa khẩu|ban quản lý rừng phòng hộ|ban quản lý rừng đặc dụng
        ban quản lý khu bảo tồn thiên nhiên|ban quản lý khu dự trữ thiên nhiên|ban quản lý khu bảo tồn biển|ban quản lý khu công nghệ cao|ban quản lý di tích lịch sử văn hóa
        ban bảo vệ, chăm sóc sức khỏe cán bộ|ban đại diện cha mẹ học sinh|ban chỉ huy quân sự|ban chqs|bchqs|bộ chỉ huy quân sự|bộ chqs|bộ chỉ huy bộ đội biên phòng|ban chỉ huy bộ đội biên phòng
        viện kiểm sát nhân dân|tòa án nhân dân|thi hành án dân sự|bảo hiểm xã hội|bhxh|kho bạc nhà nước|bưu điện
        ngân hàng chính sách xã hội|ngân hàng nông nghiệp và phát triển nông thôn|ngân hàng nhà nước
        ủy ban mttq|ủy ban mặt trận tổ quốc|ubmttq|mặt trận tổ quốc|mttq|liên đoàn lao động|liên minh hợp tác xã|liên hiệp các hội khoa học và kỹ thuật|liên hiệp các tổ chức hữu nghị|liên hiệp các hội văn học nghệ thuật
        hội nông dân|hội cựu chiến binh|hội liên hiệp phụ nữ|hội lhpn|hội phụ nữ|hội chữ thập đỏ|hội người cao tuổi|hội khuyến học|hội luật gia|hội nhà báo|hội đông y|hội người mù
        hội cựu thanh niên xung phong|hội nạn nhân chất độc da cam|hội nạn nhân chất độc da cam dioxin|hội cựu giáo chức|hội văn học nghệ thuật|hội làm vườn|hội sinh vật cảnh|hội bảo trợ người khuyết tật và trẻ mồ côi
        hội bảo trợ người khuyết tật, trẻ mồ côi và bệnh nhân nghèo|hội bảo trợ trẻ em|hội bảo vệ quyền trẻ em|hội kế hoạch hóa gia đình|hội liên hiệp thanh niên|hội cựu công an nhân dân|hội cựu tù chính trị
        hội bảo vệ người tiêu dùng|hội bảo vệ quyền lợi người tiêu dùng|hội bảo vệ thiên nhiên và môi trường|hội y học|hội điều dưỡng|hội khoa học lịch sử|hội người khuyết tật
        đoàn thanh niên|đoàn thanh niên cộng sản hồ chí minh|đoàn tncs hồ chí minh|đoàn luật sư
        hạt kiểm lâm|hạt quản lý đường bộ|đồn biên phòng|trạm kiểm soát biên phòng|trạm y tế|trạm khuyến nông|trạm thú y|trạm chăn nuôi và thú y|trạm trồng trọt và bảo vệ thực vật|trạm bảo vệ thực vật|trạm kiểm lâm
        đội quản lý thị trường|đội cảnh sát giao thông|đội quản lý trật tự đô thị|đội quản lý trật tự xây dựng|đội quản lý trật tự xây dựng đô thị|đội quy tắc đô thị
        chi cục kiểm lâm|chi cục lâm nghiệp|chi cục thủy lợi|chi cục thủy lợi và phòng, chống thiên tai|chi cục phòng, chống thiên tai|chi cục phát triển nông thôn|chi cục trồng trọt và bảo vệ thực vật|chi cục bảo vệ thực vật
        chi cục chăn nuôi và thú y|chi cục chăn nuôi|chi cục thú y|chi cục thủy sản|chi cục kiểm ngư|chi cục biển đảo|chi cục quản lý chất lượng nông, lâm sản và thủy sản|chi cục quản lý chất lượng nông lâm thủy sản
        chi cục quản lý thị trường|chi cục thuế|chi cục hải quan|chi cục thống kê|chi cục dân số|chi cục dân số - kế hoạch hóa gia đình|chi cục an toàn vệ sinh thực phẩm|chi cục an toàn thực phẩm
        chi cục tiêu chuẩn đo lường chất lượng|chi cục tiêu chuẩn, đo lường, chất lượng|chi cục bảo vệ môi trường|chi cục môi trường|chi cục quản lý đất đai|chi cục văn thư - lưu trữ|chi cục giám định xây dựng
        chi cục phòng, chống tệ nạn xã hội|chi cục thi hành án dân sự|chi cục đăng kiểm|chi cục đường thủy nội địa|cục thuế|cục hải quan|cục thống kê|cục quản lý thị trường|cục thi hành án dân sự|cục y tế dự phòng|cục dự trữ nhà nước
        trung tâm y tế|trung tâm y tế dự phòng|trung tâm kiểm soát bệnh tật|trung tâm nước sạch và vệ sinh môi trường nông thôn|trung tâm phát triển quỹ đất|trung tâm chính trị|trung tâm bồi dưỡng chính trị
        trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên|trung tâm gdnn - gdtx|trung tâm giáo dục thường xuyên|trung tâm trợ giúp pháp lý nhà nước|trung tâm trợ giúp pháp lý|trung tâm phục vụ hành chính công|trung tâm hành chính công
        trung tâm công tác xã hội|trung tâm bảo trợ xã hội tổng hợp|trung tâm điều dưỡng người có công|trung tâm nuôi dưỡng người có công|trung tâm dịch vụ nông nghiệp|trung tâm dịch vụ việc làm|trung tâm dịch vụ đấu giá tài sản
        trung tâm kỹ thuật nông nghiệp|trung tâm kỹ thuật tài nguyên và môi trường|trung tâm quan trắc tài nguyên và môi trường|trung tâm quan trắc và bảo vệ môi trường|trung tâm ứng dụng tiến bộ khoa học và công nghệ
        trung tâm dân số - kế hoạch hóa gia đình|trung tâm chăm sóc sức khỏe sinh sản|trung tâm giám định y khoa|trung tâm pháp y|trung tâm hỗ trợ nông dân|trung tâm hỗ trợ doanh nghiệp nhỏ và vừa
        trung tâm khuyến công và tư vấn phát triển công nghiệp|trung tâm khuyến nông và giống cây trồng, vật nuôi|trung tâm huấn luyện và thi đấu thể dục thể thao|trung tâm hoạt động thanh thiếu nhi|trung tâm lưu trữ lịch sử
        trung tâm kiểm nghiệm thuốc, mỹ phẩm, thực phẩm|trung tâm văn hóa, thể thao và truyền thanh - truyền hình|trung tâm văn hóa, thông tin và thể thao|trung tâm văn hóa - thông tin - thể thao|trung tâm truyền thông, văn hóa và thể thao
        bệnh viện đa khoa|bệnh viện y học cổ truyền|bệnh viện y dược cổ truyền|bệnh viện phục hồi chức năng|bệnh viện sản - nhi|bệnh viện tâm thần|bệnh viện phổi|bệnh viện da liễu|bệnh viện ung bướu
        đài truyền thanh|đài truyền thanh - truyền hình|đài phát thanh - truyền hình|đài phát thanh và truyền hình|đài khí tượng thủy văn
        văn phòng đăng ký đất đai|văn phòng đăng ký quyền sử dụng đất|văn phòng điều phối nông thôn mới|văn phòng điều phối xây dựng nông thôn mới|văn phòng hđnd và ubnd|văn phòng ubnd
        quỹ bảo vệ và phát triển rừng|quỹ hỗ trợ nông dân|quỹ bảo trợ trẻ em|quỹ tín dụng nhân dân|quỹ phòng, chống thiên tai|quỹ bảo vệ môi trường|quỹ phát triển đất
        """);

    /// <summary>Names that go on by words of names only ("Trung tâm Văn hóa thông tin", "Công an khu vực"), by no others.</summary>
    private static readonly PhraseTable Open = new(string.Join('|', Prefixes.Select(prefix => $"phòng {prefix}")) + """

        sở giáo dục|sở văn hóa|sở nông nghiệp|sở lao động|sở tài nguyên|sở thông tin|sở khoa học|sở kế hoạch|phòng giáo dục|phòng văn hóa|phòng nông nghiệp|phòng lao động|phòng tài nguyên
        phòng giáo dục mầm non|phòng giáo dục tiểu học|phòng giáo dục trung học|phòng giáo dục trung học và giáo dục thường xuyên|phòng giáo dục thường xuyên
        công an|ubnd|ủy ban nhân dân|bộ đội biên phòng|nhà trường|chủ rừng|ban quản lý dự án|ban quản lý dự án đầu tư xây dựng|ban quản lý di tích|trung tâm văn hóa|trung tâm truyền thông|trung tâm khuyến nông|trung tâm bảo trợ xã hội
        bệnh viện mắt|bệnh viện nhi|bệnh viện phụ sản|điện lực|hải quan|dân quân|dân quân tự vệ|dân quân cơ động|dân quân thường trực|dân quân tại chỗ|kiểm lâm địa bàn|tổ công tác đặc biệt
        """);

    /// <summary>What a whole name belongs to, or which of several is meant.</summary>
    private static readonly PhraseTable Belonging = new("""
        các cấp|các|cấp xã|cấp huyện|cấp tỉnh|cấp cơ sở|cấp trên|cấp dưới|hai cấp|khu vực|vùng|liên huyện|liên xã|trung ương|địa phương|quốc gia|cơ sở|ngành|nêu trên|nói trên|kể trên|khác|của|thuộc|trực thuộc|liên quan|có liên quan|toàn|trên địa bàn
        cửa khẩu|cửa khẩu cảng|rừng đặc dụng|rừng phòng hộ|vườn quốc gia|khu bảo tồn|chi nhánh|phòng giao dịch|chủ quản|tối cao|giáp ranh|ven biển|ven sông|biên giới|tuyến biển|tuyến biên giới|tuyến đảo|tuyến trên|tuyến dưới|hải đảo|miền núi|vùng cao|trọng điểm|còn lại|nhà nước
        """);

    /// <summary>The word behind the office's name whose head is at a word; 0 when none of these offices begins there.</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="head">First word of the name, behind posts and words that count.</param>
    public static int End(ReadOnlySpan<Word> words, int head)
    {
        if (head >= words.Length)
        {
            return 0;
        }

        var listed = Math.Max(Whole.Match(words, head), Open.Match(words, head));
        var parts = words[head].Lower is "bộ" or "sở" or "phòng" && head + 1 < words.Length && words[head + 1].Before == Gap.Plain ? DepartmentNames.FieldAt(words, head + 1) : 0;
        return Math.Max(listed > 0 ? head + listed : 0, parts);
    }

    /// <summary>Whether the name that ends at <paramref name="end"/> is one that is whole.</summary>
    public static bool IsWhole(ReadOnlySpan<Word> words, int head, int end) => end > head && head + Open.Match(words, head) != end;

    /// <summary>Whether a name that <see cref="End"/> found goes on at the word behind it, which begins with a small letter.</summary>
    /// <param name="words">The words of the passage.</param>
    /// <param name="head">First word of the name.</param>
    /// <param name="end">What <see cref="End"/> gave.</param>
    /// <returns>Number of words that belong to the name; 0 when it ends there.</returns>
    public static int GoesOn(ReadOnlySpan<Word> words, int head, int end)
    {
        var verb = Math.Max(Lexicon.OrderVerbs.Match(words, end), Lexicon.NameStops.Match(words, end));
        var belonging = Math.Max(Belonging.Match(words, end), Math.Max(Lexicon.PlaceUnits.Match(words, end), words[end].Folded is "huyen" or "tinh" ? 1 : 0));
        if (belonging > 0 && belonging >= verb)
        {
            return belonging;
        }

        return !IsWhole(words, head, end) && Lexicon.NameWords.Match(words, end) is var name && name > verb ? name : 0;
    }
}
