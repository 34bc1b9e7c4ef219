using System.Net;
using System.Text.Json;
using Corpus.Search;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Service.Tests;

/// <summary>What every answer has, whatever is asked.</summary>
public sealed class MannersTests(SeedService service) : IClassFixture<SeedService>
{
    private const string Search = "/api/v1/search?q=cach+ly";

    [Fact]
    public async Task Answer_AskedAgainWithItsTag_IsNotSentAgain()
    {
        using var first = await SendAsync(HttpMethod.Get, Search);
        var tag = Assert.Single(first.Headers.GetValues("ETag"));
        using var again = await SendAsync(HttpMethod.Get, Search, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(tag, Assert.Single(again.Headers.GetValues("ETag")));
    }

    [Fact]
    public async Task Tag_OfAnotherAddress_DoesNotCount()
    {
        using var first = await SendAsync(HttpMethod.Get, Search);
        var tag = Assert.Single(first.Headers.GetValues("ETag"));
        using var other = await SendAsync(HttpMethod.Get, Search + "&top=1", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Refusal_HasNoTag()
    {
        using var refused = await SendAsync(HttpMethod.Get, Search + "&top=x");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.False(refused.Headers.Contains("ETag"));
    }

    [Theory]
    [InlineData("abc-123", true)]
    [InlineData("an id with blanks", false)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789", false)]
    public async Task RequestId_OfTheCaller_IsKeptOnlyWhenItIsOne(string id, bool kept)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/api/v1/search?top=x", ("X-Request-Id", id));
        var given = Assert.Single(answer.Headers.GetValues("X-Request-Id"));
        Assert.Equal(kept, given == id);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(given, problem.GetProperty("requestId").GetString());
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData(Search, HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/directives/none", HttpStatusCode.NotFound)]
    public async Task Head_IsAnsweredLikeGetWithoutABody(string path, HttpStatusCode expected)
    {
        using var answer = await SendAsync(HttpMethod.Head, path);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Metrics_AfterARequest_CountItByRouteAndTellTheIndexSize()
    {
        using var answer = await SendAsync(HttpMethod.Get, Search);
        var metrics = await service.GetTextAsync("/metrics");
        Assert.Contains("# TYPE http_server_request_duration_seconds histogram\n", metrics, StringComparison.Ordinal);
        Assert.Matches("""http_server_request_duration_seconds_count\{[^}]*http_route="/api/v1/search"[^}]*\} [1-9]""", metrics);
        Assert.Contains("\ncorpus_index_directives 5\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\ncorpus_index_tasks 124\n", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("cach", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherSites_MayNotReadUnlessAllowed()
    {
        using var closed = await SendAsync(HttpMethod.Get, Search, ("Origin", "https://portal.example"));
        Assert.False(closed.Headers.Contains("Access-Control-Allow-Origin"));

        await using var open = service.WithWebHostBuilder(host => host.UseSetting("Corpus:AllowedOrigins:0", "https://portal.example"));
        using var client = open.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Add("Origin", "https://portal.example");
        using var answer = await client.SendAsync(request);
        Assert.Equal("https://portal.example", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Client_AskingTooOften_IsToldWhenToComeBack()
    {
        await using var strict = service.WithWebHostBuilder(
            host => host.UseSetting("Corpus:Burst", "3").UseSetting("Corpus:RequestsPerSecond", "1"));
        using var client = strict.CreateClient();
        var refused = 0;
        for (var i = 0; i < 10; i++)
        {
            using var answer = await client.GetAsync(i % 2 == 0 ? "/no-such-page" : "/openapi/v1.json");
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                refused++;
                Assert.True(int.Parse(Assert.Single(answer.Headers.GetValues("Retry-After")), null) >= 1);
            }
        }

        Assert.InRange(refused, 1, 7);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz")).StatusCode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(11)]
    [InlineData(19)]
    [InlineData(1000)]
    [InlineData(1_000_000)]
    public void Bucket_OfAnyRate_IsFilledAtThatRate(int rate)
    {
        var bucket = RateLimits.BucketOf(new ServiceOptions { RequestsPerSecond = rate });
        Assert.Equal(rate, bucket.TokensPerPeriod / bucket.ReplenishmentPeriod.TotalSeconds, tolerance: rate * 1e-4);
    }

    [Fact]
    public async Task Page_OfAnAllowedSiteAskingTooOften_CanReadThatItDid()
    {
        await using var strict = service.WithWebHostBuilder(host => host.UseSetting("Corpus:Burst", "1").UseSetting("Corpus:RequestsPerSecond", "1")
            .UseSetting("Corpus:AllowedOrigins:0", "https://portal.example"));
        using var client = strict.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://portal.example");
        for (var i = 0; i < 20; i++)
        {
            using var answer = await client.GetAsync("/api/v1/facets/province");
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.Equal("https://portal.example", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
                return;
            }
        }

        Assert.Fail("20 requests at once were not too many");
    }

    [Fact]
    public async Task Failure_InsideTheIndex_IsAProblemThatTellsNothingOfTheMachine()
    {
        await using var broken = service.WithWebHostBuilder(host => host.ConfigureTestServices(
            services => services.AddScoped<ITaskIndexReader>(_ => throw new IndexCorruptException("/secret/path/corpus.db: postings 7 fail their checksum"))));
        using var client = broken.CreateClient();
        await WaitUntilReadyAsync(client);
        using var answer = await client.GetAsync(Search);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.Equal(
            Assert.Single(answer.Headers.GetValues("X-Request-Id")),
            JsonDocument.Parse(body).RootElement.GetProperty("requestId").GetString());
    }

    private static async Task WaitUntilReadyAsync(HttpClient client)
    {
        for (var i = 0; i < 600 && (await client.GetAsync("/readyz")).StatusCode != HttpStatusCode.OK; i++)
        {
            await Task.Delay(100);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }
}
