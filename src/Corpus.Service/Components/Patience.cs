using System.Globalization;

namespace Corpus.Service.Components;

/// <summary>How long a page may count. A page whose counting was ended early offers its own address with more of it (<c>?wait=30</c>).</summary>
internal static class Patience
{
    /// <summary>Query parameter with the seconds.</summary>
    public const string Name = "wait";

    /// <summary>Most seconds that a visitor may ask for.</summary>
    public const int MostSeconds = 30;

    /// <summary>How long the visitor of a page wants to wait, in [0 s, <see cref="MostSeconds"/>]; null for the usual.</summary>
    public static TimeSpan? Of(HttpRequest request) =>
        int.TryParse(request.Query[Name], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MostSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>Whether the page may not wait any longer.</summary>
    public static bool IsSpent(HttpRequest request) => Of(request) is { TotalSeconds: MostSeconds };

    /// <summary>The address of the same page with all the patience that there is.</summary>
    public static string Address(HttpRequest request)
    {
        var kept = request.Query.Where(pair => !pair.Key.Equals(Name, StringComparison.OrdinalIgnoreCase));
        var query = QueryString.Create(kept.Append(new(Name, MostSeconds.ToString(CultureInfo.InvariantCulture))));
        return $"{(request.PathBase + request.Path).ToUriComponent()}{query.ToUriComponent()}";
    }
}
