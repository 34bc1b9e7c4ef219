using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Service.Tests;

/// <summary>A reader that does something before it answers, or has another time budget than the request says.</summary>
internal sealed class SubstituteReader(ITaskIndexReader reader) : ITaskIndexReader
{
    /// <summary>The budget of every request; null for the request's own.</summary>
    public TimeSpan? TimeBudget { get; init; }

    /// <summary>What is done first, with the request's token.</summary>
    public Action<CancellationToken> Before { get; init; } = _ => { };

    public long Generation => reader.Generation;

    public IndexStatistics Statistics => reader.Statistics;

    public QueryReading ReadQuery(SearchQuery query, TimeSpan timeBudget, CancellationToken cancellationToken = default)
    {
        Before(cancellationToken);
        return reader.ReadQuery(query, TimeBudget ?? timeBudget, cancellationToken);
    }

    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        Before(cancellationToken);
        return reader.Search(request with { TimeBudget = TimeBudget ?? request.TimeBudget }, cancellationToken);
    }

    public IEnumerable<SearchHit> SearchAll(SearchRequest request, CancellationToken cancellationToken = default)
    {
        Before(cancellationToken);
        return reader.SearchAll(request, cancellationToken);
    }

    public HistogramResult Histogram(HistogramRequest request, CancellationToken cancellationToken = default)
    {
        Before(cancellationToken);
        return reader.Histogram(request with { TimeBudget = TimeBudget ?? request.TimeBudget }, cancellationToken);
    }

    public SampleResult Sample(SampleRequest request, CancellationToken cancellationToken = default)
    {
        Before(cancellationToken);
        return reader.Sample(request with { TimeBudget = TimeBudget ?? request.TimeBudget }, cancellationToken);
    }

    public bool Scan(ScanRequest request, TaskVisitor visit, CancellationToken cancellationToken = default)
    {
        Before(cancellationToken);
        return reader.Scan(request with { TimeBudget = TimeBudget ?? request.TimeBudget }, visit, cancellationToken);
    }

    public string? NameOf(FacetField field, int number) => reader.NameOf(field, number);

    public CitationTable ReadCitations(CancellationToken cancellationToken = default)
    {
        Before(cancellationToken);
        return reader.ReadCitations(cancellationToken);
    }

    public CitingDirective? FindCitations(string directiveId) => reader.FindCitations(directiveId);

    public IReadOnlyList<CitingDirective> FindNumbered(string numberKey) => reader.FindNumbered(numberKey);

    public IReadOnlyList<CitingDirective> FindCiting(string numberKey) => reader.FindCiting(numberKey);

    public IReadOnlyList<CitingDirective> FindCiting(
        string numberKey, TimeSpan timeBudget, out bool complete, CancellationToken cancellationToken = default)
    {
        Before(cancellationToken);
        return reader.FindCiting(numberKey, TimeBudget ?? timeBudget, out complete, cancellationToken);
    }

    public CitationTable? ReadCitations(TimeSpan timeBudget, CancellationToken cancellationToken = default)
    {
        Before(cancellationToken);
        return reader.ReadCitations(TimeBudget ?? timeBudget, cancellationToken);
    }

    public SimilarResult FindSimilar(SimilarRequest request, CancellationToken cancellationToken = default) =>
        reader.FindSimilar(request with { TimeBudget = TimeBudget ?? request.TimeBudget }, cancellationToken);

    public IReadOnlyList<ScorePart>? Explain(SearchQuery query, string taskId) => reader.Explain(query, taskId);

    public IReadOnlyList<ListedCorrection> ListCorrections() => reader.ListCorrections();

    public StoredDirective? FindDirective(string directiveId) => reader.FindDirective(directiveId);

    public StoredDirective? FindDirectiveByNumber(int number) => reader.FindDirectiveByNumber(number);

    public StoredTask? FindTask(string taskId) => reader.FindTask(taskId);

    public IReadOnlyList<DirectiveSummary> ListDirectives(TaskFilter filter, int skip, int top, out long total) =>
        reader.ListDirectives(filter, skip, top, out total);

    public IReadOnlyList<DirectiveSummary> ListDirectivesWithoutTasks(TaskFilter filter) => reader.ListDirectivesWithoutTasks(filter);

    public IReadOnlyList<string> Suggest(string typed, int top) => reader.Suggest(typed, top);

    public void Dispose() => reader.Dispose();
}
