namespace Corpus.Service.Hosting;

/// <summary>Tells who asks.</summary>
internal static class Audience
{
    private static readonly PathString[] OfOperators = ["/healthz", "/readyz", "/metrics"];
    private static readonly PathString[] OfPrograms = ["/api", "/openapi", .. OfOperators];

    /// <summary>Whether a program asks, which wants a problem document and not a page.</summary>
    public static bool IsProgram(HttpContext context) => OfPrograms.Any(path => context.Request.Path.StartsWithSegments(path));

    /// <summary>Whether it is what watches over the service, which must see it when it is busiest.</summary>
    public static bool IsOperator(HttpContext context) => OfOperators.Any(path => context.Request.Path.StartsWithSegments(path));
}
