using System.Runtime.CompilerServices;
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

/// <summary>Finds the held directives that citations mean, and the other way round. Immutable; safe for any thread.</summary>
/// <remarks>
/// A held directive fits a citation when the numbers agree (<see cref="CitedDocument.KeyOf"/>) and neither form, date nor issuer contradict;
/// what one side does not show contradicts nothing. Issuers agree when one name's words begin or end the other's
/// ("Ủy ban nhân dân huyện" and "Ủy ban nhân dân huyện Bù Gia Mập"). Of those that fit, the ones with most agreeing members count.
/// </remarks>
public sealed class CitationResolver
{
    private static readonly ConditionalWeakTable<CitationTable, CitationResolver> Known = [];

    private readonly IReadOnlyList<CitingDirective> _directives;
    private readonly Dictionary<string, List<int>> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Citing, CitedDocument Cited)>> _citing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    private CitationResolver(CitationTable table)
    {
        _directives = table.Directives;
        for (var i = 0; i < _directives.Count; i++)
        {
            _byId.Add(_directives[i].Directive.Id, i);
            if (_directives[i].NumberKey is { } key)
            {
                Add(_byNumber, key, i);
            }

            foreach (var cited in _directives[i].Cites)
            {
                Add(_citing, cited.NumberKey, (i, cited));
            }
        }
    }

    /// <summary>The resolver of a table, made once.</summary>
    public static CitationResolver Of(CitationTable table) => Known.GetValue(table, known => new CitationResolver(known));

    /// <summary>Every citation by the key of its number, with the directive that makes it.</summary>
    public IEnumerable<IReadOnlyList<(int Citing, CitedDocument Cited)>> ByNumber => _citing.Values;

    /// <summary>The directive at an index.</summary>
    public CitingDirective this[int index] => _directives[index];

    /// <summary>Index of a stored directive; null when there is none of this id.</summary>
    public int? Find(string id) => _byId.TryGetValue(id, out var index) ? index : null;

    /// <summary>The held directives that a citation means, the citing one never among them.</summary>
    /// <returns>No directive when none fits; several when the match is ambiguous.</returns>
    public (IReadOnlyList<int> Directives, CitationMatch Match) Resolve(int citing, CitedDocument cited)
    {
        var (best, found) = (0, new List<int>());
        foreach (var held in _byNumber.GetValueOrDefault(cited.NumberKey) ?? [])
        {
            if (held != citing && Agreement(cited, _directives[held]) is { } agreement)
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

    /// <summary>The citations that mean a held directive, for sure or among others.</summary>
    public IEnumerable<(int Citing, CitedDocument Cited, CitationMatch Match)> CitationsOf(int held)
    {
        foreach (var (citing, cited) in _directives[held].NumberKey is { } key ? _citing.GetValueOrDefault(key) ?? [] : [])
        {
            var (directives, match) = Resolve(citing, cited);
            if (directives.Contains(held))
            {
                yield return (citing, cited, match);
            }
        }
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

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }
}
