using System.Net;
using System.Text;
using Corpus.Testing;

namespace Corpus.Service.Tests;

public sealed class DirectivesApiTests(SeedService service) : IClassFixture<SeedService>
{
    [Fact]
    public async Task Directives_OfTheSeeds_AreFiveNewestFirstAndTheUndatedLast()
    {
        var list = await service.GetJsonAsync("/api/v1/directives");
        Assert.Equal(5, list.GetProperty("total").GetInt64());
        Assert.Equal(
            ["2021-12", "2021-11-02", "2021-10-01", "2021-08-17", null],
            list.GetProperty("directives").EnumerateArray().Select(one => one.GetProperty("issued").GetString()));
    }

    [Fact]
    public async Task Directive_ById_HasMetadataTasksCitationsAndTheTextItWasReadFrom()
    {
        var list = await service.GetJsonAsync("/api/v1/directives?province=lai%20chau&kind=thong-bao");
        var brief = Assert.Single(list.GetProperty("directives").EnumerateArray());
        Assert.Equal("117/TB-UBND", brief.GetProperty("number").GetString());
        var id = brief.GetProperty("id").GetString();

        var held = await service.GetJsonAsync($"/api/v1/directives/{id}");
        var directive = held.GetProperty("directive");
        Assert.Equal("Ủy ban nhân dân tỉnh Lai Châu", directive.GetProperty("issuer").GetString());
        Assert.Equal(12, directive.GetProperty("tasks").GetArrayLength());
        Assert.Equal(
            ["116/NQ-CP", "1265/CĐ-TTg"],
            directive.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("number").GetString()));

        var source = await service.GetTextAsync($"/api/v1/directives/{id}/source");
        var file = await File.ReadAllTextAsync(Repository.PathOf("seeds/004_dfda31d24318e4df.txt"));
        Assert.Equal(file.Normalize(NormalizationForm.FormC), source);
        var task = directive.GetProperty("tasks")[0];
        Assert.StartsWith(
            "Giao Sở Y tế chủ trì",
            source[task.GetProperty("range")[0].GetInt32()..task.GetProperty("range")[1].GetInt32()],
            StringComparison.Ordinal);

        var one = await service.GetJsonAsync($"/api/v1/tasks/{id}:1");
        Assert.Equal(task.GetProperty("text").GetString(), one.GetProperty("task").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("skip=4", 1)]
    [InlineData("skip=2147483647", 0)]
    [InlineData("top=2", 2)]
    [InlineData("top=0", 0)]
    public async Task Directives_AsRows_AreThoseOfThePage(string query, int expected)
    {
        var rows = (await service.GetTextAsync($"/api/v1/directives.csv?{query}")).TrimEnd().Split("\r\n");
        Assert.Equal(expected, rows.Length - 1);
    }

    [Fact]
    public async Task Directives_NoneAskedFor_AreCountedOnly()
    {
        var list = await service.GetJsonAsync("/api/v1/directives?top=0");
        Assert.Equal(5, list.GetProperty("total").GetInt64());
        Assert.Empty(list.GetProperty("directives").EnumerateArray());
    }

    [Theory]
    [InlineData("/api/v1/directives/none")]
    [InlineData("/api/v1/directives/none/source")]
    [InlineData("/api/v1/tasks/none:1")]
    [InlineData("/api/v1/tasks/none:1/similar")]
    [InlineData("/api/v1/nothing")]
    public async Task Resource_ThatIsNotThere_IsAProblemDocument(string path)
    {
        var problem = await service.GetJsonAsync(path, HttpStatusCode.NotFound);
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
    }
}
