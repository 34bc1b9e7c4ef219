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
        foreach (var cell in Cells.Of(source, line))
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

            if (start > cell.Start && NameAtEnd(source, new TextRange(start, cell.End)) is { } name)
            {
                pieces.Add(Cells.Trim(source.Folded, new TextRange(start, name)));
                start = name;
            }

            pieces.Add(Cells.Trim(source.Folded, new TextRange(start, cell.End)));
        }

        return pieces;
    }

    /// <summary>Where the name of the signer begins behind capacity and post in capitals on one line: "KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn An"; else null.</summary>
    private static int? NameAtEnd(SourceLines source, TextRange signature)
    {
        foreach (var word in Bodies.Words.Of(source.Folded, signature.Start, signature.End, 40))
        {
            if (source.Text.AsSpan(word.Start, word.Length).ToString().Any(char.IsLower))
            {
                return PersonNames.IsName(source.Text.AsSpan(word.Start, signature.End - word.Start), needsFamilyName: true) ? word.Start : null;
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
