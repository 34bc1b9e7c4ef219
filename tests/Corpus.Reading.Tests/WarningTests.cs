namespace Corpus.Reading.Tests;

public sealed class WarningTests
{
    private const string Head = "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 12/KH-UBND\nLâm Đồng, ngày 3 tháng 5 năm 2023\n\nKẾ HOẠCH\nPhòng cháy rừng\n\n";

    private const string Tail = "\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Hiệp\n";

    /// <summary>A directive, the code of a warning about it, and words that its range holds.</summary>
    [Theory]
    [InlineData("ĐẾN Số: 520\nNgày 05/5/2023\n\n" + Head + "1. Sở Y tế kiểm tra." + Tail, WarningCodes.StampLeftOut, "520")]
    [InlineData(Head + "1. Sở Y tế thực hiện Công văn số 9/BYT-DP ngày 01/9/2024 của Bộ Y tế." + Tail, WarningCodes.CitationFromFuture, "9/BYT-DP")]
    [InlineData(Head + "1. Sở Y tế kiểm tra." + Tail + "\nDanh sách các hộ dân cần di dời theo từng thôn, kèm theo bản đồ.\nThôn 1: ông A, bà B.\n", WarningCodes.AnnexUnread, "Danh sách")]
    [InlineData(Head + "1. Sở Y tế kiểm tra trước ngày 31/9/2023." + Tail, "R106", "31/9/2023")]
    [InlineData(Head + "1. Sở Y tế kiểm tra trước ngày 01/4/2023." + Tail, "R106", "01/4/2023")]
    [InlineData(Head + "1. Sở Y tế kiểm tra.\n\n3. Sở Nội vụ báo cáo." + Tail, "R105", "Sở Nội vụ")]
    [InlineData(Head + "8. Sở Y tế kiểm tra.\n\nö. Sở Nội vụ báo cáo." + Tail, "R103", "Sở Nội vụ")]
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
        Assert.Equal("in là “ngày l3 tháng 5 năm 2O23”, đọc là “13/05/2023”", read.Evidence["issued"].Note);
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
