namespace Corpus.Reading.Formats;

/// <summary>Finds out what kind of file a source is: by its first bytes, and where these do not tell by the ending of its name.</summary>
internal static class FormatDetector
{
    /// <summary>Detects the format.</summary>
    /// <param name="source">Name of the source; <c>-</c> is standard input.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="problem">What the file is instead and what to do, when the format is unknown; else null.</param>
    public static SourceFormat Detect(string source, ReadOnlySpan<byte> bytes, out string? problem)
    {
        problem = null;
        if (bytes.StartsWith("%PDF-"u8))
        {
            return SourceFormat.Pdf;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8))
        {
            return SourceFormat.Image;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            problem = bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
                ? "an Office file protected by a password: open it with the password and save it without"
                : "an old Office file (.doc, .xls): open it and save it as .docx";
            return SourceFormat.Unknown;
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            problem = "a rich text file (.rtf): open it and save it as .docx";
            return SourceFormat.Unknown;
        }

        if (bytes.StartsWith("PK\x03\x04"u8))
        {
            if (bytes.IndexOf("word/"u8) >= 0)
            {
                return SourceFormat.Docx;
            }

            problem = "a zip archive that is no Word file: unpack it and give the files in it";
            return SourceFormat.Unknown;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            problem = "a gzip archive: unpack it first";
            return SourceFormat.Unknown;
        }

        switch (Path.GetExtension(source).ToLowerInvariant())
        {
            case "" or ".txt" or ".text" or ".md" or ".markdown":
                return LooksLikeHtml(bytes) ? SourceFormat.Html : SourceFormat.Text;
            case ".html" or ".htm" or ".xhtml":
                return SourceFormat.Html;
            case ".docx" or ".pdf" or ".png" or ".jpg" or ".jpeg" or ".tif" or ".tiff":
                problem = $"the name ends in {Path.GetExtension(source)}, but the content is no such file: it is damaged or wrongly named";
                return SourceFormat.Unknown;
            default:
                problem = $"unknown format {Path.GetExtension(source)}; known are .txt .md .html .docx .pdf .png .jpg .tif";
                return SourceFormat.Unknown;
        }
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 256)].TrimStart(" \t\r\n\u00EF\u00BB\u00BF"u8);
        return start.StartsWith("<!DOCTYPE html"u8) || start.StartsWith("<!doctype html"u8) || start.StartsWith("<html"u8) || start.StartsWith("<HTML"u8);
    }
}
