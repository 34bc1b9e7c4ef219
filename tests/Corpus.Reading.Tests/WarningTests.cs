namespace Corpus.Reading.Tests;

public sealed class WarningTests
{
    private const string Head = "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 12/KH-UBND\nLâm Đồng, ngày 3 tháng 5 năm 2023\n\nKẾ HOẠCH\nPhòng cháy rừng\n\n";

    private const string Tail = "\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Hiệp\n";

    /// <summary>A directive, the code of a warning about it, and words that its range holds.</summary>
    [Theory]
    [InlineData("ĐẾN Số: 520\nNgày 05/5/2023\n\n" + Head + "1. Sở Y tế kiểm tra." + Tail, WarningCodes.StampLeftOut, "520")]
    [InlineData(Head + "1. Sở Y tế thực hiện Công văn số 9/BYT-DP ngày 01/9/2024 của Bộ Y tế." + Tail, WarningCodes.CitationDateDoubtful, "9/BYT-DP")]
    [InlineData(Head + "1. Sở Y tế thực hiện Công văn số 9/BYT-DP ngày 31/4/2022 của Bộ Y tế." + Tail, WarningCodes.CitationDateDoubtful, "31/4/2022")]
    [InlineData(Head + "1. Sở Y tế kiểm tra." + Tail + "\nDanh sách các hộ dân cần di dời theo từng thôn, kèm theo bản đồ.\nThôn 1: ông A, bà B.\n", WarningCodes.AnnexUnread, "Danh sách")]
    [InlineData(Head + "1. Sở Y tế kiểm tra trước ngày 31/9/2023." + Tail, "R106", "31/9/2023")]
    [InlineData(Head + "1. Sở Y tế kiểm tra trước ngày 01/4/2023." + Tail, "R106", "01/4/2023")]
    [InlineData(Head + "1. Sở Y tế kiểm tra.\n\n3. Sở Nội vụ báo cáo." + Tail, "R105", "Sở Nội vụ")]
    [InlineData(Head + "8. Sở Y tế kiểm tra.\n\nö. Sở Nội vụ báo cáo." + Tail, "R103", "Sở Nội vụ")]
    [InlineData(Head + "1. Sở Y tế tiêm cho l00% học sinh." + Tail, WarningCodes.MisreadCured, "l00")]
    [InlineData(Head + "1. Sở Y tế kiểm tra.\n\n2. Thống nhất chủ trương mua xe." + Tail, "R107", "2. Thống nhất")]
    [InlineData(Head + "1. Sở Y tế kiểm tra." + Tail + "\nPHỤ LỤC\nDANH SÁCH HỘ\n(Kèm theo Kế hoạch số 12/KH-UBND)\n\nHộ ông Nguyễn Văn A\nHộ bà Trần Thị B\n", "R104", "Trần Thị B")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 2O7/KH-UBND\nLâm Đồng, ngày 3 tháng 5 năm 2023\n\nKẾ HOẠCH\nTrồng rừng\n\n1. Sở Y tế kiểm tra." + Tail, WarningCodes.MisreadCured, "2O7")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 27/KH-UBND\nLâm Đồng, ngày l3 tháng 5 năm 2O23\n\nKẾ HOẠCH\nTrồng rừng\n\n1. Sở Y tế kiểm tra." + Tail, WarningCodes.MisreadCured, "l3 tháng 5 năm 2O23")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 27/KH-UBND\nLâm Đồng, ngày 13 tháng 5 nâm 2023\n\nKẾ HOẠCH\nTrồng rừng\n\n1. Sở Y tế kiểm tra." + Tail, WarningCodes.MisreadCured, "nâm")]
    [InlineData("ỦY BAN NHÂN DÂN\nHUYỆN VĨNH THẠNH\nSố: 27/KH-UBND\nngày 13 tháng 5 năm 2023\n\nKẾ HOẠCH\nTrồng rừng\n\n1. Phòng Y tế kiểm tra." + Tail, WarningCodes.ProvinceOfDistrictUnknown, "VĨNH THẠNH")]
    public void Read_DoubtfulSource_WarnsWithItsSpan(string text, string code, string words)
    {
        var read = DirectiveReader.ReadText("a", text);
        var warning = read.Warnings.First(w => w.Code == code);
        Assert.False(string.IsNullOrWhiteSpace(warning.Message));
        Assert.Contains(words, warning.Range!.Value.Of(read.SourceText), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MisreadNumberAndDate_SaysInTheEvidenceWhatWasPrinted()
    {
        var read = DirectiveReader.ReadText("a", "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 2O7/KH-UBND\nLâm Đồng, ngày l3 tháng 5 năm 2O23\n\nKẾ HOẠCH\nTrồng rừng\n\n1. Sở Y tế kiểm tra." + Tail);
        Assert.Equal(("207", "2023-05-13"), (read.Number, read.Issued?.ToString()));
        Assert.Equal("in là “2O7”, đọc là “207”", read.Evidence["number"].Note);
        Assert.Equal("in là “l3 tháng 5 năm 2O23”, đọc là “13 tháng 5 năm 2023”", read.Evidence["issued"].Note);
    }

    /// <summary>A sentence of the body with misread values, and what the warnings of them say.</summary>
    [Theory]
    [InlineData("Sở Y tế thực hiện Quyết định số 4l9/QĐ-UBND ngàv 2O/3/2021 của UBND tỉnh.", "văn bản được dẫn in là “4l9/QĐ-UBND ngàv 2O/3/2021”, đọc là “419/QĐ-UBND ngày 20/3/2021”")]
    [InlineData("Sở Y tế thực hiện Nghị định số 15/2O20/NĐ-CP của Chính phủ.", "văn bản được dẫn in là “15/2O20/NĐ-CP”, đọc là “15/2020/NĐ-CP”")]
    [InlineData("Sở Y tế thực hiện Nghị quyết số O5-NQ/TU của Tỉnh ủy; báo cáo theo Nghị quyết số O5-NQ/TU và Nghị quyết số 05-NQ/TU.", "văn bản được dẫn in là “O5-NQ/TU”, đọc là “05-NQ/TU”")]
    [InlineData("Sở Y tế thực hiện Công văn số 9/BYT-DP ngày 01 tháng 9 nãm 2022 của Bộ Y tế.", "văn bản được dẫn in là “nãm”, đọc là “năm”")]
    [InlineData("Sở Y tế thực hiện Luật Đất đai ngày 29/11/2Ol3.", "văn bản được dẫn in là “29/11/2Ol3”, đọc là “29/11/2013”")]
    [InlineData("Sở Y tế kiểm tra trước ngày 2O/6/2023.", "thời hạn in là “2O/6/2023”, đọc là “20/6/2023”")]
    [InlineData("Sở Y tế kiểm tra từ ngày 15/5/2O23 đến ngày 3l/5/2023.", "thời hạn in là “15/5/2O23 đến ngày 3l/5/2023”, đọc là “15/5/2023 đến ngày 31/5/2023”")]
    [InlineData("ƯBND các xã rà soát hộ nghèo.", "cơ quan in là “ƯBND các xã”, đọc là “UBND các xã”")]
    [InlineData("Sở Y tế phối hợp với MTTO tỉnh kiểm tra; MTTO tỉnh giám sát.", "cơ quan in là “MTTO tỉnh”, đọc là “MTTQ tỉnh”")]
    public void Read_MisreadValuesOfASentence_TellsThemOnce(string sentence, string expected)
    {
        var read = DirectiveReader.ReadText("a", Head + "1. " + sentence + Tail);
        var warning = Assert.Single(read.Warnings, warning => warning.Code == WarningCodes.MisreadCured);
        Assert.Equal(expected, warning.Message);
        Assert.Contains($"“{Letters.Fold(warning.Range!.Value.Of(read.SourceText))}”, đọc", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MisreadDateOfAMeeting_TellsIt()
    {
        var read = DirectiveReader.ReadText("a", "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 12/TB-UBND\nLâm Đồng, ngày 3 tháng 5 năm 2023\n\nTHÔNG BÁO\nKết luận cuộc họp\n\nNgày O2/5/2023, Chủ tịch UBND tỉnh họp giao ban.\n\n1. Sở Y tế kiểm tra." + Tail);
        Assert.Equal(new DateOnly(2023, 5, 2), read.MeetingDate);
        Assert.Equal("ngày họp in là “O2/5/2023”, đọc là “02/5/2023”", Assert.Single(read.Warnings, warning => warning.Code == WarningCodes.MisreadCured).Message);
    }

    [Fact]
    public void Read_MisreadYearInTheNumber_IsCuredAndTold()
    {
        var read = DirectiveReader.ReadText("a", "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 2O/2O23/QĐ-UBND\nLâm Đồng, ngày 3 tháng 5 năm 2023\n\nQUYẾT ĐỊNH\nGiao chỉ tiêu trồng rừng\n\nĐiều 1. Sở Y tế kiểm tra." + Tail);
        Assert.Equal(("20", "2023/QĐ-UBND"), (read.Number, read.Symbol));
        Assert.Equal(["số văn bản in là “2O”, đọc là “20”", "ký hiệu in là “2O23/QĐ-UBND”, đọc là “2023/QĐ-UBND”"],
            read.Warnings.Where(warning => warning.Code == WarningCodes.MisreadCured).Select(warning => warning.Message));
    }

    /// <summary>Letters that are no misread digits, words of time without marks, names that look like them.</summary>
    [Theory]
    [InlineData("Sở Y tế thực hiện Nghị quyết số 30a/2008/NQ-CP ngày 27/12/2008 của Chính phủ, Luật Hàng không dân dụng Việt Nam năm 2006 và Luật Cư trú Việt Nam 2006.")]
    [InlineData("So Y te kiem tra truoc ngay 20 thang 6 nam 2023 theo Cong van so 9/BYT-DP ngay 01 thang 5 nam 2023.")]
    [InlineData("Sở Y tế cấp 10l/HỘ, 2O lít nước, trồng nấm; nắm 5 hộ trước ngày 20/6/2023.")]
    public void Read_SoundSentence_TellsNoCure(string sentence) =>
        Assert.DoesNotContain(DirectiveReader.ReadText("a", Head + "1. " + sentence + Tail).Warnings, warning => warning.Code == WarningCodes.MisreadCured);

    /// <summary>The fixtures print these misread words in values, and no others.</summary>
    [Fact]
    public void Read_Fixtures_TellNoCuresButOfWhatIsPrintedMisread()
    {
        var root = Corpus.Testing.Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures");
        var told = Directory.GetFiles(root, "*.txt", SearchOption.AllDirectories)
            .Select(path => DirectiveReader.Read(path, File.ReadAllBytes(path)).Value!)
            .SelectMany(read => read.Warnings.Where(warning => warning.Code == WarningCodes.MisreadCured).Select(warning => warning.Range!.Value.Of(read.SourceText).ToString()));
        Assert.Equal(["07/7/20l7", "1O/01/2012", "25/0l/2004", "25/3/2O23", "l.000", "l00", "l00", "thang", "ƯBND các xã, thị trấn"], told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ngay 3 thang 5 nam 2023")]
    [InlineData("NGÀY 3 THÁNG 5 NĂM 2023")]
    public void Read_DateWithoutMarksOrInCapitals_IsNotCalledMisread(string date)
    {
        var read = DirectiveReader.ReadText("a", $"ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 7/KH-UBND\nLâm Đồng, {date}\n\nKẾ HOẠCH\nTrồng rừng\n\n1. Sở Y tế kiểm tra." + Tail);
        Assert.Equal("2023-05-03", read.Issued?.ToString());
        Assert.DoesNotContain(read.Warnings, warning => warning.Code == WarningCodes.MisreadCured);
    }

    [Fact]
    public void Read_DistrictOfSeveralProvinces_IsGivenAsPrintedUntilTheTextNamesOne()
    {
        const string Text = "ỦY BAN NHÂN DÂN\nHUYỆN VĨNH THẠNH\nSố: 27/KH-UBND\nngày 13 tháng 5 năm 2023\n\nKẾ HOẠCH\nTrồng rừng\n\n1. Phòng Y tế kiểm tra{0}.";
        var unknown = DirectiveReader.ReadText("a", string.Format(null, Text, "") + Tail);
        Assert.Equal(("Vĩnh Thạnh", null), (unknown.District, unknown.Province));
        var known = DirectiveReader.ReadText("a", string.Format(null, Text, " theo chỉ đạo của UBND tỉnh Bình Định") + Tail);
        Assert.Equal(("Vĩnh Thạnh", "Bình Định"), (known.District, known.Province));
        Assert.DoesNotContain(known.Warnings, warning => warning.Code == WarningCodes.ProvinceOfDistrictUnknown);
    }

    [Fact]
    public void Read_SoundDirective_WarnsOfNothing() =>
        Assert.Empty(DirectiveReader.ReadText("a", Head + "1. Sở Y tế kiểm tra." + Tail).Warnings);
}
