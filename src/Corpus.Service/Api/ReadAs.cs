namespace Corpus.Service.Api;

/// <summary>Tells in a header by which query one was answered, for forms that have no other place for it.</summary>
internal static class ReadAs
{
    /// <summary>Name of the header; its value is the query, percent-encoded as UTF-8 (RFC 3986).</summary>
    public const string Header = "Corpus-Read-As";

    /// <summary>Sets the header; nothing when the query was answered as it was asked (null).</summary>
    public static void Announce(HttpContext context, string? query)
    {
        if (query is not null)
        {
            context.Response.Headers[Header] = Uri.EscapeDataString(query);
        }
    }
}
