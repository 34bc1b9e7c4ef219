using System.Collections.Frozen;
using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Analytics;

/// <summary>Tells what is due, by whom, where and when, and keeps apart what is not to be relied on.</summary>
public static class DeadlineAnalysis
{
    private static readonly FrozenDictionary<DeadlineState, DeadlineStatus> Statuses = new Dictionary<DeadlineState, DeadlineStatus>
    {
        [DeadlineState.None] = DeadlineStatus.None,
        [DeadlineState.Dated] = DeadlineStatus.Dated,
        [DeadlineState.BeforeIssue] = DeadlineStatus.Doubtful,
        [DeadlineState.NoSuchDay] = DeadlineStatus.Doubtful,
        [DeadlineState.Inferred] = DeadlineStatus.Doubtful,
        [DeadlineState.Inherited] = DeadlineStatus.Doubtful,
        [DeadlineState.Relative] = DeadlineStatus.Doubtful,
        [DeadlineState.Recurring] = DeadlineStatus.Recurring,
        [DeadlineState.Ongoing] = DeadlineStatus.Open,
        [DeadlineState.Immediately] = DeadlineStatus.Open,
        [DeadlineState.Starting] = DeadlineStatus.Open,
    }.ToFrozenDictionary();

    /// <summary>The group that a state belongs to; never <see cref="DeadlineStatus.All"/>.</summary>
    public static DeadlineStatus StatusOf(DeadlineState state) => Statuses[state];

    /// <summary>The states of a group.</summary>
    public static IReadOnlyList<DeadlineState> StatesOf(DeadlineStatus status) =>
    [
        .. Enum.GetValues<DeadlineState>().Where(
            state => status == DeadlineStatus.All ? state != DeadlineState.None : StatusOf(state) == status),
    ];

    /// <summary>The search that lists the tasks of a request, page after page; its query is answered as it is (see <see cref="QueryReading"/>).</summary>
    public static SearchRequest ToSearch(DeadlineRequest request) => new()
    {
        Query = InPeriod(request),
        Filter = WithoutPeriod(request.Filter) with { DeadlineStates = StatesOf(request.Status) },
        Top = request.Top,
        After = request.After,
        Sort = SearchSort.DeadlineFirst,
        Highlight = false,
        Reread = false,
        TimeBudget = request.TimeBudget,
    };

    /// <summary>Counts and lists the deadlines.</summary>
    /// <exception cref="ArgumentException">A member of the request is out of its range, or the cursor is none of this request.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DeadlineResult Compute(ITaskIndexReader reader, DeadlineRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.GroupTop, 1, nameof(request.GroupTop));
        var reading = reader.ReadQuery(request.Query, request.TimeBudget, cancellationToken);
        request = request with { Query = reading.Query };
        var listed = reader.Search(ToSearch(request), cancellationToken);

        var wanted = StatesOf(request.Status).ToHashSet();
        var isWanted = Enum.GetValues<DeadlineState>().Select(wanted.Contains).ToArray();
        var states = new long[isWanted.Length];
        var (days, provinces, agencies) = (new NumberCounts(), new NumberCounts(), new NumberCounts());
        var sectors = new SectorCounts();
        var complete = reader.Scan(
            new ScanRequest { Query = InPeriod(request), Filter = WithoutPeriod(request.Filter), TimeBudget = request.TimeBudget },
            (in TaskColumns task) =>
            {
                var state = (int)task.DeadlineState;
                states[state]++;
                if (!isWanted[state])
                {
                    return;
                }

                provinces.Add(task[FacetField.Province]);
                sectors.Add(task.Sectors);
                if (task.Due is { } due)
                {
                    days.Add(due.DayNumber);
                }

                var isLed = false;
                foreach (var agency in task.Agencies)
                {
                    if (!agency.IsSupport)
                    {
                        agencies.Add(agency.Number);
                        isLed = true;
                    }
                }

                if (!isLed)
                {
                    agencies.Add(0);
                }
            },
            cancellationToken);
        return new DeadlineResult
        {
            Total = wanted.Sum(state => states[(int)state]),
            States =
            [
                .. Enum.GetValues<DeadlineState>().Where(state => states[(int)state] > 0)
                    .Select(state => new DeadlineStateCount(state, StatusOf(state), states[(int)state])),
            ],
            Periods =
            [
                .. days.All.GroupBy(day => Periods.StartOf(DateOnly.FromDayNumber(day.Key), request.Interval))
                    .OrderBy(period => period.Key).Select(period => new DuePeriod(period.Key, period.Sum(day => day.Value))),
            ],
            Agencies = agencies.Top(request.GroupTop, number => reader.NameOf(FacetField.Agency, number)),
            Sectors = sectors.All(),
            AgencyTotal = agencies.All.Count,
            Provinces = provinces.Top(request.GroupTop, number => reader.NameOf(FacetField.Province, number)),
            ProvinceTotal = provinces.All.Count,
            Tasks = [.. listed.Hits.Select(hit => hit.Task)],
            NextCursor = listed.NextCursor,
            Complete = complete && listed.Complete,
            ReadAs = reading.ReadAs,
        };
    }

    private static TaskFilter WithoutPeriod(TaskFilter filter) => filter with { DeadlineFrom = null, DeadlineTo = null, DeadlineStates = [] };

    /// <summary>The query, restricted to the tasks that are due in the period or have no day.</summary>
    private static SearchQuery InPeriod(DeadlineRequest request)
    {
        var (from, to) = (request.Filter.DeadlineFrom, request.Filter.DeadlineTo);
        if (from is null && to is null)
        {
            return request.Query;
        }

        return new AndQuery(
        [
            request.Query,
            new OrQuery(
            [
                new DateRangeQuery(DateField.Deadline, from, to),
                new NotQuery(new DateRangeQuery(DateField.Deadline, null, null)),
            ]),
        ]);
    }
}
