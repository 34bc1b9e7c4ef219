using System.Globalization;
using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Queries made to be slow: they end, and say so when they ended early.</summary>
public sealed class TimeBudgetTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromHours(23);

    [Fact]
    public void Search_BudgetEndsAtSomeCheck_GivesALowerBound() => SeededRandom.Run(1, random =>
    {
        using var temp = new TempIndex();
        Fill(temp, random);
        using var reader = (TaskIndexReader)temp.Index.OpenReader();
        foreach (var query in Pathological())
        {
            var request = new SearchRequest
            {
                Query = query,
                Facets = [FacetField.Province, FacetField.Agency],
                Filter = TaskFilter.None with { Provinces = ["Hà Nội"] },
                FacetsIgnoreOwnFilter = true,
                MoreOfDirective = 3,
                TimeBudget = Enough,
            };
            foreach (var grouped in (bool[])[false, true])
            {
                var whole = Search(reader, request with { GroupByDirective = grouped }, out var checks);
                Assert.True(whole.Complete && whole.Total > 0 && checks > 0, $"{query}: {whole.Total} in {checks} checks");
                var provinces = whole.Facets[FacetField.Province].ToDictionary(count => count.Value ?? "", count => count.Count);
                foreach (var end in new[] { 1, (checks + 1) / 2, checks }.Distinct())
                {
                    var cut = Search(reader, request with { GroupByDirective = grouped, TimeBudget = CountingClock.BudgetUntil(end) }, out _);
                    Assert.False(cut.Complete);
                    Assert.InRange(cut.Total, 0, whole.Total);
                    Assert.True(cut.TotalDirectives is null || cut.TotalDirectives <= whole.TotalDirectives);
                    Assert.Null(cut.NextCursor);
                    Assert.All(cut.Facets[FacetField.Province], count => Assert.InRange(count.Count, 1, provinces[count.Value ?? ""]));
                }
            }

            reader.Clock = TimeProvider.System;
            var histogram = new HistogramRequest { Query = query, Unit = CountUnit.Directives };
            var counted = reader.Histogram(histogram with { TimeBudget = TimeSpan.FromMilliseconds(1) });
            Assert.True(counted.Total <= reader.Histogram(histogram).Total);
        }
    });

    [Fact]
    public void Search_GroupedAndBudgetEndsAtAnyCheck_KeepsWhatWasFound()
    {
        // The best 100 tasks are of one directive, so that the page needs a second, longer ranking.
        using var temp = new TempIndex();
        for (var commit = 0; commit < 3; commit++)
        {
            temp.Commit(writer =>
            {
                for (var i = 0; i < 120; i++)
                {
                    writer.AddTask(new ImportedTask(
                        $"{commit}-{i}", i < 100 ? "best" : $"d{i}", i < 100 ? "ab" : "ab cd ef gh ik", "Hà Nội", SectorSet.Of(Sector.Health), null));
                }
            });
        }

        using var reader = (TaskIndexReader)temp.Index.OpenReader();
        var request = new SearchRequest
        {
            Query = new PrefixQuery(SearchField.Text, "a"),
            Facets = [FacetField.Province],
            Filter = TaskFilter.None with { Provinces = ["Hà Nội"] },
            FacetsIgnoreOwnFilter = true,
            GroupByDirective = true,
            MoreOfDirective = 3,
            Top = 5,
            TimeBudget = Enough,
        };
        var whole = Search(reader, request, out var checks);
        Assert.Equal((360, 21, 5), (whole.Total, whole.TotalDirectives, whole.Hits.Count));
        Assert.All(whole.Hits, hit => Assert.Equal(Math.Min(3, hit.TasksOfDirective - 1), hit.MoreOfDirective.Count));
        var (total, hits) = (0L, 0);
        for (var end = 1; end <= checks; end++)
        {
            var cut = Search(reader, request with { TimeBudget = CountingClock.BudgetUntil(end) }, out _);
            Assert.False(cut.Complete);
            Assert.True(cut.Total >= total, $"{cut.Total} found until check {end}, {total} before");
            Assert.True(cut.Hits.Count >= Math.Min(hits, 1), $"no hit at check {end}");
            (total, hits) = (cut.Total, cut.Hits.Count);
        }

        Assert.Equal(whole.Total, total);
    }

    [Fact]
    public void Search_CancelledAtSomeCheck_Throws() => SeededRandom.Run(1, random =>
    {
        using var temp = new TempIndex();
        Fill(temp, random);
        using var reader = (TaskIndexReader)temp.Index.OpenReader();
        foreach (var query in Pathological())
        {
            var request = new SearchRequest { Query = query, TimeBudget = Enough };
            Search(reader, request, out var checks);
            foreach (var end in new[] { 1, checks / 2 }.Where(end => end > 0 && end < checks).Distinct())
            {
                using var cancelling = new CancellationTokenSource();
                reader.Clock = new CountingClock { Checked = check => { if (check == end) { cancelling.Cancel(); } } };
                Assert.Throws<OperationCanceledException>(() => reader.Search(request, cancelling.Token));
            }
        }
    });

    private static SearchResult Search(TaskIndexReader reader, SearchRequest request, out long checks)
    {
        var clock = new CountingClock();
        reader.Clock = clock;
        var result = reader.Search(request);
        checks = clock.Checks;
        return result;
    }

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
