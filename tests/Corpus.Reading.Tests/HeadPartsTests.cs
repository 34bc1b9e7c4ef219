using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Reading.Tests;

public sealed class HeadPartsTests
{
    [Theory]
    [InlineData("Số: 152 /KH-UBND", "152", "KH-UBND")]
    [InlineData("Số:173    /KH-UBND", "173", "KH-UBND")]
    [InlineData("Số 01-TB/BCĐ", "01", "TB/BCĐ")]
    [InlineData("Số: /UBND-TH", null, "UBND-TH")]
    [InlineData("Số: ..... /KH-UBND", null, "KH-UBND")]
    [InlineData("Số: 21/2024/QĐ-TTg", "21", "2024/QĐ-TTg")]
    [InlineData("Số: 25/QĐ-BCĐ138", "25", "QĐ-BCĐ138")]
    [InlineData("Số: 05/CĐ.UBND", "05", "CĐ.UBND")]
    [InlineData("Số: 12/QĐ- UBND", "12", "QĐ-UBND")]
    [InlineData("Số 17129-CV/VPTW", "17129", "CV/VPTW")]
    [InlineData("SỐ: 9/CT-UBND", "9", "CT-UBND")]
    [InlineData("Số: f52 /KH-UBND", null, "KH-UBND")]
    [InlineData("Số: 2O7/TB-UBND", "207", "TB-UBND")]
    [InlineData("Số: 3l4 /CT-UBND", "314", "CT-UBND")]
    [InlineData("Số: 12a/TB-UBND", "12a", "TB-UBND")]
    [InlineData("Số: 11 - KH/HU", "11", "KH/HU")]
    [InlineData("Số: 77 QĐ/UBND", "77", "QĐ/UBND")]
    [InlineData("Số: 173 Độc lập - Tự do - Hạnh phúc /TB-VPCP", "173", "TB-VPCP")]
    [InlineData("Số: 117/TB-UBND - Sở Y tế", "117", "TB-UBND")]
    [InlineData("Số: 12", "12", null)]
    [InlineData("Số:", null, null)]
    public void NumberLine_AsPrinted_GivesSerialAndSymbol(string text, string? serial, string? symbol)
    {
        var line = NumberLine.Read(text, 0, text.Length);
        Assert.NotNull(line);
        Assert.Equal((serial, symbol), (line.Serial, line.Symbol));
    }

    [Theory]
    [InlineData("theo ý kiến của tại Thông báo số 12/TB-XYZ", null)]
    [InlineData("xe của Sở Giao thông vận tải Thông báo số 12/TB-XYZ", null)]
    [InlineData("theo đề nghị của Sở Y tế tại Thông báo số 12/TB-XYZ", "Sở Y tế")]
    [InlineData("Thông báo số 12/TB-XYZ ngày 02/3/2020 của Tổng Giám đốc BHXH Việt Nam", "Tổng Giám đốc Bảo hiểm xã hội Việt Nam")]
    [InlineData("ý kiến của Tổng cục Hải quan tại công văn số 12/TCHQ-XYZ", "Tổng cục Hải quan")]
    [InlineData("Hướng dẫn liên tịch số 12/HDLT-XYZ của Sở Y tế", "Sở Y tế")]
    [InlineData("nội dung Ban Cán sự đảng UBND tỉnh trình bày Tờ trình số 12-TTr/XYZ", "Ban Cán sự đảng Ủy ban nhân dân tỉnh")]
    [InlineData("chủ trương cho UBND huyện mua xe theo Tờ trình số 12/TTr-UBND", "Ủy ban nhân dân huyện")]
    [InlineData("việc UBND huyện mua xe theo Quyết định số 12/QĐ-UBND", null)]
    [InlineData("Kế hoạch số 12-KH/XYZ của Ban Bí thư Trung ương Đoàn", "Ban Bí thư Trung ương Đoàn")]
    [InlineData("Quyết định số 12/QĐ-XYZ của Ban Thường trực", null)]
    public void Citation_BehindAt_IsOfTheBodyBeforeIt(string text, string? issuer)
    {
        var read = DirectiveReader.ReadText("a", $"Số: 5/KH-UBND\nKẾ HOẠCH\nKiểm tra\n\nThực hiện {text} về phòng dịch;\n\n1. Sở Nội vụ kiểm tra.\n");
        var found = Assert.Single(read.Citations).Issuer;
        Assert.Equal(issuer is null, found is null);
        Assert.StartsWith(issuer ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ban Thường trực", "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Yên Bái")]
    [InlineData("Ban Thường vụ", null)]
    public void Citation_OfABareBoard_IsTheDirectivesOwnWhenItIsThatBoard(string board, string? issuer)
    {
        var read = DirectiveReader.ReadText("a", "MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN TỈNH YÊN BÁI\nBAN THƯỜNG TRỰC\nSố: 5/KH-MTTQ\nYên Bái, ngày 2 tháng 3 năm 2020\n\nKẾ HOẠCH\nThăm hỏi\n\n"
            + $"1. Văn phòng chi theo Quyết định số 9/QĐ-XYZ ngày 01/02/2020 của {board}.\n");
        var citation = Assert.Single(read.Citations);
        Assert.Equal((issuer, $"Quyết định số 9/QĐ-XYZ ngày 01/02/2020 của {board}"), (citation.Issuer, citation.Text));
        Assert.Equal(Branch.Front, read.Issuer?.Branch);
    }

    [Theory]
    [InlineData("Ban Thường vụ Tỉnh Đoàn yêu cầu", "Tỉnh Đoàn Phú Thọ")]
    [InlineData("Ban Thường vụ Tỉnh đoàn yêu cầu", "Tỉnh đoàn Phú Thọ")]
    public void Read_YouthUnionInCapitals_IsSpelledAsInTheText(string preamble, string issuer) =>
        Assert.Equal(issuer, DirectiveReader.ReadText("a", $"TỈNH ĐOÀN PHÚ THỌ\nSố: 5-KH/TĐTN\n\nKẾ HOẠCH\nTrồng cây\n\n{preamble}:\n\n1. Các huyện đoàn trồng cây.\n").Issuer?.Name);

    [Theory]
    [InlineData("HỘI ĐỒNG GIÁO DỤC NGHỀ NGHIỆP QUỐC GIA", "Hà Nội", "Hội đồng Giáo dục nghề nghiệp Quốc gia|Central||")]
    [InlineData("ỦY BAN QUỐC GIA VỀ NGƯỜI CAO TUỔI", "Hà Nội", "Ủy ban Quốc gia về người cao tuổi|Central||")]
    [InlineData("VĂN PHÒNG\nBAN CHỈ ĐẠO 138 QUỐC GIA", "Hà Nội", "Văn phòng Ban Chỉ đạo 138 Quốc gia|Central||")]
    [InlineData("HỘI ĐỒNG PHỔ BIẾN PHÁP LUẬT TRUNG ƯƠNG", "Hà Nội", "Hội đồng Phổ biến pháp luật Trung ương|Central||")]
    [InlineData("BAN CHỈ ĐẠO CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA\nTỈNH LAI CHÂU", "Lai Châu", "Ban Chỉ đạo chương trình mục tiêu Quốc gia tỉnh Lai Châu|Province|Lai Châu|")]
    [InlineData("UBND TỈNH LAI CHÂU\nBAN CHỈ ĐẠO THI TRUNG HỌC PHỔ THÔNG QUỐC GIA", "Lai Châu", "Ban Chỉ đạo thi trung học phổ thông Quốc gia tỉnh Lai Châu|Province|Lai Châu|")]
    [InlineData("BAN QUẢN LÝ KHU KINH TẾ\nVÂN PHONG", "Khánh Hòa", "Ban Quản lý khu kinh tế Vân Phong|Province|Khánh Hòa|")]
    [InlineData("BAN QUẢN LÝ KHU KINH TẾ CỬA KHẨU BỜ Y", "Kon Tum", "Ban Quản lý khu kinh tế cửa khẩu Bờ Y|Province|Kon Tum|")]
    [InlineData("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM\nCHI NHÁNH TỈNH LAI CHÂU", "Lai Châu", "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Lai Châu|Province|Lai Châu|")]
    [InlineData("NGÂN HÀNG NHÀ NƯỚC\nCHI NHÁNH LAI CHÂU", "Lai Châu", "Ngân hàng Nhà nước Việt Nam chi nhánh Lai Châu|Province|Lai Châu|")]
    [InlineData("KHO BẠC NHÀ NƯỚC\nLAI CHÂU", "Lai Châu", "Kho bạc Nhà nước Lai Châu|Province|Lai Châu|")]
    [InlineData("KHO BẠC NHÀ NƯỚC LAI CHÂU\nKHO BẠC NHÀ NƯỚC SÌN HỒ", "Sìn Hồ", "Kho bạc Nhà nước Sìn Hồ|District|Lai Châu|Sìn Hồ")]
    [InlineData("TỔNG CỤC THUẾ\nCỤC THUẾ LAI CHÂU", "Lai Châu", "Cục Thuế Lai Châu|Province|Lai Châu|")]
    [InlineData("CỤC HẢI QUAN ĐỒNG NAI\nCHI CỤC HẢI QUAN BIÊN HÒA", "Đồng Nai", "Chi cục Hải quan Biên Hòa|District|Đồng Nai|Biên Hòa")]
    [InlineData("CỤC QUẢN LÝ XUẤT NHẬP CẢNH", "Hà Nội", "Cục Quản lý xuất nhập cảnh|Central||")]
    [InlineData("CỤC THUẾ THÀNH PHỐ HÀ NỘI", "Hà Nội", "Cục Thuế thành phố Hà Nội|Province|Hà Nội|")]
    [InlineData("BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ", "Hà Nội", "Tổng cục Thuế|Central||")]
    [InlineData("TỈNH THỪA THIÊN HUẾ\nỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", "Huế", "Ủy ban nhân dân thành phố Huế|District|Thừa Thiên Huế|Huế")]
    [InlineData("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ", "Huế", "Ủy ban nhân dân thành phố Huế|District|Thừa Thiên Huế|Huế")]
    public void Read_Letterhead_GivesIssuerItsLevelAndPlaces(string letterhead, string place, string expected)
    {
        var read = DirectiveReader.ReadText("a", $"{letterhead}\nSố: 5/KH-TH\n{place}, ngày 7 tháng 3 năm 2019\n\nKẾ HOẠCH\nKiểm tra\n\n1. Phòng Nghiệp vụ báo cáo.\n");
        Assert.Equal(expected, $"{read.Issuer?.Name}|{read.Issuer?.Level}|{read.Province}|{read.District}");
    }

    [Theory]
    [InlineData(2024, "District|Thừa Thiên Huế")]
    [InlineData(2026, "Province|Huế")]
    public void Read_CityThatBecameAProvince_IsWhatItWasOnTheDay(int year, string expected)
    {
        var read = DirectiveReader.ReadText("a", $"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 5/KH-UBND\nHuế, ngày 7 tháng 3 năm {year}\n\nKẾ HOẠCH\nKiểm tra\n\n1. Phòng Y tế báo cáo.\n");
        Assert.Equal(expected, $"{read.Issuer?.Level}|{read.Province}");
    }

    [Theory]
    [InlineData("ỦY BAN NHÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\n     DÂN                         NAM\nTỈNH LAI CHÂU            Độc lập - Tự do - Hạnh phúc", false)]
    [InlineData("ỦY BAN               CỘNG HÒA XÃ HỘI\nNHÂN DÂN           CHỦ NGHĨA VIỆT NAM\nTỈNH LAI CHÂU            Độc lập - Tự do - Hạnh phúc", false)]
    [InlineData("ỦY BAN NHÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT DÂN NAM\nTỈNH LAI CHÂU Độc lập - Tự do - Hạnh phúc", true)]
    public void Read_MottoBrokenBesideTheLetterhead_InventsNoName(string head, bool isInferred)
    {
        var read = DirectiveReader.ReadText("a", $"{head}\nSố: 5/KH-UBND               Lai Châu, ngày 7 tháng 3 năm 2019\n\nKẾ HOẠCH\nKiểm tra\n\n1. Sở Y tế báo cáo.\n");
        Assert.Equal(("Ủy ban nhân dân tỉnh Lai Châu", isInferred), (read.Issuer?.Name, read.Warnings.Any(warning => warning.Code == WarningCodes.IssuerInferred)));
    }

    [Fact]
    public void Read_ProvinceNamedInTheTextOnly_HasTheRangeOfItsName()
    {
        var read = DirectiveReader.ReadText("a", "BIÊN BẢN\nHọp giao ban\n\nĐịa điểm: Hội trường xã, tỉnh Lai Châu.\n1. Công an xã tuần tra.\n");
        Assert.Equal("tỉnh Lai Châu", read.Evidence["province"].Range!.Value.Of(read.SourceText).ToString());
    }

    [Fact]
    public void Read_AddresseesOnOneLine_AreEntriesOfTheirOwn()
    {
        var read = DirectiveReader.ReadText("a", """
            UBND TỈNH LAI CHÂU
            Số: 5/UBND-TH
            V/v kiểm tra chợ

            Kính gửi:
            - Sở Xây dựng; Sở Nội vụ;
            - Các đơn vị (Ban A; Ban B);
            - Báo Lai Châu.

            1. Sở Xây dựng báo cáo.
            """);
        Assert.Equal(["Sở Xây dựng", "Sở Nội vụ", "Các đơn vị (Ban A; Ban B)", "Báo Lai Châu"], read.Addressees);
    }

    [Theory]
    [InlineData("Ba Bể, ngàv 7 tháng 3 nãm 2019", "2019-03-07")]
    [InlineData("Ba Bể, nqày 17 thánq 3 năm 2019", "2019-03-17")]
    public void Read_DateLineWithMisreadWords_GivesDateAndPlace(string line, string date)
    {
        var read = DirectiveReader.ReadText("a", $"UBND HUYỆN BA BỂ\nSố: 5/KH-UBND\n{line}\n\nKẾ HOẠCH\nKiểm tra\n\n1. Công an huyện tuần tra.\n");
        Assert.Equal((date, "Ba Bể"), (read.Issued?.ToString(), read.Place));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Read_SectionALabelledByACapital_EndsATitleInCapitals(string gap)
    {
        var read = DirectiveReader.ReadText("a", $"UBND HUYỆN BA BỂ\nSố: 5/KH-UBND\n\nKẾ HOẠCH\nDIỄN TẬP CHỮA CHÁY{gap}A. MỤC ĐÍCH\nRèn luyện.\nB. NHIỆM VỤ\nI. CÔNG AN HUYỆN\n1. Chuẩn bị xe.\n");
        Assert.Equal("DIỄN TẬP CHỮA CHÁY", read.Title);
        Assert.Equal("B.I.1", Assert.Single(read.Tasks).Path);
    }

    [Fact]
    public void Read_HeadGluedByAPortal_GivesItsParts()
    {
        var read = DirectiveReader.ReadText("a", """
            Thuộc tính | Nội dung | VB gốc | Hiệu lực | Tải về
            BỘ XÂY DỰNGCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            -----Độc lập - Tự do - Hạnh phúc
            -----
            Hà Nội, ngày 16 tháng 11 năm 2007 Số: 08/2007/CT-BXD

            CHỈ THỊ
            Về an toàn lao động

            1. Cục Giám định kiểm tra các công trình.
            """);
        Assert.Equal(("08", "2007/CT-BXD", "Bộ Xây dựng", "Hà Nội"), (read.Number, read.Symbol, read.Issuer?.Name, read.Place));
        Assert.Equal("2007-11-16", read.Issued?.ToString());
        Assert.Equal(("Về an toàn lao động", 0), (read.Title, read.Citations.Count));
    }

    [Theory]
    [InlineData("KẾT LUẬN CỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề chuyển đổi số", "về chuyển đổi số")]
    [InlineData("KẾT LUẬN\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\nVề chuyển đổi số", "Về chuyển đổi số")]
    [InlineData("KẾT LUẬN\ncủa Ban Thường vụ Tỉnh ủy về chuyển đổi số", "của Ban Thường vụ Tỉnh ủy về chuyển đổi số")]
    [InlineData("KẾT LUẬN\ncủa Ban Thường vụ Tỉnh ủy\nvề chuyển đổi số", "của Ban Thường vụ Tỉnh ủy về chuyển đổi số")]
    [InlineData("KẾT LUẬN\ncủa Chủ tịch tại cuộc họp về chuyển đổi số", "của Chủ tịch tại cuộc họp về chuyển đổi số")]
    public void Read_IssuerBelowTheForm_IsPartOfTheTitleOnlyInSmallLetters(string heading, string title) =>
        Assert.Equal(title, DirectiveReader.ReadText("a", $"TỈNH ỦY CAO BẰNG\nSố 518-KL/TU\n\n{heading}\n\n1. Sở Y tế kiểm tra.\n").Title);

    [Theory]
    [InlineData("UBND TỈNH LẠNG SƠN **BAN CHỈ ĐẠO 389**", "KH-BCĐ389", "Ban Chỉ đạo 389 tỉnh Lạng Sơn")]
    [InlineData("UBND TỈNH LẠNG SƠN\nBAN CHỈ ĐẠO PHÒNG, CHÔNG DỊCH COVID-19", "KH-BCĐ", "Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh Lạng Sơn")]
    [InlineData("UBND TỈNH LẠNG SƠN BAN AN TOÀN GIAO THÔNG", "KH-BATGT", "Ban An toàn giao thông tỉnh Lạng Sơn")]
    [InlineData("UBND TỈNH LẠNG SƠN\nBAN CHỈ ĐẠO CHƯƠNG TRÌNH OCOP", "KH-BCĐ", "Ban Chỉ đạo chương trình OCOP tỉnh Lạng Sơn")]
    public void Read_BoardBelowThePeoplesCommittee_Issues(string letterhead, string symbol, string issuer) =>
        Assert.Equal(issuer, DirectiveReader.ReadText("a", $"{letterhead}\nSố: 26/{symbol}\nLạng Sơn, ngày 24 tháng 11 năm 2022\n\nKẾ HOẠCH\nKiểm tra\n\n1. Sở Y tế kiểm tra.\n").Issuer?.Name);

    [Theory]
    [InlineData("341/TB-UBND", "TL. CHỦ TỊCH", "Ủy ban nhân dân thành phố Vĩnh Yên")]
    [InlineData("341/TB-VP", "TL. CHỦ TỊCH", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố Vĩnh Yên")]
    [InlineData("341/TB-UBND", "KT. CHÁNH VĂN PHÒNG", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố Vĩnh Yên")]
    public void Read_OfficeBelowThePeoplesCommittee_IssuesOnlyInItsOwnName(string number, string capacity, string issuer) =>
        Assert.Equal(issuer, DirectiveReader.ReadText("a", "UBND THÀNH PHỐ VĨNH YÊN\nVĂN PHÒNG HĐND VÀ UBND\n\n"
            + $"Số: {number}\nVĩnh Yên, ngày 14 tháng 6 năm 2022\n\nTHÔNG BÁO\nKết luận họp\n\n1. Sở Y tế kiểm tra.\n\nNơi nhận:\n- Lưu: VT.\n\n{capacity}\nCHÁNH VĂN PHÒNG\n\nPhạm S\n").Issuer?.Name);

    [Theory]
    [InlineData("Quyết\n\nđịnh số 878/QĐ-BYT ngày 12/3/2020", "quyet-dinh", "Quyết định số 878/QĐ-BYT ngày 12/3/2020")]
    [InlineData("Văn bản số 9152/VPCP-KTN ngày 05/11/2015", "cong-van", "Văn bản số 9152/VPCP-KTN ngày 05/11/2015")]
    public void Citation_OfABrokenOrUnnamedForm_HasItsKind(string mention, string kind, string text)
    {
        var citation = Assert.Single(DirectiveReader.ReadText("a", $"KẾ HOẠCH\nKiểm tra\n\n1. Áp dụng quy định tại {mention}.\n").Citations);
        Assert.Equal((kind, text), (citation.Kind?.Code, FoldedWhite(citation.Text)));
    }

    private static string FoldedWhite(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Read_MeetingWhoseWordStandsOnTheNextLine_HasItsDate() =>
        Assert.Equal("2024-01-09", DirectiveReader.ReadText("a", "THÔNG BÁO\nKết luận của đồng chí Trưởng Ban\n\n"
            + "Ngày 09/01/2024, đồng chí Phó Chủ tịch UBND tỉnh, Trưởng Ban\nchủ trì hội nghị. Trưởng Ban kết luận:\n\n1. Sở Y tế kiểm tra.\n").MeetingDate?.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData("Thông tư liên tịch số 16/2013/TTLT-BYT-BNN&PTNT", "thong-tu-lien-tich", "Bộ Y tế - Bộ Nông nghiệp và Phát triển nông thôn")]
    [InlineData("Nghị quyết liên tịch số 11/2016/NQLT-UBTVQH13-CP-ĐCTUBTWMTTQVN", "nghi-quyet-lien-tich",
        "Ủy ban Thường vụ Quốc hội - Chính phủ - Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")]
    [InlineData("Thông tư liên tịch số 16/2016/TTLT-BYT-BQP ngày 30/6/2016 của Bộ Y tế, Bộ Quốc phòng", "thong-tu-lien-tich", "Bộ Y tế - Bộ Quốc phòng")]
    public void Citation_OfSeveralBodies_NamesThemAll(string text, string kind, string issuer)
    {
        var read = Assert.Single(DirectiveReader.ReadText("a", $"Số: 5/KH-UBND\nKẾ HOẠCH\nKiểm tra\n\nThực hiện {text};\n\n1. Sở Nội vụ kiểm tra.\n").Citations);
        Assert.Equal((kind, issuer), (read.Kind?.Code, read.Issuer));
    }

    [Theory]
    [InlineData("Sở Y tế")]
    [InlineData("Sống và làm việc")]
    [InlineData("")]
    public void NumberLine_OtherWords_AreNone(string text) => Assert.Null(NumberLine.Read(text, 0, text.Length));

    [Theory]
    [InlineData("ngày 03 tháng 12 năm 2021", "2021-12-03")]
    [InlineData("ngày15 tháng 4 năm 2016", "2016-04-15")]
    [InlineData("ngày tháng 12 năm 2021", "2021-12")]
    [InlineData("ngày ... tháng … năm 2021", "2021")]
    [InlineData("ngày 42 tháng 5 năm 2018", "2018-05")]
    [InlineData("ngày 2-  tháng 9 năm 2021", "2021-09")]
    [InlineData("ngày ƒ5 tháng 9 năm 2021", "2021-09")]
    [InlineData("ngày 30 tháng 2 năm 2024", "2024-02")]
    [InlineData("ngày 5\ntháng 3 năm 2O24", "2024-03-05")]
    [InlineData("12/10/2021", "2021-10-12")]
    [InlineData("12.10.2021", "2021-10-12")]
    [InlineData("ngày 1O/l0/2O21", "2021-10-10")]
    [InlineData("ngày O5 tháng l2 năm 20l7", "2017-12-05")]
    [InlineData("ngày lO/lO/2O2l", null)]
    [InlineData("ngày 12/10/21", null)]
    [InlineData("ngày mai", null)]
    [InlineData("12/10-2021", null)]
    public void Dates_AsPrinted_GiveWhatIsCertain(string text, string? expected) =>
        Assert.Equal(expected, Dates.Read(FoldedText.Of(text), 0, out _, out _)?.ToString());

    [Theory]
    [InlineData("4800/QĐ-BYT, ngày", "4800/QĐ-BYT")]
    [InlineData("1373-QĐ/HU của", "1373-QĐ/HU")]
    [InlineData("23/2021/QĐ-TTg của", "23/2021/QĐ-TTg")]
    [InlineData("138/2013/NĐ- CP của", "138/2013/NĐ-CP")]
    [InlineData("152 /KH-UBND", "152/KH-UBND")]
    [InlineData("83/2015/QH13;", "83/2015/QH13")]
    [InlineData("4800/QĐ-BYT - Sở Y tế", "4800/QĐ-BYT")]
    [InlineData("12/10/2021", null)]
    [InlineData("24/24/7", null)]
    [InlineData("1234567/QĐ-BYT", null)]
    public void DocumentNumber_InASentence_EndsWhereItEnds(string text, string? expected) =>
        Assert.Equal(expected, DocumentNumber.Read(text, 0)?.Full);

    [Theory]
    [InlineData("Nguyễn Thị Hồng Tuyền", true)]
    [InlineData("Y Bhem Niê", true)]
    [InlineData("LÊ VĂN BÍNH", true)]
    [InlineData("An-Bình", true)]
    [InlineData("Sở Y tế", false)]
    [InlineData("Trần", false)]
    [InlineData("Nghĩa Trang Liệt Sĩ", false)]
    [InlineData("", false)]
    public void PersonNames_Words_AreNamesOrNot(string text, bool expected) =>
        Assert.Equal(expected, PersonNames.IsName(text, needsFamilyName: true));

    [Theory]
    [InlineData("ngày 1O/l0/2O2l", "ngay 10/10/2021")]
    [InlineData("lúc l7 giờ 3O ngày 5/9", "luc 17 gio 30 ngay 5/9")]
    [InlineData("17h3O", "17h30")]
    [InlineData("|1O/01/2021|", "|10/01/2021|")]
    [InlineData("ngày l/l", "ngay l/l")]
    [InlineData("số 1O/QĐ, 5 l/ha, 1O hộ", "so 1o/qd, 5 l/ha, 1o ho")]
    public void FoldedText_LettersForDigits_AreDigitsOnlyInDatesAndHours(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text));

    [Fact]
    public void FoldedText_AnyText_KeepsPositions()
    {
        const string text = "Số: 11 /TB‑UBND “Đắk Lắk”\tỦy ban – 5 %";
        Assert.Equal("so: 11 /tb-ubnd \"dak lak\" uy ban - 5 %", FoldedText.Of(text));
        Assert.Equal(text.Length, FoldedText.Of(text).Length);
    }

    [Fact]
    public void SourceLines_PageNumbersStampsAndMarks_AreNoText()
    {
        const string text = "ỦY BAN NHÂN DÂN\n*\nSố: 1/TB-UBND\n\nTRƯỜNG CHÍNH TRỊ\n\nĐẾN Số: 520\nNgày 01/10/2021\n\n2\n\nHỎA TỐC\nNội dung.";
        var lines = SourceLines.Of(text);
        Assert.Equal(
            [
                LineNature.Text, LineNature.Stray, LineNature.Text, LineNature.Blank, LineNature.Stamp, LineNature.Blank, LineNature.Stamp,
                LineNature.Stamp, LineNature.Blank, LineNature.PageNumber, LineNature.Blank, LineNature.Stray, LineNature.Text,
            ],
            Enumerable.Range(0, lines.Count).Select(i => lines[i].Nature));
        Assert.All(Enumerable.Range(0, text.Length), at => Assert.True(lines[lines.LineAt(at)].Range is var r && r.Start <= at && at <= r.End));
    }

    [Fact]
    public void SourceLines_HeadOnEveryPage_IsARunningHead()
    {
        const string text = "Mở đầu.\n\n2\n\nKế hoạch số 5\n\nTiếp theo.\n\n3\n\nKế hoạch số 5\n\nHết.";
        var lines = SourceLines.Of(text);
        Assert.Equal(2, Enumerable.Range(0, lines.Count).Count(i => lines[i].Nature == LineNature.RunningHead));
    }

    [Fact]
    public void PeopleReconciler_SpellingsOfASeedsPerson_AreProposedNotMerged()
    {
        var people = new PeopleReconciler();
        var proposal = Assert.Single(Directory.GetFiles(Repository.PathOf("seeds"), "*.txt")
            .Select(file => DirectiveReader.Read(file, File.ReadAllBytes(file)).Value!)
            .SelectMany(people.Add)
            .DistinctBy(same => same.One.Name));
        Assert.Equal(
            ["Tổng Thanh Hải", "Tống Thanh Hải"],
            new[] { proposal.One.Name, proposal.Other.Name }.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Read_SignerSpelledOtherwiseInTheBody_IsProposedAsTheSamePerson()
    {
        var read = DirectiveReader.ReadText("a", """
            ỦY BAN NHÂN DÂN
            TỈNH LAI CHÂU
            Số: 8/TB-UBND
            Lai Châu, ngày 3 tháng 10 năm 2022

            THÔNG BÁO
            Kết luận cuộc họp

            Ngày 01/10/2022, đồng chí Hà Trọng Hái - Phó Chủ tịch UBND tỉnh chủ trì cuộc họp.

            1. Sở Xây dựng rà soát hồ sơ.

            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH

            Hà Trọng Hải
            """);
        var same = Assert.Single(read.SamePeople);
        Assert.Equal(("Hà Trọng Hái", "Hà Trọng Hải", "chỉ khác dấu, cùng chức vụ, cùng tỉnh"), (same.One.Name, same.Other.Name, same.Why));
        Assert.Equal("Hà Trọng Hải", read.Signer?.Name);
        Assert.Equal(same, DirectiveDocument.From(read).ToDirective().SamePeople[0]);
        Assert.Empty(new PeopleReconciler().Add(read with { SourceText = "", Province = null }));
    }

    [Fact]
    public void AgencyReconciler_AbbreviationAndFullName_AreProposedNotMerged()
    {
        var read = DirectiveReader.ReadText("a", """
            ỦY BAN NHÂN DÂN
            HUYỆN THANH CHƯƠNG
            Số: 5/KH-UBND
            Thanh Chương, ngày 5 tháng 5 năm 2022

            KẾ HOẠCH
            Tiêm chủng

            1. TTYT huyện chủ trì tổ chức tiêm.

            2. Trung tâm Y tế huyện báo cáo kết quả.

            3. UBND huyện kiểm tra.

            """);
        var same = Assert.Single(read.SameAgencies);
        Assert.Equal(("Trung tâm Y tế huyện", "TTYT huyện", AdministrativeLevel.District, "Thanh Chương"), (same.Name, same.Abbreviation, same.Level, same.Place));
        Assert.All(same.Spellings, spelling => Assert.Equal(spelling.Text, spelling.Range!.Value.Of(read.SourceText).ToString()));
        Assert.Equal(["TTYT huyện", "Trung tâm Y tế huyện"], read.Tasks.Take(2).Select(task => task.Lead[0].Text));
        var kept = DirectiveDocument.From(read).ToDirective().SameAgencies[0];
        Assert.Equal((same.Name, same.Why, same.Spellings[1]), (kept.Name, kept.Why, kept.Spellings[1]));
    }

    [Fact]
    public void Read_OneDepartmentWrittenInTwoWays_IsProposedWithoutAnAbbreviation()
    {
        var read = DirectiveReader.ReadText("a", """
            ỦY BAN NHÂN DÂN
            HUYỆN THANH CHƯƠNG
            Số: 5/KH-UBND

            KẾ HOẠCH
            Phát triển đường giao thông

            1. Phòng Kinh tế & Hạ tầng rà soát các tuyến đường.
            2. Phòng Kinh tế – Hạ tầng tổng hợp báo cáo.

            """);
        var same = Assert.Single(read.SameAgencies);
        Assert.Equal(("Phòng Kinh tế và Hạ tầng", null, "cùng một tên, viết khác nhau"), (same.Name, same.Abbreviation, same.Why));
    }

    [Theory]
    [InlineData("CHỈ THỊ\nCỦA BỘ CHÍNH TRỊ\nvề an ninh quốc gia\n", "về an ninh quốc gia")]
    [InlineData("CÔNG ĐIỆN\nVề việc ứng phó bão số 3\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ Công an.\n", "Về việc ứng phó bão số 3")]
    [InlineData("CHƯƠNG TRÌNH HÀNH ĐỘNG\nthực hiện Nghị quyết Đại hội\n", "thực hiện Nghị quyết Đại hội")]
    [InlineData("KẾ HOẠCH\nPhòng, chống thiên tai\nCăn cứ Luật Đê điều;\n", "Phòng, chống thiên tai")]
    [InlineData("CÔNG ĐIỆN HỎA TỐC\nPhòng, chống dịch\nTRƯỞNG BAN CHỈ ĐẠO ĐIỆN:\n- Các sở.\n", "Phòng, chống dịch")]
    [InlineData("KẾ HOẠCH LIÊN NGÀNH\nY tế trường học\nCăn cứ Luật Trẻ em;\n", "Y tế trường học")]
    [InlineData("\"V/v thực hiện \"3 tại chỗ\"\nKính gửi: Các xã\n", "thực hiện \"3 tại chỗ\"")]
    [InlineData("THÔNG BÁO\nV/v cấp căn cước công dân\nCông an xã Ea Kênh thông báo đến toàn thể nhân dân:\nThời gian: sáng thứ Hai.\n", "cấp căn cước công dân")]
    [InlineData("KẾ HOẠCH\nKIỂM TRA AN TOÀN THỰC PHẨM\n\nI- MỤC ĐÍCH\nBảo đảm an toàn.\n", "KIỂM TRA AN TOÀN THỰC PHẨM")]
    [InlineData("MỆNH LỆNH\nVề phòng, chống dịch\nCăn cứ Luật Đê điều;\n", "Về phòng, chống dịch")]
    [InlineData("QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ QUẢN LÝ ĐÔ THỊ\nỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nCăn cứ Luật Đê điều;\n", "BAN HÀNH QUY CHẾ QUẢN LÝ ĐÔ THỊ")]
    [InlineData("QUYẾT ĐỊNH\nPHÊ DUYỆT ĐỀ ÁN\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nCăn cứ Luật Đê điều;\n", "PHÊ DUYỆT ĐỀ ÁN")]
    [InlineData("NGHỊ QUYẾT\nVỀ CHÍNH SÁCH NHÀ Ở\nHỘI ĐỒNG NHÂN DÂN TỈNH LÂM ĐỒNG\nKHÓA X KỲ HỌP THỨ 12\nCăn cứ Luật Nhà ở;\n", "VỀ CHÍNH SÁCH NHÀ Ở")]
    [InlineData("QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ LÀM VIỆC CỦA\nỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG\nCăn cứ Luật Đê điều;\n", "BAN HÀNH QUY CHẾ LÀM VIỆC CỦA ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG")]
    public void Read_LinesBelowTheHeading_GiveTheTitleAlone(string text, string title) =>
        Assert.Equal(title, DirectiveReader.ReadText("a", "Số: 5/KH-UBND\n" + text).Title);

    [Theory]
    [InlineData("BỘ CHQS TỈNH HÀ GIANG\nBAN CHQS HUYỆN ĐỒNG VĂN", "Ban Chỉ huy Quân sự huyện Đồng Văn")]
    [InlineData("SỞ GIÁO DỤC VÀ ĐÀO TẠO THÁI BÌNH\nTRƯỜNG THPT CHUYÊN THÁI BÌNH", "Trường Trung học phổ thông chuyên Thái Bình")]
    [InlineData("SỞ Y TẾ ĐỒNG THÁP\nBỆNH VIỆN ĐA KHOA SA ĐÉC", "Bệnh viện Đa khoa Sa Đéc")]
    [InlineData("TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM\nTỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC", "Tổng công ty Điện lực miền Bắc")]
    [InlineData("ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH CÀ MAU\nĐẢNG ỦY SỞ Y TẾ", "Đảng ủy Sở Y tế tỉnh Cà Mau")]
    [InlineData("HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ\nTỈNH HÀ NAM", "Hội đồng Nghĩa vụ quân sự tỉnh Hà Nam")]
    [InlineData("UBND HUYỆN LONG THÀNH\nVĂN PHÒNG HĐND VÀ UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Long Thành")]
    [InlineData("BỘ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG ĐẠI HỌC SƯ PHẠM", "Trường Đại học Sư phạm")]
    [InlineData("TỔNG CỤC HẢI QUAN\nCỤC HẢI QUAN TP. HẢI PHÒNG", "Cục Hải quan thành phố Hải Phòng")]
    [InlineData("UBND HUYỆN SA PA\nTRẠM Y TẾ XÃ TẢ VAN", "Trạm Y tế xã Tả Van")]
    [InlineData("ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH YÊN BÁI", "Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Yên Bái")]
    [InlineData("HỘI NÔNG DÂN VIỆT NAM\nBAN CHẤP HÀNH TỈNH YÊN BÁI", "Ban Chấp hành Hội Nông dân tỉnh Yên Bái")]
    [InlineData("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nBAN THƯỜNG VỤ TỈNH YÊN BÁI", "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Yên Bái")]
    [InlineData("ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TỈNH YÊN BÁI", "Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Yên Bái")]
    [InlineData("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN BÁI", "Liên đoàn Lao động tỉnh Yên Bái")]
    [InlineData("MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN TỈNH YÊN BÁI\nBAN THƯỜNG TRỰC", "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Yên Bái")]
    [InlineData("MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN HUYỆN TRẤN YÊN", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Trấn Yên")]
    [InlineData("ỦY BAN MTTQ VIỆT NAM\nTỈNH YÊN BÁI\nBAN THƯỜNG TRỰC", "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Yên Bái")]
    [InlineData("ỦY BAN NHÂN DÂN\nPHƯỜNG NAM ĐÀ LẠT - TỈNH LÂM ĐỒNG", "Ủy ban nhân dân phường Nam Đà Lạt")]
    [InlineData("ỦY BAN NHÂN DÂN XÃ TÂN HỘI\nHUYỆN CAI LẬY", "Ủy ban nhân dân xã Tân Hội")]
    [InlineData("ỦY BAN NHÂN DÂN\nXÃ TÂN hỘI\nHUYỆN CAI LẬY", "Ủy ban nhân dân xã Tân Hội")]
    [InlineData("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ PHAN RANG - THÁP CHÀM", "Ủy ban nhân dân thành phố Phan Rang - Tháp Chàm")]
    [InlineData("UBND TỈNH QUẢNG NAM\nLIÊN SỞ TÀI CHÍNH - Y TẾ", "Sở Tài chính - Sở Y tế tỉnh Quảng Nam")]
    [InlineData("SỞ NỘI VỤ - SỞ TÀI CHÍNH\nTỈNH BẾN TRE", "Sở Nội vụ - Sở Tài chính tỉnh Bến Tre")]
    [InlineData("LIÊN NGÀNH\nCÔNG AN - VIỆN KIỂM SÁT NHÂN DÂN - TÒA ÁN NHÂN DÂN\nTỈNH NAM ĐỊNH", "Công an - Viện kiểm sát nhân dân - Tòa án nhân dân tỉnh Nam Định")]
    [InlineData("SỞ Y TẾ - TRUNG TÂM KIỂM SOÁT BỆNH TẬT\nTỈNH BẾN TRE", "Sở Y tế tỉnh Bến Tre")]
    [InlineData("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI\nTỈNH HÀ NAM", "Ngân hàng Chính sách xã hội tỉnh Hà Nam")]
    public void Read_Letterhead_GivesTheIssuersFullName(string letterhead, string issuer) =>
        Assert.Equal(issuer, DirectiveReader.ReadText("a", letterhead + "\nSố: 5/KH-X\nKẾ HOẠCH\nKiểm tra\n").Issuer?.Name);

    [Theory]
    [InlineData("Ban Chỉ đạo 138 huyện yêu cầu các xã tuần tra.", "Ban Chỉ đạo 138 huyện Cần Giờ", "signature+mention")]
    [InlineData("Thực hiện kế hoạch của Ban Chỉ đạo 138 và Ban Chỉ đạo 389, các xã tuần tra.", "Ban Chỉ đạo huyện Cần Giờ", "signature")]
    public void Read_BareIssuerOfTheSignature_IsCompletedOnlyByOneBodyOfTheText(string preamble, string issuer, string rule)
    {
        var read = DirectiveReader.ReadText("a", $"Số: 5/KH\nCần Giờ, ngày 2 tháng 3 năm 2020\n\nKẾ HOẠCH\nTuần tra\n\n{preamble}\n\n1. Công an huyện tuần tra.\n\nNơi nhận:\n- Các xã.\n\nTM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\nLê Văn Bình\n");
        Assert.Equal((issuer, rule, true), (read.Issuer?.Name, read.Evidence["issuer"].Rule, read.Evidence["issuer"].Inferred));
    }

    [Fact]
    public void Read_CentralCommitteesLetterheadWithABareSignature_MarksTheMentionAsInferred()
    {
        const string Text = "BAN CHẤP HÀNH TRUNG ƯƠNG\nSố: 5-KH/TW\nHà Nội, ngày 2 tháng 3 năm 2020\n\nKẾ HOẠCH\nTuần tra\n\nBan Bí thư yêu cầu các cấp ủy thực hiện.\n\n1. Các tỉnh ủy kiểm tra.\n\nNơi nhận:\n- Các tỉnh ủy.\n\nT/M BAN BÍ THƯ\n\nLê Văn Bình\n";
        var evidence = DirectiveReader.ReadText("a", Text).Evidence["issuer"];
        Assert.Equal(("signature", false), (evidence.Rule, evidence.Inferred));
        Assert.Equal("BAN BÍ THƯ", evidence.Range!.Value.Of(Text).ToString());
    }

    [Theory]
    [InlineData("QUỐC HỘI\nNghị quyết số: 43/2022/QH15\nNGHỊ QUYẾT\nVỀ NHÀ Ở\n", "nghi-quyet", "43", "2022/QH15")]
    [InlineData("BỘ CHỈ HUY QUÂN SỰ TỈNH TRÀ VINH\nSố: 8/ML-BCH\nMỆNH LỆNH\nVề nhà ở\n", "menh-lenh", "8", "ML-BCH")]
    [InlineData("TỈNH ĐOÀN YÊN BÁI\nSố: 8/TN-VP\nTHƯ NGỎ\nVề nhà ở\n", "thu-cong", "8", "TN-VP")]
    public void Read_RarerForms_GiveKindAndNumber(string text, string kind, string number, string symbol)
    {
        var read = DirectiveReader.ReadText("a", text + "\n1. Sở Y tế kiểm tra.\n");
        Assert.Equal((kind, number, symbol, 0), (read.Kind?.Code, read.Number, read.Symbol, read.Citations.Count));
    }

    [Theory]
    [InlineData("ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH ĐOÀN LAI CHÂU", "Ban Chấp hành Tỉnh đoàn Lai Châu")]
    [InlineData("THÀNH ỦY HẠ LONG", "Thành ủy Hạ Long")]
    [InlineData("TỈNH ĐOÀN LAI CHÂU", "Tỉnh đoàn Lai Châu")]
    [InlineData("CÔNG AN - VIỆN KIỂM SÁT - TÒA ÁN\nHUYỆN MƯỜNG TÈ", "Công an - Viện kiểm sát nhân dân - Tòa án nhân dân huyện Mường Tè")]
    [InlineData("TÒA ÁN - VIỆN KIỂM SÁT NHÂN DÂN TỈNH LAI CHÂU", "Tòa án nhân dân - Viện kiểm sát nhân dân tỉnh Lai Châu")]
    public void Read_LetterheadOfUnionsPartyAndCourts_OpensWhatItLeavesOut(string letterhead, string issuer) =>
        Assert.Equal(issuer, DirectiveReader.ReadText("a", $"{letterhead}\nSố: 8/KH-X\n\nKẾ HOẠCH\nVề nhà ở\n\n1. Sở Y tế kiểm tra.\n").Issuer?.Name);

    [Theory]
    [InlineData("V/v\nphòng cháy rừng\n", "phòng cháy rừng")]
    [InlineData("V/v:\n", null)]
    public void Read_SubjectMarkAloneOnItsLine_IsNoTitle(string subject, string? title) =>
        Assert.Equal(title, DirectiveReader.ReadText("a", $"UBND TỈNH LÂM ĐỒNG\nSố: 8/KH-UBND\n\nKẾ HOẠCH\n{subject}\n1. Sở Y tế kiểm tra.\n").Title);

    [Fact]
    public void Read_AddressInTheHead_GivesDistrictAndProvince()
    {
        var read = DirectiveReader.ReadText("a", "TRƯỜNG TIỂU HỌC SỐ 1\nĐịa chỉ: Thị trấn Mường Tè, huyện Mường Tè, tỉnh Lai Châu\nSố: 8/TB-TH\n\nTHÔNG BÁO\nNghỉ học\n\n1. Các lớp nghỉ học.\n");
        Assert.Equal(("Mường Tè", "Lai Châu"), (read.District, read.Province));
        Assert.Equal(("address", "Mường Tè"), (read.Evidence["district"].Rule, read.Evidence["district"].Range!.Value.Of(read.SourceText).ToString()));
    }

    [Fact]
    public void Read_CapitalsOfATcvn3Font_ArePutBack() => Assert.Equal(
        "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: 21/QĐ-UBND\nCHỦ TỊCH   Lê Hà Vũ",
        Reading.Formats.FontCapitals.Restore("ủY BAN NHÂN DÂN TỈNH Cà MAU\nSố: 21/QĐ-UBND\nCHủ TịCH   Lê Hà Vũ"));

    [Fact]
    public void Read_DateAboveTheSignature_IsTheDateOfIssueWhereTheHeadHasNone()
    {
        var read = DirectiveReader.ReadText("a", "UBND HUYỆN SA PA\nTRẠM Y TẾ XÃ TẢ VAN\nSố: 04/BC-TYT\n\nBÁO CÁO\nTiêm chủng\n\nI. PHƯƠNG HƯỚNG\n1. Tiếp tục tuyên truyền.\n\nTả Van, ngày 30 tháng 3 năm 2019\nTRẠM TRƯỞNG\n\nLồ Thị Mẩy\n");
        Assert.Equal(("2019-03-30", "Tả Van", "Lồ Thị Mẩy"), (read.Issued?.ToString(), read.Place, read.Signer?.Name));
        Assert.Equal("Tiếp tục tuyên truyền.", Assert.Single(read.Tasks).Text);
    }

    [Theory]
    [InlineData("Kính gửi:\n  * Phòng VHTT các huyện;\n  * Các đơn vị trực thuộc Sở.\n")]
    [InlineData("Kính gửi:\nPhòng VHTT các huyện;\nCác đơn vị trực thuộc Sở.\n")]
    public void Read_AddresseesOnLinesOfTheirOwn_AreListed(string addressees) =>
        Assert.Equal(["Phòng VHTT các huyện", "Các đơn vị trực thuộc Sở"], DirectiveReader.ReadText("a", "Số: 5/SVH-VP\nV/v lễ hội\n" + addressees + "Sở đề nghị:\n1. Sở Y tế kiểm tra.\n").Addressees);

    [Fact]
    public void Read_SubjectPlaceAndDateOnOneLine_AreToldApart()
    {
        var read = DirectiveReader.ReadText("a", "BỘ Y TẾ\nSố: 2553/BYT-DP V/v tăng cường phòng chống bệnh tay chân miệng ở trẻ em Hà Nội, ngày 28 tháng 4 năm 2023\n\nKính gửi: Các sở.\n\n1. Sở Y tế kiểm tra.\n\n"
            + "Nơi nhận: - Như trên; - Bộ trưởng (để b/c); - Lưu: VT, DP. KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn Thị Liên Hương\n");
        Assert.Equal(("2023-04-28", "Hà Nội", "tăng cường phòng chống bệnh tay chân miệng ở trẻ em"), (read.Issued?.ToString(), read.Place, read.Title));
        Assert.Equal(("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Nguyễn Thị Liên Hương"), (read.Signer?.Capacity, read.Signer?.Title, read.Signer?.Name));
        Assert.Equal(["Như trên", "Bộ trưởng (để b/c)", "Lưu: VT, DP"], read.Recipients);
    }

    [Fact]
    public void Read_AppendixAlone_GivesTheRowsOfItsTable() =>
        Assert.Equal("Rà soát hộ nghèo", Assert.Single(DirectiveReader.ReadText("a", "PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n\nSTT\tNội dung\tCơ quan chủ trì\n1\tRà soát hộ nghèo\tPhòng Nội vụ\n").Tasks).Text);

    [Fact]
    public void Read_PlaceBehindADash_IsGivenWithoutIt() =>
        Assert.Equal("Bắc Ninh", DirectiveReader.ReadText("a", "**Số:** 05/CT-UBND — *Bắc Ninh, ngày 12/5/2021*\n# CHỈ THỊ\nVề đất đai\n").Place);

    [Fact]
    public void Read_LawsWithoutDate_AreCitedWhereTheyAreAnAuthority()
    {
        var read = DirectiveReader.ReadText("a", "KẾ HOẠCH\nKiểm tra\n\nCăn cứ Luật Đê điều; Luật Xử lý chất thải vũ trụ;\nCăn cứ Luật Đất đai năm 2013;\n\n"
            + "1. Xử lý theo Luật Đất đai và khoản 2 Điều 5 Luật Thanh tra; tuyên truyền Luật Trẻ em.\n");
        Assert.Equal(["Luật Đê điều", "Luật Xử lý chất thải vũ trụ", "Luật Đất đai năm 2013", "Luật Thanh tra"], read.Citations.Select(c => c.Text));
        Assert.Equal(2, read.Citations[2].Ranges.Count);
    }

    [Fact]
    public void Read_SubjectMarkAloneOnItsLine_TakesTheNextLine() =>
        Assert.Equal("Phòng dịch", DirectiveReader.ReadText("a", "Số: 5/UBND-TH\nV/v\n\nPhòng dịch\n\nKính gửi: Các xã.\n").Title);

    [Fact]
    public void Read_WarningsAndEvidence_SayWhatWasConcluded()
    {
        var read = DirectiveReader.ReadText("a", "Số: /UBND-TH\nMường Tè, ngày 31 tháng 6 năm 2021\nV/v phòng dịch\n\nKính gửi: Các xã.\n\nNội dung.\n");
        Assert.Equal("cong-van", read.Kind?.Code);
        Assert.Equal("2021-06", read.Issued?.ToString());
        Assert.True(read.Evidence["province"].Inferred);
        Assert.Equal(
            ["R001", "R003", "R005", "R006", "R008", "R009"],
            read.Warnings.Select(w => w.Code).Where(code => string.CompareOrdinal(code, "R100") < 0));
        Assert.Equal("Mường Tè", read.Evidence["place"].Range!.Value.Of(read.SourceText).ToString());
        Assert.Equal(AdministrativeLevel.District, read.Issuer?.Level);
    }
}
