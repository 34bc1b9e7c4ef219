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
        AssertContains(await service.GetJsonAsync(Requests()[0]), shown, "$");
    }

    private static List<string> Requests() => [.. CurlLine().Matches(Readme).Select(match => match.Groups[1].Value)];

    /// <summary>Every value that is shown stands in the answer; what the README leaves out may be anything.</summary>
    private static void AssertContains(JsonElement answer, JsonElement shown, string path)
    {
        Assert.True(answer.ValueKind == shown.ValueKind, $"{path}: {answer} is not {shown}");
        switch (shown.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in shown.EnumerateObject())
                {
                    Assert.True(answer.TryGetProperty(property.Name, out var value), $"{path}.{property.Name} is missing");
                    AssertContains(value, property.Value, $"{path}.{property.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.True(answer.GetArrayLength() >= shown.GetArrayLength(), $"{path}: {answer} is shorter than {shown}");
                for (var i = 0; i < shown.GetArrayLength(); i++)
                {
                    AssertContains(answer[i], shown[i], $"{path}[{i}]");
                }

                break;
            default:
                Assert.True(answer.GetRawText() == shown.GetRawText() || answer.ToString() == shown.ToString(), $"{path}: {answer} is not {shown}");
                break;
        }
    }

    [GeneratedRegex(@"curl 'http://localhost:5080([^']+)'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CurlLine();

    [GeneratedRegex(@"```json\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex JsonBlock();
}
