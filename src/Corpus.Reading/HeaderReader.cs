using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads the head of a directive: letterhead, number, place and date, form, title, addressees.</summary>
/// <remarks>
/// After Nghị định 30/2020/NĐ-CP and the Party's Hướng dẫn 36-HD/VPTW; every piece may be missing, in another order, or in two columns on
/// one line.
/// </remarks>
internal static partial class HeaderReader
{
    private const int Timeout = 10_000;

    /// <summary>Lines of text, at most, in which the head is looked for.</summary>
    private const int MaxLines = 90;

    /// <summary>Characters, at most, in which the head is looked for.</summary>
    private const int MaxHead = 16_000;

    /// <summary>A line longer than this, without column gaps, is a paragraph of the body.</summary>
    private const int MaxHeadLine = 420;

    /// <summary>Reads the head.</summary>
    public static Header Read(SourceLines source)
    {
        var zoneEnd = FindZoneEnd(source);
        var end = zoneEnd == 0 ? 0 : Math.Min(MaxHead, source[zoneEnd - 1].Range.End);
        var stamps = StampRanges(source, zoneEnd);
        var number = FindNumber(source, end, stamps);
        var date = DateLineReader.Find(source, end, stamps, number);
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
        var isMottoBroken = false;
        var partyMotto = false;
        foreach (var match in Motto().EnumerateMatches(source.Folded.AsSpan(0, end)))
        {
            holes.Add(new TextRange(match.Index, match.Index + match.Length));
            motto = true;
            isMottoBroken |= source.Folded[match.Index] == 'c' && !source.Folded.AsSpan(match.Index, match.Length).EndsWith("nam", StringComparison.Ordinal);
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
        DropBrokenMotto(source, cells, isMottoBroken);

        var head = HeadingReader.Find(source, cells, out var headingCell, out var kind, out var kindRange);
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
            Letterhead = LetterheadReader.Find(source, cells, headingCell, head, number, date?.Line),
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
                ? SubjectReader.Read(source, cells, headingCell, out bodyStart)
                : TitleReader.Read(source, cells, headingCell, kindRange!.Value, end, holes, out bodyStart);
            header = header with { Title = title };
        }

        // A line that holds only number, date or the other column is not the body's, even behind the title.
        bodyStart = SkipHoles(source, bodyStart, holes);
        return AddresseeReader.Read(source, header, bodyStart);
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
            if (++seen > MaxLines || (seen > 1 && (HeadLines.FirstItem().IsMatch(line) || line.StartsWith("can cu ", StringComparison.Ordinal))))
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

    /// <summary>Drops the cells of a motto that a narrow column breaks, on lines that it shares with another column.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cells">The cells of the head without those that hold number, date and the whole motto; changed.</param>
    /// <param name="isEndMissing">Whether all of the motto but its last words was found.</param>
    private static void DropBrokenMotto(SourceLines source, List<TextRange> cells, bool isEndMissing)
    {
        var expected = isEndMissing ? MottoEnd : 0;
        cells.RemoveAll(cell =>
        {
            var words = cell.Length > 60 ? [] : cell.Of(source.Folded).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isPart = words.Length > 0 && expected + words.Length <= MottoWords.Length && (expected > 0 || words.Length > 2)
                && words.AsSpan().SequenceEqual(MottoWords.AsSpan(expected, words.Length));
            expected = isPart ? (expected + words.Length) % MottoWords.Length : expected;
            return isPart;
        });
    }

    private static readonly string[] MottoWords = ["cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"];

    /// <summary>The first of the words that a column most often breaks off.</summary>
    private const int MottoEnd = 6;

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
            if (!(char.IsUpper(source.Text[at]) ? Cells.Starts(source, at) || StandsBehindDate(source, at) : StandsBehindKind(source, at)) || stamps.Exists(s => s.Start <= at && at < s.End)
                || NumberLine.Read(source.Text, at, end) is not { } line)
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

    /// <summary>Whether only the name of a form stands before a position on its line: "Nghị quyết số: 43/2022/QH15".</summary>
    private static bool StandsBehindKind(SourceLines source, int at)
    {
        var before = Cells.Trim(source.Folded, new TextRange(source[source.LineAt(at)].Range.Start, at));
        return before.Length > 0 && char.IsUpper(source.Text[before.Start])
            && DirectiveKinds.AtStart(before.Of(source.Folded), out var length) is not null && length == before.Length;
    }

    /// <summary>Whether only place and date stand before a position on its line: "Hà Nội, ngày 16 tháng 11 năm 2007 Số: 08/2007/CT-BGTVT".</summary>
    private static bool StandsBehindDate(SourceLines source, int at)
    {
        var line = source[source.LineAt(at)].Range;
        return PlaceAndDate().IsMatch(source.Folded.AsSpan(line.Start, at - line.Start));
    }

    private static int SkipHoles(SourceLines source, int line, List<TextRange> holes)
    {
        var next = line;
        for (var i = line; i < source.Count; i++)
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
    public static bool IsHole(SourceLines source, int line, List<TextRange> holes)
    {
        var range = source[line].Range;
        return holes.Exists(h => h.Start < range.End && range.Start < h.End) && Cells.Of(source, range, holes).Count == 0;
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

    [GeneratedRegex(@"(?<![a-z0-9])s[o0]\s?[:.\d/_…-]|(?<![a-z0-9])s[o0]\s+[\d/:-]|(?<![a-z0-9])so(?=\n|$)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NumberWord();

    [GeneratedRegex(
        @"c[o0]ng\s?h[o0]a\s?xa\s?h[o0]i\s?chu\s?nghia(?:\s?viet\s?nam)?|d[o0]c\s?lap\s?[-.–]{0,2}\s?tu\s?do\s?[-.–]{0,2}\s?hanh\s?phuc", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Motto();

    [GeneratedRegex(@"^\W*[a-z][a-z .-]{1,40}, ?ngay ?\d{1,2} ?thang ?\d{1,2} ?nam ?\d{4}[\s.,;|]*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(@"dang\s?cong\s?san\s?viet\s?nam", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PartyMotto();
}
