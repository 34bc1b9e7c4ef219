using System.Globalization;
using System.Text;
using Corpus.Directives;

namespace Corpus.Reading.Formats;

/// <summary>The text of a scanned page, read by tesseract with its Vietnamese model.</summary>
internal static class OcrText
{
    /// <summary>Columns of tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    private const int Columns = 12;

    /// <summary>A gap between two words of so many line heights parts columns.</summary>
    private const double ColumnGap = 2.0;

    /// <summary>Reads one image.</summary>
    public static bool TryRead(ReadOnlySpan<byte> image, out SourceContent? content, out string? problem)
    {
        content = null;
        if (!TryReadPage(image.ToArray(), out var text, out var confidence, out problem))
        {
            return false;
        }

        text = SourceContent.Normalise(text);
        content = new SourceContent(text, [Warning(1, confidence, new TextRange(0, text.Length))]);
        return true;
    }

    /// <summary>Reads one page.</summary>
    /// <param name="image">PNG, JPEG or TIFF.</param>
    /// <param name="text">Its text: a line a line, a blank line between paragraphs, a wide gap between columns.</param>
    /// <param name="confidence">Mean confidence of its words, weighted by their length, in [0, 1]; 0 without words.</param>
    /// <param name="problem">What is wrong and what to do, when the call does not succeed.</param>
    public static bool TryReadPage(ReadOnlyMemory<byte> image, out string text, out double confidence, out string? problem)
    {
        (text, confidence) = ("", 0);
        if (!ExternalTool.TryRun(
            "tesseract", ["stdin", "stdout", "-l", "vie", "--psm", "3", "tsv"], image, "tesseract-ocr tesseract-ocr-vie", out var table, out problem))
        {
            return false;
        }

        (text, confidence) = ReadTable(Encoding.UTF8.GetString(table));
        return true;
    }

    /// <summary>The warning that a page was read by OCR.</summary>
    public static ReadingWarning Warning(int page, double confidence, TextRange range) => new(
        WarningCodes.OpticallyRead,
        string.Create(CultureInfo.InvariantCulture, $"trang {page} đọc bằng nhận dạng chữ (OCR), độ tin cậy {100 * confidence:0}%"),
        range);

    /// <summary>The warning that a scanned page could not be read.</summary>
    /// <param name="page">Its number, from 1.</param>
    /// <param name="reason">Why, and what to do.</param>
    /// <param name="at">Where its text would stand.</param>
    public static ReadingWarning Unread(int page, string reason, int at) => new(
        WarningCodes.PageUnread,
        string.Create(CultureInfo.InvariantCulture, $"trang {page} là ảnh quét, không đọc được: {reason}"),
        new TextRange(at, at));

    /// <summary>Puts the words of tesseract's table together to lines.</summary>
    internal static (string Text, double Confidence) ReadTable(string table)
    {
        var text = new StringBuilder();
        var (sure, letters) = (0.0, 0);
        string? lineKey = null;
        string? paragraphKey = null;
        var right = 0;
        foreach (var row in table.AsSpan().EnumerateLines())
        {
            var fields = row.ToString().Split('\t');
            if (fields.Length < Columns || fields[0] != "5" || string.IsNullOrWhiteSpace(fields[^1])
                || !TryInt(fields[6], out var left) || !TryInt(fields[8], out var width) || !TryInt(fields[9], out var height)
                || !double.TryParse(fields[10], CultureInfo.InvariantCulture, out var confidence))
            {
                continue;
            }

            var paragraph = $"{fields[1]}.{fields[2]}.{fields[3]}";
            var line = $"{paragraph}.{fields[4]}";
            var word = fields[^1].Trim();
            if (line != lineKey)
            {
                text.Append(lineKey is null ? "" : paragraph != paragraphKey ? "\n\n" : "\n");
            }
            else
            {
                text.Append(left - right > ColumnGap * height ? "    " : " ");
            }

            text.Append(word);
            (lineKey, paragraphKey, right) = (line, paragraph, left + width);
            sure += word.Length * Math.Clamp(confidence, 0, 100) / 100;
            letters += word.Length;
        }

        return (text.ToString(), letters == 0 ? 0 : sure / letters);

        static bool TryInt(string field, out int value) => int.TryParse(field, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);
    }
}
