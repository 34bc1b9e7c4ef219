using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Corpus.Service.Hosting;

/// <summary>Recognises callers by the key in <c>Authorization: Bearer KEY</c> or <c>X-Api-Key: KEY</c>.</summary>
internal sealed class ApiKeys(
    IOptionsMonitor<AuthenticationSchemeOptions> schemeOptions,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    IOptions<ServiceOptions> options) : AuthenticationHandler<AuthenticationSchemeOptions>(schemeOptions, loggers, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string SchemeName = "ApiKey";

    private const string KeyHeader = "X-Api-Key";
    private const string Bearer = "Bearer ";

    /// <summary>Longest key that is looked at, in characters.</summary>
    private const int MaxKeyLength = 200;

    /// <summary>Registers the scheme, and a policy for each role by its name.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddAuthentication(SchemeName).AddScheme<AuthenticationSchemeOptions, ApiKeys>(SchemeName, configureOptions: null);
        var authorization = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<ApiRole>())
        {
            authorization.AddPolicy(role.ToString(), policy => policy.RequireRole(AtLeast(role)));
        }
    }

    /// <summary>Names of the roles that may do what a role may.</summary>
    public static IEnumerable<string> AtLeast(ApiRole role) =>
        Enum.GetValues<ApiRole>().Where(other => other >= role).Select(other => other.ToString());

    /// <summary>Who the owner of a key is to the rest of the program.</summary>
    public static ClaimsIdentity IdentityOf(ApiKeyOptions owner, string scheme) =>
        new([new Claim(ClaimTypes.Name, owner.Name), new Claim(ClaimTypes.Role, owner.Role.ToString())], scheme);

    /// <summary>The owner of a key, or null when nobody has it.</summary>
    /// <remarks>All keys are compared, each in constant time, so that the time taken tells nothing about any of them.</remarks>
    public static ApiKeyOptions? OwnerOf(string key, ServiceOptions options)
    {
        if (key.Length is 0 or > MaxKeyLength)
        {
            return null;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        ApiKeyOptions? owner = null;
        foreach (var known in options.Keys)
        {
            if (CryptographicOperations.FixedTimeEquals(Convert.FromHexString(known.Sha256), hash))
            {
                owner = known;
            }
        }

        return owner;
    }

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var authorization = Request.Headers.Authorization.ToString();
        var key = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? authorization[Bearer.Length..].Trim()
            : Request.Headers[KeyHeader].ToString();
        if (key.Length == 0)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (OwnerOf(key, options.Value) is not { } owner)
        {
            return Task.FromResult(AuthenticateResult.Fail("The key is not known."));
        }

        var principal = new ClaimsPrincipal(IdentityOf(owner, SchemeName));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName)));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status401Unauthorized,
            title: "Key needed",
            detail: $"Send a key that this service knows as 'Authorization: Bearer KEY' or '{KeyHeader}: KEY'.").ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => TypedResults.Problem(
        statusCode: StatusCodes.Status403Forbidden,
        title: "Not allowed",
        detail: "The role of this key does not allow it.").ExecuteAsync(Context);
}
