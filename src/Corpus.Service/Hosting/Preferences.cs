using System.Globalization;
using Corpus.Service.Api;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace Corpus.Service.Hosting;

/// <summary>What a visitor chose for all pages: the language, and light or dark. A link chooses (<c>?lang=en</c>, <c>?theme=dark</c>), a cookie keeps it.</summary>
/// <remarks>Decided on the server, so that it works without a script and no page flashes in the wrong colours.</remarks>
internal static class Preferences
{
    /// <summary>Query parameter and cookie of the language.</summary>
    public const string LanguageName = "lang";

    /// <summary>Query parameter and cookie of the theme.</summary>
    public const string ThemeName = "theme";

    /// <summary>The theme of those who chose none: that of their system.</summary>
    public const string SystemTheme = "auto";

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    /// <summary>All themes; the first is what a visitor gets who chose none.</summary>
    public static readonly IReadOnlyList<string> Themes = [SystemTheme, "light", "dark"];

    // The first is what a visitor gets who chose nothing.
    private static readonly string[] Languages = ["vi", "en"];

    // Days are written day first in both languages, so English is the British one.
    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("vi-VN"), CultureInfo.GetCultureInfo("en-GB")];

    /// <summary>Sets the culture of the request to what its visitor chose, and keeps a new choice.</summary>
    public static async Task Apply(HttpContext context, RequestDelegate next)
    {
        var culture = Cultures[Array.IndexOf(Languages, Choose(context, LanguageName, Languages))];
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        context.Items[ThemeName] = Choose(context, ThemeName, Themes);
        context.Response.Headers.Append("Vary", "Cookie");
        await next(context);
    }

    /// <summary>Notes a language or theme in an address that is none.</summary>
    public static void Check(HttpRequest request, Problems problems)
    {
        ParameterValues.CheckOneOf(LanguageName, Asked(request, LanguageName), Languages, problems);
        ParameterValues.CheckOneOf(ThemeName, Asked(request, ThemeName), Themes, problems);
    }

    /// <summary>The theme of a request: <c>light</c>, <c>dark</c> or <see cref="SystemTheme"/>.</summary>
    public static string ThemeOf(HttpContext context) => context.Items[ThemeName] as string ?? SystemTheme;

    /// <summary>The address of the same page with another choice.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="name"><see cref="LanguageName"/> or <see cref="ThemeName"/>.</param>
    /// <param name="value">The other choice.</param>
    public static string Address(HttpRequest request, string name, string value)
    {
        // A page that took a form cannot be asked for; its visitor goes on from the start.
        var isPage = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var (path, query) = isPage ? Asked(request) : (new PathString("/"), QueryCollection.Empty);
        var kept = query.Where(pair => pair.Key is not (LanguageName or ThemeName));
        return $"{path.ToUriComponent()}{QueryString.Create(kept.Append(new(name, value))).ToUriComponent()}";
    }

    /// <summary>The address that was asked for; that of the page of a failure is not it.</summary>
    private static (PathString Path, IQueryCollection Query) Asked(HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } failed
            ? (new PathString(failed.OriginalPathBase) + new PathString(failed.OriginalPath), new QueryCollection(QueryHelpers.ParseQuery(failed.OriginalQueryString)))
            : (request.PathBase + request.Path, request.Query);

    /// <summary>What an address asks for; the last where it asks several times, as when a link was typed on.</summary>
    private static string? Asked(HttpRequest request, string name) => request.Query[name].LastOrDefault();

    private static string Choose(HttpContext context, string name, IReadOnlyList<string> known)
    {
        if (known.FirstOrDefault(one => one == Asked(context.Request, name)) is { } asked)
        {
            context.Response.Cookies.Append(
                name,
                asked,
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = KeptFor, IsEssential = true });
            return asked;
        }

        return known.FirstOrDefault(one => one == context.Request.Cookies[name]) ?? known[0];
    }
}
