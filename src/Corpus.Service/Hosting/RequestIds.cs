using System.Buffers;

namespace Corpus.Service.Hosting;

/// <summary>Gives every request an id that stands in the answer's <c>X-Request-Id</c>, in problem documents and in the log.</summary>
internal static class RequestIds
{
    /// <summary>Name of the header, in requests and answers.</summary>
    public const string Header = "X-Request-Id";

    private const int MaxLength = 64;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.:");

    /// <summary>Takes the caller's id when it is one, so that a call can be followed through several services; else makes one.</summary>
    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var given = context.Request.Headers[Header].ToString();
        if (given.Length is > 0 and <= MaxLength && !given.AsSpan().ContainsAnyExcept(Allowed))
        {
            context.TraceIdentifier = given;
        }

        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = context.TraceIdentifier;
            return Task.CompletedTask;
        });
        return next(context);
    }
}
