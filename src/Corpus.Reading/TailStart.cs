using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds the line at which the tail of a directive begins: the signature block or "Nơi nhận".</summary>
internal static class TailStart
{
    /// <summary>Lines above "Nơi nhận" in which a signature block that stands first is looked for.</summary>
    private const int LinesAbove = 16;

    /// <summary>The line of the signature block or of "Nơi nhận", whichever is first, in the lines <c>[bodyStart, end)</c>; <paramref name="end"/> when there is none.</summary>
    public static int Find(SourceLines source, int bodyStart, int end)
    {
        var signature = end;
        for (var i = bodyStart; i < end; i++)
        {
            if (!source[i].IsText)
            {
                continue;
            }

            foreach (var cell in Cells.Of(source, source[i].Range))
            {
                if (TailMarks.IsRecipientsMark(cell.Of(source.Folded)))
                {
                    return signature < i && signature >= LineAbove(source, i, LinesAbove) ? signature : i;
                }

                if (TailMarks.IsCapacity(source, cell))
                {
                    // The signature block of a directive whose recipients stand below it, or that has none.
                    signature = Math.Min(signature, i);
                }
                else if (signature == end && TailMarks.IsPost(source, cell) && HasNameBelow(source, i))
                {
                    signature = i;
                }
            }

            if (signature < end && i > signature + (2 * LinesAbove))
            {
                break;
            }
        }

        return signature < end ? AboveSigners(source, bodyStart, signature) : end;
    }

    /// <summary>The line where a signature begins whose posts stand below the bodies that signed: "SỞ Y TẾ        SỞ NỘI VỤ / GIÁM ĐỐC        GIÁM ĐỐC".</summary>
    private static int AboveSigners(SourceLines source, int bodyStart, int signature)
    {
        var above = LineAbove(source, signature, 1);
        var cells = above > bodyStart && above < signature ? Cells.Of(source, source[above].Range) : [];
        return cells.Count > 1 && cells.TrueForAll(cell => Letters.AreCapitals(cell.Of(source.Text)) && Bodies.BodyNames.Begins(source.Text, source.Folded, cell.Start, cell.End)) ? above : signature;
    }

    /// <summary>The line that has so many lines of text between it and another below it.</summary>
    private static int LineAbove(SourceLines source, int line, int textLines)
    {
        for (; line > 0 && textLines > 0; line--)
        {
            textLines -= source[line - 1].IsText ? 1 : 0;
        }

        return line;
    }

    private static bool HasNameBelow(SourceLines source, int line)
    {
        for (var (i, seen) = (line + 1, 0); i < source.Count && seen < 4; i++)
        {
            if (source[i].IsText)
            {
                seen++;
                foreach (var cell in Cells.Of(source, source[i].Range))
                {
                    if (NameIn(source, cell) is not null)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>The name that a cell is, without its rank and the mark of signature; else null.</summary>
    public static TextRange? NameIn(SourceLines source, TextRange cell)
    {
        var person = TailMarks.WithoutSignedMark(source, cell);
        person = person with { Start = person.Start + PersonNames.RankLength(person.Of(source.Text)) };
        return PersonNames.IsName(person.Of(source.Text), needsFamilyName: true) ? person : null;
    }
}
