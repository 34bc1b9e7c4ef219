using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Tasks by their columns.</summary>
public sealed class ScanTests
{
    [Fact]
    public void Scan_RandomQueriesAndFilters_ShowsTheColumnsOfEveryHit() => SeededRandom.Run(3, random =>
    {
        using var temp = new TempIndex();
        var corpus = new RandomCorpus(random);
        for (var commit = 0; commit < 3; commit++)
        {
            temp.Commit(writer =>
            {
                for (var i = 0; i < 10; i++)
                {
                    writer.Add(corpus.Directive($"{random.Next(20)}"));
                    writer.AddTask(corpus.Imported($"{random.Next(10)}"));
                }
            });
        }

        using var reader = temp.Index.OpenReader();
        for (var i = 0; i < 30; i++)
        {
            var (query, filter) = (corpus.Query(), corpus.Filter());
            var shown = new List<string>();
            Assert.True(reader.Scan(
                new ScanRequest { Query = query, Filter = filter },
                (in TaskColumns task) =>
                {
                    var agencies = new List<string>();
                    foreach (var agency in task.Agencies)
                    {
                        agencies.Add($"{reader.NameOf(FacetField.Agency, agency.Number)}{(agency.IsSupport ? " supports" : "")}");
                    }

                    shown.Add(Line(
                        reader.FindDirectiveByNumber(task.Directive)?.Id, task.Sectors, task.Issued, task.Due, task.DeadlineState,
                        reader.NameOf(FacetField.Province, task[FacetField.Province]), agencies));
                }));
            var expected = reader.Search(new SearchRequest { Query = query, Filter = filter, Top = 1000 }).Hits.Select(hit => hit.Task).Select(stored => Line(
                reader.FindDirective(stored.Directive.Id)?.Id,
                SectorSet.Of([.. stored.Task.Sectors.Select(label => label.Sector)]),
                stored.Directive.Issued?.First,
                stored.Task.Deadline?.End,
                stored.DeadlineState,
                stored.Directive.Province,
                [
                    .. stored.Task.Lead.Select(agency => agency.Name).Distinct(),
                    .. stored.Task.Support.Select(agency => agency.Name).Except(stored.Task.Lead.Select(agency => agency.Name)).Select(name => $"{name} supports"),
                ]));
            Assert.Equal(expected.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        }
    });

    [Fact]
    public void Search_ByDeadlineState_FindsTheTasksOfThatState() => SeededRandom.Run(3, random =>
    {
        using var temp = new TempIndex();
        var corpus = new RandomCorpus(random);
        temp.Commit(writer =>
        {
            for (var i = 0; i < 30; i++)
            {
                writer.Add(corpus.Directive($"{i}"));
                writer.AddTask(corpus.Imported($"{random.Next(10)}"));
            }
        });
        using var reader = temp.Index.OpenReader();
        var all = reader.Search(new SearchRequest { Top = 1000 }).Hits.Select(hit => hit.Task).ToList();
        foreach (var state in Enum.GetValues<DeadlineState>())
        {
            var found = reader.Search(new SearchRequest { Filter = new TaskFilter { DeadlineStates = [state] }, Top = 1000 }).Hits.Select(hit => hit.Task.Id);
            Assert.Equal(all.Where(task => task.DeadlineState == state).Select(task => task.Id).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }

        Assert.Contains(all, task => task.DeadlineState == DeadlineState.Inferred);
    });

    [Theory]
    [InlineData("trước ngày 20/8/2021", "2021-08-20", null, DeadlineKind.By, null, DeadlineState.Dated)]
    [InlineData("trước ngày 20/8/21", "2021-08-20", null, DeadlineKind.By, null, DeadlineState.Dated)]
    [InlineData("trước ngày 20/8", "2021-08-20", null, DeadlineKind.By, null, DeadlineState.Inferred)]
    [InlineData("trong 05 ngày kể từ ngày ký", "2021-08-20", null, DeadlineKind.Within, null, DeadlineState.Inferred)]
    [InlineData("trước ngày 20/7/2021", "2021-07-20", null, DeadlineKind.By, "before issue date", DeadlineState.BeforeIssue)]
    [InlineData("trước ngày 31/9/2021", null, null, DeadlineKind.By, "no such day", DeadlineState.NoSuchDay)]
    [InlineData("sau khi nhận được văn bản", null, null, DeadlineKind.By, null, DeadlineState.Relative)]
    [InlineData("bắt đầu trong tháng 8/2021", null, "2021-08-01", DeadlineKind.From, null, DeadlineState.Starting)]
    [InlineData("hàng tháng", null, null, DeadlineKind.Recurring, null, DeadlineState.Recurring)]
    [InlineData("thường xuyên", null, null, DeadlineKind.Ongoing, null, DeadlineState.Ongoing)]
    [InlineData("ngay", null, null, DeadlineKind.Immediately, null, DeadlineState.Immediately)]
    public void StateOf_ADeadline_SaysHowWellTheDayIsKnown(
        string text, string? end, string? start, DeadlineKind kind, string? anomaly, DeadlineState expected)
    {
        var task = Task("1", new Deadline
        {
            Text = text,
            Kind = kind,
            Start = Day(start),
            End = Day(end),
            Anomaly = anomaly,
            Range = new TextRange(5, 9),
            Rule = "test",
        });
        Assert.Equal(expected, DeadlineStates.Of(task, Of(task)));
        Assert.Equal(DeadlineState.None, DeadlineStates.Of(task with { Deadline = null }, Of(task)));
    }

    [Theory]
    [InlineData(20, DeadlineState.Inherited)] // behind both tasks
    [InlineData(5, DeadlineState.Dated)] // in the task itself, to which another refers
    public void StateOf_ADeadlineOfTwoTasks_IsInheritedByTheOneThatDoesNotPrintIt(int start, DeadlineState expected)
    {
        var deadline = new Deadline
        {
            Text = "trước ngày 20/8/2021",
            Kind = DeadlineKind.By,
            End = new DateOnly(2021, 8, 20),
            Range = new TextRange(start, start + 4),
            Rule = "test",
        };
        var (one, other) = (Task("1", deadline), Task("2", deadline));
        Assert.Equal(expected, DeadlineStates.Of(one, Of(one, other)));
        Assert.Equal(DeadlineState.Dated, DeadlineStates.Of(one, Of(one, Task("2", null))));
    }

    private static string Line(
        string? directive, SectorSet sectors, DateOnly? issued, DateOnly? due, DeadlineState state, string? province, IEnumerable<string> agencies) =>
        $"{directive} {sectors.Bits} {issued} {due} {state} {province} {string.Join(", ", agencies.Order(StringComparer.Ordinal))}";

    private static DateOnly? Day(string? iso) => PartialDate.TryParse(iso, out var day) ? day.First : null;

    private static DirectiveTask Task(string path, Deadline? deadline) =>
        new() { Path = path, Text = "", CleanText = "", Range = new TextRange(0, 10), Deadline = deadline };

    private static Directive Of(params DirectiveTask[] tasks) => new() { Source = "test", SourceText = "", Tasks = tasks };
}
