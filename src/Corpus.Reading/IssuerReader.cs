using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Finds the body that issued a directive: in the letterhead, else in number, signature, closing words, title and preamble.</summary>
internal static partial class IssuerReader
{
    private const int Timeout = 10_000;

    /// <summary>Lines behind the title that are searched for the body's name.</summary>
    private const int PreambleLines = 14;

    /// <summary>Characters of a paragraph, at most, that are searched.</summary>
    private const int MaxParagraph = 3000;

    /// <summary>Characters of the source, at most, that are searched for the issuer's name in mixed case.</summary>
    private const int MaxCased = 40_000;

    /// <summary>Finds the issuer.</summary>
    public static Issuer Read(SourceLines source, Header header, Tail tail)
    {
        var letterhead = ReadLetterhead(source, header.Letterhead);
        if (letterhead.Count > 0)
        {
            if (letterhead[^1].Name.StartsWith("Ban Chấp hành Trung ương", StringComparison.Ordinal)
                && OfSignature(source, header, tail) is { Body: { FixedLevel: AdministrativeLevel.Central } signed })
            {
                // The letterhead is the Central Committee's; "T/M BỘ CHÍNH TRỊ" says which of its bodies decided.
                return new Issuer([signed], signed.Level, "signature", signed.Range, false);
            }

            var level = letterhead[^1].Level ?? letterhead.Reverse<BodyName>().Select(b => b.Level).FirstOrDefault(l => l is not null);
            var range = new TextRange(letterhead[0].Range.Start, letterhead[^1].Range.End);
            return new Issuer(letterhead, level ?? LevelOfText(source, header, letterhead[^1], tail), "letterhead", range, false);
        }

        var (body, rule) = OfSymbol(source, header, tail) ?? OfSignature(source, header, tail) ?? OfText(source, header, tail) ?? (null, "none");
        if (body is null)
        {
            return new Issuer([], null, rule, null, false);
        }

        return new Issuer([body], body.Level ?? LevelOfText(source, header, body, tail), rule, body.Range.Length > 0 ? body.Range : null, true);
    }

    /// <summary>Name, level and branch of the issuer, its place filled in.</summary>
    /// <param name="source">The source.</param>
    /// <param name="issuer">The issuer as found.</param>
    /// <param name="header">The head.</param>
    /// <param name="places">The places of the directive.</param>
    public static IssuingBody? Name(SourceLines source, Issuer issuer, Header header, PlaceContext places)
    {
        if (issuer.Bodies.Count == 0)
        {
            return null;
        }

        var body = issuer.Bodies[^1];
        var parent = issuer.Bodies.Count > 1 ? issuer.Bodies[^2] : null;
        var name = body.Full(places);
        if (body.FixedLevel == AdministrativeLevel.Central && parent is { FixedLevel: AdministrativeLevel.Central } && header.Number?.Symbol?.Contains("LT-", StringComparison.Ordinal) == true)
        {
            name = $"{parent.Name}, {body.Name}";
        }
        else if (body.Place is null && parent is not null && body.FixedLevel != AdministrativeLevel.Central)
        {
            name = body.Tail == BodyTail.Body ? $"{body.Name} {parent.Full(places)}"
                : body.Tail is BodyTail.Words or BodyTail.Place && !BodyNames.EndsInPlace(name) && parent.Level is { } parentLevel && places.KindOf(parentLevel) is { } kind && places.NameOf(parentLevel) is { } place
                    ? $"{body.Name} {kind} {place}"
                    : name;
        }
        else if (body.Place is null && body.Tail is BodyTail.Place or BodyTail.Words && body.FixedLevel is null && issuer.Level is { } level
            && places.KindOf(level) is { } kind && places.NameOf(level) is { } place)
        {
            name = $"{body.Name} {kind} {place}";
        }

        name = CasedAs(source, name, body.Name);
        var branch = body.Branch ?? parent?.Branch;
        if (branch == Branch.State && parent?.Branch == Branch.Party)
        {
            branch = Branch.Party;
        }

        // A steering committee is the Party's when its numbers have the Party's form (01-TB/BCĐ).
        if (branch == Branch.State && (header.HasPartyMotto || IsPartyNumber(header.Number)))
        {
            branch = Branch.Party;
        }

        return new IssuingBody(name, issuer.Level ?? places.Level, branch);
    }

    /// <summary>
    /// The capitals inside a name that a letterhead all in capitals does not show, as the text prints them: "Ban Chỉ huy Phòng, chống thiên tai
    /// và Tìm kiếm cứu nạn".
    /// </summary>
    private static string CasedAs(SourceLines source, string name, string own)
    {
        var text = source.Text.AsSpan(0, Math.Min(source.Text.Length, MaxCased));
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOf(own, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                break;
            }

            var printed = text.Slice(from + at, own.Length);
            if (!Letters.AreCapitals(printed) && AddsCapitals(own, printed))
            {
                return name.Replace(own, printed.ToString(), StringComparison.Ordinal);
            }

            from += at + own.Length;
        }

        return own.StartsWith("Ban Chỉ huy", StringComparison.Ordinal)
            ? name.Replace("phòng chống", "Phòng chống", StringComparison.Ordinal).Replace("phòng, chống", "Phòng, chống", StringComparison.Ordinal)
                .Replace("tìm kiếm", "Tìm kiếm", StringComparison.Ordinal)
            : name;
    }

    /// <summary>Whether a printed name has every capital of another and more.</summary>
    private static bool AddsCapitals(string own, ReadOnlySpan<char> printed)
    {
        var added = false;
        for (var i = 0; i < own.Length; i++)
        {
            if (char.IsUpper(own[i]) && !char.IsUpper(printed[i]))
            {
                return false;
            }

            added |= char.IsUpper(printed[i]) && !char.IsUpper(own[i]);
        }

        return added;
    }

    /// <summary>Whether a number has the Party's form: the kind behind a hyphen, the body behind a slash.</summary>
    private static bool IsPartyNumber(NumberLine? number) =>
        number?.Symbol is { } symbol && symbol.IndexOf('/', StringComparison.Ordinal) > 0 && !char.IsAsciiDigit(symbol[0]);

    private static List<BodyName> ReadLetterhead(SourceLines source, IReadOnlyList<TextRange> lines)
    {
        var bodies = new List<BodyName>();
        var parts = new List<List<TextRange>>();
        foreach (var line in lines)
        {
            if (parts.Count == 0 || BeginsBody(source.Folded, line))
            {
                parts.Add([]);
            }

            parts[^1].Add(line);
        }

        foreach (var part in parts)
        {
            var text = Unglue(string.Join(' ', part.Select(line => Letters.Fold(line.Of(source.Text)).ToUpperInvariant())));
            var range = new TextRange(part[0].Start, part[^1].End);
            if (bodies.Count > 0 && FoldedText.Of(text) == "ban thuong truc")
            {
                // The Front's standing board stands below its committee's name.
                bodies[^1] = bodies[^1] with { Name = $"Ban Thường trực {bodies[^1].Name}", Range = new TextRange(bodies[^1].Range.Start, range.End) };
            }
            else if (BodyNames.Read(text, FoldedText.Of(text), 0, text.Length, capitals: true) is { } body)
            {
                bodies.Add(BodyNames.Join(text, FoldedText.Of(text), body, text.Length, capitals: true) with { Range = range });
            }
        }

        return bodies;
    }

    /// <summary>Parts words that a scan glued together: "NHÂN DÂNTỈNH" gives "NHÂN DÂN TỈNH".</summary>
    private static string Unglue(string capitals)
    {
        foreach (Match glued in Glued().Matches(FoldedText.Of(capitals)).Reverse())
        {
            capitals = capitals.Insert(glued.Index + glued.Length, " ");
        }

        return capitals;
    }

    private static bool BeginsBody(string folded, TextRange line)
    {
        if (BodyNames.Begins(folded, line.Start, line.End))
        {
            return true;
        }

        // "SỞ NÔNG NGHIỆP / VÀ PHÁT TRIỂN NÔNG THÔN": the field is whole only with the next line.
        var words = Words.Of(folded, line.Start, line.End, 2);
        return words.Count == 2 && words[0].Of(folded) is "so" or "bo" or "phong"
            && words[^1].Of(folded) is not ("chong" or "thu" or "ngua" or "bo");
    }

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
                return (IssuerNames.Body(key, entry, PlaceContext.Unknown), "symbol");
            }

            // What the text calls the body says more than the symbol: its field of work.
            var named = FindInText(source, header, tail, entry.Name);
            return (named ?? IssuerNames.Body(key, entry, PlaceContext.Unknown), "symbol");
        }

        return null;
    }

    /// <summary>
    /// The mention of the issuer in title and preamble that says most: of the level that the whole text shows, the longest name first.
    /// </summary>
    private static BodyName? FindInText(SourceLines source, Header header, Tail tail, string name)
    {
        var mentions = BodiesNear(source, header, tail).Where(body => body.Name.StartsWith(name, StringComparison.Ordinal)).ToList();
        var level = LevelOf(source, header, tail, mentions);

        // Another place's body ("UBND tỉnh Bình Phước" in a district's plan) is not the issuer.
        return mentions
            .Where(body => body.Place is null || (body.Place.Level == level && (body.Place.Name is null || IsPlaceOfIssue(source, header, body.Place.Name))))
            .OrderByDescending(body => body.Name.Length)
            .ThenByDescending(body => body.Place is not null)
            .FirstOrDefault() is { } best
            ? best with { Place = best.Place ?? mentions.Find(body => body.Place is { Name: null } place && place.Level == level)?.Place }
            : null;
    }

    private static bool IsPlaceOfIssue(SourceLines source, Header header, string name) =>
        header.Place is { } place && FoldedText.Of(name) is var key && place.Of(source.Folded).EndsWith(key, StringComparison.Ordinal);

    /// <summary>The level that most speaks for: how the preamble calls the body, whom the directive is sent to, what the place of issue is.</summary>
    private static AdministrativeLevel? LevelOf(SourceLines source, Header header, Tail tail, List<BodyName> mentions)
    {
        var votes = new int[4];
        foreach (var body in mentions)
        {
            if (body.Place is { Level: { } level } place && (place.Name is null || IsPlaceOfIssue(source, header, place.Name)))
            {
                var after = source.Folded.AsSpan(body.Range.End, Math.Min(40, source.Folded.Length - body.Range.End));
                votes[(int)level] += Issues().IsMatch(after) ? 4 : 1;
            }
        }

        if (LevelOfRecipients(source, header, tail) is { } sent)
        {
            votes[(int)sent] += 4;
        }

        if (header.Place is { } printed)
        {
            var words = Words.Of(source.Folded, printed.Start, printed.End, 8);
            if (PlaceParts.ReadWithKind(source.Text, source.Folded, words, 0, false, out _) is { Level: { } level })
            {
                votes[(int)level] += 4;
            }
            else
            {
                foreach (var candidate in PlaceLevels)
                {
                    votes[(int)candidate] += Directives.Gazetteer.AdministrativeMap.Find(candidate, printed.Of(source.Text)).Count > 0 ? 2 : 0;
                }
            }
        }

        var best = Array.IndexOf(votes, votes.Max());
        return votes[best] == 0 ? null : (AdministrativeLevel)best;
    }

    private static readonly AdministrativeLevel[] PlaceLevels =
        [AdministrativeLevel.Province, AdministrativeLevel.District, AdministrativeLevel.Commune];

    /// <summary>The bodies named in the title and in the body's lines before the first item; in the items too when there is nothing before.</summary>
    private static IEnumerable<BodyName> BodiesNear(SourceLines source, Header header, Tail tail)
    {
        foreach (var title in header.Title)
        {
            foreach (var body in BodiesIn(source, title))
            {
                yield return body;
            }
        }

        var seen = 0;
        for (var line = header.BodyStart; line < Math.Min(source.Count, tail.Start) && seen < PreambleLines; line++)
        {
            if (!source[line].IsText)
            {
                continue;
            }

            if (seen > 0 && FirstItem().IsMatch(source.FoldedContentOf(line)))
            {
                yield break;
            }

            seen++;
            foreach (var body in BodiesIn(source, source[line].Content))
            {
                yield return body;
            }
        }
    }

    private static IEnumerable<BodyName> BodiesIn(SourceLines source, TextRange range)
    {
        var end = Math.Min(range.End, range.Start + MaxParagraph);
        for (var i = range.Start; i < end; i++)
        {
            if (char.IsUpper(source.Text[i]) && (i == range.Start || !char.IsLetterOrDigit(source.Text[i - 1]))
                && BodyNames.Read(source.Text, source.Folded, i, end) is { } body && body.Range.Start == i)
            {
                yield return body;

                // "Phó Chủ tịch UBND huyện" names the committee too; reading goes on behind the whole name.
                i = body.Range.End;
            }
        }
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
                return (body.Place is null ? FindInText(source, header, tail, body.Name) ?? body : body, "signature");
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

        foreach (var body in BodiesNear(source, header, tail))
        {
            var after = source.Folded.AsSpan(body.Range.End, Math.Min(40, source.Folded.Length - body.Range.End));
            if (Issues().IsMatch(after))
            {
                return (body, "preamble");
            }
        }

        return null;
    }

    /// <summary>The body itself where only its standing committee or head is named: "Ban Thường vụ Huyện ủy" gives Huyện ủy.</summary>
    private static BodyName? ReadOwner(SourceLines source, int start, int end)
    {
        var part = PartOfBody().Match(source.Folded, start, Math.Max(0, end - start));
        var from = part.Success ? part.Index + part.Length : start;
        return BodyNames.Read(source.Text, source.Folded, from, end);
    }

    /// <summary>The level that the text shows where the body's own words do not.</summary>
    private static AdministrativeLevel? LevelOfText(SourceLines source, Header header, BodyName body, Tail tail) =>
        body.FixedLevel ?? LevelOf(
            source, header, tail, [.. BodiesNear(source, header, tail).Where(b => b.Name.StartsWith(body.Name, StringComparison.Ordinal))]);

    /// <summary>Whom the directive is sent to: a district's to its communes, a province's to its districts.</summary>
    private static AdministrativeLevel? LevelOfRecipients(SourceLines source, Header header, Tail tail)
    {
        foreach (var recipient in tail.Recipients.Concat(header.Addressees))
        {
            var folded = recipient.Of(source.Folded);
            if (!Committees().IsMatch(folded))
            {
                continue;
            }

            if (Districts().IsMatch(folded))
            {
                return AdministrativeLevel.Province;
            }

            if (Communes().IsMatch(folded))
            {
                return header.Issued?.First >= Directives.Gazetteer.AdministrativeMap.MergerDay
                    ? AdministrativeLevel.Province : AdministrativeLevel.District;
            }
        }

        return null;
    }

    [GeneratedRegex(@"ubnd|uy ban nhan dan|dang uy|huyen uy", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Committees();

    [GeneratedRegex(@"cac (?:huyen|quan|thi uy|thanh uy|thi xa)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Districts();

    [GeneratedRegex(@"cac (?:xa|phuong|thi tran)|xa, thi tran|xa, phuong", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Communes();

    [GeneratedRegex(@"^(?:[-+•]|\d{1,2}[.)]|[ivx]{1,4}\.|dieu \d|[a-z]\))\s", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FirstItem();

    [GeneratedRegex(
        @"(?<=uy)(?=ban nhan)|(?<=nhan)(?=dan)|(?<=nhan ?dan)(?=tinh|huyen|thanh|quan|xa |phuong|thi )|(?<=[a-z])(?=uy ban nhan)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Glued();

    [GeneratedRegex(@"thua (?:lenh|uy quyen)\s+", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ByOrder();

    [GeneratedRegex(@"(?<![a-z])cua\s+(?:dong chi )?", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Of();

    [GeneratedRegex(@"\G(?:ban thuong vu|thuong truc|pho chu tich|chu tich|pho bi thu|bi thu|pho chanh van phong|chanh van phong|tt\.?|btv|ban chap hanh|lanh dao)(?: thuong truc)?\s+", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PartOfBody();

    [GeneratedRegex(@"^\s+(?:ban hanh|thong bao|yeu cau|co y kien|xay dung|de nghi|chi dao|giao |thong nhat|nhan duoc|huong dan)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Issues();
}
