using System.Buffers;
using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>
/// Reads tables of assignments: rows of cells parted by bars, under a row of headings like "TT | Nội dung | Cơ quan chủ trì | Cơ quan phối
/// hợp | Thời gian". A table without such headings gives one paragraph that is not read.
/// </summary>
internal static class AssignmentTable
{
    /// <summary>Bars of a row, at least; fewer part the columns of a letterhead or stand in a sentence.</summary>
    private const int MinBars = 2;

    /// <summary>Most characters of the heading of a column.</summary>
    private const int MaxHeading = 60;

    private static readonly SearchValues<char> Rules = SearchValues.Create("|-:–— \t");

    /// <summary>What a column holds.</summary>
    internal enum Column
    {
        /// <summary>Something else: a product, a note.</summary>
        Other = 0,

        /// <summary>Serial numbers.</summary>
        Label = 1,

        /// <summary>What is to be done.</summary>
        Content = 2,

        /// <summary>Who leads.</summary>
        Lead = 3,

        /// <summary>Who supports.</summary>
        Support = 4,

        /// <summary>When.</summary>
        Time = 5,

        /// <summary>Until when.</summary>
        Limit = 6,
    }

    /// <summary>Reads the table that begins at a line.</summary>
    /// <param name="lines">The source.</param>
    /// <param name="start">The line.</param>
    /// <param name="bodyEnd">Line after the body.</param>
    /// <param name="rows">Its rows of tasks, or the whole as one unread paragraph.</param>
    /// <returns>The line after the table, or <paramref name="start"/> when none begins there.</returns>
    public static int Read(SourceLines lines, int start, int bodyEnd, out IReadOnlyList<Paragraph> rows)
    {
        rows = [];
        if (!IsRow(lines, start))
        {
            return start;
        }

        var (end, count) = (start, 0);
        for (var line = start; line < bodyEnd && (IsRow(lines, line) || !HasWords(lines, line)); line++)
        {
            if (IsRow(lines, line))
            {
                (end, count) = (line + 1, count + (HasWords(lines, line) ? 1 : 0));
            }
        }

        var columns = ColumnsOf(lines, start);
        if (columns is null)
        {
            // One line with bars is a sentence with stray marks.
            rows = count > 1 ? [Unread(lines, start, end)] : [];
            return count > 1 ? end : start;
        }

        var read = new List<List<Passage>>();
        for (var line = start + 1; line < end; line++)
        {
            if (IsRow(lines, line) && HasWords(lines, line))
            {
                if (read.Count == 0 && ColumnsOf(lines, line) is { } below)
                {
                    // A second row of headings parts a column of the first: "Cơ quan thực hiện" into "Chủ trì" and "Phối hợp".
                    columns = [.. below.Select((column, i) => column != Column.Other || i >= columns.Length ? column : columns[i])];
                }
                else if (CellsOf(lines, line) is var cells && read.Count > 0 && GoesOn(read[^1], cells, columns))
                {
                    read[^1] = [.. read[^1].Select((above, i) => i < cells.Count ? Passage.Join([above, cells[i]]) : above)];
                }
                else
                {
                    read.Add(cells);
                }
            }
        }

        rows = [.. read.Select(cells => RowOf(cells, columns)).OfType<Paragraph>()];
        return end;
    }

    /// <summary>
    /// Whether a row only goes on with the cells above it, which a copy broke over lines: it has no number, and what is to be done is blank or
    /// begins with a small letter, or another cell does.
    /// </summary>
    private static bool GoesOn(List<Passage> above, List<Passage> cells, Column[] columns)
    {
        var (label, content) = (Array.IndexOf(columns, Column.Label), Array.IndexOf(columns, Column.Content));
        if (label < 0 || content < 0 || cells.Count > above.Count || content >= cells.Count || label >= cells.Count || cells[label].Length > 0 || above[content].Length == 0)
        {
            return false;
        }

        return cells[content].Length == 0
            || (char.IsLower(cells[content].Text[0]) && above[content].Text[^1] is not ('.' or ';'));
    }

    private static bool IsRow(SourceLines lines, int line) => lines[line].IsText && lines.ContentOf(line).Count('|') >= MinBars;

    private static bool HasWords(SourceLines lines, int line) => lines[line].IsText && lines.ContentOf(line).IndexOfAnyExcept(Rules) >= 0;

    /// <summary>The lines of a table that is not read, as one paragraph.</summary>
    /// <param name="lines">The source.</param>
    /// <param name="start">The first line, of text.</param>
    /// <param name="end">The line after the last.</param>
    public static Paragraph Unread(SourceLines lines, int start, int end)
    {
        while (end - 1 > start && !lines[end - 1].IsText)
        {
            end--;
        }

        var passage = lines.PassageOf(new TextRange(lines[start].Content.Start, lines[end - 1].Content.End));
        return new Paragraph(null, passage, passage) { IsUnread = true };
    }

    /// <summary>The cells of a row, blank ones included.</summary>
    private static List<Passage> CellsOf(SourceLines lines, int line)
    {
        var content = lines[line].Content;
        var text = content.Of(lines.Text);
        var cells = new List<Passage>();
        var start = text[0] == '|' ? 1 : 0;
        for (var i = start; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '|')
            {
                if (i < text.Length || start < i)
                {
                    cells.Add(lines.PassageOf(Cells.Trim(lines.Folded, new TextRange(content.Start + start, content.Start + i))));
                }

                start = i + 1;
            }
        }

        return cells;
    }

    /// <summary>The columns that a row of headings names; null when it is none of a table of assignments.</summary>
    private static Column[]? ColumnsOf(SourceLines lines, int line)
    {
        var cells = CellsOf(lines, line);
        var columns = cells.ConvertAll(cell => ColumnOf(cell.Folded)).ToArray();
        return Assigns(columns) ? columns : null;
    }

    /// <summary>Whether columns are those of a table of assignments.</summary>
    public static bool Assigns(Column[] columns)
    {
        var hasWho = Array.IndexOf(columns, Column.Lead) >= 0 || Array.IndexOf(columns, Column.Support) >= 0;
        var hasWhen = Array.Exists(columns, column => column >= Column.Time);
        var hasContent = Array.IndexOf(columns, Column.Content) >= 0;
        return (hasContent && (hasWho || hasWhen)) || (columns.All(column => column != Column.Content) && Array.IndexOf(columns, Column.Lead) >= 0
                && Array.IndexOf(columns, Column.Support) >= 0);
    }

    /// <summary>What the column below a heading holds.</summary>
    /// <param name="heading">The heading, folded.</param>
    public static Column ColumnOf(string heading)
    {
        if (heading.Length is 0 or > MaxHeading)
        {
            return Column.Other;
        }

        return heading is "tt" or "stt" or "so tt" or "so thu tu" ? Column.Label
            : Has("phoi hop") && !Has("chu tri") || Has("tham gia") ? Column.Support
            : Has("chu tri") || Has("don vi thuc hien") || Has("co quan thuc hien") || Has("phan cong") || Has("dau moi") || Has("trach nhiem") || Has("phu trach")
                || Has("don vi tham muu") || Has("co quan tham muu") || heading is "don vi" or "co quan" ? Column.Lead
            : Has("thoi han") || Has("hoan thanh") || heading is "han" or "tien do" ? Column.Limit
            : Has("thoi gian") || Has("tien do") || Has("lo trinh") ? Column.Time
            : Has("noi dung") || Has("nhiem vu") || Has("cong viec") || Has("hoat dong") || Has("giai phap") ? Column.Content
            : Column.Other;

        bool Has(string words) => heading.Contains(words, StringComparison.Ordinal);
    }

    /// <summary>The paragraph of a row; null when it says nothing to be done.</summary>
    /// <param name="cells">Its cells, blank ones included; those at its end may be missing.</param>
    /// <param name="columns">The columns that they stand in.</param>
    public static Paragraph? RowOf(IReadOnlyList<Passage> cells, Column[] columns)
    {
        Passage Cell(Func<Column, bool> fits)
        {
            var column = Array.FindIndex(columns, column => fits(column));
            return column >= 0 && column < cells.Count ? cells[column] : Passage.Empty;
        }

        var content = Cell(column => column == Column.Content);
        if (content.Length == 0)
        {
            return null;
        }

        var serial = Cell(column => column == Column.Label).Text;
        var text = content;
        if (serial.Length == 0 && LabelScanner.TryRead(content.Text, _ => false, out var own) && own.Style != LabelStyle.Bullet && own.Length < content.Length)
        {
            // A heading over all columns has its number with it: "II. Chuyển đổi số".
            (serial, text) = (own.Name, content.Slice(own.Length, content.Length));
        }

        return new Paragraph(LabelOf(serial), text, content)
        {
            Row = new AssignmentRow(
                Cell(column => column == Column.Lead),
                Cell(column => column == Column.Support),
                Cell(column => column >= Column.Time),
                Array.IndexOf(columns, Column.Limit) >= 0),
        };
    }

    /// <summary>The label that a serial in the first column stands for; a bullet when it is none.</summary>
    public static Label LabelOf(string serial)
    {
        var name = serial.Trim('.', ')', '(', ' ', '*');
        var isDecimal = name.Length is > 0 and < 9 && name.All(c => char.IsAsciiDigit(c) || c == '.') && !name.Contains("..", StringComparison.Ordinal);
        var last = name[(name.LastIndexOf('.') + 1)..];
        if (isDecimal && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal))
        {
            return new Label(LabelStyle.Decimal, name, "|", ordinal, 0, false, false);
        }

        var isRoman = name.Length is > 0 and < 6 && name.All(c => c is 'I' or 'V' or 'X');
        return isRoman ? new Label(LabelStyle.Roman, name, "|", 0, 0, false, false)
            : name.Length == 1 && char.IsUpper(name[0]) ? new Label(LabelStyle.Capital, name, "|", 0, 0, false, false)
            : name.Length == 1 && char.IsLower(name[0]) ? new Label(LabelStyle.Letter, name, "|", 0, 0, false, false)
            : new Label(LabelStyle.Bullet, "", "|", 0, 0, false, false);
    }
}
