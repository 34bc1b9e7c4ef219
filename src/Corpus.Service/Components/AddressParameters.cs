using Corpus.Directives;
using Corpus.Service.Components.Agencies;
using Corpus.Service.Components.Charts;
using Corpus.Service.Components.Due;
using Corpus.Service.Hosting;

namespace Corpus.Service.Components;

/// <summary>The parameters that the addresses of pages take, so that a page can name those that it does not know instead of passing over them.</summary>
internal static class AddressParameters
{
    private static readonly string[] OfEveryPage = [Preferences.LanguageName, Preferences.ThemeName, Patience.Name];

    private static readonly string[] OfTasks = ["q", .. PageState.Offered.Select(field => field.Code()), "directive", "from", "to"];

    // By the first part of the path. Where the API has another name for the same thing, pages take that as well.
    private static readonly Dictionary<string, string[]> ByPage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/"] = [.. OfTasks, "sort", "group", "groupByDirective", "after"],
        [TrendView.Page] = [.. OfTasks, "interval", "by", "groupBy", "form", "unit", "words"],
        [DueView.Page] = [.. OfTasks, "status", "month", "after"],
        [AgencyView.Page] = [.. OfTasks, "name", "sort", "skip"],
        ["/compare"] = ["by", "provinces", "issuers", "directives", "sector", "q"],
        ["/directives"] = ["task"],
        ["/about"] = [],
        ["/upload"] = ["pending", "problem"],
        [PageSessions.Page] = ["back", "ReturnUrl", "wrong"],
    };

    /// <summary>The parameters of a request that its page ignores, and those that it takes.</summary>
    /// <returns>Nothing ignored for addresses of no page.</returns>
    public static (IReadOnlyList<string> Ignored, IReadOnlyList<string> Known) Of(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        var page = path.IndexOf('/', 1) is > 0 and var end ? path[..end] : path;
        return ByPage.TryGetValue(page, out var known)
            ? ([.. request.Query.Keys.Where(name => !known.Concat(OfEveryPage).Contains(name, StringComparer.OrdinalIgnoreCase))], known)
            : ([], []);
    }
}
