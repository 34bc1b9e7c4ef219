using Corpus.Search.Querying;
using Corpus.Testing;
using Corpus.Text;
using Microsoft.Data.Sqlite;

namespace Corpus.Search.Tests;

/// <summary>The kernel against SQLite's FTS5 over the same tokens: an engine that was written by others.</summary>
public sealed class FullTextSearchTests
{
    [Fact]
    public void Search_RandomQueries_MatchesAsManyTasksAsFts5() => SeededRandom.Run(2, random =>
    {
        var corpus = new RandomCorpus(random);
        using var temp = new TempIndex();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, "CREATE VIRTUAL TABLE tasks USING fts5 (text, tokenize = 'ascii')");
        temp.Commit(writer =>
        {
            for (var i = 0; i < 500; i++)
            {
                var task = corpus.Imported($"{i}");
                writer.AddTask(task);
                Execute(connection, "INSERT INTO tasks VALUES ($text)", ("$text", string.Join(' ', Tokens(task.Text).Select(Code))));
            }
        });
        using var reader = temp.Index.OpenReader();
        var matching = 0;
        for (var i = 0; i < 300; i++)
        {
            var (query, expression) = Query(corpus, depth: 3);
            var total = reader.Search(new SearchRequest { Query = query, Top = 0 }).Total;
            var wanted = Number(connection, "SELECT count(*) FROM tasks WHERE tasks MATCH $query", expression);
            Assert.True(wanted == total, $"{query}: FTS5 finds {wanted}, the kernel {total}");
            matching += total > 0 ? 1 : 0;
        }

        Assert.True(matching > 50);
    });

    /// <summary>A query for the kernel and the same one in FTS5's language.</summary>
    private static (SearchQuery Query, string Expression) Query(RandomCorpus corpus, int depth)
    {
        switch (corpus.Random.Next(depth > 0 ? 7 : 4))
        {
            case 0 or 1:
                var word = Word(corpus);
                return (new TermQuery(SearchField.Text, word), Code(word));
            case 2 or 3:
                string[] words = [.. Enumerable.Range(0, corpus.Random.Next(2, 4)).Select(_ => Word(corpus))];
                return (new PhraseQuery(SearchField.Text, words), $"\"{string.Join(' ', words.Select(Code))}\"");
            case 4:
                var (kept, keptText) = Query(corpus, depth - 1);
                var (left, leftText) = Query(corpus, depth - 1);
                return (new AndQuery([kept, new NotQuery(left)]), $"(({keptText}) NOT ({leftText}))");
            case 5:
                var (a, aText) = Query(corpus, depth - 1);
                var (b, bText) = Query(corpus, depth - 1);
                return (new AndQuery([a, b]), $"(({aText}) AND ({bText}))");
            default:
                var (c, cText) = Query(corpus, depth - 1);
                var (d, dText) = Query(corpus, depth - 1);
                return (new OrQuery([c, d]), $"(({cText}) OR ({dText}))");
        }
    }

    private static string Word(RandomCorpus corpus) => Tokens(corpus.Text(1)).First();

    // FTS5 counts every token as a position, the kernel gives a compound the position of its first part: leave compounds out.
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        using var cursor = new TokenCursor(text);
        while (cursor.MoveNext())
        {
            if (!cursor.IsCompound)
            {
                tokens.Add(cursor.Written.ToString());
            }
        }

        return tokens;
    }

    // FTS5's tokenizers would cut or fold Vietnamese in their own way: each token goes in as letters of its own.
    private static string Code(string token) => "t" + Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(token));

    private static void Execute(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$query", query);
        return (long)command.ExecuteScalar()!;
    }
}
