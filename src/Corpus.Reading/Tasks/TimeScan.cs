using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>A passage that is searched for times: its words, its folded text, and the day that what is not printed is resolved from.</summary>
/// <param name="Folded">The text of the passage, folded.</param>
/// <param name="Words">Its words.</param>
/// <param name="Reference">From what the times are resolved that leave something out.</param>
internal readonly record struct TimeScan(string Folded, Word[] Words, ReferenceDay Reference)
{
    /// <summary>Longest expression that a pattern is tried on, in UTF-16 code units.</summary>
    private const int MaxLength = 140;

    /// <summary>Whether the words from <paramref name="i"/> on are those of a folded phrase.</summary>
    public bool Has(int i, string phrase)
    {
        foreach (var part in phrase.AsSpan().Split(' '))
        {
            if (i < 0 || i >= Words.Length || !Words[i].Folded.AsSpan().SequenceEqual(phrase.AsSpan()[part]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    /// <summary>A word, folded; empty outside the passage.</summary>
    public string FoldedAt(int i) => i >= 0 && i < Words.Length ? Words[i].Folded : "";

    /// <summary>The folded text from a word on, as long as an expression can be.</summary>
    public string WindowAt(int i) => WindowFrom(Words[i].Start);

    /// <summary>The folded text from a position on, as long as an expression can be.</summary>
    public string WindowFrom(int position) => Folded.Substring(position, Math.Min(MaxLength, Folded.Length - position));

    /// <summary>The first word at or after a position. O(log n).</summary>
    public int WordAt(int position)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Reads the day or period that begins at a word, an hour and words like "hết", "cuối" before it.</summary>
    /// <param name="i">The word.</param>
    /// <param name="term">The day or period.</param>
    /// <param name="part">"het", "cuoi", "dau" or "giua" when one stands before it; else empty.</param>
    public bool TryTerm(int i, out DateTerm term, out string part)
    {
        var start = i;
        part = "";
        term = default;
        if (i >= Words.Length)
        {
            return false;
        }

        if (Words[i].Folded is "het" or "cuoi" or "dau" or "giua")
        {
            part = Words[i].Folded;
            i++;
            if (i >= Words.Length)
            {
                return false;
            }
        }

        i = SkipPartOfDay(i);
        if (i >= Words.Length)
        {
            return false;
        }

        var position = Words[i].Start;
        var hour = ClockTime.Read(WindowFrom(position));
        if (!DateTerm.TryRead(Folded, position + hour.Length, Reference, out term))
        {
            return part is "cuoi" or "het" && DateTerm.TryThisYear(Folded, position, Reference, out term);
        }

        term = term with { Time = term.IsDay ? hour.Time : null };
        if (i > start && (Words[i].Before & Gap.Open) != 0 && term.End < Folded.Length && Folded[term.End] == ')')
        {
            // "thứ Sáu (17/6/2022)": the bracket belongs to it.
            term = term with { End = term.End + 1 };
        }

        return true;
    }

    /// <summary>The word behind "sáng", "đêm", "chiều thứ Bảy" before a day.</summary>
    private int SkipPartOfDay(int i)
    {
        if (Words[i].Lower is "sáng" or "trưa" or "chiều" or "tối" or "đêm")
        {
            i++;
        }

        return i + 1 < Words.Length && Words[i].Lower is "thứ" && FoldedAt(i + 1) is "hai" or "ba" or "tu" or "nam" or "sau" or "bay" ? i + 2
            : Has(i, "chu nhat") ? i + 2
            : i;
    }

    /// <summary>A time limit that begins at a word.</summary>
    public FoundDeadline Make(int i, int end, DeadlineKind kind, DateOnly? from, DateOnly? to, string rule, DateDoubt doubt = DateDoubt.None) =>
        new(Words[i].Start, end, kind, from, to, null, doubt, rule);

    /// <summary>A limit of one day.</summary>
    public FoundDeadline On(int i, DateTerm term) =>
        Make(i, term.End, DeadlineKind.On, term.First, term.Last, "on", term.Doubt) with { FromTime = term.Time, ToTime = term.Time };

    /// <summary>Reads a day behind what happens on it: "ngày khai giảng 05/9/2020".</summary>
    public bool TryNamedDay(int i, out DateTerm term)
    {
        term = default;
        if (!Has(i, "ngay"))
        {
            return false;
        }

        for (var at = i + 1; at < Words.Length && at < i + 5 && !Words[at].IsCut && (Words[at].Before & Gap.Comma) == 0; at++)
        {
            if (Words[at].IsNumber)
            {
                return DateTerm.TryRead(Folded, Words[at].Start, Reference, out term) && term.IsDay;
            }
        }

        return false;
    }

    /// <summary>Whether the part of the sentence up to here tells what somebody else does: "do Ban Chỉ đạo công bố hàng ngày".</summary>
    public bool IsByOthers(int i)
    {
        for (var j = i - 1; j >= 0 && i - j < 25; j--)
        {
            if (Words[j + 1].IsCut || (Words[j + 1].Before & Gap.Comma) != 0)
            {
                return false;
            }

            if ((Words[j].Lower == "do" && Words[j + 1].Lower != "mình") || (Words[j].Lower == "được" && FoldedAt(j + 1) is not ("giao" or "phan" or "chi")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence up to a word tells what is done already: "đã triển khai từ ngày 01/8".</summary>
    public bool TellsWhatIsDone(int i)
    {
        for (var j = i - 1; j >= 0 && i - j < 25 && !Words[j + 1].IsCut; j--)
        {
            if (Words[j].Lower == "đã")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first word behind the clause that a word stands in.</summary>
    public int EndOfClause(int i)
    {
        while (i < Words.Length && !Words[i].IsCut)
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether the clause up to a word says since when the directive holds: "có hiệu lực thi hành kể từ ngày ký".</summary>
    public bool TellsValidity(int i)
    {
        for (var j = i - 1; j >= 0 && i - j < 8; j--)
        {
            if (Has(j, "hieu luc"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what is to be at a time is forbidden: "không dồn vào cuối năm".</summary>
    public bool IsForbidden(int i)
    {
        for (var j = i - 1; j >= 0 && i - j <= 7 && (Words[j + 1].Before == Gap.Plain || j + 1 == i); j--)
        {
            if (Words[j].Lower == "không" && (i - j <= 3 || Has(j + 1, "de don") || Has(j + 1, "don")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the time at a word is a forecast: "dự kiến vào tháng 8".</summary>
    public bool IsProjected(int i) => (FoldedAt(i - 2), FoldedAt(i - 1)) is ("du", "kien") or ("du", "bao");
}
