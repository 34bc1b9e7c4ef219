namespace Corpus.Reading;

/// <summary>What stands between a word and the one before it.</summary>
[Flags]
internal enum Gap
{
    /// <summary>Only blanks and markup.</summary>
    Plain = 0,

    /// <summary>A comma, or a plus sign between what is listed.</summary>
    Comma = 1,

    /// <summary>A semicolon.</summary>
    Semicolon = 2,

    /// <summary>A colon.</summary>
    Colon = 4,

    /// <summary>The end of a sentence.</summary>
    Stop = 8,

    /// <summary>An opening bracket.</summary>
    Open = 16,

    /// <summary>A closing bracket.</summary>
    Close = 32,

    /// <summary>A dash.</summary>
    Dash = 64,

    /// <summary>A slash, a full stop inside a number or another sign without blanks.</summary>
    Inner = 128,

    /// <summary>Dots that leave something out.</summary>
    Ellipsis = 256,

    /// <summary>The word is the first of the passage.</summary>
    First = 512,

    /// <summary>An ampersand.</summary>
    And = 1024,
}

/// <summary>A run of letters and digits in a passage; in Vietnamese mostly one syllable.</summary>
/// <param name="Start">First position in the passage.</param>
/// <param name="End">Position after the last.</param>
/// <param name="Lower">The word in lower case.</param>
/// <param name="Folded">The word in lower case without diacritics.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
/// <param name="Before">What stands between it and the word before.</param>
internal readonly record struct Word(int Start, int End, string Lower, string Folded, bool IsCapital, Gap Before)
{
    /// <summary>Whether a sentence, clause or bracket ends or begins before the word.</summary>
    public bool IsCut => (Before & (Gap.Stop | Gap.Semicolon | Gap.Colon | Gap.Open | Gap.Close | Gap.Ellipsis | Gap.First)) != 0;

    /// <summary>Whether a quotation mark stands between it and the word before.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether emphasis closes between the word before and it: "**Phòng Y tế** ký".</summary>
    public bool IsBehindEmphasis { get; init; }

    /// <summary>Whether the whole passage is a sentence in capitals, which then mark no names.</summary>
    public bool IsShouted { get; init; }

    /// <summary>Whether it has capitals only, two at least, as abbreviations do.</summary>
    public bool IsAllCapitals { get; init; }

    /// <summary>Whether it consists of digits.</summary>
    public bool IsNumber => char.IsAsciiDigit(Lower[0]) && char.IsAsciiDigit(Lower[^1]);

    /// <summary>Splits a passage into words. Linear.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="limit">Words that begin at or after this position are left out.</param>
    /// <param name="breaks">Positions, ascending, at which a paragraph begins: a sentence ends before them.</param>
    public static Word[] Split(Passage passage, int limit, IReadOnlyList<int>? breaks = null)
    {
        var nextBreak = 0;
        var (text, folded) = (passage.Text, passage.Folded);
        var words = new List<Word>();
        var isShouted = text.AsSpan().TrimEnd("*_ ") is [.., '.' or ';'] && Titles.IsAllCapitals(text);
        var end = 0;
        for (var i = 0; i < text.Length && i < limit;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            var before = words.Count == 0 ? Gap.First : Gap.Plain;
            before |= GapOf(text, end, start, words.Count == 0 ? "" : words[^1].Lower, char.IsUpper(text[start]));
            while (breaks is not null && nextBreak < breaks.Count && breaks[nextBreak] <= start)
            {
                before |= Gap.Stop;
                nextBreak++;
            }

            var printed = text[start..i];
            var meant = AgencyNames.Cured(printed);
            words.Add(new Word(
                start, i, meant.ToLowerInvariant(), Repaired(meant == printed ? folded[start..i] : FoldedText.Of(meant)), char.IsUpper(text[start]), before)
            {
                IsShouted = isShouted,
                IsAllCapitals = printed.Length > 1 && printed.All(char.IsUpper),
                IsQuoted = folded.AsSpan(end, start - end).Contains('"'),
                IsBehindEmphasis = start > end + 1 && end > 0 && text[end] == '*' && text[start - 1] == ' ',
            });
            end = i;
        }

        return [.. words];
    }

    /// <summary>A folded syllable without what scans often print and no Vietnamese syllable has: "phol" for "phoi", "ddon" for "don", "tnroc" for "truoc".</summary>
    private static string Repaired(string folded) =>
        folded.Length is > 2 and < 6 && folded[^1] == 'l' && folded[^2] is 'a' or 'o' or 'u' ? $"{folded[..^1]}i"
        : folded.StartsWith("dd", StringComparison.Ordinal) ? folded[1..]
        : folded.StartsWith("tnr", StringComparison.Ordinal) ? $"tru{folded[3..]}"
        : folded;

    private static Gap GapOf(string text, int start, int end, string previous, bool capitalFollows)
    {
        var gap = Gap.Plain;
        var dots = 0;
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case ',' or '+':
                    gap |= Gap.Comma;
                    break;
                case ';':
                    gap |= Gap.Semicolon;
                    break;
                case ':':
                    gap |= Gap.Colon;
                    break;
                case '(' or '[' or '{':
                    gap |= Gap.Open;
                    break;
                case ')' or ']' or '}':
                    gap |= Gap.Close;
                    break;
                case '-' or '–' or '—' or '‑' or '−':
                    gap |= Gap.Dash;
                    break;
                case '&':
                    gap |= Gap.And;
                    break;
                case '…':
                    gap |= Gap.Ellipsis;
                    break;
                case '!' or '?':
                    gap |= Gap.Stop;
                    break;
                case '.':
                    dots++;
                    break;
                case '/':
                    gap |= Gap.Inner;
                    break;
            }
        }

        if (dots >= 2)
        {
            gap |= Gap.Ellipsis;
        }
        else if (dots == 1)
        {
            var blank = text.AsSpan(start, end - start).Contains(' ');
            gap |= !blank ? Gap.Inner : capitalFollows && !Sentences.IsAbbreviation(previous) ? Gap.Stop : Gap.Plain;
        }

        return gap;
    }
}
