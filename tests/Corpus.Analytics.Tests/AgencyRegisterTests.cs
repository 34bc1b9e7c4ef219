using Corpus.Directives;
using Corpus.Search;
using Corpus.Testing;

namespace Corpus.Analytics.Tests;

public sealed class AgencyRegisterTests
{
    [Fact]
    public void Compute_RandomTasks_EqualsWhatLookingAtEveryTaskGives() => SeededRandom.Run(5, random =>
    {
        using var temp = new TempIndex();
        var held = RandomDeadlines.Fill(temp, random, directives: 12);
        using var reader = temp.Index.OpenReader();
        var tasks = held.SelectMany(entry => entry.Directive.Tasks.Select(task => (entry.Id, entry.Directive, Task: task))).ToList();

        var result = AgencyRegister.Compute(reader, new AgencyRequest());

        var names = tasks.SelectMany(task => task.Task.Lead.Concat(task.Task.Support)).Select(agency => agency.Name).Distinct().ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), result.Agencies.Select(agency => agency.Name).Order(StringComparer.Ordinal));
        Assert.Equal(names.Count, result.Total);
        Assert.Equal(result.Agencies.Select(agency => agency.Lead + agency.Support).OrderDescending(), result.Agencies.Select(agency => agency.Lead + agency.Support));
        foreach (var agency in result.Agencies)
        {
            var led = tasks.Where(task => task.Task.Lead.Any(named => named.Name == agency.Name)).ToList();
            var supported = tasks.Except(led).Where(task => task.Task.Support.Any(named => named.Name == agency.Name)).ToList();
            var all = led.Concat(supported).ToList();
            Assert.Equal((led.Count, supported.Count), (agency.Lead, agency.Support));
            Assert.Equal(all.Select(task => task.Id).Distinct().Count(), agency.Directives);
            var days = all.Select(task => task.Directive.Issued?.First).OfType<DateOnly>().ToList();
            Assert.Equal(days.Count == 0 ? (null, null) : ((DateOnly?)days.Min(), (DateOnly?)days.Max()), (agency.First, agency.Last));
            Assert.Equal(
                all.SelectMany(task => task.Task.Sectors.Select(label => label.Sector.Code()).DefaultIfEmpty("")).GroupBy(code => code)
                    .ToDictionary(group => group.Key, group => (long)group.Count()),
                agency.Sectors.ToDictionary(count => count.Value ?? "", count => count.Count));
        }
    });

    [Fact]
    public void Compute_SpellingsOfOneName_AreOneAgencyInTheUsualSpelling()
    {
        using var index = new SmallIndex(
            With(SmallIndex.Directive("Bình Phước", "2021-08-17", "a", "b", "c"), "Phòng Kinh tế & Hạ tầng", "Phòng Kinh tế - Hạ tầng", "Phòng Kinh tế - Hạ tầng"));
        var agency = Assert.Single(AgencyRegister.Compute(index.Reader, new AgencyRequest()).Agencies);
        Assert.Equal(("Phòng Kinh tế - Hạ tầng", 3, 1, "Bình Phước"), (agency.Name, agency.Lead, agency.Directives, agency.Place));
    }

    [Fact]
    public void Compute_ATaskThatNamesAnAgencyInTwoSpellings_CountsOnceAsLed()
    {
        var directive = SmallIndex.Directive("Bình Phước", "2021-08-17", "a");
        directive = directive with
        {
            Tasks = [directive.Tasks[0] with { Lead = [Agency("Công An huyện")], Support = [Agency("Công an huyện")] }],
        };
        using var index = new SmallIndex(directive);
        var agency = Assert.Single(AgencyRegister.Compute(index.Reader, new AgencyRequest()).Agencies);
        Assert.Equal((1, 0), (agency.Lead, agency.Support));
    }

    [Fact]
    public void Compute_PlaceLevelAndAbbreviation_AreThoseOfTheDirectives()
    {
        var first = With(SmallIndex.Directive("Lai Châu", "2021-08-17", "a"), "Trung tâm Y tế huyện") with
        {
            District = "Mường Tè",
            SameAgencies = [new SameAgency("Trung tâm Y tế huyện", "TTYT huyện", AdministrativeLevel.District, "Mường Tè", [], "")],
        };
        using (var one = new SmallIndex(first))
        {
            var agency = Assert.Single(AgencyRegister.Compute(one.Reader, new AgencyRequest()).Agencies);
            Assert.Equal(("TTYT huyện", AdministrativeLevel.District, "Mường Tè, Lai Châu"), (agency.Abbreviation, agency.Level!.Value, agency.Place));
        }

        using var two = new SmallIndex(first, With(SmallIndex.Directive("Lai Châu", "2021-08-18", "b"), "Trung tâm Y tế huyện") with { District = "Nậm Nhùn" });
        Assert.Equal("Lai Châu", Assert.Single(AgencyRegister.Compute(two.Reader, new AgencyRequest()).Agencies).Place);
    }

    [Theory]
    [InlineData("so y", "Sở Y tế", "Sổ y bạ")]
    [InlineData("  SỞ y ", "Sở Y tế", "Sổ y bạ")]
    [InlineData("y tế", "Sở Y tế")]
    [InlineData("an", "Công an tỉnh")]
    [InlineData("ế")]
    [InlineData("?")]
    [InlineData("", "Công an tỉnh", "Sở Y tế", "Sổ y bạ")]
    public void Compute_StartOfAWordOfAName_FindsItWithoutRegardToDiacritics(string typed, params string[] expected)
    {
        using var index = new SmallIndex(With(SmallIndex.Directive("x", null, "a", "b", "c"), "Sở Y tế", "Sổ y bạ", "Công an tỉnh"));
        var result = AgencyRegister.Compute(index.Reader, new AgencyRequest { Name = typed, Sort = AgencySort.Name });
        Assert.Equal(expected.Order(StringComparer.Ordinal), result.Agencies.Select(agency => agency.Name).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Length, result.Total);
    }

    [Fact]
    public void Stream_OfManyAgencies_ReadsTheDirectiveOfOneWhenItIsAskedFor()
    {
        using var temp = new TempIndex();
        RandomDeadlines.Fill(temp, new Random(7), directives: 10);
        using var inner = temp.Index.OpenReader();
        var reader = CountingReader.Of(inner, nameof(ITaskIndexReader.FindDirectiveByNumber), out var read);
        using var cancel = new CancellationTokenSource();
        var register = AgencyRegister.Stream(reader, new AgencyRequest { Top = int.MaxValue }, out var agencies, cancel.Token);
        Assert.True(register is { Complete: true, Total: > 2, Agencies.Count: 0 });
        Assert.Equal(0, read.Calls);
        using var walk = agencies.GetEnumerator();
        Assert.True(walk.MoveNext());
        Assert.Equal(1, read.Calls);
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => walk.MoveNext());
        Assert.Equal(1, read.Calls);
    }

    [Fact]
    public void Compute_Pages_TogetherAreTheWhole()
    {
        using var temp = new TempIndex();
        RandomDeadlines.Fill(temp, new Random(5), directives: 10);
        using var reader = temp.Index.OpenReader();
        foreach (var sort in Enum.GetValues<AgencySort>())
        {
            var whole = AgencyRegister.Compute(reader, new AgencyRequest { Sort = sort });
            var pages = Enumerable.Range(0, whole.Total).SelectMany(
                skip => AgencyRegister.Compute(reader, new AgencyRequest { Sort = sort, Skip = skip, Top = 1 }).Agencies);
            Assert.Equal(whole.Agencies.Select(agency => agency.Name), pages.Select(agency => agency.Name));
        }
    }

    private static Directive With(Directive directive, params string[] leads) => directive with
    {
        Tasks = [.. directive.Tasks.Select((task, i) => task with { Lead = [Agency(leads[i])] })],
    };

    private static Agency Agency(string name) => new(name, name, name.EndsWith("huyện", StringComparison.Ordinal) ? AdministrativeLevel.District : null, null, "test");
}
