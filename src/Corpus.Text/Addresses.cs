using System.Buffers;

namespace Corpus.Text;

/// <summary>Recognises web and mail addresses.</summary>
internal static class Addresses
{
    // ≮ and ≯ are < and > with a mark, which decomposed text writes so.
    private const string UrlStops = " \t\r\n\u00A0\"'<>≮≯()[]{}|\\^`;“”‘’";

    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(UrlStops);
    private static readonly SearchValues<char> HostChars =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    private static readonly SearchValues<char> MailChars =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._%+");

    private static readonly string[] UrlStarts = ["http://", "https://", "ftp://", "www."];
    private static readonly string[] TopDomains = ["vn", "com", "net", "org", "gov", "edu", "info", "asia"];

    /// <summary>Reads an address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it would start.</param>
    /// <param name="end">Set to the code unit after the address when there is one.</param>
    /// <param name="noneBefore">Set to where the next address can start: saves looking at a long chunk from each of its runs.</param>
    public static bool TryMatch(ReadOnlySpan<char> text, int start, ref int end, ref int noneBefore)
    {
        var chunk = text.Slice(start, Math.Min(text.Length - start, SyllableRun.MaxLength + 1));
        var length = chunk.IndexOfAny(UrlEnds);
        chunk = length < 0 ? chunk : chunk[..length];

        // "Email:a@b.vn": after a colon another try is worth it.
        var colon = chunk.IndexOf(':');
        noneBefore = start + (colon < 0 ? chunk.Length : colon + 1);
        if (chunk.Length > SyllableRun.MaxLength)
        {
            return false;
        }

        chunk = chunk.TrimEnd(".,:!?/-–…");
        foreach (var prefix in UrlStarts)
        {
            if (chunk.Length > prefix.Length && chunk.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                end = start + chunk.Length;
                return true;
            }
        }

        var at = chunk.IndexOf('@');
        if (at == 0 || chunk[..Math.Max(at, 0)].ContainsAnyExcept(MailChars))
        {
            return false;
        }

        var host = chunk[(at + 1)..];
        var hostEnd = host.IndexOfAnyExcept(HostChars);
        var path = hostEnd < 0 ? default : host[hostEnd..];
        host = hostEnd < 0 ? host : host[..hostEnd];
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || !(path.IsEmpty || path[0] is '/' or ':' or '?' or ',') || !IsTopDomain(host[(dot + 1)..]))
        {
            return false;
        }

        end = start + at + 1 + host.Length + (at < 0 && path.StartsWith('/') ? path.Length : 0);
        return true;
    }

    private static bool IsTopDomain(ReadOnlySpan<char> label)
    {
        foreach (var domain in TopDomains)
        {
            if (label.Equals(domain, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
