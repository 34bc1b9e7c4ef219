using Corpus.Directives;

namespace Corpus.Search.Querying;

/// <summary>Reads what follows <c>issued:</c> and <c>deadline:</c>: a date with a comparison before it, or a range in brackets.</summary>
internal static class QueryDates
{
    /// <summary>Reads a range of dates.</summary>
    /// <returns>Null when the scanner has an error.</returns>
    public static DateRangeQuery? Read(QueryScanner scanner, DateField field) =>
        scanner.Next == '[' ? Bracketed(scanner, field) : Compared(scanner, field);

    private static DateRangeQuery? Bracketed(QueryScanner scanner, DateField field)
    {
        var start = scanner.At;
        var end = scanner.Text.IndexOf(']', start);
        if (end < 0)
        {
            scanner.Fail(start, $"found '[' without a ']'; expected [2021-08-01 TO 2021-12-31]");
            return null;
        }

        var inner = scanner.Text[(start + 1)..end];
        scanner.At = end + 1;
        var bounds = inner.Split(" TO ", StringSplitOptions.TrimEntries);
        if (bounds.Length != 2 || !Bound(bounds[0], out var from) || !Bound(bounds[1], out var to))
        {
            scanner.Fail(start, $"found '[{inner}]'; expected [2021-08-01 TO 2021-12-31], * for an open end");
            return null;
        }

        return new DateRangeQuery(field, from?.First, to?.Last);
    }

    private static DateRangeQuery? Compared(QueryScanner scanner, DateField field)
    {
        var start = scanner.At;
        var end = scanner.Text.IndexOfAny([' ', ')'], start);
        var value = scanner.Text[start..(end < 0 ? scanner.Text.Length : end)];
        scanner.At = start + value.Length;
        var sign = value.StartsWith("<=", StringComparison.Ordinal) || value.StartsWith(">=", StringComparison.Ordinal) ? value[..2]
            : value.Length > 0 && value[0] is '<' or '>' ? value[..1] : "";
        if (!Bound(value[sign.Length..], out var date) || date is not { } day)
        {
            scanner.Fail(start, $"found '{value}'; expected a date like 2021, 2021-08 or 2021-08-15, with <, <=, > or >= before it if wanted");
            return null;
        }

        var range = sign switch
        {
            "<" => day.First > DateOnly.MinValue ? new DateRangeQuery(field, null, day.First.AddDays(-1)) : null,
            "<=" => new DateRangeQuery(field, null, day.Last),
            ">" => day.Last < DateOnly.MaxValue ? new DateRangeQuery(field, day.Last.AddDays(1), null) : null,
            ">=" => new DateRangeQuery(field, day.First, null),
            _ => new DateRangeQuery(field, day.First, day.Last),
        };
        if (range is null)
        {
            scanner.Fail(start, $"found '{value}'; no date lies beyond it");
        }

        return range;
    }

    // An open end is null.
    private static bool Bound(string value, out PartialDate? date)
    {
        date = PartialDate.TryParse(value, out var parsed) ? parsed : null;
        return date is not null || value == "*";
    }
}
