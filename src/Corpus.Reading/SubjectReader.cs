using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads the subject of a letter.</summary>
internal static class SubjectReader
{
    /// <summary>Reads the subject of a letter, "V/v …", which may wrap over several short lines.</summary>
    public static List<TextRange> Read(SourceLines source, List<TextRange> cells, int first, out int bodyStart)
    {
        var subject = new List<TextRange>();
        bodyStart = source.LineAt(cells[first].End) + 1;
        var previousLine = -1;
        for (var i = first; i < cells.Count; i++)
        {
            var cell = cells[i];
            var folded = cell.Of(source.Folded);
            var line = source.LineAt(cell.Start);
            if (i > first)
            {
                var blank = HasBlank(source, previousLine, line);
                var lower = char.IsLower(source.Text[cell.Start]) || char.IsAsciiDigit(source.Text[cell.Start]);
                if (folded.StartsWith("kinh gui", StringComparison.Ordinal) || HeadLines.FirstItem().IsMatch(folded)
                    || Letters.AreCapitals(cell.Of(source.Text)) || (blank && !lower && subject.Count > 0 && !TitleReader.Dangles(source, subject[^1]))
                    || (blank && cell.Length > 90) || (HeadLines.Opener().IsMatch(folded) && cell.Length > 90))
                {
                    break;
                }
            }
            else
            {
                cell = TitleReader.WithoutSubjectMark(source, cell);
            }

            if (cell.Length > 0)
            {
                subject.Add(cell);
            }

            previousLine = line;
            bodyStart = Math.Max(bodyStart, line + 1);
        }

        return subject;
    }

    private static bool HasBlank(SourceLines source, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (source[i].IsBlank)
            {
                return true;
            }
        }

        return false;
    }
}
