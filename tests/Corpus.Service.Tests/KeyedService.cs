using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Corpus.Service.Tests;

/// <summary>The service with a key for each role; the key is the role's name, which only a test may do.</summary>
internal static class KeyedService
{
    /// <summary>A service over the index of <paramref name="service"/> that knows the keys.</summary>
    public static WebApplicationFactory<Program> WithKeys(this SeedService service) => service.WithWebHostBuilder(host =>
    {
        foreach (var (role, i) in ((string[])["Try", "Correct", "Write"]).Select((role, i) => (role, i)))
        {
            host.UseSetting($"Corpus:Keys:{i}:Name", $"owner of {role}");
            host.UseSetting($"Corpus:Keys:{i}:Sha256", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(role))));
            host.UseSetting($"Corpus:Keys:{i}:Role", role);
        }
    });

    /// <summary>A client that sends a key, or none.</summary>
    public static async Task<HttpClient> ClientAsync(this WebApplicationFactory<Program> service, string? key)
    {
        var client = service.CreateClient();
        if (key is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        for (var i = 0; i < 600 && !(await client.GetAsync("/readyz")).IsSuccessStatusCode; i++)
        {
            await Task.Delay(100);
        }

        return client;
    }
}
