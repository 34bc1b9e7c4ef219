using Corpus.Search.Querying;

namespace Corpus.Search;

/// <summary>The query by which a question is answered: the one asked, or its reading as keystrokes.</summary>
/// <remarks>
/// One rule wherever a query is taken: a query that no task of the index matches is answered as if the words that no text holds had been typed
/// with Telex or VNI, when that matches a task. Filters, periods and groups do not count, so that every answer to a query is to the same one.
/// </remarks>
/// <param name="Query">The query to answer.</param>
/// <param name="ReadAs">That query as text, when it is not the one asked; else null.</param>
public sealed record QueryReading(SearchQuery Query, string? ReadAs);
