using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>
/// Reads tables of assignments whose cells a copy parted by tabs or by runs of blanks: a row of headings "TT", "Nội dung", "Đơn vị chủ trì" …
/// and a line for each row below it. Where blanks part the cells, the lines that a row goes on in stand in its columns.
/// </summary>
internal static class ColumnTable
{
    /// <summary>Cells of a row, at least; two are a label and its text, or a column of a letterhead and another.</summary>
    private const int MinCells = 3;

    /// <summary>Blanks in a row that part two cells.</summary>
    private const int GapBlanks = 2;

    /// <summary>Most lines that a row goes on over.</summary>
    private const int MaxLines = 12;

    /// <summary>Reads the table that begins at a line.</summary>
    /// <param name="lines">The source.</param>
    /// <param name="start">The line.</param>
    /// <param name="bodyEnd">Line after the body.</param>
    /// <param name="rows">Its rows of tasks.</param>
    /// <returns>The line after the table, or <paramref name="start"/> when none begins there.</returns>
    public static int Read(SourceLines lines, int start, int bodyEnd, out IReadOnlyList<Paragraph> rows)
    {
        rows = [];
        var headings = CellsOf(lines, start);
        if (ColumnsOf(lines, start, headings) is not { } columns)
        {
            return start;
        }

        var read = new List<Passage[]>();
        var offsets = headings.ConvertAll(heading => heading.Start - lines[start].Range.Start);
        var end = start + 1;
        for (var line = end; line < bodyEnd; line++)
        {
            if (!lines[line].IsText)
            {
                continue;
            }

            var cells = CellsOf(lines, line);
            if (columns[0] == AssignmentTable.Column.Label && IsTabbed(lines, start) && BrokenRow(lines, line, bodyEnd, columns.Length, cells) is { } broken)
            {
                read.Add(broken.Cells);
                line = broken.Last;
            }
            else if (IsTabbed(lines, line))
            {
                if (!IsRow(lines, line, cells) && !Heads(lines, line, bodyEnd, columns.Length, cells))
                {
                    break;
                }

                read.Add(Fill(lines, cells, columns.Length, (_, i) => i));
            }
            else
            {
                var from = lines[line].Range.Start;
                var isWhole = cells.Count == columns.Length;
                var opens = cells.Count > 1 && IsSerial(lines, cells[0]) && ColumnAt(offsets, cells[0].Start - from) == 0;
                if (opens ? !IsRow(lines, line, cells) && !Heads(lines, line, bodyEnd, columns.Length, cells)
                    : line != end || read.Count == 0 || cells.Count == 0 || !cells.TrueForAll(cell => offsets.Exists(at => Math.Abs(at - (cell.Start - from)) < 2)))
                {
                    break;
                }

                offsets = isWhole && opens ? cells.ConvertAll(cell => cell.Start - from) : offsets;
                var row = Fill(lines, cells, columns.Length, (cell, i) => isWhole ? i : ColumnAt(offsets, cell.Start - from));
                if (opens)
                {
                    read.Add(row);
                }
                else
                {
                    read[^1] = [.. read[^1].Zip(row, (above, below) => Passage.Join([above, below]))];
                }
            }

            end = line + 1;
        }

        if (read.Count == 0)
        {
            return start;
        }

        rows = [.. read.Select(cells => AssignmentTable.RowOf(cells, columns)).OfType<Paragraph>()];
        return end;
    }

    /// <summary>Passes over a table that only blanks part and whose rows stand in no columns: one paragraph that is not read, and told.</summary>
    /// <inheritdoc cref="Read"/>
    public static int ReadBroken(SourceLines lines, int start, int bodyEnd, out IReadOnlyList<Paragraph> rows)
    {
        rows = [];
        if (IsTabbed(lines, start) || ColumnsOf(lines, start, CellsOf(lines, start)) is null)
        {
            return start;
        }

        var end = start + 1;
        while (end < bodyEnd && lines[end].IsText && CellsOf(lines, end).Count > 1)
        {
            end++;
        }

        rows = end > start + 1 ? [AssignmentTable.Unread(lines, start, end)] : [];
        return end > start + 1 ? end : start;
    }

    /// <summary>What the columns hold under a row of headings; null when it is none of a table of assignments.</summary>
    private static AssignmentTable.Column[]? ColumnsOf(SourceLines lines, int line, List<TextRange> headings)
    {
        if (headings.Count < MinCells)
        {
            return null;
        }

        var columns = headings.ConvertAll(heading => AssignmentTable.ColumnOf(heading.Of(lines.Folded).ToString())).ToArray();
        return (columns[0] == AssignmentTable.Column.Label || IsTabbed(lines, line)) && columns.Count(column => column != AssignmentTable.Column.Other) >= MinCells
            && AssignmentTable.Assigns(columns) ? columns : null;
    }

    /// <summary>
    /// The row that opens with a number and that a copy broke inside its cells, so that its tabs stand on several lines; null where they do not
    /// add up to the table's columns before another row opens, and where the row is not broken.
    /// </summary>
    private static (Passage[] Cells, int Last)? BrokenRow(SourceLines lines, int line, int bodyEnd, int width, List<TextRange> cells)
    {
        var tabs = TabsOf(lines, line);
        if (tabs == 0 || tabs >= width || cells.Count == 0 || !IsSerial(lines, cells[0]))
        {
            return null;
        }

        var row = Fill(lines, cells, width, (_, i) => i);
        var last = line;
        for (var next = line + 1; next < bodyEnd && next <= line + MaxLines; next++)
        {
            if (!lines[next].IsText)
            {
                continue;
            }

            var more = CellsOf(lines, next);
            var added = TabsOf(lines, next);
            // The last cell goes on in small letters without a tab.
            var isRest = tabs == width - 1 && added == 0 && next == last + 1 && char.IsLower(lines.Text[lines[next].Content.Start]);
            if (tabs + added >= width || (tabs == width - 1 && !isRest) || more.Count == 0 || (added > 0 && IsSerial(lines, more[0])))
            {
                break;
            }

            var from = tabs;
            row = [.. row.Zip(Fill(lines, more, width, (_, i) => from + i), (above, below) => Passage.Join([above, below]))];
            (tabs, last) = (tabs + added, next);
        }

        return last > line && tabs == width - 1 ? (row, last) : null;
    }

    private static int TabsOf(SourceLines lines, int line) => lines[line].Range.Of(lines.Text).Count('\t');

    private static bool IsTabbed(SourceLines lines, int line) => lines[line].Range.Of(lines.Text).Contains('\t');

    /// <summary>Whether a line has the cells of a row that assigns something.</summary>
    private static bool IsRow(SourceLines lines, int line, List<TextRange> cells) =>
        lines[line].IsText && cells.Count(cell => cell.Length > 0) >= MinCells;

    /// <summary>Whether a line with a number and a title only stands right above another row, which it heads.</summary>
    private static bool Heads(SourceLines lines, int line, int bodyEnd, int width, List<TextRange> cells)
    {
        if (cells.Count < 2 || cells[0].Length == 0 || !IsSerial(lines, cells[0]))
        {
            return false;
        }

        var next = line + 1;
        while (next < bodyEnd && !lines[next].IsText)
        {
            next++;
        }

        return next < bodyEnd && CellsOf(lines, next) is var below && (IsRow(lines, next, below) || BrokenRow(lines, next, bodyEnd, width, below) is not null);
    }

    private static bool IsSerial(SourceLines lines, TextRange cell) =>
        AssignmentTable.LabelOf(cell.Of(lines.Text).ToString()).Style != LabelStyle.Bullet;

    /// <summary>The column, by where its cells begin on a line, that an offset lies in.</summary>
    private static int ColumnAt(List<int> offsets, int offset) => Math.Max(0, offsets.FindLastIndex(at => at <= offset + 1));

    private static Passage[] Fill(SourceLines lines, List<TextRange> cells, int width, Func<TextRange, int, int> columnOf)
    {
        var row = new Passage[width];
        Array.Fill(row, Passage.Empty);
        for (var i = 0; i < cells.Count; i++)
        {
            if (columnOf(cells[i], i) is var column && column < width && cells[i].Length > 0)
            {
                row[column] = lines.PassageOf(cells[i]);
            }
        }

        return row;
    }

    /// <summary>The cells of a line: between its tabs, blank ones included, or else between its runs of blanks.</summary>
    private static List<TextRange> CellsOf(SourceLines lines, int line)
    {
        var isTabbed = IsTabbed(lines, line);
        var range = isTabbed ? lines[line].Range : lines[line].Content;
        var cells = new List<TextRange>();
        var start = range.Start;
        for (var i = range.Start; i < range.End; i++)
        {
            var width = isTabbed ? (lines.Text[i] == '\t' ? 1 : 0) : BlanksAt(lines.Folded, i, range.End);
            if (isTabbed ? width > 0 : width >= GapBlanks)
            {
                cells.Add(Cells.Trim(lines.Folded, new TextRange(start, i)));
                start = i + width;
            }

            i += Math.Max(0, width - 1);
        }

        if (start < range.End)
        {
            cells.Add(Cells.Trim(lines.Folded, new TextRange(start, range.End)));
        }

        return cells;
    }

    private static int BlanksAt(string folded, int at, int end)
    {
        var width = 0;
        while (at + width < end && folded[at + width] == ' ')
        {
            width++;
        }

        return width;
    }
}
