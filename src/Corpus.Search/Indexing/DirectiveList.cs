using Corpus.Search.Columns;

namespace Corpus.Search.Indexing;

/// <summary>The stored directives of a generation in the order in which they are listed: newest first, undated last, then by id. Immutable.</summary>
/// <remarks>Read from the columns of their tasks. Briefs, which lie among the texts in the store, are read of those that are shown, and of those
/// without tasks, of which there is nothing else.</remarks>
internal sealed class DirectiveList
{
    private DirectiveList(IReadOnlyList<int> rows, IReadOnlyDictionary<int, DirectiveSummary> withoutTasks) => (Rows, WithoutTasks) = (rows, withoutTasks);

    /// <summary>Their rows in order.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>Those without a single task, by their rows.</summary>
    public IReadOnlyDictionary<int, DirectiveSummary> WithoutTasks { get; }

    /// <summary>Lists the directives of a generation.</summary>
    /// <param name="segments">Its segments.</param>
    /// <param name="source">Reads its parts.</param>
    /// <exception cref="IndexCorruptException">What is read is damaged.</exception>
    public static DirectiveList Read(IReadOnlyList<SegmentView> segments, PartSource source)
    {
        var rows = source.With(store => store.ReadDirectiveOrder());
        var days = DaysOfIssue(segments, source);
        var withoutTasks = source.With(store => store.ReadDirectives([.. rows.Where(row => !days.ContainsKey(row))]))
            .ToDictionary(record => record.Row, record => DirectiveCodec.DecodeSummary(record.Key, record.Summary, source.StoreName));
        foreach (var (row, summary) in withoutTasks)
        {
            days[row] = DayOf(summary.Issued?.First);
        }

        // The sort is stable: within a day the order of the ids stays.
        return new DirectiveList([.. rows.OrderByDescending(row => days[row])], withoutTasks);
    }

    /// <summary>The briefs of directives, in the order of their rows as given.</summary>
    /// <exception cref="IndexCorruptException">One is damaged or missing.</exception>
    public static IReadOnlyList<DirectiveSummary> Briefs(IReadOnlyList<int> rows, PartSource source)
    {
        var records = source.With(store => store.ReadDirectives(rows)).ToDictionary(record => record.Row);
        return
        [
            .. rows.Select(row => records.TryGetValue(row, out var record)
                ? DirectiveCodec.DecodeSummary(record.Key, record.Summary, source.StoreName)
                : throw Storage.BlobReader.Corrupt($"{source.StoreName}, directive {row}", "it is listed and missing")),
        ];
    }

    /// <summary>The day of issue of each directive with tasks, by its row, as the column has it.</summary>
    private static Dictionary<int, int> DaysOfIssue(IReadOnlyList<SegmentView> segments, PartSource source)
    {
        var days = new Dictionary<int, int>();
        foreach (var view in segments)
        {
            var (directives, issued) = (view.Segment.Column(ColumnId.Directive, source), view.Segment.Column(ColumnId.Issued, source));
            var dayOf = new int[directives.Values.Length];
            Array.Fill(dayOf, -1);
            for (var task = 0; task < directives.Ordinals.Length; task++)
            {
                if (!view.Removed.Contains(task))
                {
                    dayOf[directives.Ordinals[task]] = issued[task];
                }
            }

            // Imported tasks have negative numbers, and no stored directive.
            for (var i = 0; i < dayOf.Length; i++)
            {
                if (dayOf[i] >= 0 && directives.Values[i] > 0)
                {
                    days[directives.Values[i]] = dayOf[i];
                }
            }
        }

        return days;
    }

    private static int DayOf(DateOnly? day) => day is { } known ? known.DayNumber + 1 : 0;
}
