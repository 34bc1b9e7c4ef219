using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>
/// Reads tables of assignments whose cells a copy put on lines of their own: the headings "TT", "Nội dung", "Cơ quan chủ trì" … below one
/// another, then for every row its number and its cells.
/// </summary>
internal static class FlatTable
{
    /// <summary>Columns of a table, at most.</summary>
    private const int MaxColumns = 8;

    /// <summary>Longest heading of the column of serials, "Số thứ tự", in UTF-16 code units.</summary>
    private const int MaxSerialHeading = 12;

    /// <summary>Reads the table that begins at a line.</summary>
    /// <param name="lines">The source.</param>
    /// <param name="start">The line.</param>
    /// <param name="bodyEnd">Line after the body.</param>
    /// <param name="rows">Its rows of tasks.</param>
    /// <returns>The line after the table, or <paramref name="start"/> when none begins there.</returns>
    public static int Read(SourceLines lines, int start, int bodyEnd, out IReadOnlyList<Paragraph> rows)
    {
        rows = [];
        if (!lines[start].IsText || lines[start].Content.Length > MaxSerialHeading || AssignmentTable.ColumnOf(lines.FoldedContentOf(start).ToString()) != AssignmentTable.Column.Label)
        {
            return start;
        }

        var columns = new List<AssignmentTable.Column>();
        var line = start;
        while (line < bodyEnd && columns.Count <= MaxColumns && !IsSerial(lines, line, 1))
        {
            if (!lines[line].IsBlank)
            {
                columns.Add(AssignmentTable.ColumnOf(lines.FoldedContentOf(line).ToString()));
            }

            line++;
        }

        if (line == bodyEnd || columns.Count is < 3 or > MaxColumns || !AssignmentTable.Assigns([.. columns]))
        {
            return start;
        }

        var read = new List<Paragraph>();
        for (var serial = 1; line < bodyEnd && IsSerial(lines, line, serial); serial++)
        {
            var first = line + 1;
            var cells = new List<int>();
            for (line = first; line < bodyEnd && !IsSerial(lines, line, serial + 1); line++)
            {
                if (!lines[line].IsBlank)
                {
                    cells.Add(line);
                }
            }

            if (line == bodyEnd)
            {
                // The last row ends with its last column: what follows is text again.
                cells = [.. cells.Take(columns.Count - 1)];
                line = cells.Count > 0 ? cells[^1] + 1 : first;
            }

            if (RowOf(lines, serial, columns, cells) is { } row)
            {
                read.Add(row);
            }
        }

        rows = read;
        return line;
    }

    /// <summary>Whether a line holds the number of a row and nothing else.</summary>
    private static bool IsSerial(SourceLines lines, int line, int serial) =>
        !lines[line].IsBlank && lines.ContentOf(line).TrimEnd(".)").SequenceEqual(serial.ToString(CultureInfo.InvariantCulture));

    /// <summary>A row; lines beyond its columns belong to the content, which is the longest cell.</summary>
    private static Paragraph? RowOf(SourceLines lines, int serial, List<AssignmentTable.Column> columns, List<int> cells)
    {
        var content = columns.IndexOf(AssignmentTable.Column.Content) - 1;
        if (content < 0 || cells.Count <= content)
        {
            return null;
        }

        var extra = Math.Max(0, cells.Count - (columns.Count - 1));
        var task = Passage.Of(lines.Text, new TextRange(lines[cells[content]].Content.Start, lines[cells[content + extra]].Content.End));
        return new Paragraph(AssignmentTable.LabelOf(serial.ToString(CultureInfo.InvariantCulture)), task, task)
        {
            Row = new AssignmentRow(
                Cell(column => column == AssignmentTable.Column.Lead),
                Cell(column => column == AssignmentTable.Column.Support),
                Cell(column => column >= AssignmentTable.Column.Time),
                columns.Contains(AssignmentTable.Column.Limit)),
        };

        Passage Cell(Predicate<AssignmentTable.Column> fits)
        {
            var at = columns.FindIndex(fits) - 1;
            at += at > content ? extra : 0;
            return at >= 0 && at < cells.Count ? Passage.Of(lines.Text, lines[cells[at]].Content) : Passage.Empty;
        }
    }
}
