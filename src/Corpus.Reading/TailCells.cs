using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Parts the lines of a tail into recipients, capacities and posts that a copy put on one line.</summary>
internal static partial class TailCells
{
    private const int Timeout = 10_000;

    /// <summary>The cells of a line, cut again where a signature's words are glued to a recipient's: "- Như trên; KT. CHỦ TỊCH".</summary>
    public static List<TextRange> Split(SourceLines source, TextRange line)
    {
        var pieces = new List<TextRange>();
        foreach (var cell in Cells.Of(source, line).SelectMany(cell => AroundStar(source, cell)))
        {
            var start = cell.Start;
            foreach (var match in GluedSignature().EnumerateMatches(source.Folded.AsSpan(cell.Start, cell.Length)))
            {
                var at = cell.Start + match.Index;
                if (at <= start)
                {
                    continue;
                }

                var words = source.Text.AsSpan(at, Math.Min(14, cell.End - at));
                if (Letters.AreCapitals(words) && source.Text.AsSpan(start, at - start).ContainsAnyInRange('a', 'z'))
                {
                    pieces.Add(Cells.Trim(source.Folded, new TextRange(start, at)));
                    start = at;
                    break;
                }
            }

            var last = Cells.Trim(source.Folded, new TextRange(start, cell.End));
            if (NameBehind(source, last) is { } name)
            {
                pieces.Add(Cells.Trim(source.Folded, new TextRange(last.Start, name)));
                last = new TextRange(name, last.End);
            }

            pieces.Add(last);
        }

        return pieces;
    }

    /// <summary>The parts of a cell before and behind the star of a seal that a scan read: "PHÓ CHỦ TỊCH ★ TỈNH".</summary>
    private static IEnumerable<TextRange> AroundStar(SourceLines source, TextRange cell)
    {
        var star = cell.Of(source.Text).IndexOfAny(Stars);
        return star < 0 ? [cell] : new[] { new TextRange(cell.Start, cell.Start + star), new TextRange(cell.Start + star + 1, cell.End) }
            .Select(part => Cells.Trim(source.Folded, part)).Where(part => part.Length > 0);
    }

    private static readonly System.Buffers.SearchValues<char> Stars = System.Buffers.SearchValues.Create("★☆✪✯⭐");

    /// <summary>Where a signer's name begins behind capacity and post on one line: "KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Đoàn Thanh Sơn"; else null.</summary>
    private static int? NameBehind(SourceLines source, TextRange cell)
    {
        if (!TailMarks.IsOfficeMark(cell.Of(source.Folded)) || Letters.AreCapitals(cell.Of(source.Text)))
        {
            return null;
        }

        var words = Bodies.Words.Of(source.Folded, cell.Start, cell.End, 30);
        for (var count = Math.Min(5, words.Count - 2); count >= 2; count--)
        {
            var at = words[^count].Start;
            var office = Cells.Trim(source.Folded, new TextRange(cell.Start, at));
            if (PersonNames.IsName(source.Text.AsSpan(at, cell.End - at), needsFamilyName: true) && !char.IsUpper(source.Text[at + 1])
                && (TailMarks.IsCapacity(source, office) || TailMarks.IsPost(source, office)))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Parts a chain that stands on one line: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH".</summary>
    public static IEnumerable<TextRange> SplitChain(SourceLines source, TextRange cell)
    {
        var start = cell.Start;
        var chain = source.Folded.AsSpan(cell.Start, cell.Length).ToString();
        foreach (Match match in ChainLink().Matches(chain))
        {
            var at = cell.Start + match.Index;
            // "TM. BAN THƯỜNG VỤ BÍ THƯ", but "KT. CHỦ TỊCH": the post right behind the mark is whose place is taken.
            var before = source.Folded.AsSpan(start, at - start).TrimEnd();
            if (at > start && !CapacityAlone().IsMatch(before))
            {
                yield return Cells.Trim(source.Folded, new TextRange(start, at));
                start = at;
            }
        }

        yield return Cells.Trim(source.Folded, new TextRange(start, cell.End));
    }

    [GeneratedRegex(@"^(?:kt|k/t|tm|t/m|tl|t/l|tuq|t/uq)\s?[.,/:]?$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex CapacityAlone();

    [GeneratedRegex(
        @"(?<=[^a-z])(?:(?:kt|tm|t/m|tl|tuq)\s?\. ?[a-z]{2}|(?:pho )?(?:(?<!doan )chu tich|(?<!ban )bi thu|giam doc|bo truong|thu truong|chanh van phong|truong ban|truong phong|cuc truong|vu truong|vien truong|chanh thanh tra|thu tuong))",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex GluedSignature();

    [GeneratedRegex(
        @"(?<= )(?:(?:kt|tm|t/m|tl|tuq)\s?\.|pho |(?<!pho )(?:(?<!doan )chu tich|(?<!ban )bi thu|giam doc|bo truong|thu truong|chanh |truong (?:ban|phong)|(?<!tong |chi )cuc truong|vu truong|tong (?:cuc truong|giam doc)|chi cuc truong)\b)",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ChainLink();
}
