using System.Diagnostics.CodeAnalysis;
using Corpus.Directives;
using Corpus.Text;

namespace Corpus.Reading.Formats;

/// <summary>Turns the bytes of a file into text, whatever its format.</summary>
internal static class SourceTextReader
{
    /// <summary>Largest file that is read, in bytes: no directive comes near it.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Confidence of the encoding below which the reader is warned.</summary>
    private const double SureEncoding = 0.9;

    /// <summary>What stands for bytes that are no character.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>Reads the text.</summary>
    /// <param name="source">Name of the source.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="content">The text when the call succeeds.</param>
    /// <param name="problem">What is wrong and what to do, in English, when it does not.</param>
    public static bool TryRead(
        string source,
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out SourceContent? content,
        [NotNullWhen(false)] out string? problem)
    {
        content = null;
        if (bytes.IsEmpty)
        {
            problem = "the file is empty";
            return false;
        }

        if (bytes.Length > MaxBytes)
        {
            problem = $"the file is larger than {MaxBytes / 1024 / 1024} MB, which no directive is: split it";
            return false;
        }

        var format = FormatDetector.Detect(source, bytes, out problem);
        if (format == SourceFormat.Unknown)
        {
            problem ??= "unknown format";
            return false;
        }

        var read = format switch
        {
            SourceFormat.Docx => DocxText.TryRead(bytes, out content, out problem),
            SourceFormat.Pdf => PdfText.TryRead(bytes, out content, out problem),
            SourceFormat.Image => OcrText.TryRead(bytes, out content, out problem),
            _ => TryDecode(bytes, format, out content, out problem),
        };
        if (!read)
        {
            problem ??= "the file cannot be read";
            return false;
        }

        if (!Letters.AreThere(content!.Text))
        {
            problem = content.Warnings.Any(warning => warning.Code == WarningCodes.TextUnread)
                ? "the page is longer than any directive, and its beginning holds no words: split it"
                : "the file holds no words";
            content = null;
            return false;
        }

        problem = null;
        return true;
    }

    private static bool TryDecode(ReadOnlySpan<byte> bytes, SourceFormat format, out SourceContent? content, out string? problem)
    {
        content = null;
        if (!TextDecoder.TryDecode(bytes, out var decoded, out problem))
        {
            return false;
        }

        var warnings = new List<ReadingWarning>();
        if (decoded.Confidence < SureEncoding)
        {
            warnings.Add(new ReadingWarning(WarningCodes.EncodingGuessed, $"bảng mã đoán là {decoded.Encoding}, có thể sai chữ", null));
        }

        var isWhole = true;
        var text = format == SourceFormat.Html ? HtmlText.Read(decoded.Text, out isWhole) : MarkdownBreaks.Unfold(MarkdownEscapes.Remove(decoded.Text));
        text = decoded.Encoding.Contains("tcvn3", StringComparison.Ordinal) ? FontCapitals.Restore(text) : text;
        if (!isWhole)
        {
            warnings.Add(LimitWarnings.OfPage());
        }

        content = SourceContent.Of(text);
        if (content.Text.IndexOf(Replacement, StringComparison.Ordinal) is >= 0 and var first)
        {
            warnings.Add(new ReadingWarning(
                WarningCodes.CharactersDamaged, $"{content.Text.AsSpan().Count(Replacement)} ký tự hỏng, không đọc được", new TextRange(first, first + 1)));
        }

        content = content with { Warnings = warnings };
        return true;
    }
}
