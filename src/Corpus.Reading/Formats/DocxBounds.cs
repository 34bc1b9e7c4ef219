using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Corpus.Reading.Formats;

/// <summary>Tells whether the XML of a Word file may be loaded: a small archive can unpack to gigabytes, and what nests too deep overflows the stack.</summary>
internal static class DocxBounds
{
    private const int Chunk = 1 << 16;

    /// <summary>Looks at the parts that the text is read from, without loading them.</summary>
    /// <param name="document">The main part, or null.</param>
    /// <returns>What is wrong and what to do, in English; null when they may be loaded.</returns>
    /// <exception cref="XmlException">A part is no XML.</exception>
    /// <exception cref="InvalidDataException">A part cannot be unpacked.</exception>
    public static string? ProblemOf(MainDocumentPart? document)
    {
        foreach (var part in (ReadOnlySpan<OpenXmlPart?>)[
            document, document?.NumberingDefinitionsPart, document?.StyleDefinitionsPart, document?.FootnotesPart, document?.EndnotesPart,
        ])
        {
            if (part is not null && IsTooLong(part))
            {
                return $"a Word file that unpacks to more than {ReadingLimits.WordCharacters / 1024 / 1024} MB, which no directive does: split it";
            }

            if (part is not null && IsTooDeep(part))
            {
                return $"a damaged Word file (nested deeper than {ReadingLimits.WordDepth} levels): open it and save it again";
            }
        }

        return null;
    }

    private static bool IsTooLong(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        var chunk = new byte[Chunk];
        var length = 0;
        for (int read; length <= ReadingLimits.WordCharacters && (read = stream.Read(chunk)) > 0;)
        {
            length += read;
        }

        return length > ReadingLimits.WordCharacters;
    }

    private static bool IsTooDeep(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
        {
            if (xml.Depth > ReadingLimits.WordDepth)
            {
                return true;
            }
        }

        return false;
    }
}
