using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds the date of the meeting that a notice reports.</summary>
internal static partial class MeetingReader
{
    private const int Timeout = 10_000;

    /// <summary>Lines of the preamble that are searched.</summary>
    private const int PreambleLines = 4;

    /// <summary>Reads the date.</summary>
    /// <returns>Null when the directive reports no meeting, or prints no date of it.</returns>
    public static (DateOnly Date, TextRange Range)? Read(SourceLines source, Header header, DirectiveKind? kind)
    {
        if (kind?.Code is not ("thong-bao" or "ket-luan" or "bien-ban"))
        {
            return null;
        }

        if (header.Title.Count > 0)
        {
            var title = new TextRange(header.Title[0].Start, header.Title[^1].End);
            if (MeetingWord().IsMatch(title.Of(source.Folded)) && FirstDate(source, title, title.Start) is { } printed)
            {
                return printed;
            }
        }

        for (var (line, seen) = (header.BodyStart, 0); line < source.Count && seen < PreambleLines; line++)
        {
            if (!source[line].IsText)
            {
                continue;
            }

            seen++;
            var content = source[line].Content;
            var folded = content.Of(source.Folded).ToString();
            var opening = Opening().Match(folded);
            if (opening.Success && (MeetingWord().IsMatch(folded) || (line + 1 < source.Count && source[line + 1].IsText && MeetingWord().IsMatch(source[line + 1].Content.Of(source.Folded))))
                && FirstDate(source, content, content.Start + opening.Groups["day"].Index) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static (DateOnly Date, TextRange Range)? FirstDate(SourceLines source, TextRange within, int from)
    {
        foreach (var match in DateStart().EnumerateMatches(source.Folded.AsSpan(from, within.End - from)))
        {
            var at = from + match.Index;
            if (Dates.ReadDay(source.Folded, at, out var end) is { } day && end <= within.End)
            {
                return (day, new TextRange(at, end));
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![a-z])(?:hop|hoi nghi|cuoc hop|phien hop|lam viec|giao ban|hoi y|ky hop|kiem tra|toa dam|tiep cong dan|doi thoai)(?![a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex MeetingWord();

    [GeneratedRegex(
        @"^\W{0,4}(?:(?:vao |(?:sang|chieu|toi|trong) )?(?<day>ngay \d)|(?:vao )?(?:hoi )?\d{1,2} ?(?:gio|h)\b.{0,20}?(?<day>ngay \d)|(?:tai|trong) (?:cuoc hop|hoi nghi|phien hop|buoi lam viec|buoi hop)[^.;]{0,160}?(?<day>ngay \d))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<![\d/])\d{1,2}\s?(?:[/.-]|thang)|ngay \d", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DateStart();
}
