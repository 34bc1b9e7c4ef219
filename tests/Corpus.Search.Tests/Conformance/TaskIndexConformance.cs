using System.Globalization;
using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests.Conformance;

/// <summary>What every implementation of <see cref="ITaskIndex"/> does. Derive from it and make an empty index to run it against another one.</summary>
public abstract class TaskIndexConformance
{
    private static readonly SearchRequest Everything = new() { Top = SearchRequest.MaxTop };

    /// <summary>Makes an empty index.</summary>
    protected abstract ITaskIndex Create();

    /// <summary>Whether the implementation ranks, pages and bounds by itself; an oracle need not.</summary>
    protected virtual bool IsComplete => true;

    [Fact]
    public void Commit_ReaderOpenBefore_SeesItsOwnGeneration()
    {
        using var index = Create();
        Write(index, writer => writer.AddTask(Imported("1", "cách ly")));
        using var before = index.OpenReader();
        Write(index, writer => writer.AddTask(Imported("1", "tiêm vắc xin")));
        using var after = index.OpenReader();
        Assert.Equal("cách ly", before.FindTask("1")!.Task.CleanText);
        Assert.Equal("tiêm vắc xin", after.FindTask("1")!.Task.CleanText);
        Assert.True(before.Generation < after.Generation);
        Assert.Equal((1, 1), (before.Statistics.Tasks, after.Statistics.Tasks));
    }

    [Fact]
    public void Dispose_WithoutCommit_LeavesNothing()
    {
        using var index = Create();
        using (var writer = index.OpenWriter())
        {
            writer.AddTask(Imported("1", "cách ly"));
            writer.Correct("1", [Sector.Border], "An");
        }

        using var reader = index.OpenReader();
        Assert.Equal(0, reader.Search(Everything).Total);
        Assert.Empty(reader.ListCorrections());
    }

    [Fact]
    public void Add_SameSourceOtherContent_ReplacesUnderTheSameId()
    {
        var corpus = new RandomCorpus(new Random(3));
        using var index = Create();
        var (first, second) = (corpus.Directive("a", maxTasks: 5), corpus.Directive("a", maxTasks: 5));
        var id = "";
        Write(index, writer =>
        {
            Assert.Equal(SourceState.New, writer.StateOf("a", first.ContentHash, first.ProcessedBy));
            id = writer.Add(first).DirectiveId;
            Assert.Equal(new AddResult(SourceState.Unchanged, id), writer.Add(first));
        });
        Write(index, writer => Assert.Equal(new AddResult(SourceState.Changed, id), writer.Add(second)));
        using var reader = index.OpenReader();
        Assert.Equal(second.Directive.SourceText, reader.FindDirective(id)!.Directive.SourceText);
        Assert.Equal(second.Directive.Tasks.Count, reader.Search(Everything).Total);
        Assert.All(second.Directive.Tasks, task => Assert.Equal(task.CleanText, reader.FindTask($"{id}:{task.Path}")!.Task.CleanText));
    }

    [Fact]
    public void Remove_HeldDirective_TakesItsTasksToo()
    {
        var corpus = new RandomCorpus(new Random(4));
        using var index = Create();
        Write(index, writer =>
        {
            var id = writer.Add(corpus.Directive("a", maxTasks: 5)).DirectiveId;
            writer.Add(corpus.Directive("b", maxTasks: 5));
            Assert.True(writer.Remove(id));
            Assert.False(writer.Remove(id));
        });
        using var reader = index.OpenReader();
        Assert.Equal(1, reader.Statistics.Directives);
        Assert.All(reader.Search(Everything).Hits, hit => Assert.NotNull(reader.FindDirective(hit.Task.Directive.Id)));
    }

    [Fact]
    public void Search_FacetOfFilteredColumn_ShowsTheOthersOnlyWhenAskedTo()
    {
        using var index = Create();
        Write(index, writer =>
        {
            writer.AddTask(Imported("1", "cách ly") with { Province = "Lai Châu" });
            writer.AddTask(Imported("2", "cách ly") with { Province = "Hà Nội" });
            writer.AddTask(Imported("3", "cách ly") with { Province = "Hà Nội", Sectors = SectorSet.Of(Sector.Border) });
            writer.AddTask(Imported("4", "tiêm") with { Province = "Hà Nội" });
        });
        using var reader = index.OpenReader();
        var request = new SearchRequest
        {
            Query = SearchQuery.AllOf("cách ly"),
            Filter = TaskFilter.None with { Provinces = ["Lai Châu"], Sectors = SectorSet.Of(Sector.Health) },
            Facets = [FacetField.Province, FacetField.Sector],
        };
        var narrow = reader.Search(request);
        Assert.Equal([new FacetCount("Lai Châu", 1)], narrow.Facets[FacetField.Province]);

        var wide = reader.Search(request with { FacetsIgnoreOwnFilter = true });
        Assert.Equal(1, wide.Total);
        Assert.Equal([new FacetCount("Hà Nội", 1), new FacetCount("Lai Châu", 1)], wide.Facets[FacetField.Province]);
        Assert.Equal([new FacetCount("health", 1)], wide.Facets[FacetField.Sector]);
    }

    [Fact]
    public void Search_GroupedByDirective_CountsEachDirectiveOnce()
    {
        using var index = Create();
        Write(index, writer =>
        {
            writer.AddTask(Imported("a1", "cách ly y tế tại nhà", "a"));
            writer.AddTask(Imported("b1", "cách ly cách ly", "b"));
            writer.AddTask(Imported("a2", "cách ly", "a"));
            writer.AddTask(Imported("a3", "cách ly y tế", "a"));
            writer.AddTask(Imported("c1", "tiêm", "c"));
        });
        using var reader = index.OpenReader();
        var result = reader.Search(new SearchRequest { Query = SearchQuery.AllOf("cách ly"), GroupByDirective = true, MoreOfDirective = 1 });
        Assert.Equal((4, 2L), (result.Total, result.TotalDirectives));
        Assert.Equal(["a", "b"], result.Hits.Select(hit => hit.Task.Directive.Id).Order());
        var first = result.Hits.Single(hit => hit.Task.Directive.Id == "a");
        Assert.Equal(("a2", 3), (first.Task.Id, first.TasksOfDirective));
        Assert.Equal(["a3"], first.MoreOfDirective.Select(hit => hit.Task.Id));
    }

    [Fact]
    public void SearchAll_AnyOrder_GivesTheHitsOfAllPages() => SeededRandom.Run(5, random =>
    {
        var corpus = new RandomCorpus(random);
        using var index = Create();
        Write(index, writer =>
        {
            for (var i = 0; i < 20; i++)
            {
                writer.Add(corpus.Directive($"{i}"));
                writer.AddTask(corpus.Imported($"{i}"));
            }
        });
        using var reader = index.OpenReader();
        for (var i = 0; i < 20; i++)
        {
            var request = new SearchRequest
            {
                Query = corpus.Query(),
                Filter = corpus.Filter(),
                Sort = (SearchSort)random.Next(4),
                GroupByDirective = random.Next(2) == 0,
                MoreOfDirective = random.Next(3),
                Explain = IsComplete,
            };
            var paged = Pages(reader, request).ToArray();
            var all = reader.SearchAll(request with { Top = 0, TimeBudget = TimeSpan.Zero }).ToArray();
            Assert.Equal(paged.Select(Shown), all.Select(Shown));
            if (IsComplete && reader.Search(request with { Top = 1 }).NextCursor is { } cursor)
            {
                Assert.Equal(paged.Skip(1).Select(Shown), reader.SearchAll(request with { After = cursor }).Select(Shown));
            }
        }

        string Shown(SearchHit hit) => string.Create(CultureInfo.InvariantCulture,
            $"{hit.Task.Id} {hit.Score:F3} {hit.TasksOfDirective} {hit.Highlights.Count} {hit.Explanation.Count} {string.Join(' ', hit.MoreOfDirective.Select(Shown))}");

        IEnumerable<SearchHit> Pages(ITaskIndexReader reader, SearchRequest request)
        {
            for (var page = reader.Search(request with { Top = IsComplete ? 7 : SearchRequest.MaxTop }); ;)
            {
                foreach (var hit in page.Hits)
                {
                    yield return hit;
                }

                if (page.NextCursor is null)
                {
                    yield break;
                }

                page = reader.Search(request with { Top = 7, After = page.NextCursor });
            }
        }
    });

    [Fact]
    public void SearchAll_WhatSearchReadsAsKeystrokes_IsReadSoToo()
    {
        Assert.SkipUnless(IsComplete, "the implementation does not read keystrokes");
        using var index = Create();
        Write(index, writer => writer.AddTask(Imported("1", "cách ly")));
        using var reader = index.OpenReader();
        Assert.Single(reader.SearchAll(new SearchRequest { Query = SearchQuery.AllOf("cachs ly") }));
        Assert.Empty(reader.SearchAll(new SearchRequest { Query = SearchQuery.AllOf("xyzwvut") }));
    }

    [Fact]
    public void SearchAll_WrongOrCancelledRequest_ThrowsAtOnceOrBetweenHits()
    {
        Assert.SkipUnless(IsComplete, "the implementation checks nothing and cannot be cancelled");
        using var index = Create();
        Write(index, writer =>
        {
            writer.AddTask(Imported("1", "cách ly"));
            writer.AddTask(Imported("2", "cách ly"));
        });
        using var reader = index.OpenReader();
        Assert.ThrowsAny<ArgumentException>(() => reader.SearchAll(new SearchRequest { After = "none" }));
        Assert.ThrowsAny<ArgumentException>(() => reader.SearchAll(new SearchRequest { Sort = (SearchSort)9 }));
        Assert.ThrowsAny<OperationCanceledException>(() => reader.SearchAll(new SearchRequest(), new CancellationToken(canceled: true)));
        using var cancellation = new CancellationTokenSource();
        using var hits = reader.SearchAll(new SearchRequest(), cancellation.Token).GetEnumerator();
        Assert.True(hits.MoveNext());
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => hits.MoveNext());
    }

    [Fact]
    public void Correct_HeldTask_ShowsEverywhereAsAPersons()
    {
        var corpus = new RandomCorpus(new Random(5));
        using var index = Create();
        var directive = WithTask(corpus.Directive("a"), "1", "cách ly y tế", Sector.Health);
        Write(index, writer =>
        {
            writer.Add(directive);
            writer.AddTask(Imported("i", "tiêm vắc xin"));
        });
        var id = "";
        Write(index, writer =>
        {
            id = $"{writer.Add(directive).DirectiveId}:1";
            Assert.True(writer.Correct(id, [Sector.Military, Sector.Border], "An"));
            Assert.True(writer.Correct("i", [Sector.Education], "Bình"));
            Assert.False(writer.Correct("none", [Sector.Education], "Bình"));
            Assert.ThrowsAny<ArgumentException>(() => writer.Correct(id, [], "An"));
            Assert.ThrowsAny<ArgumentException>(() => writer.Correct(id, [Sector.Border, Sector.Border], "An"));
            Assert.ThrowsAny<ArgumentException>(() => writer.Correct(id, [Sector.Border], " "));
        });
        using var reader = index.OpenReader();
        AssertSectors(reader, id, [Sector.Military, Sector.Border], "An");
        AssertSectors(reader, "i", [Sector.Education], "Bình");
        Assert.Equal(0, reader.Search(Everything with { Filter = TaskFilter.None with { Sectors = SectorSet.Of(Sector.Health) } }).Total);
        Assert.Equal(1, reader.Search(Everything with { Filter = TaskFilter.None with { Sectors = SectorSet.Of(Sector.Border) } }).Total);
        Assert.Equal(
            ["border", "education", "military"],
            reader.Search(Everything with { Facets = [FacetField.Sector] }).Facets[FacetField.Sector].Select(count => count.Value).Order());
        Assert.Contains(reader.Histogram(new HistogramRequest { GroupBy = FacetField.Sector }).Points, point => point.Value == "military");
        var held = reader.FindDirective(id[..^2])!;
        Assert.Equal([Sector.Military, Sector.Border], held.Directive.Tasks[0].Sectors.Select(label => label.Sector));
        Assert.Equal([Sector.Health], held.Corrections["1"].Machine);
    }

    [Fact]
    public void Correct_DirectiveReadAgainReplacedAndRemoved_IsNeverLostNorInheritedByAnotherText()
    {
        var corpus = new RandomCorpus(new Random(6));
        using var index = Create();
        var directive = WithTask(corpus.Directive("a"), "1", "cách ly y tế", Sector.Health);
        var id = "";
        Write(index, writer =>
        {
            id = $"{writer.Add(directive).DirectiveId}:1";
            writer.Correct(id, [Sector.Military], "An");
        });

        // The same text, read and classified by another version.
        Write(index, writer => writer.Add(WithTask(directive, "1", "cách ly y tế", Sector.Education) with { ProcessedBy = "test 2" }));
        AssertSectors(index, id, [Sector.Military], "An");

        // Another text in its place does not inherit it.
        var other = WithTask(corpus.Directive("a"), "1", "tiêm vắc xin", Sector.Health);
        Write(index, writer => writer.Add(other));
        AssertSectors(index, id, [Sector.Health], null);
        AssertStates(index, CorrectionState.NotApplied);

        // Removed and added again from the same source.
        Write(index, writer => Assert.True(writer.Remove(id[..^2])));
        AssertStates(index, CorrectionState.NotApplied);
        Write(index, writer => id = $"{writer.Add(directive).DirectiveId}:1");
        AssertSectors(index, id, [Sector.Military], "An");
        AssertStates(index, CorrectionState.Applied);
    }

    [Fact]
    public void Citations_DirectivesAddedReplacedAndRemoved_AreFoundFromBothSides() => SeededRandom.Run(1, random =>
    {
        var corpus = new RandomCorpus(random);
        using var index = Create();
        var (isWithout, held) = (false, new Dictionary<string, Directive>(StringComparer.Ordinal));
        for (var commit = 0; commit < 4; commit++)
        {
            Write(index, writer =>
            {
                for (var i = 0; i < 8; i++)
                {
                    var directive = corpus.Directive($"{random.Next(12)}");
                    held[writer.Add(directive).DirectiveId] = directive.Directive;
                }

                var gone = held.Keys.Order(StringComparer.Ordinal).First();
                Assert.True(writer.Remove(gone));
                held.Remove(gone);
            });
            using var reader = index.OpenReader();
            Assert.Equal(Sorted(held.Select(pair => Line(pair.Key, pair.Value))), Sorted(reader.ReadCitations().Directives.Select(Show)));
            foreach (var (id, directive) in held)
            {
                Assert.Equal(Line(id, directive), Show(reader.FindCitations(id)!));
            }

            foreach (var key in Enumerable.Range(0, 12).Select(number => $"{number} tb ubnd"))
            {
                Assert.Equal(
                    Sorted(held.Where(pair => OwnKey(pair.Value) == key).Select(pair => pair.Key)),
                    Sorted(reader.FindNumbered(key).Select(one => one.Directive.Id)));
                Assert.Equal(
                    Sorted(held.Where(pair => Numbers(pair.Value).Contains(key)).Select(pair => Line(pair.Key, pair.Value))),
                    Sorted(reader.FindCiting(key).Select(Show)));
            }

            Assert.Null(reader.FindCitations("none"));
            Assert.Empty(reader.FindNumbered(""));
            isWithout |= held.Values.Any(directive => directive.Number is null);
        }

        Assert.True(isWithout);

        static string? OwnKey(Directive directive) => directive.FullNumber is { } number ? CitedDocument.KeyOf(number) : null;

        static IEnumerable<string> Numbers(Directive directive) =>
            directive.Citations.Where(citation => citation.Number is not null).Select(citation => CitedDocument.KeyOf(citation.Number!));

        static string Line(string id, Directive directive) => string.Join(
            '|',
            id,
            OwnKey(directive),
            directive.Issuer?.Name.ToLowerInvariant().Length,
            string.Join(' ', directive.Citations.Where(citation => citation.Number is not null).Select(citation =>
                $"{citation.Number},{citation.Kind},{citation.Date:yyyy-MM-dd},{citation.Issuer},{citation.Role},"
                + directive.Tasks.Count(task => task.Citations.Any(cited => CitedDocument.KeyOf(cited) == CitedDocument.KeyOf(citation.Number!))))));

        static string Show(CitingDirective citing) => string.Join(
            '|',
            citing.Directive.Id,
            citing.NumberKey,
            citing.IssuerKey?.Length,
            string.Join(' ', citing.Cites.Select(cited =>
                $"{cited.Number},{cited.Kind},{cited.Date:yyyy-MM-dd},{cited.Issuer},{cited.Role},{cited.Tasks}")));

        static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);
    });

    [Fact]
    public void Correct_AgainAndWithdrawn_KeepsTheHistory()
    {
        using var index = Create();
        Write(index, writer => writer.AddTask(Imported("i", "cách ly")));
        Write(index, writer =>
        {
            Assert.False(writer.WithdrawCorrection("i", "An"));
            Assert.True(writer.Correct("i", [Sector.Education], "An"));
            Assert.True(writer.Correct("i", [Sector.Border], "Bình"));
        });
        AssertSectors(index, "i", [Sector.Border], "Bình");
        Write(index, writer =>
        {
            Assert.True(writer.WithdrawCorrection("i", "Chi"));
            Assert.False(writer.WithdrawCorrection("i", "Chi"));
        });
        AssertSectors(index, "i", [Sector.Health], null);
        using var reader = index.OpenReader();
        Assert.Equal(["An", "Bình", "Chi"], reader.ListCorrections().Select(listed => listed.Correction.By));
        Assert.Equal([1, 2, 3], reader.ListCorrections().Select(listed => listed.Correction.Number));
        Assert.All(reader.ListCorrections(), listed => Assert.Equal([Sector.Health], listed.Correction.Machine));
        AssertStates(index, CorrectionState.Superseded, CorrectionState.Superseded, CorrectionState.Applied);
    }

    [Fact]
    public void Correct_TextSpelledOtherwiseAfterwards_HoldsAndCanBeWithdrawn()
    {
        using var index = Create();
        Write(index, writer => writer.AddTask(Imported("i", "phòng, chống dich bệnh")));
        Write(index, writer => Assert.True(writer.Correct("i", [Sector.Border], "An")));
        Write(index, writer => writer.AddTask(Imported("i", "Phòng chống dịch bệnh.")));
        AssertSectors(index, "i", [Sector.Border], "An");
        AssertStates(index, CorrectionState.Applied);
        Write(index, writer => Assert.True(writer.WithdrawCorrection("i", "An")));
        AssertSectors(index, "i", [Sector.Health], null);
        AssertStates(index, CorrectionState.Superseded, CorrectionState.Applied);

        Write(index, writer => Assert.True(writer.Correct("i", [Sector.Border], "An")));
        Write(index, writer => writer.AddTask(Imported("i", "phòng chống dịch bệnh trên lợn")));
        AssertSectors(index, "i", [Sector.Health], null);
    }

    [Fact]
    public void Correct_ManyCommitsAfter_HoldsThroughMerges()
    {
        using var index = Create();
        for (var i = 0; i < 60; i++)
        {
            Write(index, writer =>
            {
                writer.AddTask(Imported($"{i}", "cách ly"));
                if (i % 3 == 0)
                {
                    writer.Correct($"{i}", [Sector.Border], "An");
                }
            });
        }

        using var reader = index.OpenReader();
        Assert.Equal(20, reader.Search(Everything with { Filter = TaskFilter.None with { Sectors = SectorSet.Of(Sector.Border) } }).Total);
        Assert.All(Enumerable.Range(0, 60), i => Assert.Equal(i % 3 == 0, reader.FindTask($"{i}")!.Correction is not null));
    }

    [Fact]
    public void Search_BudgetSpent_SaysSoAndCountsNothingTwice()
    {
        Assert.SkipUnless(IsComplete, "the implementation has no time budget");
        using var index = Create();
        Write(index, writer => writer.AddTask(Imported("1", "cách ly")));
        using var reader = index.OpenReader();
        var result = reader.Search(Everything with { TimeBudget = TimeSpan.Zero, Facets = [FacetField.Sector] });
        Assert.False(result.Complete);
        Assert.Equal(0, result.Total);
        Assert.Null(result.NextCursor);
        Assert.False(reader.Histogram(new HistogramRequest { TimeBudget = TimeSpan.Zero }).Complete);
        Assert.True(reader.Search(Everything).Complete);
        Assert.ThrowsAny<ArgumentException>(() => reader.Search(Everything with { TimeBudget = TimeSpan.FromSeconds(-2) }));
    }

    [Fact]
    public void Search_Cancelled_Throws()
    {
        Assert.SkipUnless(IsComplete, "the implementation cannot be cancelled");
        using var index = Create();
        Write(index, writer => writer.AddTask(Imported("1", "cách ly")));
        using var reader = index.OpenReader();
        var cancelled = new CancellationToken(canceled: true);
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Search(Everything, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Search(Everything with { GroupByDirective = true }, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Histogram(new HistogramRequest(), cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => reader.FindSimilar(new SimilarRequest { TaskId = "1" }, cancelled));
    }

    protected static void Write(ITaskIndex index, Action<ITaskIndexWriter> write)
    {
        using var writer = index.OpenWriter();
        write(writer);
        writer.Commit();
    }

    protected static ImportedTask Imported(string id, string text, string directive = "d") =>
        new(id, directive, text, "Lai Châu", SectorSet.Of(Sector.Health), new DateOnly(2021, 8, 15));

    private static IndexableDirective WithTask(IndexableDirective directive, string path, string text, Sector sector) => directive with
    {
        Directive = directive.Directive with
        {
            Tasks =
            [
                new DirectiveTask
                {
                    Path = path,
                    Text = text,
                    CleanText = text,
                    Range = new TextRange(0, 1),
                    Sectors = [new SectorLabel(sector, 0.7, [new SectorEvidence("y tế", 1)])],
                },
            ],
        },
    };

    private static void AssertSectors(ITaskIndex index, string id, Sector[] sectors, string? by)
    {
        using var reader = index.OpenReader();
        AssertSectors(reader, id, sectors, by);
    }

    private static void AssertSectors(ITaskIndexReader reader, string id, Sector[] sectors, string? by)
    {
        var task = reader.FindTask(id)!;
        Assert.Equal(sectors, task.Task.Sectors.Select(label => label.Sector));
        Assert.Equal(by, task.Correction?.By);
        Assert.True(by is null || task.Task.Sectors.All(label => label is { Probability: 1, Because.Count: 0 }));
        var hit = reader.Search(Everything).Hits.Single(hit => hit.Task.Id == id);
        Assert.Equal(sectors, hit.Task.Task.Sectors.Select(label => label.Sector));
        Assert.Equal(
            SectorSet.Of(sectors).Count,
            reader.Search(Everything with { Query = SearchQuery.AllOf(task.Task.CleanText), Facets = [FacetField.Sector] })
                .Facets[FacetField.Sector].Count(count => Sectors.TryParse(count.Value, out var sector) && sectors.Contains(sector)));
    }

    private static void AssertStates(ITaskIndex index, params CorrectionState[] states)
    {
        using var reader = index.OpenReader();
        Assert.Equal(states, reader.ListCorrections().Select(listed => listed.State));
    }
}
