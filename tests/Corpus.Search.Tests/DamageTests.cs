using System.Diagnostics;
using System.Globalization;
using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;
using Microsoft.Data.Sqlite;

namespace Corpus.Search.Tests;

/// <summary>Damaged files, full disks, folders without permission, other formats: a clear error, never a wrong answer.</summary>
public sealed class DamageTests
{
    /// <summary>How many bytes of the file to flip, one at a time; some in an ordinary run.</summary>
    private const string FlipsVariable = "CORPUS_FLIPS";

    // Part 1, chunk 13.
    private const string IsStateColumn = "id & 268435455 = 16777229";

    private static int Flips =>
        int.TryParse(Environment.GetEnvironmentVariable(FlipsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var flips) ? flips : 60;

    [Fact]
    public void Index_BitFlippedInAnyBlob_AnswersAsBeforeOrNamesFileAndRemedy() => SeededRandom.Run(1, random =>
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, random);
        var wanted = Answers(folder.FullPath);
        Assert.DoesNotContain(wanted, answer => answer.StartsWith("damaged", StringComparison.Ordinal));
        foreach (var (table, column) in new[]
        {
            ("parts", "data"), ("dictionaries", "data"), ("directives", "summary"), ("directives", "json"), ("segments", "tombstones"),
            ("corrections", "data"), ("citations", "data"),
        })
        {
            var blobs = Blobs(folder.FullPath, table, column);
            Assert.NotEmpty(blobs);
            foreach (var (row, bytes) in blobs)
            {
                var flipped = (byte[])bytes.Clone();
                flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                SetBlob(folder.FullPath, table, column, row, flipped);
                AssertSameOrDamaged(wanted, folder.FullPath, $"{table}.{column} {row}");
                Assert.NotEmpty(IndexChecker.Check(folder.FullPath));
                SetBlob(folder.FullPath, table, column, row, bytes);
            }
        }

        Assert.Equal(wanted, Answers(folder.FullPath));
        Assert.Empty(IndexChecker.Check(folder.FullPath));
    });

    [Theory]
    [InlineData("DELETE FROM corrections WHERE number = (SELECT max(number) FROM corrections)")]
    [InlineData("DELETE FROM corrections WHERE number = 1")]
    [InlineData("DELETE FROM segments WHERE position = (SELECT max(position) FROM segments)")]
    [InlineData("DELETE FROM parts WHERE id = (SELECT max(id) FROM parts)")]
    [InlineData("DELETE FROM dictionaries WHERE dictionary = 0 AND first = 0")]
    [InlineData("DELETE FROM directives WHERE id = 3")]
    [InlineData("UPDATE dictionaries SET first = 100000 WHERE dictionary = 0 AND first = 0")]
    [InlineData("UPDATE segments SET tasks = tasks + 1 WHERE position = 0")]
    [InlineData("UPDATE segments SET id = id + 100 WHERE position = 0")]
    [InlineData("UPDATE parts SET id = id + 1000000 WHERE id = (SELECT max(id) FROM parts)")]
    [InlineData("UPDATE directives SET source_key = 'other' WHERE id = 3")]
    [InlineData("UPDATE directives SET checksum = checksum + 1 WHERE id = 3")]
    [InlineData("DELETE FROM citations WHERE directive = 3")]
    [InlineData("DELETE FROM cited WHERE directive = 3")]
    [InlineData("UPDATE citations SET number = 'other' WHERE directive = 3")]
    [InlineData("UPDATE cited SET number = '7 tb ubnd' WHERE directive = 3 AND number = (SELECT min(number) FROM cited WHERE directive = 3)")]
    [InlineData("UPDATE citations SET data = (SELECT data FROM citations WHERE directive = 2) WHERE directive = 3")]
    [InlineData("INSERT INTO cited VALUES ('1 tb ubnd', 99)")]
    [InlineData("UPDATE state SET value = 1 WHERE name = 'next_segment'")]
    [InlineData("UPDATE state SET value = 'many' WHERE name = 'segments'")]
    public void Index_RowsGoneOrChanged_AnswersAsBeforeOrNamesFileAndRemedy(string change) => SeededRandom.Run(1, random =>
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, random);
        var wanted = Answers(folder.FullPath);
        var isChanged = Sql(folder.FullPath, change) > 0;
        AssertSameOrDamaged(wanted, folder.FullPath, change);
        Assert.Equal(isChanged, IndexChecker.Check(folder.FullPath).Count > 0);
    });

    [Fact]
    public void Index_ByteOfTheFileFlipped_AnswersAsBeforeOrSaysWhatIsWrong() => SeededRandom.Run(1, random =>
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, random);
        var wanted = Answers(folder.FullPath);
        var file = folder.PathOf(SqliteTaskIndex.FileName);
        var whole = File.ReadAllBytes(file);
        for (var flip = 0; flip < Flips; flip++)
        {
            var place = random.Next(whole.Length);
            var flipped = (byte[])whole.Clone();
            flipped[place] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file, flipped);
            AssertSameOrDamaged(wanted, folder.FullPath, $"byte {place}");
            File.Delete(file + "-wal");
            File.Delete(file + "-shm");
        }
    });

    [Fact]
    public void Index_OneDirectiveDamaged_ReadsTheOthers()
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, new Random(1));
        Sql(folder.FullPath, "UPDATE directives SET json = zeroblob(10) WHERE id = 3");
        using var index = SqliteTaskIndex.Open(folder.FullPath);
        using var reader = index.OpenReader();
        var readable = 0;
        var directives = reader.ListDirectives(TaskFilter.None, 0, 1000, out var total);
        foreach (var directive in directives)
        {
            try
            {
                readable += reader.FindDirective(directive.Id) is null ? 0 : 1;
            }
            catch (IndexCorruptException e)
            {
                Assert.Contains(folder.PathOf(SqliteTaskIndex.FileName), e.Message, StringComparison.Ordinal);
                Assert.Contains(directive.Id, e.Message, StringComparison.Ordinal);
            }
        }

        Assert.Equal(total - 1, readable);
    }

    [Fact]
    public void Commit_DiskFull_FailsClearlyAndLosesNothing()
    {
        using var mount = Mount.TryMake("-t", "tmpfs", "-o", "size=6m", "tmpfs");
        Assert.SkipWhen(mount is null, "needs the right to mount a small file system");
        var folder = Path.Combine(mount.FullPath, "index");
        var corpus = new RandomCorpus(new Random(2));
        var acknowledged = new List<string>();
        using (var index = SqliteTaskIndex.Open(folder))
        {
            var error = Assert.Throws<IndexStorageException>(() =>
            {
                for (var commit = 0; commit < 10_000; commit++)
                {
                    using var writer = index.OpenWriter();
                    var id = writer.Add(corpus.Directive($"{commit}", maxTasks: 100)).DirectiveId;
                    writer.Commit();
                    acknowledged.Add(id);
                }
            });
            Assert.Contains(folder, error.Message, StringComparison.Ordinal);
            Assert.Contains("free some space", error.Message, StringComparison.Ordinal);
            using var reader = index.OpenReader();
            Assert.All(acknowledged, id => Assert.NotNull(reader.FindDirective(id)));
        }

        Assert.NotEmpty(acknowledged);
        Assert.Empty(IndexChecker.Check(folder));
    }

    [Fact]
    public void BackUp_DiskFull_FailsClearlyAndLeavesNoFile()
    {
        using var mount = Mount.TryMake("-t", "tmpfs", "-o", "size=64k", "tmpfs");
        Assert.SkipWhen(mount is null, "needs the right to mount a small file system");
        using var temp = new TempIndex();
        temp.Commit(writer => writer.Add(new RandomCorpus(new Random(2)).Directive("a", maxTasks: 100)));
        var path = Path.Combine(mount.FullPath, "copy.db");
        var error = Assert.Throws<IndexStorageException>(() => ((SqliteTaskIndex)temp.Index).BackUp(path));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(mount.FullPath));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_FolderOrFileReadOnly_ReadsOrNamesFileAndRemedy(bool wholeFolder)
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, new Random(3));
        var wanted = Answers(folder.FullPath);
        var file = folder.PathOf(SqliteTaskIndex.FileName);
        using var mount = Mount.TryMakeReadOnly(wholeFolder ? folder.FullPath : file);
        Assert.SkipWhen(mount is null, "needs the right to mount a folder read-only: root passes over permissions");
        AssertSameOrDamaged(wanted, folder.FullPath, "read-only");
        var error = Assert.Throws<IndexStorageException>(() =>
        {
            using var index = SqliteTaskIndex.Open(folder.FullPath);
            using var writer = index.OpenWriter();
            writer.Add(new RandomCorpus(new Random(9)).Directive("new"));
            writer.Commit();
        });
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains("written", error.Message, StringComparison.Ordinal);
        Assert.True(SqliteTaskIndex.Exists(folder.FullPath));
    }

    [Fact]
    public void Open_FormatOne_IsMigratedAndKeepsEverything()
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, new Random(4), withCorrections: false);
        var wanted = Answers(folder.FullPath);
        MakeFormatOne(folder.FullPath);
        Assert.Equal(wanted, Answers(folder.FullPath));
        Assert.Empty(IndexChecker.Check(folder.FullPath));
        Assert.Equal(3, Number(folder.FullPath, "PRAGMA user_version"));
        Assert.Equal(3, Number(folder.FullPath, "SELECT count(*) FROM migrations WHERE applied LIKE '20__-__-__T%'"));
    }

    [Fact]
    public void Open_FormatTwo_GetsCitationsAndDeadlineStatesOfEveryDirectiveAndSaysHowFarItIs()
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, new Random(4));
        var wanted = Answers(folder.FullPath);
        MakeFormatTwo(folder.FullPath);
        var reports = new List<(int Done, int Total)>();
        SqliteTaskIndex.Open(folder.FullPath, migration: new ImmediateProgress(reports)).Dispose();
        Assert.Equal([(10, 10)], reports);
        Assert.Equal(wanted, Answers(folder.FullPath));
        Assert.Empty(IndexChecker.Check(folder.FullPath));
    }

    [Theory]
    [InlineData("UPDATE directives SET json = zeroblob(10) WHERE id = 3")]
    [InlineData("UPDATE directives SET checksum = checksum + 1 WHERE id = 3")]
    public void Open_FormatTwoWithADamagedDirective_RefusesWhatItCitesAndAnswersForTheOthers(string damage)
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, new Random(4));
        var keys = CitingKeys(folder.FullPath);
        var (number, ofNumber) = keys.GroupBy(pair => pair.Key, pair => pair.Id).Select(group => (group.Key, group.ToList()))
            .First(group => group.Item2.Contains(Key(3)) && group.Item2.Count > 1);
        MakeFormatTwo(folder.FullPath);
        Sql(folder.FullPath, damage);
        var reports = new List<(int Done, int Total)>();
        using (var index = SqliteTaskIndex.Open(folder.FullPath, migration: new ImmediateProgress(reports)))
        {
            Assert.Equal([(10, 10)], reports);
            using var reader = index.OpenReader();
            Assert.True(IsClear(Assert.Throws<IndexCorruptException>(() => reader.FindCitations(Key(3))), folder.FullPath));
            Assert.NotNull(reader.FindCitations(Key(2)));
            Assert.Equal(ofNumber.Where(id => id != Key(3)).Order(), reader.FindCiting(number).Select(citing => citing.Directive.Id).Order());
            var none = new SearchRequest { Filter = new TaskFilter { DeadlineStates = [DeadlineState.None] }, Top = 0 };
            Assert.True(reader.Search(none).Total > 0);
        }

        Assert.Contains(IndexChecker.Check(folder.FullPath), problem => problem.Contains($"directive {Key(3)}", StringComparison.Ordinal)
            || problem.Contains("directive 3", StringComparison.Ordinal));
        Assert.Equal(3, Number(folder.FullPath, "PRAGMA user_version"));

        string Key(int row) => Text(folder.FullPath, $"SELECT key FROM directives WHERE id = {row}");
    }

    [Fact]
    public void Open_FormatTwoWithADamagedColumn_RefusesTheStatesOfItsDeadlinesAlone()
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, new Random(4));
        MakeFormatTwo(folder.FullPath);

        // Part 1, chunk 10.
        Sql(folder.FullPath, "UPDATE parts SET data = zeroblob(9) WHERE id & 268435455 = 16777226");
        using var index = SqliteTaskIndex.Open(folder.FullPath);
        using var reader = index.OpenReader();
        Assert.True(reader.Search(new SearchRequest { Query = SearchQuery.AllOf("cách ly"), Top = 0 }).Total > 0);
        var dated = new SearchRequest { Filter = new TaskFilter { DeadlineStates = [DeadlineState.Dated] }, Top = 0 };
        Assert.True(IsClear(Assert.Throws<IndexCorruptException>(() => reader.Search(dated)), folder.FullPath));
        Assert.NotEmpty(reader.ReadCitations().Directives);
    }

    [Fact]
    public void Open_MigrationFails_LeavesTheFileAsItWas()
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, new Random(4), withCorrections: false);
        MakeFormatOne(folder.FullPath);
        Sql(folder.FullPath, "INSERT INTO state VALUES ('segments', 0)");
        var error = Assert.ThrowsAny<Exception>(() => SqliteTaskIndex.Open(folder.FullPath));
        Assert.True(error is IndexCorruptException or IndexStorageException, error.ToString());
        Assert.Equal(1, Number(folder.FullPath, "PRAGMA user_version"));
        Assert.Equal(0, Number(folder.FullPath, "SELECT count(*) FROM sqlite_schema WHERE name = 'corrections'"));
    }

    [Theory]
    [InlineData("INSERT INTO segments (position, id, tasks, tombstones) VALUES (99, 99, 1, NULL); UPDATE state SET value = value + 1 WHERE name = 'segments'")]
    [InlineData("DELETE FROM directives WHERE id = 3; UPDATE state SET value = value - 1 WHERE name = 'directives'")]
    public void Commit_ByAProgramOfFormatTwoThatHasTheFileOpen_FailsAndChangesNothing(string change)
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, new Random(4));
        MakeFormatTwo(folder.FullPath);
        using var older = Connect(folder.FullPath);
        Assert.Equal(2, Run("PRAGMA user_version"));
        var wanted = Answers(folder.FullPath);
        Run("BEGIN IMMEDIATE");
        Run(change);
        var error = Assert.Throws<SqliteException>(() => Run("UPDATE state SET value = value + 1 WHERE name = 'generation'"));
        Assert.Contains("a newer program keeps this index", error.Message, StringComparison.Ordinal);
        Run("ROLLBACK");
        Assert.Equal(wanted, Answers(folder.FullPath));
        Fill(folder.FullPath, new Random(5));
        Assert.Empty(IndexChecker.Check(folder.FullPath));

        long Run(string sql)
        {
            using var command = older.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar() is long value ? value : 0;
        }
    }

    [Fact]
    public void OpenWriter_FileMigratedByANewerProgramSinceItWasOpened_IsRefused()
    {
        using var folder = new TempFolder();
        Fill(folder.FullPath, new Random(4));
        using var index = SqliteTaskIndex.Open(folder.FullPath);
        Sql(folder.FullPath, "PRAGMA user_version = 4");
        var error = Assert.Throws<IndexVersionException>(index.OpenWriter);
        Assert.True(IsClear(error, folder.FullPath), error.Message);
        Sql(folder.FullPath, "PRAGMA user_version = 3");
        index.OpenWriter().Dispose();
    }

    private static void Fill(string folder, Random random, bool withCorrections = true)
    {
        var corpus = new RandomCorpus(random);
        using var index = SqliteTaskIndex.Open(folder);
        using var writer = index.OpenWriter();
        for (var i = 0; i < 10; i++)
        {
            writer.Add(corpus.Directive($"{i}"));
            writer.AddTask(corpus.Imported($"{i}"));
        }

        writer.Commit();
        for (var i = 0; i < 3; i++)
        {
            writer.AddTask(corpus.Imported($"{i}"));
            if (withCorrections)
            {
                writer.Correct($"{i}", [Sector.Border], "An");
            }

            writer.Commit();
        }
    }

    /// <summary>What an index says, one line a question; a question that damage left unanswered gives a line that begins with "damaged".</summary>
    private static List<string> Answers(string folder)
    {
        var answers = new List<string>();
        SearchQuery[] queries =
        [
            SearchQuery.All, SearchQuery.AllOf("cach ly"), new PhraseQuery(SearchField.Text, ["cách", "ly"]), SearchQuery.AnyOf("y tế xã hội dịch"),
            new PrefixQuery(SearchField.Text, "c"), new TermQuery(SearchField.Agency, "sở"), new FuzzyQuery(SearchField.Text, "phong", 1),
        ];
        try
        {
            using var index = SqliteTaskIndex.Open(folder);
            using var reader = index.OpenReader();
            foreach (var query in queries)
            {
                Ask(() => Show(reader.Search(new SearchRequest { Query = query, Facets = Enum.GetValues<FacetField>(), Top = 0 })));
                Ask(() => Show(reader.Search(new SearchRequest { Query = query, Top = 30 })));
                Ask(() => string.Join(' ', reader.Histogram(new HistogramRequest { Query = query, GroupBy = FacetField.Sector }).Points));
            }

            Ask(() => string.Join(' ', reader.ListDirectives(TaskFilter.None, 0, 100, out _)));
            foreach (var state in Enum.GetValues<DeadlineState>())
            {
                Ask(() => Show(reader.Search(new SearchRequest { Filter = new TaskFilter { DeadlineStates = [state] } })));
            }

            Ask(() => string.Join(' ', reader.ReadCitations().Directives.Select(ShowCitations)));
        }
        catch (Exception e) when (IsClear(e, folder))
        {
            answers.AddRange(Enumerable.Repeat(
                $"damaged: {e.Message}", (3 * queries.Length) + 2 + Enum.GetValues<DeadlineState>().Length - answers.Count));
        }

        return answers;

        void Ask(Func<string> question)
        {
            try
            {
                answers.Add(question());
            }
            catch (Exception e) when (IsClear(e, folder))
            {
                answers.Add($"damaged: {e.Message}");
            }
        }

        static string ShowCitations(CitingDirective citing) =>
            $"{citing.Directive} {citing.NumberKey} {citing.IssuerKey}: {string.Join(' ', citing.Cites)}";

        static string Show(SearchResult result) => string.Join(
            '|',
            result.Total,
            string.Join(' ', result.Hits.Select(hit => string.Create(
                CultureInfo.InvariantCulture,
                $"{hit.Task.Id} {hit.Score:0.0000} {hit.Task.Task.CleanText} {string.Join(',', hit.Task.Task.Sectors.Select(label => label.Sector))}"))),
            string.Join(' ', result.Facets.OrderBy(facet => facet.Key).Select(facet => $"{facet.Key}: {string.Join(' ', facet.Value)}")));
    }

    private static bool IsClear(Exception error, string folder) =>
        error is IndexCorruptException or IndexVersionException or IndexStorageException or IndexBusyException
        && error.Message.Contains(Path.Combine(folder, SqliteTaskIndex.FileName), StringComparison.Ordinal)
        && error.Message.Contains(';', StringComparison.Ordinal);

    private static void AssertSameOrDamaged(List<string> wanted, string folder, string what)
    {
        var found = Answers(folder);
        for (var i = 0; i < wanted.Count; i++)
        {
            Assert.True(
                found[i] == wanted[i] || found[i].StartsWith("damaged", StringComparison.Ordinal),
                $"{what}: answer {i} is {found[i]}, not {wanted[i]}");
        }
    }

    private static void MakeFormatOne(string folder) => Sql(
        folder, "DROP TABLE corrections; DROP TABLE citations; DROP TABLE cited; DELETE FROM state WHERE name NOT IN ('generation', 'next_segment'); DROP TRIGGER written_by_format_3; "
        + $"DELETE FROM parts WHERE {IsStateColumn}; DELETE FROM migrations WHERE version > 1; PRAGMA user_version = 1");

    private static void MakeFormatTwo(string folder) => Sql(
        folder, $"DROP TABLE citations; DROP TABLE cited; DELETE FROM state WHERE name IN ('cited', 'written'); DROP TRIGGER written_by_format_3; DELETE FROM parts WHERE {IsStateColumn}; "
        + "DELETE FROM migrations WHERE version > 2; PRAGMA user_version = 2");

    private static int Sql(string folder, string sql)
    {
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private static long Number(string folder, string sql)
    {
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static string Text(string folder, string sql)
    {
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>The keys of the cited numbers, each with the id of a directive that cites it.</summary>
    private static List<(string Key, string Id)> CitingKeys(string folder)
    {
        using var index = SqliteTaskIndex.Open(folder);
        using var reader = index.OpenReader();
        return
        [
            .. reader.ReadCitations().Directives
                .SelectMany(citing => citing.Cites.Select(cited => (cited.NumberKey, citing.Directive.Id))).Distinct(),
        ];
    }

    private static List<(long Row, byte[] Bytes)> Blobs(string folder, string table, string column)
    {
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid, {column} FROM {table} WHERE {column} IS NOT NULL";
        using var rows = command.ExecuteReader();
        var blobs = new List<(long, byte[])>();
        while (rows.Read())
        {
            blobs.Add((rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)));
        }

        return blobs;
    }

    private static void SetBlob(string folder, string table, string column, long row, byte[] bytes)
    {
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE {table} SET {column} = $bytes WHERE rowid = $row";
        command.Parameters.AddWithValue("$bytes", bytes);
        command.Parameters.AddWithValue("$row", row);
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, SqliteTaskIndex.FileName)};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>A mount that lasts for a test.</summary>
    private sealed class Mount : IDisposable
    {
        private readonly string? _made;

        private Mount(string path, string? made)
        {
            FullPath = path;
            _made = made;
        }

        public string FullPath { get; }

        public static Mount? TryMake(params string[] arguments)
        {
            var folder = Directory.CreateTempSubdirectory("corpus-mount-").FullName;
            if (Call("mount", [.. arguments, folder]))
            {
                return new Mount(folder, folder);
            }

            Directory.Delete(folder);
            return null;
        }

        public static Mount? TryMakeReadOnly(string path)
        {
            if (!Call("mount", "--bind", path, path))
            {
                return null;
            }

            var mount = new Mount(path, null);
            if (Call("mount", "-o", "remount,ro,bind", path))
            {
                return mount;
            }

            mount.Dispose();
            return null;
        }

        public void Dispose()
        {
            Call("umount", FullPath);
            if (_made is not null)
            {
                Directory.Delete(_made);
            }
        }

        private static bool Call(string program, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
                process.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }

    private sealed class ImmediateProgress(List<(int Done, int Total)> reports) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => reports.Add(value);
    }
}
