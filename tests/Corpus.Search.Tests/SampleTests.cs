using System.Globalization;
using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Samples of matches: what is fetched when the time ends.</summary>
public sealed class SampleTests
{
    private static readonly SampleRequest Halves = new() { Group = new TaskFilter { Provinces = ["A"] }, Top = 60 };

    [Fact]
    public void Sample_TimeEndsEarly_HasFetchedAsManyOfEitherSideFarApart()
    {
        using var temp = Fill();
        using var reader = (TaskIndexReader)temp.Index.OpenReader();
        reader.Clock = new CountingClock();
        var sample = reader.Sample(Halves with { TimeBudget = CountingClock.BudgetUntil(30) });
        Assert.False(sample.Complete);
        Assert.Equal((100, 100), (sample.Group.Total, sample.Rest.Total));
        Assert.InRange(sample.Group.Tasks.Count, 8, 40);
        Assert.InRange(sample.Group.Tasks.Count - sample.Rest.Tasks.Count, 0, 1);
        foreach (var side in (TaskSample[])[sample.Group, sample.Rest])
        {
            var numbers = side.Tasks.Select(task => int.Parse(task.Id[1..], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(numbers.Order(), numbers);

            // Every third of those that there are is among them.
            Assert.Equal(3, numbers.Select(number => number / 34).Distinct().Count());
        }
    }

    [Fact]
    public void Sample_LeastOfASide_IsFetchedHoweverLongItTakes()
    {
        using var temp = Fill();
        using var reader = (TaskIndexReader)temp.Index.OpenReader();
        var request = Halves with { TimeBudget = CountingClock.BudgetUntil(12) };
        Assert.Equal((25, 25), Fetched(request with { Least = 25 }, Fetched(request, (0, 0))));
        Assert.Throws<OperationCanceledException>(() => reader.Sample(Halves with { Least = 25 }, new CancellationToken(canceled: true)));

        // Those beyond the ones that take no time.
        (int Group, int Others) Fetched(SampleRequest request, (int Group, int Others) timed)
        {
            reader.Clock = new CountingClock();
            var sample = reader.Sample(request);
            Assert.False(sample.Complete);
            return (sample.Group.Tasks.Count - timed.Group, sample.Rest.Tasks.Count - timed.Others);
        }
    }

    [Fact]
    public void Histogram_OfStatesOfDeadlinesAlone_IsNotThatOfAllTasks()
    {
        using var temp = Fill();
        using var reader = temp.Index.OpenReader();
        Assert.Equal(200, reader.Histogram(new HistogramRequest()).Total);
        Assert.Equal(0, reader.Histogram(new HistogramRequest { Filter = new TaskFilter { DeadlineStates = [DeadlineState.Dated] } }).Total);
    }

    /// <summary>A hundred tasks of either of two provinces.</summary>
    private static TempIndex Fill()
    {
        var temp = new TempIndex();
        temp.Commit(writer =>
        {
            for (var i = 0; i < 200; i++)
            {
                var province = i % 2 == 0 ? "A" : "B";
                writer.AddTask(new ImportedTask($"{province}{i / 2}", $"d{i / 10}", "phòng dịch", province, SectorSet.Empty, null));
            }
        });
        return temp;
    }
}
