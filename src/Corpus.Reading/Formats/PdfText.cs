using System.Globalization;
using System.Text;
using Corpus.Directives;

namespace Corpus.Reading.Formats;

/// <summary>The text of a PDF: of its own where a page has one, read by OCR where it is a scan.</summary>
internal static class PdfText
{
    /// <summary>Letters below which a page counts as scanned: a scan may carry a page number or stamp as text.</summary>
    private const int MinLetters = 40;

    /// <summary>Scanned pages, at most, that are read of one file.</summary>
    private const int MaxScanned = 300;

    /// <summary>Resolution at which a page is drawn for OCR, in dots an inch.</summary>
    private const string Resolution = "300";

    /// <summary>Reads the text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out SourceContent? content, out string? problem)
    {
        content = null;
        var pdf = bytes.ToArray();
        if (!ExternalTool.TryRun("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"], pdf, "poppler-utils", out var output, out problem))
        {
            problem = problem!.Contains("Incorrect password", StringComparison.Ordinal)
                ? "the PDF is protected by a password: open it with the password and save it without" : problem;
            return false;
        }

        var pages = Encoding.UTF8.GetString(output).Split('\f');
        var text = new StringBuilder();
        var warnings = new List<ReadingWarning>();
        var scanned = 0;
        string? unread = null;

        // Behind the last form feed is no page.
        for (var i = 0; i < pages.Length - 1; i++)
        {
            var page = pages[i];
            var start = text.Length;
            if (page.Count(char.IsLetter) >= MinLetters)
            {
                page = SourceContent.Normalise(page);
            }
            else if (++scanned > MaxScanned)
            {
                (unread, page) = ($"only the first {MaxScanned} scanned pages of a file are read", "");
                warnings.Add(OcrText.Unread(i + 1, unread, start));
            }
            else if (TryReadScan(pdf, i + 1, out var scan, out var confidence, out problem))
            {
                page = SourceContent.Normalise(scan);
                warnings.Add(OcrText.Warning(i + 1, confidence, new TextRange(start, start + page.Length)));
            }
            else
            {
                // The other pages are read all the same.
                (unread, page) = (problem!, "");
                warnings.Add(OcrText.Unread(i + 1, unread, start));
            }

            text.Append(page).Append('\f').Append('\n');
        }

        content = new SourceContent(text.ToString(), warnings);
        problem = Letters.AreThere(content.Text) ? null : unread;
        return problem is null;
    }

    private static bool TryReadScan(byte[] pdf, int page, out string text, out double confidence, out string? problem)
    {
        (text, confidence) = ("", 0);
        var number = page.ToString(CultureInfo.InvariantCulture);
        return ExternalTool.TryRun(
                "pdftoppm", ["-r", Resolution, "-gray", "-png", "-f", number, "-l", number, "-"], pdf, "poppler-utils", out var image, out problem)
            && OcrText.TryReadPage(image, out text, out confidence, out problem);
    }
}
