using System.Globalization;
using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>The kernel against an index that looks at every task.</summary>
public sealed class OracleTests
{
    /// <summary>How many random queries to compare; some hundreds in an ordinary run.</summary>
    private const string CasesVariable = "CORPUS_ORACLE_CASES";
    private const int Commits = 6;
    private const int QueriesPerCommit = 16;
    private static readonly FacetField[] AllFacets = Enum.GetValues<FacetField>();

    private static int Corpora =>
        int.TryParse(Environment.GetEnvironmentVariable(CasesVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var cases)
            ? Math.Max(1, cases / (Commits * QueriesPerCommit)) : 8;

    [Fact]
    public void Index_RandomChangesAndQueries_EqualsOracle() => SeededRandom.Run(Corpora, random =>
    {
        var corpus = new RandomCorpus(random);
        using var kernel = new TempIndex();
        using var oracle = new OracleIndex();
        for (var commit = 0; commit < Commits; commit++)
        {
            string[] held;
            using (var before = oracle.OpenReader())
            {
                held = [.. before.Search(new SearchRequest { Top = SearchRequest.MaxTop }).Hits.Select(hit => hit.Task.Id)];
            }

            using (var left = kernel.Index.OpenWriter())
            using (var right = oracle.OpenWriter())
            {
                Change(corpus, left, right, held);
                left.Commit();
                right.Commit();
            }

            using var actual = kernel.Index.OpenReader();
            using var expected = oracle.OpenReader();
            Assert.Equal(expected.Statistics, actual.Statistics);
            Assert.Equal(expected.ListCorrections().Select(Shown), actual.ListCorrections().Select(Shown));
            Assert.Equal(Shown(expected.ReadCitations()), Shown(actual.ReadCitations()));
            Assert.Equal(Shown(new CitationTable(expected.FindCiting("3 tb ubnd"))), Shown(new CitationTable(actual.FindCiting("3 tb ubnd"))));
            for (var i = 0; i < QueriesPerCommit; i++)
            {
                Compare(corpus, expected, actual);
            }
        }
    });

    [Fact]
    public void Index_ManyTasks_EqualsOracle() => SeededRandom.Run(1, random =>
    {
        // Enough for bitmaps (more than 4,096 tasks of a word), many windows, and merged segments.
        var corpus = new RandomCorpus(random);
        using var kernel = new TempIndex();
        using var oracle = new OracleIndex();
        for (var commit = 0; commit < 9; commit++)
        {
            using var left = kernel.Index.OpenWriter();
            using var right = oracle.OpenWriter();
            for (var i = 0; i < 1000; i++)
            {
                var task = corpus.Imported($"{commit * 900 + i}");
                left.AddTask(task);
                right.AddTask(task);
            }

            left.Commit();
            right.Commit();
        }

        using var actual = kernel.Index.OpenReader();
        using var expected = oracle.OpenReader();
        for (var i = 0; i < 40; i++)
        {
            Compare(corpus, expected, actual);
        }
    });

    [Fact]
    public void Index_MoreTasksThanASegmentHolds_FindsThemAll()
    {
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            for (var i = 0; i < 70_000; i++)
            {
                writer.AddTask(new ImportedTask($"{i}", "d", i % 3 == 0 ? "cách ly" : "tiêm vắc xin", "Hà Nội", default, null));
            }
        });
        using var reader = temp.Index.OpenReader();
        var result = reader.Search(new SearchRequest { Query = SearchQuery.AllOf("cách ly"), Facets = [FacetField.Province], Top = 3 });
        Assert.Equal(23_334, result.Total);
        Assert.Equal([new FacetCount("Hà Nội", 23_334)], result.Facets[FacetField.Province]);
        Assert.Equal(["0", "3", "6"], result.Hits.Select(hit => hit.Task.Id));
        Assert.Equal("69999", reader.FindTask("69999")!.Id);
    }

    private static string Shown(ListedCorrection listed) =>
        $"{listed.Correction.Number} {listed.Correction.TaskId} {listed.Correction.By} {string.Join(',', listed.Correction.Sectors)} {listed.State}";

    private static IEnumerable<string> Shown(CitationTable table) => table.Directives
        .Select(citing => $"{citing.Directive} {citing.NumberKey} {citing.IssuerKey}: {string.Join(' ', citing.Cites)}").Order(StringComparer.Ordinal);

    private static void Change(RandomCorpus corpus, ITaskIndexWriter left, ITaskIndexWriter right, string[] held)
    {
        for (var rest = corpus.Random.Next(2, 25); rest > 0; rest--)
        {
            switch (corpus.Random.Next(10))
            {
                case 8 or 9 when held.Length > 0:
                    var labelled = held[corpus.Random.Next(held.Length)];
                    if (corpus.Random.Next(4) == 0)
                    {
                        Assert.Equal(right.WithdrawCorrection(labelled, "An"), left.WithdrawCorrection(labelled, "An"));
                    }
                    else
                    {
                        Sector[] sectors = [(Sector)corpus.Random.Next(Sectors.Count)];
                        Assert.Equal(right.Correct(labelled, sectors, "An"), left.Correct(labelled, sectors, "An"));
                    }

                    break;
                case 0:
                    var gone = corpus.Directive($"source {corpus.Random.Next(30)}");
                    var (state, id) = left.Add(gone);
                    Assert.Equal(new AddResult(state, id), right.Add(gone));
                    Assert.True(left.Remove(id));
                    Assert.True(right.Remove(id) && !left.Remove(id));
                    break;
                case 1:
                    var task = corpus.Imported($"import:{corpus.Random.Next(10)}");
                    left.AddTask(task);
                    right.AddTask(task);
                    break;
                default:
                    var directive = corpus.Directive($"source {corpus.Random.Next(30)}");
                    Assert.Equal(right.Add(directive), left.Add(directive));
                    Assert.Equal(SourceState.Unchanged, left.Add(directive).State);
                    break;
            }
        }
    }

    private static void Compare(RandomCorpus corpus, ITaskIndexReader expected, ITaskIndexReader actual)
    {
        var request = new SearchRequest
        {
            Query = corpus.Query(),
            Filter = corpus.Filter(),
            Top = corpus.Random.Next(1, 40),
            Facets = AllFacets,
            Sort = (SearchSort)corpus.Random.Next(4),
            FacetsIgnoreOwnFilter = corpus.Random.Next(2) == 0,
            GroupByDirective = corpus.Random.Next(3) == 0,
            MoreOfDirective = corpus.Random.Next(4),
        };
        var wanted = expected.Search(request with { Top = SearchRequest.MaxTop });
        var found = actual.Search(request);
        var context = $"{request.Query} {request.Filter} {request.Sort}";
        Assert.True(wanted.Total == found.Total, $"{context}: {wanted.Total} wanted, {found.Total} found");
        Assert.Equal(wanted.TotalDirectives, found.TotalDirectives);
        foreach (var field in AllFacets)
        {
            Assert.True(wanted.Facets[field].SequenceEqual(found.Facets[field]), $"{context}: facet {field} differs");
        }

        AssertRanking(request, wanted.Hits, found.Hits, context);
        AssertRanking(request with { Top = SearchRequest.MaxTop }, wanted.Hits, [.. actual.SearchAll(request).Take(SearchRequest.MaxTop)], $"{context}, all");

        var histogram = new HistogramRequest
        {
            Query = request.Query,
            Filter = request.Filter,
            Interval = (DateInterval)corpus.Random.Next(5),
            GroupBy = corpus.Random.Next(3) == 0 ? null : (FacetField)corpus.Random.Next(8),
            Unit = (CountUnit)corpus.Random.Next(2),
        };
        var (wantedCells, foundCells) = (expected.Histogram(histogram), actual.Histogram(histogram));
        Assert.True(wantedCells.Total == foundCells.Total, $"{context} {histogram}: {wantedCells.Total} wanted, {foundCells.Total} found");
        Assert.True(wantedCells.Points.SequenceEqual(foundCells.Points), $"{context} {histogram}: cells differ");

        var sample = new SampleRequest
        {
            Query = request.Query,
            Filter = request.Filter,
            Group = corpus.Filter(),
            Top = corpus.Random.Next(20),
        };
        var (wantedSample, foundSample) = (expected.Sample(sample), actual.Sample(sample));
        Assert.True(foundSample.Complete);
        Assert.Equal(Drawn(wantedSample.Group), Drawn(foundSample.Group));
        Assert.Equal(Drawn(wantedSample.Rest), Drawn(foundSample.Rest));

        var (skip, top) = (corpus.Random.Next(5), corpus.Random.Next(1, 20));
        var wantedList = expected.ListDirectives(request.Filter, skip, top, out var wantedTotal);
        Assert.Equal(wantedList, actual.ListDirectives(request.Filter, skip, top, out var foundTotal));
        Assert.Equal(wantedTotal, foundTotal);
    }

    private static string Drawn(TaskSample sample) => $"{sample.Total}: {string.Join(' ', sample.Tasks.Select(task => task.Id))}";

    /// <summary>Equal scores, and equal tasks where no other task has nearly the same score (sums of floats may differ in the last bits).</summary>
    private static void AssertRanking(SearchRequest request, IReadOnlyList<SearchHit> wanted, IReadOnlyList<SearchHit> found, string context)
    {
        Assert.Equal(Math.Min(request.Top, wanted.Count), found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            Assert.True(Math.Abs(wanted[i].Score - found[i].Score) <= 1e-4 * (1 + wanted[i].Score) || request.Sort != SearchSort.Relevance,
                $"{context}: hit {i} has the score {found[i].Score}, not {wanted[i].Score}");
            var isTied = request.Sort == SearchSort.Relevance;
            var alike = !isTied ? [Named(wanted[i])]
                : wanted.Where(hit => Math.Abs(hit.Score - found[i].Score) <= 1e-4 * (1 + hit.Score)).Select(Named).ToArray();
            Assert.True(alike.Contains(Named(found[i])), $"{context}: hit {i} is {Named(found[i])}, not {Named(wanted[i])}");
            AssertMore(wanted[i], found[i], context, isExact: !isTied);
        }

        // Tied ones may stand in another order, and so may the directives of tied hits.
        static void AssertMore(SearchHit wanted, SearchHit found, string context, bool isExact)
        {
            var ids = found.MoreOfDirective.Select(hit => hit.Task.Id).ToArray();
            Assert.Equal(ids.Length, ids.Append(found.Task.Id).Distinct().Count() - 1);
            Assert.All(found.MoreOfDirective, hit => Assert.Equal(found.Task.Directive.Id, hit.Task.Directive.Id));
            if (isExact)
            {
                Assert.Equal(wanted.MoreOfDirective.Select(hit => hit.Task.Id), ids);
            }
            else if (wanted.Task.Directive.Id == found.Task.Directive.Id)
            {
                Assert.All(wanted.MoreOfDirective.Zip(found.MoreOfDirective), pair => Assert.True(
                    Math.Abs(pair.First.Score - pair.Second.Score) <= 1e-4 * (1 + pair.First.Score),
                    $"{context}: {pair.Second.Task.Id} has the score {pair.Second.Score}, not {pair.First.Score}"));
            }
        }

        // Of tasks with nearly the same score either may stand for their directive.
        string Named(SearchHit hit) => !request.GroupByDirective ? hit.Task.Id
            : $"{hit.Task.Directive.Id} {hit.TasksOfDirective} {hit.MoreOfDirective.Count}";
    }
}
