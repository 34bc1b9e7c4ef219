using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>What the documents that a directive cites are to the index, and which directives cite it.</summary>
public sealed class CitationLinks
{
    private readonly List<(CitedDocument Cited, CitedLink Link)> _links = [];

    /// <summary>False when the time ended the work early: of some citations nothing is then known, and more directives may cite this one.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The directives that cite this one, those issued first first, with what it is to each.</summary>
    public IReadOnlyList<CitingLink> CitedBy { get; private set; } = [];

    /// <summary>Finds what the citations of a directive mean, and the citations of it.</summary>
    /// <param name="reader">The snapshot to ask.</param>
    /// <param name="directiveId">Id of a stored directive; of any other nothing is known.</param>
    /// <param name="withOthers">Whether to find who else cites the same documents, which takes longest.</param>
    /// <param name="timeBudget">How long to look; each citation is looked up whole or not at all.</param>
    /// <param name="cancellationToken">Ends the work between two citations.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CitationLinks Of(
        ITaskIndexReader reader, string directiveId, bool withOthers, TimeSpan timeBudget, CancellationToken cancellationToken)
    {
        var time = new Countdown(timeBudget);
        var links = new CitationLinks();
        if (reader.FindCitations(directiveId) is not { } self)
        {
            return links;
        }

        var resolver = new CitationResolver(reader);
        foreach (var cited in self.Cites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (time.IsOver)
            {
                links.IsComplete = false;
                return links;
            }

            var (held, match) = resolver.Resolve(self, cited);
            if ((withOthers ? OthersOf(self, cited, held, reader, resolver, time, cancellationToken) : []) is not { } others)
            {
                links.IsComplete = false;
                return links;
            }

            links._links.Add((cited, new CitedLink([.. held.Select(one => one.Directive)], match, others)));
        }

        var ofThis = resolver.CitationsOf(self, time.Left, out var isRead, cancellationToken);
        links.IsComplete = isRead;
        links.CitedBy =
        [
            .. ofThis.GroupBy(citation => citation.Citing.Directive.Id, StringComparer.Ordinal)
                .Select(citing => new CitingLink(
                    citing.First().Citing.Directive, citing.Max(citation => citation.Cited.Role), citing.Min(citation => citation.Match)))
                .OrderBy(citing => citing.Directive.Issued?.First).ThenBy(citing => citing.Directive.Id, StringComparer.Ordinal),
        ];
        return links;
    }

    /// <summary>What is known of a citation; null for one without a number, and of those that the time did not suffice for.</summary>
    public CitedLink? Find(Citation citation)
    {
        if (citation.Number is not { } number)
        {
            return null;
        }

        var sameNumber = _links.Where(link => link.Cited.NumberKey == CitedDocument.KeyOf(number)).ToList();
        return (sameNumber.Find(link => link.Cited.Date == citation.Date) is { Link: { } link } ? link : null) ?? sameNumber.FirstOrDefault().Link;
    }

    /// <summary>The other directives that cite the same document; null when the time ended the work early.</summary>
    private static List<DirectiveSummary>? OthersOf(
        CitingDirective self,
        CitedDocument cited,
        IReadOnlyList<CitingDirective> held,
        ITaskIndexReader reader,
        CitationResolver resolver,
        Countdown time,
        CancellationToken cancellationToken)
    {
        var others = new List<DirectiveSummary>();
        var heldIds = held.Select(one => one.Directive.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var citing in reader.FindCiting(cited.NumberKey, time.Left, out var isWhole, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!isWhole || time.IsOver)
            {
                return null;
            }

            if (citing.Directive.Id != self.Directive.Id
                && citing.Cites.Any(mention => mention.NumberKey == cited.NumberKey && IsOfTheSame(mention, resolver.Resolve(citing, mention).Directives)))
            {
                others.Add(citing.Directive);
            }
        }

        return others;

        bool IsOfTheSame(CitedDocument mention, IReadOnlyList<CitingDirective> meant) => heldIds.Count > 0 || meant.Count > 0
            ? meant.Any(one => heldIds.Contains(one.Directive.Id))
            : !Contradict(cited, mention);
    }

    /// <summary>Whether two citations of one number show that they mean different documents.</summary>
    private static bool Contradict(CitedDocument one, CitedDocument other) =>
        (one.Date is { } date && other.Date is { } day && date != day)
        || (one.IssuerKey is { } issuer && other.IssuerKey is { } body && !CitationResolver.IssuersAgree(issuer, body));
}

/// <summary>What a cited document is to the index.</summary>
/// <param name="Held">The held directive that is meant; several when any of them may be; none when it is not held.</param>
/// <param name="Match">How sure it is that the held directive is meant.</param>
/// <param name="Others">The other directives that cite the same document.</param>
public sealed record CitedLink(IReadOnlyList<DirectiveSummary> Held, CitationMatch Match, IReadOnlyList<DirectiveSummary> Others);

/// <summary>A directive that cites the one that is shown.</summary>
/// <param name="Directive">The directive in brief.</param>
/// <param name="Role">What the one that is shown is to it; the strongest of its citations.</param>
/// <param name="Match">How sure it is that it is the one that is meant.</param>
public sealed record CitingLink(DirectiveSummary Directive, CitationRole Role, CitationMatch Match);
