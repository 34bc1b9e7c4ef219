using Corpus.Search;

namespace Corpus.Analytics.Tests;

public sealed class ComparisonAnalysisTests
{
    private const string QuarantineA = "Kiểm tra, kiện toàn các điểm cách ly tập trung trên địa bàn huyện";
    private const string QuarantineB = "Kiểm tra và kiện toàn điểm cách ly tập trung trên địa bàn xã";
    private const string School = "Chuẩn bị năm học mới, bảo đảm đủ giáo viên";
    private const string Border = "Tuần tra, kiểm soát đường biên, ngăn chặn xuất nhập cảnh trái phép";

    [Fact]
    public void Compute_AlikeTasks_StandInOneRowAndTheOthersAlone()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("Lai Châu", "2021-08-17", Border, QuarantineA),
            SmallIndex.Directive("Bình Phước", "2021-08-17", QuarantineB, School));

        var result = ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Provinces = ["lai chau", "Bình Phước"] });

        Assert.Equal(["Lai Châu", "Bình Phước"], result.Parties.Select(party => party.Name));
        Assert.Equal([2L, 2], result.Parties.Select(party => party.Tasks));
        Assert.Equal((QuarantineA, QuarantineB), (Text(result, 0, 0), Text(result, 0, 1)));
        Assert.InRange(result.Rows[0].Likeness, ComparisonAnalysis.MinLikeness, 1);
        Assert.Equal([(Border, null), (null, School)], result.Rows.Skip(1).Select((_, row) => (Text(result, row + 1, 0), Text(result, row + 1, 1))));
    }

    [Fact]
    public void Compute_ThreeParties_EveryTaskStandsInExactlyOneRowAndARowHoldsOneAParty()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", "2021-08-17", QuarantineA, QuarantineB, School),
            SmallIndex.Directive("B", "2021-08-17", QuarantineB, Border),
            SmallIndex.Directive("C", "2021-08-17", QuarantineA, QuarantineA));

        var result = ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Provinces = ["A", "B", "C"] });

        Assert.All(result.Rows, row => Assert.Equal(3, row.Cells.Count));
        var placed = result.Rows.SelectMany(row => row.Cells).OfType<StoredTask>().Select(task => task.Id).ToList();
        Assert.Equal(7, placed.Count);
        Assert.Equal(7, placed.Distinct().Count());
        Assert.Equal(result.Rows.Select(row => row.Cells.Count(cell => cell is not null)).OrderDescending(), result.Rows.Select(row => row.Cells.Count(cell => cell is not null)));
        Assert.Equal(3, result.Rows[0].Cells.Count(cell => cell is not null));
    }

    [Fact]
    public void Compute_IdenticalTasks_AreWhollyAlike()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", null, School, Border), SmallIndex.Directive("B", null, School));
        var result = ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Provinces = ["A", "B"] });
        Assert.Equal(1, result.Rows[0].Likeness, 5);
        Assert.Equal(School, result.Rows[0].Cells[1]!.Task.CleanText);
    }

    [Fact]
    public void Compute_AlikeTasksWithoutACommonSector_StandApart()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", null, "health: cấp kinh phí mua vật tư"), SmallIndex.Directive("B", null, "finance: cấp kinh phí mua vật tư"));
        var result = ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Provinces = ["A", "B"] });
        Assert.Equal(2, result.Rows.Count);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A", "a")]
    [InlineData("A", "B", "C", "D", "E", "F", "G")]
    public void Compute_WrongParties_AreRefused(params string[] provinces)
    {
        using var index = new SmallIndex();
        Assert.Throws<ArgumentException>(() => ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Provinces = provinces }));
    }

    private static string? Text(ComparisonResult result, int row, int party) => result.Rows[row].Cells[party]?.Task.CleanText;
}
