using System.Diagnostics;
using System.Globalization;
using Corpus.Directives;

namespace Corpus.Search.Tests.Postgres;

/// <summary>Commits whose answers show of themselves whether they are right: generation n holds n batches of tasks.</summary>
internal static class TestWrites
{
    /// <summary>Tasks a batch.</summary>
    public const int Batch = 20;

    /// <summary>How many times to do what a failure test repeats: some in an ordinary run, more with <c>CORPUS_FAILURES</c>.</summary>
    public static int Rounds(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("CORPUS_FAILURES"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : usual;

    /// <summary>Adds a batch.</summary>
    /// <param name="index">The index.</param>
    /// <param name="batch">Name of the batch.</param>
    /// <param name="words">Words more in each text: a longer commit.</param>
    public static void Add(ITaskIndex index, string batch, int words = 0)
    {
        using var writer = index.OpenWriter();
        Put(writer, batch, words);
        writer.Commit();
    }

    /// <summary>Adds a batch without committing it.</summary>
    public static void Put(ITaskIndexWriter writer, string batch, int words = 0)
    {
        for (var i = 0; i < Batch; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, words).Select(word => $"w{(word * 7919) + i}").Prepend($"cách ly {batch}"));
            writer.AddTask(new ImportedTask($"{batch}-{i}", batch, text, null, SectorSet.Of(Sector.Health), null));
        }
    }

    /// <summary>Number of tasks of a batch: <see cref="Batch"/> or 0.</summary>
    public static int Count(ITaskIndexReader reader, string batch) =>
        Enumerable.Range(0, Batch).Count(i => reader.FindTask($"{batch}-{i}") is not null);

    /// <summary>Checks that an answer is one generation's.</summary>
    public static void AssertRight(ITaskIndexReader reader)
    {
        var result = reader.Search(new SearchRequest { Query = Querying.SearchQuery.AllOf("cách ly"), Top = 5, Facets = [FacetField.Sector] });
        Assert.Equal(Batch * reader.Generation, result.Total);
        Assert.Equal(reader.Generation == 0 ? [] : [new FacetCount("health", Batch * reader.Generation)], result.Facets[FacetField.Sector]);
        Assert.All(result.Hits, hit => Assert.StartsWith("cách ly", hit.Task.Task.CleanText, StringComparison.Ordinal));
    }

    /// <summary>Does something again until the store can be reached.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="refused">Told of each refusal; each must say when to try again.</param>
    public static T Insist<T>(Func<T> work, Action<IndexUnavailableException>? refused = null)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(20))
        {
            try
            {
                return work();
            }
            catch (IndexUnavailableException e) when (waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                Assert.True(e.RetryAfter > TimeSpan.Zero);
                refused?.Invoke(e);
            }
            catch (IndexBusyException) when (waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                // The server has not noticed yet that the session is gone.
            }
        }
    }
}
