namespace Corpus.Reading.Tests;

public sealed class AnnexTests
{
    private const string Decision = """
        ỦY BAN NHÂN DÂN
        TỈNH QUẢNG NGÃI
        Số: 1234/QĐ-UBND
        Quảng Ngãi, ngày 12 tháng 8 năm 2022

        QUYẾT ĐỊNH
        Ban hành Quy chế quản lý chợ

        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

        QUYẾT ĐỊNH:

        Điều 1. Sở Công Thương chủ trì thực hiện.

        Nơi nhận:
        - Như Điều 2;
        - Lưu: VT.

        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Trần Phước Hiền


        """;

    private const string Regulation = """
        ỦY BAN NHÂN DÂN
        TỈNH QUẢNG NGÃI

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        QUY CHẾ
        Quản lý chợ trên địa bàn tỉnh
        (Ban hành kèm theo Quyết định số 1234/QĐ-UBND
        ngày 12/8/2022 của Ủy ban nhân dân tỉnh)

        Chương I
        QUY ĐỊNH CHUNG

        Điều 1. Phạm vi
        1. Sở Công Thương báo cáo theo Nghị định số 02/2003/NĐ-CP ngày 14/01/2003 của Chính phủ.

        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Trần Phước Hiền


        """;

    private const string Appendix = """
        Phụ lục II
        DANH MỤC CHỢ
        (Kèm theo Quyết định số 1234/QĐ-UBND)

        1. Chợ Sơn Tịnh.
        """;

    [Fact]
    public void Read_RegulationAndAppendixBehindTheSignature_GivesEachItsHeaderAndBody()
    {
        var lines = SourceLines.Of(Decision + Regulation + Appendix);
        var annexes = AnnexReader.Read(lines, lines.LineAt(Decision.Length) - 1);
        Assert.Equal(["quy-che", null], annexes.Select(a => a.Kind?.Code));
        Assert.Equal(["Quản lý chợ trên địa bàn tỉnh", "DANH MỤC CHỢ"], annexes.Select(a => string.Join(' ', a.Title.Select(t => t.Of(lines.Text).ToString()))));
        Assert.StartsWith("ỦY BAN NHÂN DÂN", annexes[0].Header.Of(lines.Text), StringComparison.Ordinal);
        Assert.EndsWith("của Ủy ban nhân dân tỉnh)", annexes[0].Header.Of(lines.Text), StringComparison.Ordinal);
        Assert.Equal(["Chương I", "1. Chợ Sơn Tịnh."], annexes.Select(a => FirstText(lines, a.Body)));
        Assert.DoesNotContain(
            Enumerable.Range(annexes[0].Body.Start, annexes[0].Body.Length), line => lines.ContentOf(line).StartsWith("KT.", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_DirectiveWithAnnexes_CitesWhatTheyCiteAndNotItself()
    {
        var read = DirectiveReader.ReadText("a", Decision + Regulation + Appendix);
        Assert.Equal([null, "02/2003/NĐ-CP"], read.Citations.Select(c => c.Number));
        Assert.Equal("Trần Phước Hiền", read.Signer?.Name);
        Assert.Equal(["Như Điều 2", "Lưu: VT"], read.Recipients);
        Assert.DoesNotContain(read.Warnings, w => w.Code == WarningCodes.AnnexUnread);
    }

    [Fact]
    public void Read_AnnexWithTheNumbersOfTheDecision_HasPathsOfItsOwn()
    {
        const string Table = "\nTT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời hạn\n1\tRà soát các chợ\tSở Công Thương\t\t31/8/2022\n2\tTập huấn\tSở Nội vụ\t\t30/9/2022\n";
        var read = DirectiveReader.ReadText("a", Decision + "PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n" + Table + "\nPHỤ LỤC\nDANH MỤC CÔNG VIỆC\n" + Table);
        Assert.Equal(["1", "PL.1", "PL.2", "PL2.1", "PL2.2"], read.Tasks.Select(task => task.Path));
    }

    [Fact]
    public void Read_AppendixBehindAnUnsignedTail_EndsTheTail()
    {
        var unsigned = Decision.Replace("Trần Phước Hiền", "", StringComparison.Ordinal);
        var read = DirectiveReader.ReadText("a", unsigned + "PHỤ LỤC\nDANH MỤC CHỢ\n\n1. Chợ Sơn Tịnh.\n");
        Assert.Null(read.Signer);
        Assert.DoesNotContain(read.Warnings, w => w.Code == WarningCodes.AnnexUnread);
    }

    [Fact]
    public void Read_WordsBehindTheTailWithoutAHeading_AreLeftOutWithAWarning()
    {
        var read = DirectiveReader.ReadText("a", Decision + "Ghi chú: bản này thay bản gửi lần trước.\n");
        Assert.Contains(read.Warnings, w => w.Code == WarningCodes.AnnexUnread);
    }

    [Fact]
    public void Read_ManyHeadings_StaysLinearAndInOrder()
    {
        var lines = SourceLines.Of(string.Concat(Enumerable.Repeat("PHỤ LỤC\n\n", 20_000)));
        var annexes = AnnexReader.Read(lines, 0);
        Assert.Equal(200, annexes.Count);
        Assert.All(annexes.Zip(annexes.Skip(1)), pair => Assert.True(pair.First.Body.End <= pair.Second.Body.Start));
        Assert.Equal(lines.Count, annexes[^1].Body.End);
    }

    private static string FirstText(SourceLines lines, LineSpan span) =>
        lines.ContentOf(Enumerable.Range(span.Start, span.Length).First(line => lines[line].IsText)).ToString();
}
