using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>How sure it is which held directive a citation means.</summary>
public enum CitationMatch
{
    /// <summary>Number and date or issuer agree.</summary>
    Confirmed = 0,

    /// <summary>The number agrees and nothing contradicts; the citation shows neither date nor issuer that could be compared.</summary>
    NumberOnly = 1,

    /// <summary>Several held directives fit equally well.</summary>
    Ambiguous = 2,
}

/// <summary>Finds the held directives that citations mean, and the other way round. One thread.</summary>
/// <remarks>
/// A held directive fits a citation when the numbers agree (<see cref="CitedDocument.KeyOf"/>) and neither form, date nor issuer contradict;
/// what one side does not show contradicts nothing. Issuers agree when one name's words begin or end the other's
/// ("Ủy ban nhân dân huyện" and "Ủy ban nhân dân huyện Bù Gia Mập"). Of those that fit, the ones with most agreeing members count.
/// </remarks>
/// <param name="reader">Where the directives are held.</param>
public sealed class CitationResolver(ITaskIndexReader reader)
{
    private readonly Dictionary<string, IReadOnlyList<CitingDirective>> _numbered = new(StringComparer.Ordinal);

    /// <summary>The held directives that a citation means, the citing one never among them.</summary>
    /// <returns>No directive when none fits; several when the match is ambiguous.</returns>
    public (IReadOnlyList<CitingDirective> Directives, CitationMatch Match) Resolve(CitingDirective citing, CitedDocument cited)
    {
        if (!_numbered.TryGetValue(cited.NumberKey, out var numbered))
        {
            _numbered.Add(cited.NumberKey, numbered = reader.FindNumbered(cited.NumberKey));
        }

        return Resolve(citing, cited, numbered);
    }

    /// <summary>The held directives that a citation means, of those that bear its number.</summary>
    /// <returns>See <see cref="Resolve(CitingDirective, CitedDocument)"/>.</returns>
    public static (IReadOnlyList<CitingDirective> Directives, CitationMatch Match) Resolve(
        CitingDirective citing, CitedDocument cited, IReadOnlyList<CitingDirective> numbered)
    {
        var (best, found) = (0, new List<CitingDirective>());
        foreach (var held in numbered)
        {
            if (held.Directive.Id != citing.Directive.Id && Agreement(cited, held) is { } agreement)
            {
                if (agreement > best)
                {
                    found.Clear();
                }

                if (agreement >= best)
                {
                    best = agreement;
                    found.Add(held);
                }
            }
        }

        return (found, found.Count > 1 ? CitationMatch.Ambiguous : best > 0 ? CitationMatch.Confirmed : CitationMatch.NumberOnly);
    }

    /// <summary>The citations that may mean a held directive: those of its number by others, with what they mean.</summary>
    /// <param name="held">The held directive.</param>
    /// <param name="timeBudget">How long to read and compare them, as <see cref="SearchRequest.TimeBudget"/>.</param>
    /// <param name="complete">False when that did not suffice: the first ones are given.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<(CitingDirective Citing, CitedDocument Cited, IReadOnlyList<CitingDirective> Directives, CitationMatch Match)> CitationsOf(
        CitingDirective held, TimeSpan timeBudget, out bool complete, CancellationToken cancellationToken = default)
    {
        complete = true;
        var citations = new List<(CitingDirective, CitedDocument, IReadOnlyList<CitingDirective>, CitationMatch)>();
        var time = new Countdown(timeBudget);
        foreach (var citing in held.NumberKey is { } key ? reader.FindCiting(key, timeBudget, out complete, cancellationToken) : [])
        {
            // Each is compared with every held directive of the number.
            cancellationToken.ThrowIfCancellationRequested();
            if (time.IsOver)
            {
                complete = false;
                break;
            }

            foreach (var cited in citing.Cites.Where(cited => cited.NumberKey == held.NumberKey))
            {
                var (directives, match) = Resolve(citing, cited);
                if (directives.Any(directive => directive.Directive.Id == held.Directive.Id))
                {
                    citations.Add((citing, cited, directives, match));
                }
            }
        }

        return citations;
    }

    /// <summary>Whether the keys of two names of issuers may be one body's.</summary>
    public static bool IssuersAgree(string one, string other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        return longer.Length == shorter.Length
            ? longer == shorter
            : (longer[shorter.Length] == ' ' && longer.StartsWith(shorter, StringComparison.Ordinal))
                || (longer[^(shorter.Length + 1)] == ' ' && longer.EndsWith(shorter, StringComparison.Ordinal));
    }

    /// <summary>How many of date and issuer agree; null when something contradicts.</summary>
    private static int? Agreement(CitedDocument cited, CitingDirective directive)
    {
        var held = directive.Directive;
        if (cited.Kind is { } kind && held.Kind is { } form && !kind.Equals(form))
        {
            return null;
        }

        var agreement = 0;
        if (cited.Date is { } date && held.Issued is { } issued)
        {
            if (date < issued.First || date > issued.Last)
            {
                return null;
            }

            agreement += issued.Precision == DatePrecision.Day ? 1 : 0;
        }

        if (cited.IssuerKey is { } issuer && directive.IssuerKey is { } body)
        {
            if (!IssuersAgree(issuer, body))
            {
                return null;
            }

            agreement++;
        }

        return agreement;
    }
}
