using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Directives.Gazetteer;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Reads texts that were keyed or recognised in small letters only: gives them the capitals by which their parts are told apart.</summary>
/// <remarks>
/// Letterhead, heading and offices become capitals, sentences, names of places and people begin with one, abbreviations and numbers of
/// documents are put in capitals. The result is as long as the text, so that every range holds in both. Linear.
/// </remarks>
internal static partial class SmallLetters
{
    private const int Timeout = 10_000;

    /// <summary>A text with more than one capital in so many letters was not keyed in small letters.</summary>
    private const int LettersPerCapital = 200;

    /// <summary>Fewer letters show nothing.</summary>
    private const int MinLetters = 80;

    /// <summary>Lines of text, at most, that a head has.</summary>
    private const int MaxHeadLines = 40;

    /// <summary>Longest line of a letterhead, in characters.</summary>
    private const int MaxHeadLine = 120;

    /// <summary>Lines of text, at most, of an office above the name.</summary>
    private const int MaxSignature = 2;

    /// <summary>Most syllables of a place's name.</summary>
    private const int MaxPlaceWords = 4;

    /// <summary>Whether a text has next to no capitals.</summary>
    public static bool Are(string text)
    {
        var (letters, capitals) = (0L, 0L);
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= MinLetters && capitals * LettersPerCapital < letters;
    }

    /// <summary>The text with capitals.</summary>
    /// <param name="text">NFC, line ends as <c>\n</c>.</param>
    public static string WithCapitals(string text)
    {
        var source = SourceLines.Of(text);
        var result = text.ToCharArray();
        var isHead = true;
        var isTail = false;
        var seen = 0;
        for (var line = 0; line < source.Count; line++)
        {
            if (!source[line].IsText)
            {
                continue;
            }

            seen++;
            var folded = source.FoldedContentOf(line);
            isTail |= TailMarks.IsRecipientsMark(folded) || TailMarks.IsCapacityMark(folded) || OpensSignature(source, line);
            isHead &= !isTail && seen <= MaxHeadLines && !HeadLines.FirstItem().IsMatch(folded) && !folded.StartsWith("kinh gui", StringComparison.Ordinal);
            foreach (var cell in Cells.Of(source, source[line].Range))
            {
                var isHeading = isHead && DirectiveKinds.Whole(cell.Of(source.Folded)) is not null;
                if (isHeading || (isHead && IsLetterhead(source, cell)) || (isTail && TailMarks.IsOfficeMark(cell.Of(source.Folded))))
                {
                    Raise(result, cell);
                    isHead &= !isHeading;
                }
                else if (isTail && IsPerson(source, cell))
                {
                    RaiseWords(result, cell);
                }
                else if (isHead && PlaceEnd(source, cell) is > 0 and var place)
                {
                    RaiseWords(result, new TextRange(cell.Start, place));
                }
            }

            RaiseSentences(source, line, isHead || isTail, result);
            RaiseNames(source, source[line].Content, result);
        }

        foreach (var match in Code().EnumerateMatches(source.Folded))
        {
            Raise(result, new TextRange(match.Index, match.Index + match.Length));
        }

        return new string(result);
    }

    private static bool IsLetterhead(SourceLines source, TextRange cell)
    {
        var folded = cell.Of(source.Folded);
        return cell.Length <= MaxHeadLine && !folded.ContainsAny(",;:") && (BodyNames.Begins(source.Text, source.Folded, cell.Start, cell.End) || MottoLine().IsMatch(folded));
    }

    /// <summary>The end of the place in "lai châu, ngày 01 tháng 10 năm 2021"; 0 when a cell is no line of place and date.</summary>
    private static int PlaceEnd(SourceLines source, TextRange cell)
    {
        var comma = cell.Of(source.Folded).IndexOf(", ngay ");
        return comma is > 0 and < 40 ? cell.Start + comma : 0;
    }

    /// <summary>Whether a line is an office alone with nothing but a person's name below it: "chủ tịch ubnd xã / vàng a páo".</summary>
    private static bool OpensSignature(SourceLines source, int line)
    {
        if (!TailMarks.IsOfficeMark(source.FoldedContentOf(line)))
        {
            return false;
        }

        for (var (next, seen) = (line + 1, 0); next < source.Count && seen < MaxSignature; next++)
        {
            if (!source[next].IsText || TailMarks.SignedMark().IsMatch(source.FoldedContentOf(next)))
            {
                continue;
            }

            if (IsPerson(source, source[next].Content))
            {
                return true;
            }

            seen++;
        }

        return false;
    }

    private static bool IsPerson(SourceLines source, TextRange cell)
    {
        var rank = PersonNames.RankLength(cell.Of(source.Text));
        var name = cell.Of(source.Text)[rank..].ToString().ToCharArray();
        RaiseWords(name, new TextRange(0, name.Length));
        return PersonNames.IsName(name, needsFamilyName: true);
    }

    /// <summary>Raises the first letter of a paragraph, of what stands behind its label, and of every sentence.</summary>
    private static void RaiseSentences(SourceLines source, int line, bool standsAlone, char[] result)
    {
        var content = source[line].Content;
        var goesOn = line > 0 && source[line - 1].IsText && source.FoldedContentOf(line - 1)[^1] is not ('.' or ';' or ':' or '!' or '?');
        var opens = standsAlone || !goesOn;
        for (var i = content.Start; i < content.End; i++)
        {
            if (!char.IsLetterOrDigit(source.Text[i]))
            {
                opens |= source.Text[i] is '.' or '!' or '?' or ':' && i + 1 < content.End && source.Text[i + 1] == ' ';
                continue;
            }

            var length = opens ? Label().Match(source.Folded, i, content.End - i).Length : 0;
            if (length > 0)
            {
                if (source.Folded[i] is 'i' or 'v' or 'x' && source.Folded[i + length - 1] == '.')
                {
                    Raise(result, new TextRange(i, i + length));
                }

                i += length - 1;
                continue;
            }

            if (opens)
            {
                result[i] = char.ToUpperInvariant(result[i]);
                opens = false;
            }
        }
    }

    /// <summary>Raises the names of places behind their kind, the heads of names of bodies, and abbreviations.</summary>
    private static void RaiseNames(SourceLines source, TextRange content, char[] result)
    {
        var passage = Passage.Of(source.Text, content);
        var words = Word.Split(passage, passage.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (AgencyNames.IsAbbreviation(words[i].Lower))
            {
                Raise(result, passage.RangeOf(words[i].Start, words[i].End));
            }

            if (Lexicon.ShortHeads.Match(words, i) == 1 && Lexicon.NameWords.Match(words, i + 1) > 1)
            {
                RaiseFirst(result, passage, words[i]);
                RaiseFirst(result, passage, words[i + 1]);
            }

            if (LevelOf(words[i].Lower) is { } level && PlaceWords(passage, words, i + 1, level) is > 0 and var count)
            {
                for (var at = i + 1; at <= i + count; at++)
                {
                    RaiseFirst(result, passage, words[at]);
                }
            }
        }
    }

    /// <summary>Number of words, from one on, that are the name of a place of a level; 0 when they are none.</summary>
    private static int PlaceWords(Passage passage, Word[] words, int first, AdministrativeLevel level)
    {
        // "các thị trấn thành lập …" orders something; no place is meant.
        var count = Lexicon.OrderVerbs.Match(words, first) > 1 ? 0 : Math.Min(MaxPlaceWords, words.Length - first);
        for (; count > 0; count--)
        {
            if (AdministrativeMap.Find(level, passage.Text.AsSpan(words[first].Start, words[first + count - 1].End - words[first].Start)).Count > 0)
            {
                return count;
            }
        }

        return 0;
    }

    private static AdministrativeLevel? LevelOf(string kind) => kind switch
    {
        "tỉnh" or "phố" => AdministrativeLevel.Province,
        "huyện" or "quận" => AdministrativeLevel.District,
        "xã" or "phường" or "trấn" => AdministrativeLevel.Commune,
        _ => null,
    };

    private static void RaiseFirst(char[] result, Passage passage, Word word)
    {
        var at = passage.RangeOf(word.Start, word.End).Start;
        result[at] = char.ToUpperInvariant(result[at]);
    }

    private static void Raise(char[] result, TextRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            result[i] = char.ToUpperInvariant(result[i]);
        }
    }

    private static void RaiseWords(char[] result, TextRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (i == range.Start || !char.IsLetter(result[i - 1]))
            {
                result[i] = char.ToUpperInvariant(result[i]);
            }
        }
    }

    [GeneratedRegex(@"^(?:cong hoa xa hoi|doc lap|dang cong san)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex MottoLine();

    /// <summary>What follows the serial of a number: "/qđ-ubnd", "-ct/tu", "/2022/nđ-cp".</summary>
    [GeneratedRegex(@"(?<=(?:\d|so:?) ?[/-] ?)[a-z]{1,6}\d{0,3}(?: ?[-/] ?[a-z&]{2,12}\d{0,3}){1,3}(?![a-z])|(?<=\d/)qh\d\d", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Code();

    [GeneratedRegex(@"\G(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z]\)|x?(?:i{1,3}|iv|vi{0,3}|ix)\.)(?= )", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Label();
}
