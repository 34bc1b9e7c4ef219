using System.Runtime.InteropServices;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Text;

namespace Corpus.Analytics;

/// <summary>The register of who is told to do what: every agency that the matching tasks name.</summary>
public static class AgencyRegister
{
    /// <summary>Lists the agencies of a page.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A member of the request is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static AgencyResult Compute(ITaskIndexReader reader, AgencyRequest request, CancellationToken cancellationToken = default) =>
        Stream(reader, request, out var agencies, cancellationToken) with { Agencies = [.. agencies] };

    /// <summary>Counts the agencies, and describes those of the page one by one as they are asked for: for rows of any number.</summary>
    /// <param name="reader">The snapshot to ask.</param>
    /// <param name="request">Which agencies.</param>
    /// <param name="agencies">Those of the page; walk them once, before the reader is disposed. What describes one is read from its directive.</param>
    /// <param name="cancellationToken">Ends the counting, or the walk between two agencies.</param>
    /// <returns>The result without its agencies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A member of the request is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static AgencyResult Stream(
        ITaskIndexReader reader, AgencyRequest request, out IEnumerable<AgencyEntry> agencies, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Skip, nameof(request.Skip));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Top, nameof(request.Top));
        var spellings = new Dictionary<int, Spelling>();
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var number = 0L;
        var time = new Countdown(request.TimeBudget);
        var reading = reader.ReadQuery(request.Query, time.Left, cancellationToken);
        var complete = reader.Scan(
            new ScanRequest { Query = reading.Query, Filter = request.Filter, TimeBudget = time.Left },
            (in TaskColumns task) =>
            {
                number++;
                foreach (var agency in task.Agencies)
                {
                    ref var spelling = ref CollectionsMarshal.GetValueRefOrAddDefault(spellings, agency.Number, out _);
                    spelling ??= Find(agency.Number);
                    spelling.Count++;
                    spelling.Agency.Add(task, number, agency.IsSupport);
                }
            },
            cancellationToken);

        var typed = new NameStart(request.Name);
        var named = spellings.Values.GroupBy(spelling => spelling.Agency)
            .Select(agency => (Entry: agency.Key, agency.OrderByDescending(spelling => spelling.Count).ThenBy(spelling => spelling.Number).First().Name))
            .Where(agency => typed.Finds(agency.Name)).ToList();
        var sorted = request.Sort switch
        {
            AgencySort.Lead => named.OrderByDescending(agency => agency.Entry.Lead),
            AgencySort.Support => named.OrderByDescending(agency => agency.Entry.Support),
            AgencySort.Directives => named.OrderByDescending(agency => agency.Entry.Directives),
            AgencySort.Newest => named.OrderByDescending(agency => agency.Entry.Last),
            AgencySort.Name => named.OrderBy(agency => VietnameseFolding.Key(agency.Name), StringComparer.Ordinal),
            _ => named.OrderByDescending(agency => agency.Entry.Lead + agency.Entry.Support),
        };
        agencies = sorted.ThenBy(agency => agency.Name, StringComparer.Ordinal).Skip(request.Skip).Take(request.Top).Select(agency =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Describe(agency.Entry, agency.Name, reader);
        });
        return new AgencyResult { Total = named.Count, Agencies = [], Complete = complete, ReadAs = reading.ReadAs };

        Spelling Find(int agency)
        {
            var name = reader.NameOf(FacetField.Agency, agency)!;
            var key = VietnameseFolding.Key(name);
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(entries, key.Length == 0 ? name : key, out _);
            return new Spelling(agency, name, entry ??= new Entry());
        }
    }

    private static AgencyEntry Describe(Entry entry, string name, ITaskIndexReader reader)
    {
        // What no column holds is read from the directive that named it last.
        var directive = reader.FindDirectiveByNumber(entry.Example)?.Directive;
        var key = VietnameseFolding.Key(name);
        var level = directive?.Tasks.SelectMany(task => task.Lead.Concat(task.Support))
            .FirstOrDefault(agency => agency.Level is not null && VietnameseFolding.Key(agency.Name) == key)?.Level;
        return new AgencyEntry
        {
            Name = name,
            Abbreviation = directive?.SameAgencies.FirstOrDefault(same => VietnameseFolding.Key(same.Name) == key)?.Abbreviation,
            Level = level,
            Place = level switch
            {
                AdministrativeLevel.Central => null,
                AdministrativeLevel.Province => NameOf(FacetField.Province, entry.Province),
                _ => NameOf(FacetField.District, entry.District) ?? NameOf(FacetField.Province, entry.Province),
            },
            Lead = entry.Lead,
            Support = entry.Support,
            Directives = entry.Directives,
            Sectors = entry.Sectors.All(),
            First = entry.First,
            Last = entry.Last,
        };

        string? NameOf(FacetField field, int? number) => number is > 0 ? reader.NameOf(field, number.Value) : null;
    }

    /// <summary>One way in which tasks name an agency.</summary>
    private sealed class Spelling(int number, string name, Entry agency)
    {
        public int Number { get; } = number;

        public string Name { get; } = name;

        public Entry Agency { get; } = agency;

        public int Count { get; set; }
    }

    /// <summary>An agency in the making.</summary>
    private sealed class Entry
    {
        // Numbers of directives as they came; in the order of addition those of one directive mostly stand together.
        private readonly List<int> _directives = [];
        private long _lastTask;
        private bool _lastSupports;

        public long Lead { get; private set; }

        public long Support { get; private set; }

        public int Directives => _directives.Count < 2 ? _directives.Count : _directives.Distinct().Count();

        /// <summary>Number of the directive that named it last.</summary>
        public int Example => _directives[^1];

        public DateOnly? First { get; private set; }

        public DateOnly? Last { get; private set; }

        /// <summary>Number of the district or province of all its tasks; null when they are of several.</summary>
        public int? District { get; private set; }

        public int? Province { get; private set; }

        public SectorCounts Sectors { get; } = new();

        public void Add(in TaskColumns task, long number, bool isSupport)
        {
            if (number == _lastTask)
            {
                // In two spellings: leading in one is leading.
                if (_lastSupports && !isSupport)
                {
                    (Lead, Support, _lastSupports) = (Lead + 1, Support - 1, false);
                }

                return;
            }

            (Lead, Support) = isSupport ? (Lead, Support + 1) : (Lead + 1, Support);
            Sectors.Add(task.Sectors);
            if (_directives.Count == 0 || _directives[^1] != task.Directive)
            {
                AddDirective(task);
            }

            (_lastTask, _lastSupports) = (number, isSupport);
        }

        private void AddDirective(in TaskColumns task)
        {
            _directives.Add(task.Directive);
            var (district, province) = (task[FacetField.District], task[FacetField.Province]);
            (District, Province) = _lastTask == 0
                ? (district, province)
                : (District == district ? District : null, Province == province ? Province : null);
            if (task.Issued is { } issued)
            {
                First = First is null || issued < First ? issued : First;
                Last = Last is null || issued > Last ? issued : Last;
            }
        }
    }
}
