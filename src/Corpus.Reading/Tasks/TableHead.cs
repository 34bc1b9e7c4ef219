using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads the headings of the columns of a table that a copy put on lines, and tells where the text goes on behind such a table.</summary>
internal static class TableHead
{
    /// <summary>Columns of a table, at most.</summary>
    public const int MaxColumns = 8;

    /// <summary>Longest heading of a column, in UTF-16 code units.</summary>
    private const int MaxHeading = 40;

    /// <summary>Fewest columns that are taken for a table.</summary>
    private const int MinColumns = 3;

    /// <summary>Characters of a line, at most, that are searched for a field of responsibility ("Thời gian hoàn thành: …").</summary>
    private const int MaxField = 80;

    /// <summary>Columns that a table of assignments may have beside those that assign.</summary>
    private static readonly PhraseTable Others = new("sản phẩm|ghi chú|kinh phí|kết quả|mục tiêu|địa điểm|nguồn lực");

    /// <summary>Reads headings that stand one below another and name the columns of a table of assignments, each sort once.</summary>
    /// <param name="lines">The source.</param>
    /// <param name="start">The line of the first.</param>
    /// <param name="bodyEnd">Line after the body.</param>
    /// <param name="columns">What the columns hold.</param>
    /// <returns>The line after the last heading, or <paramref name="start"/> when they are no such headings.</returns>
    public static int ReadLines(SourceLines lines, int start, int bodyEnd, out AssignmentTable.Column[] columns)
    {
        var found = new List<AssignmentTable.Column>();
        var line = start;
        for (var next = start; next < bodyEnd && found.Count < MaxColumns;)
        {
            if (!lines[next].IsText)
            {
                next++;
                continue;
            }

            var heading = HeadingAt(lines, next, bodyEnd, out next);
            var column = AssignmentTable.ColumnOf(heading);
            var isHeading = heading.Length <= MaxHeading && !LabelScanner.TryRead(heading, _ => false, out _)
                && !heading.Contains('\t', StringComparison.Ordinal) && !heading.AsSpan().ContainsAnyInRange('0', '9') && heading[^1] is not ('.' or ';' or ':' or ',')
                && (column == AssignmentTable.Column.Other ? found.Count > 0 && IsOther(heading) : !found.Exists(other => SortOf(other) == SortOf(column)))
                && (found.Count > 0 || column is AssignmentTable.Column.Label or AssignmentTable.Column.Content);
            if (!isHeading)
            {
                break;
            }

            found.Add(column);
            line = next;
        }

        columns = [.. found];
        return columns.Count(column => column > AssignmentTable.Column.Label) >= MinColumns && AssignmentTable.Assigns(columns) ? line : start;
    }

    /// <summary>The heading that begins at a line, folded, with the lines in small letters that it goes on in.</summary>
    public static string HeadingAt(SourceLines lines, int line, int bodyEnd, out int next)
    {
        var heading = lines.FoldedContentOf(line).ToString();
        for (next = line + 1; next < bodyEnd && lines[next].IsText && char.IsLower(lines.ContentOf(next)[0]) && heading.Length + lines[next].Content.Length < MaxHeading; next++)
        {
            heading = $"{heading} {lines.FoldedContentOf(next)}";
        }

        return heading;
    }

    /// <summary>Whether a line is text behind a table: a numbered item, a line of responsibility, a closing formula.</summary>
    public static bool EndsTable(SourceLines lines, int line)
    {
        var content = lines.ContentOf(line);
        if (LabelScanner.TryRead(content, _ => false, out var label) && label.Style <= LabelStyle.Decimal && label.Length < content.Length)
        {
            return content[label.Length..].TrimStart("*_ \t") is [var first, ..] && char.IsLetter(first);
        }

        var words = Word.Split(Passage.Of(content.ToString(), new TextRange(0, content.Length)), MaxField);
        return AttachedLine.IsField(words) || (words.Length > 0 && BodyClosing.Opens(words));
    }

    /// <summary>The first line behind a table that is text again; linear in the lines between.</summary>
    public static int EndOf(SourceLines lines, int start, int bodyEnd)
    {
        var line = start;
        while (line < bodyEnd && (!lines[line].IsText || !EndsTable(lines, line)))
        {
            line++;
        }

        return line;
    }

    private static AssignmentTable.Column SortOf(AssignmentTable.Column column) =>
        column == AssignmentTable.Column.Limit ? AssignmentTable.Column.Time : column;

    private static bool IsOther(string heading) => Others.Match(Word.Split(Passage.Of(heading, new TextRange(0, heading.Length)), heading.Length), 0) > 0;
}
