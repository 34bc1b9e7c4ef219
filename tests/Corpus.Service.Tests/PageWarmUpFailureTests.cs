using Corpus.Service.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Service.Tests;

/// <summary>The warm-up beside an index that fails.</summary>
public sealed class PageWarmUpFailureTests(SeedService service) : IClassFixture<SeedService>
{
    [Fact]
    public async Task WarmUp_WhenTheIndexCannotBeRead_RendersThePagesThatNeedNoDirective()
    {
        var stop = TestContext.Current.CancellationToken;
        await service.Services.GetRequiredService<IndexHost>().WhenReady.WaitAsync(stop);

        // A host of its own: that of the service would end the service with it.
        var host = ActivatorUtilities.CreateInstance<IndexHost>(service.Services);
        host.Open();
        await host.StartAsync(stop);
        await host.WhenReady.WaitAsync(stop);
        host.Dispose();
        using var warmUp = ActivatorUtilities.CreateInstance<PageWarmUp>(service.Services, host);
        await warmUp.StartAsync(stop);
        Assert.Equal(3, await warmUp.Done.WaitAsync(TimeSpan.FromMinutes(1), stop));
        await warmUp.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(1), stop);
    }
}
