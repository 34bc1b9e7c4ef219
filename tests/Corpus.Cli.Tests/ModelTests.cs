using System.Text.Json;
using Corpus.Testing;

namespace Corpus.Cli.Tests;

/// <summary>The way from a person's correction to a model that knows it: correct, export, train, classify, ingest.</summary>
public sealed class ModelTests : IDisposable
{
    private const string Text = "Tổ trưởng tổ Bốn phát phiếu xanh cho từng nhà trước giờ Ngọ";

    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-model-").FullName;

    private string Index => Path.Combine(_folder, "index");

    private string Model => Path.Combine(_folder, "with.model");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task TrainWithCorrections_ExportedLabels_MakesAModelThatOtherCommandsTake()
    {
        var corrections = await ExportCorrectionsAsync();
        var repository = await File.ReadAllBytesAsync(Repository.PathOf("src/Corpus.Classification/sectors.model"));

        var (exit, output, errors) = await CommandLine.RunAsync(
            null, "train", "--examples", Examples(), "--with-corrections", corrections, "--model", Model);

        Assert.True(exit == ExitCodes.Done, errors);
        Assert.Contains("trained on 30 examples and 1 corrections", output, StringComparison.Ordinal);
        Assert.Equal(repository, await File.ReadAllBytesAsync(Repository.PathOf("src/Corpus.Classification/sectors.model")));
        Assert.Equal("civic", await MainSectorAsync("classify", "--model", Model));

        (exit, output, _) = await CommandLine.RunAsync(null, "ingest", "seeds", "--index", Index, "--model", Model);
        Assert.Equal(ExitCodes.Done, exit);
        Assert.StartsWith("5 read, 5 added", output, StringComparison.Ordinal);
        (_, output, _) = await CommandLine.RunAsync(null, "ingest", "seeds", "--index", Index, "--model", Model);
        Assert.StartsWith("5 read, 0 added, 0 replaced, 5 unchanged", output, StringComparison.Ordinal);
        (_, output, _) = await CommandLine.RunAsync(null, "ingest", "seeds", "--index", Index);
        Assert.StartsWith("5 read, 0 added, 5 replaced", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrainWithCorrections_NoModelFileOrThatOfTheRepository_IsRefused()
    {
        var corrections = await ExportCorrectionsAsync();
        foreach (var model in (string[][])[[], ["--model", "src/Corpus.Classification/../Corpus.Classification/sectors.model"]])
        {
            var (exit, _, errors) = await CommandLine.RunAsync(null, ["train", "--with-corrections", corrections, .. model]);

            Assert.Equal(ExitCodes.Usage, exit);
            Assert.Contains("--with-corrections needs --model FILE", errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--model: the path of the file is empty", "--model", "")]
    [InlineData("--model: there is no folder for", "--model", "no-such-folder/sectors.model")]
    [InlineData("is a folder", "--model", ".")]
    [InlineData("--segmenter trains on --treebank alone", "--segmenter", "--model", "my.model")]
    [InlineData("--segmenter trains on --treebank alone", "--segmenter", "--examples", "seeds")]
    [InlineData("--segmenter trains on --treebank alone", "--segmenter", "--evaluate", "--with-corrections", "corrections.jsonl")]
    public async Task Train_OptionsThatCannotBeMeant_AreRefusedBeforeAnythingIsRead(string problem, params string[] options)
    {
        var (exit, output, errors) = await CommandLine.RunAsync(null, ["train", .. options]);

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains(problem, errors, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Classify_EmptyModelPath_IsRefused()
    {
        var (exit, _, errors) = await CommandLine.RunAsync(null, "classify", "--model", "");

        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains("--model: the path of the file is empty", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("classify")]
    [InlineData("read", "seeds")]
    [InlineData("ingest", "seeds", "--index")]
    public async Task Model_FileThatIsNone_IsNamedAndNothingIsDone(params string[] command)
    {
        await File.WriteAllTextAsync(Model, "CORPSECT, almost");
        string[] arguments = [.. command, .. command[^1] == "--index" ? [Index] : Array.Empty<string>(), "--model", Model];

        var (exit, output, errors) = await CommandLine.RunAsync(Text, arguments);

        Assert.Equal((ExitCodes.Failed, ""), (exit, output));
        Assert.StartsWith($"corpus: {Model}: not a usable sector model", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Index));
    }

    /// <summary>Thirty examples, so that the training takes a second; enough for their words to be known.</summary>
    private string Examples()
    {
        var lines = File.ReadLines(Repository.PathOf("src/Corpus.Classification/Examples/train-001.jsonl")).Take(30);
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "examples")).FullName;
        File.WriteAllLines(Path.Combine(folder, "some.jsonl"), lines);
        return folder;
    }

    /// <summary>Imports a task whose sector is wrong, corrects it and exports that; the file of it.</summary>
    private async Task<string> ExportCorrectionsAsync()
    {
        var tasks = Path.Combine(_folder, "tasks.jsonl");
        var corrected = Path.Combine(_folder, "corrected");
        await File.WriteAllTextAsync(tasks, $$"""{"id":"t1","directive":"d1","text":"{{Text}}","sector":"health"}""");
        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "import", tasks, "--index", corrected)).ExitCode);
        Assert.Equal(ExitCodes.Done, (await CommandLine.RunAsync(null, "correct", "t1", "civic", "--by", "An", "--index", corrected)).ExitCode);
        var (exit, output, _) = await CommandLine.RunAsync(null, "corrections", "--format", "jsonl", "--index", corrected);
        Assert.Equal(ExitCodes.Done, exit);
        var file = Path.Combine(_folder, "corrections.jsonl");
        await File.WriteAllTextAsync(file, output);
        return file;
    }

    private static async Task<string?> MainSectorAsync(params string[] arguments)
    {
        var (exit, output, errors) = await CommandLine.RunAsync(Text + "\n", arguments);
        Assert.True(exit == ExitCodes.Done, errors);
        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("sectors")[0].GetProperty("code").GetString();
    }
}
