using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Pages.Tests;

/// <summary>The real service on a free port of this machine, over an index of its own that it filled from the sample directives.</summary>
internal sealed class LiveService : WebApplicationFactory<Program>
{
    /// <summary>The key that may do everything.</summary>
    public const string Key = "a long random text in real life";

    /// <summary>Whose key it is.</summary>
    public const string Owner = "Người thử";

    /// <summary>Requests with this cookie are held back until they are given up.</summary>
    public const string HoldCookie = "test-hold";

    private readonly string _index = Directory.CreateTempSubdirectory("corpus-pages-").FullName;

    public LiveService() => UseKestrel(0);

    /// <summary>Paths of the requests that were held back and given up.</summary>
    public ConcurrentQueue<string> GivenUp { get; } = new();

    /// <summary>Starts it and waits until it can be asked.</summary>
    public async Task<Uri> StartAsync()
    {
        StartServer();
        using var client = CreateClient();
        for (var i = 0; i < 600 && !(await client.GetAsync("/readyz")).IsSuccessStatusCode; i++)
        {
            await Task.Delay(100);
        }

        return client.BaseAddress!;
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
        builder.UseSetting("Corpus:Burst", "1000000");
        builder.UseSetting("Corpus:Keys:0:Name", Owner);
        builder.UseSetting("Corpus:Keys:0:Sha256", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key))));
        builder.UseSetting("Corpus:Keys:0:Role", "Write");
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Holding(GivenUp)));
    }

    private sealed class Holding(ConcurrentQueue<string> givenUp) : IStartupFilter
    {
        private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, go) =>
            {
                if (context.Request.Cookies.ContainsKey(HoldCookie))
                {
                    try
                    {
                        await Task.Delay(Most, context.RequestAborted);
                    }
                    catch (OperationCanceledException)
                    {
                        givenUp.Enqueue(context.Request.Path);
                        return;
                    }
                }

                await go(context);
            });
            next(app);
        };
    }
}
