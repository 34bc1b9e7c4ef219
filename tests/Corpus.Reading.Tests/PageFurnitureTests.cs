namespace Corpus.Reading.Tests;

public sealed class PageFurnitureTests
{
    [Theory]
    [InlineData("ĐẾN Số: 731\n\nNgày 09/4/2022\n\nChuyển: Phòng Tổng hợp\n\n")]
    [InlineData("CÔNG VĂN ĐẾN\n\nSố: 731\n\nNgày: 09 / 4 / 2022\n\n")]
    [InlineData("ĐẾN\nSố: 731\nNgày 09/4/2022\n")]
    public void Read_StampWithBlankLines_GivesNeitherNumberNorDate(string stamp)
    {
        var read = DirectiveReader.ReadText("a", stamp + """
            ỦY BAN NHÂN DÂN

            HUYỆN BA BỂ

            Số: 64/KH-UBND         Ba Bể, ngày 05 tháng 4 năm 2022

            KẾ HOẠCH

            Trồng rừng

            1. Hạt Kiểm lâm kiểm tra.
            """);
        Assert.Equal(("64", "KH-UBND", "Ba Bể", "2022-04-05"), (read.Number, read.Symbol, read.Place, read.Issued?.ToString()));
        Assert.All(read.Tasks, task => Assert.DoesNotContain("731", task.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void SourceLines_NumberWithSymbolBelowAStamp_StaysText()
    {
        var lines = SourceLines.Of("CÔNG VĂN ĐẾN\n\nSố: 64/KH-UBND");
        Assert.Equal(LineNature.Text, lines[2].Nature);
    }

    [Theory]
    [InlineData("A\nSở Y tế kiểm tra các\nHUYỆN BA BỂ - KẾ HOẠCH\n- 2 -\nchợ dân sinh.\nB\nHUYỆN BA BỂ - KẾ HOẠCH\n- 3 -\nC", 5)]
    [InlineData("A\n\f\nHUYỆN BA BỂ - KẾ HOẠCH\nB\n\f\nHUYỆN BA BỂ - KẾ HOẠCH\nC\n\f\n", 3)]
    [InlineData("A\nHUYỆN BA BỂ - KẾ HOẠCH   1\n\f\nB\nHUYỆN BA BỂ - KẾ HOẠCH   2\n\f\n", 2)]
    [InlineData("A\n\f\nHUYỆN BA BỂ\nTRỒNG RỪNG\nB\n\f\nHUYỆN BA BỂ\nTRỒNG RỪNG\nC\n\f\n", 3)]
    public void SourceLines_LinesThatPagesRepeat_AreRunningHeads(string text, int count)
    {
        var lines = SourceLines.Of(text);
        Assert.All(
            Enumerable.Range(0, lines.Count).Where(i => lines[i].IsText),
            i => Assert.False(lines.FoldedContentOf(i).Contains("ba be", StringComparison.Ordinal) || lines.FoldedContentOf(i).Contains("trong rung", StringComparison.Ordinal)));
        Assert.Equal(count, Enumerable.Range(0, lines.Count).Count(i => lines[i].IsText));
    }

    /// <summary>A line between two whole sentences, and whether it is a running head that stands once.</summary>
    [Theory]
    [InlineData("UBND huyện Ba Bể - Kế hoạch số 64\n\n2\n\n", true)]
    [InlineData("2\nKẾ HOẠCH SỐ 64 CỦA UBND HUYỆN BA BỂ\n", true)]
    [InlineData("UBND huyện Ba Bể - Kế hoạch số 64\n\n", true)]
    [InlineData("UBND huyện Ba Bể - Kế hoạch số 64\n", false)]
    [InlineData("UBND huyện Ba Bể\n\n2\n\n", false)]
    [InlineData("UBND huyện Ba Bể - Kế hoạch số 71\n\n2\n\n", false)]
    [InlineData("Ngày 05 tháng 4 năm 2022\n\n2\n\n", false)]
    public void SourceLines_LineOfTheHeadBetweenSentences_IsARunningHeadWithItsNumber(string line, bool expected)
    {
        const string Head = "UBND HUYỆN BA BỂ\nSố: 64/KH-UBND\nBa Bể, ngày 05 tháng 4 năm 2022\nKẾ HOẠCH\nTrồng rừng của huyện\nCăn cứ tình hình.\nI. MỤC ĐÍCH\n1. Trồng.\n2. Chăm.\n3. Giữ.\nII. VIỆC LÀM\n1. Ươm.\n";
        var lines = SourceLines.Of(Head + "2. Hạt Kiểm lâm kiểm tra rừng.\n\n" + line + "3. Phòng Nội vụ báo cáo.");
        Assert.Equal(expected, Enumerable.Range(0, lines.Count).Any(i => lines[i].Nature == LineNature.RunningHead));
        Assert.Equal(expected ? 14 : 15, Enumerable.Range(0, lines.Count).Count(i => lines[i].IsText));
    }

    [Theory]
    [InlineData("HUYỆN BA BỂ\nA\n\f\nHUYỆN BA BỂ\nB\n\f\nHUYỆN BA BỂ\nC\n\f\n", 4)]
    [InlineData("A\n\f\nTT   Nội dung   Thời gian\nB\n\f\nTT   Nội dung   Thời gian\nC\n\f\n", 5)]
    [InlineData("A\n\f\nĐiều 1\nB\n\f\nĐiều 2\nC\n\f\n", 5)]
    [InlineData("1\n\nMua giống\n\nNăm 2022\n\n2\n\nMua phân\n\nQuý I", 4)]
    [InlineData("Sở Y tế\nA\nSở Y tế\nB\nSở Y tế", 5)]
    public void SourceLines_LetterheadRowsAndTitles_StayText(string text, int count)
    {
        var lines = SourceLines.Of(text);
        Assert.Equal(count, Enumerable.Range(0, lines.Count).Count(i => lines[i].IsText));
    }

    [Theory]
    [InlineData("UBND HUYỆN BA BỂ - KẾ HOẠCH", "", true)]
    [InlineData("Kế hoạch số 64/KH-UBND", "\n", true)]
    [InlineData("Kế hoạch số 64/KH-UBND", "", false)]
    [InlineData("HUYỆN CHỢ ĐỒN", "", false)]
    public void SourceLines_WordsOfTheHeadInsideASentence_AreARunningHead(string line, string gap, bool isHead)
    {
        var lines = SourceLines.Of($"ỦY BAN NHÂN DÂN\nHUYỆN BA BỂ\nSố: 64/KH-UBND\nKẾ HOẠCH\nTrồng rừng\nA.\nB.\nC.\nD.\nE.\nG.\nH.\nKiểm tra các\n{gap}{line}\n{gap}chợ dân sinh.");
        Assert.Equal(isHead, Enumerable.Range(0, lines.Count).Any(i => lines[i].Nature == LineNature.RunningHead && lines.ContentOf(i).SequenceEqual(line)));
    }

    [Theory]
    [InlineData("Ba Bể - KH 64", "\n", true)]
    [InlineData("Ba Bể - KH 64", "", false)]
    [InlineData("Ba Bể - KH 65", "\n", false)]
    [InlineData("Chợ Rã - KH 64", "\n", false)]
    [InlineData("Ba Bể", "\n", false)]
    public void SourceLines_PlaceAndNumberOfTheHeadBetweenParagraphs_AreARunningHead(string line, string gap, bool isHead)
    {
        var lines = SourceLines.Of($"ỦY BAN NHÂN DÂN\nHUYỆN BA BỂ\nSố: 64/KH-UBND\nKẾ HOẠCH\nTrồng rừng\nA.\nB.\nC.\nD.\nE.\nG.\nH.\n1. Kiểm tra các chợ.\n{gap}{line}\n{gap}2. Rà soát bến.");
        Assert.Equal(isHead, Enumerable.Range(0, lines.Count).Any(i => lines[i].Nature == LineNature.RunningHead && lines.ContentOf(i).SequenceEqual(line)));
    }

    [Fact]
    public void SourceLines_NumberOfTheDirectiveBelowAPageNumber_IsARunningHead()
    {
        var lines = SourceLines.Of("1. Sở Y tế kiểm tra.\n\n2\n\nCông văn số 714/SYT-NVY\n\n2. Sở Nội vụ kiểm tra.");
        Assert.Equal(LineNature.RunningHead, lines[4].Nature);
    }

    [Theory]
    [InlineData("https://vanban.example.vn/xem?id=7      1/2", "09/08/2024, 08:15")]
    [InlineData("file:///C:/van-ban.html", "8/9/24, 8:15 AM")]
    [InlineData("file///C:/van-ban.hưl 1⁄2", "8/9/24, 8:15 AM")]
    [InlineData("file:///C:/van-ban.html 1/2", "8/9/24, 8:15 AM          Kế hoạch trồng rừng")]
    public void Read_PageOfABrowser_LeavesAddressAndHourOut(string foot, string head)
    {
        var read = DirectiveReader.ReadText("a", $"{head}\n" + """
            ỦY BAN NHÂN DÂN
            HUYỆN BA BỂ
            Số: 64/KH-UBND         Ba Bể, ngày 05 tháng 8 năm 2024

            KẾ HOẠCH
            Trồng rừng

            1. Hạt Kiểm lâm kiểm tra các

            """ + $"{foot}\n\f{head}\n" + """
            khu rừng trồng mới.
            2. Phòng Tài chính bố trí kinh phí.

            CHỦ TỊCH
            Hoàng Văn Nam

            """ + foot.Replace("1/2", "2/2", StringComparison.Ordinal) + "\n");
        Assert.Equal(["Hạt Kiểm lâm kiểm tra các khu rừng trồng mới.", "Phòng Tài chính bố trí kinh phí."], read.Tasks.Select(task => task.Text));
        Assert.Equal(("Hoàng Văn Nam", "2024-08-05"), (read.Signer?.Name, read.Issued?.ToString()));
        Assert.DoesNotContain(read.Warnings, warning => warning.Code == WarningCodes.AnnexUnread);
    }

    [Fact]
    public void Read_HourWithoutTheAddressOfAPage_StaysText()
    {
        var read = DirectiveReader.ReadText("a", """
            ỦY BAN NHÂN DÂN
            HUYỆN BA BỂ
            Số: 64/KH-UBND         Ba Bể, ngày 05 tháng 8 năm 2024

            KẾ HOẠCH
            Trồng rừng

            1. Hạt Kiểm lâm báo cáo lúc
            08:15, 09/08/2024
            tại trụ sở.
            """);
        Assert.Contains("08:15, 09/08/2024", Assert.Single(read.Tasks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InvitationWithoutASubject_HasNoTitle()
    {
        const string Text = "ỦY BAN NHÂN DÂN\nHUYỆN BA BỂ\nSố: 64/GM-UBND\nBa Bể, ngày 05 tháng 8 năm 2024\n\nGIẤY MỜI\n{0}\nVăn phòng HĐND và UBND huyện trân trọng kính mời các đồng chí dự họp:\n1. Hạt Kiểm lâm báo cáo kết quả.\n";
        Assert.Null(DirectiveReader.ReadText("a", string.Format(null, Text, "")).Title);
        Assert.Equal("Họp giao ban tháng 8", DirectiveReader.ReadText("a", string.Format(null, Text, "Họp giao ban tháng 8\n")).Title);
    }
}
