using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds the lines that repeat where pages end and begin: beside page numbers, and beside form feeds, which formats with pages keep.</summary>
internal static partial class RunningHeads
{
    /// <summary>Longest line that can be a running head, in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>Most lines that the head or foot of a page has.</summary>
    private const int MaxHeight = 3;

    /// <summary>Shortest blank between two cells of a row, in characters.</summary>
    private const int MinGap = 3;

    /// <summary>Gives running heads their nature: lines that differ in nothing but numbers at their ends, on two pages or more. Linear.</summary>
    /// <param name="folded">The source, folded; its form feeds are blanks.</param>
    /// <param name="text">The source.</param>
    /// <param name="lines">Its lines; changed in place.</param>
    public static void Mark(string text, string folded, SourceLine[] lines)
    {
        // What stands beside a head that was found may be its second line.
        for (var height = 0; height < MaxHeight && MarkOnce(text, folded, lines); height++)
        {
        }

        MarkLone(text, folded, lines);
    }

    /// <summary>
    /// Heads that stand once: lines of the words of the directive's own head, between the halves of a sentence in capitals or parted from both by a blank line or a form
    /// feed; between whole sentences with a number of the head beside a page number, or with the directive's own number and nothing else: "Quảng Trị - CĐ 15".
    /// </summary>
    private static void MarkLone(string text, string folded, SourceLine[] lines)
    {
        var words = new HashSet<string>(CommonWords, StringComparer.Ordinal);
        var serials = new HashSet<string>(StringComparer.Ordinal);
        var behind = TextBehind(lines);
        for (var (i, seen, above) = (0, 0, -1); i < lines.Length; i++)
        {
            if (!lines[i].IsText)
            {
                continue;
            }

            var content = lines[i].Content;
            if (seen < HeadLines)
            {
                words.UnionWith(WordsOf(folded, content.Length <= MaxLength ? content : default));
                serials.UnionWith(Serial().Matches(content.Of(folded).ToString()).Select(match => match.Groups[1].Value));
            }
            else if (content.Length <= MaxLength && behind[i] >= 0 && char.IsUpper(text[content.Start]) && !IsRow(folded, lines[i])
                && WordsOf(folded, content) is { Length: > 1 } own && own.Count(words.Contains) >= MinShared * own.Length
                && (IsUnfinished(folded, lines[above]) && char.IsLower(text[lines[behind[i]].Content.Start])
                    ? Letters.AreCapitals(content.Of(text)) || (above < i - 1 && behind[i] > i + 1)
                    : (NamesNumber(own, words) && (LineClassifier.IsPageBeside(lines, i, -1, MaxHeight) || LineClassifier.IsPageBeside(lines, i, 1, MaxHeight)))
                        || (above < i - 1 && behind[i] > i + 1 && content.Length <= MaxNumberHead && IsNumberHead(own, words, serials))))
            {
                lines[i] = lines[i] with { Nature = LineNature.RunningHead };
                continue;
            }

            (seen, above) = (seen + 1, i);
        }
    }

    private static string[] WordsOf(string folded, TextRange content) =>
        content.Of(folded).ToString().Split(Signs, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether words name a number of the directive's head ("UBND huyện Sìn Hồ - Thông báo số 12"), and neither a date nor what an annex belongs to.</summary>
    private static bool NamesNumber(string[] own, HashSet<string> words) =>
        own.Length > 3 && !Array.Exists(own, word => word is "ngay" or "thang" or "kem") && Array.Exists(own, word => char.IsAsciiDigit(word[0]) && words.Contains(word));

    /// <summary>Whether words of the head, the directive's own number among them, are all that a line has.</summary>
    private static bool IsNumberHead(string[] own, HashSet<string> words, HashSet<string> serials) =>
        own.Length > 2 && own.Count(word => char.IsAsciiDigit(word[0])) == 1 && own.Any(serials.Contains) && own.All(words.Contains);

    /// <summary>Whether a sentence goes on behind a line.</summary>
    private static bool IsUnfinished(string folded, SourceLine line) => char.IsLetterOrDigit(folded[line.Content.End - 1]) || folded[line.Content.End - 1] == ',';

    /// <summary>Longest running head of place and number, in characters.</summary>
    private const int MaxNumberHead = 50;

    /// <summary>The number of the directive in its head: "Số: 07/CĐ-UBND".</summary>
    [GeneratedRegex(@"(?<![a-z])so\s?:?\s*(\d{1,5})(?=\s?[/-])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Serial();

    /// <summary>Lines of text that are the directive's head.</summary>
    private const int HeadLines = 12;

    /// <summary>Least share of the words of a running head that the directive's head has.</summary>
    private const double MinShared = 0.8;

    /// <summary>Words of running heads that a head spells otherwise.</summary>
    private static readonly string[] CommonWords = ["ubnd", "hdnd", "vp", "trang", "tb", "kh", "ct", "qd", "cv"];

    private static readonly char[] Signs = [' ', '-', '/', ':', ',', '.', '|', '(', ')', '*', '_'];

    private static bool MarkOnce(string text, string folded, SourceLine[] lines)
    {
        var candidates = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var behind = TextBehind(lines);
        var first = lines.Length > 0 && lines[0].IsText ? 0 : lines.Length > 0 ? behind[0] : -1;
        var above = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var isBreak = lines[i].Range.Of(text).Contains('\f');
            if (isBreak || lines[i].Nature == LineNature.PageNumber)
            {
                // The words before a form feed on its line end a page.
                Add(isBreak && lines[i].IsText ? i : above, isBreak);
                Add(behind[i], isBreak);
            }

            above = lines[i].IsText ? i : above;
        }

        var isAny = false;
        foreach (var line in candidates.Values.Where(places => places.Count >= 2).SelectMany(places => places))
        {
            lines[line] = lines[line] with { Nature = LineNature.RunningHead };
            isAny = true;
        }

        return isAny;

        void Add(int line, bool isBreak)
        {
            // The letterhead is none, though pages repeat it.
            if (line < 0 || line == first || lines[line].Content.Length > MaxLength || (isBreak && IsRow(folded, lines[line])))
            {
                return;
            }

            var key = WithoutPage(lines[line].Content.Of(folded)).ToString();
            if (!candidates.TryGetValue(key, out var places))
            {
                candidates.Add(key, places = []);
            }

            // Two page numbers share the line between them; places ascend.
            if (places.Count == 0 || places[^1] != line)
            {
                places.Add(line);
            }
        }
    }

    /// <summary>Of every line the next line of text behind it; -1 where there is none.</summary>
    private static int[] TextBehind(SourceLine[] lines)
    {
        var behind = new int[lines.Length];
        var next = -1;
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            behind[i] = next;
            next = lines[i].IsText ? i : next;
        }

        return behind;
    }

    /// <summary>A line without the page number that a gap or bar parts from it.</summary>
    private static ReadOnlySpan<char> WithoutPage(ReadOnlySpan<char> line)
    {
        var words = line.TrimEnd("0123456789");
        if (words.Length < line.Length && (words.EndsWith("  ") || words.EndsWith("|") || words.EndsWith("| ")))
        {
            line = words.TrimEnd(" |");
        }

        words = line.TrimStart("0123456789");
        return words.Length < line.Length && (words.StartsWith("  ") || words.StartsWith("|") || words.StartsWith(" |")) ? words.TrimStart(" |") : line;
    }

    /// <summary>Whether a line is a row of a table, whose heading pages repeat: three cells or more.</summary>
    private static bool IsRow(string folded, SourceLine line)
    {
        var (gaps, blanks) = (0, 0);
        foreach (var c in line.Content.Of(folded))
        {
            blanks = c == ' ' ? blanks + 1 : 0;
            gaps += c == '|' || blanks == MinGap ? 1 : 0;
        }

        return gaps > 1;
    }
}
