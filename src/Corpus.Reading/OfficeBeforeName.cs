using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Finds people whose office stands before their name: "Chủ tịch UBND huyện Mường Tè Tống Thanh Hải", "Giám đốc Sở Y tế Nguyễn Văn B".</summary>
/// <remarks>
/// A place that the gazetteer has belongs to the body, and the name begins behind it; words that it has not may be a person's ("UBND huyện Tống
/// Thanh Hải") from the first on that is a family name. What bears a person's name (a school, a hospital) is no office with a name behind it.
/// </remarks>
internal static partial class OfficeBeforeName
{
    private const int Timeout = 10_000;

    /// <summary>Longest office with the name behind it, in characters.</summary>
    private const int MaxLength = 140;

    /// <summary>Most words of such a name; fewest where no body stands before it.</summary>
    private const int MaxName = 4;

    private const int MinNameAlone = 3;

    /// <summary>Words of a post, at most, before a name without a body: "Phó Bí thư Thường trực Lò Văn A".</summary>
    private const int MaxWordsBefore = 2;

    /// <summary>Shortest line, in characters, behind whose end the name may stand.</summary>
    private const int MinBroken = 40;

    /// <summary>Finds them in the order of the text. Linear.</summary>
    /// <param name="text">The source.</param>
    /// <param name="folded">The source, folded.</param>
    /// <returns>Where the offices and the names stand.</returns>
    public static List<(TextRange Office, TextRange Name)> Find(string text, string folded)
    {
        var found = new List<(TextRange Office, TextRange Name)>();
        foreach (var post in PostWord().EnumerateMatches(folded))
        {
            var (start, end) = (post.Index, post.Index + post.Length);
            if (found.Count > 0 && start < found[^1].Name.End)
            {
                continue;
            }

            // "trường Nguyễn Văn Trỗi" folds like "trưởng"; posts in capitals are a signature block's, or the list's below it.
            var printed = text.AsSpan(start, post.Length);
            if (!printed.EndsWith("trường", StringComparison.OrdinalIgnoreCase) && !Letters.AreCapitals(printed) && NameBehind(text, folded, start, end) is { } name)
            {
                found.Add((new TextRange(start, start + folded.AsSpan(start, name.Start - start).TrimEnd(" \n").Length), name));
            }
        }

        return found;
    }

    private static TextRange? NameBehind(string text, string folded, int start, int end)
    {
        var clause = PersonOffice.EndOfClause(text, folded, start, Math.Min(text.Length, start + MaxLength));
        var stop = PersonOffice.EndOfWords(text, folded, start, clause);
        var body = PersonOffice.BodyBehind(text, folded, end, clause);
        if (body?.Range.Start < stop)
        {
            // "Chánh Văn phòng HĐND và UBND huyện": words of the body do not end the office.
            stop = Math.Max(stop, PersonOffice.EndOfWords(text, folded, body.Range.End, clause));
        }
        else
        {
            body = null;
        }

        var words = Words.Of(folded, end, stop, MaxLength);
        var (from, to) = body is null ? (end, words.Count == 0 ? end : words[Math.Min(words.Count - 1, MaxWordsBefore)].Start) : StartsOf(text, folded, body);
        for (var first = 0; first < words.Count && (words[first].Start <= to || words[first - 1].End <= to); first++)
        {
            if (words[first].Start >= from && NameAt(text, words, first, body is null ? MinNameAlone : 2) is { } name && !IsOther(text, folded, name)
                && IsParted(text, start, name.Start))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Where a name may begin at the earliest and at the latest: right behind the body, unless words that it was read with may be the person's.</summary>
    private static (int From, int To) StartsOf(string text, string folded, BodyName body)
    {
        var words = Words.Of(folded, body.Range.Start, body.Range.End, MaxLength);
        if (body.Place?.Name is { } place)
        {
            // "huyện Tống Thanh" is no misread "Long Thành" where a name goes on.
            var first = words[^Math.Min(words.Count, Words.Of(FoldedText.Of(place), 0, place.Length, MaxLength).Count)].Start;
            var isPrinted = body.Place.IsKnown && FoldedText.Of(place) == FoldedText.Of(text[first..body.Range.End]);
            return (isPrinted ? body.Range.End : first, body.Range.End);
        }

        var mayHold = body is { Place: null, Tail: BodyTail.Words } && words.Count > 2 && !IsNamedForPeople().IsMatch(FoldedText.Of(body.Name));
        return (mayHold ? words[2].Start : body.Range.End, body.Range.End);
    }

    /// <summary>The name that the words with capitals from one on make up to their last; null when they make none.</summary>
    private static TextRange? NameAt(string text, List<TextRange> words, int first, int least)
    {
        var count = 0;
        while (first + count < words.Count && char.IsUpper(text[words[first + count].Start])
            && (count == 0 || text.AsSpan(words[first + count - 1].End, words[first + count].Start - words[first + count - 1].End) is " "))
        {
            count++;
        }

        if (count < least || count > MaxName)
        {
            return null;
        }

        var name = new TextRange(words[first].Start, words[first + count - 1].End);
        return PersonNames.IsName(name.Of(text), needsFamilyName: true) && !Letters.AreCapitals(name.Of(text)) ? name : null;
    }

    /// <summary>Whether what looks like a name is a post, a body or a place.</summary>
    private static bool IsOther(string text, string folded, TextRange name) =>
        PersonOffice.Post().IsMatch(folded.AsSpan(name.Start, name.Length))
        || PersonOffice.BodyBehind(text, folded, name.Start, name.End)?.Range.Start == name.Start || PersonOffice.IsKnown(name.Of(text).ToString());

    /// <summary>
    /// Whether a blank parts an office from a name, or the end of a line that was broken there; a short line ends an entry of a list, which the next
    /// one's name follows.
    /// </summary>
    private static bool IsParted(string text, int start, int name)
    {
        var lineEnd = text.AsSpan(start, name - start).IndexOf('\n');
        var isBroken = lineEnd < 0 || (start + lineEnd - (text.LastIndexOf('\n', start) + 1) >= MinBroken && text.AsSpan(0, start).TrimEnd(' ') is not [.., '-' or '–' or ',']);
        return isBroken && char.IsLetterOrDigit(text[name - 2]) && text[name - 1] is ' ' or '\n';
    }

    [GeneratedRegex("(?<![a-z])" + PersonOffice.Posts, RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PostWord();

    /// <summary>Bodies that are called after people.</summary>
    [GeneratedRegex("^(?:benh vien|trung tam|vien)(?![a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex IsNamedForPeople();
}
