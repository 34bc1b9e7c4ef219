using System.Text.RegularExpressions;
using Corpus.Search.Storage.Postgres;
using Corpus.Testing;

namespace Corpus.Search.Tests.Postgres;

/// <summary>
/// Whether the tables are of a kind that Citus distributes as POSTGRES.md says, as far as the catalogue of a PostgreSQL without it tells.
/// </summary>
public sealed partial class CitusTests(TestDatabases databases)
{
    [Fact]
    public void Tables_AsMigrated_HaveNothingThatSpansShards()
    {
        var address = databases.Server.CreateDatabase();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(address).Database!;
        new PostgresSegmentStore(address, new PostgresOptions()).Dispose();
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "src", "Corpus.Search", "POSTGRES.md"));
        var reference = Quoted().Matches(ReferenceTables().Match(documentation).Groups[1].Value).Select(match => match.Groups[1].Value).ToArray();
        var distributed = DistributedTable().Matches(documentation).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.NotEmpty(reference);
        Assert.NotEmpty(distributed);

        // Every table is one or the other, but that of migrations, which only the coordinator asks.
        Assert.Equal(
            List(databases.Server, name, "SELECT relname FROM pg_class WHERE relnamespace = 'corpus'::regnamespace AND relkind = 'r'"),
            reference.Concat(distributed.Keys).Append("migrations").Order(StringComparer.Ordinal));
        foreach (var (table, column) in distributed)
        {
            Assert.Equal(["true"], List(
                databases.Server,
                name,
                $"SELECT (attnotnull AND atttypid IN ('integer'::regtype, 'bigint'::regtype))::text FROM pg_attribute "
                + $"WHERE attrelid = 'corpus.{table}'::regclass AND attname = '{column}'"));
            Assert.Empty(List(
                databases.Server,
                name,
                $"SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 'corpus.{table}'::regclass AND (indisunique OR indisexclusion) "
                + $"AND NOT (SELECT attnum FROM pg_attribute WHERE attrelid = indrelid AND attname = '{column}') = ANY(indkey)"));
        }

        // Foreign keys, triggers, rules, columns that count or compute by themselves, inheritance: of no use here, and each limited with Citus.
        // A check looks at one row, which is in one shard.
        Assert.Empty(List(databases.Server, name, "SELECT conname FROM pg_constraint WHERE connamespace = 'corpus'::regnamespace AND contype NOT IN ('p', 'n', 'c')"));
        Assert.Empty(List(databases.Server, name, "SELECT tgname FROM pg_trigger WHERE tgrelid::regclass::text LIKE 'corpus.%' AND NOT tgisinternal"));
        Assert.Empty(List(databases.Server, name, "SELECT tablename FROM pg_rules WHERE schemaname = 'corpus'"));
        Assert.Empty(List(databases.Server, name, "SELECT relname FROM pg_class WHERE relnamespace = 'corpus'::regnamespace AND relkind NOT IN ('r', 'i', 't')"));
        Assert.Empty(List(
            databases.Server,
            name,
            "SELECT attname FROM pg_attribute WHERE attrelid::regclass::text LIKE 'corpus.%' AND (attidentity <> '' OR attgenerated <> '')"));
    }

    private static List<string> List(PostgresServer server, string database, string sql) =>
        [.. ((string[])server.Execute(database, $"SELECT coalesce(array_agg(x::text ORDER BY x::text COLLATE \"C\"), '{{}}') FROM ({sql}) AS t(x)")!)];

    [GeneratedRegex(@"create_reference_table\([^)]*\) FROM unnest\(ARRAY\[([^\]]+)\]")]
    private static partial Regex ReferenceTables();

    [GeneratedRegex(@"'(\w+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"create_distributed_table\('corpus\.(\w+)', '(\w+)'")]
    private static partial Regex DistributedTable();
}
