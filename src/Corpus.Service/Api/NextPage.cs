using System.Globalization;
using Corpus.Service.Api.Formats;

namespace Corpus.Service.Api;

/// <summary>Tells programs where the next page is, in the <c>Link</c> header (RFC 8288).</summary>
internal static class NextPage
{
    /// <summary>Longest address announced, in characters: proxies refuse answers with longer headers. The body tells the next page as well.</summary>
    private const int MaxLength = 4000;

    /// <summary>Announces the page after one that passes over <paramref name="skip"/> of <paramref name="total"/> and has at most <paramref name="top"/>.</summary>
    /// <returns>How many that page passes over; null after the last page and after one of none.</returns>
    public static int? Announce(HttpContext context, int skip, int top, long total)
    {
        int? next = top > 0 && (long)skip + top < total ? skip + top : null;
        Announce(context, "skip", next?.ToString(CultureInfo.InvariantCulture));
        return next;
    }

    /// <summary>Announces the address of this request with <paramref name="parameter"/> set to <paramref name="value"/>; nothing when that is null.</summary>
    public static void Announce(HttpContext context, string parameter, string? value)
    {
        if (value is null)
        {
            return;
        }

        var request = context.Request;
        var query = QueryString.Create(request.Query.Where(pair => !pair.Key.Equals(parameter, StringComparison.OrdinalIgnoreCase))
            .Append(new(parameter, value)));
        var address = $"{(request.PathBase + FormatChoice.AddressOf(context)).ToUriComponent()}{query.ToUriComponent()}";
        if (address.Length <= MaxLength)
        {
            context.Response.Headers.Link = $"<{address}>; rel=\"next\"";
        }
    }
}
