namespace Corpus.Service.Hosting;

/// <summary>Headers that keep a browser from doing with an answer what it is not for.</summary>
internal static class SecurityHeaders
{
    // Radzen's components give their sizes in attributes of style, which change nothing but the element that has them.
    private static readonly string OfPages = PolicyWith("style-src 'self'; style-src-attr 'unsafe-inline'");

    // The page of Swagger writes a sheet into itself.
    private static readonly string OfDescription = PolicyWith("style-src 'self' 'unsafe-inline'");

    /// <summary>Adds the headers to every answer, those of failures included.</summary>
    public static Task Add(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/openapi") ? OfDescription : OfPages;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.XFrameOptions = "DENY";
            return Task.CompletedTask;
        });
        return next(context);
    }

    // Everything comes from this service: it works on a closed network.
    private static string PolicyWith(string styles) =>
        $"default-src 'self'; {styles}; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
}
