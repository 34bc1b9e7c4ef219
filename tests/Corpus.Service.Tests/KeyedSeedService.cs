using Microsoft.AspNetCore.Mvc.Testing;

namespace Corpus.Service.Tests;

/// <summary>A service over the sample directives twice: as anybody sees it, and one over the same index that knows a key for each role.</summary>
public sealed class KeyedSeedService : IAsyncLifetime
{
    /// <summary>The service that knows no key.</summary>
    public SeedService Open { get; } = new();

    /// <summary>The service that knows the keys.</summary>
    public WebApplicationFactory<Program> Keyed { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Open.InitializeAsync();
        Keyed = Open.WithKeys();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Keyed.DisposeAsync();
        await Open.DisposeAsync();
    }
}
