using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Reads the bodies that a letterhead names, one above the other.</summary>
internal static partial class LetterheadBodies
{
    private const int Timeout = 10_000;

    /// <summary>The bodies of the letterhead, from the highest to the one that issued; none where two columns were wrapped into one another.</summary>
    public static List<BodyName> Read(SourceLines source, Header header)
    {
        var lines = header.Letterhead;
        var bodies = new List<BodyName>();
        var parts = new List<List<TextRange>>();
        foreach (var line in lines)
        {
            // "VĂN PHÒNG" alone is that of the body below it.
            var isOfBelow = parts is [[var alone]] && alone.Of(source.Folded) is "van phong" or "van phong thuong truc";
            if (parts.Count == 0 || (BeginsBody(source, line) && !isOfBelow))
            {
                parts.Add([]);
            }

            parts[^1].Add(line);
        }

        foreach (var part in parts)
        {
            var text = Unglue(string.Join(' ', part.Select(line => Letters.Fold(line.Of(source.Text)).ToUpperInvariant())));
            var range = new TextRange(part[0].Start, part[^1].End);
            if (TornName().IsMatch(FoldedText.Of(text)))
            {
                // Two columns wrapped into one another: none of the names is to be trusted.
                return [];
            }

            if (JointIssuer.Read(text) is { } joint)
            {
                bodies.Add(joint with { Range = range });
            }
            else if (bodies.Count > 0 && FoldedText.Of(text) == "ban thuong truc")
            {
                // The Front's standing board stands below its committee's name.
                bodies[^1] = bodies[^1] with { Name = $"Ban Thường trực {bodies[^1].Name}", Range = new TextRange(bodies[^1].Range.Start, range.End) };
            }
            else if (bodies.Count > 0 && BoardOf(text, bodies[^1], range) is { } board)
            {
                bodies[^1] = board;
            }
            else if (BodyNames.Read(text, FoldedText.Of(text), 0, text.Length, capitals: true) is { } body)
            {
                var whole = BodyNames.Join(text, FoldedText.Of(text), body, text.Length, capitals: true);
                bodies.Add(whole with { Range = range });
                if (BelowOnItsLine(text, whole.Range.End) is { } below)
                {
                    bodies.Add(below with { Range = range });
                }
            }
        }

        if (bodies is [{ Place: null, Level: null } office] && office.Name.StartsWith("Cục ", StringComparison.Ordinal) && header.Place is { } seat && seat.Of(source.Folded) is "ha noi")
        {
            // Offices in a province print its name; one of the capital without it is the country's.
            bodies[0] = office with { FixedLevel = AdministrativeLevel.Central };
        }

        return bodies.ConvertAll(body => AsSpelled(source, body with { Place = PlaceReader.OnDay(body.Place, header.Issued?.Last, lines.Any(line => line.Of(source.Folded).StartsWith("tinh "))) }));
    }

    /// <summary>A youth union whose name the text spells with two capitals, "Tỉnh Đoàn".</summary>
    private static BodyName AsSpelled(SourceLines source, BodyName body)
    {
        if (body is not { Tail: BodyTail.PlaceName, Branch: Branch.Front } || body.Name.Split(' ') is not [.., var level, "đoàn"])
        {
            return body;
        }

        var isSpelled = source.Text.Contains($"{level} Đoàn", StringComparison.Ordinal) && !source.Text.Contains($"{level} đoàn", StringComparison.Ordinal);
        return isSpelled ? body with { Name = $"{body.Name[..^"đoàn".Length]}Đoàn" } : body;
    }

    /// <summary>The body that a copy put behind the one above it on a line: "UBND TỈNH LẠNG SƠN BAN CHỈ ĐẠO 389"; else null.</summary>
    private static BodyName? BelowOnItsLine(string text, int end)
    {
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        var folded = FoldedText.Of(text);
        var isBoard = folded.AsSpan(end).StartsWith("ban chi ", StringComparison.Ordinal) || folded.AsSpan(end).StartsWith("ban an toan ", StringComparison.Ordinal);
        return isBoard && BodyNames.Read(text, folded, end, text.Length, capitals: true) is { } body
            ? BodyNames.Join(text, folded, body, text.Length, capitals: true)
            : null;
    }

    /// <summary>
    /// The board or committee of a mass body whose place stands behind it: "HỘI NÔNG DÂN VIỆT NAM / BAN CHẤP HÀNH TỈNH YÊN BÁI", "MẶT TRẬN TỔ QUỐC
    /// VIỆT NAM / ỦY BAN TỈNH YÊN BÁI"; else null.
    /// </summary>
    private static BodyName? BoardOf(string text, BodyName above, TextRange range)
    {
        var folded = FoldedText.Of(text);
        if (above is not { Branch: Branch.Front or Branch.Party, Place: null } || Board().Match(folded) is not { Success: true } mark)
        {
            return null;
        }

        var words = Words.Of(folded, mark.Length, text.Length, 8);
        if (mark.Value.StartsWith("uy ban", StringComparison.Ordinal))
        {
            return above.Name.StartsWith("Ủy ban", StringComparison.Ordinal) && PlaceParts.ReadWithKind(text, folded, words, 0, capitals: true, out _) is { } own
                ? above with { Place = own, Range = new TextRange(above.Range.Start, range.End) }
                : null;
        }

        var name = mark.Value.StartsWith("ban thuong vu", StringComparison.Ordinal) || mark.Value.StartsWith("btv", StringComparison.Ordinal) ? "Ban Thường vụ" : "Ban Chấp hành";
        if (YouthUnion().IsMatch(folded, mark.Length) && BodyNames.Read(text, folded, mark.Length, text.Length, capitals: true) is { } union)
        {
            // "BCH TỈNH ĐOÀN LAI CHÂU" names itself.
            return union with { Name = $"{name} {union.Name}", Range = new TextRange(above.Range.Start, range.End) };
        }

        return PlaceParts.ReadWithKind(text, folded, words, 0, capitals: true, out _) is { } place
            ? above with { Name = $"{name} {above.Name}", Place = place, Range = new TextRange(above.Range.Start, range.End) }
            : null;
    }

    /// <summary>
    /// Parts words that a scan glued together, "NHÂN DÂNTỈNH" gives "NHÂN DÂN TỈNH", and puts back the accent that scans lose of "PHÒNG, CHỐNG".
    /// </summary>
    private static string Unglue(string capitals)
    {
        capitals = capitals.Replace("PHÒNG, CHÔNG ", "PHÒNG, CHỐNG ", StringComparison.Ordinal);
        foreach (Match glued in Glued().Matches(FoldedText.Of(capitals)).Reverse())
        {
            capitals = capitals.Insert(glued.Index + glued.Length, " ");
        }

        return capitals;
    }

    /// <summary>Whether a line of a letterhead begins another body, and does not go on with the one above.</summary>
    private static bool BeginsBody(SourceLines source, TextRange line)
    {
        var folded = source.Folded;
        if (BodyNames.Begins(source.Text, source.Folded, line.Start, line.End) || JointIssuer.Begins(folded, line))
        {
            return true;
        }

        // "SỞ NÔNG NGHIỆP / VÀ PHÁT TRIỂN NÔNG THÔN": the field is whole only with the next line.
        var words = Words.Of(folded, line.Start, line.End, 2);
        return words.Count == 2 && words[0].Of(folded) is "so" or "bo" or "phong"
            && words[^1].Of(folded) is not ("chong" or "thu" or "ngua" or "bo");
    }

    /// <summary>Places where a scan lost the blank between words of a name.</summary>
    [GeneratedRegex(
        @"(?<=uy)(?=ban nhan)|(?<=nhan)(?=dan)|(?<=nhan ?dan)(?=tinh|huyen|thanh|quan|xa |phuong|thi )|(?<=[a-z])(?=uy ban nhan)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Glued();

    /// <summary>A committee whose own words break off: "ỦY BAN NHÂN VIỆT DÂN".</summary>
    [GeneratedRegex(@"^(?:uy ban|hoi dong) nhan(?! ?dan)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex TornName();

    [GeneratedRegex(@"^(?:bch|ban chap hanh|ban thuong vu|btv|uy ban)\s+(?=[a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Board();

    [GeneratedRegex(@"\G(?:tinh|thanh|huyen|quan|thi|xa|phuong) doan ", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex YouthUnion();
}
