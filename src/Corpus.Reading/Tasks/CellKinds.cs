namespace Corpus.Reading;

/// <summary>Tells by its words which column a cell stands in where a copy kept neither the borders of a table nor its blank cells.</summary>
internal static class CellKinds
{
    /// <summary>Longest cell, in words, that holds a time or a body that no lexicon knows.</summary>
    private const int MaxWords = 14;

    /// <summary>Reads the first row of a run of cells.</summary>
    /// <param name="cells">The cells, each a line.</param>
    /// <param name="columns">The columns of the table, without that of serials.</param>
    /// <param name="row">The cells by their columns, blank ones empty.</param>
    /// <param name="used">How many lines it takes.</param>
    /// <returns>Whether every line of the row fits one column only.</returns>
    public static bool TryRow(IReadOnlyList<Passage> cells, AssignmentTable.Column[] columns, out Passage[] row, out int used)
    {
        used = columns.Length;
        row = [.. cells.Take(used)];
        return (row.Length == used && Fit(row, columns) && !(cells.Count > used && GoesOn(cells[used]))) || TryByWords(cells, columns, out row, out used);
    }

    /// <summary>Whether the cells of a whole row hold what their columns say.</summary>
    private static bool Fit(Passage[] row, AssignmentTable.Column[] columns)
    {
        var hasTime = false;
        for (var i = 0; i < row.Length; i++)
        {
            if (columns[i] >= AssignmentTable.Column.Time)
            {
                hasTime = IsTime(row[i]);
                if (!hasTime)
                {
                    return false;
                }
            }
        }

        return row.Zip(columns).All(cell => cell.Second switch
        {
            AssignmentTable.Column.Content => IsContent(cell.First),
            AssignmentTable.Column.Lead or AssignmentTable.Column.Support => IsBodies(cell.First) || (hasTime && MayBeBody(cell.First)),
            _ => true,
        });
    }

    /// <summary>Parts a row by what its cells are: what is to be done, then bodies, then a time; lines in small letters go on with the one above.</summary>
    private static bool TryByWords(IReadOnlyList<Passage> cells, AssignmentTable.Column[] columns, out Passage[] row, out int used)
    {
        var hasTime = columns[^1] >= AssignmentTable.Column.Time;
        var slots = columns.Length - 1 - (hasTime ? 1 : 0);
        row = [.. Enumerable.Repeat(Passage.Empty, columns.Length)];
        used = 0;
        if (columns[0] != AssignmentTable.Column.Content || slots < 1 || slots > 2 || columns[1] != AssignmentTable.Column.Lead
            || (slots == 2 && columns[2] != AssignmentTable.Column.Support))
        {
            return false;
        }

        while (used < cells.Count && (used == 0 || GoesOn(cells[used])) && IsContent(cells[used]))
        {
            row[0] = Passage.Join([row[0], cells[used++]]);
        }

        var bodies = 0;
        while (used < cells.Count && used > 0)
        {
            if (bodies > 0 && GoesOn(cells[used]) && Passage.Join([row[bodies], cells[used]]) is var whole && IsBodies(whole))
            {
                row[bodies] = whole;
            }
            else if (bodies < slots && IsBodies(cells[used]))
            {
                row[++bodies] = cells[used];
            }
            else
            {
                break;
            }

            used++;
        }

        if (hasTime && used < cells.Count && IsTime(cells[used]))
        {
            row[^1] = cells[used++];
        }

        return bodies > 0 || row[^1].Length > 0;
    }

    /// <summary>Whether a cell names bodies and nothing else.</summary>
    public static bool IsBodies(Passage cell)
    {
        var words = Word.Split(cell, OutlineItem.MaxAnalysed);
        return words.Length > 0 && AgencyList.TryRead(words, 0, AgencyNeed.Known, out var list)
            && (list.Next == words.Length || (SharedWords.TryReadBehindColon(words, list, out var shared) && shared.Next == words.Length));
    }

    /// <summary>Whether a cell tells a time and little else.</summary>
    public static bool IsTime(Passage cell)
    {
        var words = Word.Split(cell, OutlineItem.MaxAnalysed);
        return words.Length is > 0 and <= MaxWords
            && DeadlineReader.ReadCell(cell, words, default, isLimit: true) is [var first, ..] && (first.End - first.Start) * 2 >= cell.Length;
    }

    private static bool IsContent(Passage cell) => cell.Text.AsSpan().ContainsAnyInRange('A', 'z') && !IsBodies(cell) && !IsTime(cell);

    private static bool MayBeBody(Passage cell)
    {
        var words = Word.Split(cell, OutlineItem.MaxAnalysed);
        return words.Length is > 0 and <= MaxWords && char.IsLetter(cell.Text[0]) && Lexicon.OrderVerbs.Match(words, 0) == 0 && !IsTime(cell);
    }

    private static bool GoesOn(Passage cell) => cell.Length > 0 && char.IsLower(cell.Text[0]);
}
