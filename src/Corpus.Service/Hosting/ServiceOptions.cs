using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Corpus.Service.Hosting;

/// <summary>What an operator may set, in the section <c>Corpus</c> of appsettings.json or as <c>CORPUS__NAME</c> in the environment.</summary>
internal sealed class ServiceOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Corpus";

    /// <summary>Requests that one client may make a second in the long run.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecond { get; init; } = 1000;

    /// <summary>Requests that one client may make at once after a pause; at least <see cref="RequestsPerSecond"/>.</summary>
    [Range(1, 10_000_000)]
    public int Burst { get; init; } = 2000;

    /// <summary>Seconds that a request waits for others to end writing before it is told to come back.</summary>
    [Range(0, 600)]
    public int WriteWaitSeconds { get; init; } = 10;

    /// <summary>With an index in a database: how much of it the folder <c>cache</c> beside the index keeps for the next start, in megabytes
    /// (10^6 bytes); 0 for nothing.</summary>
    [Range(0, 100_000_000)]
    public int StoreCacheMegabytes { get; init; } = 8000;

    /// <summary>File of the sector model that labels what is added or tried; null for the one built into the program.</summary>
    public string? Model { get; init; }

    /// <summary>Origins whose pages may read the API from a browser, e.g. <c>https://portal.example.vn</c>; <c>*</c> for all; none by default.</summary>
    /// <remarks>None, since a service on a desk would else be readable by every site that its user visits.</remarks>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Who may do more than read; nobody by default.</summary>
    public IReadOnlyList<ApiKeyOptions> Keys { get; init; } = [];

    /// <summary>Sets the options from the configuration, where every name and value must be one of theirs.</summary>
    /// <exception cref="OptionsValidationException">One is not.</exception>
    public static void Read(ServiceOptions options, IConfiguration configuration)
    {
        try
        {
            // Otherwise what cannot be read within a list, such as the role of a key, is passed over with all that belongs to it.
            configuration.GetSection(Section).Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException e)
        {
            throw new OptionsValidationException(Section, typeof(ServiceOptions), [(e.InnerException as InvalidOperationException ?? e).Message]);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Burst < RequestsPerSecond)
        {
            yield return new ValidationResult($"Burst ({Burst}) must be at least RequestsPerSecond ({RequestsPerSecond})");
        }

        if (Model is not null && string.IsNullOrWhiteSpace(Model))
        {
            yield return new ValidationResult("Model is empty; name a file, or leave it out for the model built into the program");
        }

        foreach (var origin in AllowedOrigins.Where(origin => origin != "*" && !IsOrigin(origin)))
        {
            yield return new ValidationResult($"AllowedOrigins: '{origin}' is no origin; write scheme and host only, e.g. https://portal.example.vn");
        }

        foreach (var key in Keys.Where(key => !IsName(key.Name) || key.Sha256.Length != 64 || !key.Sha256.All(char.IsAsciiHexDigit)))
        {
            yield return new ValidationResult($"Keys: '{key.Name}' needs a Name of 1 to 200 characters and a Sha256 of 64 hexadecimal digits, not the key itself");
        }

        foreach (var key in Keys.Where(key => !Enum.IsDefined(key.Role)))
        {
            yield return new ValidationResult($"Keys: '{key.Name}' has the Role {key.Role}, which is none of {string.Join(", ", Enum.GetNames<ApiRole>())}");
        }
    }

    private static bool IsName(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= 200 && !text.Any(char.IsControl);

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == text && uri.Scheme is "http" or "https";
}
