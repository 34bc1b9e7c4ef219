namespace Corpus.Service.Tests;

/// <summary>What pages say of an index that holds nothing.</summary>
public sealed class EmptyIndexTests(KeyedSeedService service) : IClassFixture<KeyedSeedService>
{
    private static readonly string[] Pages = ["/", "/?q=cach+ly", "/trends", "/trends?form=lines&sector=health", "/agencies", "/deadlines", "/compare", "/compare?by=directive"];

    [Fact]
    public async Task Pages_WhenNothingIsHeld_SayHowToAddDirectives()
    {
        using var client = await service.Keyed.ClientAsync("Write");
        foreach (var directive in (await service.Open.GetJsonAsync("/api/v1/directives")).GetProperty("directives").EnumerateArray())
        {
            (await client.DeleteAsync($"/api/v1/directives/{directive.GetProperty("id").GetString()}")).EnsureSuccessStatusCode();
        }

        foreach (var path in Pages)
        {
            var page = await service.Open.GetTextAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=en");
            Assert.Contains("Nothing is held yet", page, StringComparison.Ordinal);
            Assert.Contains("<code>corpus ingest FOLDER</code>", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/upload\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("No task matches", page, StringComparison.Ordinal);
        }
    }
}
