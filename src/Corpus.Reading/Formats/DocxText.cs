using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Corpus.Reading.Formats;

/// <summary>The text of a Word file: paragraphs with their automatic numbers, the cells of a layout table following each other.</summary>
internal static class DocxText
{
    private const int DataColumns = 3;

    /// <summary>Longest words of a cell, in characters, that the cells merged with it repeat.</summary>
    private const int MaxRepeated = 400;

    /// <summary>Most columns that a cell may fill.</summary>
    private const int MaxSpan = 64;

    /// <summary>Reads the text.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out SourceContent? content, out string? problem)
    {
        (content, problem) = (null, null);
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var package = WordprocessingDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = ReadingLimits.WordCharacters });
            problem = DocxBounds.ProblemOf(package.MainDocumentPart);
            if (problem is not null)
            {
                return false;
            }

            if (package.MainDocumentPart?.Document?.Body is not { } body)
            {
                problem = "a Word file without a text";
                return false;
            }

            var text = new TextBuilder();
            var labels = new DocxNumbering(package.MainDocumentPart);
            foreach (var block in body.Elements())
            {
                Add(text, block, labels, 0);
            }

            content = SourceContent.Of(text.ToString()) with { Warnings = [.. DocxLeftOut.Warnings(package.MainDocumentPart)] };
            return true;
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException
            or ArgumentException or InvalidOperationException or FormatException or NotSupportedException)
        {
            problem = $"a damaged Word file ({e.Message.Split('\n')[0].TrimEnd('.', '\r')}): open it and save it again";
            return false;
        }
    }

    private static void Add(TextBuilder text, OpenXmlElement block, DocxNumbering labels, int depth)
    {
        switch (block)
        {
            case WordParagraph paragraph:
                AddParagraph(text, paragraph, labels);
                break;
            case Table table when depth < 8:
                AddTable(text, table, labels, depth);
                break;
            case SdtBlock { SdtContentBlock: { } inner } when depth < 8:
                foreach (var child in inner.Elements())
                {
                    Add(text, child, labels, depth + 1);
                }

                break;
        }
    }

    private static void AddParagraph(TextBuilder text, WordParagraph paragraph, DocxNumbering labels)
    {
        text.EndParagraph();
        if (labels.Next(paragraph) is { } label)
        {
            text.Words(label + " ");
        }

        AddRuns(text, paragraph);
        text.EndParagraph();
    }

    private static void AddRuns(TextBuilder text, WordParagraph paragraph)
    {
        foreach (var part in paragraph.Descendants())
        {
            switch (part)
            {
                case RunText words when !DocxLeftOut.IsHidden(words):
                    text.Words(words.Text);
                    break;
                case TabChar:
                    text.Verbatim("\t");
                    break;
                case Break or CarriageReturn:
                    text.EndLine();
                    break;
                case NoBreakHyphen:
                    text.Words("-");
                    break;
            }
        }
    }

    private static void AddTable(TextBuilder text, Table table, DocxNumbering labels, int depth)
    {
        var above = new Dictionary<int, string>();
        foreach (var row in table.Elements<TableRow>())
        {
            var cells = row.Elements<TableCell>().ToList();
            text.EndParagraph();
            if (cells.Count >= DataColumns)
            {
                AddRow(text, cells, above);
                continue;
            }

            foreach (var cell in cells)
            {
                foreach (var block in cell.Elements())
                {
                    Add(text, block, labels, depth + 1);
                }
            }
        }

        text.EndParagraph();
    }

    /// <summary>Adds a row of data; a cell merged with the one above it repeats that one's words, one over several columns is followed by blank ones.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cells">The cells of the row.</param>
    /// <param name="above">The words of the rows above, by column; changed.</param>
    private static void AddRow(TextBuilder text, List<TableCell> cells, Dictionary<int, string> above)
    {
        var column = 0;
        foreach (var cell in cells)
        {
            var form = cell.TableCellProperties;
            var isMerged = form?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart;
            var words = isMerged ? above.GetValueOrDefault(column, "") : string.Join(' ', cell.Descendants<WordParagraph>().Select(DocxLeftOut.WordsOf));
            above[column] = words.Length <= MaxRepeated ? words : "";
            if (column > 0)
            {
                text.Verbatim(" | ");
            }
            else if (string.IsNullOrWhiteSpace(words))
            {
                // A bar at the start of a line opens the first cell; else it would part the first from the second.
                text.Verbatim("| ");
            }

            text.Words(words);
            var columns = Math.Clamp(form?.GridSpan?.Val?.Value ?? 1, 1, MaxSpan);
            for (column++; columns > 1; columns--, column++)
            {
                text.Verbatim(" | ");
            }
        }
    }
}
