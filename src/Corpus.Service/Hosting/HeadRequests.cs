namespace Corpus.Service.Hosting;

/// <summary>Answers HEAD like GET without the body, on every resource (RFC 9110, 9.3.2).</summary>
internal static class HeadRequests
{
    private static readonly object Key = new();

    /// <summary>Whether nobody will see the body, so that a long one need not be made.</summary>
    public static bool IsHead(HttpContext context) => context.Items.ContainsKey(Key);

    /// <summary>Lets the rest of the service see a GET and drops what it writes.</summary>
    public static async Task AnswerAsGet(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Items[Key] = true;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    }
}
