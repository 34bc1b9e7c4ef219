using Corpus.Directives;
using Corpus.Directives.Gazetteer;

namespace Corpus.Reading.Bodies;

/// <summary>Reads places at a position of a text.</summary>
internal static class PlaceParts
{
    private static readonly (string Key, string Kind, AdministrativeLevel Level)[] Kinds =
    [
        ("tinh", "tỉnh", AdministrativeLevel.Province),
        ("thanh pho", "thành phố", AdministrativeLevel.Province),
        ("tp", "thành phố", AdministrativeLevel.Province),
        ("huyen", "huyện", AdministrativeLevel.District),
        ("quan", "quận", AdministrativeLevel.District),
        ("thi xa", "thị xã", AdministrativeLevel.District),
        ("tx", "thị xã", AdministrativeLevel.District),
        ("xa", "xã", AdministrativeLevel.Commune),
        ("phuong", "phường", AdministrativeLevel.Commune),
        ("thi tran", "thị trấn", AdministrativeLevel.Commune),
        ("tt", "thị trấn", AdministrativeLevel.Commune),
        ("dac khu", "đặc khu", AdministrativeLevel.Commune),
    ];

    /// <summary>Names of the cities that are provinces, folded.</summary>
    private static readonly string[] CityProvinces = ["ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue", "hcm"];

    /// <summary>Whether a word begins a place's kind ("huyện", "tp").</summary>
    public static bool IsKindAt(string text, string folded, List<TextRange> words, int first, bool capitals) =>
        KindAt(folded, words, first) is { } kind && IsMeant(text, folded, words, first, kind, capitals);

    /// <summary>Reads a place that begins with its kind.</summary>
    /// <param name="text">Any text, NFC.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">The word where the kind begins.</param>
    /// <param name="capitals">Whether the text is all capitals, so that case does not show a name.</param>
    /// <param name="next">The word after the place.</param>
    /// <returns>Null when no kind begins there.</returns>
    public static PlacePart? ReadWithKind(string text, string folded, List<TextRange> words, int first, bool capitals, out int next)
    {
        next = first;
        if (KindAt(folded, words, first) is not { } kind || !IsMeant(text, folded, words, first, kind, capitals))
        {
            return null;
        }

        next = first + kind.WordCount;
        var name = ReadName(text, folded, words, next, capitals, kind.Level, out var after, out var isKnown);
        if (name is null)
        {
            // "UBND thành phố" is the province's or the town's own; which, the context says.
            return new PlacePart(kind.Kind, null, kind.Kind == "thành phố" ? null : kind.Level, false);
        }

        next = after;
        var level = kind.Level;
        if (kind.Kind == "thành phố" && !CityProvinces.Contains(Words.Key(FoldedText.Of(name))))
        {
            level = AdministrativeLevel.District;
            isKnown = AdministrativeMap.FindMisread(level, name).Count > 0;
        }

        // "Sở Y tế Thành phố Hồ Chí Minh" keeps its capital.
        var printed = text[words[first].Start];
        var printedKind = !capitals && char.IsUpper(printed) && char.ToLowerInvariant(printed) == kind.Kind[0] && words[first].Length > 2
            ? printed + kind.Kind[1..] : kind.Kind;
        return new PlacePart(printedKind, name, level, isKnown);
    }

    /// <summary>
    /// Whether folded words that look like a kind are one: "quân sự" is no quận and "xã hội" no commune, unless the gazetteer has the name.
    /// </summary>
    private static bool IsMeant(
        string text, string folded, List<TextRange> words, int first, (string Kind, AdministrativeLevel Level, int WordCount) kind, bool capitals)
    {
        var printed = text.AsSpan(words[first].Start, words[first + kind.WordCount - 1].End - words[first].Start);
        var next = first + kind.WordCount;
        var isSociety = kind.Kind == "xã" && next < words.Count && words[next].Of(folded) is "hoi" && (capitals || char.IsLower(text[words[next].Start]));
        var isOther = printed.Length == kind.Kind.Length && !printed.Equals(kind.Kind, StringComparison.OrdinalIgnoreCase)
            && printed.ContainsAnyExceptInRange('\0', '\u007F');
        // Without diacritics beside words that have them "quan" is no quận: "Cục Hải quan TP. Hải Phòng".
        var isPlain = first > 0 && kind.Kind.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && printed.Length > 2 && !printed.ContainsAnyExceptInRange('\0', '\u007F')
            && text.AsSpan(words[first - 1].Start, words[first - 1].Length).ContainsAnyExceptInRange('\0', '\u007F');
        if (kind.Kind == "quận" && first > 0 && words[first - 1].Of(folded) is "hai" or "co" && printed.Equals("quan", StringComparison.OrdinalIgnoreCase))
        {
            // "Chi cục Hải quan Biên Hòa": customs, whatever city has the name behind.
            return false;
        }

        return !(isSociety || isOther || isPlain)
            || (ReadName(text, folded, words, next, capitals, kind.Level, out _, out var isKnown) is not null && isKnown);
    }

    /// <summary>Reads a name: the longest run of words that the gazetteer knows at the level, else the run of capitalised words.</summary>
    /// <param name="text">Any text, NFC.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="words">Its words.</param>
    /// <param name="first">First word of the name.</param>
    /// <param name="capitals">Whether case shows nothing.</param>
    /// <param name="level">The level to look in; for a province of kind "thành phố" districts are looked in too.</param>
    /// <param name="next">The word after the name.</param>
    /// <param name="isKnown">Whether the gazetteer has it.</param>
    /// <returns>The gazetteer's spelling if it has the name, with the blanks printed around its dash, else as printed; null when no name stands there.</returns>
    public static string? ReadName(
        string text, string folded, List<TextRange> words, int first, bool capitals, AdministrativeLevel level, out int next, out bool isKnown)
    {
        (next, isKnown) = (first, false);
        var run = 0;
        while (first + run < words.Count && run < 5 && BelongsToName(text, folded, words, first, run, capitals))
        {
            run++;
        }

        // The gazetteer has not every commune: "Nam Đà" is none of the words of "phường Nam Đà Lạt".
        var whole = level == AdministrativeLevel.Commune ? WholeName(text, folded, words, first, run) : 0;
        for (var count = run; count > whole - 1 && count > 0; count--)
        {
            var printed = text.AsSpan(words[first].Start, words[first + count - 1].End - words[first].Start);
            var found = AdministrativeMap.FindMisread(level, printed);
            if (found.Count == 0 && level == AdministrativeLevel.Province)
            {
                found = AdministrativeMap.Find(AdministrativeLevel.District, printed);
            }

            if (found.Count > 0)
            {
                (next, isKnown) = (first + count, true);
                return printed.Contains(" - ", StringComparison.Ordinal) && !found[0].Name.Contains(" -", StringComparison.Ordinal)
                    ? found[0].Name.Replace("-", " - ", StringComparison.Ordinal)
                    : found[0].Name;
            }
        }

        if (run == 0 || char.IsAsciiDigit(folded[words[first].Start]))
        {
            return null;
        }

        run = Math.Min(whole > 0 ? whole : run, 4);
        next = first + run;
        var name = string.Join(' ', words.Skip(first).Take(run).Select(word => text[word.Start..word.End]));
        return capitals ? TitleCase(name) : name;
    }

    /// <summary>Number of words, of <paramref name="run"/>, before a dash or the kind of the place above ("XÃ TÂN HỘI HUYỆN CAI LẬY").</summary>
    private static int WholeName(string text, string folded, List<TextRange> words, int first, int run)
    {
        for (var i = 1; i < run; i++)
        {
            var gap = folded.AsSpan(words[first + i - 1].End, words[first + i].Start - words[first + i - 1].End);
            var kind = KindAt(folded, words, first + i);
            if (gap.Contains(" - ", StringComparison.Ordinal) || gap.Contains('\n')
                || (kind is { } above && text.AsSpan(words[first + i].Start, words[first + i + above.WordCount - 1].End - words[first + i].Start)
                    .Equals(above.Kind, StringComparison.OrdinalIgnoreCase)))
            {
                return i;
            }
        }

        return run;
    }

    /// <summary>"MƯỜNG TÈ" gives "Mường Tè".</summary>
    public static string TitleCase(string name) => string.Join(
        ' ',
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    private static bool BelongsToName(string text, string folded, List<TextRange> words, int first, int run, bool capitals)
    {
        var word = words[first + run];
        if (first + run > 0)
        {
            // "TP. Vinh" and "Bà Rịa - Vũng Tàu" go on; "tỉnh; UBND" does not.
            foreach (var c in folded.AsSpan(words[first + run - 1].End, word.Start - words[first + run - 1].End))
            {
                if (c is not (' ' or '\n') && (run == 0 ? c != '.' || words[first - 1].Length > 2 : c is not ('-' or '\'')))
                {
                    return false;
                }
            }
        }

        var initial = text[word.Start];
        return char.IsAsciiDigit(initial) ? run == 0 && word.Length <= 2 : capitals || char.IsUpper(initial);
    }

    private static (string Kind, AdministrativeLevel Level, int WordCount)? KindAt(string folded, List<TextRange> words, int first)
    {
        if (first >= words.Count)
        {
            return null;
        }

        var one = words[first].Of(folded);
        foreach (var (key, kind, level) in Kinds)
        {
            var blank = key.IndexOf(' ', StringComparison.Ordinal);
            if (blank < 0)
            {
                if (one.SequenceEqual(key))
                {
                    return (kind, level, 1);
                }
            }
            else if (one.SequenceEqual(key.AsSpan(0, blank)) && first + 1 < words.Count
                && words[first + 1].Of(folded).SequenceEqual(key.AsSpan(blank + 1)))
            {
                return (kind, level, 2);
            }
        }

        return null;
    }
}
