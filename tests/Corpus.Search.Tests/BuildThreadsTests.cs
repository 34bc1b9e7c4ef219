using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;
using Microsoft.Data.Sqlite;

namespace Corpus.Search.Tests;

/// <summary>Segments that are built at once.</summary>
public sealed class BuildThreadsTests
{
    private const int Tasks = 140_000;
    private const int Ids = 139_000;

    [Fact]
    public void Commit_OneOrMoreThreads_StoresTheSameBytes()
    {
        // Two full segments, which the threads share, and a third; the last tasks replace the first ones, whose segment is not stored yet.
        using var one = new TempFolder();
        using var more = new TempFolder();
        var expected = Build(one.FullPath, threads: 1);
        Assert.Equal(expected, Build(more.FullPath, threads: 3));
        Assert.Empty(IndexChecker.Check(more.FullPath));

        using var index = SqliteTaskIndex.Open(more.FullPath);
        using var reader = index.OpenReader();
        Assert.Equal(Ids, reader.Search(new SearchRequest { Query = new TermQuery(SearchField.Text, "chung") }).Total);
        Assert.Equal(Tasks - Ids, reader.Search(new SearchRequest { Query = new TermQuery(SearchField.Text, "mới") }).Total);
    }

    [Fact]
    public void Commit_DirectivesChangedWhileTheirSegmentsAreUnderWay_HoldsTheLastState()
    {
        const int Filling = 66_000;
        var corpus = new RandomCorpus(new Random(5));
        using var temp = new TempIndex();
        var (removed, replaced, corrected) = (Directive("removed"), Directive("replaced"), Directive("corrected"));
        var other = Directive("replaced");
        var (removedId, replacedId, task) = ("", "", "");
        temp.Commit(writer =>
        {
            removedId = writer.Add(removed).DirectiveId;
            replacedId = writer.Add(replaced).DirectiveId;
            task = $"{writer.Add(corrected).DirectiveId}:{corrected.Directive.Tasks[0].Path}";
            for (var i = 0; i < Filling; i++)
            {
                writer.AddTask(new ImportedTask($"{i}", "d", "chung", null, default, null));
            }

            Assert.Equal(new AddResult(SourceState.Changed, replacedId), writer.Add(other));
            Assert.True(writer.Remove(removedId));
            Assert.True(writer.Correct(task, [Sector.Border], "An"));
            Assert.True(writer.Correct("0", [Sector.Military], "An"));
        });
        temp.Reopen();
        using var reader = temp.Index.OpenReader();
        Assert.Null(reader.FindDirective(removedId));
        Assert.Equal(other.Directive.SourceText, reader.FindDirective(replacedId)!.Directive.SourceText);
        Assert.Equal(Filling + other.Directive.Tasks.Count + corrected.Directive.Tasks.Count, reader.Search(new SearchRequest()).Total);
        Assert.All(other.Directive.Tasks, one => Assert.Equal(one.CleanText, reader.FindTask($"{replacedId}:{one.Path}")!.Task.CleanText));
        var border = TaskFilter.None with { Sectors = SectorSet.Of(Sector.Border) };
        Assert.Contains(task, reader.Search(new SearchRequest { Filter = border, Top = SearchRequest.MaxTop }).Hits.Select(hit => hit.Task.Id));
        Assert.Equal(Sector.Military, reader.FindTask("0")!.Task.Sectors[0].Sector);

        IndexableDirective Directive(string source)
        {
            while (true)
            {
                if (corpus.Directive(source) is { Directive.Tasks.Count: > 0 } made)
                {
                    return made;
                }
            }
        }
    }

    [Fact]
    public void Open_NoThread_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SqliteTaskIndex.Open("anywhere", buildThreads: 0));

    private static string Build(string folder, int threads)
    {
        using (var index = SqliteTaskIndex.Open(folder, buildThreads: threads))
        using (var writer = index.OpenWriter())
        {
            for (var i = 0; i < Tasks; i++)
            {
                var id = (i % Ids).ToString(CultureInfo.InvariantCulture);
                var text = string.Create(CultureInfo.InvariantCulture, $"chung {(i < Ids ? "cũ" : "mới")} số {i % 701} {i % 13}");
                writer.AddTask(new ImportedTask(id, $"d{i / 20}", text, i % 3 == 0 ? null : $"Tỉnh {i % 63}", default, null));
            }

            writer.Commit();
        }

        return Digest(Path.Combine(folder, SqliteTaskIndex.FileName));
    }

    // All that is stored but the time at which the format was reached.
    private static string Digest(string file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        foreach (var sql in (string[])
        [
            "SELECT name, value FROM state ORDER BY name",
            "SELECT position, id, tasks, tombstones FROM segments ORDER BY position",
            "SELECT id, data FROM parts ORDER BY rowid",
            "SELECT dictionary, first, data FROM dictionaries ORDER BY rowid",
            "SELECT name, rootpage FROM sqlite_schema ORDER BY rowid",
        ])
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    hash.AppendData(rows.GetValue(column) is byte[] bytes
                        ? bytes
                        : Encoding.UTF8.GetBytes(Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture)!));
                }
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
