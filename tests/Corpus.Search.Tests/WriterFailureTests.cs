using Corpus.Directives;
using Corpus.Testing;
using Microsoft.Data.Sqlite;

namespace Corpus.Search.Tests;

/// <summary>A writer whose change stopped half-way.</summary>
public sealed class WriterFailureTests
{
    [Fact]
    public void Commit_StoreFailedOnce_IsRefusedFromThenOn()
    {
        using var temp = new TempIndex();
        temp.Commit(writer => writer.AddTask(Imported("held")));
        Sql(temp, "CREATE TRIGGER full BEFORE INSERT ON parts BEGIN SELECT RAISE(ABORT, 'no room'); END");
        using (var writer = temp.Index.OpenWriter())
        {
            writer.AddTask(Imported("lost"));
            Assert.Throws<IndexStorageException>(writer.Commit);
            Assert.Throws<InvalidOperationException>(writer.Commit);
            Assert.Throws<InvalidOperationException>(() => writer.AddTask(Imported("other")));
            Assert.Throws<InvalidOperationException>(() => writer.Correct("held", [Sector.Border], "An"));
        }

        Sql(temp, "DROP TRIGGER full");
        temp.Commit(writer => writer.AddTask(Imported("next")));
        using var reader = temp.Index.OpenReader();
        Assert.Equal(["held", "next"], reader.Search(new SearchRequest()).Hits.Select(hit => hit.Task.Id).Order());
    }

    [Fact]
    public void Commit_AfterATaskThatCouldNotBeAdded_IsRefused()
    {
        using var temp = new TempIndex();
        using var writer = temp.Index.OpenWriter();
        Assert.Throws<NullReferenceException>(() => writer.AddTask(Imported("1") with { Text = null! }));
        Assert.Throws<InvalidOperationException>(writer.Commit);
    }

    [Fact]
    public void Commit_AfterARefusedArgument_Works()
    {
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            writer.AddTask(Imported("1"));
            Assert.Throws<ArgumentException>(() => writer.Correct("1", [], "An"));
            Assert.Throws<ArgumentNullException>(() => writer.Remove(null!));
        });
        using var reader = temp.Index.OpenReader();
        Assert.NotNull(reader.FindTask("1"));
    }

    private static ImportedTask Imported(string id) => new(id, "d", "cách ly", null, SectorSet.Of(Sector.Health), null);

    private static void Sql(TempIndex temp, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(temp.Folder, SqliteTaskIndex.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
