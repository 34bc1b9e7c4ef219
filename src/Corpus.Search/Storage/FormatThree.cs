using Corpus.Search.Columns;
using Corpus.Search.Indexing;

namespace Corpus.Search.Storage;

/// <summary>Makes, from the stored directives, what format 3 holds beyond format 2: citations, and the column of the state of deadlines.</summary>
internal static class FormatThree
{
    /// <summary>The version of the SQLite file that this makes.</summary>
    public const int Version = 3;

    /// <summary>The chunk of the column that it makes.</summary>
    public const int Column = (int)ColumnId.DeadlineState;

    private const int DirectivesPerReport = 100;

    /// <summary>Makes them; the caller decides what one transaction holds.</summary>
    /// <remarks>
    /// Tasks of directives that are no longer stored, which are removed tasks, get <see cref="DeadlineState.None"/>. So do those of a directive
    /// that is damaged, and its citations are <see cref="CitationRecord.None"/>; a segment with a damaged column gets an empty one: whoever reads
    /// these is refused, and all else goes on.
    /// </remarks>
    /// <param name="segments">The segments of the generation.</param>
    /// <param name="readColumn">Reads a column of a segment as stored.</param>
    /// <param name="rows">The rows of all directives.</param>
    /// <param name="find">Finds a directive with its JSON.</param>
    /// <param name="putStates">Stores the new column of a segment.</param>
    /// <param name="putCitations">Stores the citations of a directive.</param>
    /// <param name="storeName">Name of the store for messages.</param>
    /// <param name="progress">Told the directives that are done and their number; may be null.</param>
    public static void Fill(
        IReadOnlyList<SegmentRecord> segments,
        Func<long, int, byte[]> readColumn,
        IReadOnlyList<int> rows,
        Func<int, DirectiveRecord?> find,
        Action<long, byte[]> putStates,
        Action<int, CitationRecord> putCitations,
        string storeName,
        IProgress<(int Done, int Total)>? progress)
    {
        var (done, states) = (0, new Dictionary<int, byte[]>(rows.Count));
        foreach (var row in rows)
        {
            putCitations(row, Citations(row));
            if (++done % DirectivesPerReport == 0 || done == rows.Count)
            {
                progress?.Report((done, rows.Count));
            }
        }

        foreach (var segment in segments)
        {
            putStates(segment.Id, States(segment));
        }

        CitationRecord Citations(int row)
        {
            try
            {
                var record = find(row) ?? throw BlobReader.Corrupt($"{storeName}, directive {row}", "it is listed but missing");
                var directive = DirectiveCodec.Decode(record, storeName).Directive;
                states.Add(row, [.. directive.Tasks.Select(task => (byte)DeadlineStates.Of(task, directive))]);
                return CitationCodec.Encode(record.Key, directive);
            }
            catch (IndexCorruptException)
            {
                return CitationRecord.None;
            }
        }

        byte[] States(SegmentRecord segment)
        {
            try
            {
                var (directives, ordinals) = (Read(segment, ColumnId.Directive), Read(segment, ColumnId.Ordinal));
                var values = new int[segment.Tasks];
                for (var task = 0; task < values.Length; task++)
                {
                    if (states.TryGetValue(directives[task], out var ofTasks) && ordinals[task] < ofTasks.Length)
                    {
                        values[task] = ofTasks[ordinals[task]];
                    }
                }

                return Columns.Column.Of(values).Encode();
            }
            catch (IndexCorruptException)
            {
                return [];
            }
        }

        Column Read(SegmentRecord segment, ColumnId id) =>
            Columns.Column.Decode(readColumn(segment.Id, (int)id), segment.Tasks, $"{storeName}, segment {segment.Id}, column {(int)id}");
    }
}
