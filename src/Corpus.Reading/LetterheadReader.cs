using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Finds the lines of the letterhead: the names of the issuer and of the body above it.</summary>
internal static class LetterheadReader
{
    /// <summary>Finds the lines.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cells">The cells of its head.</param>
    /// <param name="headingCell">The cell of the heading.</param>
    /// <param name="head">What the heading is.</param>
    /// <param name="number">The number line, or null.</param>
    /// <param name="date">The line of place and date, or null.</param>
    public static List<TextRange> Find(
        SourceLines source, List<TextRange> cells, int headingCell, Heading head, NumberLine? number, TextRange? date)
    {
        var letterhead = new List<TextRange>();
        var limit = Math.Max(number?.Range.End ?? 0, date?.End ?? 0);
        for (var i = 0; i < Math.Min(cells.Count, head == Heading.None ? cells.Count : headingCell); i++)
        {
            var printed = cells[i].Of(source.Text);
            if ((head == Heading.None && limit > 0 && cells[i].Start > limit) || cells[i].Of(source.Folded) is "stt")
            {
                // Behind number and date, or in the headings of a table.
                break;
            }

            // A scan may have read the issuer's line in small letters.
            var isMisread = cells[i].Start < limit && printed.Length <= 100 && !printed.ContainsAny(",;.") && BodyNames.Begins(source.Text, source.Folded, cells[i].Start, cells[i].End);
            // "XÃ TÂN hỘI" goes on with the name above it.
            var isDamaged = letterhead.Count > 0 && cells[i].Start < limit && Letters.AreMostlyCapitals(printed) && !printed.ContainsAnyInRange('0', '9');
            if (printed.Length <= 160 && printed.Length >= 3 && (Letters.AreCapitals(printed) || isMisread || isDamaged) && !printed.Contains(':'))
            {
                letterhead.Add(cells[i]);
            }
            else if (letterhead.Count == 0 && number is null && date is null)
            {
                // Words in lower case before any letterhead: this is no head.
                break;
            }
        }

        // The right column may have a name below its motto ("ĐOÀN TNCS HỒ CHÍ MINH"); the issuer's own stands above the number.
        if (number is not null && letterhead.Exists(cell => cell.End <= number.Range.Start && BodyNames.Begins(source.Text, source.Folded, cell.Start, cell.End)))
        {
            letterhead.RemoveAll(cell => cell.Start >= number.Range.End && BodyNames.Begins(source.Text, source.Folded, cell.Start, cell.End));
        }

        return letterhead;
    }
}
