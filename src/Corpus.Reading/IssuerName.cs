using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Puts the full name of an issuer together: what its letterhead leaves out, its place, its level and branch.</summary>
internal static class IssuerName
{
    /// <summary>Name, level and branch of the issuer, its place filled in.</summary>
    /// <param name="issuer">The issuer as found.</param>
    /// <param name="header">The head.</param>
    /// <param name="places">The places of the directive.</param>
    public static IssuingBody? Of(Issuer issuer, Header header, PlaceContext places)
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
                : body.Tail is BodyTail.Words or BodyTail.Place && !NameCase.EndsInPlace(name) && parent.Level is { } parentLevel && places.KindOf(parentLevel) is { } kind && places.NameOf(parentLevel) is { } place
                    ? $"{body.Name} {kind} {place}"
                    : name;
        }
        else if (body.Place is null && body.Tail is BodyTail.Place or BodyTail.Words && body.FixedLevel is null && issuer.Level is { } level
            && places.KindOf(level) is { } kind && places.NameOf(level) is { } place)
        {
            name = $"{body.Name} {kind} {place}";
        }

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

    /// <summary>Whether a number has the Party's form: the kind behind a hyphen, the body behind a slash.</summary>
    private static bool IsPartyNumber(NumberLine? number) =>
        number?.Symbol is { } symbol && symbol.IndexOf('/', StringComparison.Ordinal) > 0 && !char.IsAsciiDigit(symbol[0]);
}
