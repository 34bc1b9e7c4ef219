using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Corpus.Search.Documents;
using Microsoft.AspNetCore.Http;

namespace Corpus.Service.Tests;

/// <summary>The same resources in other forms.</summary>
public sealed class FormatTests(SeedService service) : IClassFixture<SeedService>
{
    [Fact]
    public async Task SearchCsv_WithoutALimit_HasEveryHitInOrder()
    {
        var whole = await service.GetJsonAsync("/api/v1/search?top=1000");
        var rows = Rows(await service.GetTextAsync("/api/v1/search.csv"));
        Assert.Equal(["id", "directive", "path", "text", "sectors"], rows[0][..5]);
        Assert.Equal(125, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.Equal(
            whole.GetProperty("hits").EnumerateArray().Select(hit => (hit.GetProperty("id").GetString(), hit.GetProperty("text").GetString())),
            rows.Skip(1).Select(row => ((string?)row[0], (string?)row[3])));
        var due = rows.Single(row => row[2] == "II.1.3");
        Assert.Equal("2021-08-20", due[Array.IndexOf(rows[0], "deadlineEnd")]);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("bom=false", false)]
    [InlineData("bom=true", true)]
    public async Task Csv_HasAByteOrderMarkOnlyWhenAsked(string query, bool expected)
    {
        using var client = service.CreateClient();
        foreach (var (resource, more) in ((string, string)[])
        [
            ("search", ""), ("directives", ""), ("trends", ""), ("deadlines", ""), ("agencies", ""), ("facets/province", ""), ("citations/missing", ""),
            ("trends/words", "group=2021-08"), ("compare", "provinces=lai+chau,binh+phuoc"),
        ])
        {
            using var answer = await client.GetAsync($"/api/v1/{resource}.csv?{more}&{query}");
            Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
            Assert.Equal($"{resource.Split('/')[^1]}.csv", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
            Assert.Equal(expected, (await answer.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith(Encoding.UTF8.Preamble));
        }
    }

    [Fact]
    public async Task SearchJsonl_OfAQuery_HasOneHitALine()
    {
        var whole = await service.GetJsonAsync($"/api/v1/search?top=1000&q={Uri.EscapeDataString("cách ly")}");
        var lines = (await service.GetTextAsync($"/api/v1/search.jsonl?q={Uri.EscapeDataString("cách ly")}")).Split('\n');
        Assert.Equal("", lines[^1]);
        Assert.Equal(28, lines.Length - 1);
        Assert.Equal(
            whole.GetProperty("hits").EnumerateArray().Select(hit => hit.GetRawText()),
            lines[..^1].Select(line => JsonDocument.Parse(line).RootElement.GetRawText()));
    }

    [Fact]
    public async Task SearchCsv_OfAPage_LinksToTheNextInTheSameForm()
    {
        using var client = service.CreateClient();
        using var answer = await client.GetAsync("/api/v1/search.csv?top=10&sort=newest-first");
        Assert.Equal(11, Rows(await answer.Content.ReadAsStringAsync()).Count);
        var link = Assert.Single(answer.Headers.GetValues("Link"));
        Assert.StartsWith("</api/v1/search.csv?top=10&sort=newest-first&after=", link, StringComparison.Ordinal);
        var next = Rows(await service.GetTextAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]));
        var whole = Rows(await service.GetTextAsync("/api/v1/search.csv?sort=newest-first"));
        Assert.Equal(whole[11..21].Select(row => row[0]), next.Skip(1).Select(row => row[0]));
    }

    [Fact]
    public async Task SearchCsv_GroupedByDirective_HasOneRowEach() =>
        Assert.Equal(6, Rows(await service.GetTextAsync("/api/v1/search.csv?groupByDirective=true")).Count);

    [Fact]
    public async Task DirectivesCsv_OfTheSeeds_AreFiveNewestFirst()
    {
        var rows = Rows(await service.GetTextAsync("/api/v1/directives.csv"));
        Assert.Equal("issued", rows[0][7]);
        Assert.Equal(["2021-12", "2021-11-02", "2021-10-01", "2021-08-17", ""], rows.Skip(1).Select(row => row[7]));
        Assert.Equal(["10", "21", "12", "69", "12"], rows.Skip(1).Select(row => row[8]));
        var lines = (await service.GetTextAsync("/api/v1/directives.jsonl?top=2")).TrimEnd().Split('\n');
        Assert.Equal([10, 21], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("tasks").GetInt32()));
    }

    [Fact]
    public async Task TrendsCsv_ByMonth_HasARowAPeriodAndOneOfTheUndated() => Assert.Equal(
        [
            "period,value,count,held,share,state", "2021-08-01,,69,1,1,found", "2021-09-01,,0,0,,not-held", "2021-10-01,,12,1,1,found",
            "2021-11-01,,21,1,1,found", "2021-12-01,,10,1,1,found", ",,12,1,1,found",
        ],
        Rows(await service.GetTextAsync("/api/v1/trends.csv?interval=month")).Select(row => string.Join(',', row)));

    [Fact]
    public async Task CompareCsv_OfTwoProvinces_HasAColumnEach()
    {
        var rows = Rows(await service.GetTextAsync("/api/v1/compare.csv?provinces=Lai+Chau,Binh+Phuoc"));
        Assert.Equal(["sector", "sharedBy", "likeness", "deadlinesDiffer", "agenciesDiffer", "Lai Châu", "Bình Phước"], rows[0]);
        Assert.Equal(22, rows.Skip(1).Count(row => row[5].Length > 0));
        Assert.Equal(69, rows.Skip(1).Count(row => row[6].Length > 0));
    }

    [Fact]
    public async Task SearchIcs_OfAProvince_HasADayForEachSureDeadline()
    {
        var id = (await service.GetJsonAsync("/api/v1/directives?kind=thong-bao&province=lai+chau")).GetProperty("directives")[0].GetProperty("id");
        var calendar = await service.GetTextAsync("/api/v1/search.ics?province=lai+chau");
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", calendar, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var lines = calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(
            [$"UID:{id}:11-2@corpus", $"UID:{id}:1@corpus"],
            lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["DTSTART;VALUE=DATE:20211004", "DTSTART;VALUE=DATE:20211010"],
            lines.Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("DTEND;VALUE=DATE:20211005", lines);
        Assert.All(lines.Where(line => line.StartsWith("DTSTAMP", StringComparison.Ordinal)), line => Assert.Equal("DTSTAMP:20211001T000000Z", line));
        Assert.Contains(lines, line => line.StartsWith("SUMMARY:Giao Sở Y tế chủ trì\\, phối hợp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SearchIcs_OfADoubtfulDeadline_LeavesItOut()
    {
        // The plan of 17 August asks for a report before 18 July: II.2.7-1.
        var calendar = await service.GetTextAsync("/api/v1/search.ics?dueTo=2021-08-18");
        Assert.DoesNotContain("II.2.7-1@", calendar, StringComparison.Ordinal);
        Assert.Equal(4, calendar.Split("BEGIN:VEVENT").Length - 1);
    }

    [Fact]
    public async Task SearchAtom_OfAQuery_IsAFeedOfTheNewest()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await service.GetTextAsync($"/api/v1/search.atom?q={Uri.EscapeDataString("cách ly")}")).Root!;
        Assert.Equal("Corpus: cách ly", feed.Element(atom + "title")?.Value);
        Assert.Equal("2021-12-01T00:00:00Z", feed.Element(atom + "updated")?.Value);
        var entries = feed.Elements(atom + "entry").ToList();
        Assert.Equal(28, entries.Count);
        Assert.Equal(28, entries.Select(entry => entry.Element(atom + "id")?.Value).Distinct().Count());
        var dates = entries.Select(entry => entry.Element(atom + "updated")!.Value).ToList();
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        Assert.Equal("Ủy ban nhân dân huyện Mường Tè", entries[0].Element(atom + "author")?.Element(atom + "name")?.Value);
        Assert.Single(XDocument.Parse(await service.GetTextAsync("/api/v1/search.atom?top=1")).Root!.Elements(atom + "entry"));
    }

    [Fact]
    public async Task SearchAtom_OfAPage_LinksToTheNextInTheSameOrder()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        using var client = service.CreateClient();
        using var answer = await client.GetAsync("/api/v1/search.atom?top=10");
        var link = Assert.Single(answer.Headers.GetValues("Link"));
        var next = XDocument.Parse(await service.GetTextAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)])).Root!;
        var whole = XDocument.Parse(await service.GetTextAsync("/api/v1/search.atom?top=20")).Root!;
        Assert.Equal(
            whole.Elements(atom + "entry").Skip(10).Select(entry => entry.Element(atom + "id")!.Value),
            next.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value));
    }

    [Fact]
    public async Task SearchAtom_OfAQueryWithABareControlCharacter_IsAFeed()
    {
        var answer = await service.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path) = ("GET", "/api/v1/search.atom");
            context.Request.QueryString = new QueryString("?q=covid\u0001");
            (context.Request.Scheme, context.Request.Host) = ("http", new HostString("localhost"));
        });
        Assert.Equal(200, answer.Response.StatusCode);
        using var body = new StreamReader(answer.Response.Body);
        var feed = XDocument.Parse(await body.ReadToEndAsync()).Root!;
        Assert.EndsWith("/api/v1/search.atom?q=covid%01", feed.Element(XName.Get("id", feed.Name.NamespaceName))?.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/search", "text/csv", "text/csv")]
    [InlineData("/api/v1/search", "application/x-ndjson", "application/jsonl")]
    [InlineData("/api/v1/search", "text/csv;q=0.5, application/jsonl", "application/jsonl")]
    [InlineData("/api/v1/search", "text/html, */*;q=0.1", "application/json")]
    [InlineData("/api/v1/search", "text/*", "text/csv")]
    [InlineData("/api/v1/search", "application/json; charset=utf-8", "application/json")]
    [InlineData("/api/v1/search", "text/calendar", "text/calendar")]
    [InlineData("/api/v1/search", "application/atom+xml", "application/atom+xml")]
    [InlineData("/api/v1/search.json", "text/csv", "application/json")]
    [InlineData("/api/v1/search.csv", "application/json", "text/csv")]
    [InlineData("/api/v1/suggest?q=c", "text/csv", "application/json")]
    public async Task Form_IsThatOfTheSuffixElseOfTheAcceptHeader(string path, string accept, string expected)
    {
        using var answer = await GetAsync(path, accept);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/search.xml", "*/*", HttpStatusCode.NotAcceptable)]
    [InlineData("/api/v1/search.", "*/*", HttpStatusCode.NotAcceptable)]
    [InlineData("/api/v1/trends.atom", "*/*", HttpStatusCode.NotAcceptable)]
    [InlineData("/api/v1/suggest.csv?q=c", "*/*", HttpStatusCode.NotAcceptable)]
    [InlineData("/api/v1/search", "application/xml", HttpStatusCode.NotAcceptable)]
    [InlineData("/api/v1/search", "application/json;q=0", HttpStatusCode.NotAcceptable)]
    [InlineData("/api/v1/nothing.csv", "*/*", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/search.csv?after=nonsense", "*/*", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search.csv?bom=1", "*/*", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/directives.csv?limit=1", "*/*", HttpStatusCode.BadRequest)]
    public async Task Form_ThatCannotBeSent_IsAProblem(string path, string accept, HttpStatusCode expected)
    {
        using var answer = await GetAsync(path, accept);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Directive_AsAReference_IsItsCitation()
    {
        var directive = (await service.GetJsonAsync("/api/v1/directives?province=bình+phước")).GetProperty("directives")[0];
        var address = $"/api/v1/directives/{directive.GetProperty("id").GetString()}";
        var text = await service.GetTextAsync($"{address}.txt");
        Assert.StartsWith($"Kế hoạch số {directive.GetProperty("number").GetString()} ngày 17/8/2021 của ", text, StringComparison.Ordinal);
        Assert.EndsWith(".\n", text, StringComparison.Ordinal);
        using var answer = await GetAsync(address, "application/x-bibtex");
        Assert.Equal("application/x-bibtex; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var entry = await answer.Content.ReadAsStringAsync();
        Assert.Equal(await service.GetTextAsync($"{address}.bib"), entry);
        Assert.StartsWith($"@misc{{corpus:{directive.GetProperty("id").GetString()},\n  author = {{{{", entry, StringComparison.Ordinal);
        Assert.Contains("\n  year = {2021},\n  month = aug,\n  day = {17},\n  url = {http://localhost/directives/", entry, StringComparison.Ordinal);
        using var missing = await GetAsync("/api/v1/directives/none.bib", "*/*");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public void BibTeX_OfWhatTexWouldRun_IsWrittenAsItPrints()
    {
        var stored = new Corpus.Search.StoredDirective(
            "id",
            new Corpus.Directives.Directive { Source = "x", SourceText = "", Title = "50% {a}\n\\input ~x_y^2 #$&", Issued = Corpus.Directives.PartialDate.Of(2021, 12) },
            "test");
        Assert.Equal(
            "@misc{corpus:id,\n  title = {{50\\% \\textbraceleft{}a\\textbraceright{} \\textbackslash{}input \\textasciitilde{}x\\_y\\textasciicircum{}2 \\#\\$\\&}},\n"
            + "  year = {2021},\n  month = dec,\n  url = {u},\n  langid = {vietnamese}\n}\n",
            Api.Formats.Reference.BibTeX(stored, "u"));
        Assert.Equal("Văn bản tháng 12/2021: 50% {a} \\input ~x_y^2 #$&.", Api.Formats.Reference.Plain(stored.Directive));
    }

    [Fact]
    public void Csv_OfCellsThatLookLikeFormulas_IsNeutralised()
    {
        using var output = new StringWriter();
        new Table<string>(["text"], cell => [cell]).WriteCsvRows(output, ["=1+1", "@x", "-1+1", "a \"b\", c", "-2.50", "-"]);
        var rows = Rows(output.ToString());
        Assert.Equal(["'=1+1", "'@x", "'-1+1", "a \"b\", c", "-2.50", "'-"], rows.Select(row => row[0]));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string accept)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request);
    }

    /// <summary>Reads RFC 4180.</summary>
    private static List<string[]> Rows(string csv)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when isQuoted && i + 1 < csv.Length && csv[i + 1] == '"':
                    cell.Append(csv[++i]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' or '\n' when !isQuoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    if (csv[i] == '\n')
                    {
                        rows.Add([.. row]);
                        row.Clear();
                    }

                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    cell.Append(csv[i]);
                    break;
            }
        }

        Assert.Equal(0, row.Count + cell.Length);
        return rows;
    }
}
