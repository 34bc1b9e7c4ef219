using System.Text.Json;
using Corpus.Testing;

namespace Corpus.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-cli-").FullName;

    private string Index => Path.Combine(_folder, "index");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task IngestThenSearch_Seeds_PrintsASummaryAndTheAgreedJson()
    {
        var (exit, output, _) = await CommandLine.RunAsync(null, "ingest", "seeds", "--index", Index);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Equal("5 read, 5 added, 0 replaced, 0 unchanged, 0 failed; 124 tasks", output.Trim());

        (exit, output, var errors) = await CommandLine.RunAsync(
            null, "search", "cach ly", "--province", "Bình Phước", "--sector", "health", "--top", "3", "--json", "--index", Index);
        Assert.Equal((ExitCodes.Done, ""), (exit, errors));
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("total").GetInt64() > 3);
        var hits = json.RootElement.GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal(3, hits.Count);
        Assert.All(hits, hit =>
        {
            Assert.Equal(hit.GetProperty("id").GetString(), $"{hit.GetProperty("directive").GetString()}:{hit.GetProperty("path").GetString()}");
            Assert.Contains("<mark>", hit.GetProperty("highlight").GetString(), StringComparison.Ordinal);
            Assert.True(hit.GetProperty("score").GetDouble() > 0);
            Assert.Equal("Bình Phước", hit.GetProperty("province").GetString());
        });
        Assert.NotEmpty(json.RootElement.GetProperty("facets").GetProperty("sector").EnumerateArray());

        (exit, output, _) = await CommandLine.RunAsync(null, "trends", "--group-by", "sector", "--format", "jsonl", "--index", Index);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("\"period\":\"2021-12-01\"", output, StringComparison.Ordinal);

        (exit, output, errors) = await CommandLine.RunAsync(
            null, "trends", "--words", "binh phuoc", "--group-by", "province", "--top", "1", "--format", "csv", "--index", Index);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("\r\nnguy cơ,3.48,1.921,19,3,10,3,false\r\n", output, StringComparison.Ordinal);
        Assert.StartsWith("binh phuoc: 69 tasks, 69 of them read; the rest: 55 tasks", errors, StringComparison.Ordinal);

        (exit, output, _) = await CommandLine.RunAsync(null, "compare", "Lai Châu", "Bình Phước", "--format", "csv", "--index", Index);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.StartsWith("sector,sharedBy,likeness,deadlinesDiffer,agenciesDiffer,Lai Châu,Bình Phước\r\n", output, StringComparison.Ordinal);

        (exit, output, errors) = await CommandLine.RunAsync(
            null, "deadlines", "--due-from", "2021-10-01", "--agency", "so y te", "--format", "jsonl", "--index", Index);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Equal(["2021-10-04", "2021-10-10"], output.TrimEnd().Split('\n').Select(line => JsonElement.Parse(line).GetProperty("due").GetString()));
        Assert.Contains("dated: 2", errors, StringComparison.Ordinal);
        (exit, output, _) = await CommandLine.RunAsync(null, "deadlines", "--by", "province", "--format", "csv", "--index", Index);
        Assert.Equal((ExitCodes.Done, "value,count\r\nBình Phước,15\r\nLai Châu,2\r\nĐiện Biên,1\r\n"), (exit, output));
        (exit, output, _) = await CommandLine.RunAsync(
            null, "agencies", "--name", "so y", "--sort", "lead", "--top", "1", "--format", "csv", "--index", Index);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("\r\nSở Y tế,,province,,4,2,2,2021-08-17,2021-10-01,", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CorrectAndBackup_ImportedTask_KeepsAndExportsThePersonsSectors()
    {
        var file = Path.Combine(_folder, "tasks.jsonl");
        await File.WriteAllTextAsync(
            file, """{"id":"t1","directive":"d1","text":"Tổ chức cách ly y tế","province":"Lai Châu","sector":"health","date":"2021-08-15"}""");
        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "import", file, "--index", Index)).ExitCode);

        var (exit, output, _) = await CommandLine.RunAsync(null, "correct", "t1", "border", "military", "--by", "An", "--index", Index);
        Assert.Equal((ExitCodes.Done, "t1: border, military"), (exit, output.Trim()));

        (exit, output, _) = await CommandLine.RunAsync(null, "corrections", "--format", "jsonl", "--index", Index);
        Assert.Equal(ExitCodes.Done, exit);
        using (var json = JsonDocument.Parse(output))
        {
            Assert.Equal(
                ["group", "text", "lead", "headings", "sectors", "by", "at", "model", "machine", "task", "state"],
                json.RootElement.EnumerateObject().Select(property => property.Name));
            Assert.Equal("An", json.RootElement.GetProperty("by").GetString());
            Assert.Equal("applied", json.RootElement.GetProperty("state").GetString());
        }

        (exit, output, _) = await CommandLine.RunAsync(null, "search", "cach ly", "--explain", "--index", Index);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("border 1.00", output, StringComparison.Ordinal);
        Assert.Contains("at most", output, StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(_folder, "copy"));
        var copy = Path.Combine(_folder, "copy", "corpus.db");
        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "backup", copy, "--index", Index)).ExitCode);
        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "check", "--index", Path.GetDirectoryName(copy)!)).ExitCode);
        (exit, _, var errors) = await CommandLine.RunAsync(null, "backup", copy, "--index", Index);
        Assert.Equal(ExitCodes.Failed, exit);
        Assert.Contains(copy, errors, StringComparison.Ordinal);

        (exit, output, _) = await CommandLine.RunAsync(null, "correct", "t1", "--undo", "--by", "An", "--index", Index);
        Assert.Equal((ExitCodes.Done, "t1: health"), (exit, output.Trim()));
        Assert.Equal(ExitCodes.Failed, (await CommandLine.RunAsync(null, "correct", "none", "health", "--by", "An", "--index", Index)).ExitCode);
    }

    [Fact]
    public async Task SearchBatch_QueryInKeystrokes_SaysForWhichWordsItsHitsAre()
    {
        var tasks = Path.Combine(_folder, "tasks.jsonl");
        await File.WriteAllTextAsync(tasks, """{"id":"t1","directive":"d1","text":"Tổ chức cách ly y tế","sector":"health"}""");
        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "import", tasks, "--index", Index)).ExitCode);
        var queries = Path.Combine(_folder, "queries.tsv");
        await File.WriteAllTextAsync(queries, "q1\tcách ly\nq2\tcachs ly\n");
        var (exit, output, errors) = await CommandLine.RunAsync(null, "search", "--batch", queries, "--match", "all", "--index", Index);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Equal(["q1", "q2"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]));
        Assert.Contains("queries.tsv:2", errors, StringComparison.Ordinal);
        Assert.Contains("cách ly", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("queries.tsv:1", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FolderWithAMisspelledOfficial_ProposesThePersonInTheLaterDirective()
    {
        var (exit, output, _) = await CommandLine.RunAsync(null, "read", "seeds");
        Assert.Equal(ExitCodes.Done, exit);
        var directives = output.TrimEnd().Split('\n').Select(line => JsonElement.Parse(line)).ToList();
        var read = Assert.Single(directives, directive => directive.GetProperty("samePeople").GetArrayLength() > 0);
        var same = Assert.Single(read.GetProperty("samePeople").EnumerateArray());
        Assert.Equal(read.GetProperty("source").GetString(), same.GetProperty("other").GetProperty("source").GetString());
        Assert.Equal(
            ["Tống Thanh Hải", "Tổng Thanh Hải"],
            new[] { same.GetProperty("one").GetProperty("name").GetString(), same.GetProperty("other").GetProperty("name").GetString() }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ingest_WithABadFile_NamesItKeepsTheRestAndExitsWithOne()
    {
        var empty = Path.Combine(_folder, "empty.txt");
        await File.WriteAllTextAsync(empty, "");
        var (exit, output, errors) = await CommandLine.RunAsync(null, "ingest", empty, "seeds", "--index", Index);
        Assert.Equal(ExitCodes.Failed, exit);
        Assert.Contains(empty, errors, StringComparison.Ordinal);
        Assert.StartsWith("6 read, 5 added, 0 replaced, 0 unchanged, 1 failed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FilesAndStandardInput_PrintsOneLineEachInTheOrderGiven()
    {
        var seed = await File.ReadAllTextAsync(Repository.PathOf("seeds/003_5e6f0e6b4c3db3b2.txt"));
        var (exit, output, errors) = await CommandLine.RunAsync(
            seed, "read", "seeds/002_42605ff539a6dcb7.txt", "-", "nowhere.txt", "seeds/001_c4338ab285b75807.txt");
        Assert.Equal(ExitCodes.Failed, exit);
        Assert.Contains("nowhere.txt", errors, StringComparison.Ordinal);
        var directives = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(
            ["seeds/002_42605ff539a6dcb7.txt", "-", "seeds/001_c4338ab285b75807.txt"],
            directives.Select(directive => directive.GetProperty("source").GetString()));
        Assert.Equal(["ke-hoach", "thong-bao", "cong-van"], directives.Select(directive => directive.GetProperty("kind").GetString()));
        Assert.Equal([69, 12, 10], directives.Select(directive => directive.GetProperty("tasks").GetArrayLength()));
    }

    [Fact]
    public async Task Classify_LinesOfText_PrintsSectorsMostProbableFirst()
    {
        var (exit, output, _) = await CommandLine.RunAsync(
            "Tổ chức tiêm vắc xin phòng Covid-19 cho người dân.\nChuẩn bị cơ sở vật chất cho năm học mới tại các trường học.\n", "classify");
        Assert.Equal(ExitCodes.Done, exit);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            ["health", "education"], lines.Select(line => line.GetProperty("sectors")[0].GetProperty("code").GetString()));
        Assert.All(lines, line =>
        {
            var probabilities = line.GetProperty("sectors").EnumerateArray().Select(sector => sector.GetProperty("probability").GetDouble()).ToList();
            Assert.Equal(probabilities.OrderDescending(), probabilities);
            var reasons = line.GetProperty("because").EnumerateArray().ToList();
            Assert.NotEmpty(reasons);
            Assert.All(reasons, reason => Assert.Contains(
                reason.GetProperty("sector").GetString(), line.GetProperty("sectors").EnumerateArray().Select(sector => sector.GetProperty("code").GetString())));
        });
    }

    [Theory]
    [InlineData(ExitCodes.Usage, "nothing")]
    [InlineData(ExitCodes.Usage)]
    [InlineData(ExitCodes.Usage, "search")]
    [InlineData(ExitCodes.Usage, "search", "(a")]
    [InlineData(ExitCodes.Usage, "search", "a", "--sector", "helth")]
    [InlineData(ExitCodes.Usage, "search", "a", "--from", "01/02/2021")]
    [InlineData(ExitCodes.Usage, "search", "a", "--top", "1001")]
    [InlineData(ExitCodes.Usage, "compare", "Lai Châu")]
    [InlineData(ExitCodes.Usage, "trends", "--interval", "fortnight")]
    [InlineData(ExitCodes.Usage, "trends", "--interval", "day,week")]
    [InlineData(ExitCodes.Usage, "trends", "--from", "2021-02-01", "--to", "2021-01-01")]
    [InlineData(ExitCodes.Usage, "trends", "--top", "0")]
    [InlineData(ExitCodes.Usage, "trends", "--words", "health")]
    [InlineData(ExitCodes.Usage, "trends", "--words", "helth", "--group-by", "sector")]
    [InlineData(ExitCodes.Usage, "compare", "Lai Châu", "lai chau")]
    [InlineData(ExitCodes.Usage, "deadlines", "--status", "late")]
    [InlineData(ExitCodes.Usage, "deadlines", "--due-from", "tomorrow")]
    [InlineData(ExitCodes.Usage, "deadlines", "--due-from", "2021-02-01", "--due-to", "2021-01-01")]
    [InlineData(ExitCodes.Usage, "agencies", "--top", "0")]
    [InlineData(ExitCodes.Usage, "compare", "a", "b", "--by", "moon")]
    [InlineData(ExitCodes.Usage, "export", "a", "--all", "b")]
    [InlineData(ExitCodes.Usage, "export", "--all", "b", "--sector", "health")]
    [InlineData(ExitCodes.Usage, "export", "--all", "b", "--format", "csv")]
    [InlineData(ExitCodes.Usage, "export", "--format", "text")]
    [InlineData(ExitCodes.Usage, "export", "--due-from", "2021-02-01", "--due-to", "2021-01-01")]
    [InlineData(ExitCodes.Failed, "export", "--all", "b", "--index", "no-such-folder")]
    [InlineData(ExitCodes.Usage, "search", "a", "--batch", "b")]
    [InlineData(ExitCodes.Usage, "correct", "t1", "helth", "--by", "An")]
    [InlineData(ExitCodes.Usage, "correct", "t1", "--by", "An")]
    [InlineData(ExitCodes.Usage, "correct", "t1", "health")]
    [InlineData(ExitCodes.Usage, "correct", "t1", "health", "--by", " ")]
    [InlineData(ExitCodes.Usage, "correct", "t1", "health", "--by", "An\nBình")]
    [InlineData(ExitCodes.Failed, "search", "a", "--index", "no-such-folder")]
    [InlineData(ExitCodes.Failed, "ingest", "no-such-file", "--index", "index/none-of-these-tests")]
    public async Task Command_ThatCannotBeCarriedOut_SaysWhyOnStandardErrorOnly(int expected, params string[] arguments)
    {
        var redirected = arguments.Select(argument => argument == "index/none-of-these-tests" ? Index : argument).ToArray();
        var (exit, output, errors) = await CommandLine.RunAsync(null, redirected);
        Assert.Equal(expected, exit);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.True(output.Length == 0 || arguments[0] == "ingest", output);
    }

    [Fact]
    public async Task Help_OfEveryCommand_IsThereAndTheReadmeNamesIt()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"));
        var documented = System.Text.RegularExpressions.Regex.Matches(readme, @"^\| `corpus (\w+)", System.Text.RegularExpressions.RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);
        Assert.Equal(
            documented.Order(StringComparer.Ordinal),
            CorpusCommand.Create().Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal));
        foreach (var command in CorpusCommand.Create().Subcommands)
        {
            Assert.False(string.IsNullOrWhiteSpace(command.Description), command.Name);
            Assert.All(command.Options, option => Assert.False(string.IsNullOrWhiteSpace(option.Description), $"{command.Name} {option.Name}"));
            Assert.All(command.Arguments, argument => Assert.False(string.IsNullOrWhiteSpace(argument.Description), $"{command.Name} {argument.Name}"));
        }

        var (exit, output, _) = await CommandLine.RunAsync(null, "search", "--help");
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("--sector", output, StringComparison.Ordinal);
    }
}
