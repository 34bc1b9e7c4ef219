using System.Globalization;
using System.Text;
using System.Text.Json;
using Corpus.Testing;

namespace Corpus.Service.Tests;

/// <summary>The page of a directive that repeats many others nearly word by word.</summary>
public sealed class CascadePageTests(KeyedSeedService service) : IClassFixture<KeyedSeedService>
{
    private const int Copies = 5;

    [Fact]
    public async Task Page_OfOneOfManyCopies_ShowsTheNearestOfThemAndSaysThatThereAreMore()
    {
        var plan = await File.ReadAllTextAsync(Repository.PathOf("seeds/002_42605ff539a6dcb7.txt"));
        using var client = await service.Keyed.ClientAsync("Write");
        var last = "";
        for (var i = 0; i < Copies; i++)
        {
            var copy = plan.Replace("Số: 152 ", string.Create(CultureInfo.InvariantCulture, $"Số: {900 + i} "), StringComparison.Ordinal)
                .Replace("ngày 17 tháng 8", string.Create(CultureInfo.InvariantCulture, $"ngày {20 + i} tháng 8"), StringComparison.Ordinal);
            using var answer = await client.PostAsync("/api/v1/directives?name=ke-hoach.txt", new ByteArrayContent(Encoding.UTF8.GetBytes(copy)));
            last = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
        }

        var page = await service.Open.GetTextAsync($"/directives/{last}?wait=30");
        var own = page[page.IndexOf("aria-current=\"true\"><span class=\"rz-badge", StringComparison.Ordinal)..];
        own = own.Split("<li class=\"level-")[0];
        Assert.Equal(3, own.Split("<details class=\"derivation\">").Length - 1);
        Assert.Contains($"Và {Copies - 3} văn bản khác cũng là căn cứ", own, StringComparison.Ordinal);
        Assert.Contains("nhiệm vụ khác được chép hoặc sửa", own, StringComparison.Ordinal);
    }
}
