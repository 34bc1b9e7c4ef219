using System.Text;
using Corpus.Reading.Formats;
using Corpus.Testing;

namespace Corpus.Reading.Tests.Formats;

/// <summary>Real files of the formats that external programs read: two pages of one directive, with text and as images.</summary>
public sealed class ScanTests
{
    [Theory]
    [InlineData("page.png")]
    [InlineData("page.tif")]
    public void Read_ScannedPage_GivesItsDirectiveMarkedAsOcr(string file)
    {
        SkipWithout("tesseract", "tesseract-ocr-vie");
        var read = DirectiveReader.Read(file, Bytes(file)).Value!;
        Assert.Equal("cong-dien", read.Kind?.Code);
        Assert.Equal("Về việc ứng phó bão số 4", read.Title);
        Assert.Equal("2022-09-26", read.Issued?.ToString());
        Assert.Equal("Thanh Chương", read.District);
        Assert.Equal("855/CĐ-TTg", Assert.Single(read.Citations).Number);
        var warning = Assert.Single(read.Warnings, w => w.Code == WarningCodes.OpticallyRead);
        Assert.Matches("^trang 1 .* [5-9][0-9]%$", warning.Message);
        Assert.Equal(read.SourceText.Length, warning.Range!.Value.Length);
    }

    [Fact]
    public void Read_PdfWithText_IsReadWithoutOcr()
    {
        SkipWithout("pdftotext", "poppler-utils");
        var read = DirectiveReader.Read("text.pdf", Bytes("text.pdf")).Value!;
        Assert.Equal(("27", "CĐ-BCH"), (read.Number, read.Symbol));
        Assert.Equal("Ban Chỉ huy phòng chống thiên tai huyện Thanh Chương", read.Issuer?.Name);
        Assert.Equal("Trình Văn Nhã", read.Signer?.Name);
        Assert.Equal(["Như trên", "Lưu: VT"], read.Recipients);
        Assert.Equal(["1", "2", "3"], read.Tasks.Select(t => t.Path));
        Assert.DoesNotContain(read.Warnings, w => w.Code is WarningCodes.OpticallyRead or WarningCodes.PageUnread);
    }

    [Fact]
    public void Read_PdfWithOneScannedPage_ReadsOnlyThatByOcr()
    {
        SkipWithout("pdftoppm", "poppler-utils");
        SkipWithout("tesseract", "tesseract-ocr-vie");
        var read = DirectiveReader.Read("mixed.pdf", Bytes("mixed.pdf")).Value!;
        Assert.Equal(("27", "CĐ-BCH"), (read.Number, read.Symbol));
        Assert.Equal("Trình Văn Nhã", read.Signer?.Name);
        Assert.Equal(["1", "2", "3"], read.Tasks.Select(t => t.Path));
        var warning = Assert.Single(read.Warnings, w => w.Code == WarningCodes.OpticallyRead);
        Assert.StartsWith("trang 2 ", warning.Message, StringComparison.Ordinal);
        Assert.Contains("trực ban", warning.Range!.Value.Of(read.SourceText), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PdfOfTwoScannedPages_ReadsOneDirectivePageByPage()
    {
        SkipWithout("pdftoppm", "poppler-utils");
        SkipWithout("tesseract", "tesseract-ocr-vie");
        var read = DirectiveReader.Read("scan.pdf", Bytes("scan.pdf")).Value!;
        Assert.Equal("cong-dien", read.Kind?.Code);
        Assert.Equal("2022-09-26", read.Issued?.ToString());
        Assert.Equal(["1", "2", "3"], read.Tasks.Select(t => t.Path));
        Assert.Equal(new DateOnly(2022, 9, 27), read.Tasks[0].Deadline?.End);
        var pages = read.Warnings.Where(w => w.Code == WarningCodes.OpticallyRead).ToList();
        Assert.Equal(["trang 1", "trang 2"], pages.Select(w => w.Message[..7]));
        Assert.Contains("CÔNG ĐIỆN", pages[0].Range!.Value.Of(read.SourceText), StringComparison.Ordinal);
        Assert.Contains("trực ban", pages[1].Range!.Value.Of(read.SourceText), StringComparison.Ordinal);
        Assert.True(pages[0].Range!.Value.End <= pages[1].Range!.Value.Start);
    }

    [Fact]
    public void Read_PdfWithAPassword_SaysSo()
    {
        SkipWithout("pdftotext", "poppler-utils");
        var result = DirectiveReader.Read("locked.pdf", LockedPdf());
        Assert.Null(result.Value);
        Assert.Contains("password", result.Problem, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Read_PdfCutOff_FailsWithAReasonOrGivesItsText()
    {
        SkipWithout("pdftotext", "poppler-utils");
        var bytes = Bytes("text.pdf");
        foreach (var share in (ReadOnlySpan<int>)[1, 10, 50, 90])
        {
            var result = DirectiveReader.Read("cut.pdf", bytes.AsSpan(0, bytes.Length * share / 100));
            Assert.True(result.Value is not null || !string.IsNullOrWhiteSpace(result.Problem));
        }
    }

    [Fact]
    public void Read_OfficeFileWithAPassword_SaysSo()
    {
        byte[] locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        Assert.Contains("password", DirectiveReader.Read("a.docx", locked).Problem, StringComparison.Ordinal);
        Assert.Contains("old Office", DirectiveReader.Read("a.doc", locked.AsSpan(0, 512)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TryRun_ProgramThatIsMissing_SaysHowToInstallIt()
    {
        Assert.False(ExternalTool.TryRun("corpus-no-such-program", [], default, "some-package", out _, out var problem));
        Assert.Contains("corpus-no-such-program", problem, StringComparison.Ordinal);
        Assert.Contains("apt-get install some-package", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Unread_PageThatFailed_CarriesTheReason()
    {
        var warning = OcrText.Unread(7, "reading it needs tesseract", 12);
        Assert.Equal((WarningCodes.PageUnread, 12, 0), (warning.Code, warning.Range!.Value.Start, warning.Range.Value.Length));
        Assert.Contains("trang 7", warning.Message, StringComparison.Ordinal);
        Assert.Contains("needs tesseract", warning.Message, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(Repository.PathOf("tests/Corpus.Reading.Tests/Formats/Files/" + file));

    private static void SkipWithout(string program, string package) => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))),
        $"needs {program} (Debian: {package})");

    /// <summary>A PDF whose encryption no empty password opens.</summary>
    private static byte[] LockedPdf()
    {
        var key = string.Concat(Enumerable.Repeat("4B", 32));
        return Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]>>endobj\n"
            + $"4 0 obj<</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>>endobj\n"
            + "trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<4142><4142>]>>\n%%EOF\n");
    }
}
