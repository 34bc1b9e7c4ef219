using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells lines of the text from what belongs to the page: page numbers, running heads, stamps, stray marks.</summary>
internal static partial class LineClassifier
{
    /// <summary>Words that stand alone on a line to say how urgent or secret the directive is; folded.</summary>
    private static readonly string[] UrgencyMarks =
        ["hoa toc", "thuong khan", "khan", "hoa toc hen gio", "toi khan", "mat", "toi mat", "tuyet mat", "du thao", "ban sao", "sao y", "sao y ban chinh"];

    /// <summary>Beginnings of the lines of a digital signature's stamp; folded.</summary>
    private static readonly string[] SignatureStamp =
        ["nguoi ky:", "ky boi:", "ky boi ", "email:", "co quan:", "thoi gian ky:", "ngay ky:", "signed by", "digitally signed", "date: ", "gio ky:"];

    /// <summary>Beginnings of further lines of an incoming stamp; folded.</summary>
    private static readonly string[] StampLines = ["so", "ngay", "gio", "chuyen", "luu ho so", "kinh chuyen", "luu:", "so:"];

    /// <summary>How many lines an incoming stamp may have behind "ĐẾN".</summary>
    private const int StampHeight = 4;

    /// <summary>Longest of them, in characters.</summary>
    private const int MaxStampLine = 60;

    /// <summary>Most blank lines between a page number and the number of the directive beside it.</summary>
    private const int MaxBlanks = 3;

    /// <summary>Gives every line its nature.</summary>
    /// <param name="text">The source.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="lines">Its lines, so far text or blank; changed in place.</param>
    public static void Classify(string text, string folded, SourceLine[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].IsText)
            {
                lines[i] = lines[i] with { Nature = Alone(text, folded, lines, i) };
            }
        }

        BrowserPages.Mark(folded, lines);
        MarkSignatureLines(folded, lines);
        MarkStamps(text, folded, lines);
        RunningHeads.Mark(text, folded, lines);
        MarkNumberHeads(folded, lines);
    }

    private static LineNature Alone(string text, string folded, SourceLine[] lines, int line)
    {
        var content = lines[line].Content.Of(folded);
        if (!Letters.AreThere(content))
        {
            return LineNature.Stray;
        }

        if (content.Length <= 12 && IsPageNumber(content) && (IsAlone(lines, line) || MarkedPageNumber().IsMatch(content)))
        {
            return LineNature.PageNumber;
        }

        var bare = content.Trim(" *_[]().:!-");
        foreach (var mark in UrgencyMarks)
        {
            if (bare.SequenceEqual(mark) && Letters.AreCapitals(lines[line].Content.Of(text)))
            {
                return LineNature.Stray;
            }
        }

        foreach (var beginning in SignatureStamp)
        {
            if (content.StartsWith(beginning, StringComparison.Ordinal))
            {
                return LineNature.Stamp;
            }
        }

        return LineNature.Text;
    }

    /// <summary>"2", "- 2 -", "2/7", "Trang 2", "Trang 2/7", "Page 2 of 7".</summary>
    private static bool IsPageNumber(ReadOnlySpan<char> content)
    {
        if (content.StartsWith("trang", StringComparison.Ordinal))
        {
            content = content[5..];
        }
        else if (content.StartsWith("page ", StringComparison.Ordinal) && content.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of)
        {
            content = content[5..of];
        }

        var digits = 0;
        foreach (var c in content)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is not (' ' or '-' or '/' or '|' or '*' or ':'))
            {
                return false;
            }
        }

        return digits is >= 1 and <= 6;
    }

    /// <summary>A page number that nothing else looks like, wherever it stands: "- 2 -", "Trang 2/7".</summary>
    [GeneratedRegex(@"^(?:- ?\d{1,3} ?-|trang \d{1,3}(?: ?/ ?\d{1,3})?)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MarkedPageNumber();

    /// <summary>Whether no line of text touches the line on both sides, as it would in a table or a broken sentence.</summary>
    private static bool IsAlone(SourceLine[] lines, int line) =>
        line == 0 || line == lines.Length - 1 || lines[line - 1].IsBlank || lines[line + 1].IsBlank;

    /// <summary>Lines on which the stamp of a digital signature goes on: an hour, the end of an address, words between two of its lines.</summary>
    private static void MarkSignatureLines(string folded, SourceLine[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            var content = lines[i].Content.Of(folded);
            if (lines[i].IsText && lines[i - 1].Nature == LineNature.Stamp && content.Length <= MaxStampLine
                && (SignatureEnd().IsMatch(content) || (i + 1 < lines.Length && lines[i + 1].Nature == LineNature.Stamp)))
            {
                lines[i] = lines[i] with { Nature = LineNature.Stamp };
            }
        }
    }

    [GeneratedRegex(@"^(?:\d{1,2}:\d\d(?::\d\d)?(?:\s.{0,12})?|[\w.]{0,30}\.?gov\.vn|\+\d\d:\d\d)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SignatureEnd();

    private static void MarkStamps(string text, string folded, SourceLine[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].IsText || !IsIncomingMark(text, folded, lines[i].Content))
            {
                continue;
            }

            lines[i] = lines[i] with { Nature = LineNature.Stamp };
            var isParted = false;
            for (var (j, height) = (i + 1, 0); j < lines.Length && height < StampHeight; j++)
            {
                if (lines[j].IsBlank)
                {
                    isParted = true;
                    continue;
                }

                var content = lines[j].Content.Of(folded).TrimStart("*_| ");
                if (content.Length > MaxStampLine || !(isParted ? PartedStampLine().IsMatch(content) : ContinuesStamp(content)))
                {
                    break;
                }

                lines[j] = lines[j] with { Nature = LineNature.Stamp };
                height++;
            }

            MarkReceiver(text, lines, i);
        }
    }

    /// <summary>Whether a line right below the mark of a stamp is the stamp's.</summary>
    private static bool ContinuesStamp(ReadOnlySpan<char> content)
    {
        foreach (var beginning in StampLines)
        {
            if (content.StartsWith(beginning, StringComparison.Ordinal))
            {
                return !content.Contains("thang", StringComparison.Ordinal);
            }
        }

        return false;
    }

    /// <summary>A line of a stamp that blank lines part: a bare number or date, whom it went to; a number with its symbol is the directive's.</summary>
    [GeneratedRegex(
        @"^(?:so(?: den)?[ :.]*[\d…_ .]*|ngay(?: den)?[ :.]*[\d…_ .]*(?:[/-][\d…_ .]*){0,2}|gio[ :.]*[\dh…_ .]*|(?:kinh )?chuyen[ :.].{0,50}|luu(?: ho so)?[ :.].{0,50})$",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PartedStampLine();

    /// <summary>"ĐẾN Số: 520", "CÔNG VĂN ĐẾN", "ĐẾN" at the start of a line: the mark of an incoming stamp.</summary>
    private static bool IsIncomingMark(string text, string folded, TextRange content)
    {
        if (content.Length > 60)
        {
            return false;
        }

        var printed = content.Of(text).TrimStart("*_| ");
        var line = content.Of(folded).TrimStart("*_| ");
        if (line.StartsWith("cong van den", StringComparison.Ordinal) || line.StartsWith("van ban den", StringComparison.Ordinal))
        {
            return Letters.AreCapitals(printed[..Math.Min(12, printed.Length)]);
        }

        return line.StartsWith("den", StringComparison.Ordinal) && Letters.AreCapitals(printed[..3])
            && (line.Length == 3 || (!char.IsLetterOrDigit(line[3])
                && (line.Length < 8 || line.Contains("so", StringComparison.Ordinal) || line.Contains("ngay", StringComparison.Ordinal))));
    }

    /// <summary>The receiver's name above its stamp: a line of capitals below the number or date, which no letterhead is.</summary>
    private static void MarkReceiver(string text, SourceLine[] lines, int stamp)
    {
        var above = stamp - 1;
        while (above >= 0 && (lines[above].IsBlank || lines[above].Nature == LineNature.Stray))
        {
            above--;
        }

        if (above < 1 || !lines[above].IsText || !Letters.AreCapitals(lines[above].Content.Of(text)))
        {
            return;
        }

        for (var i = above - 1; i >= 0 && i >= above - 6; i--)
        {
            if (lines[i].IsText)
            {
                if (!Letters.AreCapitals(lines[i].Content.Of(text)))
                {
                    lines[above] = lines[above] with { Nature = LineNature.Stamp };
                }

                return;
            }
        }
    }

    /// <summary>Lines that repeat the number of the directive beside or next to a page number: "133/KH-UBND    3", "TB 388" or "Công văn số 388/UBND" below "2".</summary>
    private static void MarkNumberHeads(string folded, SourceLine[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (!lines[i].IsText || lines[i].Content.Length > RunningHeads.MaxLength || !IsAlone(lines, i))
            {
                continue;
            }

            var hasPage = char.IsAsciiDigit(folded[lines[i].Content.End - 1]) && lines[i].Content.Of(folded).Contains("  ", StringComparison.Ordinal);
            // "Năm 2021" beside the number of a row is a cell; what names itself a number may have blank lines between.
            var blanks = lines[i].Content.Of(folded).Contains(" so ", StringComparison.Ordinal) ? MaxBlanks : 0;
            var isBesidePage = IsPageBeside(lines, i, -1, blanks) || IsPageBeside(lines, i, 1, blanks);
            if ((hasPage || isBesidePage) && NumberHead().IsMatch(lines[i].Content.Of(folded)))
            {
                lines[i] = lines[i] with { Nature = LineNature.RunningHead };
            }
        }
    }

    /// <summary>Whether the nearest line in a direction, a few blank ones aside, is a page number.</summary>
    public static bool IsPageBeside(SourceLine[] lines, int line, int step, int blanks)
    {
        var next = line + step;
        for (; blanks > 0 && next > 0 && next < lines.Length - 1 && lines[next].IsBlank; blanks--)
        {
            next += step;
        }

        return next < lines.Length && lines[next].Nature == LineNature.PageNumber;
    }

    [GeneratedRegex(@"^(?:[a-z]{2,4} ?|[a-z]+ [a-z]+ so:? ?)?\d{1,5}(?: ?[/-] ?[a-z]{2,6}(?:[-/][a-z]{2,8})*)?(?: {2,}\d{1,3})?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NumberHead();
}
