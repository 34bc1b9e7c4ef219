using System.Globalization;
using Corpus.Search.Columns;
using Corpus.Search.Indexing;

namespace Corpus.Search.Querying;

/// <summary>Resolves a filter against the dictionaries of a generation.</summary>
internal static class FilterCompiler
{
    /// <summary>One node a member that restricts something.</summary>
    public static IReadOnlyList<PlanNode> Compile(TaskFilter filter, Snapshot snapshot, PartSource source)
    {
        var nodes = new List<PlanNode>();
        if (filter.Sectors.Bits is var sectors && sectors != 0)
        {
            nodes.Add(ColumnNode.AnyBit(ColumnId.Sectors, sectors));
        }

        AddNames(ColumnId.Province, DictionaryId.Provinces, filter.Provinces);
        AddNames(ColumnId.District, DictionaryId.Districts, filter.Districts);
        AddNames(ColumnId.Issuer, DictionaryId.Issuers, filter.Issuers);
        if (filter.Agencies.Count > 0)
        {
            nodes.Add(new AgencyNode(Numbers(DictionaryId.Agencies, filter.Agencies)));
        }

        AddValues(ColumnId.Kind, filter.Kinds.Select(kind => snapshot.Dictionaries.Names(DictionaryId.Kinds).Find(kind.Code)), filter.Kinds.Count);
        AddValues(ColumnId.Level, filter.Levels.Select(level => (int)level + 1), filter.Levels.Count);
        AddValues(ColumnId.Strictness, filter.Strictness.Select(strictness => (int)strictness + 1), filter.Strictness.Count);
        if (filter.DeadlineStates.Count > 0)
        {
            // None is a state like the others here, and no missing value.
            nodes.Add(ColumnNode.AnyOf(ColumnId.DeadlineState, filter.DeadlineStates.Select(state => (int)state)));
        }

        AddValues(ColumnId.Directive, filter.Directives.SelectMany(DirectiveValues), filter.Directives.Count);
        AddDates(ColumnId.Issued, filter.IssuedFrom, filter.IssuedTo);
        AddDates(ColumnId.Deadline, filter.DeadlineFrom, filter.DeadlineTo);
        return nodes;

        void AddNames(ColumnId column, DictionaryId dictionary, IReadOnlyList<string> names) =>
            AddValues(column, Numbers(dictionary, names), names.Count);

        void AddValues(ColumnId column, IEnumerable<int> values, int asked)
        {
            if (asked > 0)
            {
                nodes.Add(ColumnNode.AnyOf(column, values.Where(value => value != 0)));
            }
        }

        void AddDates(ColumnId column, DateOnly? from, DateOnly? to)
        {
            if (from is not null || to is not null)
            {
                // Days are stored plus 1, since 0 stands for none.
                nodes.Add(ColumnNode.Range(column, (from?.DayNumber ?? 0) + 1, to is { } day ? day.DayNumber + 1 : int.MaxValue));
            }
        }

        HashSet<int> Numbers(DictionaryId dictionary, IReadOnlyList<string> names) =>
            [.. names.SelectMany(snapshot.Dictionaries.Names(dictionary).FindAlike)];

        IEnumerable<int> DirectiveValues(string id)
        {
            yield return source.With(store => store.FindDirective(id))?.Row ?? 0;
            yield return -snapshot.Dictionaries.Names(DictionaryId.ImportedDirectives).Find(id);
        }
    }

    /// <summary>Whether directives meet the members of a filter that concern directives. One thread.</summary>
    public static Predicate<DirectiveSummary> Matcher(TaskFilter filter)
    {
        var (isProvince, isDistrict, isIssuer) = (AnyOf(filter.Provinces), AnyOf(filter.Districts), AnyOf(filter.Issuers));
        var ids = filter.Directives.ToHashSet(StringComparer.Ordinal);
        return directive => isProvince(directive.Province)
            && (isDistrict(directive.District) || isDistrict(DistrictName(directive.District, directive.Province)))
            && isIssuer(directive.Issuer?.Name)
            && (filter.Kinds.Count == 0 || filter.Kinds.Any(kind => kind.Equals(directive.Kind)))
            && (filter.Levels.Count == 0 || directive.Issuer?.Level is { } level && filter.Levels.Contains(level))
            && (ids.Count == 0 || ids.Contains(directive.Id))
            && (filter.IssuedFrom is not { } from || directive.Issued?.First >= from)
            && (filter.IssuedTo is not { } to || directive.Issued?.First <= to);

        // Names are folded once, however many directives bear them.
        static Predicate<string?> AnyOf(IReadOnlyList<string> wanted)
        {
            if (wanted.Count == 0)
            {
                return _ => true;
            }

            var keys = wanted.Select(NameDictionary.Key).ToHashSet(StringComparer.Ordinal);
            var known = new Dictionary<string, bool>(StringComparer.Ordinal);
            return name =>
            {
                if (name is null)
                {
                    return false;
                }

                if (!known.TryGetValue(name, out var isWanted))
                {
                    known.Add(name, isWanted = keys.Contains(NameDictionary.Key(name)));
                }

                return isWanted;
            };
        }
    }

    /// <summary>A district as facets name it: with its province after a comma; null for none.</summary>
    public static string? DistrictName(string? district, string? province) =>
        district is null || province is null ? district : string.Create(CultureInfo.InvariantCulture, $"{district}, {province}");
}
