using Corpus.Service.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Service.Tests;

/// <summary>The warm-up beside an index that fails: apart from its other tests, since the index is gone afterwards.</summary>
public sealed class PageWarmUpFailureTests(KeyedSeedService service) : IClassFixture<KeyedSeedService>
{
    [Fact]
    public async Task WarmUp_WhenTheIndexCannotBeRead_EndsWithoutAFailure()
    {
        var host = service.Open.Services.GetRequiredService<IndexHost>();
        await host.WhenReady.WaitAsync(TestContext.Current.CancellationToken);
        host.Dispose();
        using var warmUp = ActivatorUtilities.CreateInstance<PageWarmUp>(service.Open.Services);
        await warmUp.StartAsync(TestContext.Current.CancellationToken);
        await warmUp.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(0, await warmUp.Done.WaitAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
    }
}
