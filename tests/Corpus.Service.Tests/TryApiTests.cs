using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Corpus.Testing;

namespace Corpus.Service.Tests;

public sealed class TryApiTests(KeyedSeedService service) : IClassFixture<KeyedSeedService>
{
    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Try_WithoutAKnownKey_IsRefusedWithWhatToSend(string? key)
    {
        using var client = await service.Keyed.ClientAsync(key);
        using var answer = await client.PostAsJsonAsync("/api/v1/classify", (string[])["tiêm vắc xin"]);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Contains("X-Api-Key", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Try")]
    [InlineData("Correct")]
    [InlineData("Write")]
    public async Task Classify_OfTexts_GivesEachItsSectorsAndWhy(string key)
    {
        using var client = await service.Keyed.ClientAsync(key);
        using var answer = await client.PostAsJsonAsync(
            "/api/v1/classify", (string[])["Tổ chức tiêm vắc xin phòng Covid-19 cho người dân", "Bộ đội Biên phòng tuần tra, kiểm soát đường biên giới"]);
        var texts = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(2, texts.GetArrayLength());
        Assert.Equal("health", texts[0].GetProperty("sectors")[0].GetProperty("code").GetString());
        Assert.Equal("border", texts[1].GetProperty("sectors")[0].GetProperty("code").GetString());
        Assert.True(texts[0].GetProperty("sectors")[0].GetProperty("because").GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"\"]")]
    [InlineData("[null]")]
    [InlineData("{}")]
    [InlineData("[")]
    public async Task Classify_OfNoTexts_IsRefused(string body)
    {
        using var client = await service.Keyed.ClientAsync("Try");
        using var answer = await client.PostAsync("/api/v1/classify", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Read_OfASeed_GivesWhatIsHeldOfIt()
    {
        using var client = await service.Keyed.ClientAsync("Try");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Repository.PathOf("seeds"), "004_dfda31d24318e4df.txt"));
        using var answer = await client.PostAsync("/api/v1/read?name=mine.txt", new ByteArrayContent(bytes));
        var directive = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("thong-bao", directive.GetProperty("kind").GetString());
        Assert.Equal("Lai Châu", directive.GetProperty("province").GetString());
        Assert.Equal("mine.txt", directive.GetProperty("source").GetString());
        Assert.True(directive.GetProperty("tasks")[0].GetProperty("sectors").GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("/api/v1/read?name=..%2Fsecret.txt", "abc", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/read?nam=x.txt", "abc", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/read?name=x.docx", "no zip", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/read?name=x.exe", "abc", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/read", "", HttpStatusCode.UnprocessableEntity)]
    public async Task Read_OfWhatCannotBeRead_SaysWhy(string path, string body, HttpStatusCode expected)
    {
        using var client = await service.Keyed.ClientAsync("Try");
        using var answer = await client.PostAsync(path, new ByteArrayContent(Encoding.UTF8.GetBytes(body)));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, text);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
