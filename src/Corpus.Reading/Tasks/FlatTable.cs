using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>
/// Reads tables of assignments whose cells a copy put on lines of their own: the headings "TT", "Nội dung", "Cơ quan chủ trì" … below one
/// another, then for every row its number and its cells.
/// </summary>
internal static class FlatTable
{
    /// <summary>Longest heading of the column of serials, "Số thứ tự", in UTF-16 code units.</summary>
    private const int MaxSerialHeading = 12;

    /// <summary>Lines, at most, that a row has beyond its columns because a copy broke its content.</summary>
    private const int MaxBroken = 6;

    /// <summary>Reads the table that begins at a line.</summary>
    /// <param name="lines">The source.</param>
    /// <param name="start">The line.</param>
    /// <param name="bodyEnd">Line after the body.</param>
    /// <param name="rows">Its rows of tasks.</param>
    /// <returns>The line after the table, or <paramref name="start"/> when none begins there.</returns>
    public static int Read(SourceLines lines, int start, int bodyEnd, out IReadOnlyList<Paragraph> rows)
    {
        rows = [];
        if (!IsSerialHeading(lines, start))
        {
            return start;
        }

        var columns = new List<AssignmentTable.Column>();
        var line = start;
        while (line < bodyEnd && columns.Count <= TableHead.MaxColumns && !IsSerial(lines, line, 1))
        {
            if (lines[line].IsText)
            {
                columns.Add(AssignmentTable.ColumnOf(TableHead.HeadingAt(lines, line, bodyEnd, out line)));
            }
            else
            {
                line++;
            }
        }

        if (line == bodyEnd || columns.Count is < 3 or > TableHead.MaxColumns || !columns.Contains(AssignmentTable.Column.Content) || !AssignmentTable.Assigns([.. columns]))
        {
            return start;
        }

        return ReadRows(lines, line, bodyEnd, columns, out rows);
    }

    /// <summary>Reads the numbered rows that begin at a line.</summary>
    /// <param name="lines">The source.</param>
    /// <param name="line">The line.</param>
    /// <param name="bodyEnd">Line after the body.</param>
    /// <param name="columns">What their columns hold, that of the numbers first.</param>
    /// <param name="rows">The rows of tasks.</param>
    /// <returns>The line after them.</returns>
    public static int ReadRows(SourceLines lines, int line, int bodyEnd, List<AssignmentTable.Column> columns, out IReadOnlyList<Paragraph> rows)
    {
        var read = new List<Paragraph>();
        var isDense = line + columns.Count - 1 < bodyEnd && Enumerable.Range(line + 1, columns.Count - 1).All(i => lines[i].IsText);
        for (var serial = 1; line < bodyEnd && IsSerial(lines, line, serial); serial++)
        {
            var cells = CellsOf(lines, line + 1, bodyEnd, serial + 1, columns.Count - 1, isDense, out var end);
            line = end;
            if (RowOf(lines, serial, columns, cells) is { } row)
            {
                read.Add(row);
            }
        }

        rows = read;
        return line;
    }

    /// <summary>The lines of a row's cells; the last row ends with its last column, as what follows is text again.</summary>
    /// <param name="lines">The source.</param>
    /// <param name="start">The line behind the row's number.</param>
    /// <param name="bodyEnd">Line after the body.</param>
    /// <param name="nextSerial">Number of the row that may follow.</param>
    /// <param name="width">Columns without that of the serials.</param>
    /// <param name="isDense">Whether the cells of a row stand on adjacent lines.</param>
    /// <param name="end">The line after the row.</param>
    private static List<int> CellsOf(SourceLines lines, int start, int bodyEnd, int nextSerial, int width, bool isDense, out int end)
    {
        var cells = new List<int>();
        for (end = start; end < bodyEnd && cells.Count <= width + MaxBroken; end++)
        {
            // The number of a page looks like that of a row, but may stand between two cells.
            if (IsSerial(lines, end, nextSerial) && (lines[end].IsText || cells.Count >= width || !ComesAgain(lines, end + 1, bodyEnd, nextSerial, width)))
            {
                return WithoutTrailing(lines, cells);
            }

            if (!lines[end].IsText)
            {
                // Where cells stand on adjacent lines, a blank one is a cell that is empty.
                if (lines[end].IsBlank && isDense && cells.Count > 0)
                {
                    cells.Add(end);
                }

                continue;
            }

            if (IsSerialHeading(lines, end) || TableHead.EndsTable(lines, end))
            {
                break;
            }

            cells.Add(end);
        }

        cells = WithoutTrailing(lines, [.. cells.Take(width)]);
        end = cells.Count > 0 ? cells[^1] + 1 : start;
        return cells;
    }

    private static List<int> WithoutTrailing(SourceLines lines, List<int> cells)
    {
        while (cells.Count > 0 && lines[cells[^1]].IsBlank)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }

    /// <summary>Whether the number of the next row stands once more before the row after it, so that the first was a page's.</summary>
    private static bool ComesAgain(SourceLines lines, int start, int bodyEnd, int serial, int width)
    {
        var seen = 0;
        for (var line = start; line < bodyEnd && seen <= width && !IsSerial(lines, line, serial + 1); line++)
        {
            if (IsSerial(lines, line, serial))
            {
                return true;
            }

            seen += lines[line].IsText ? 1 : 0;
        }

        return false;
    }

    /// <summary>Whether a line is the heading of a column of serials.</summary>
    private static bool IsSerialHeading(SourceLines lines, int line) =>
        lines[line].IsText && lines[line].Content.Length <= MaxSerialHeading
        && AssignmentTable.ColumnOf(lines.FoldedContentOf(line).ToString()) == AssignmentTable.Column.Label;

    /// <summary>Whether a line holds the number of a row and nothing else.</summary>
    private static bool IsSerial(SourceLines lines, int line, int serial) =>
        !lines[line].IsBlank && lines.ContentOf(line).TrimEnd(".)").TrimStart('0').SequenceEqual(serial.ToString(CultureInfo.InvariantCulture));

    /// <summary>A row; lines beyond its columns belong to the content, which is the longest cell, and where some are missing words tell which.</summary>
    private static Paragraph? RowOf(SourceLines lines, int serial, List<AssignmentTable.Column> columns, List<int> cells)
    {
        var content = columns.IndexOf(AssignmentTable.Column.Content) - 1;
        if (content < 0 || cells.Count <= content)
        {
            return null;
        }

        AssignmentTable.Column[] named = [.. columns.Skip(1)];
        var extra = Math.Max(0, cells.Count - named.Length);
        var passages = cells.ConvertAll(line => lines.PassageOf(lines[line].Content));
        passages[content] = lines.PassageOf(new TextRange(lines[cells[content]].Content.Start, lines[cells[content + extra]].Content.End));
        passages.RemoveRange(content + 1, extra);
        if (passages.Count < named.Length && CellKinds.TryRow(passages, named, out var placed, out var used) && used == passages.Count)
        {
            passages = [.. placed];
        }

        return AssignmentTable.RowOf(passages, named) is { } row ? row with { Label = AssignmentTable.LabelOf(serial.ToString(CultureInfo.InvariantCulture)) } : null;
    }
}
