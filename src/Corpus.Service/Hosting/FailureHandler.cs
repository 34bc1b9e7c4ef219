using System.Globalization;
using Corpus.Search;
using Microsoft.AspNetCore.Diagnostics;

namespace Corpus.Service.Hosting;

/// <summary>Turns what went wrong inside into an answer: the one place where exceptions become problem documents.</summary>
/// <remarks>An answer says what kind of failure it is and the request's id, never a path or a stack; those are in the log.</remarks>
internal sealed partial class FailureHandler(ILogger<FailureHandler> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        var (status, title, detail) = exception switch
        {
            BadHttpRequestException bad => (bad.StatusCode, "Bad request", "The request is malformed."),
            IndexBusyException => (StatusCodes.Status503ServiceUnavailable, "Index busy", "Somebody else is writing to the index; ask again in a moment."),
            IndexUnavailableException => (StatusCodes.Status503ServiceUnavailable, "Index unavailable", "The index's database cannot be asked now; ask again in a moment."),
            IndexCorruptException or IndexVersionException or IndexStorageException =>
                (StatusCodes.Status500InternalServerError, "Index failure", "The index cannot be read or written; the operator finds the reason in the log."),
            _ => (StatusCodes.Status500InternalServerError, "Internal error", "This is a bug; the operator finds the reason in the log."),
        };
        if (status >= StatusCodes.Status500InternalServerError)
        {
            LogFailure(exception, httpContext.TraceIdentifier);
        }

        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            var seconds = exception is IndexUnavailableException unavailable ? Math.Max(1, (int)Math.Ceiling(unavailable.RetryAfter.TotalSeconds)) : 1;
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (!Audience.IsProgram(httpContext))
        {
            // The pages' own step makes a page of the status.
            return true;
        }

        await TypedResults.Problem(statusCode: status, title: title, detail: detail).ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(20, LogLevel.Error, "Request {RequestId} failed")]
    private partial void LogFailure(Exception exception, string requestId);
}
