using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Finds the body that issued a directive: in the letterhead, else in number, signature, closing words, title and preamble.</summary>
internal static partial class IssuerReader
{
    private const int Timeout = 10_000;

    /// <summary>Rule of an issuer that the signature block names.</summary>
    private const string Signature = "signature";

    /// <summary>Finds the issuer.</summary>
    public static Issuer Read(SourceLines source, Header header, Tail tail)
    {
        var letterhead = LetterheadBodies.Read(source, header);
        if (letterhead.Count > 0)
        {
            if (letterhead[^1].Name.StartsWith("Ban Chấp hành Trung ương", StringComparison.Ordinal)
                && OfSignature(source, header, tail) is { Body: { FixedLevel: AdministrativeLevel.Central } signed } found)
            {
                // The letterhead is the Central Committee's; "T/M BỘ CHÍNH TRỊ" says which of its bodies decided.
                return new Issuer([signed], signed.Level, found.Rule, signed.Range, found.Rule != Signature);
            }

            if (letterhead.Count > 1 && SignsForBodyAbove(header, letterhead[^1], tail, source))
            {
                letterhead.RemoveAt(letterhead.Count - 1);
            }

            var level = letterhead[^1].Level ?? letterhead.Reverse<BodyName>().Select(b => b.Level).FirstOrDefault(l => l is not null);
            var range = new TextRange(letterhead[0].Range.Start, letterhead[^1].Range.End);
            return new Issuer(letterhead, level ?? LevelOfText(source, header, letterhead[^1], tail), "letterhead", range, false)
            {
                Lines = [.. header.Letterhead.Where(range.Contains)],
            };
        }

        var (body, rule) = OfSymbol(source, header, tail) ?? OfSignature(source, header, tail) ?? OfText(source, header, tail) ?? (null, "none");
        if (body is null)
        {
            return new Issuer([], null, rule, null, false);
        }

        return new Issuer([body], body.Level ?? LevelOfText(source, header, body, tail), rule, body.Range.Length > 0 ? body.Range : null, true);
    }

    /// <summary>
    /// Whether the last body of a letterhead is the office of the one above, whose number the directive has and by whose order the office's head
    /// signed: "UBND THÀNH PHỐ … / VĂN PHÒNG HĐND VÀ UBND", "341/TB-UBND", "TL. CHỦ TỊCH".
    /// </summary>
    private static bool SignsForBodyAbove(Header header, BodyName last, Tail tail, SourceLines source) =>
        last.Name.StartsWith("Văn phòng", StringComparison.Ordinal)
        && header.Number?.Symbol is { } symbol && symbol.Contains("UBND", StringComparison.Ordinal) && !symbol.Contains("VP", StringComparison.Ordinal)
        && tail.Capacity.Any(line => line.Of(source.Folded) is ['t', 'l', ..] or ['t', '/', 'l', ..]);

    private static (BodyName? Body, string Rule)? OfSymbol(SourceLines source, Header header, Tail tail)
    {
        if (header.Number?.Symbol is not { } symbol)
        {
            return null;
        }

        foreach (var part in symbol.Split(['-', '/', '–', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            var key = FoldedText.Of(part).Replace("&", "", StringComparison.Ordinal);
            while (key.Length > 3 && char.IsAsciiDigit(key[^1]))
            {
                key = key[..^1];
            }

            // "UBNDKGVX": the hyphen was swallowed.
            key = key.StartsWith("ubnd", StringComparison.Ordinal) ? "ubnd" : key.StartsWith("hdnd", StringComparison.Ordinal) ? "hdnd" : key;
            if (!BodyCatalog.Symbols.TryGetValue(key, out var entry))
            {
                continue;
            }

            if (key == "thu" && source.Folded.Contains("thanh uy", StringComparison.Ordinal))
            {
                // ThU is a town's Thị ủy or a city's Thành ủy.
                entry = entry with { Name = "Thành ủy" };
            }

            if (entry.Tail == BodyTail.None || key is "tu" or "hu" or "qu" or "thu")
            {
                return (SymbolNames.Body(key, entry, PlaceContext.Unknown), "symbol");
            }

            // What the text calls the body says more than the symbol: its field of work.
            var named = IssuerMentions.Find(source, header, tail, entry.Name);
            return named is null ? (SymbolNames.Body(key, entry, PlaceContext.Unknown), "symbol") : (named, "symbol+mention");
        }

        return null;
    }

    /// <summary>"TM. ỦY BAN NHÂN DÂN", "T/M BAN CHỈ ĐẠO": on whose behalf it was signed.</summary>
    private static (BodyName? Body, string Rule)? OfSignature(SourceLines source, Header header, Tail tail)
    {
        foreach (var line in tail.Capacity)
        {
            var folded = line.Of(source.Folded);
            var dot = folded.StartsWith("tm", StringComparison.Ordinal) ? 2 : folded.StartsWith("t/m", StringComparison.Ordinal) ? 3 : 0;
            if (dot == 0)
            {
                continue;
            }

            var start = line.Start + dot;
            while (start < line.End && !char.IsLetter(source.Text[start]))
            {
                start++;
            }

            if (BodyNames.Read(source.Text, source.Folded, start, line.End, capitals: true) is { } body)
            {
                // A bare "TM. BAN CHỈ ĐẠO" is completed by what the text calls it; the evidence then is that mention.
                var named = body.Place is null ? IssuerMentions.Find(source, header, tail, body.Name) : null;
                return named is null || named.Name == body.Name && named.Place is null ? (body, Signature) : (named, $"{Signature}+mention");
            }
        }

        return null;
    }

    private static (BodyName? Body, string Rule)? OfText(SourceLines source, Header header, Tail tail)
    {
        // "Thừa lệnh Ban Thường vụ Huyện ủy, Văn phòng Huyện ủy thông báo …"
        var closing = tail.Start;
        for (var (line, seen) = (Math.Min(tail.Start, source.Count) - 1, 0); line >= header.BodyStart && seen < 4; line--)
        {
            if (source[line].IsText)
            {
                seen++;
                closing = line;
            }
        }

        for (var line = closing; line < Math.Min(tail.Start, source.Count); line++)
        {
            var content = source[line].Content;
            var order = ByOrder().Match(source.Folded, content.Start, content.Length);
            if (order.Success && ReadOwner(source, order.Index + order.Length, content.End) is { } body)
            {
                return (body, "by-order");
            }
        }

        foreach (var title in header.Title)
        {
            var of = Of().Match(source.Folded, title.Start, title.Length);
            if (of.Success && ReadOwner(source, of.Index + of.Length, title.End) is { } body)
            {
                return (body, "title");
            }
        }

        foreach (var body in IssuerMentions.Near(source, header, tail))
        {
            if (IssuerMentions.Speaks(source, body))
            {
                return (body, "preamble");
            }
        }

        return null;
    }

    /// <summary>The body itself where only its standing committee or head is named: "Ban Thường vụ Huyện ủy" gives Huyện ủy.</summary>
    internal static BodyName? ReadOwner(SourceLines source, int start, int end)
    {
        var part = PartOfBody().Match(source.Folded, start, Math.Max(0, end - start));
        var from = part.Success ? part.Index + part.Length : start;
        return BodyNames.Read(source.Text, source.Folded, from, end);
    }

    /// <summary>The level that the text shows where the body's own words do not.</summary>
    private static AdministrativeLevel? LevelOfText(SourceLines source, Header header, BodyName body, Tail tail) =>
        body.FixedLevel ?? IssuerMentions.LevelOf(
            source, header, tail, [.. IssuerMentions.Near(source, header, tail).Where(b => b.Name.StartsWith(body.Name, StringComparison.Ordinal))]);

    [GeneratedRegex(@"thua (?:lenh|uy quyen)\s+", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ByOrder();

    [GeneratedRegex(@"(?<![a-z])cua\s+(?:dong chi )?", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Of();

    [GeneratedRegex(@"\G(?:ban thuong vu|thuong truc|pho chu tich|chu tich|pho bi thu|bi thu|pho chanh van phong|chanh van phong|tt\.?|btv|ban chap hanh|lanh dao)(?: thuong truc)?\s+", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PartOfBody();

    /// <summary>What a body does that issues a directive, right behind its name: "… ban hành", "… yêu cầu".</summary>
    [GeneratedRegex(@"^\s+(?:ban hanh|thong bao|yeu cau|co y kien|xay dung|de nghi|chi dao|giao |thong nhat|nhan duoc|huong dan)", RegexOptions.CultureInvariant, Timeout)]
    public static partial Regex Issues();
}
