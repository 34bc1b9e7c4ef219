using Corpus.Directives;
using Corpus.Search;
using Corpus.Testing;

namespace Corpus.Analytics.Tests;

public sealed class CascadeAnalysisTests
{
    private static readonly string[] Orders =
    [
        "Kiểm tra, kiện toàn các phương án, điểm thực hiện cách ly tập trung trên địa bàn, bảo đảm an toàn",
        "Chuẩn bị năm học mới, bảo đảm đủ giáo viên và cơ sở vật chất cho các trường",
        "Tuần tra, kiểm soát đường biên, ngăn chặn xuất nhập cảnh trái phép qua lối mòn",
        "Vận động nhân dân ủng hộ quỹ vắc xin phòng dịch theo khả năng của mình",
    ];

    [Fact]
    public void Compute_APlanBetweenTwoOthers_FollowsBothDirections()
    {
        using var index = new SmallIndex(Province(), District(), Commune());

        var cascade = Compute(index, "20/KH-UBND");

        Assert.Equal([("10/KH-UBND", -1), ("20/KH-UBND", 0), ("5/KH-UBND", 1)], cascade.Directives.Select(node => (node.Directive.Number, node.Level)));
        Assert.Equal(2, cascade.Edges.Count);
        var above = cascade.Edges[0];
        Assert.Equal((IdOf(index, "10/KH-UBND"), IdOf(index, "20/KH-UBND")), (above.Base, above.Derived));
        Assert.Equal(
            (CascadeEvidence.Both, CitationRole.Implemented, CitationMatch.Confirmed, 9), (above.Evidence, above.Role, above.Match, above.DelayDays));
        Assert.Equal((2, 1), (above.Tasks.Copied, above.Tasks.Adapted));
        Assert.Equal(["4"], above.Tasks.Added);
        Assert.Equal(["4"], above.Tasks.Dropped);
        var below = cascade.Edges[1];
        Assert.Equal((CascadeEvidence.Citation, CitationRole.Basis, (int?)null), (below.Evidence, below.Role, below.DelayDays)); // no day of issue
        Assert.Equal("05-NQ/TU", Assert.Single(cascade.NotHeld).Number);
        Assert.True(cascade.Complete);
        Assert.Equal([0, 1, 2], Compute(index, "10/KH-UBND").Directives.Select(node => node.Level));
        var near = Compute(index, "10/KH-UBND", depth: 1);
        Assert.Equal([0, 1], near.Directives.Select(node => node.Level));
        Assert.True(near.IsCut);
    }

    [Fact]
    public void Compute_TasksAlikeWithoutACitation_IsAnEdgeFromTheEarlierToTheLater()
    {
        using var index = new SmallIndex(Province(), Plan("8", "2021-08-20", "Ủy ban nhân dân huyện Khác", Orders[0], Orders[2]));
        foreach (var number in (string[])["10/KH-UBND", "8/KH-UBND"])
        {
            var edge = Assert.Single(Compute(index, number).Edges);
            Assert.Equal((IdOf(index, "10/KH-UBND"), IdOf(index, "8/KH-UBND"), CascadeEvidence.Text), (edge.Base, edge.Derived, edge.Evidence));
            Assert.Null(edge.Role);
            Assert.Equal(2, edge.Tasks.Copied);
        }
    }

    [Fact]
    public void Compute_OneTaskAlikeOrNoDates_IsNoEdge()
    {
        using var index = new SmallIndex(
            Province(), Plan("8", "2021-08-20", "Ủy ban nhân dân huyện Khác", Orders[0], "Bàn việc riêng của huyện"), Plan("9", null, "Ủy ban nhân dân huyện Nữa", Orders));
        Assert.Empty(Compute(index, "10/KH-UBND").Edges);
    }

    [Fact]
    public void Compute_ACitationInPassing_IsAnEdgeOnlyWithAlikeTasks()
    {
        using var index = new SmallIndex(
            Province(),
            Plan("8", "2021-08-20", "Ủy ban nhân dân huyện Khác", "Bàn việc riêng của huyện") with { Citations = [Cites("10/KH-UBND", "2021-08-01", CitationRole.Mentioned)] },
            Plan("9", "2021-08-21", "Ủy ban nhân dân huyện Nữa", Orders) with { Citations = [Cites("10/KH-UBND", "2021-08-01", CitationRole.Mentioned)] });
        var edge = Assert.Single(Compute(index, "10/KH-UBND").Edges);
        Assert.Equal((IdOf(index, "9/KH-UBND"), CascadeEvidence.Both, CitationRole.Mentioned), (edge.Derived, edge.Evidence, edge.Role));
    }

    [Fact]
    public void Compute_ACycleOfCitations_EndsWithEachDirectiveOnce()
    {
        var numbers = new[] { "1", "2", "3" };
        using var index = new SmallIndex([.. numbers.Select((number, i) => Plan(number, $"2021-08-0{i + 1}", "Ủy ban nhân dân tỉnh X", Orders[i]) with
        {
            Citations = [Cites($"{numbers[(i + 1) % 3]}/KH-UBND", null, CitationRole.Basis)],
        })]);
        var cascade = Compute(index, "1/KH-UBND", depth: 5);
        Assert.Equal(3, cascade.Directives.Count);
        Assert.Equal(3, cascade.Edges.Count);
        Assert.All(cascade.Edges, edge => Assert.Equal(CitationMatch.NumberOnly, edge.Match));
    }

    [Fact]
    public void Compute_ANumberOfSeveralDirectives_IsSaidToBeAmbiguous()
    {
        using var index = new SmallIndex(
            Plan("10", "2021-08-01", "Ủy ban nhân dân tỉnh X", Orders[0]),
            Plan("10", "2021-08-02", "Ủy ban nhân dân tỉnh Y", Orders[1]),
            Plan("20", "2021-08-10", "Ủy ban nhân dân huyện Z", Orders[2]) with { Citations = [Cites("10/KH-UBND", null, CitationRole.Basis)] });
        var cascade = Compute(index, "20/KH-UBND");
        Assert.Empty(cascade.Edges);
        Assert.Empty(cascade.NotHeld);
        var ambiguous = Assert.Single(cascade.Ambiguous);
        Assert.Equal(("10/KH-UBND", 2), (ambiguous.Number, ambiguous.Candidates.Count));
    }

    [Theory]
    [InlineData(CascadeResult.MaxCandidates, 1, false)]
    [InlineData(CascadeResult.MaxCandidates + 1, 1, true)]
    [InlineData(2, CascadeResult.MaxAmbiguous, false)]
    [InlineData(2, CascadeResult.MaxAmbiguous + 1, true)]
    public void Compute_ManyAmbiguousCitations_IsCutAndSaysSo(int candidates, int citations, bool isCut)
    {
        using var index = new SmallIndex(
        [
            .. Enumerable.Range(1, candidates).Select(province => Plan("10", "2021-08-01", $"Ủy ban nhân dân tỉnh {province}", $"Bàn việc riêng {province}")),
            .. Enumerable.Range(1, citations).Select(number => Plan($"{number + 20}", "2021-08-10", "Ủy ban nhân dân huyện Z", $"Họp dân {number}") with
            {
                Citations = [Cites("10/KH-UBND", null, CitationRole.Basis)],
            }),
        ]);
        var request = new CascadeRequest { DirectiveId = IdOf(index, "10/KH-UBND"), Depth = 1, TimeBudget = Timeout.InfiniteTimeSpan };
        var cascade = CascadeAnalysis.Compute(index.Reader, request)!;
        Assert.Equal(isCut, cascade.IsCut);
        Assert.Equal(Math.Min(citations, CascadeResult.MaxAmbiguous), cascade.Ambiguous.Count);
        Assert.All(cascade.Ambiguous, one => Assert.Equal(Math.Min(candidates, CascadeResult.MaxCandidates), one.Candidates.Count));
    }

    [Fact]
    public void Compute_MoreThanAskedFor_IsCutAndSaysSo()
    {
        using var index = new SmallIndex(
            [Province(), .. Enumerable.Range(1, 6).Select(number => District() with { Number = $"{number + 30}" })]);
        var cascade = CascadeAnalysis.Compute(index.Reader, new CascadeRequest { DirectiveId = IdOf(index, "10/KH-UBND"), Depth = 1, MaxDirectives = 4 })!;
        Assert.Equal(4, cascade.Directives.Count);
        Assert.Equal(3, cascade.Edges.Count);
        Assert.True(cascade.IsCut);
    }

    [Fact]
    public void Compute_NoPlaceForAnyOfManyCitingDirectives_ReadsNoneOfThem()
    {
        using var index = new SmallIndex(
            [Province(), .. Enumerable.Range(1, 20).Select(number => District() with { Number = $"{number + 30}" })]);
        var reader = CountingReader.Of(index.Reader, nameof(ITaskIndexReader.FindDirective), out var counter);
        var cascade = CascadeAnalysis.Compute(
            reader, new CascadeRequest { DirectiveId = IdOf(index, "10/KH-UBND"), MaxDirectives = 1, TimeBudget = Timeout.InfiniteTimeSpan })!;
        Assert.True(cascade.IsCut);
        Assert.Single(cascade.Directives);
        Assert.Equal(1, counter.Calls);
    }

    [Fact]
    public void Compute_NothingLeftOut_IsNotCut()
    {
        using var index = new SmallIndex(
            Province(),
            District(),
            Plan("9", "2021-08-21", "Ủy ban nhân dân huyện Nữa", "Bàn việc riêng của huyện") with { Citations = [Cites("10/KH-UBND", "2021-08-01", CitationRole.Mentioned)] });
        var request = new CascadeRequest { DirectiveId = IdOf(index, "10/KH-UBND"), Depth = 1, MaxDirectives = 2, TimeBudget = Timeout.InfiniteTimeSpan };
        var cascade = CascadeAnalysis.Compute(index.Reader, request)!;
        Assert.Equal(2, cascade.Directives.Count);
        Assert.Equal((false, true), (cascade.IsCut, cascade.Complete));
        Assert.True(CascadeAnalysis.Compute(index.Reader, request with { MaxDirectives = 1 })!.IsCut);
    }

    [Fact]
    public void Compute_FortyCopiesWithoutACitation_AreAllFound()
    {
        using var index = new SmallIndex(
            [Province(), .. Enumerable.Range(1, 40).Select(number => Plan($"{number + 30}", "2021-08-20", $"Ủy ban nhân dân huyện {number}", Orders))]);
        var request = new CascadeRequest { DirectiveId = IdOf(index, "10/KH-UBND"), Depth = 1, TimeBudget = Timeout.InfiniteTimeSpan };
        var cascade = CascadeAnalysis.Compute(index.Reader, request)!;
        Assert.Equal(40, cascade.Edges.Count);
        Assert.Equal((false, true), (cascade.IsCut, cascade.Complete));
    }

    [Fact]
    public void Compute_RandomCitations_HasEveryEndAmongItsDirectivesAndEveryEdgeOnce() => SeededRandom.Run(10, random =>
    {
        const int Count = 12;
        using var index = new SmallIndex([.. Enumerable.Range(0, Count).Select(number =>
            Plan($"{number}", $"2021-08-{random.Next(1, 29):00}", "Ủy ban nhân dân tỉnh X", [.. Orders.Where(_ => random.Next(2) == 0)]) with
            {
                Citations = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Cites($"{random.Next(Count)}/KH-UBND", null, (CitationRole)random.Next(3)))],
            })]);
        var cascade = CascadeAnalysis.Compute(
            index.Reader, new CascadeRequest { DirectiveId = IdOf(index, "3/KH-UBND"), Depth = random.Next(1, 6), MaxDirectives = random.Next(1, 20) })!;
        var ids = cascade.Directives.Select(node => node.Directive.Id).ToHashSet();
        Assert.Equal(cascade.Directives.Count, ids.Count);
        Assert.All(cascade.Edges, edge => Assert.True(ids.Contains(edge.Base) && ids.Contains(edge.Derived) && edge.Base != edge.Derived));
        Assert.Equal(cascade.Edges.Count, cascade.Edges.Select(edge => (edge.Base, edge.Derived)).Distinct().Count());
        Assert.Equal(IdOf(index, "3/KH-UBND"), cascade.Directives.Single(node => node.Level == 0).Directive.Id);
    });

    [Fact]
    public void Compute_NoTimeLeft_SaysThatItIsNotComplete()
    {
        using var index = new SmallIndex(Province(), District());
        var request = new CascadeRequest { DirectiveId = IdOf(index, "10/KH-UBND") };
        Assert.False(CascadeAnalysis.Compute(index.Reader, request with { TimeBudget = TimeSpan.Zero })!.Complete);
        Assert.Throws<OperationCanceledException>(() => CascadeAnalysis.Compute(index.Reader, request, new CancellationToken(canceled: true)));
        Assert.Null(CascadeAnalysis.Compute(index.Reader, request with { DirectiveId = "nothing" }));
        Assert.Throws<ArgumentOutOfRangeException>(() => CascadeAnalysis.Compute(index.Reader, request with { Depth = 6 }));
    }

    private static Directive Province() => Plan("10", "2021-08-01", "Ủy ban nhân dân tỉnh Lai Châu", Orders);

    private static Directive District() => Plan(
        "20",
        "2021-08-10",
        "Ủy ban nhân dân huyện Mường Tè",
        Orders[0],
        Orders[1],
        "Tuần tra, kiểm soát đường biên, ngăn chặn người nhập cảnh trái phép trên địa bàn huyện",
        "Lập tổ công tác của huyện") with
    {
        Citations =
        [
            Cites("10/KH-UBND", "2021-08-01", CitationRole.Implemented) with { Issuer = "Ủy ban nhân dân tỉnh" },
            Cites("05-NQ/TU", "2021-07-05", CitationRole.Basis),
            Cites("99/CV-X", null, CitationRole.Mentioned),
        ],
    };

    private static Directive Commune() => Plan("5", "2021-08", "Ủy ban nhân dân xã Ka Lăng", "Họp dân từng bản") with
    {
        Citations = [Cites("020/KH-UBND", "2021-08-10", CitationRole.Basis)],
    };

    internal static Directive Plan(string number, string? issued, string issuer, params string[] tasks) => SmallIndex.Directive("Lai Châu", issued, tasks) with
    {
        Kind = DirectiveKind.FromCode("ke-hoach"),
        Number = number,
        Symbol = "KH-UBND",
        Issuer = new IssuingBody(issuer, null, Branch.State),
    };

    internal static Citation Cites(string number, string? date, CitationRole role) => new()
    {
        Number = number,
        Date = PartialDate.TryParse(date, out var day) ? day.First : null,
        Role = role,
        Text = number,
        Ranges = [new TextRange(0, 1)],
        Rule = "test",
    };

    internal static string IdOf(SmallIndex index, string number) =>
        index.Reader.ListDirectives(TaskFilter.None, 0, 1000, out _).First(directive => directive.Number == number).Id;

    private static CascadeResult Compute(SmallIndex index, string number, int depth = 2) =>
        CascadeAnalysis.Compute(index.Reader, new CascadeRequest { DirectiveId = IdOf(index, number), Depth = depth })!;
}
