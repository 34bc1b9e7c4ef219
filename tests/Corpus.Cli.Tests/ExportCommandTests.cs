using System.Security.Cryptography;
using System.Text.Json;

namespace Corpus.Cli.Tests;

public sealed class ExportCommandTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-export-").FullName;

    private string Index => Path.Combine(_folder, "index");

    private string Target => Path.Combine(_folder, "export");

    public async ValueTask InitializeAsync() =>
        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "ingest", "seeds", "--index", Index)).ExitCode);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ExportAll_Seeds_WritesEverythingWithChecksumsAndReplacesAnEarlierExport()
    {
        var (exit, output, _) = await CommandLine.RunAsync(null, "export", "--all", Target, "--index", Index);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("5 rows of directives.jsonl, 124 rows of tasks.jsonl", output, StringComparison.Ordinal);
        var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Target, "manifest.json"))).RootElement;
        Assert.Equal((5, 124), (manifest.GetProperty("directives").GetInt32(), manifest.GetProperty("tasks").GetInt32()));
        var files = manifest.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(
            Directory.GetFiles(Target).Select(Path.GetFileName).Where(name => name != "manifest.json").Order(StringComparer.Ordinal),
            files.Select(file => file.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(Target, file.GetProperty("name").GetString()!));
            Assert.Equal(bytes.Length, file.GetProperty("bytes").GetInt64());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
        }

        var directives = await LinesAsync("directives.jsonl");
        Assert.All(directives, one => Assert.False(string.IsNullOrEmpty(one.GetProperty("directive").GetProperty("sourceText").GetString())));
        Assert.All(directives, one => Assert.DoesNotContain("/", one.GetProperty("directive").GetProperty("source").GetString(), StringComparison.Ordinal));
        Assert.Equal(124, (await LinesAsync("tasks.jsonl")).Select(task => task.GetProperty("id").GetString()).Distinct().Count());
        var citations = await LinesAsync("citations.jsonl");
        Assert.Equal(directives.Sum(one => one.GetProperty("directive").GetProperty("citations").GetArrayLength()), citations.Count);
        Assert.Equal(
            "directive,role,kind,number,date,issuer,text,mentions,target",
            (await File.ReadAllLinesAsync(Path.Combine(Target, "citations.csv")))[0]);
        var schema = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Target, "schema.json"))).RootElement.GetProperty("$defs");
        Assert.Equal(
            citations[0].EnumerateObject().Select(property => property.Name),
            schema.GetProperty("citations.jsonl").GetProperty("properties").EnumerateObject().Select(property => property.Name));

        await File.WriteAllTextAsync(Path.Combine(Target, "old.txt"), "of the export before");
        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "export", "--all", Target, "--index", Index)).ExitCode);
        Assert.False(File.Exists(Path.Combine(Target, "old.txt")));
        Assert.Equal([Target, Index], Directory.GetDirectories(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ExportAll_ReadAgainFromItsTexts_GivesTheSameExportAndAddsNothingTheSecondTime()
    {
        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "export", "--all", Target, "--index", Index)).ExitCode);
        var texts = Directory.CreateDirectory(Path.Combine(_folder, "texts")).FullName;
        foreach (var directive in (await LinesAsync("directives.jsonl")).Select(line => line.GetProperty("directive")))
        {
            await File.WriteAllTextAsync(
                Path.Combine(texts, directive.GetProperty("source").GetString()!), directive.GetProperty("sourceText").GetString());
        }

        var (again, copy) = (Path.Combine(_folder, "again"), Path.Combine(_folder, "copy"));
        foreach (var summary in (string[])["5 read, 5 added, 0 replaced, 0 unchanged", "5 read, 0 added, 0 replaced, 5 unchanged"])
        {
            var (_, output, _) = await CommandLine.RunAsync(null, "ingest", texts, "--index", again);
            Assert.StartsWith(summary, output, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "export", "--all", copy, "--index", again)).ExitCode);
        foreach (var name in (string[])["directives.jsonl", "citations.jsonl"])
        {
            Assert.Equal(await SortedAsync(Target), await SortedAsync(copy));

            async Task<string[]> SortedAsync(string folder) => [.. (await File.ReadAllLinesAsync(Path.Combine(folder, name))).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task ExportAll_ToAFolderNamedWithASeparatorAtItsEnd_WritesAndReplacesIt()
    {
        for (var i = 0; i < 2; i++)
        {
            var (exit, _, errors) = await CommandLine.RunAsync(null, "export", "--all", Target + Path.DirectorySeparatorChar, "--index", Index);
            Assert.True(exit == ExitCodes.Done, errors);
            Assert.True(File.Exists(Path.Combine(Target, "manifest.json")));
            Assert.Equal([Target, Index], Directory.GetDirectories(_folder).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task ExportAll_OfACitation_NamesTheDirectiveOfItsIssuerOnly()
    {
        await IngestAsync("Bình Phước", "45/KH-UBND", "");
        await IngestAsync("Lai Châu", "88/KH-UBND", "Căn cứ Kế hoạch số 45/KH-UBND ngày 05/8/2021 của Ủy ban nhân dân tỉnh Lai Châu;\n\n");
        Assert.Null(await TargetAsync());

        var meant = await IngestAsync("Lai Châu", "45/KH-UBND", "");
        Assert.Equal(meant, await TargetAsync());

        async Task<string?> TargetAsync()
        {
            var (exit, _, errors) = await CommandLine.RunAsync(null, "export", "--all", Target, "--index", Index);
            Assert.True(exit == ExitCodes.Done, errors);
            var cited = (await LinesAsync("citations.jsonl")).Single(one => one.GetProperty("number").GetString() == "45/KH-UBND");
            Assert.Equal("Ủy ban nhân dân tỉnh Lai Châu", cited.GetProperty("issuer").GetString());
            return cited.GetProperty("target").GetString();
        }
    }

    [Fact]
    public async Task ExportAll_IntoAFolderOfOtherThings_TouchesNothing()
    {
        Directory.CreateDirectory(Target);
        var file = Path.Combine(Target, "manifest.json");
        await File.WriteAllTextAsync(file, "{}");
        var (exit, output, errors) = await CommandLine.RunAsync(null, "export", "--all", Target, "--index", Index);
        Assert.Equal((ExitCodes.Failed, ""), (exit, output));
        Assert.Contains("is not empty and holds no earlier export", errors, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(Target));
        Assert.Equal([Target, Index], Directory.GetDirectories(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Export_OfAQueryWithFilters_PrintsEveryHit()
    {
        var (exit, output, errors) = await CommandLine.RunAsync(null, "export", "cach ly", "--province", "bình phước", "--index", Index);
        Assert.Equal((ExitCodes.Done, ""), (exit, errors));
        var (_, found, _) = await CommandLine.RunAsync(null, "search", "cach ly", "--province", "bình phước", "--top", "0", "--json", "--index", Index);
        var total = JsonDocument.Parse(found).RootElement.GetProperty("total").GetInt32();
        Assert.StartsWith("id,directive,path,text,", output, StringComparison.Ordinal);
        Assert.Equal(total, output.TrimEnd().Split("\r\n").Length - 1);

        (_, output, _) = await CommandLine.RunAsync(
            null, "export", "--strictness", "must", "--due-from", "2021-08-20", "--due-to", "2021-08-20", "--format", "jsonl", "--index", Index);
        Assert.Equal(
            ["II.1.3", "II.2.1", "II.2.2", "II.2.4", "II.2.5"],
            output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("path").GetString()));
    }

    /// <summary>Stores a plan of a province.</summary>
    /// <returns>Its id.</returns>
    private async Task<string> IngestAsync(string province, string number, string preamble)
    {
        var file = Path.Combine(_folder, $"{province} {number.Split('/')[0]}.txt");
        await File.WriteAllTextAsync(
            file,
            $"""
            ỦY BAN NHÂN DÂN
            TỈNH {province.ToUpperInvariant()}

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: {number}

            {province}, ngày 05 tháng 8 năm 2021

            KẾ HOẠCH

            Phòng, chống dịch trên địa bàn tỉnh {province}

            {preamble}1. Giao Sở Y tế tỉnh {province} tổ chức cách ly y tế.

            2. Giao Công an tỉnh {province} kiểm soát các chốt.
            """);
        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "ingest", file, "--index", Index)).ExitCode);
        var (_, output, _) = await CommandLine.RunAsync(null, "export", "--province", province, "--format", "jsonl", "--index", Index);
        return output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement)
            .First(task => task.GetProperty("number").GetString() == number).GetProperty("directive").GetString()!;
    }

    private async Task<List<JsonElement>> LinesAsync(string name) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(Target, name))).Select(line => JsonDocument.Parse(line).RootElement)];
}
