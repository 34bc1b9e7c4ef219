using System.Collections.Frozen;
using Corpus.Directives;
using Corpus.Directives.Gazetteer;

namespace Corpus.Reading.Bodies;

/// <summary>Reads the name of a body at a position of a text: "UBND tỉnh Lai Châu", "Ban Chấp hành Đảng bộ tỉnh", "Bộ trưởng Bộ Y tế".</summary>
internal static class BodyNames
{
    /// <summary>Longest name, in words.</summary>
    private const int MaxWords = 24;

    /// <summary>Words that end a name made of its own words: verbs and prepositions of the sentence it stands in.</summary>
    private static readonly FrozenSet<string> Stops =
    [
        "ve", "de", "theo", "tai", "da", "dang", "se", "tiep", "trien", "yeu", "hop", "chu", "phoi", "giao", "nghiem", "thuc", "to", "co", "duoc", "trong",
        "khi", "voi", "phe", "bao", "lam", "ngay", "day", "la", "phai", "can", "nhu", "do", "den", "nham", "ban", "tang", "tham", "xay", "thong",
        "huong", "quy", "sau", "tren", "nay", "cung", "thi", "tu", "gui", "trinh", "ket", "vao", "cua", "o", "boi", "thanh", "khoa", "cac",
    ];

    /// <summary>Words that only fold to a stop: "thiên tai", "đầu tư", "thanh niên", "hợp tác".</summary>
    private static readonly FrozenSet<string> NoStops = ["tai", "tư", "thanh", "khoa", "hợp", "độ", "đô", "tổ", "lâm", "viên", "học"];

    /// <summary>Second words that show that a comma does not end the name: "phòng, chống", "tìm kiếm, cứu nạn".</summary>
    private static readonly FrozenSet<string> AfterComma = ["chong", "cuu", "ngan", "tiet", "thuong", "the", "giam", "khac"];

    /// <summary>Second words that show that "về" does not end a committee's name.</summary>
    private static readonly FrozenSet<string> AfterAbout = ["phong", "chong", "chuyen", "cai", "hoi", "an", "nhan", "bien", "phat"];

    /// <summary>Reads the body that begins at the first word at or after <paramref name="start"/>.</summary>
    /// <param name="text">Any text, NFC.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="start">Where to begin, in [0, length].</param>
    /// <param name="end">Where to stop, in [start, length].</param>
    /// <param name="capitals">Whether the text is all capitals (a letterhead), so that case shows nothing and commas belong to the name.</param>
    /// <returns>Null when no body begins there.</returns>
    public static BodyName? Read(string text, string folded, int start, int end, bool capitals = false)
    {
        end = Math.Min(end, start + 400);
        var words = Words.Of(folded, start, end, MaxWords);
        return words.Count == 0 || words[0].Start - start > 6 ? null : ReadAt(text, folded, words, 0, capitals, 0);
    }

    /// <summary>Adds the central bodies that are listed behind a central body: "Bộ Y tế, Bộ Quốc phòng", "BỘ Y TẾ - BỘ TÀI CHÍNH".</summary>
    /// <returns>One body with the names parted by dashes; <paramref name="first"/> itself when none follows.</returns>
    public static BodyName Join(string text, string folded, BodyName first, int end, bool capitals = false)
    {
        while (first.FixedLevel == AdministrativeLevel.Central && JoinMark(folded, first.Range.End, end) is { } next
            && Read(text, folded, next, end, capitals) is { FixedLevel: AdministrativeLevel.Central } other && other.Range.Start == next)
        {
            first = first with { Range = new TextRange(first.Range.Start, other.Range.End), Name = $"{first.Name} - {other.Name}" };
        }

        return first;
    }

    /// <summary>Position behind ", ", " - " or " và ", or null.</summary>
    private static int? JoinMark(string folded, int at, int end)
    {
        foreach (var mark in (ReadOnlySpan<string>)[", ", " - ", "- ", " va ", " "])
        {
            if (at + mark.Length < end && string.CompareOrdinal(folded, at, mark, 0, mark.Length) == 0)
            {
                return mark == " " ? null : at + mark.Length;
            }
        }

        return null;
    }

    /// <summary>Whether a body's name begins with the first words of the text.</summary>
    public static bool Begins(string text, string folded, int start, int end)
    {
        var words = Words.Of(folded, start, Math.Min(end, start + 120), 8);
        return words.Count > 0 && Head(text, folded, words, 0, out _, out _) is not null;
    }

    private static BodyName? ReadAt(string text, string folded, List<TextRange> words, int first, bool capitals, int depth)
    {
        if (Head(text, folded, words, first, out var headCount, out var field) is not { } head || depth > 3)
        {
            return null;
        }

        var next = first + headCount;
        var name = AsPrinted(text, words, first, next, field is null ? head.Name : $"{head.Name} {field}");
        switch (head.Tail)
        {
            case BodyTail.None when LocalOffices.BranchOf(text, folded, words, first, next, name, capitals) is { } branch:
                return branch with { Branch = head.Branch };
            case BodyTail.None:
                return new BodyName(RangeOf(words, first, next), name, BodyTail.None, null, head.Level, head.Branch);
            case BodyTail.Body or BodyTail.BodyOnly when next < words.Count && Joined(folded, words, next):
                if (ReadAt(text, folded, words, next, capitals, depth + 1) is { } inner)
                {
                    return inner with
                    {
                        Range = new TextRange(words[first].Start, inner.Range.End),
                        Name = $"{name} {inner.Name}",
                        Branch = head.Branch ?? inner.Branch,
                    };
                }

                break;
        }

        if (head.Tail == BodyTail.BodyOnly)
        {
            if (folded.AsSpan(words[first].Start, words[first].Length) is not "bch")
            {
                return null;
            }

            // BCH is a Ban Chấp hành before a Party or mass body, else a Ban Chỉ huy.
            head = BodyCatalog.Heads["ban chi huy"];
            name = head.Name;
        }

        AdministrativeLevel? officeLevel = null;
        var isNational = false;
        if (head.Tail is BodyTail.Words or BodyTail.OwnWords or BodyTail.Body)
        {
            var ownStart = next;
            while (next < words.Count && Joined(folded, words, next) && !PlaceParts.IsKindAt(text, folded, words, next, capitals)
                && BelongsToWords(text, folded, words, next, capitals))
            {
                next++;
            }

            isNational = NationalNames.Are(folded, words, ownStart, next, head.Name);
            if (LocalOffices.PlaceIn(text, words, ownStart, next, head.Name) is { } office)
            {
                (next, officeLevel) = office;
            }

            if (next > ownStart)
            {
                var own = text[words[ownStart].Start..words[next - 1].End];
                if (head.Name == "Ban Quản lý" && NameCase.NameZone(own))
                {
                    // A zone is the province's, and its name is whole in itself.
                    head = head with { Tail = BodyTail.OwnWords, Level = AdministrativeLevel.Province };
                }

                name = $"{name} {(capitals ? NameCase.Sentence(own, IsCommittee(head)) : Words.Collapse(own))}";
            }
        }

        PlacePart? place = null;
        if (next < words.Count && Joined(folded, words, next))
        {
            if (head.Tail == BodyTail.PlaceName)
            {
                var level = head.Level ?? AdministrativeLevel.Province;
                var placeName = PlaceParts.ReadName(text, folded, words, next, capitals, level, out var after, out var isKnown);
                if (placeName is not null && (isKnown || capitals))
                {
                    next = after;
                    var own = head.Level ?? (AdministrativeMap.Find(AdministrativeLevel.Province, placeName).Count > 0
                        ? AdministrativeLevel.Province : AdministrativeLevel.District);
                    place = new PlacePart(null, placeName, own, isKnown);
                }
            }
            else
            {
                place = PlaceParts.ReadWithKind(text, folded, words, next, capitals, out var after)
                    ?? (head.Tail is BodyTail.Field or BodyTail.Place || officeLevel is not null
                        ? LocalOffices.ReadBarePlace(text, folded, words, next, capitals, officeLevel ?? head.Level, out after) : null);
                next = place is null ? next : after;
            }
        }

        return new BodyName(RangeOf(words, first, next), name, head.Tail, place, head.Level ?? (isNational && place is null ? AdministrativeLevel.Central : null), head.Branch);
    }

    /// <summary>The printed words where they differ from the usual spelling in capitals only: "Ban chỉ đạo" stays.</summary>
    private static string AsPrinted(string text, List<TextRange> words, int first, int next, string name)
    {
        var printed = Words.Collapse(text[words[first].Start..words[next - 1].End]);
        return string.Equals(printed, name, StringComparison.OrdinalIgnoreCase) && !Letters.AreCapitals(printed)
            ? char.ToUpperInvariant(printed[0]) + printed[1..]
            : name;
    }

    /// <summary>The catalogue's entry with the most words that begins at a word, and its field.</summary>
    private static BodyEntry? Head(string text, string folded, List<TextRange> words, int first, out int count, out string? field)
    {
        for (count = Math.Min(BodyCatalog.MaxWords, words.Count - first); count > 0; count--)
        {
            if (!Contiguous(folded, words, first, count)
                || !BodyCatalog.Heads.TryGetValue(Words.Key(folded, words, first, count), out var entry)
                || BodySpelling.IsOther(text, words, first, count, entry.Name))
            {
                continue;
            }

            field = null;
            if (entry.Tail != BodyTail.Field)
            {
                return entry;
            }

            for (var more = Math.Min(BodyCatalog.MaxWords, words.Count - first - count); more > 0; more--)
            {
                if (BodyCatalog.Fields.TryGetValue(Words.Key(folded, words, first + count, more), out field))
                {
                    count += more;
                    return entry;
                }
            }

            return null;
        }

        field = null;
        return null;
    }

    private static bool BelongsToWords(string text, string folded, List<TextRange> words, int next, bool capitals)
    {
        var gap = folded.AsSpan(words[next - 1].End, words[next].Start - words[next - 1].End);
        var key = words[next].Of(folded);
        if (gap.Contains(','))
        {
            return capitals || AfterComma.Contains(key.ToString()) || ListsTopics(text, folded, words, next);
        }

        if (key is "trien" && words[next - 1].Of(folded) is "phat")
        {
            // "về phát triển khoa học"
            return true;
        }

        if (key is "ve" && next + 1 < words.Count)
        {
            // "Ban Chỉ đạo Trung ương về phòng chống thiên tai", but "… về việc …".
            var isNational = capitals && words[next - 1].Of(folded) is "gia" or "uong" && words[next + 1].Of(folded) is not "viec";
            return isNational || AfterAbout.Contains(words[next + 1].Of(folded).ToString());
        }

        if (key is "va" && !capitals && next + 1 < words.Count && char.IsUpper(text[words[next + 1].Start]) && Head(text, folded, words, next + 1, out _, out _) is not null)
        {
            // "Ban Chỉ đạo 138 và Ban Chỉ đạo 389": another body.
            return false;
        }

        // A capital inside the name shows that it goes on ("Chỉ đạo Quốc gia"), whatever the word is.
        return capitals || char.IsUpper(text[words[next].Start]) || !Stops.Contains(key.ToString())
            || NoStops.Contains(text[words[next].Start..words[next].End]);
    }

    /// <summary>
    /// Whether what stands behind a comma is one more of the topics that a committee's name lists to an "và": "Ban Chỉ đạo Trung ương về phát triển
    /// khoa học, | công nghệ, đổi mới sáng tạo và chuyển đổi số".
    /// </summary>
    private static bool ListsTopics(string text, string folded, List<TextRange> words, int next)
    {
        var about = next - 1;
        while (about > 0 && words[about].Of(folded) is not "ve" && !char.IsUpper(text[words[about].Start]))
        {
            about--;
        }

        if (words[about].Of(folded) is not "ve")
        {
            return false;
        }

        for (var i = next; i < words.Count && Joined(folded, words, i) && !char.IsUpper(text[words[i].Start]); i++)
        {
            var word = words[i].Of(folded);
            if (word is "va")
            {
                return i > next && i + 1 < words.Count && Joined(folded, words, i + 1);
            }

            if (Stops.Contains(word.ToString()) && !NoStops.Contains(text[words[i].Start..words[i].End]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but blanks, one line end, hyphens and commas part a word from the one before it.</summary>
    public static bool Joined(string folded, List<TextRange> words, int next)
    {
        if (next == 0)
        {
            return true;
        }

        var lineEnds = 0;
        foreach (var c in folded.AsSpan(words[next - 1].End, words[next].Start - words[next - 1].End))
        {
            if (c == '\n')
            {
                lineEnds++;
            }
            else if (c is not (' ' or '-' or ',' or '.' or '*'))
            {
                return false;
            }
            else if (c == '.' && words[next - 1].Length > 2)
            {
                return false;
            }
        }

        return lineEnds <= 1;
    }

    private static bool Contiguous(string folded, List<TextRange> words, int first, int count)
    {
        for (var i = first + 1; i < first + count; i++)
        {
            foreach (var c in folded.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End))
            {
                if (c is not (' ' or '\n' or '-' or ',' or '.' or '*'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The range of the words <c>[first, next)</c>.</summary>
    public static TextRange RangeOf(List<TextRange> words, int first, int next) => new(words[first].Start, words[next - 1].End);

    /// <summary>Whether the words behind the head say what a committee is for ("Ban Chỉ đạo phòng, chống dịch") and are no name ("Tổng cục Thuế").</summary>
    private static bool IsCommittee(BodyEntry head) =>
        head.Name.StartsWith("Ban Chỉ", StringComparison.Ordinal) || head.Name is "Tổ công tác" or "Ban Quản lý" || head.Branch == Branch.Party;
}
