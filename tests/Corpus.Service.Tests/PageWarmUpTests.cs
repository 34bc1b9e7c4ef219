using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Corpus.Service.Tests;

public sealed class PageWarmUpTests(KeyedSeedService service) : IClassFixture<KeyedSeedService>
{
    [Fact]
    public async Task WarmUp_OfTheSamples_RendersAPageOfEachKind()
    {
        Assert.Equal(4, await WarmUp(service.Open.Services).Done.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WarmUp_OfAnEmptyIndex_RendersThePagesThatThereAre()
    {
        await WarmUp(service.Open.Services).Done.WaitAsync(TestContext.Current.CancellationToken);
        using var client = await service.Keyed.ClientAsync("Write");
        foreach (var directive in (await service.Open.GetJsonAsync("/api/v1/directives")).GetProperty("directives").EnumerateArray())
        {
            (await client.DeleteAsync($"/api/v1/directives/{directive.GetProperty("id").GetString()}")).EnsureSuccessStatusCode();
        }

        using var warmUp = ActivatorUtilities.CreateInstance<PageWarmUp>(service.Open.Services);
        await warmUp.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, await warmUp.Done.WaitAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WarmUp_WhenPagesFail_LeavesTheServiceAnswering()
    {
        using var warmUp = new PageWarmUp(
            service.Open.Services.GetRequiredService<IndexHost>(),
            new DefaultEndpointDataSource(),
            service.Open.Services.GetRequiredService<IServiceScopeFactory>(),
            service.Open.Services.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>(),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<PageWarmUp>.Instance);
        await warmUp.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await warmUp.Done.WaitAsync(TestContext.Current.CancellationToken));
        await service.Open.GetTextAsync("/");
    }

    [Fact]
    public async Task WarmUp_BeforeTheIndexIsReady_WaitsUntilItIsStopped()
    {
        // Its host was never started.
        using var host = ActivatorUtilities.CreateInstance<IndexHost>(service.Open.Services);
        using var warmUp = ActivatorUtilities.CreateInstance<PageWarmUp>(service.Open.Services, host);
        await warmUp.StartAsync(TestContext.Current.CancellationToken);
        Assert.False(warmUp.Done.IsCompleted);
        await warmUp.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(warmUp.Done.IsCompleted);
    }

    private static PageWarmUp WarmUp(IServiceProvider services) => services.GetServices<IHostedService>().OfType<PageWarmUp>().Single();
}
