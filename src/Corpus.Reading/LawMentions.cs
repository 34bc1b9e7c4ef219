using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds laws and the like, which are cited by name and not by number. Linear in the text.</summary>
internal static partial class LawMentions
{
    private const int Timeout = 10_000;

    /// <summary>Laws and the like, which are cited by name: "Luật Tổ chức chính quyền địa phương ngày 19/6/2015".</summary>
    public static List<CitationMention> Find(SourceLines source, int end, List<CitationMention> numbered)
    {
        var laws = new List<CitationMention>();
        var next = 0;
        for (var at = 0; at < end && laws.Count <= ReadingLimits.Mentions;)
        {
            var found = source.Text.AsSpan(at, end - at).IndexOfAny(LawWords);
            if (found < 0)
            {
                break;
            }

            at += found;
            var mention = ReadLaw(source, at, end) ?? ReadUndatedLaw(source, at, end);
            while (next < numbered.Count && numbered[next].Range.End <= at)
            {
                next++;
            }

            if (mention is { } law && (next == numbered.Count || law.Range.End <= numbered[next].Range.Start))
            {
                laws.Add(law);
                at = law.Range.End;
            }
            else
            {
                at += 3;
            }
        }

        return laws;
    }

    private static readonly System.Buffers.SearchValues<string> LawWords =
        System.Buffers.SearchValues.Create(["Luật ", "Bộ luật ", "Hiến pháp", "Pháp lệnh ", "Điều lệ Đảng"], StringComparison.Ordinal);

    /// <summary>
    /// Reads a law without date and year where it is an authority ("Căn cứ Luật Đê điều;", "theo Điều 5 Luật Thanh tra"): up to the end of a
    /// known name, in a recital else up to its end.
    /// </summary>
    private static CitationMention? ReadUndatedLaw(SourceLines source, int at, int end)
    {
        if ((at > 0 && char.IsLetter(source.Text[at - 1]))
            || DirectiveKinds.AtStart(source.Folded.AsSpan(at, Math.Min(20, end - at)), out var length)
                is not { Code: "luat" or "bo-luat" or "phap-lenh" or "hien-phap" } kind)
        {
            return null;
        }

        var line = source[source.LineAt(at)].Content;
        if (kind.Code == "hien-phap")
        {
            // Outside a recital, "Hiến pháp và pháp luật" is the law in general.
            return line.Of(source.Folded).TrimStart("-+* ").StartsWith("can cu", StringComparison.Ordinal)
                ? Law(at, at + length + OfTheState().Match(source.Folded[(at + length)..Math.Min(at + 80, end)]).Length, kind, length) : null;
        }

        var from = Math.Max(line.Start, at - CitationForm.Reach);
        var before = source.Folded.AsSpan(from, at - from);
        if (!Authority().IsMatch(before) && !(before.TrimEnd() is [.., ',' or ';'] && line.Of(source.Folded).TrimStart("-+* ").StartsWith("can cu", StringComparison.Ordinal)))
        {
            return null;
        }

        var stop = LawNames.EndOf(source.Folded, at + length, Math.Min(end, line.End));
        if (stop is null && before.TrimStart("-+* ").StartsWith("can cu", StringComparison.Ordinal) && RecitalEnd().Match(source.Folded, at, Math.Min(end, line.End) - at) is { Success: true } recital)
        {
            stop = recital.Index;
        }

        return stop is { } last && last > at + length && !IsNumbered(source.Folded, last, end) ? Law(at, last, kind, length) : null;
    }

    /// <summary>Whether "số" and a digit stand behind a name, in brackets or not: such a law is for the reader of numbers.</summary>
    private static bool IsNumbered(string folded, int at, int end) => NumberBehind().IsMatch(folded.AsSpan(at, Math.Min(16, end - at)));

    /// <summary>Reads the law whose name begins at a position: up to its date or year, which it must have.</summary>
    private static CitationMention? ReadLaw(SourceLines source, int at, int end)
    {
        if ((at > 0 && char.IsLetter(source.Text[at - 1])) || DirectiveKinds.AtStart(source.Folded.AsSpan(at, Math.Min(20, end - at)), out var length) is not { } kind)
        {
            return null;
        }

        var stop = Math.Min(end, at + CitationForm.MaxLaw);
        for (var i = at + length; i < stop; i++)
        {
            var c = source.Folded[i];
            if (c is ';' or ':' or '(' or ')' or '"' or '.' || (c == '\n' && i + 1 < stop && source.Folded[i + 1] is '\n' or '-'))
            {
                return null;
            }

            if (source.Text[i] == 'L' && IsNextLaw(source, at, i))
            {
                return null;
            }

            if (!char.IsAsciiDigit(c) && !StartsWord(source.Folded, i, "ngay") && !StartsWord(source.Folded, i, "so"))
            {
                continue;
            }

            // A number is for the reader of numbers; a date or year ends the name.
            if (StartsWord(source.Folded, i, "so") && Dates.SkipBlanks(source.Folded, i + 2) is var next && next < stop
                && char.IsAsciiDigit(source.Folded[next]))
            {
                return null;
            }

            if (c == 'n' && Dates.ReadDay(source.Folded, i, out var dateEnd) is { } date && dateEnd <= end)
            {
                return Law(at, dateEnd, kind, length) with { Date = date, DateRange = new TextRange(i, dateEnd) };
            }

            if (i + 4 <= stop && IsYear(source.Folded, i))
            {
                return Law(at, i + 4, kind, length);
            }
        }

        return null;
    }

    private static CitationMention Law(int start, int end, DirectiveKind kind, int nameLength) =>
        new(new TextRange(start, end), kind, null, null, null, new TextRange(end, end), "law-by-name") { KindRange = new TextRange(start, start + nameLength) };

    /// <summary>Whether another law begins ("Luật Đất đai, Luật Nhà ở năm 2014") and not one that the first amends ("… của Luật …").</summary>
    private static bool IsNextLaw(SourceLines source, int first, int at)
    {
        if (!StartsWord(source.Folded, at, "luat"))
        {
            return false;
        }

        var name = source.Folded.AsSpan(first, at - first);
        var before = name.TrimEnd();
        return !name.Contains("sua doi", StringComparison.Ordinal) || before[^1] == ',';
    }

    private static bool StartsWord(string folded, int at, string word) =>
        string.CompareOrdinal(folded, at, word, 0, word.Length) == 0 && !char.IsLetterOrDigit(folded[at - 1])
        && (at + word.Length == folded.Length || !char.IsLetter(folded[at + word.Length]));

    private static bool IsYear(string folded, int at) =>
        folded.AsSpan(at, 2) is "19" or "20" && char.IsAsciiDigit(folded[at + 2]) && char.IsAsciiDigit(folded[at + 3])
        && (at + 4 == folded.Length || !char.IsLetterOrDigit(folded[at + 4])) && !char.IsLetterOrDigit(folded[at - 1]);

    /// <summary>Words behind which a law is cited as an authority.</summary>
    [GeneratedRegex(
        @"(?:can cu|theo|quy dinh (?:cua|tai|trong)|thi hanh|thuc hien|chap hanh|(?:dieu|khoan|chuong|muc) [\divx]{1,5}(?: cua)?)(?: quy dinh (?:cua|tai))?\s+$",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Authority();

    [GeneratedRegex(@"^\s+(?:cua\s+)?nuoc\s+cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex OfTheState();

    [GeneratedRegex(@"^\s*\(?\s*so\s*:?\s*\d", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NumberBehind();

    [GeneratedRegex(@"[;.,]\s*(?=$|luat|bo luat|\n)|[;.]|\s+va (?:cac|nghi|luat|huong)|$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex RecitalEnd();
}
