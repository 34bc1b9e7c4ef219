using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Makes one citation of all mentions of a document, with the body that any of them, or its symbol, shows.</summary>
internal static class CitationGroups
{
    /// <summary>The cited documents in the order of their first mention.</summary>
    public static List<Citation> Of(
        SourceLines source, Header header, PlaceContext places, string? ownIssuer, List<CitationMention> mentions)
    {
        var citations = new List<Citation>();
        var ranges = new List<List<TextRange>>();
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var datedLaws = new Dictionary<string, string>(StringComparer.Ordinal);
        var bySerial = new Dictionary<string, string>(StringComparer.Ordinal);
        (CitationRole Role, TextRange? Words) opening = default;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var key = mention.Number is null ? "~" + Bodies.Words.Key(FoldedText.Of(Letters.Fold(mention.Range.Of(source.Text))))
                : mention.Symbolless ? $"{mention.Kind?.Code} {mention.Number} {mention.Date}"
                : FoldedText.Of(mention.Number).TrimStart('0');
            var (role, roleWords) = CitationRoles.RoleOf(source, header, mention);
            if (role == CitationRole.Mentioned && i > 0 && CitationLists.GoesOn(source, mentions[i - 1].Range.End, mention.Range.Start))
            {
                // "Thực hiện các Quyết định: số 749/QĐ-TTg …, số 942/QĐ-TTg …": what opens a list is said of all of it.
                (role, roleWords) = opening;
            }

            opening = (role, roleWords);
            var named = NameOf(mention.Issuer, places, ownIssuer);
            mention = named is null ? mention with { Issuer = null } : mention;
            var issuer = named ?? IssuerOfSymbol(mention, places) ?? OwnIssuer(mention, header, ownIssuer);
            if (mention is { Number: null, Date: null } && datedLaws.TryGetValue(key, out var dated))
            {
                // "theo Luật Đất đai" behind "Luật Đất đai năm 2013" is the same law.
                key = dated;
            }

            var serial = $"{mention.Kind?.Code} {SerialOf(mention.Number)}";
            if (mention is { Symbolless: true, Date: null } && bySerial.TryGetValue(serial, out var whole)
                && (issuer is null || citations[byKey[whole]].Issuer is not { } other || other == issuer))
            {
                // "Nghị quyết số 128" behind "Nghị quyết số 128/NQ-CP" is the same document.
                key = whole;
            }

            if (byKey.TryGetValue(key, out var index) && citations[index].Date is { } earlier && mention.Date is { } second
                && earlier.Year != second.Year)
            {
                // Serials begin anew each year: the same number of another year is another document.
                key = $"{key}@{second.Year}";
            }

            if (byKey.TryGetValue(key, out index))
            {
                var known = citations[index];
                ranges[index].Add(mention.Range);
                citations[index] = known with
                {
                    Kind = known.Kind ?? mention.Kind,
                    Date = known.Date ?? mention.Date,
                    Issuer = known.Issuer ?? issuer,
                    Role = CitationRoles.Stronger(known.Role, role),
                    Evidence = CitationEvidence.With(source, known.Evidence, mention, issuer, role > known.Role ? roleWords : null),
                };
                continue;
            }

            byKey.Add(key, citations.Count);
            bySerial.TryAdd(serial, key);
            if (mention.Number is null)
            {
                AddNames(key, datedLaws);
            }

            ranges.Add([mention.Range]);
            citations.Add(new Citation
            {
                Kind = mention.Kind,
                Number = mention.Number,
                Date = mention.Date,
                Issuer = issuer,
                Text = source.Printed[mention.Range.Start..mention.Range.End],
                Ranges = ranges[^1],
                Role = role,
                Rule = mention.Rule,
                Evidence = CitationEvidence.With(source, new Dictionary<string, Evidence>(), mention, issuer, roleWords),
            });
        }

        return citations;
    }

    /// <summary>The full name of a printed body; of a bare "Ban Thường trực" the directive's own, when it is that board.</summary>
    private static string? NameOf(BodyName? body, PlaceContext places, string? ownIssuer) =>
        body is not { Tail: BodyTail.BodyOnly, Place: null, Name: var board } ? body?.Full(places)
            : ownIssuer?.StartsWith(board, StringComparison.OrdinalIgnoreCase) == true ? ownIssuer : null;

    /// <summary>The digits that a number begins with.</summary>
    private static string SerialOf(string? number) => number is null ? "" : new string([.. number.TakeWhile(char.IsAsciiDigit)]).TrimStart('0');

    /// <summary>Adds the names that a law goes by without its date: what stands before "ngày" and "năm".</summary>
    private static void AddNames(string key, Dictionary<string, string> datedLaws)
    {
        foreach (var word in (ReadOnlySpan<string>)[" nam ", " ngay "])
        {
            for (var at = key.IndexOf(word, StringComparison.Ordinal); at >= 0; at = key.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                datedLaws.TryAdd(key[..at], key);
            }
        }
    }

    /// <summary>The body that the symbol alone shows: <c>4800/QĐ-BYT</c> is the Bộ Y tế's; null where only the place would tell.</summary>
    private static string? IssuerOfSymbol(CitationMention mention, PlaceContext places)
    {
        if (mention.Kind?.Code is "luat" or "bo-luat" or "hien-phap")
        {
            return "Quốc hội";
        }

        if (mention.Kind?.Code == "phap-lenh")
        {
            return "Ủy ban Thường vụ Quốc hội";
        }

        var parts = (mention.Number ?? "").Split(['-', '/', '–', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (CitationReader.IsJoint(mention.Number ?? ""))
        {
            var names = parts.Select(part => BodyCatalog.Symbols.GetValueOrDefault(CitationReader.AssemblyTerm().IsMatch(part)
                    ? FoldedText.Of(part).TrimEnd("0123456789".ToCharArray()) : FoldedText.Of(part).Replace("&", "", StringComparison.Ordinal)))
                .Where(entry => entry is { Tail: BodyTail.None }).Select(entry => entry!.Name).ToList();
            return names.Count > 1 ? string.Join(" - ", names) : null;
        }

        foreach (var part in parts.Reverse())
        {
            var key = FoldedText.Of(part).Replace("&", "", StringComparison.Ordinal);
            if (CitationReader.AssemblyTerm().IsMatch(key))
            {
                return key[0] == 'q' ? "Quốc hội" : "Ủy ban Thường vụ Quốc hội";
            }

            if (BodyCatalog.Symbols.TryGetValue(key, out var entry))
            {
                return SymbolNames.OfSymbol(key, entry, places);
            }
        }

        return null;
    }

    /// <summary>The directive's own issuer, where a number has the same abbreviation of the body and only one body uses it: <c>TCT-KK</c>.</summary>
    private static string? OwnIssuer(CitationMention mention, Header header, string? ownIssuer)
    {
        if (header.Number?.Symbol is not { } own || mention.Number is null)
        {
            return null;
        }

        foreach (var part in own.Split(['-', '/', '–', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length >= 3 && !char.IsAsciiDigit(part[0]) && !BodyCatalog.Symbols.ContainsKey(FoldedText.Of(part))
                && DirectiveKinds.OfSymbol(part) is null or { Code: "cong-van" } && mention.Number.Contains($"/{part}-", StringComparison.Ordinal))
            {
                return ownIssuer;
            }
        }

        return null;
    }
}
