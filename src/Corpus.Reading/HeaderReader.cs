using System.Buffers;
using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Reads the head of a directive: letterhead, number, place and date, form, title, addressees.</summary>
/// <remarks>
/// After Nghị định 30/2020/NĐ-CP and the Party's Hướng dẫn 36-HD/VPTW; every piece may be missing, in another order, or in two columns on
/// one line.
/// </remarks>
internal static partial class HeaderReader
{
    private const int Timeout = 1000;

    /// <summary>Lines of text, at most, in which the head is looked for.</summary>
    private const int MaxLines = 90;

    /// <summary>Characters, at most, in which the head is looked for.</summary>
    private const int MaxHead = 16_000;

    /// <summary>A line longer than this, without column gaps, is a paragraph of the body.</summary>
    private const int MaxHeadLine = 420;

    /// <summary>Longest title, in characters.</summary>
    private const int MaxTitle = 1200;

    /// <summary>Characters of a rule drawn across the page.</summary>
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-_*=–— ");

    /// <summary>Characters that stand in no place's name.</summary>
    private static readonly SearchValues<char> NoPlace = SearchValues.Create(":();\"");

    /// <summary>Reads the head.</summary>
    public static Header Read(SourceLines source)
    {
        var zoneEnd = FindZoneEnd(source);
        var end = zoneEnd == 0 ? 0 : Math.Min(MaxHead, source[zoneEnd - 1].Range.End);
        var stamps = StampRanges(source, zoneEnd);
        var number = FindNumber(source, end, stamps);
        var date = FindDate(source, end, stamps, number);
        var holes = new List<TextRange>(stamps);
        if (number is not null)
        {
            holes.Add(number.Range);
        }

        if (date is { } found)
        {
            holes.Add(found.Line);
        }

        var motto = false;
        var partyMotto = false;
        foreach (var match in Motto().EnumerateMatches(source.Folded.AsSpan(0, end)))
        {
            holes.Add(new TextRange(match.Index, match.Index + match.Length));
            motto = true;
        }

        foreach (var match in PartyMotto().EnumerateMatches(source.Folded.AsSpan(0, end)))
        {
            if (Letters.AreCapitals(source.Text.AsSpan(match.Index, match.Length)))
            {
                holes.Add(new TextRange(match.Index, match.Index + match.Length));
                partyMotto = true;
            }
        }

        holes = Merge(holes);
        var cells = Cells.Of(source, new TextRange(0, end), holes);
        var head = FindHeading(source, cells, out var headingCell, out var kind, out var kindRange);
        var header = new Header
        {
            Kind = kind,
            KindRange = kindRange,
            Number = number,
            Issued = date?.Date,
            IssuedRange = date?.Line,
            IsDateDoubtful = date?.IsDoubtful ?? false,
            Place = date?.Place,
            HasPartyMotto = partyMotto && !motto,
            IsSubject = head == Heading.Subject,
            Letterhead = FindLetterhead(source, cells, headingCell, head, number, date?.Line),
        };
        var bodyStart = 0;
        if (head == Heading.None)
        {
            var last = Math.Max(number?.Range.End ?? 0, date?.Line.End ?? 0);
            last = header.Letterhead.Count > 0 ? Math.Max(last, header.Letterhead[^1].End) : last;
            var addressees = cells.FindIndex(cell => cell.Of(source.Folded).StartsWith("kinh gui", StringComparison.Ordinal));
            bodyStart = addressees >= 0 ? source.LineAt(cells[addressees].Start) : last == 0 ? 0 : source.LineAt(last) + 1;
        }
        else
        {
            var title = head == Heading.Subject
                ? ReadSubject(source, cells, headingCell, out bodyStart)
                : ReadTitle(source, cells, headingCell, kindRange!.Value, end, holes, out bodyStart);
            header = header with { Title = title };
        }

        // A line that holds only number, date or the other column is not the body's, even behind the title.
        bodyStart = SkipHoles(source, bodyStart, holes);
        return ReadAddressees(source, header, bodyStart);
    }

    private enum Heading
    {
        None = 0,
        Kind = 1,
        Subject = 2,
    }

    /// <summary>The line after the head at the latest: the first item, recital or long paragraph, or the end.</summary>
    private static int FindZoneEnd(SourceLines source)
    {
        var seen = 0;
        for (var i = 0; i < source.Count; i++)
        {
            if (!source[i].IsText)
            {
                continue;
            }

            var line = source.FoldedContentOf(i).TrimStart("*_#> ");
            if (++seen > MaxLines || (seen > 1 && (FirstItem().IsMatch(line) || line.StartsWith("can cu ", StringComparison.Ordinal))))
            {
                return i;
            }

            if (line.Length > MaxHeadLine)
            {
                // A copy that lost its line ends has head and body on one line; then its beginning is the head.
                return seen == 1 ? i + 1 : i;
            }
        }

        return source.Count;
    }

    private static List<TextRange> StampRanges(SourceLines source, int zoneEnd)
    {
        var ranges = new List<TextRange>();
        for (var i = 0; i < zoneEnd; i++)
        {
            if (source[i].IsFurniture)
            {
                ranges.Add(source[i].Range);
            }
        }

        return ranges;
    }

    private static NumberLine? FindNumber(SourceLines source, int end, List<TextRange> stamps)
    {
        NumberLine? best = null;
        foreach (var match in NumberWord().EnumerateMatches(source.Folded.AsSpan(0, end)))
        {
            var at = match.Index;
            if (!char.IsUpper(source.Text[at]) || stamps.Exists(s => s.Start <= at && at < s.End)
                || !StartsCell(source, at) || NumberLine.Read(source.Text, at, end) is not { } line)
            {
                continue;
            }

            // A number with its symbol beats one without; a citation has a word before it or a date of its own behind it.
            if (line.Symbol is not null)
            {
                return line;
            }

            best ??= line;
        }

        return best;
    }

    /// <summary>Whether a position begins a line or column, or follows the motto or another glued piece of the head.</summary>
    private static bool StartsCell(SourceLines source, int at)
    {
        var i = at - 1;
        while (i >= 0 && source.Folded[i] is ' ' or '*' or '_' or '|')
        {
            i--;
        }

        if (i < 0 || source.Folded[i] == '\n' || at - 1 - i >= 3 || source.Text[(i + 1)..at].Contains('\t', StringComparison.Ordinal))
        {
            return true;
        }

        var before = source.Text.AsSpan(Math.Max(0, i - 7), Math.Min(8, i + 1));
        return Letters.AreCapitals(before) || FoldedText.Of(before.ToString()).EndsWith("phuc", StringComparison.Ordinal);
    }

    private static (PartialDate Date, TextRange Line, TextRange? Place, bool IsDoubtful)? FindDate(
        SourceLines source, int end, List<TextRange> stamps, NumberLine? number)
    {
        foreach (var match in DateWord().EnumerateMatches(source.Folded.AsSpan(0, end)))
        {
            var at = match.Index;
            if (stamps.Exists(s => s.Start <= at && at < s.End)
                || Dates.Read(source.Folded, at, out var dateEnd, out var doubtful) is not { } date || dateEnd > end)
            {
                continue;
            }

            var lineStart = source[source.LineAt(at)].Range.Start;
            if (number is not null && number.Range.End <= at)
            {
                lineStart = Math.Max(lineStart, number.Range.End);
            }

            var place = PlaceBefore(source, lineStart, at);
            var behind = dateEnd;
            while (behind < end && source.Folded[behind] == ' ')
            {
                behind++;
            }

            var endsCell = behind == end || source.Folded[behind] == '\n' || source.Folded[dateEnd] is '\n' or '|' or '*' or '_' or '.' or '\\' || IsGap(source, dateEnd)
                || Letters.AreCapitals(source.Text.AsSpan(dateEnd, Math.Min(12, end - dateEnd)));

            // "Ngày 06 tháng 8 năm 2021, Thường trực … họp" opens the body: a date of issue ends its line and mostly has a place.
            if (!endsCell || (place is null && !StartsCell(source, at)))
            {
                continue;
            }

            var start = place?.Start ?? at;
            return (date, new TextRange(start, dateEnd), place, doubtful);
        }

        return null;
    }

    private static bool IsGap(SourceLines source, int at) =>
        source.Text[at] == '\t' || string.CompareOrdinal(source.Folded, at, "   ", 0, 3) == 0;

    /// <summary>The words before "ngày" in the same cell, when they look like a place: "Mường Tè," or "Thành phố Hồ Chí Minh,".</summary>
    private static TextRange? PlaceBefore(SourceLines source, int lineStart, int at)
    {
        var end = at;
        if (HourBefore().Match(source.Folded, lineStart, at - lineStart) is { Success: true } hour)
        {
            // "Hướng Hóa, hồi 16 giờ 00 ngày 17 tháng 10 …"
            end = hour.Index;
        }

        while (end > lineStart && source.Folded[end - 1] is ' ' or ',' or '.' or ';' or '*' or '_')
        {
            end--;
        }

        if (end == lineStart && lineStart == source[source.LineAt(lineStart)].Range.Start && lineStart > 0)
        {
            // The line was broken behind the comma of the place.
            var line = source.LineAt(lineStart) - 1;
            var content = source[line].Content;
            if (!source[line].IsText || source.Folded[content.End - 1] != ',')
            {
                return null;
            }

            (lineStart, end) = (content.Start, content.End - 1);
        }

        var cells = Cells.Of(source, new TextRange(lineStart, end));
        if (cells.Count == 0)
        {
            return null;
        }

        var place = cells[^1];
        var words = Words.Of(source.Folded, place.Start, place.End, 12);
        if (words.Count is 0 or > 10 || source.Folded.AsSpan(place.Start, place.Length).ContainsAny(NoPlace))
        {
            return null;
        }

        // One blank may be all that parts the columns: then the place is the last words, as far as the gazetteer or their case shows.
        var isLower = char.IsLower(source.Text[place.Start]);
        if ((words.Count > 4 || isLower) && !PlaceParts.IsKindAt(source.Folded, words, 0))
        {
            for (var first = Math.Max(0, words.Count - 4); first < words.Count; first++)
            {
                var from = first;
                if (PlaceParts.ReadName(source.Text, source.Folded, words, from, false, AdministrativeLevel.Province, out var next, out var known)
                    is not null && known && next == words.Count)
                {
                    return new TextRange(words[from].Start, place.End);
                }
            }

            return isLower ? null : new TextRange(words[^Math.Min(3, words.Count)].Start, place.End);
        }

        return isLower ? null : place;
    }

    /// <summary>Finds the heading that names the form, or the subject of a letter.</summary>
    private static Heading FindHeading(
        SourceLines source, List<TextRange> cells, out int cell, out DirectiveKind? kind, out TextRange? range)
    {
        var subject = -1;
        for (cell = 0; cell < cells.Count; cell++)
        {
            var folded = cells[cell].Of(source.Folded);
            var printed = cells[cell].Of(source.Text);
            if (subject < 0 && SubjectMark().IsMatch(folded))
            {
                subject = cell;
            }

            if (folded.StartsWith("kinh gui", StringComparison.Ordinal))
            {
                break;
            }

            if (DirectiveKinds.Whole(folded) is { } whole && (Letters.AreCapitals(printed) || (char.IsUpper(printed[0]) && printed.Length >= 7)))
            {
                (kind, range) = (whole, cells[cell]);
                return Heading.Kind;
            }

            if (DirectiveKinds.AtStart(folded, out var length) is { } start && Letters.AreCapitals(printed[..length]))
            {
                (kind, range) = (start, new TextRange(cells[cell].Start, cells[cell].Start + length));
                return Heading.Kind;
            }
        }

        (kind, range) = (null, null);
        cell = subject >= 0 ? subject : cells.Count;
        return subject >= 0 ? Heading.Subject : Heading.None;
    }

    private static List<TextRange> FindLetterhead(
        SourceLines source, List<TextRange> cells, int headingCell, Heading head, NumberLine? number, TextRange? date)
    {
        var letterhead = new List<TextRange>();
        var limit = Math.Max(number?.Range.End ?? 0, date?.End ?? 0);
        for (var i = 0; i < Math.Min(cells.Count, head == Heading.None ? cells.Count : headingCell); i++)
        {
            var printed = cells[i].Of(source.Text);
            if (head == Heading.None && limit > 0 && cells[i].Start > limit)
            {
                break;
            }

            if (printed.Length <= 160 && printed.Length >= 3 && Letters.AreCapitals(printed) && !printed.Contains(':'))
            {
                letterhead.Add(cells[i]);
            }
            else if (letterhead.Count == 0 && number is null && date is null)
            {
                // Words in lower case before any letterhead: this is no head.
                break;
            }
        }

        return letterhead;
    }

    /// <summary>Reads the title below the heading that names the form.</summary>
    private static List<TextRange> ReadTitle(
        SourceLines source, List<TextRange> cells, int headingCell, TextRange kind, int zoneEnd, List<TextRange> holes, out int bodyStart)
    {
        var title = new List<TextRange>();
        var heading = cells[headingCell];
        var rest = Cells.Trim(source.Folded, new TextRange(kind.End, heading.End));
        rest = WithoutSubjectMark(source, TrimStart(source.Folded, rest, ":.-"));
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

            if (source[line].IsFurniture || IsHole(source, line, holes))
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

            if (title.Count == 0 && FirstItem().IsMatch(content.Of(source.Folded)))
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

        return title;
    }

    private static bool ContinuesTitle(SourceLines source, List<TextRange> title, int line, TextRange content, bool gap)
    {
        var folded = content.Of(source.Folded);
        var printed = content.Of(source.Text);
        var last = title[^1];
        var lastFolded = last.Of(source.Folded);
        if (FirstItem().IsMatch(folded) || folded.StartsWith("kinh gui", StringComparison.Ordinal) || lastFolded[^1] is '.' or ';')
        {
            return false;
        }

        var capitals = Letters.AreCapitals(printed);
        if (capitals && (gap || !Letters.AreCapitals(last.Of(source.Text))) && BodyNames.Begins(source.Folded, content.Start, content.End))
        {
            // "ỦY BAN NHÂN DÂN TỈNH …" above the recitals of a decision.
            return false;
        }

        if (!gap)
        {
            return !(Opener().IsMatch(folded) && char.IsUpper(printed[0])
                && (StrictOpener().IsMatch(folded) || printed.Length > 1.5 * last.Length) && !Dangles(lastFolded));
        }

        if (char.IsLower(printed[0]) || Dangles(lastFolded))
        {
            return true;
        }

        if (Opener().IsMatch(folded))
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
    private static bool Dangles(ReadOnlySpan<char> folded)
    {
        if (folded[^1] is ',' or '-')
        {
            return true;
        }

        var word = folded[(folded.LastIndexOf(' ') + 1)..];
        return word is "cua" or "ve" or "va" or "tai" or "cho" or "trong" or "tren" or "theo" or "voi" or "cac" or "so" or "nam" or "ngay" or "thang";
    }

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

    /// <summary>Reads the subject of a letter, "V/v …", which may wrap over several short lines.</summary>
    private static List<TextRange> ReadSubject(SourceLines source, List<TextRange> cells, int first, out int bodyStart)
    {
        var subject = new List<TextRange>();
        bodyStart = source.LineAt(cells[first].End) + 1;
        var previousLine = -1;
        for (var i = first; i < cells.Count; i++)
        {
            var cell = cells[i];
            var folded = cell.Of(source.Folded);
            var line = source.LineAt(cell.Start);
            if (i > first)
            {
                var blank = HasBlank(source, previousLine, line);
                var lower = char.IsLower(source.Text[cell.Start]) || char.IsAsciiDigit(source.Text[cell.Start]);
                if (folded.StartsWith("kinh gui", StringComparison.Ordinal) || FirstItem().IsMatch(folded)
                    || Letters.AreCapitals(cell.Of(source.Text)) || (blank && !lower && subject.Count > 0 && !Dangles(subject[^1].Of(source.Folded)))
                    || (blank && cell.Length > 90) || (Opener().IsMatch(folded) && cell.Length > 90))
                {
                    break;
                }
            }
            else
            {
                cell = WithoutSubjectMark(source, cell);
            }

            if (cell.Length > 0)
            {
                subject.Add(cell);
            }

            previousLine = line;
            bodyStart = Math.Max(bodyStart, line + 1);
        }

        return subject;
    }

    /// <summary>Cuts "V/v" off the front; "Về việc", which is a word of the subject, stays.</summary>
    private static TextRange WithoutSubjectMark(SourceLines source, TextRange cell)
    {
        foreach (var match in SubjectSign().EnumerateMatches(cell.Of(source.Folded)))
        {
            var rest = new TextRange(cell.Start + match.Index + match.Length, cell.End);
            return TrimStart(source.Folded, Cells.Trim(source.Folded, rest), ":.");
        }

        return cell;
    }

    private static Header ReadAddressees(SourceLines source, Header header, int bodyStart)
    {
        // "Kính gửi" stands right behind the subject or, for a công điện, behind its title ("… điện:").
        var line = bodyStart;
        while (line < source.Count && !source[line].IsText)
        {
            line++;
        }

        if (line == source.Count)
        {
            return header with { BodyStart = bodyStart };
        }

        var content = Cells.Trim(source.Folded, source[line].Content);
        var mark = AddresseeMark().Match(source.Folded, content.Start, content.Length);
        if (!mark.Success && header.Kind?.Code == "cong-dien")
        {
            mark = DispatchMark().Match(source.Folded, content.Start, content.Length);
        }

        if (!mark.Success)
        {
            return header with { BodyStart = bodyStart };
        }

        var entries = new List<TextRange>();
        var first = Cells.Trim(source.Folded, new TextRange(mark.Index + mark.Length, content.End));
        var open = first.Length > 0;
        if (open)
        {
            entries.Add(first);
        }

        var next = line + 1;
        for (var gap = false; next < source.Count; next++)
        {
            if (!source[next].IsText)
            {
                gap |= source[next].IsBlank;
                continue;
            }

            var cell = Cells.Trim(source.Folded, source[next].Content);
            if (cell.Length > 0 && source.Folded[cell.Start] is '-' or '+' or '•' or '·' or '\uF0B7')
            {
                entries.Add(cell);
                open = source.Folded[cell.End - 1] != '.';
            }
            else if (entries.Count > 0 && open && !gap && cell.Length < 200 && !Opener().IsMatch(cell.Of(source.Folded))
                && (char.IsLower(source.Text[cell.Start]) || source.Folded[entries[^1].End - 1] is not (';' or '.')))
            {
                entries[^1] = new TextRange(entries[^1].Start, cell.End);
            }
            else if (entries.Count == 0 && cell.Length < 200 && !Opener().IsMatch(cell.Of(source.Folded)))
            {
                entries.Add(cell);
                open = true;
            }
            else
            {
                break;
            }

            gap = false;
        }

        return header with { Addressees = ListEntries.Split(source, entries), BodyStart = next };
    }

    private static int SkipHoles(SourceLines source, int line, List<TextRange> holes)
    {
        var next = line;
        for (var i = line; i < source.Count && i < line + 8; i++)
        {
            if (source[i].IsBlank || source[i].IsFurniture)
            {
                continue;
            }

            if (!IsHole(source, i, holes))
            {
                break;
            }

            next = i + 1;
        }

        return next;
    }

    /// <summary>Whether nothing is left of a line but number, date, motto and stamps.</summary>
    private static bool IsHole(SourceLines source, int line, List<TextRange> holes)
    {
        var range = source[line].Range;
        return holes.Exists(h => h.Start < range.End && range.Start < h.End) && Cells.Of(source, range, holes).Count == 0;
    }

    private static bool HasBlank(SourceLines source, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (source[i].IsBlank)
            {
                return true;
            }
        }

        return false;
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

    private static List<TextRange> Merge(List<TextRange> ranges)
    {
        ranges.Sort((a, b) => a.Start.CompareTo(b.Start));
        var merged = new List<TextRange>();
        foreach (var range in ranges)
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = new TextRange(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    [GeneratedRegex(@"^(?:1\s?[.)]\s|i\.\s|1\.1|a\)\s|dieu 1\b|muc 1\b|phan i\b|phan thu nhat|chuong i\b|-\s+\S)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FirstItem();

    [GeneratedRegex(@"(?<![a-z0-9])s[o0]\s?[:.\d/_…-]|(?<![a-z0-9])s[o0]\s+[\d/:-]|(?<![a-z0-9])so(?=\n|$)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"(?<![a-z])ngay(?![a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DateWord();

    [GeneratedRegex(
        @"c[o0]ng\s?h[o0]a\s?xa\s?h[o0]i\s?chu\s?nghia\s?viet\s?nam|d[o0]c\s?lap\s?[-.–]{0,2}\s?tu\s?do\s?[-.–]{0,2}\s?hanh\s?phuc", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Motto();

    [GeneratedRegex(@"[,.]?\s*(?:hoi|luc|vao)?\s*(?:hoi|luc)?\s*\d{1,2}\s?(?:gio|h|g|:)\s?\d{0,2}\s?(?:phut)?[\s,]*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex HourBefore();

    [GeneratedRegex(@"dang\s?cong\s?san\s?viet\s?nam", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PartyMotto();

    [GeneratedRegex(@"^(?:v\s?[/.]\s?v(?![a-z])|ve [a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SubjectMark();

    [GeneratedRegex(@"^v\s?[/.]\s?v(?![a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SubjectSign();

    [GeneratedRegex(@"^kinh\s?gui\s?[:.]?\s*", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex AddresseeMark();

    [GeneratedRegex(@"^[^\n:]{0,120}(?:dien|gui)\s?:\s*", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DispatchMark();

    /// <summary>How first sentences of a body begin.</summary>
    [GeneratedRegex(
        @"^(?:can cu|thuc hien|thi hanh|trien khai|tiep tuc|tiep theo|ngay \d|sang ngay|chieu ngay|trong (?:cac )?ngay|tu ngay|de |nham |theo |hien nay|"
        + @"trong |sau khi|tren co so|qua |vua qua|thoi gian|xet |uy ban nhan dan|ubnd|thu tuong|chu tich|bo truong|thua lenh|tai |"
        + @"chinh phu|bo |so |van phong|ban |tinh uy|huyen uy|thanh uy|dang uy|thuong truc|phuc dap|tra loi|nhan duoc|de nghi|kinh |dong chi)",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Opener();

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
