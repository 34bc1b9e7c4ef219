using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Puts the full name of an issuer together: what its letterhead leaves out, its place, its capitals, its level and branch.</summary>
internal static class IssuerName
{
    /// <summary>Characters of the source, at most, that are searched for the issuer's name in mixed case.</summary>
    private const int MaxCased = 40_000;

    /// <summary>Name, level and branch of the issuer, its place filled in.</summary>
    /// <param name="source">The source.</param>
    /// <param name="issuer">The issuer as found.</param>
    /// <param name="header">The head.</param>
    /// <param name="places">The places of the directive.</param>
    public static IssuingBody? Of(SourceLines source, Issuer issuer, Header header, PlaceContext places)
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
}
