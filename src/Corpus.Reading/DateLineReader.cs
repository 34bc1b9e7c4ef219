using System.Buffers;
using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Finds the line of place and date in a head: "Mường Tè, ngày 03 tháng 12 năm 2021".</summary>
internal static partial class DateLineReader
{
    private const int Timeout = 10_000;

    /// <summary>Characters before a date in which its place is looked for.</summary>
    private const int MaxBefore = 160;

    /// <summary>Lines of text above the signature in which a date that the head lacks is looked for.</summary>
    private const int LinesAbove = 2;

    /// <summary>Characters that stand in no place's name.</summary>
    private static readonly SearchValues<char> NoPlace = SearchValues.Create(":();\"");

    /// <summary>Finds the date of issue: the first that ends its line or column and has a place before it or begins its line.</summary>
    /// <param name="source">The source.</param>
    /// <param name="end">Where the head ends.</param>
    /// <param name="stamps">Ranges whose dates are somebody else's.</param>
    /// <param name="number">The number line, which may share the line.</param>
    /// <returns>The date, its whole line, the place, and whether a day or month was printed that does not exist; null when there is none.</returns>
    public static (PartialDate Date, TextRange Line, TextRange? Place, bool IsDoubtful)? Find(
        SourceLines source, int end, List<TextRange> stamps, NumberLine? number) => FindIn(source, 0, end, stamps, number);

    /// <summary>Finds the date of a directive that prints it above the signature: a whole line with its place.</summary>
    /// <param name="source">The source.</param>
    /// <param name="bodyStart">First line of the body.</param>
    /// <param name="tail">The tail; there is one.</param>
    public static (PartialDate Date, TextRange Line, TextRange? Place, bool IsDoubtful)? FindAbove(SourceLines source, int bodyStart, Tail tail)
    {
        var last = source.LineAt(tail.End);
        var first = tail.Start;
        for (var seen = 0; first > bodyStart && seen < LinesAbove; first--)
        {
            seen += source[first - 1].IsText ? 1 : 0;
        }

        for (var line = first; line <= last && line < source.Count; line++)
        {
            if (source[line].IsText && FindIn(source, source[line].Range.Start, source[line].Range.End, [], null) is { Place: { } place } found
                && Cells.Starts(source, place.Start))
            {
                return found;
            }
        }

        return null;
    }

    private static (PartialDate Date, TextRange Line, TextRange? Place, bool IsDoubtful)? FindIn(
        SourceLines source, int from, int end, List<TextRange> stamps, NumberLine? number)
    {
        foreach (var match in DateWord().EnumerateMatches(source.Folded.AsSpan(from, end - from)))
        {
            var at = from + match.Index;
            if (stamps.Exists(s => s.Start <= at && at < s.End)
                || Dates.Read(source.Folded, at, out var dateEnd, out var doubtful) is not { } date || dateEnd > end)
            {
                continue;
            }

            var lineStart = source[source.LineAt(at)].Range.Start;
            if (number is not null && number.Range.End <= at)
            {
                lineStart = Math.Max(lineStart, number.Range.End);
            }

            var place = PlaceBefore(source, lineStart, at);
            var behind = dateEnd;
            while (behind < end && source.Folded[behind] == ' ')
            {
                behind++;
            }

            var endsCell = behind == end || source.Folded[behind] == '\n' || source.Folded[dateEnd] is '\n' or '|' or '*' or '_' or '.' or '\\' || IsGap(source, dateEnd)
                || behind == number?.Range.Start
                || Letters.AreCapitals(source.Text.AsSpan(dateEnd, Math.Min(12, end - dateEnd)));

            // "Ngày 06 tháng 8 năm 2021, Thường trực … họp" opens the body: a date of issue ends its line and mostly has a place.
            if (!endsCell || (place is null && !Cells.Starts(source, at)))
            {
                continue;
            }

            var start = place?.Start ?? at;
            return (date, new TextRange(start, dateEnd), place, doubtful);
        }

        return null;
    }

    private static bool IsGap(SourceLines source, int at) =>
        source.Text[at] == '\t' || string.CompareOrdinal(source.Folded, at, "   ", 0, 3) == 0;

    /// <summary>The words before "ngày" in the same cell, when they look like a place: "Mường Tè," or "Thành phố Hồ Chí Minh,".</summary>
    private static TextRange? PlaceBefore(SourceLines source, int lineStart, int at)
    {
        var end = at;
        if (HourBefore().Match(source.Folded, lineStart, at - lineStart) is { Success: true } hour)
        {
            // "Hướng Hóa, hồi 16 giờ 00 ngày 17 tháng 10 …"
            end = hour.Index;
        }

        while (end > lineStart && source.Folded[end - 1] is ' ' or ',' or '.' or ';' or '*' or '_')
        {
            end--;
        }

        if (end == lineStart && lineStart == source[source.LineAt(lineStart)].Range.Start && lineStart > 0)
        {
            // The line was broken behind the comma of the place.
            var line = source.LineAt(lineStart) - 1;
            var content = source[line].Content;
            if (!source[line].IsText || source.Folded[content.End - 1] != ',')
            {
                return null;
            }

            (lineStart, end) = (content.Start, content.End - 1);
        }

        var cells = Cells.Of(source, new TextRange(lineStart, end));
        if (cells.Count == 0)
        {
            return null;
        }

        var place = cells[^1];
        while (place.Length > 0 && source.Folded[place.Start] is '-' or ' ' or '*' or '_')
        {
            place = new TextRange(place.Start + 1, place.End);
        }

        var words = Words.Of(source.Folded, Math.Max(place.Start, place.End - MaxBefore), place.End, MaxBefore);
        if (words.Count > 10)
        {
            // A copy put the subject on the same line: only the name right before the date can be the place.
            return KnownAtEnd(source, words);
        }

        if (words.Count == 0 || source.Folded.AsSpan(place.Start, place.Length).ContainsAny(NoPlace))
        {
            return null;
        }

        // One blank may be all that parts the columns: then the place is the last words, as far as the gazetteer or their case shows.
        var isLower = char.IsLower(source.Text[place.Start]);
        if ((words.Count > 4 || isLower) && !PlaceParts.IsKindAt(source.Text, source.Folded, words, 0, capitals: false))
        {
            return KnownAtEnd(source, words) ?? (isLower ? null : new TextRange(words[^Math.Min(3, words.Count)].Start, place.End));
        }

        return isLower ? null : place;
    }

    /// <summary>The place, of at most four words, that words end with and the gazetteer knows; else null.</summary>
    private static TextRange? KnownAtEnd(SourceLines source, List<TextRange> words)
    {
        for (var first = Math.Max(0, words.Count - 4); first < words.Count; first++)
        {
            if (PlaceParts.ReadName(source.Text, source.Folded, words, first, false, AdministrativeLevel.Province, out var next, out var known) is not null
                && known && next == words.Count)
            {
                return new TextRange(words[first].Start, words[^1].End);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![a-z])ngay(?![a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DateWord();

    [GeneratedRegex(@"[,.]?\s*(?:hoi|luc|vao)?\s*(?:hoi|luc)?\s*\d{1,2}\s?(?:gio|h|g|:)\s?\d{0,2}\s?(?:phut)?[\s,]*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex HourBefore();
}
