using Corpus.Service.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Service.Tests;

/// <summary>The warm-up beside an index that fails: apart from its other tests, one of which empties the index.</summary>
public sealed class PageWarmUpFailureTests(KeyedSeedService service) : IClassFixture<KeyedSeedService>
{
    [Fact]
    public async Task WarmUp_WhenTheIndexCannotBeRead_LeavesOutTheDirectiveOnly()
    {
        var services = service.Open.Services;
        await services.GetRequiredService<IndexHost>().WhenReady.WaitAsync(TestContext.Current.CancellationToken);

        // A host of its own over the same folder, for the service would stop with its host.
        using var host = ActivatorUtilities.CreateInstance<IndexHost>(services);
        host.Open();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.WhenReady.WaitAsync(TestContext.Current.CancellationToken);
        host.Dispose();

        using var warmUp = ActivatorUtilities.CreateInstance<PageWarmUp>(services, host);
        await warmUp.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, await warmUp.Done.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }
}
