using Corpus.Search.Storage.Postgres;

namespace Corpus.Search.Tests;

/// <summary>Folders and addresses as people write them.</summary>
public sealed class IndexLocationTests
{
    [Theory]
    [InlineData("Host=db1;Database=d")]
    [InlineData("Host = db1 ; Database = d")]
    [InlineData("Server=db1;Password=secret;Database=d")]
    [InlineData("Password=secret; SERVER =db1;Database=d")]
    public void Parse_TextWithAHost_IsAStore(string text)
    {
        var location = IndexLocation.Parse(text);
        Assert.Equal(text, location.Store);
        Assert.Equal("db1:5432/d", location.Name);
    }

    [Theory]
    [InlineData("index")]
    [InlineData("/srv/a=b;c")]
    [InlineData("../ghosts=1")]
    public void Parse_OtherText_IsAFolder(string text) => Assert.Equal(text, IndexLocation.Parse(text).Name);

    [Theory]
    [InlineData("postgresql://u:secret@h/d")]
    [InlineData("Database=d;Password=secret")]
    [InlineData("Database=d;PWD = secret")]
    public void Parse_AddressOfAnotherForm_IsRefusedWithoutRepeatingIt(string text)
    {
        var error = Assert.Throws<IndexStorageException>(() => IndexLocation.Parse(text));
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MaxPoolSize=3", 3, 50)]
    [InlineData("Maximum Pool Size=3", 3, 50)]
    [InlineData("MaxAutoPrepare=7", 16, 7)]
    [InlineData("Max Auto Prepare=7", 16, 7)]
    [InlineData("ApplicationName=x", 16, 50)]
    public void Address_KeyWithoutSpaces_IsNotOverridden(string setting, int pool, int prepared)
    {
        using var source = new PostgresAddress($"Host=h;Database=d;{setting}").CreateSources().Reads;
        var settings = new Npgsql.NpgsqlConnectionStringBuilder(source.ConnectionString);
        Assert.Equal((pool, prepared), (settings.MaxPoolSize, settings.MaxAutoPrepare));
        Assert.Equal(setting.StartsWith("App", StringComparison.Ordinal) ? "x" : "corpus", settings.ApplicationName);
    }

    [Fact]
    public void Address_WithMultiplexing_IsRefused() =>
        Assert.Throws<IndexStorageException>(() => new PostgresAddress("Host=h;Database=d;Multiplexing=true"));
}
