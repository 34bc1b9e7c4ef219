using Corpus.Search.Querying;

namespace Corpus.Search;

/// <summary>One committed generation of an index. Immutable; safe for any thread until disposed.</summary>
public interface ITaskIndexReader : IDisposable
{
    /// <summary>Number of the generation; grows with every commit.</summary>
    long Generation { get; }

    /// <summary>Number of the history that the generation belongs to; 0 but for an index in a database that lost commits in a failover
    /// while it was open: then equal generations of different histories hold other things.</summary>
    int History => 0;

    /// <summary>Size and content of the generation.</summary>
    IndexStatistics Statistics { get; }

    /// <summary>Tells by which query one is answered; see <see cref="QueryReading"/>. <see cref="Search"/> and <see cref="SearchAll"/> do so themselves.</summary>
    /// <remarks>Costs a look at the dictionary, and two counts for a query with words that no text holds and that can be read as keystrokes.</remarks>
    /// <param name="query">The query asked.</param>
    /// <param name="timeBudget">How long to count, as <see cref="SearchRequest.TimeBudget"/>; past it the query is answered as it is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    QueryReading ReadQuery(SearchQuery query, TimeSpan timeBudget, CancellationToken cancellationToken = default);

    /// <summary>Finds tasks: exact total, the best hits, exact facet counts.</summary>
    /// <exception cref="ArgumentException">A member of the request is out of its range; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Finds the hits of all pages that <see cref="Search"/> would give, in one pass: for exports of any length.</summary>
    /// <remarks>The matches are ranked by the call itself, and each hit is fetched when it is asked for: time grows with the number of hits,
    /// and memory by about 20 bytes a match. Of the request, <see cref="SearchRequest.Top"/>, the facets and the time budget do not count.</remarks>
    /// <param name="request">What to find and in which order; <see cref="SearchRequest.After"/> tells where to go on.</param>
    /// <param name="cancellationToken">Ends the call, or the walk between two hits.</param>
    /// <returns>The hits; walk them once, before the reader is disposed.</returns>
    /// <exception cref="ArgumentException">A member of the request is out of its range; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IEnumerable<SearchHit> SearchAll(SearchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Counts the matching tasks, or their directives, by period and value of a column. Exact.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    HistogramResult Histogram(HistogramRequest request, CancellationToken cancellationToken = default);

    /// <summary>Splits the matching tasks into those of a group and the rest, and fetches a bounded part of each, evenly spread.</summary>
    /// <exception cref="ArgumentException">A member of the request is out of its range; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    SampleResult Sample(SampleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Shows the matching tasks by their columns, in the order of addition: for counts that facets and histograms do not give.</summary>
    /// <returns>Whether all were shown; if not, the time budget was spent.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    bool Scan(ScanRequest request, TaskVisitor visit, CancellationToken cancellationToken = default);

    /// <summary>Name of a value that a scan showed by its number.</summary>
    /// <returns>Null for 0.</returns>
    string? NameOf(FacetField field, int number);

    /// <summary>Finds the tasks that are most like a task or a text, by the words that are rare elsewhere.</summary>
    /// <exception cref="ArgumentException">A member of the request is out of its range, or names a task that the index does not hold.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    SimilarResult FindSimilar(SimilarRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells what a task's score for a query is made of.</summary>
    /// <returns>The parts, in the order of addition; null when the index does not hold the task or it does not match.</returns>
    IReadOnlyList<ScorePart>? Explain(SearchQuery query, string taskId);

    /// <summary>All that persons said about sectors, in the order in which they said it, with what has become of it.</summary>
    IReadOnlyList<ListedCorrection> ListCorrections();

    /// <summary>Fetches a directive with its text and tasks.</summary>
    /// <returns>Null when there is none of this id (imported tasks have none).</returns>
    StoredDirective? FindDirective(string directiveId);

    /// <summary>Tells which documents all stored directives cite; the same object again for the same generation, which keeps it in memory.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    CitationTable ReadCitations(CancellationToken cancellationToken = default);

    /// <summary>The same in bounded time.</summary>
    /// <param name="timeBudget">How long to read, as <see cref="SearchRequest.TimeBudget"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null when that did not suffice; what was read stays known, so that the next call goes on from there.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    CitationTable? ReadCitations(TimeSpan timeBudget, CancellationToken cancellationToken = default);

    /// <summary>Tells which documents a stored directive cites.</summary>
    /// <returns>Null when there is none of this id.</returns>
    CitingDirective? FindCitations(string directiveId);

    /// <summary>Finds the stored directives that bear a number, in the order of their numbers (<see cref="FindDirectiveByNumber"/>).</summary>
    /// <param name="numberKey">Key of the number, see <see cref="CitedDocument.KeyOf"/>; no directive bears an empty one.</param>
    IReadOnlyList<CitingDirective> FindNumbered(string numberKey);

    /// <summary>Finds the stored directives that cite a number, in the order of their numbers.</summary>
    /// <param name="numberKey">Key of the number, see <see cref="CitedDocument.KeyOf"/>.</param>
    IReadOnlyList<CitingDirective> FindCiting(string numberKey);

    /// <summary>The same in bounded time.</summary>
    /// <param name="numberKey">Key of the number.</param>
    /// <param name="timeBudget">How long to read, as <see cref="SearchRequest.TimeBudget"/>.</param>
    /// <param name="complete">False when that did not suffice: the first ones are given.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IReadOnlyList<CitingDirective> FindCiting(
        string numberKey, TimeSpan timeBudget, out bool complete, CancellationToken cancellationToken = default);

    /// <summary>Fetches a directive that a scan showed by its number.</summary>
    /// <returns>Null for directives of imported tasks, which are not stored.</returns>
    StoredDirective? FindDirectiveByNumber(int number);

    /// <summary>Fetches a task.</summary>
    /// <returns>Null when there is none of this id.</returns>
    StoredTask? FindTask(string taskId);

    /// <summary>Lists the held directives that match a filter (its task-level members are ignored), newest first, undated last, then by id.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="skip">How many to pass over, from 0.</param>
    /// <param name="top">How many at most, from 1; they are in memory.</param>
    /// <param name="total">How many match in all.</param>
    IReadOnlyList<DirectiveSummary> ListDirectives(TaskFilter filter, int skip, int top, out long total);

    /// <summary>The held directives without a single task that match a filter (its task-level members are ignored), in no order.</summary>
    /// <remarks>Searches and histograms never see them; whoever says how many directives are held must add them.</remarks>
    IReadOnlyList<DirectiveSummary> ListDirectivesWithoutTasks(TaskFilter filter);

    /// <summary>Completes what somebody is typing from the index's own texts: frequent phrases that go on from the last words, then the last
    /// word alone; most frequent first.</summary>
    /// <param name="typed">With or without diacritics.</param>
    /// <param name="top">How many at most, in [1, 50].</param>
    IReadOnlyList<string> Suggest(string typed, int top);
}

/// <summary>Size and content of an index.</summary>
/// <param name="Directives">Stored directives.</param>
/// <param name="Tasks">Searchable tasks, imported ones included.</param>
/// <param name="FormatVersion">Version of the storage format.</param>
/// <param name="FirstIssued">Earliest known date of issue, or null.</param>
/// <param name="LastIssued">Latest known date of issue, or null.</param>
public sealed record IndexStatistics(long Directives, long Tasks, int FormatVersion, DateOnly? FirstIssued, DateOnly? LastIssued);
