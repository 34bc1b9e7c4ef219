using Corpus.Search.Facets;
using Corpus.Search.Querying;

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
    public CitationTable ReadCitations(TimeSpan timeBudget, CancellationToken cancellationToken = default) =>
        snapshot.Citations(source, new Watch(timeBudget, cancellationToken, Clock));

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
