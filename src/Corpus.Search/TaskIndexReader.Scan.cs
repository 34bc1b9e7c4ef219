using Corpus.Search.Facets;
using Corpus.Search.Indexing;
using Corpus.Search.Querying;
using Corpus.Search.Storage;

namespace Corpus.Search;

/// <content>Tasks by their columns, and what directives cite.</content>
internal sealed partial class TaskIndexReader
{
    /// <inheritdoc/>
    public bool Scan(ScanRequest request, TaskVisitor visit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(visit);
        try
        {
            var plan = Plan(request.Query, request.Filter, new Watch(request.TimeBudget, cancellationToken, Clock));
            return Rank(plan, SearchSort.Relevance, 0, null, [new Visits(visit)], null).Complete;
        }
        catch (TimeBudgetException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public string? NameOf(FacetField field, int number) =>
        FacetValues.Name(field, field == FacetField.Agency ? 2 * number : number, snapshot.Dictionaries);

    /// <inheritdoc/>
    public StoredDirective? FindDirectiveByNumber(int number) => number > 0 ? snapshot.Directive(number, source) : null;

    /// <inheritdoc/>
    public CitationTable ReadCitations(CancellationToken cancellationToken = default) =>
        snapshot.Citations(source, new Watch(Timeout.InfiniteTimeSpan, cancellationToken));

    /// <inheritdoc/>
    public CitationTable? ReadCitations(TimeSpan timeBudget, CancellationToken cancellationToken = default)
    {
        try
        {
            return snapshot.Citations(source, new Watch(timeBudget, cancellationToken, Clock));
        }
        catch (TimeBudgetException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public CitingDirective? FindCitations(string directiveId)
    {
        ArgumentNullException.ThrowIfNull(directiveId);
        return Decode(source.With(store => store.FindCitations(directiveId)), _ => true, Watch.None, out _).FirstOrDefault();
    }

    /// <inheritdoc/>
    public IReadOnlyList<CitingDirective> FindNumbered(string numberKey)
    {
        ArgumentNullException.ThrowIfNull(numberKey);

        // Directives without a number are stored with an empty key.
        return numberKey.Length == 0
            ? []
            : Decode(source.With(store => store.FindNumbered(numberKey)), directive => directive.NumberKey == numberKey, Watch.None, out _);
    }

    /// <inheritdoc/>
    public IReadOnlyList<CitingDirective> FindCiting(string numberKey) => FindCiting(numberKey, Timeout.InfiniteTimeSpan, out _);

    /// <inheritdoc/>
    public IReadOnlyList<CitingDirective> FindCiting(
        string numberKey, TimeSpan timeBudget, out bool complete, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(numberKey);
        return Decode(
            source.With(store => store.FindCiting(numberKey)),
            directive => directive.Cites.Any(cited => cited.NumberKey == numberKey),
            new Watch(timeBudget, cancellationToken, Clock),
            out complete);
    }

    private List<CitingDirective> Decode(IReadOnlyList<CitationRow> rows, Predicate<CitingDirective> isMeant, Watch watch, out bool complete)
    {
        var decoder = new CitationCodec.Decoder(source.StoreName);
        var directives = new List<CitingDirective>(rows.Count);
        try
        {
            foreach (var row in rows)
            {
                watch.Check();
                var directive = snapshot.KnownCitations.Of(row, decoder, out _);
                directives.Add(isMeant(directive) ? directive : throw BlobReader.Corrupt(
                    $"{source.StoreName}, directive {directive.Directive.Id}", "it is found by a number that it does not hold"));
            }

            complete = true;
        }
        catch (TimeBudgetException)
        {
            complete = false;
        }

        return directives;
    }

    /// <summary>Shows matches to a visitor.</summary>
    private sealed class Visits(TaskVisitor visit) : IMatchCounter
    {
        /// <inheritdoc/>
        public void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks)
        {
            foreach (var task in tasks)
            {
                visit(new TaskColumns(scope, task));
            }
        }
    }
}
