using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds the annexes behind the tail of a directive. Time is linear in the lines that are read.</summary>
internal static partial class AnnexReader
{
    private const int Timeout = 10_000;

    /// <summary>Lines of text, at most, between the tail and the heading of the first annex: its letterhead and motto.</summary>
    private const int MaxLetterhead = 12;

    /// <summary>Lines of text, at most, between a heading and "(Kèm theo …)".</summary>
    private const int MaxTitleLines = 10;

    /// <summary>Longest line that heads an annex or belongs to its title, in characters.</summary>
    private const int MaxTitleLine = 300;

    /// <summary>Annexes, at most, that are told apart; the last one takes what follows.</summary>
    private const int MaxAnnexes = 200;

    /// <summary>Finds the annexes that begin at or after a line.</summary>
    /// <param name="source">The source.</param>
    /// <param name="start">The line behind the directive's tail.</param>
    /// <returns>In order, not overlapping; empty when the text there has no heading of an annex.</returns>
    public static IReadOnlyList<Annex> Read(SourceLines source, int start)
    {
        var annexes = new List<Annex>();
        var heading = start;
        for (var seen = 0; heading < source.Count && !Heads(source, heading); heading++)
        {
            seen += source[heading].IsText ? 1 : 0;
            if (seen > MaxLetterhead)
            {
                return annexes;
            }
        }

        while (start < source.Count && !source[start].IsText)
        {
            start++;
        }

        while (heading < source.Count)
        {
            var (kind, title, body) = ReadHeading(source, heading);
            var next = annexes.Count + 1 < MaxAnnexes ? FindNext(source, body, out heading) : heading = source.Count;
            var end = TailReader.Read(source, body, next).Start;
            var last = LastText(source, start, body);
            annexes.Add(new Annex(kind, new TextRange(source[start].Range.Start, source[last].Range.End), title, new LineSpan(body, Math.Min(end, next))));
            start = next;
        }

        return annexes;
    }

    /// <summary>
    /// Whether a line is the heading of an annex: "PHỤ LỤC II", "Phụ lục 1"; "DANH SÁCH …" or a form with "(Kèm theo …)" below it; a form
    /// that others put into force below a letterhead of its own.
    /// </summary>
    public static bool Heads(SourceLines source, int line)
    {
        if (!source[line].IsText || source[line].Content.Length > MaxTitleLine)
        {
            return false;
        }

        var content = Cells.Trim(source.Folded, source[line].Content);
        var folded = content.Of(source.Folded);
        if (Appendix().IsMatch(folded))
        {
            return Letters.AreCapitals(content.Of(source.Text)) || AppendixAlone().IsMatch(folded);
        }

        if (!Letters.AreCapitals(content.Of(source.Text)))
        {
            return false;
        }

        var kind = DirectiveKinds.Whole(folded) ?? DirectiveKinds.AtStart(folded, out _);
        return ((kind is not null || ListHeading().IsMatch(folded)) && AttachedMark(source, line + 1) is not null)
            || (kind is not null && DirectiveKinds.IsPutIntoForce(kind) && IsBelowLetterhead(source, line));
    }

    /// <summary>
    /// Whether issuer and motto stand above a line with nothing between that numbers or dates them: with a number they head another directive.
    /// </summary>
    private static bool IsBelowLetterhead(SourceLines source, int line)
    {
        for (var (i, seen) = (line - 1, 0); i >= 0 && seen < MaxLetterhead; i--)
        {
            if (!source[i].IsText)
            {
                continue;
            }

            seen++;
            if (Motto().IsMatch(source.FoldedContentOf(i)))
            {
                return true;
            }

            if (!IsLetterhead(source, i) || source.FoldedContentOf(i).StartsWith("so:", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The line of "(Kèm theo …)" among the next lines, or null.</summary>
    private static int? AttachedMark(SourceLines source, int line)
    {
        for (var seen = 0; line < source.Count && seen < MaxTitleLines; line++)
        {
            if (!source[line].IsText)
            {
                continue;
            }

            seen++;
            var folded = source.FoldedContentOf(line);
            if (Attached().IsMatch(folded))
            {
                return line;
            }

            if (folded.Length > MaxTitleLine || FirstItem().IsMatch(folded))
            {
                return null;
            }
        }

        return null;
    }

    private static (DirectiveKind? Kind, List<TextRange> Title, int Body) ReadHeading(SourceLines source, int heading)
    {
        var content = Cells.Trim(source.Folded, source[heading].Content);
        var kind = DirectiveKinds.Whole(content.Of(source.Folded)) ?? DirectiveKinds.AtStart(content.Of(source.Folded), out _);
        var attached = AttachedMark(source, heading + 1);
        var title = new List<TextRange>();
        var line = heading + 1;
        for (var gap = false; line < source.Count && line < (attached ?? source.Count) && title.Count < MaxTitleLines; line++)
        {
            if (!source[line].IsText)
            {
                gap |= source[line].IsBlank && title.Count > 0;
                continue;
            }

            var words = Cells.Trim(source.Folded, source[line].Content);
            if (attached is null && !IsTitle(source, words, gap))
            {
                break;
            }

            if (kind is null && title.Count == 0 && DirectiveKinds.Whole(words.Of(source.Folded)) is { } named && Letters.AreCapitals(words.Of(source.Text)))
            {
                // "PHỤ LỤC" above "KẾ HOẠCH": the appendix is a plan.
                kind = named;
                continue;
            }

            title.Add(words);
        }

        return (kind, title, attached is { } mark ? BehindBracket(source, mark) : line);
    }

    /// <summary>Whether a line without "(Kèm theo …)" below it still belongs to the title: short words in capitals, or the only line.</summary>
    private static bool IsTitle(SourceLines source, TextRange words, bool gap)
    {
        var folded = words.Of(source.Folded);
        return words.Length is > 0 and <= MaxTitleLine && !FirstItem().IsMatch(folded) && !folded.Contains('|') && folded[^1] is not ('.' or ':' or ';')
            && (Letters.AreCapitals(words.Of(source.Text)) || (!gap && words.Length < 160));
    }

    /// <summary>The line behind a bracket that may be printed on several lines.</summary>
    private static int BehindBracket(SourceLines source, int line)
    {
        if (source.FoldedContentOf(line).TrimStart("*_ ") is not ['(', ..])
        {
            return line + 1;
        }

        for (var i = line; i < source.Count && i < line + 5 && !source[i].IsBlank; i++)
        {
            if (source.FoldedContentOf(i).Contains(')'))
            {
                return i + 1;
            }
        }

        return line + 1;
    }

    /// <summary>The first line of the next annex, its letterhead included, and its heading; the line count when there is none.</summary>
    private static int FindNext(SourceLines source, int from, out int heading)
    {
        for (heading = from; heading < source.Count; heading++)
        {
            if (!Heads(source, heading))
            {
                continue;
            }

            var first = heading;
            for (var i = heading - 1; i >= Math.Max(from, heading - (2 * MaxLetterhead)); i--)
            {
                if (source[i].IsText && !IsLetterhead(source, i))
                {
                    break;
                }

                first = source[i].IsText ? i : first;
            }

            return first;
        }

        return source.Count;
    }

    private static bool IsLetterhead(SourceLines source, int line) =>
        Letters.AreCapitals(source.ContentOf(line)) || Motto().IsMatch(source.FoldedContentOf(line));

    private static int LastText(SourceLines source, int first, int end)
    {
        var last = Math.Max(first, end - 1);
        while (last > first && !source[last].IsText)
        {
            last--;
        }

        return last;
    }

    [GeneratedRegex(@"^phu luc(?![a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Appendix();

    [GeneratedRegex(@"^phu luc(?: so)?[ :.]*(?:\d{1,2}|[ivx]{1,5}|[a-z])?(?:[.-]\d{1,2})?[ :.]*(?:\(.*\))?$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex AppendixAlone();

    [GeneratedRegex(@"^(?:danh sach|danh muc|bieu |bieu mau|mau |de cuong|bang |lich |noi dung|kich ban|tieu chi)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ListHeading();

    [GeneratedRegex(@"^[*_ ]*\(?\s*(?:ban hanh )?(?:kem theo|dinh kem)(?![a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Attached();

    [GeneratedRegex(@"^(?:\d{1,2}\s?[.)]|[ivx]{1,5}\s?\.|[a-z]\)|dieu \d|chuong [ivx\d]|phan [ivx\d]|phan thu|muc [ivx\d]|[-+•]\s|\|)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FirstItem();

    [GeneratedRegex(@"d[o0]c\s?lap\s?-\s?tu\s?do", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Motto();
}
