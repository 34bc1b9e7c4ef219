namespace Corpus.Reading;

/// <summary>
/// Reads tables of assignments without serial numbers whose cells a copy put on lines of their own: the headings below one another, then the
/// cells of every row. What cannot be told apart by its words is left unread.
/// </summary>
internal static class UnnumberedTable
{
    /// <summary>Lines, at most, that a row has beyond its columns because a copy broke its cells.</summary>
    private const int MaxBroken = 6;

    /// <summary>Reads the table that begins at a line.</summary>
    /// <param name="lines">The source.</param>
    /// <param name="start">The line.</param>
    /// <param name="bodyEnd">Line after the body.</param>
    /// <param name="rows">Its rows of tasks, and what of it is not read.</param>
    /// <returns>The line after the table, or <paramref name="start"/> when none begins there.</returns>
    public static int Read(SourceLines lines, int start, int bodyEnd, out IReadOnlyList<Paragraph> rows)
    {
        rows = [];
        AssignmentTable.Column[] all = [];
        var end = lines[start].IsText ? TableHead.ReadLines(lines, start, bodyEnd, out all) : start;
        if (end == start)
        {
            return start;
        }

        AssignmentTable.Column[] columns = [.. all.Where(column => column != AssignmentTable.Column.Label)];
        var read = new List<Paragraph>();
        for (var cells = CellsOf(lines, end, bodyEnd, columns.Length); cells.Count > 0; cells = CellsOf(lines, end, bodyEnd, columns.Length))
        {
            var passages = cells.ConvertAll(line => lines.PassageOf(lines[line].Content));
            if (CellKinds.TryRow(passages, columns, out var row, out var used) && AssignmentTable.RowOf(row, columns) is { } task)
            {
                read.Add(task);
                end = cells[used - 1] + 1;
                continue;
            }

            if (read.Count == 0 || passages.Take(columns.Length).Any(cell => CellKinds.IsBodies(cell) || CellKinds.IsTime(cell)))
            {
                var first = read.Count == 0 ? start : cells[0];
                end = TableHead.EndOf(lines, end, bodyEnd);
                read.Add(AssignmentTable.Unread(lines, first, end));
            }

            break;
        }

        rows = read;
        return read.Count > 0 ? end : start;
    }

    /// <summary>The lines of text from one on that a row may take, up to the end of the table.</summary>
    private static List<int> CellsOf(SourceLines lines, int start, int bodyEnd, int width)
    {
        var cells = new List<int>();
        for (var line = start; line < bodyEnd && cells.Count < width + MaxBroken; line++)
        {
            if (lines[line].IsText && TableHead.EndsTable(lines, line))
            {
                break;
            }

            if (lines[line].IsText)
            {
                cells.Add(line);
            }
        }

        return cells;
    }
}
