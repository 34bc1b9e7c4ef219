using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Corpus.Testing;

namespace Corpus.Service.Tests;

/// <summary>Services that share an index in a database.</summary>
public sealed class ReplicaTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TwoServices_OnOneDatabaseThatStopsAndComesBack_FillItOnceAndSayWhenTheyAreBehind()
    {
        using var server = PostgresServer.StartOrSkip();
        var store = server.CreateDatabase();
        using var first = ServiceProcess.Start(Repository.Root, "http://127.0.0.1:0", "--index", _folder.PathOf("a"), "--store", store);
        using var second = ServiceProcess.Start(Repository.Root, "http://127.0.0.1:0", "--index", _folder.PathOf("b"), "--store", store);
        using var one = new HttpClient { BaseAddress = await first.WaitForAddressAsync() };
        using var two = new HttpClient { BaseAddress = await second.WaitForAddressAsync() };
        Assert.Equal((124, 124), (await TotalAsync(one), await TotalAsync(two)));
        Assert.Single(new[] { first, second }, service => service.Messages.Contains("Added 5 directives", StringComparison.Ordinal));
        Assert.True(first.HasLoaded("Npgsql.dll"));
        Assert.All(new[] { first, second }, service => Assert.DoesNotContain("Password", service.Messages, StringComparison.Ordinal));

        server.Stop();
        var behind = await WaitForAsync(one, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("Behind", behind, StringComparison.Ordinal);
        Assert.Contains("generation", behind, StringComparison.Ordinal);
        Assert.Equal(124, await TotalAsync(one));
        using var unkept = await one.GetAsync(new Uri("/api/v1/directives/none", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unkept.StatusCode);
        Assert.True(unkept.Headers.RetryAfter?.Delta > TimeSpan.Zero);

        await first.WaitForAsync("Behind: ");
        server.Start();
        await WaitForAsync(one, HttpStatusCode.OK);
        Assert.Equal(124, await TotalAsync(two));
        await first.WaitForAsync("No longer behind");
    }

    [Fact]
    public async Task Start_OnAFolder_LoadsNoDriverOfDatabases()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "looks into /proc");
        using var service = ServiceProcess.Start(Repository.Root, "http://127.0.0.1:0", "--index", _folder.PathOf("index"));
        await service.WaitForAddressAsync();
        Assert.True(service.HasLoaded("Corpus.Search.dll"));
        Assert.False(service.HasLoaded("Npgsql.dll"));
    }

    private static async Task<long> TotalAsync(HttpClient client)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/search?top=0", UriKind.Relative)));
        return answer.RootElement.GetProperty("total").GetInt64();
    }

    private static async Task<string> WaitForAsync(HttpClient client, HttpStatusCode status)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
            if (answer.StatusCode == status)
            {
                return await answer.Content.ReadAsStringAsync();
            }

            Assert.True(waited.Elapsed < Patience, $"still {answer.StatusCode}");
        }
    }
}
