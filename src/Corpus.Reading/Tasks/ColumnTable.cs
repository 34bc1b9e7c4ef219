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
        var cells = CellsOf(lines, start);
        var isTabbed = IsTabbed(lines, start);
        if (cells.Count < (isTabbed ? 2 : MinCells))
        {
            return start;
        }

        var columns = ColumnsOf(lines, start, bodyEnd, cells, out var end);
        var isNumbered = columns[0] == AssignmentTable.Column.Label;
        if (!(isNumbered || isTabbed || columns[0] == AssignmentTable.Column.Content) || columns.Count(column => column != AssignmentTable.Column.Other) < MinCells
            || !AssignmentTable.Assigns(columns))
        {
            return start;
        }

        var read = new List<(Passage[] Cells, Paragraph? Unread)>();
        var offsets = cells.ConvertAll(heading => heading.Start - lines[start].Range.Start);
        for (var line = end; line < bodyEnd; line++)
        {
            if (!lines[line].IsText)
            {
                continue;
            }

            cells = CellsOf(lines, line);
            if (isTabbed && BrokenRow(lines, line, bodyEnd, columns.Length, cells, isNumbered) is { } broken)
            {
                read.Add((broken.Cells, null));
                line = broken.Last;
            }
            else if (isTabbed && !IsRow(lines, line, cells) && !Heads(lines, line, bodyEnd, columns.Length, cells))
            {
                var next = NextRow(lines, line, bodyEnd, columns.Length, isNumbered);
                if (next < 0)
                {
                    break;
                }

                read.Add(([], AssignmentTable.Unread(lines, line, next)));
                line = next - 1;
            }
            else if (IsTabbed(lines, line))
            {
                if (!IsRow(lines, line, cells) && !Heads(lines, line, bodyEnd, columns.Length, cells))
                {
                    break;
                }

                read.Add((Fill(lines, cells, columns.Length, (_, i) => i), null));
            }
            else
            {
                var from = lines[line].Range.Start;
                var isWhole = cells.Count == columns.Length;
                var opens = cells.Count > 1 && ColumnAt(offsets, cells[0].Start - from) == 0
                    && (isNumbered ? IsSerial(lines, cells[0]) : cells.Count >= MinCells && char.IsUpper(lines.Text[cells[0].Start]));
                if (opens ? !IsRow(lines, line, cells) && !Heads(lines, line, bodyEnd, columns.Length, cells)
                    : line != end || read.Count == 0 || cells.Count == 0 || !cells.TrueForAll(cell => offsets.Exists(at => Math.Abs(at - (cell.Start - from)) < 2)))
                {
                    break;
                }

                offsets = isWhole && opens ? cells.ConvertAll(cell => cell.Start - from) : offsets;
                var row = Fill(lines, cells, columns.Length, (cell, i) => isWhole ? i : ColumnAt(offsets, cell.Start - from));
                if (opens)
                {
                    read.Add((row, null));
                }
                else
                {
                    read[^1] = ([.. read[^1].Cells.Zip(row, (above, below) => Passage.Join([above, below]))], null);
                }
            }

            end = line + 1;
        }

        if (read.Count == 0)
        {
            return isTabbed ? ReadBelow(lines, start, end, bodyEnd, columns, out rows) : PassOver(lines, start, bodyEnd, out rows);
        }

        rows = [.. read.Select(row => row.Unread ?? AssignmentTable.RowOf(row.Cells, columns)).OfType<Paragraph>()];
        return end;
    }

    /// <summary>Passes over rows that only blanks part and that stand in no columns: one paragraph that is not read.</summary>
    private static int PassOver(SourceLines lines, int start, int bodyEnd, out IReadOnlyList<Paragraph> rows)
    {
        var end = start + 1;
        while (end < bodyEnd && lines[end].IsText && CellsOf(lines, end).Count > 1)
        {
            end++;
        }

        rows = end > start + 1 ? [AssignmentTable.Unread(lines, start, end)] : [];
        return end > start + 1 ? end : start;
    }

    /// <summary>Reads the rows below headings that alone kept their tabs; as one unread paragraph where their cells cannot be told apart.</summary>
    private static int ReadBelow(SourceLines lines, int start, int first, int bodyEnd, AssignmentTable.Column[] columns, out IReadOnlyList<Paragraph> rows)
    {
        while (first < bodyEnd && !lines[first].IsText)
        {
            first++;
        }

        rows = [];
        var end = columns[0] == AssignmentTable.Column.Label ? FlatTable.ReadRows(lines, first, bodyEnd, [.. columns], out rows) : first;
        if (rows.Count == 0)
        {
            end = TableHead.EndOf(lines, first, bodyEnd);
            rows = end > first ? [AssignmentTable.Unread(lines, start, end)] : [];
        }

        return rows.Count > 0 ? end : start;
    }

    /// <summary>What the columns hold, by their headings; those that a copy broke go on in the lines below, in small letters.</summary>
    private static AssignmentTable.Column[] ColumnsOf(SourceLines lines, int start, int bodyEnd, List<TextRange> cells, out int end)
    {
        var headings = cells.ConvertAll(cell => cell.Of(lines.Folded).ToString());
        for (end = start + 1; end < bodyEnd && end <= start + MaxLines && headings.Count < TableHead.MaxColumns && IsTabbed(lines, start)
            && lines[end].IsText && char.IsLower(lines.Text[lines[end].Content.Start]); end++)
        {
            var more = CellsOf(lines, end);
            headings[^1] = $"{headings[^1]} {more[0].Of(lines.Folded)}";
            headings.AddRange(more.Skip(1).Select(cell => cell.Of(lines.Folded).ToString()));
        }

        return [.. headings.Select(AssignmentTable.ColumnOf)];
    }

    /// <summary>The line not far behind one that is a whole row; -1 where the table ends before.</summary>
    private static int NextRow(SourceLines lines, int line, int bodyEnd, int width, bool isNumbered)
    {
        for (var next = line + 1; next < bodyEnd && next <= line + MaxLines; next++)
        {
            if (!lines[next].IsText)
            {
                continue;
            }

            if (TabsOf(lines, next) == width - 1 && (!isNumbered || IsSerial(lines, CellsOf(lines, next)[0])))
            {
                return next;
            }

            if (TableHead.EndsTable(lines, next))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// The row that a copy broke inside its cells, so that its tabs stand on several lines; null where they do not add up to the table's columns
    /// before another row opens, and where the row is not broken.
    /// </summary>
    private static (Passage[] Cells, int Last)? BrokenRow(SourceLines lines, int line, int bodyEnd, int width, List<TextRange> cells, bool isNumbered)
    {
        var tabs = TabsOf(lines, line);
        if (tabs >= width || cells.Count == 0 || (isNumbered ? tabs == 0 || !IsSerial(lines, cells[0]) : TableHead.EndsTable(lines, line)))
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
            if (tabs + added >= width || (tabs == width - 1 && !isRest) || more.Count == 0
                || (isNumbered ? added > 0 && IsSerial(lines, more[0]) : added == 0 && !isRest && TableHead.EndsTable(lines, next)))
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

        return next < bodyEnd && CellsOf(lines, next) is var below && (IsRow(lines, next, below) || BrokenRow(lines, next, bodyEnd, width, below, isNumbered: true) is not null);
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
