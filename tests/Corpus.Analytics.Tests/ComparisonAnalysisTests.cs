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

    [Fact]
    public void Compute_APartyWithoutHits_StillSaysHowManyDirectivesAreHeldAndItsName()
    {
        using var index = new SmallIndex(SmallIndex.Directive("Lai Châu", null), SmallIndex.Directive("Cà Mau", null, School));
        var result = ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Provinces = ["lai chau", "Cà Mau"] });
        Assert.Equal(("Lai Châu", 1, 0), (result.Parties[0].Name, result.Parties[0].DirectivesHeld, result.Parties[0].Tasks));
    }

    [Fact]
    public void Compute_AlikeTasks_MarksTheDifferingWords()
    {
        using var index = new SmallIndex(
            SmallIndex.Directive("A", null, "Kiểm tra các điểm cách ly tập trung trên địa bàn huyện"),
            SmallIndex.Directive("B", null, "Rà soát, kiểm tra điểm cách ly trên địa bàn xã"));
        var row = Assert.Single(ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Provinces = ["A", "B"] }).Rows);
        Assert.Equal(["các", "tập trung", "huyện"], Marked(row, 0));
        Assert.Equal(["Rà soát", "xã"], Marked(row, 1));
        Assert.Equal((2, Directives.Sector.Governance), (row.SharedBy, row.Sector));
        Assert.False(row.DeadlinesDiffer || row.AgenciesDiffer);
    }

    [Fact]
    public void Compute_DeadlinesAndLeadsThatDiffer_AreTold()
    {
        var (first, second) = (SmallIndex.Directive("A", null, School, Border), SmallIndex.Directive("B", null, School, Border));
        first = first with { Tasks = [Due(Led(first.Tasks[0], "Sở Y tế", "Công an tỉnh"), 20), Due(first.Tasks[1], 20)] };
        second = second with { Tasks = [Due(Led(second.Tasks[0], "sở y tế", "Sở Nội vụ"), 20), Due(second.Tasks[1], 21)] };
        using var index = new SmallIndex(first, second);
        var rows = ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Provinces = ["A", "B"] }).Rows
            .OrderBy(row => row.Cells[0]!.Task.Path, StringComparer.Ordinal).ToList();
        Assert.Equal((false, true), (rows[0].DeadlinesDiffer, rows[0].AgenciesDiffer));
        Assert.Equal([["Công an tỉnh"], ["Sở Nội vụ"]], rows[0].DifferentAgencies);
        Assert.Equal((true, false), (rows[1].DeadlinesDiffer, rows[1].AgenciesDiffer));
        Assert.All(rows, row => Assert.All(row.DifferentWords, Assert.Empty));
    }

    [Fact]
    public void Compute_DirectivesAndIssuers_AreParties()
    {
        var ofBody = (string body, Directives.Directive directive) => directive with { Issuer = new Directives.IssuingBody(body, null, null) };
        using var index = new SmallIndex(
            ofBody("UBND tỉnh A", SmallIndex.Directive("A", null, QuarantineA)) with { Number = "12", Symbol = "TB-UBND" },
            ofBody("UBND tỉnh B", SmallIndex.Directive("B", null, QuarantineB)) with { Title = "Về cách ly" });
        var ids = index.Reader.ListDirectives(TaskFilter.None, 0, 10, out _).OrderBy(directive => directive.Province).Select(directive => directive.Id).ToArray();

        var directives = ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Directives = [ids[1], ids[0], "none"] });
        Assert.Equal(["Về cách ly", "12/TB-UBND", "none"], directives.Parties.Select(party => party.Name));
        Assert.Equal([1L, 1, 0], directives.Parties.Select(party => party.DirectivesHeld));
        Assert.Equal([ids[1], ids[0], "none"], directives.Parties.Select(party => party.Directive));
        Assert.Equal((QuarantineB, QuarantineA, null), (Text(directives, 0, 0), Text(directives, 0, 1), Text(directives, 0, 2)));

        var issuers = ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Issuers = ["ubnd tinh a", "UBND tỉnh B"] });
        Assert.Equal(["UBND tỉnh A", "UBND tỉnh B"], issuers.Parties.Select(party => party.Name));
        Assert.Equal((QuarantineA, QuarantineB), (Text(issuers, 0, 0), Text(issuers, 0, 1)));
        Assert.NotNull(new ComparisonRequest { Issuers = ["a", "b"], Provinces = ["c", "d"] }.Problem);
    }

    [Fact]
    public void Compute_NoTimeLeft_SaysThatItIsNotComplete()
    {
        using var index = new SmallIndex(SmallIndex.Directive("A", null, School), SmallIndex.Directive("B", null, School));
        var request = new ComparisonRequest { Provinces = ["A", "B"] };
        Assert.True(ComparisonAnalysis.Compute(index.Reader, request).Complete);
        Assert.False(ComparisonAnalysis.Compute(index.Reader, request with { TimeBudget = TimeSpan.Zero }).Complete);
    }

    [Fact]
    public void Mark_RandomTexts_LeavesTheSameWordsInAll() => Corpus.Testing.SeededRandom.Run(200, random =>
    {
        string[] words = ["cách ly", "huyện", "xã", "kiểm tra", "và", "tổ chức", "điểm"];
        string[] texts = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ =>
            string.Join(random.Next(2) == 0 ? " " : ", ", Enumerable.Range(0, random.Next(30)).Select(_ => words[random.Next(words.Length)])))];
        var marks = WordDifference.Mark(texts);
        for (var text = 0; text < texts.Length; text++)
        {
            var before = 0;
            foreach (var range in marks[text])
            {
                Assert.True(range.Start >= before && range.End > range.Start && range.End <= texts[text].Length);
                before = range.End + 1;
            }
        }

        if (texts.Length == 2)
        {
            Assert.Equal(Rest(0), Rest(1));
        }

        string Rest(int text)
        {
            var rest = texts[text];
            foreach (var range in marks[text].Reverse())
            {
                rest = rest.Remove(range.Start, range.Length);
            }

            return string.Join(' ', rest.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries));
        }
    });

    [Theory]
    [InlineData("A")]
    [InlineData("A", "a")]
    [InlineData("A", "B", "C", "D", "E", "F", "G")]
    public void Compute_WrongParties_AreRefused(params string[] provinces)
    {
        using var index = new SmallIndex();
        Assert.Throws<ArgumentException>(() => ComparisonAnalysis.Compute(index.Reader, new ComparisonRequest { Provinces = provinces }));
    }

    private static string[] Marked(ComparisonRow row, int party) =>
        [.. row.DifferentWords[party].Select(range => range.Of(row.Cells[party]!.Task.CleanText).ToString())];

    private static Directives.DirectiveTask Led(Directives.DirectiveTask task, params string[] names) =>
        task with { Lead = [.. names.Select(name => new Directives.Agency(name, name, null, null, "test"))] };

    private static Directives.DirectiveTask Due(Directives.DirectiveTask task, int day) => task with
    {
        Deadline = new Directives.Deadline
        {
            Text = $"trước ngày {day}/8",
            Kind = Directives.DeadlineKind.By,
            End = new DateOnly(2021, 8, day),
            Range = default,
            Rule = "test",
        },
    };

    private static string? Text(ComparisonResult result, int row, int party) => result.Rows[row].Cells[party]?.Task.CleanText;
}
