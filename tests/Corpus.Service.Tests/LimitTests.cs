using System.Net;
using System.Net.Http.Headers;
using Corpus.Search;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Service.Tests;

/// <summary>What happens when time runs out, when somebody else writes, and when nobody waits for the answer any more.</summary>
public sealed class LimitTests(KeyedSeedService services) : IClassFixture<KeyedSeedService>
{
    [Theory]
    [InlineData("/api/v1/search?q=covid")]
    [InlineData("/api/v1/trends?sector=health")]
    [InlineData("/api/v1/trends/words?group=2021-08")]
    [InlineData("/api/v1/compare?provinces=lai+chau,binh+phuoc")]
    [InlineData("/api/v1/facets/province?q=covid")]
    [InlineData("/api/v1/deadlines")]
    [InlineData("/api/v1/agencies")]
    [InlineData("/api/v1/cascade/{directive}")]
    [InlineData("/api/v1/directives/{directive}/near-duplicates")]
    [InlineData("/api/v1/tasks/{directive}:1/similar")]
    public async Task Answer_OutOfTime_SaysThatItIsNotCompleteAndIsNotKept(string path)
    {
        var directive = (await services.Open.GetJsonAsync("/api/v1/directives?kind=thong-bao")).GetProperty("directives")[0].GetProperty("id").GetString();
        await using var hurried = WithReader(reader => new SubstituteReader(reader) { TimeBudget = TimeSpan.Zero });
        using var client = await hurried.ClientAsync(key: null);
        using var json = await client.GetAsync(path.Replace("{directive}", directive, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        Assert.Contains("\"complete\":false", await json.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(json.Headers.CacheControl?.NoStore);
        Assert.Null(json.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/v1/search.atom?q=covid")]
    [InlineData("/api/v1/trends.csv?sector=health")]
    [InlineData("/api/v1/trends/words.jsonl?group=2021-08")]
    [InlineData("/api/v1/compare.csv?provinces=lai+chau,binh+phuoc")]
    [InlineData("/api/v1/facets/province.csv?q=covid")]
    [InlineData("/api/v1/agencies.csv")]
    [InlineData("/api/v1/citations/missing.jsonl")]
    public async Task Rows_OutOfTime_AreRefused(string path)
    {
        await using var hurried = WithReader(reader => new SubstituteReader(reader) { TimeBudget = TimeSpan.Zero });
        using var client = await hurried.ClientAsync(key: null);
        using var rows = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, rows.StatusCode);
        Assert.Equal("application/problem+json", rows.Content.Headers.ContentType?.MediaType);
        Assert.Null(rows.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/v1/search?q=covid")]
    [InlineData("/api/v1/search.csv")]
    [InlineData("/api/v1/trends")]
    [InlineData("/api/v1/trends/words?group=2021")]
    [InlineData("/api/v1/compare?provinces=lai+chau,binh+phuoc")]
    [InlineData("/api/v1/facets/issuer")]
    [InlineData("/api/v1/deadlines")]
    [InlineData("/api/v1/agencies.csv")]
    [InlineData("/api/v1/citations/missing.csv")]
    public async Task Request_AbandonedByItsClient_IsCancelled(string path)
    {
        var (begun, cancelled) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var slow = WithReader(reader => new SubstituteReader(reader)
        {
            Before = token =>
            {
                begun.TrySetResult();
                if (token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)))
                {
                    cancelled.TrySetResult();
                }

                token.ThrowIfCancellationRequested();
            },
        });
        using var client = await slow.ClientAsync(key: null);
        using var abandon = new CancellationTokenSource();
        var asking = client.GetAsync(path, abandon.Token);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await abandon.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Change_WhileAnotherProgramWrites_IsToldToComeBack()
    {
        using var client = await services.Keyed.ClientAsync("Write");
        using var other = SqliteTaskIndex.Open(services.Open.Index);
        using (other.OpenWriter())
        {
            using var refused = await client.DeleteAsync("/api/v1/directives/none");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(new RetryConditionHeaderValue(TimeSpan.FromSeconds(1)), refused.Headers.RetryAfter);
            using var reading = await client.GetAsync("/api/v1/search?q=covid");
            Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
        }

        using var again = await client.DeleteAsync("/api/v1/directives/none");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Change_ThatWaitedForAnotherRequest_IsToldToComeBack()
    {
        await using var impatient = services.Keyed.WithWebHostBuilder(host => host.UseSetting("Corpus:WriteWaitSeconds", "0"));
        using var client = await impatient.ClientAsync("Write");
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = impatient.Services.GetRequiredService<IndexHost>().WriteAsync(
            _ =>
            {
                begun.SetResult();
                end.Task.Wait();
                return true;
            },
            CancellationToken.None);
        await begun.Task;
        using var refused = await client.DeleteAsync("/api/v1/directives/none");
        end.SetResult();
        Assert.True(await writing);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    private WebApplicationFactory<Program> WithReader(Func<ITaskIndexReader, ITaskIndexReader> substitute) =>
        services.Open.WithWebHostBuilder(host => host.ConfigureTestServices(collection => collection.AddScoped(
            provider => substitute(provider.GetRequiredService<IndexHost>().OpenReader()))));
}
