using Corpus.Testing;

namespace Corpus.Cli.Tests;

/// <summary>The commands on an index in PostgreSQL.</summary>
public sealed class StoreTests(TestDatabases databases) : IClassFixture<TestDatabases>, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task IngestSearchCheck_InADatabase_WorkAsInAFolder()
    {
        var store = databases.Server.CreateDatabase();
        var (exit, output, _) = await CommandLine.RunAsync(null, "ingest", "seeds", "--store", store);
        Assert.Equal((ExitCodes.Done, "5 read, 5 added, 0 replaced, 0 unchanged, 0 failed; 124 tasks"), (exit, output.Trim()));
        (exit, var inDatabase, _) = await CommandLine.RunAsync(null, "search", "cach ly", "--json", "--store", store);
        Assert.Equal(ExitCodes.Done, exit);

        var index = _folder.PathOf("index");
        await CommandLine.RunAsync(null, "ingest", "seeds", "--index", index);
        (_, var inFolder, _) = await CommandLine.RunAsync(null, "search", "cach ly", "--json", "--index", index);
        Assert.Equal(inFolder, inDatabase);

        (exit, output, var errors) = await CommandLine.RunAsync(null, "check", "--store", store);
        Assert.Equal((ExitCodes.Done, ""), (exit, errors));
        Assert.Contains($"127.0.0.1:{databases.Server.Port}/", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", output, StringComparison.OrdinalIgnoreCase);

        var copy = databases.Server.CreateDatabase();
        (exit, output, errors) = await CommandLine.RunAsync(null, "copy", "--from", index, "--to", copy);
        Assert.True(exit == ExitCodes.Done, errors);
        Assert.Contains("5 directives; compared, no difference", output, StringComparison.Ordinal);
        (_, var inCopy, _) = await CommandLine.RunAsync(null, "search", "cach ly", "--json", "--store", copy);
        Assert.Equal(inFolder, inCopy);
        Assert.Equal(ExitCodes.Usage, (await CommandLine.RunAsync(null, "copy", "--from", index)).ExitCode);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port={0};Database=none;Username=corpus;Password=hush-hush")]
    [InlineData("Host=127.0.0.1;Port=1;Database=none;Username=corpus;Password=hush-hush")]
    [InlineData("Host=127.0.0.1;Port=x;Database=none;Username=corpus;Password=hush-hush")]
    [InlineData("Host=127.0.0.1;Password=hush-hush;Unheard=of")]
    [InlineData("Password=hush-hush")]
    public async Task Search_StoreThatCannotBeOpened_SaysWhyWithoutThePassword(string store)
    {
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, store, databases.Server.Port);
        var (exit, output, errors) = await CommandLine.RunAsync(null, "search", "a", "--store", address);
        Assert.Equal((ExitCodes.Failed, ""), (exit, output));
        Assert.StartsWith("corpus: ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
