using System.Runtime.CompilerServices;
using Corpus.Search;
using Corpus.Search.Documents;

namespace Corpus.Analytics;

/// <summary>Finds the documents that are cited most and not held.</summary>
public static class MissingCitations
{
    /// <summary>Number of citing directives named as examples.</summary>
    public const int Examples = 3;

    private const int ListTop = 1000;

    // What a table comes to without a filter, made once.
    private static readonly ConditionalWeakTable<CitationTable, List<MissingDocument>> Known = [];

    /// <summary>Lists the documents.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static MissingResult Compute(ITaskIndexReader reader, MissingRequest request, CancellationToken cancellationToken = default)
    {
        var time = new Countdown(request.TimeBudget);
        if (reader.ReadCitations(time.Left, cancellationToken) is not { } table)
        {
            return new MissingResult([], 0, false);
        }

        var isCut = false;
        var counted = Matching(reader, request.Filter, cancellationToken);
        if (counted is not null || !Known.TryGetValue(table, out var documents))
        {
            documents = List(table, counted, time, out isCut, cancellationToken);
            if (counted is null && !isCut)
            {
                Known.AddOrUpdate(table, documents);
            }
        }

        return new MissingResult([.. documents.Skip(request.Skip).Take(request.Top)], documents.Count, !isCut);
    }

    /// <summary>The documents of all numbers that the time suffices for; a number is told whole or not at all.</summary>
    private static List<MissingDocument> List(
        CitationTable table, HashSet<string>? counted, Countdown time, out bool isCut, CancellationToken cancellationToken)
    {
        isCut = false;
        var documents = new List<MissingDocument>();
        var held = table.Directives.ToLookup(directive => directive.NumberKey ?? "", StringComparer.Ordinal);
        var cited = table.Directives.SelectMany(directive => directive.Cites, (citing, cited) => new Mention(citing, cited))
            .GroupBy(mention => mention.Cited.NumberKey, StringComparer.Ordinal);
        foreach (var sameNumber in cited)
        {
            if (Open(sameNumber, [.. held[sameNumber.Key]], counted, time, cancellationToken) is not { } open
                || Split(open, time, cancellationToken) is not { } groups)
            {
                isCut = true;
                break;
            }

            documents.AddRange(groups.Select(Describe));
        }

        documents.Sort((a, b) => (-a.Directives, -a.Tasks, a.Number, a.Date ?? default).CompareTo((-b.Directives, -b.Tasks, b.Number, b.Date ?? default)));
        return documents;
    }

    /// <summary>Ids of the directives whose citations count; null for all.</summary>
    private static HashSet<string>? Matching(ITaskIndexReader reader, TaskFilter filter, CancellationToken cancellationToken)
    {
        var isWhole = filter is
        {
            Provinces: [], Districts: [], Issuers: [], Kinds: [], Levels: [], Directives: [], IssuedFrom: null, IssuedTo: null,
        };
        if (isWhole)
        {
            return null;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var (skip, total) = (0, 1L); skip < total; skip += ListTop)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ids.UnionWith(reader.ListDirectives(filter, skip, ListTop, out total).Select(directive => directive.Id));
        }

        return ids;
    }

    /// <summary>The citations of one number that count and mean no held directive.</summary>
    /// <returns>Null when the time ended the work early: each citation is compared with every held directive of its number.</returns>
    private static List<Mention>? Open(
        IEnumerable<Mention> sameNumber,
        IReadOnlyList<CitingDirective> held,
        HashSet<string>? counted,
        Countdown time,
        CancellationToken cancellationToken)
    {
        var open = new List<Mention>();
        foreach (var mention in sameNumber)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (time.IsOver)
            {
                return null;
            }

            if ((counted is null || counted.Contains(mention.Citing.Directive.Id))
                && CitationResolver.Resolve(mention.Citing, mention.Cited, held).Directives.Count == 0)
            {
                open.Add(mention);
            }
        }

        return open;
    }

    /// <summary>
    /// Splits citations of one number into those of one document. The most telling first: each joins the first group that contradicts it
    /// neither in form, date nor issuer, and shares a date or issuer or is the only group.
    /// </summary>
    /// <returns>Null when the time ended the work early: each citation is compared with every group of its number.</returns>
    private static List<List<Mention>>? Split(
        List<Mention> mentions, Countdown time, CancellationToken cancellationToken)
    {
        var groups = new List<Group>();
        // The sort is stable: within, in the order of the directives.
        foreach (var mention in mentions.OrderByDescending(mention => Told(mention.Cited)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (time.IsOver)
            {
                return null;
            }

            var fitting = groups.Where(group => group.Agrees(mention.Cited)).ToList();
            var home = fitting.Find(group => group.Shares(mention.Cited)) ?? (fitting.Count == 1 ? fitting[0] : null);
            if (home is null)
            {
                groups.Add(home = new Group());
            }

            home.Add(mention);
        }

        return groups.ConvertAll(group => group.Mentions);
    }

    private static int Told(CitedDocument cited) => (cited.Date is null ? 0 : 2) + (cited.Issuer is null ? 0 : 1);

    private static MissingDocument Describe(List<Mention> group)
    {
        var citing = group.Select(mention => mention.Citing.Directive.Id).Distinct().ToList();
        return new MissingDocument(
            Usual(group.Select(mention => mention.Cited.Number))!,
            group.Select(mention => mention.Cited.Kind).FirstOrDefault(kind => kind is not null)?.Code,
            Usual(group.Select(mention => mention.Cited.Issuer)),
            group.Select(mention => mention.Cited.Date).FirstOrDefault(date => date is not null),
            citing.Count,
            group.Sum(mention => mention.Cited.Tasks),
            [.. citing.Take(Examples)]);
    }

    private static string? Usual(IEnumerable<string?> values) => values.OfType<string>().GroupBy(value => value, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>A directive cites a document.</summary>
    private readonly record struct Mention(CitingDirective Citing, CitedDocument Cited);

    /// <summary>Citations of one number that may mean one document.</summary>
    private sealed class Group
    {
        private readonly HashSet<string> _issuers = new(StringComparer.Ordinal);
        private DateOnly? _date;
        private Directives.DirectiveKind? _kind;

        public List<Mention> Mentions { get; } = [];

        /// <summary>Whether a citation contradicts none of the group.</summary>
        public bool Agrees(CitedDocument cited) =>
            (_date is null || cited.Date is null || _date == cited.Date)
            && (_kind is null || cited.Kind is null || _kind.Equals(cited.Kind))
            && (cited.IssuerKey is not { } issuer || _issuers.All(other => CitationResolver.IssuersAgree(other, issuer)));

        /// <summary>Whether a citation that contradicts nothing has the date or an issuer in common with the group.</summary>
        public bool Shares(CitedDocument cited) => (_date is not null && cited.Date is not null) || (_issuers.Count > 0 && cited.IssuerKey is not null);

        public void Add(Mention mention)
        {
            Mentions.Add(mention);
            _date ??= mention.Cited.Date;
            _kind ??= mention.Cited.Kind;
            if (mention.Cited.IssuerKey is { } issuer)
            {
                _issuers.Add(issuer);
            }
        }
    }
}

/// <summary>Which of the documents to list.</summary>
public sealed record MissingRequest
{
    /// <summary>Largest <see cref="Top"/> that callers should allow.</summary>
    public const int MaxTop = 1000;

    /// <summary>The directives whose citations count; its members that concern tasks are ignored.</summary>
    public TaskFilter Filter { get; init; } = TaskFilter.None;

    /// <summary>How many to pass over, from 0.</summary>
    public int Skip { get; init; }

    /// <summary>How many at most, from 0.</summary>
    public int Top { get; init; } = 100;

    /// <summary>How long to read and group citations, as <see cref="SearchRequest.TimeBudget"/>.</summary>
    public TimeSpan TimeBudget { get; init; } = SearchRequest.DefaultTimeBudget;
}

/// <summary>Documents cited and not held.</summary>
/// <param name="Documents">Those of this page: cited by most directives first, then in most tasks, then by number.</param>
/// <param name="Total">Documents in all, on whatever page.</param>
/// <param name="Complete">
/// False when the time budget ended the work early. Documents may be missing then, and <paramref name="Total"/> is a lower bound; while the
/// citations of some directives are not read yet there are none at all, since what they cite may be held and not read yet. Those given are
/// right.
/// </param>
public sealed record MissingResult(IReadOnlyList<MissingDocument> Documents, int Total, bool Complete);

/// <summary>A document cited by its number and not held. Laws cited by name only are not among them.</summary>
/// <param name="Number">Its number in the spelling of most citations.</param>
/// <param name="Kind">Code of its form; null when no citation tells.</param>
/// <param name="Issuer">Its issuer in the spelling of most citations; null when none tells.</param>
/// <param name="Date">Its date; null when no citation tells.</param>
/// <param name="Directives">How many directives cite it.</param>
/// <param name="Tasks">How many tasks cite it.</param>
/// <param name="Examples">Ids of some of the directives.</param>
public sealed record MissingDocument(
    string Number, string? Kind, string? Issuer, DateOnly? Date, int Directives, int Tasks, IReadOnlyList<string> Examples)
{
    /// <summary>The documents as a table.</summary>
    public static Table<MissingDocument> Table { get; } = new(
        ["number", "kind", "issuer", "date", "directives", "tasks", "examples"],
        row =>
        [
            row.Number,
            row.Kind ?? "",
            row.Issuer ?? "",
            Cells.Day(row.Date),
            Cells.Number(row.Directives),
            Cells.Number(row.Tasks),
            Cells.List(row.Examples),
        ]);
}
