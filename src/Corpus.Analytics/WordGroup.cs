using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Names a group of tasks by a period of issue or by the value of a column.</summary>
public static class WordGroup
{
    /// <summary>Reads the filter of a group.</summary>
    /// <param name="groupBy">The column; null for a period.</param>
    /// <param name="text">Value of the column, names with or without diacritics; or a period: <c>2021</c>, <c>2021-Q3</c>, <c>2021-08</c>,
    /// <c>2021-W33</c> (ISO 8601), <c>2021-08-17</c>.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="problem">What is wrong with <paramref name="text"/>, in English; names that nothing has are not wrong.</param>
    public static bool TryRead(
        FacetField? groupBy, string text, [NotNullWhen(true)] out TaskFilter? filter, [NotNullWhen(false)] out string? problem)
    {
        filter = groupBy switch
        {
            null => ReadPeriod(text) is var (first, last) ? new TaskFilter { IssuedFrom = first, IssuedTo = last } : null,
            FacetField.Sector => EnumCodes.TryParse<Sector>(text, out var sector) ? new TaskFilter { Sectors = SectorSet.Of(sector) } : null,
            FacetField.Kind => DirectiveKind.FromCode(text) is { } kind ? new TaskFilter { Kinds = [kind] } : null,
            FacetField.Level => EnumCodes.TryParse<AdministrativeLevel>(text, out var level) ? new TaskFilter { Levels = [level] } : null,
            FacetField.Strictness => EnumCodes.TryParse<Strictness>(text, out var strictness) ? new TaskFilter { Strictness = [strictness] } : null,
            FacetField.Province => new TaskFilter { Provinces = [text] },
            FacetField.District => new TaskFilter { Districts = [text] },
            FacetField.Issuer => new TaskFilter { Issuers = [text] },
            _ => new TaskFilter { Agencies = [text] },
        };
        problem = filter is not null ? null
            : groupBy is null ? "is no period; write 2021, 2021-Q3, 2021-08, 2021-W33 or 2021-08-17, or name a column in groupBy"
            : $"is no {groupBy.Value.Code()}";
        return filter is not null;
    }

    /// <summary>The first and the last day of a period; null when it is none.</summary>
    private static (DateOnly First, DateOnly Last)? ReadPeriod(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998)
        {
            return null;
        }

        return text.AsSpan(4) switch
        {
            [] => Of(new DateOnly(year, 1, 1), DateInterval.Year),
            ['-', 'Q', >= '1' and <= '4' and var quarter] => Of(new DateOnly(year, (3 * (quarter - '1')) + 1, 1), DateInterval.Quarter),
            ['-', 'W', .. { Length: 2 } number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var week)
                && week >= 1 && week <= ISOWeek.GetWeeksInYear(year) =>
                Of(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)), DateInterval.Week),
            _ when DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => Of(month, DateInterval.Month),
            _ when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => (day, day),
            _ => null,
        };
    }

    private static (DateOnly First, DateOnly Last) Of(DateOnly start, DateInterval interval) => (start, Periods.Next(start, interval).AddDays(-1));
}
