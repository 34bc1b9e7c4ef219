using Corpus.Directives;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Corpus.Reading.Formats;

/// <summary>The words of a Word file that are no part of its text: hidden ones, which no reader sees, and notes, which stand inside no sentence.</summary>
internal static class DocxLeftOut
{
    /// <summary>Most characters of the words left out that a warning quotes.</summary>
    private const int MaxQuoted = 160;

    /// <summary>Whether the run around an element is hidden.</summary>
    public static bool IsHidden(OpenXmlElement words) =>
        words.Parent is Run { RunProperties.Vanish: { } vanish } && (vanish.Val is null || vanish.Val.Value);

    /// <summary>The words of a paragraph that are not hidden, a tab or break as a blank.</summary>
    public static string WordsOf(WordParagraph paragraph) => string.Concat(paragraph.Descendants().Select(part => part switch
    {
        RunText words when !IsHidden(words) => words.Text,
        TabChar or Break or CarriageReturn => " ",
        NoBreakHyphen => "-",
        _ => "",
    }));

    /// <summary>Tells the hidden words, the footnotes and the endnotes, each with its beginning.</summary>
    public static IEnumerable<ReadingWarning> Warnings(MainDocumentPart document)
    {
        var hidden = document.Document?.Body?.Descendants<RunText>().Where(IsHidden).Select(words => words.Text) ?? [];
        var notes = (document.FootnotesPart?.Footnotes?.Descendants<WordParagraph>() ?? []).Concat(document.EndnotesPart?.Endnotes?.Descendants<WordParagraph>() ?? []);
        foreach (var (what, text) in ((string, string)[])[("chữ ẩn", Join(hidden)), ("chú thích", Join(notes.Select(WordsOf)))])
        {
            if (text.Length > 0)
            {
                var quoted = text.Length > MaxQuoted ? text[..MaxQuoted] + " …" : text;
                yield return new ReadingWarning(WarningCodes.WordsLeftOut, $"{what} trong tệp Word không được đọc: {quoted}", null);
            }
        }
    }

    private static string Join(IEnumerable<string> texts) =>
        string.Join(' ', string.Join(' ', texts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
