using System.Security.Claims;
using Corpus.Service.Components;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Corpus.Service.Hosting;

/// <summary>Lets the owner of a key use the pages that change something, without the key lying in the browser.</summary>
/// <remarks>
/// The key is sent once; the answer is a cookie that says whose it was, encrypted with keys that live as long as the process. No script can
/// read it (HttpOnly), no other site can make the browser send it (SameSite=Strict), and each form carries an antiforgery token besides. A key in
/// the browser's own storage would be open to any script of the page. The API takes no cookie, so that nothing forged in a browser reaches it.
/// </remarks>
internal static class PageSessions
{
    /// <summary>Name of the scheme.</summary>
    public const string SchemeName = "PageSession";

    /// <summary>The page where a key is entered.</summary>
    public const string Page = "/session";

    private const string CookieName = "corpus-session";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>Registers the scheme.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PendingUploads>();
        services.AddAuthentication().AddCookie(SchemeName, cookie =>
        {
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = Lifetime;
            cookie.LoginPath = Page;
            cookie.AccessDeniedPath = Page;
        });
    }

    /// <summary>Requires a session whose key has at least a role.</summary>
    public static TBuilder RequireSession<TBuilder>(this TBuilder endpoint, ApiRole role)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.AddAuthenticationSchemes(SchemeName).RequireRole(ApiKeys.AtLeast(role)));

    /// <summary>Begins a session for the owner of a key.</summary>
    public static Task BeginAsync(HttpContext context, ApiKeyOptions owner) =>
        context.SignInAsync(SchemeName, new ClaimsPrincipal(ApiKeys.IdentityOf(owner, SchemeName)));

    /// <summary>Recognises the visitor of a page. Antiforgery tokens hold for one visitor, so that pages must know whom they are made for.</summary>
    public static async Task Recognise(HttpContext context, RequestDelegate next)
    {
        if (await context.AuthenticateAsync(SchemeName) is { Succeeded: true, Principal: { } principal })
        {
            context.User = principal;
        }

        await next(context);
    }

    /// <summary>Who visits a page, or null without a session.</summary>
    public static PageVisitor? VisitorOf(HttpContext context) => context.User.Identity is { IsAuthenticated: true, AuthenticationType: SchemeName } identity
        ? new PageVisitor(identity.Name ?? "", [.. Enum.GetValues<ApiRole>().Where(role => ApiKeys.AtLeast(role).Any(context.User.IsInRole))])
        : null;
}

/// <summary>The owner of a key on the pages.</summary>
/// <param name="Name">Whose key it is.</param>
/// <param name="Roles">What it allows.</param>
internal sealed record PageVisitor(string Name, IReadOnlyList<ApiRole> Roles)
{
    /// <summary>Whether the key allows as much as a role.</summary>
    public bool May(ApiRole role) => Roles.Contains(role);
}
