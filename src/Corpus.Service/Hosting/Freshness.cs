using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Corpus.Search;
using Microsoft.Net.Http.Headers;

namespace Corpus.Service.Hosting;

/// <summary>Spares unchanged answers: an answer of the API depends on the address and the index's generation only, which its ETag says,
/// unless time ran out.</summary>
internal static class Freshness
{
    // A rebuilt index may count its generations anew; it is opened by a new process, whose tags differ.
    private static readonly string Process = Guid.NewGuid().ToString("N");

    /// <summary>Answers 304 when the caller's copy is still right; else adds the tag to a good answer that does not say itself how it may be kept.</summary>
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        var tag = Tag(context, context.RequestServices.GetRequiredService<ITaskIndexReader>());
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(given => given.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            Mark(context.Response, tag);
            return Task.CompletedTask;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.CacheControl.Count == 0)
            {
                Mark(context.Response, tag);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Keeps an answer that is not complete from being kept: asked again, there may be time to finish it.</summary>
    public static void KeepIf(bool complete, HttpContext context)
    {
        if (!complete)
        {
            context.Response.Headers.CacheControl = "no-store";
        }
    }

    private static void Mark(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();

        // Keep it, but ask before each use: a commit may have changed it.
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
    }

    private static EntityTagHeaderValue Tag(HttpContext context, ITaskIndexReader reader)
    {
        var request = context.Request;
        var identity = string.Create(
            CultureInfo.InvariantCulture, $"{Process} {reader.History}.{reader.Generation} {request.Path}{request.QueryString} {request.Headers.Accept}");
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 12))}\"", isWeak: true);
    }
}
