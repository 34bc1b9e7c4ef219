using Corpus.Directives;
using Corpus.Search;
using Corpus.Testing;

namespace Corpus.Analytics.Tests;

public sealed class DeadlineAnalysisTests
{
    [Fact]
    public void Compute_RandomDeadlines_EqualsWhatLookingAtEveryTaskGives() => SeededRandom.Run(5, random =>
    {
        using var temp = new TempIndex();
        var held = RandomDeadlines.Fill(temp, random, directives: 12);
        using var reader = temp.Index.OpenReader();
        var imported = reader.Statistics.Tasks - held.Sum(entry => entry.Directive.Tasks.Count);
        foreach (var status in Enum.GetValues<DeadlineStatus>())
        {
            var (from, to) = random.Next(3) switch
            {
                0 => ((DateOnly?)null, (DateOnly?)null),
                1 => (new DateOnly(2021, 8, 1), null),
                _ => (new DateOnly(2021, 8, 15), new DateOnly(2021, 10, 3)),
            };
            var request = new DeadlineRequest
            {
                Filter = new TaskFilter { DeadlineFrom = from, DeadlineTo = to },
                Status = status,
                Interval = (DateInterval)random.Next(5),
                Top = 7,
            };
            var all = held.SelectMany(entry => entry.Directive.Tasks.Select(task => (
                Id: $"{entry.Id}:{task.Path}", Task: task, entry.Directive, State: DeadlineStates.Of(task, entry.Directive)))).ToList();
            var inPeriod = all.Where(task => task.Task.Deadline?.End is not { } end || ((from is null || end >= from) && (to is null || end <= to))).ToList();
            var expected = inPeriod.Where(task => DeadlineAnalysis.StatesOf(status).Contains(task.State)).ToList();

            var result = DeadlineAnalysis.Compute(reader, request);

            var isNone = status == DeadlineStatus.None;
            Assert.Equal(expected.Count + (isNone ? imported : 0), result.Total);
            Assert.True(result.Complete);
            Assert.Equal(
                inPeriod.GroupBy(task => task.State).ToDictionary(
                    group => group.Key, group => group.Count() + (group.Key == DeadlineState.None ? imported : 0)),
                result.States.ToDictionary(state => state.State, state => state.Count));
            Assert.Equal(
                expected.Where(task => task.Task.Deadline?.End is not null)
                    .GroupBy(task => Periods.StartOf(task.Task.Deadline!.End!.Value, request.Interval)).OrderBy(group => group.Key)
                    .Select(group => new DuePeriod(group.Key, group.Count())),
                result.Periods);
            if (!isNone)
            {
                AssertCounts(expected.SelectMany(task => task.Task.Lead.Select(agency => agency.Name).DefaultIfEmpty(null)), result.Agencies);
                AssertCounts(expected.SelectMany(task => task.Task.Sectors.Select(label => label.Sector.Code()).DefaultIfEmpty(null)), result.Sectors);
                AssertCounts(expected.Select(task => task.Directive.Province), result.Provinces);
                AssertPages(reader, request, result, expected.ToDictionary(task => task.Id, task => task.State));
            }
        }
    });

    [Fact]
    public void Compute_Statuses_SplitTheTasks()
    {
        var states = Enum.GetValues<DeadlineStatus>().Where(status => status != DeadlineStatus.All).SelectMany(DeadlineAnalysis.StatesOf).ToList();
        Assert.Equal(Enum.GetValues<DeadlineState>(), states.Order());
        Assert.Equal(states.Order().Skip(1), DeadlineAnalysis.StatesOf(DeadlineStatus.All));
    }

    [Fact]
    public void Compute_NoTimeLeft_SaysThatItIsNotComplete()
    {
        using var temp = new TempIndex();
        RandomDeadlines.Fill(temp, new Random(1), directives: 3);
        using var reader = temp.Index.OpenReader();
        var result = DeadlineAnalysis.Compute(reader, new DeadlineRequest { TimeBudget = TimeSpan.Zero });
        Assert.False(result.Complete);
        Assert.Null(result.NextCursor);
        Assert.True(DeadlineAnalysis.Compute(reader, new DeadlineRequest()).Complete);
    }

    [Fact]
    public void Compute_Cancelled_Throws()
    {
        using var temp = new TempIndex();
        RandomDeadlines.Fill(temp, new Random(1), directives: 3);
        using var reader = temp.Index.OpenReader();
        Assert.Throws<OperationCanceledException>(() => DeadlineAnalysis.Compute(reader, new DeadlineRequest(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Compute_AForeignCursor_IsRefused()
    {
        using var index = new SmallIndex();
        Assert.ThrowsAny<ArgumentException>(() => DeadlineAnalysis.Compute(index.Reader, new DeadlineRequest { After = "nonsense" }));
        Assert.ThrowsAny<ArgumentException>(() => DeadlineAnalysis.Compute(index.Reader, new DeadlineRequest { GroupTop = 0 }));
    }

    [Fact]
    public void Compute_MoreAgenciesThanAPageHas_ListsAllWhenAsked()
    {
        const int Agencies = DeadlineRequest.MaxTop + 100;
        var directive = SmallIndex.Directive("Lai Châu", "2021-08-17", [.. Enumerable.Range(0, Agencies).Select(number => $"task {number}")]);
        using var index = new SmallIndex(directive with
        {
            Tasks = [.. directive.Tasks.Select((task, number) => task with { Lead = [new Agency($"Tổ {number}", $"Tổ {number}", null, null, "test")] })],
        });
        var request = new DeadlineRequest { Status = DeadlineStatus.None, Top = 0, GroupTop = int.MaxValue };
        Assert.Equal(Agencies, DeadlineAnalysis.Compute(index.Reader, request).Agencies.Count);
        var few = DeadlineAnalysis.Compute(index.Reader, request with { GroupTop = 3 });
        Assert.Equal((3, Agencies, 1), (few.Agencies.Count, few.AgencyTotal, few.ProvinceTotal));
    }

    private static void AssertPages(
        ITaskIndexReader reader, DeadlineRequest request, DeadlineResult first, Dictionary<string, DeadlineState> expected)
    {
        var listed = new List<StoredTask>();
        for (var page = first; ; page = DeadlineAnalysis.Compute(reader, request with { After = page.NextCursor }))
        {
            Assert.Equal(first.Total, page.Total);
            listed.AddRange(page.Tasks);
            if (page.NextCursor is null)
            {
                break;
            }

            Assert.Equal(request.Top, page.Tasks.Count);
        }

        Assert.Equal(
            expected.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            listed.Select(task => KeyValuePair.Create(task.Id, task.DeadlineState)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        var days = listed.Select(task => task.Task.Deadline?.End ?? DateOnly.MaxValue).ToList();
        Assert.Equal(days.Order(), days);
    }

    private static void AssertCounts(IEnumerable<string?> values, IReadOnlyList<FacetCount> counts)
    {
        Assert.Equal(
            values.GroupBy(value => value ?? "").ToDictionary(group => group.Key, group => (long)group.Count()),
            counts.ToDictionary(count => count.Value ?? "", count => count.Count));
        Assert.Equal(counts.Select(count => count.Count).OrderDescending(), counts.Select(count => count.Count));
    }
}
