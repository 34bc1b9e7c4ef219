using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Corpus.Testing;

namespace Corpus.Service.Tests;

/// <summary>Each test leaves the index as it found it.</summary>
public sealed class WriteApiTests(KeyedSeedService service) : IClassFixture<KeyedSeedService>
{
    private static readonly string Notice = File.ReadAllText(Repository.PathOf("seeds/004_dfda31d24318e4df.txt"));

    [Fact]
    public async Task Post_OfANewDirective_StoresItOnceAndDeleteRemovesIt()
    {
        using var client = await service.Keyed.ClientAsync("Write");
        using var before = await client.GetAsync("/api/v1/search?top=0");
        var preview = await PostAsync(client, "/api/v1/directives?name=thong-bao.txt&dryRun=true", Numbered(118), HttpStatusCode.OK);
        Assert.Equal("new", preview.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, preview.GetProperty("id").ValueKind);
        Assert.Equal("118", preview.GetProperty("directive").GetProperty("number").GetString());
        Assert.Equal(124, await TotalAsync(client));

        using var answer = await client.PostAsync("/api/v1/directives?name=thong-bao.txt", new ByteArrayContent(Numbered(118)));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var added = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(12, added.GetProperty("directive").GetProperty("tasks").GetArrayLength());
        Assert.Equal($"/api/v1/directives/{added.GetProperty("id").GetString()}", answer.Headers.Location?.ToString());
        var held = JsonDocument.Parse(await client.GetStringAsync(answer.Headers.Location)).RootElement;
        Assert.Equal("thong-bao.txt", held.GetProperty("directive").GetProperty("source").GetString());
        Assert.Equal(136, await TotalAsync(client));

        using var old = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?top=0");
        old.Headers.TryAddWithoutValidation("If-None-Match", before.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(old)).StatusCode);

        var again = await PostAsync(client, "/api/v1/directives?name=other.txt", Numbered(118), HttpStatusCode.OK);
        Assert.Equal("unchanged", again.GetProperty("state").GetString());
        Assert.Equal(added.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        Assert.Equal(136, await TotalAsync(client));

        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(answer.Headers.Location)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync(answer.Headers.Location)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(answer.Headers.Location)).StatusCode);
        Assert.Equal(124, await TotalAsync(client));
    }

    [Fact]
    public async Task Get_OfADirectiveAndOneThatCarriesItOut_NamesEachInTheOther()
    {
        const string Notice = "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 12/TB-UBND\nLai Châu, ngày 05 tháng 10 năm 2021\nTHÔNG BÁO\n"
            + "1. Giao Sở Y tế kiểm tra các chốt phòng, chống dịch trước ngày 30/10/2021.";
        const string Plan = "ỦY BAN NHÂN DÂN\nHUYỆN MƯỜNG TÈ\nSố: 34/KH-UBND\nMường Tè, ngày 08 tháng 10 năm 2021\nKẾ HOẠCH\n"
            + "Thực hiện Thông báo số 12/TB-UBND ngày 05/10/2021 của Ủy ban nhân dân tỉnh Lai Châu, Ủy ban nhân dân huyện ban hành kế hoạch.\n"
            + "1. Giao Phòng Y tế tổ chức tiêm chủng trước ngày 20/10/2021.";
        using var client = await service.Keyed.ClientAsync("Write");
        var notice = await PostAsync(client, "/api/v1/directives?name=a.txt", Encoding.UTF8.GetBytes(Notice), HttpStatusCode.Created);
        var plan = await PostAsync(client, "/api/v1/directives?name=b.txt", Encoding.UTF8.GetBytes(Plan), HttpStatusCode.Created);
        var (above, below) = (notice.GetProperty("id").GetString(), plan.GetProperty("id").GetString());

        var citing = await service.Open.GetCompleteAsync($"/api/v1/directives/{below}");
        var cites = Assert.Single(citing.GetProperty("cites").EnumerateArray());
        Assert.Equal(
            ("12/TB-UBND", above, "confirmed"),
            (cites.GetProperty("number").GetString(), cites.GetProperty("held").GetString(), cites.GetProperty("match").GetString()));
        var cited = await service.Open.GetCompleteAsync($"/api/v1/directives/{above}");
        Assert.Equal(1, cited.GetProperty("citedByTotal").GetInt32());
        var by = Assert.Single(cited.GetProperty("citedBy").EnumerateArray());
        Assert.Equal((below, "implemented"), (by.GetProperty("directive").GetProperty("id").GetString(), by.GetProperty("role").GetString()));

        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync($"/api/v1/directives/{above}")).StatusCode);
        citing = await service.Open.GetCompleteAsync($"/api/v1/directives/{below}");
        Assert.Equal(JsonValueKind.Null, citing.GetProperty("cites")[0].GetProperty("held").ValueKind);
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync($"/api/v1/directives/{below}")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&dryRun=true")]
    public async Task Post_OfASeed_IsTheOneThatIsHeld(string dryRun)
    {
        using var client = await service.Keyed.ClientAsync("Write");
        var list = await service.Open.GetJsonAsync("/api/v1/directives?province=lai%20chau&kind=thong-bao");
        var answer = await PostAsync(client, $"/api/v1/directives?name=mine.txt{dryRun}", Encoding.UTF8.GetBytes(Notice), HttpStatusCode.OK);
        Assert.Equal("unchanged", answer.GetProperty("state").GetString());
        Assert.Equal(list.GetProperty("directives")[0].GetProperty("id").GetString(), answer.GetProperty("id").GetString());
        Assert.Equal(124, await TotalAsync(client));
    }

    [Fact]
    public async Task Post_OfManyAtOnce_LosesNoneThatWasAcknowledged()
    {
        using var client = await service.Keyed.ClientAsync("Write");
        var answers = await Task.WhenAll(Enumerable.Range(200, 8).Select(
            number => PostAsync(client, "/api/v1/directives?name=a.txt", Numbered(number), HttpStatusCode.Created)));
        var list = await service.Open.GetJsonAsync("/api/v1/directives");
        var ids = answers.Select(answer => answer.GetProperty("id").GetString()!).ToList();
        Assert.Subset(
            list.GetProperty("directives").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).ToHashSet(), ids.ToHashSet());
        Assert.Equal(13, list.GetProperty("total").GetInt64());
        var removed = await Task.WhenAll(ids.Select(id => client.DeleteAsync($"/api/v1/directives/{id}")));
        Assert.All(removed, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
    }

    [Theory]
    [InlineData("/api/v1/directives?name=x.docx", "no zip", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/directives?name=x.exe", "abc", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/directives", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/v1/directives?name=..%2Fx.txt", "abc", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/directives?dryRun=maybe", "abc", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/directives?dry=true", "abc", HttpStatusCode.BadRequest)]
    public async Task Post_OfWhatCannotBeStored_SaysWhyAndStoresNothing(string path, string body, HttpStatusCode expected)
    {
        using var client = await service.Keyed.ClientAsync("Write");
        using var answer = await client.PostAsync(path, new ByteArrayContent(Encoding.UTF8.GetBytes(body)));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(124, await TotalAsync(client));
    }

    [Theory]
    [InlineData(null, "POST", "directives", HttpStatusCode.Unauthorized)]
    [InlineData("Try", "POST", "directives", HttpStatusCode.Forbidden)]
    [InlineData("Correct", "POST", "directives", HttpStatusCode.Forbidden)]
    [InlineData("Correct", "DELETE", "directives/x", HttpStatusCode.Forbidden)]
    [InlineData(null, "PUT", "tasks/x:1/sectors", HttpStatusCode.Unauthorized)]
    [InlineData("Try", "PUT", "tasks/x:1/sectors", HttpStatusCode.Forbidden)]
    [InlineData("Try", "DELETE", "tasks/x:1/sectors", HttpStatusCode.Forbidden)]
    [InlineData(null, "GET", "corrections", HttpStatusCode.Unauthorized)]
    [InlineData("Try", "GET", "corrections", HttpStatusCode.Forbidden)]
    [InlineData("Write", "PUT", "tasks/x:1/sectors", HttpStatusCode.NotFound)]
    [InlineData("Write", "DELETE", "tasks/x:1/sectors", HttpStatusCode.NotFound)]
    public async Task Change_WithAKey_NeedsItsRole(string? key, string method, string path, HttpStatusCode expected)
    {
        using var client = await service.Keyed.ClientAsync(key);
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{path}") { Content = JsonContent.Create((string[])["health"]) };
        Assert.Equal(expected, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Put_OfSectors_HoldsInThePersonsNameUntilItIsTakenBack()
    {
        using var client = await service.Keyed.ClientAsync("Correct");
        var list = await service.Open.GetJsonAsync("/api/v1/directives?province=lai%20chau&kind=thong-bao");
        var id = $"{list.GetProperty("directives")[0].GetProperty("id").GetString()}:6";
        var machine = Sectors(await service.Open.GetJsonAsync($"/api/v1/tasks/{id}"));
        Assert.Equal("transport", machine[0]);

        using var answer = await client.PutAsJsonAsync($"/api/v1/tasks/{id}/sectors", (string[])["economy", "technology"]);
        var task = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.True(task.GetProperty("corrected").GetBoolean());
        Assert.Equal(["economy", "technology"], Sectors(task));
        var found = await service.Open.GetJsonAsync("/api/v1/search?sector=technology&kind=thong-bao&province=lai+chau");
        var hit = Assert.Single(found.GetProperty("hits").EnumerateArray());
        Assert.Equal((id, true), (hit.GetProperty("id").GetString(), hit.GetProperty("corrected").GetBoolean()));

        using var listed = await client.GetAsync("/api/v1/corrections");
        Assert.Equal("application/jsonl", listed.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", listed.Headers.CacheControl?.ToString());
        var line = Assert.Single((await listed.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var correction = JsonDocument.Parse(line).RootElement;
        Assert.Equal("owner of Correct", correction.GetProperty("by").GetString());
        Assert.Equal(id, correction.GetProperty("task").GetString());
        Assert.Equal(["economy", "technology"], correction.GetProperty("sectors").EnumerateArray().Select(code => code.GetString()));
        Assert.StartsWith("Sở Giao thông vận tải chủ trì", correction.GetProperty("text").GetString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync($"/api/v1/tasks/{id}/sectors")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync($"/api/v1/tasks/{id}/sectors")).StatusCode);
        Assert.Equal(machine, Sectors(await service.Open.GetJsonAsync($"/api/v1/tasks/{id}")));
        Assert.Empty(await client.GetStringAsync("/api/v1/corrections"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"helth\"]")]
    [InlineData("[null]")]
    [InlineData("[\"health\",\"health\"]")]
    [InlineData("[\"health\",\"border\",\"economy\",\"finance\"]")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Put_OfNoSectors_IsRefused(string body)
    {
        using var client = await service.Keyed.ClientAsync("Correct");
        using var answer = await client.PutAsync("/api/v1/tasks/x:1/sectors", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>The notice of Lai Châu under another number.</summary>
    private static byte[] Numbered(int number) =>
        Encoding.UTF8.GetBytes(Notice.Replace("Số: 117 /TB-UBND", $"Số: {number} /TB-UBND", StringComparison.Ordinal));

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, byte[] body, HttpStatusCode expected)
    {
        using var answer = await client.PostAsync(path, new ByteArrayContent(body));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{path} answered {(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<long> TotalAsync(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync("/api/v1/search?top=0")).RootElement.GetProperty("total").GetInt64();

    private static List<string?> Sectors(JsonElement held) =>
        [.. held.GetProperty("task").GetProperty("sectors").EnumerateArray().Select(code => code.GetString())];
}
