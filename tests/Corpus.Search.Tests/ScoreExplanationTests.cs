using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>What scores are made of, and tasks like others.</summary>
public sealed class ScoreExplanationTests
{
    [Fact]
    public void Explain_RandomQueries_AddsUpToTheScore() => SeededRandom.Run(3, random =>
    {
        var corpus = new RandomCorpus(random);
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            for (var i = 0; i < 25; i++)
            {
                writer.Add(corpus.Directive($"{i}"));
                writer.AddTask(corpus.Imported($"{i}"));
            }
        });
        using var reader = temp.Index.OpenReader();
        var explained = 0;
        for (var i = 0; i < 60; i++)
        {
            var request = new SearchRequest { Query = corpus.Query(), Explain = true, Sort = (SearchSort)random.Next(4) };
            foreach (var hit in reader.Search(request).Hits)
            {
                Assert.Equal(hit.Score, hit.Explanation.Sum(part => part.Score), 1e-4 * (1 + hit.Score));
                Assert.All(hit.Explanation, part => Assert.InRange(part.Score, 0, part.Weight * 1.0001));
                Assert.Equal(hit.Explanation, reader.Explain(request.Query, hit.Task.Id));
                explained += hit.Explanation.Count;
            }
        }

        Assert.True(explained > 100);
    });

    [Fact]
    public void Explain_TaskThatDoesNotMatchOrIsNotHeld_IsNull()
    {
        using var temp = new TempIndex();
        temp.Commit(writer => writer.AddTask(Imported("1", "d", "cách ly")));
        using var reader = temp.Index.OpenReader();
        Assert.Null(reader.Explain(SearchQuery.AllOf("tiêm"), "1"));
        Assert.Null(reader.Explain(SearchQuery.AllOf("cách"), "2"));
        Assert.Contains(reader.Explain(SearchQuery.AllOf("cach"), "1")!, part => part.Label.Contains("cách", StringComparison.Ordinal));
        Assert.Empty(reader.Search(new SearchRequest { Query = SearchQuery.AllOf("cách") }).Hits[0].Explanation);
    }

    [Theory]
    [InlineData("Bù Đăng Bình Phước")]
    [InlineData("bu dang binh phuoc")]
    public void Explain_WordsThatNameADistrictAndItsProvince_CountsEachPlaceOnce(string words)
    {
        using var temp = new TempIndex();
        temp.Commit(writer => writer.Add(new IndexableDirective
        {
            SourceKey = "source",
            ContentHash = new string('0', 64),
            ProcessedBy = "test",
            Directive = new Directive
            {
                Source = "source",
                SourceText = "cách ly",
                Province = "Bình Phước",
                District = "Bù Đăng",
                Tasks = [new DirectiveTask { Path = "1", Text = "cách ly", CleanText = "cách ly", Range = new TextRange(0, 7) }],
            },
        }));
        using var reader = temp.Index.OpenReader();
        var query = SearchQuery.AnyOf($"cách ly {words}");
        var task = Assert.Single(reader.Search(new SearchRequest { Query = query }).Hits).Task.Id;
        var places = reader.Explain(query, task)!.Select(part => part.Label.Split(':')[0]).Where(label => label is "District" or "Province");
        Assert.Equal(["District", "Province"], places.Order());
    }

    [Fact]
    public void FindSimilar_Task_FindsWhatSharesItsRareWords()
    {
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            writer.AddTask(Imported("self", "a", "tiêm vắc xin cho học sinh trong trường"));
            writer.AddTask(Imported("twin", "b", "các trường tiêm vắc xin cho học sinh"));
            writer.AddTask(Imported("sibling", "a", "vắc xin cho học sinh"));
            writer.AddTask(Imported("far", "b", "kiểm tra trong chợ"));
            writer.AddTask(Imported("other", "c", "đường bộ"));
        });
        using var reader = temp.Index.OpenReader();
        var result = reader.FindSimilar(new SimilarRequest { TaskId = "self" });
        Assert.Equal(["twin", "sibling", "far"], result.Hits.Select(hit => hit.Task.Id));
        Assert.All(result.Hits, hit => Assert.Equal(hit.Score, hit.Explanation.Sum(part => part.Score), 1e-4 * (1 + hit.Score)));
        Assert.NotEmpty(result.Hits[0].Highlights);
        Assert.Equal(
            ["twin", "far"], reader.FindSimilar(new SimilarRequest { TaskId = "self", ExcludeDirective = true }).Hits.Select(hit => hit.Task.Id));
        Assert.Equal(["twin"], reader.FindSimilar(new SimilarRequest { TaskId = "self", Top = 1 }).Hits.Select(hit => hit.Task.Id));
        Assert.Equal("self", reader.FindSimilar(new SimilarRequest { Text = "Tiêm vắc xin trong trường!" }).Hits[0].Task.Id);
        Assert.Empty(reader.FindSimilar(new SimilarRequest { Text = "zzz" }).Hits);
        Assert.ThrowsAny<ArgumentException>(() => reader.FindSimilar(new SimilarRequest { TaskId = "none" }));
        Assert.ThrowsAny<ArgumentException>(() => reader.FindSimilar(new SimilarRequest { TaskId = "self", Text = "x" }));
        Assert.False(reader.FindSimilar(new SimilarRequest { TaskId = "self", TimeBudget = TimeSpan.Zero }).Complete);
    }

    [Fact]
    public void Search_GroupedPages_CoverEveryDirectiveOnceInOrder() => SeededRandom.Run(3, random =>
    {
        var corpus = new RandomCorpus(random);
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            // One directive with most of the tasks: its tasks fill the first ranks.
            for (var i = 0; i < 400; i++)
            {
                writer.AddTask(Imported($"{i}", i % 4 == 0 ? $"d{i % 40}" : "large", corpus.Text(8)));
            }
        });
        using var reader = temp.Index.OpenReader();
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var request = new SearchRequest { Query = SearchQuery.AnyOf("cách ly xã hội"), Sort = sort, GroupByDirective = true, Top = 1000 };
            var whole = reader.Search(request);
            var paged = new List<string>();
            string? after = null;
            do
            {
                var page = reader.Search(request with { Top = 3, After = after });
                Assert.Equal((whole.Total, whole.TotalDirectives), (page.Total, page.TotalDirectives));
                paged.AddRange(page.Hits.Select(hit => hit.Task.Id));
                after = page.NextCursor;
            }
            while (after is not null);

            Assert.Equal(whole.Hits.Select(hit => hit.Task.Id), paged);
            Assert.Equal(whole.TotalDirectives, whole.Hits.Select(hit => hit.Task.Directive.Id).Distinct().Count());
            Assert.Equal(whole.Total, whole.Hits.Sum(hit => hit.TasksOfDirective));
        }
    });

    private static ImportedTask Imported(string id, string directive, string text) =>
        new(id, directive, text, null, SectorSet.Of(Sector.Health), null);
}
