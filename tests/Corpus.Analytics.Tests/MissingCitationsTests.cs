using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics.Tests;

public sealed class MissingCitationsTests
{
    [Fact]
    public void Compute_CitationsOfSeveralDirectives_AreGroupedByDocumentAndHeldOnesLeftOut()
    {
        using var index = new SmallIndex(
            Citing("1", "Lai Châu", Cites("16/CT-TTg", "2020-03-31", "Thủ tướng Chính phủ"), Cites("2/KH-UBND", null, null)),
            Citing("2", "Lai Châu", Cites("16/CT-TTg", null, "Thủ tướng Chính phủ"), Cites("05-NQ/TU", "2021-08-05", "Tỉnh ủy Lai Châu")),
            Citing("3", "Cà Mau", Cites("016/CT-TTg", null, null), Cites("5-NQ/TU", "2021-07-01", "Tỉnh ủy Cà Mau")));

        var missing = MissingCitations.Compute(index.Reader, new MissingRequest());

        Assert.Equal(
            ["16/CT-TTg 2020-03-31 Thủ tướng Chính phủ 3", "05-NQ/TU 2021-08-05 Tỉnh ủy Lai Châu 1", "5-NQ/TU 2021-07-01 Tỉnh ủy Cà Mau 1"],
            missing.Documents.Select(one => $"{one.Number} {one.Date:yyyy-MM-dd} {one.Issuer} {one.Directives}"));
        Assert.Equal((3, true), (missing.Total, missing.Complete));
        Assert.Equal(3, missing.Documents[0].Examples.Count);
        Assert.Equal(["5-NQ/TU"], MissingCitations.Compute(index.Reader, new MissingRequest { Skip = 2, Top = 1 }).Documents.Select(one => one.Number));
        Assert.Equal(
            ["16/CT-TTg 2", "05-NQ/TU 1"],
            MissingCitations.Compute(index.Reader, new MissingRequest { Filter = new TaskFilter { Provinces = ["lai chau"] } })
                .Documents.Select(one => $"{one.Number} {one.Directives}"));
    }

    [Fact]
    public void Compute_TasksThatCite_AreCounted()
    {
        var directive = Citing("1", "Lai Châu", Cites("16/CT-TTg", null, null), Cites("68/NQ-CP", null, null));
        using var index = new SmallIndex(directive with
        {
            Tasks = [Task("1", "68/NQ-CP"), Task("2", "68/NQ-CP", "68 /NQ-CP"), Task("3")],
        });
        Assert.Equal(
            ["68/NQ-CP 2", "16/CT-TTg 0"],
            MissingCitations.Compute(index.Reader, new MissingRequest()).Documents.Select(one => $"{one.Number} {one.Tasks}"));
    }

    [Theory]
    [InlineData("2021-08-01", "Ủy ban nhân dân tỉnh Lai Châu", true)]
    [InlineData("2021-08-01", null, true)]
    [InlineData(null, "Ủy ban nhân dân tỉnh", true)]
    [InlineData(null, null, true)]
    [InlineData("2021-08-02", "Ủy ban nhân dân tỉnh Lai Châu", false)]
    [InlineData("2021-08-01", "Ủy ban nhân dân tỉnh Cà Mau", false)]
    public void Compute_ANumberThatIsHeld_IsMissingOnlyWhenDateOrIssuerContradict(string? date, string? issuer, bool isHeld)
    {
        using var index = new SmallIndex(
            CascadeAnalysisTests.Plan("10", "2021-08-01", "Ủy ban nhân dân tỉnh Lai Châu", "a"), Citing("1", "Lai Châu", Cites("10/KH-UBND", date, issuer)));
        Assert.Equal(isHeld ? 0 : 1, MissingCitations.Compute(index.Reader, new MissingRequest()).Total);
    }

    [Fact]
    public void Compute_NoTimeLeftToGroup_SaysSoAndDoesNotKeepTheCutList()
    {
        using var index = new SmallIndex(Citing("1", "Lai Châu", Cites("16/CT-TTg", null, null)));
        var cut = MissingCitations.Compute(index.Reader, new MissingRequest { TimeBudget = TimeSpan.Zero });
        Assert.Equal((0, false), (cut.Total, cut.Complete));
        Assert.Throws<OperationCanceledException>(() => MissingCitations.Compute(index.Reader, new MissingRequest(), new CancellationToken(canceled: true)));
        Assert.Equal(1, MissingCitations.Compute(index.Reader, new MissingRequest()).Total);
        Assert.True(MissingCitations.Compute(index.Reader, new MissingRequest { TimeBudget = TimeSpan.Zero }).Complete);
    }

    private static Directive Citing(string number, string province, params Citation[] citations) =>
        CascadeAnalysisTests.Plan(number, "2021-09-01", "Ủy ban nhân dân huyện", "a") with { Province = province, Citations = citations };

    private static Citation Cites(string number, string? date, string? issuer) =>
        CascadeAnalysisTests.Cites(number, date, CitationRole.Basis) with { Issuer = issuer };

    private static DirectiveTask Task(string path, params string[] citations) =>
        new() { Path = path, Text = "a", CleanText = "a", Range = new TextRange(0, 1), Citations = citations };
}
