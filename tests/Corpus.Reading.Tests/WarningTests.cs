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
    public void Read_DoubtfulSource_WarnsWithItsSpan(string text, string code, string words)
    {
        var read = DirectiveReader.ReadText("a", text);
        var warning = read.Warnings.First(w => w.Code == code);
        Assert.False(string.IsNullOrWhiteSpace(warning.Message));
        Assert.Contains(words, warning.Range!.Value.Of(read.SourceText), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SoundDirective_WarnsOfNothing() =>
        Assert.Empty(DirectiveReader.ReadText("a", Head + "1. Sở Y tế kiểm tra." + Tail).Warnings);
}
