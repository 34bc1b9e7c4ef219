using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Corpus.Reading.Tests.Formats;

public sealed class FormatTests
{
    private const string Page =
        """
        <!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
        <table><tr><td><p><b>ỦY BAN NHÂN DÂN<br>TỈNH CÀ MAU</b></p></td><td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></p></td></tr>
        <tr><td>Số: 55/KH-UBND</td><td><i>Cà Mau, ngày 6 tháng 5 năm&nbsp;2021</i></td></tr></table>
        <h1>KẾ HOẠCH</h1><h2>Trồng rừng ven biển năm 2021</h2>
        <p>Thực hiện Quyết định số 524/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ, UBND tỉnh ban hành Kế hoạch:</p>
        <ol><li>Sở Nông nghiệp và Phát triển nông thôn chủ trì.</li><li>UBND các huyện phối hợp.</li></ol>
        <table><tr><td>Nơi nhận:<br>- Lưu: VT.</td><td>CHỦ TỊCH<br><br>Lê Quân</td></tr></table>
        <script>var x = "<p>1. Không phải nhiệm vụ</p>";</script></body></html>
        """;

    [Fact]
    public void Read_Html_ReadsTheLetterheadOutOfItsTable()
    {
        var read = DirectiveReader.Read("a.html", Encoding.UTF8.GetBytes(Page)).Value!;
        Assert.Equal("Ủy ban nhân dân tỉnh Cà Mau", read.Issuer?.Name);
        Assert.Equal("55", read.Number);
        Assert.Equal("2021-05-06", read.Issued?.ToString());
        Assert.Equal("Trồng rừng ven biển năm 2021", read.Title);
        Assert.Equal("Lê Quân", read.Signer?.Name);
        Assert.Equal("524/QĐ-TTg", Assert.Single(read.Citations).Number);
        Assert.Contains("1. Sở Nông nghiệp", read.SourceText, StringComparison.Ordinal);
        Assert.DoesNotContain("Không phải nhiệm vụ", read.SourceText, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HtmlWithAnAnnexBehindTheSignature_GivesItsTasksToo()
    {
        const string Annex = """
            <p><b>Phụ lục</b></p><p>PHÂN CÔNG NHIỆM VỤ</p><p>(Kèm theo Kế hoạch số 55/KH-UBND ngày 06/5/2021 của UBND tỉnh)</p>
            <table><tr><td>TT</td><td>Nội dung</td><td>Cơ quan chủ trì</td><td>Thời hạn</td></tr>
            <tr><td>1</td><td>Ươm cây đước</td><td>Chi cục Kiểm lâm</td><td>30/6/2021</td></tr></table>
            """;
        var page = Page.Replace("<script>", Annex + "<script>", StringComparison.Ordinal);
        var read = DirectiveReader.Read("a.html", Encoding.UTF8.GetBytes(page)).Value!;
        Assert.Equal("Lê Quân", read.Signer?.Name);
        Assert.Equal(["Lưu: VT"], read.Recipients);
        Assert.Equal(3, read.Tasks.Count);
        Assert.Equal("Ươm cây đước", read.Tasks[2].Text);
        Assert.Equal("Chi cục Kiểm lâm", Assert.Single(read.Tasks[2].Lead).Text);
        Assert.Equal(new DateOnly(2021, 6, 30), read.Tasks[2].Deadline?.End);
        Assert.Equal(read.Tasks.Count, read.Tasks.Select(task => task.Path).Distinct().Count());
        Assert.Equal("524/QĐ-TTg", Assert.Single(read.Citations).Number);
    }

    [Fact]
    public void Read_Markdown_KeepsTheTextAsPrintedAndCleansItsCopy()
    {
        var read = DirectiveReader.Read("a.md", Encoding.UTF8.GetBytes("""
            **ỦY BAN NHÂN DÂN**
            **HUYỆN CẦN GIỜ**

            Số: 9/KH-UBND

            *Cần Giờ, ngày 2 tháng 3 năm 2020*

            # KẾ HOẠCH
            ## Phòng, chống bão

            **1. Công an huyện:** tuần tra *thường xuyên*.

            ***2. Trạm y tế*** trực **24/24** giờ.
            """)).Value!;
        Assert.Equal("Ủy ban nhân dân huyện Cần Giờ", read.Issuer?.Name);
        Assert.Equal("2020-03-02", read.Issued?.ToString());
        Assert.Equal("Phòng, chống bão", read.Title);
        Assert.Equal(["1", "2"], read.Tasks.Select(task => task.Path));
        Assert.Contains("*thường xuyên*", read.Tasks[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("tuần tra thường xuyên.", read.Tasks[0].CleanText, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PortalPage_ReadsTheDirectiveAlone()
    {
        var portal = $"""
            <!DOCTYPE html><html><head><title>Cổng thông tin điện tử tỉnh Cà Mau</title></head><body>
            <div id="banner"><p>CỔNG THÔNG TIN ĐIỆN TỬ TỈNH CÀ MAU</p><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></div>
            <nav><ul><li>Trang chủ</li><li>Văn bản</li></ul></nav>
            <div class="menu"><ul><li>1. Sở Y tế</li><li>Giao Sở Nội vụ trả lời trước ngày 01/01/2020</li></ul></div>
            <table><tr><td class="left"><ul><li>Liên kết web</li><li>Số: 99/QĐ-UBND</li></ul></td>
            <td class="main"><div class="content">{Page[(Page.IndexOf("<body>", StringComparison.Ordinal) + 6)..Page.IndexOf("</body>", StringComparison.Ordinal)]}</div>
            <div class="related"><p>Văn bản liên quan: Quyết định số 77/QĐ-UBND ngày 02/02/2020 của UBND tỉnh Cà Mau</p></div></td></tr></table>
            <aside><p>Thống kê truy cập: 12.345 lượt</p></aside>
            <footer><p>Bản quyền: UBND tỉnh Cà Mau. Điện thoại: 0290 000 000</p></footer></body></html>
            """;
        var read = DirectiveReader.Read("portal.html", Encoding.UTF8.GetBytes(portal)).Value!;
        var alone = DirectiveReader.Read("a.html", Encoding.UTF8.GetBytes(Page)).Value!;
        Assert.Equal(alone.SourceText, read.SourceText);
        Assert.Equal("55", read.Number);
        Assert.Equal("524/QĐ-TTg", Assert.Single(read.Citations).Number);
        Assert.Equal(["1", "2"], read.Tasks.Select(task => task.Path));
        Assert.Equal("Lê Quân", read.Signer?.Name);
    }

    [Fact]
    public void Read_PageOfPartsWithTables_GivesTasksOnlyOfTheTableThatAssigns()
    {
        const string Rows = "<tr><td>TT</td><td>Nhiệm vụ</td><td>Cơ quan chủ trì</td><td>Thời hạn</td></tr>"
            + "<tr><td>1</td><td>Rà soát quy hoạch</td><td>Sở Xây dựng</td><td>30/6/2021</td></tr>";
        const string Data = "<tr><td>TT</td><td>Xã</td><td>Số hộ</td></tr><tr><td>1</td><td>Đất Mũi</td><td>120</td></tr>";
        var page = Page.Replace("<table><tr><td>Nơi nhận", $"<p>3. Phân công:</p><table>{Rows}</table><p>4. Số liệu:</p><table>{Data}</table><table><tr><td>Nơi nhận", StringComparison.Ordinal);
        var read = DirectiveReader.Read("a.html", Encoding.UTF8.GetBytes(page)).Value!;
        var task = Assert.Single(read.Tasks, t => t.Text == "Rà soát quy hoạch");
        Assert.Equal("Sở Xây dựng", Assert.Single(task.Lead).Text);
        Assert.Equal(new DateOnly(2021, 6, 30), task.Deadline?.End);
        Assert.DoesNotContain(read.Tasks, t => t.Text.Contains("Đất Mũi", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_DocxWithTables_GivesTasksOnlyOfTheTableThatAssigns()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body(
                new Table(
                    new TableRow(Cell("UBND HUYỆN CẦN GIỜ"), Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
                    new TableRow(Cell("Số: 15/KH-UBND"), Cell("Cần Giờ, ngày 02 tháng 3 năm 2022"))),
                Line("KẾ HOẠCH"),
                Line("Cải cách hành chính năm 2022"),
                Line("I. KẾT QUẢ NĂM 2021"),
                new Table(
                    new TableRow(Cell("TT"), Cell("Xã"), Cell("Số hồ sơ"), Cell("Đúng hạn")),
                    new TableRow(Cell("1"), Cell("Bình Khánh"), Cell("1.250"), Cell("98%"))),
                Line("II. NHIỆM VỤ"),
                new Table(
                    new TableRow(Cell("STT"), Cell("Nội dung công việc"), Cell("Đơn vị chủ trì"), Cell("Đơn vị phối hợp"), Cell("Thời gian hoàn thành")),
                    new TableRow(Cell("1"), Cell("Niêm yết thủ tục hành chính"), Cell("Văn phòng HĐND và UBND"), Cell("Phòng Tư pháp"), Cell("Tháng 4/2022")),
                    new TableRow(Cell("2"), Cell("Tập huấn cho 60 công chức"), Cell("Phòng Nội vụ"), Cell("UBND các xã, thị trấn"), Cell("Trước ngày 20/5/2022"))),
                Line("Nơi nhận:"),
                Line("- Lưu: VT."),
                Line("CHỦ TỊCH"),
                Line("Nguyễn Văn Hồng")));
        }

        var read = DirectiveReader.Read("a.docx", stream.ToArray()).Value!;
        Assert.Equal(["II.1", "II.2"], read.Tasks.Select(task => task.Path));
        Assert.Equal("Văn phòng HĐND và UBND", Assert.Single(read.Tasks[0].Lead).Text);
        Assert.Equal("UBND các xã, thị trấn", Assert.Single(read.Tasks[1].Support).Text);
        Assert.Equal(new DateOnly(2022, 5, 20), read.Tasks[1].Deadline?.End);
        Assert.Equal("60 công chức", Assert.Single(read.Tasks[1].Targets));
    }

    [Fact]
    public void Read_DocxTableWithMergedCells_GivesEveryRowItsBodies()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new Document(new Body(
                Line("KẾ HOẠCH"),
                Line("Cải cách hành chính"),
                Line("1. Phân công:"),
                new Table(
                    new TableRow(Cell("TT"), Cell("Nhiệm vụ"), Merged(new GridSpan { Val = 2 }, "Cơ quan thực hiện"), Cell("Thời hạn")),
                    new TableRow(Cell("TT"), Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Phối hợp"), Cell("Thời hạn")),
                    new TableRow(Cell("1"), Cell("Rà soát thủ tục"), Merged(new VerticalMerge { Val = MergedCellValues.Restart }, "Sở Nội vụ"), Cell("Sở Tư pháp"), Cell("30/6/2022")),
                    new TableRow(Cell(""), Cell("Công khai thủ tục"), Merged(new VerticalMerge(), ""), Cell("UBND các huyện"), Cell("30/9/2022")))));
        }

        var read = DirectiveReader.Read("a.docx", stream.ToArray()).Value!;
        Assert.Equal(["Rà soát thủ tục", "Công khai thủ tục"], read.Tasks.Select(task => task.Text));
        Assert.Equal(["Sở Nội vụ", "Sở Nội vụ"], read.Tasks.Select(task => Assert.Single(task.Lead).Text));
        Assert.Equal(["Sở Tư pháp", "UBND các huyện"], read.Tasks.Select(task => Assert.Single(task.Support).Text));

        static TableCell Merged(DocumentFormat.OpenXml.OpenXmlElement form, string words) => new(new TableCellProperties(form), Line(words));
    }

    [Fact]
    public void Read_HtmlNestedDeeply_DoesNotExhaustTheStack()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 3_000)) + "KẾ HOẠCH" + string.Concat(Enumerable.Repeat("</div>", 3_000));
        Assert.Equal("KẾ HOẠCH", DirectiveReader.Read("a.html", Encoding.UTF8.GetBytes("<html>" + html)).Value!.SourceText);
    }

    [Fact]
    public void Read_DocxWithHiddenWordsAndNotes_LeavesThemOutAndTellsThem()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(new Body(
                new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("KẾ HOẠCH"))),
                new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
                    new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("1. Sở Xây dựng kiểm tra đê.")),
                    new Run(new FootnoteReference { Id = 2 })),
                new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new RunProperties(new Vanish()), new DocumentFormat.OpenXml.Wordprocessing.Text("2. Sở Y tế mua xe."))),
                new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new RunProperties(new Vanish { Val = false }), new DocumentFormat.OpenXml.Wordprocessing.Text("3. Công an tỉnh lập chốt.")))));
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("Theo đề nghị của Sở Nội vụ.")))) { Id = 2 });
        }

        var read = DirectiveReader.Read("a.docx", stream.ToArray()).Value!;
        Assert.Equal(["Sở Xây dựng kiểm tra đê.", "Công an tỉnh lập chốt."], read.Tasks.Select(task => task.Text));
        Assert.Equal(
            ["chữ ẩn trong tệp Word không được đọc: 2. Sở Y tế mua xe.", "chú thích trong tệp Word không được đọc: Theo đề nghị của Sở Nội vụ."],
            read.Warnings.Where(warning => warning.Code == WarningCodes.WordsLeftOut).Select(warning => warning.Message));
    }

    [Fact]
    public void Read_Docx_RestoresAutomaticNumbers()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            var numbering = main.AddNewPart<NumberingDefinitionsPart>();
            numbering.Numbering = new Numbering(
                new AbstractNum(new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%1." })
                {
                    LevelIndex = 0,
                })
                { AbstractNumberId = 0 },
                new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });
            main.Document = new Document(new Body(
                new Table(
                    new TableRow(Cell("UBND HUYỆN CẦN GIỜ"), Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
                    new TableRow(Cell("Số: 9/TB-UBND"), Cell("Cần Giờ, ngày 2 tháng 3 năm 2020"))),
                Line("THÔNG BÁO"),
                Line("Lịch trực bão"),
                Numbered("Trạm y tế trực 24/24 giờ."),
                Numbered("Công an xã tuần tra.")));
        }

        var read = DirectiveReader.Read("a.docx", stream.ToArray()).Value!;
        Assert.Equal("Ủy ban nhân dân huyện Cần Giờ", read.Issuer?.Name);
        Assert.Equal("Hồ Chí Minh", read.Province);
        Assert.Equal("thong-bao", read.Kind?.Code);
        Assert.Equal("Lịch trực bão", read.Title);
        Assert.Contains("2. Công an xã tuần tra.", read.SourceText, StringComparison.Ordinal);

        static DocumentFormat.OpenXml.Wordprocessing.Paragraph Numbered(string words) => new(
            new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })),
            new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(words)));
    }

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", "   \n\n * \n")]
    [InlineData("a.xyz", "THÔNG BÁO")]
    [InlineData("a.docx", "no archive")]
    [InlineData("a.pdf", "no document")]
    [InlineData("a.png", "no image")]
    [InlineData("a.html", "<html><body></body></html>")]
    [InlineData("a.txt", "{\\rtf1 x}")]
    public void Read_WhatCannotBeRead_FailsWithAReason(string name, string content)
    {
        var result = DirectiveReader.Read(name, Encoding.UTF8.GetBytes(content));
        Assert.Null(result.Value);
        Assert.Equal(name, result.Source);
        Assert.False(string.IsNullOrWhiteSpace(result.Problem));
    }

    [Fact]
    public void Read_BinaryFiles_FailWithAReason()
    {
        foreach (var bytes in new byte[][]
        {
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            [0x1F, 0x8B, 8, 0],
            [(byte)'P', (byte)'K', 3, 4, 1, 2, 3],
            [.. "PK\x03\x04"u8, .. "xx word/document.xml but damaged"u8],
            [0, 1, 2, 3, 0, 0, 0xFF],
        })
        {
            var result = DirectiveReader.Read("a", bytes);
            Assert.Null(result.Value);
            Assert.NotNull(result.Problem);
        }
    }

    [Fact]
    public void Read_TextOfAnyLineEnd_CountsInLines()
    {
        var read = DirectiveReader.Read("-", Encoding.UTF8.GetBytes("Số: 1/TB-UBND\r\nTHÔNG BÁO\rThi đua\r\n")).Value!;
        Assert.Equal("Số: 1/TB-UBND\nTHÔNG BÁO\nThi đua\n", read.SourceText);
        Assert.Equal("Thi đua", read.Title);
    }

    [Fact]
    public void Read_Pdf_TakesItsText()
    {
        Assert.SkipUnless(IsInstalled("pdftotext"), "needs pdftotext (Debian: poppler-utils)");
        var read = DirectiveReader.Read("a.pdf", TinyPdf("KE HOACH so 5"));
        Assert.True(read.Value is not null || read.Problem!.Contains("tesseract", StringComparison.Ordinal), read.Problem);
    }

    [Fact]
    public void ReadTable_WordsOfTesseract_BecomeLinesColumnsAndParagraphs()
    {
        const string table =
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
            + "1\t1\t0\t0\t0\t0\t0\t0\t900\t900\t-1\t\n"
            + "5\t1\t1\t1\t1\t1\t10\t10\t40\t20\t90\tSố:\n"
            + "5\t1\t1\t1\t1\t2\t55\t10\t60\t20\t80\t5/KH\n"
            + "5\t1\t1\t1\t1\t3\t400\t10\t60\t20\t70\tHuế,\n"
            + "5\t1\t1\t1\t2\t1\t10\t40\t60\t20\t60\tngày\n"
            + "5\t1\t2\t1\t1\t1\t10\t90\t60\t20\t50\tKẾ\n";
        var (text, confidence) = Corpus.Reading.Formats.OcrText.ReadTable(table);
        Assert.Equal("Số: 5/KH    Huế,\nngày\n\nKẾ", text);
        Assert.InRange(confidence, 0.6, 0.8);
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Line(string words) => new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(words)));

    private static TableCell Cell(string words) => new(Line(words));

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>The smallest PDF with one page and one line of text.</summary>
    private static byte[] TinyPdf(string line)
    {
        var stream = $"BT /F1 12 Tf 20 100 Td ({line} {new string('x', 60)}) Tj ET";
        return Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
            + $"4 0 obj<</Length {stream.Length}>>stream\n{stream}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }
}
