using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Service.Tests;

/// <summary>The real service in memory over an index of its own, which it filled from the sample directives.</summary>
public sealed class SeedService : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);

    private readonly string _index = Directory.CreateTempSubdirectory("corpus-service-").FullName;

    /// <summary>Folder of the index.</summary>
    public string Index => _index;

    /// <summary>Whether what is asked of it counts as tested; see <see cref="AskedFor"/>.</summary>
    public bool IsNoted { get; init; } = true;

    /// <summary>Asks for a path and reads the JSON answer.</summary>
    public async Task<JsonElement> GetJsonAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var client = CreateClient();
        using var response = await client.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{path} answered {(int)response.StatusCode}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>Asks for a path and reads the text of the answer.</summary>
    public async Task<string> GetTextAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var client = CreateClient();
        using var response = await client.GetAsync(path);
        Assert.Equal(expected, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        using var client = CreateClient();
        var deadline = DateTime.UtcNow + ReadyWithin;
        while ((await client.GetAsync("/readyz")).StatusCode != HttpStatusCode.OK)
        {
            Assert.True(DateTime.UtcNow < deadline, "the service did not become ready");
            await Task.Delay(50);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_index, recursive: true);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("CorpusIndex", _index);

        // Tests ask in bursts; the one of the limit sets its own.
        builder.UseSetting("Corpus:Burst", "1000000");
        if (IsNoted)
        {
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, AskedFor>());
        }
    }
}
