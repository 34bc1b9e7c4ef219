using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corpus.Service.Api.Formats;

/// <summary>The answer of what counts within a time budget: a document, or rows of it.</summary>
internal static class CountedAnswer
{
    /// <summary>Answers in the form that was asked for. JSON says when the counts are lower bounds; rows, which cannot, are then refused.</summary>
    /// <typeparam name="T">The document.</typeparam>
    /// <typeparam name="TRow">A row.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="isComplete">Whether the counting ran to its end.</param>
    /// <param name="readAs">The query that was answered, when it is not the one asked.</param>
    /// <param name="document">Makes the document; asked for JSON only.</param>
    /// <param name="rows">Writes the rows; asked for the other forms only.</param>
    public static Results<Ok<T>, RowsResult<TRow>, ValidationProblem, ProblemHttpResult> Of<T, TRow>(
        HttpContext context, bool isComplete, string? readAs, Func<T> document, Func<RowsResult<TRow>> rows)
    {
        Freshness.KeepIf(isComplete, context);
        ReadAs.Announce(context, readAs);
        return context.FormatOf() == DataFormat.Json ? TypedResults.Ok(document())
            : !isComplete ? Problems.NotComplete()
            : rows();
    }
}
