using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads the title below the heading that names the form of a directive.</summary>
internal static partial class TitleReader
{
    private const int Timeout = 10_000;

    /// <summary>Words behind the name of a form that say how urgent it is or that several bodies issued it; folded.</summary>
    private static readonly FrozenSet<string> HeadingMarks = FrozenSet.ToFrozenSet(
        ["hoa toc", "khan", "thuong khan", "toi khan", "hoa toc hen gio", "mat", "toi mat", "lien nganh", "lien tich", "lien so", "phoi hop"]);

    /// <summary>Longest title, in characters.</summary>
    private const int MaxTitle = 1200;

    /// <summary>Characters of a rule drawn across the page.</summary>
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-_*=–— ");

    /// <summary>Reads the title below the heading that names the form.</summary>
    public static List<TextRange> Read(
        SourceLines source, List<TextRange> cells, int headingCell, TextRange kind, int zoneEnd, List<TextRange> holes, out int bodyStart)
    {
        var title = new List<TextRange>();
        var heading = cells[headingCell];
        var rest = Cells.Trim(source.Folded, new TextRange(kind.End, heading.End));
        rest = WithoutSubjectMark(source, TrimStart(source.Folded, rest, ":.-"));
        if (HeadingMarks.Contains(rest.Of(source.Folded).ToString()))
        {
            // "CÔNG ĐIỆN HỎA TỐC", "KẾ HOẠCH LIÊN NGÀNH" belong to the form.
            rest = new TextRange(rest.End, rest.End);
        }

        if (rest.Length > 0)
        {
            title.Add(rest);
        }

        bodyStart = source.LineAt(heading.End) + 1;
        var length = rest.Length;
        var gap = false;
        for (var line = bodyStart; line < source.Count; line++)
        {
            if (source[line].IsBlank)
            {
                gap = true;
                continue;
            }

            if (source[line].IsFurniture || HeaderReader.IsHole(source, line, holes))
            {
                // A rule below the title ends it; stamps and the other column's number may stand within.
                if (source[line].Nature == LineNature.Stray && title.Count > 0 && IsRule(source.ContentOf(line)))
                {
                    bodyStart = line + 1;
                    break;
                }

                continue;
            }

            var content = Cells.Trim(source.Folded, source[line].Content);
            if (content.Length == 0)
            {
                continue;
            }

            if (title.Count > 0 && !ContinuesTitle(source, title, line, content, gap))
            {
                break;
            }

            if (title.Count == 0 && (HeadLines.FirstItem().IsMatch(content.Of(source.Folded)) || (kind.Of(source.Folded) is "giay moi" && IsInvitation(source, content))))
            {
                break;
            }

            length += content.Length;
            if (title.Count > 0 && length > MaxTitle)
            {
                break;
            }

            if (title.Count == 0)
            {
                content = WithoutSubjectMark(source, content);
                if (content.Length == 0)
                {
                    // "V/v" stands alone on its line.
                    bodyStart = line + 1;
                    continue;
                }
            }

            var cut = RunInSentence(source, content);
            title.Add(cut is { } at ? new TextRange(content.Start, at) : content);
            gap = false;
            bodyStart = line + 1;
            if (cut is not null)
            {
                // Title and first sentence share the line: it belongs to both.
                bodyStart = line;
                break;
            }
        }

        if (title.Count > 1 && (title[0].Start < heading.End || Letters.AreCapitals(title[0].Of(source.Text))) && IssuerLines.NamesIssuer(source, title[0], title[1]))
        {
            title.RemoveAt(0);
        }

        return title;
    }

    /// <summary>Whether the line below "GIẤY MỜI" is already the sentence that invites: a body or a recital opens it, and it ends as no title does.</summary>
    private static bool IsInvitation(SourceLines source, TextRange line) =>
        source.Folded[line.End - 1] is '.' or ':' && !Letters.AreCapitals(line.Of(source.Text))
        && (IssuerLines.BeginsIssuer(source, line) || HeadLines.Opener().IsMatch(line.Of(source.Folded)));

    private static bool ContinuesTitle(SourceLines source, List<TextRange> title, int line, TextRange content, bool gap)
    {
        var folded = content.Of(source.Folded);
        var printed = content.Of(source.Text);
        var last = title[^1];
        var lastFolded = last.Of(source.Folded);
        if (HeadLines.FirstItem().IsMatch(folded) || HeadLines.Dispatch().IsMatch(folded) || folded.StartsWith("kinh gui", StringComparison.Ordinal) || lastFolded[^1] is '.' or ';')
        {
            return false;
        }

        var capitals = Letters.AreCapitals(printed);
        if (capitals && IssuerLines.BeginsIssuer(source, content)
            && (gap || !Letters.AreCapitals(last.Of(source.Text)) || (!Dangles(source, last) && IssuerLines.StandsAboveRecitals(source, line))))
        {
            // "ỦY BAN NHÂN DÂN TỈNH …" above the recitals of a decision.
            return false;
        }

        if (printed[^1] == ':' || IssuerLines.Speaks(source, content))
        {
            return false;
        }

        if (!gap)
        {
            return !(HeadLines.Opener().IsMatch(folded) && char.IsUpper(printed[0])
                && (StrictOpener().IsMatch(folded) || printed.Length > 1.5 * last.Length) && !Dangles(source, last));
        }

        if (char.IsLower(printed[0]) || Dangles(source, last))
        {
            return true;
        }

        if (HeadLines.Opener().IsMatch(folded))
        {
            return false;
        }

        var bold = source.ContentOf(line).StartsWith("**", StringComparison.Ordinal);
        var lastBold = source.ContentOf(source.LineAt(last.Start)).StartsWith("**", StringComparison.Ordinal);
        var closes = printed[^1] is '.' or ':' or ';' or ',';
        return !closes && ((bold && ParagraphLength(source, line) < 400) || (capitals && Letters.AreCapitals(last.Of(source.Text))) || (bold && lastBold)
            || (printed[0] == '(' && printed[^1] == ')'));
    }

    /// <summary>Whether words end where no phrase does: "của", "về", "và", a comma or dash.</summary>
    public static bool Dangles(SourceLines source, TextRange words)
    {
        if (source.Folded[words.End - 1] is ',' or '-')
        {
            return true;
        }

        // As printed: folded, "Việt Nam" ends like "năm" and "thiên tai" like "tại".
        var printed = words.Of(source.Text);
        var last = printed[(printed.LastIndexOf(' ') + 1)..];
        return last.Length <= MaxDangling && Dangling.Contains(last.ToString());
    }

    /// <summary>Longest word of <see cref="Dangling"/>.</summary>
    private const int MaxDangling = 5;

    private static readonly FrozenSet<string> Dangling = FrozenSet.ToFrozenSet(
        ["của", "về", "và", "tại", "cho", "trong", "trên", "theo", "với", "các", "số", "năm", "ngày", "tháng"], StringComparer.OrdinalIgnoreCase);

    private static int ParagraphLength(SourceLines source, int line)
    {
        var length = 0;
        for (; line < source.Count && !source[line].IsBlank; line++)
        {
            length += source[line].Content.Length;
        }

        return length;
    }

    private static int? RunInSentence(SourceLines source, TextRange content)
    {
        if (content.Length < 120)
        {
            return null;
        }

        foreach (var match in SentenceInTitle().EnumerateMatches(source.Folded.AsSpan(content.Start, content.Length)))
        {
            var at = content.Start + match.Index + 1;
            if (match.Index >= 20 && char.IsUpper(source.Text[at]))
            {
                return at - 1;
            }
        }

        return null;
    }

    /// <summary>Cuts "V/v" off the front; "Về việc", which is a word of the subject, stays.</summary>
    public static TextRange WithoutSubjectMark(SourceLines source, TextRange cell)
    {
        foreach (var match in SubjectSign().EnumerateMatches(cell.Of(source.Folded)))
        {
            var rest = new TextRange(cell.Start + match.Index + match.Length, cell.End);
            return TrimStart(source.Folded, Cells.Trim(source.Folded, rest), ":.");
        }

        return cell;
    }

    private static bool IsRule(ReadOnlySpan<char> content) => content.Length >= 3 && !content.ContainsAnyExcept(RuleMarks);

    private static TextRange TrimStart(string folded, TextRange range, string marks)
    {
        var start = range.Start;
        while (start < range.End && (folded[start] is ' ' or '\n' || marks.Contains(folded[start], StringComparison.Ordinal)))
        {
            start++;
        }

        return new TextRange(start, range.End);
    }

    [GeneratedRegex(@"^""?v\s?[/.]\s?v(?![a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SubjectSign();

    /// <summary>Those that no title goes on with, even without a blank line between.</summary>
    [GeneratedRegex(
        @"^(?:can cu |ngay \d|thuc hien (?:\w+ ){1,3}so|thi hanh |thua lenh |hien nay|sau khi|sang ngay|chieu ngay|xet |tiep theo |vua qua|thoi gian (?:qua|vua))",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex StrictOpener();

    [GeneratedRegex(
        @" (?:can cu (?:luat|nghi|quyet|thong|ke|chi|hien)|thuc hien (?:nghi|quyet|thong|ke|chi|cong|chuong) ?\w+ so|ngay \d{1,2}[/.]\d{1,2}[/.]\d{4}, |thi hanh (?:nghi|quyet|chi))",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SentenceInTitle();
}
