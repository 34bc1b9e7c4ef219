using Microsoft.AspNetCore.Http.HttpResults;

namespace Corpus.Service.Hosting;

/// <summary>Tells whether the service can be asked yet.</summary>
internal static class Readiness
{
    private const string RetryAfterSeconds = "1";

    /// <summary>Maps liveness (<c>/healthz</c>), readiness (<c>/readyz</c>) and what is measured (<c>/metrics</c>).</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => TypedResults.Text("ok")).ExcludeFromDescription();
        app.MapGet("/readyz", Ready).ExcludeFromDescription();
        app.MapGet("/metrics", (MetricsText metrics) => TypedResults.Text(metrics.Write(), "text/plain; version=0.0.4; charset=utf-8"))
            .ExcludeFromDescription();
    }

    /// <summary>Answers 503 to API requests until the index is open; one that is merely behind goes on answering.</summary>
    public static Task Require(HttpContext context, RequestDelegate next) =>
        context.RequestServices.GetRequiredService<IndexHost>() is { IsReady: false } host
            ? NotReady(context, host).ExecuteAsync(context)
            : next(context);

    private static Results<ContentHttpResult, ProblemHttpResult> Ready(HttpContext context, IndexHost host) =>
        !host.IsReady ? NotReady(context, host)
            : host.Lag is { } lag ? Unready(context, "Behind", lag)
            : TypedResults.Text("ready");

    private static ProblemHttpResult NotReady(HttpContext context, IndexHost host) => Unready(context, "Not ready", host.State);

    private static ProblemHttpResult Unready(HttpContext context, string title, string detail)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: title,
            detail: detail);
    }
}
