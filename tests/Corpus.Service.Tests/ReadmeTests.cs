using System.Text.Json;
using System.Text.RegularExpressions;
using Corpus.Testing;

namespace Corpus.Service.Tests;

/// <summary>What the README shows is what the service answers.</summary>
public sealed partial class ReadmeTests(SeedService service) : IClassFixture<SeedService>
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public async Task Requests_OfTheReadme_AreAnswered()
    {
        var requests = Requests();
        Assert.True(requests.Count >= 3);
        foreach (var request in requests)
        {
            var answer = await service.GetJsonAsync(request);
            Assert.Equal(JsonValueKind.Object, answer.ValueKind);
        }
    }

    [Fact]
    public async Task Answer_ShownInTheReadme_IsPartOfTheServicesAnswer()
    {
        var shown = JsonDocument.Parse(JsonBlock().Match(Readme).Groups[1].Value).RootElement;
        JsonAssert.Contains(await service.GetJsonAsync(Requests()[0]), shown);
    }

    private static List<string> Requests() => [.. CurlLine().Matches(Readme).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"curl 'http://localhost:5080([^']+)'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CurlLine();

    [GeneratedRegex(@"```json\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex JsonBlock();
}
