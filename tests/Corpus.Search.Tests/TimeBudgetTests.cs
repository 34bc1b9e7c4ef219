using System.Globalization;
using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Queries made to be slow: they end, and say so when they ended early.</summary>
public sealed class TimeBudgetTests
{
    [Fact]
    public void Search_PathologicalQueryAtAnyBudget_EndsWithALowerBound() => SeededRandom.Run(1, random =>
    {
        using var temp = new TempIndex();
        Fill(temp, random);
        using var reader = temp.Index.OpenReader();
        foreach (var query in Pathological())
        {
            var request = new SearchRequest
            {
                Query = query,
                Facets = [FacetField.Province, FacetField.Agency],
                Filter = TaskFilter.None with { Provinces = ["Hà Nội"] },
                FacetsIgnoreOwnFilter = true,
                TimeBudget = Timeout.InfiniteTimeSpan,
            };
            foreach (var grouped in (bool[])[false, true])
            {
                var whole = reader.Search(request with { GroupByDirective = grouped });
                Assert.True(whole.Complete);
                for (var microseconds = 1; microseconds < 20_000; microseconds *= 5)
                {
                    var cut = reader.Search(request with { GroupByDirective = grouped, TimeBudget = TimeSpan.FromMicroseconds(microseconds) });
                    Assert.True(cut.Complete ? cut.Total == whole.Total : cut.Total <= whole.Total);
                    Assert.True(cut.TotalDirectives is null || cut.TotalDirectives <= whole.TotalDirectives);
                    Assert.True(cut.Complete || cut.NextCursor is null);
                    var provinces = whole.Facets[FacetField.Province].ToDictionary(count => count.Value ?? "", count => count.Count);
                    Assert.All(cut.Facets[FacetField.Province], count => Assert.InRange(count.Count, 1, provinces[count.Value ?? ""]));
                }
            }

            var histogram = new HistogramRequest { Query = query, Unit = CountUnit.Directives };
            var counted = reader.Histogram(histogram with { TimeBudget = TimeSpan.FromMilliseconds(1) });
            Assert.True(counted.Total <= reader.Histogram(histogram).Total);
        }
    });

    [Fact]
    public void Search_CancelledWhileItRuns_ThrowsOrIsWhole() => SeededRandom.Run(1, random =>
    {
        using var temp = new TempIndex();
        Fill(temp, random);
        using var reader = temp.Index.OpenReader();
        foreach (var query in Pathological())
        {
            using var cancelling = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(1, 5)));
            try
            {
                Assert.True(reader.Search(new SearchRequest { Query = query, TimeBudget = Timeout.InfiniteTimeSpan }, cancelling.Token).Complete);
            }
            catch (OperationCanceledException)
            {
                Assert.True(cancelling.IsCancellationRequested);
            }
        }
    });

    private static void Fill(TempIndex temp, Random random)
    {
        var corpus = new RandomCorpus(random);
        for (var commit = 0; commit < 3; commit++)
        {
            temp.Commit(writer =>
            {
                for (var i = 0; i < 1500; i++)
                {
                    writer.AddTask(corpus.Imported($"{commit}-{i}") with { DirectiveId = $"d{i % 200}" });
                }

                for (var i = 0; i < 300; i++)
                {
                    var words = string.Join(' ', Enumerable.Range(0, 40).Select(_ => string.Create(CultureInfo.InvariantCulture, $"a{random.Next(20_000)}")));
                    writer.AddTask(new ImportedTask($"words {commit}-{i}", "w", words, "Hà Nội", SectorSet.Of(Sector.Health), null));
                }
            });
        }
    }

    private static IEnumerable<SearchQuery> Pathological()
    {
        string[] words = [.. "cách ly phòng chống dịch bệnh tập trung y tế xã hội".Split(' ')];
        yield return new PrefixQuery(SearchField.Text, "a", TermMatch.Folded);
        yield return new FuzzyQuery(SearchField.Text, "a1", 2);
        yield return SearchQuery.AnyOf(string.Join(' ', Enumerable.Range(0, 128).Select(i => words[i % words.Length])));
        yield return new OrQuery([.. Enumerable.Range(0, 60).Select(i => new PhraseQuery(
            SearchField.Text, [words[i % 11], words[i * 7 % 11], words[i * 3 % 11]], 100))]);
        yield return new AndQuery([.. Enumerable.Range(0, 40).Select(_ => (SearchQuery)new NotQuery(new PrefixQuery(SearchField.Text, "a1")))]);
    }
}
