using System.Globalization;
using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Finds the time limits in a passage: dates behind words like "trước" and "trong", "thường xuyên", "hàng tháng", "ngay".</summary>
/// <remarks>
/// Only times that govern an ordered action count. Dates of documents, of what was, and how often somebody else does something do not:
/// a date is taken only behind a word of time, and "do Ban Chỉ đạo công bố hàng ngày" is passed over. Linear.
/// </remarks>
internal static partial class DeadlineReader
{
    private const int TimeoutMs = 1000;

    /// <summary>Longest expression of recurrence that is looked for, in UTF-16 code units.</summary>
    private const int MaxLength = 110;

    /// <summary>A date in the text of an item that lies further back than this many days was not meant as its limit.</summary>
    private const int MaxDaysBack = 200;

    /// <summary>Finds the time limits in their order; they do not overlap.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="words">Its words.</param>
    /// <param name="issued">Date of issue, or null.</param>
    /// <param name="isAttached">Whether the passage only says who and until when.</param>
    public static IReadOnlyList<FoundDeadline> Read(Passage passage, Word[] words, DateOnly? issued, bool isAttached)
    {
        var scan = new Scan(passage.Folded, words, issued);
        var found = new List<FoundDeadline>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!scan.TryAt(i, out var deadline))
            {
                continue;
            }

            if (!IsPast(deadline, issued, isAttached))
            {
                found.Add(deadline);
            }

            while (i + 1 < words.Length && words[i + 1].Start < deadline.End)
            {
                i++;
            }
        }

        return found;
    }

    private static bool IsPast(FoundDeadline deadline, DateOnly? issued, bool isAttached)
    {
        if (isAttached || issued is not { } at || deadline.To is not { } to)
        {
            return false;
        }

        return deadline.Kind == DeadlineKind.By ? to.DayNumber < at.DayNumber - MaxDaysBack : to < at;
    }

    [GeneratedRegex(@"\A(?:dinh ky,? ?)?(?:truoc |vao |cham nhat (?:la )?)?(?:luc )?(?:\d{1,2} ?(?:gio|h)(?: ?\d{2})?(?: phut)?,? )?(?:cac )?(?:ngay )?(?<d>\d{1,2})(?:(?:,| va| hoac|;) ?(?:ngay )?(?<d>\d{1,2})){0,3} (?:cua )?(?:hang|moi) (?<u>thang|quy|nam)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"\A(?:dinh ky )?(?:truoc |vao )?(?:luc )?(?:\d{1,2} ?(?:gio|h)(?: ?\d{2})?(?: phut)?,? )?(?:chieu |sang )?(?:ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat) (?:hang|moi) (?<u>tuan)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DayOfWeek();

    [GeneratedRegex(@"\A(?:dinh ky,? ?)?(?:truoc |vao )?(?:luc )?(?:\d{1,2} ?(?:gio|h)(?: ?\d{2})?(?: phut)?,? )?(?:0?6 thang,? (?:va )?)?(?:hang|moi|cuoi moi) (?<u>ngay|tuan|thang|quy|nam)(?:,? (?:va )?(?:hang |moi |cuoi )?(?:quy|6 thang|06 thang|nam)(?! \d)(?!\w)){0,3}(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex EachPeriod();

    [GeneratedRegex(@"\A(?:dinh ky )?(?<n>\d{1,2}|mot|hai|ba|sau) (?<u>ngay|tuan|thang|quy|nam) ?(?:/ ?|mot |01 |1 )?(?:01 |1 )?lan(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex OnceIn();

    [GeneratedRegex(@"\A(?:dinh ky )?(?:\d{1,2}|mot|it nhat \d{1,2}) lan ?(?:/ ?|moi |trong )(?:01 |1 )?(?<u>ngay|tuan|thang|quy|nam)(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex TimesIn();

    [GeneratedRegex(@"\Adinh ky (?<n>\d{1,2}) (?<u>ngay|tuan|thang|quy|nam)(?:,? (?:va )?(?:hang |cuoi )?(?:0?9 thang|quy|nam)){0,2}(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex EveryFew();

    [GeneratedRegex(@"\A(?<p>trong vong|trong thoi han|trong thoi gian|cham nhat(?: la)?(?: sau)?|khong qua|trong) (?<n>\d{1,3})(?: \([^)]{1,20}\))? (?<u>ngay|tuan|thang)(?<w> lam viec)?,? ?(?:ke )?(?:tu|sau) (?:khi |ngay )?(?<o>ky|ban hanh|nhan|co|duoc|ket thuc|phe duyet|hoan thanh|van ban|thong bao|quyet dinh)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DaysFrom();

    [GeneratedRegex(@"\Atruoc (?:mua (?:mua|bao|lu|kho)(?:,? (?:mua )?(?:mua|bao|lu)){0,2}|tet(?: nguyen dan)?|nam hoc moi|them nam hoc)(?: nam \d{4})?", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex BeforeSeason();

    [GeneratedRegex(@"\A(?:giai doan )?(?<a>\d{4}) ?- ?(?<b>\d{4})(?!\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Years();

    /// <summary>One pass over a passage.</summary>
    private readonly struct Scan(string folded, Word[] words, DateOnly? issued)
    {
        /// <summary>Reads the time limit that begins at a word.</summary>
        public bool TryAt(int i, out FoundDeadline deadline)
        {
            deadline = default;
            return words[i].Folded switch
            {
                "dinh" or "hang" or "moi" or "it" or "mot" or "hai" or "ba" or "sau" or "cac" or "thu" or "cuoi" or "ngay" or "vao" or "truoc" or "sang" or "chieu" or "chu"
                    when TryRecurring(i, out deadline) => true,
                [>= '0' and <= '9', ..] when TryRecurring(i, out deadline) => true,
                "bat" => TryFrom(i, out deadline),
                "tu" or "ke" when words[i].Lower is "từ" or "tử" or "tù" or "tứ" or "kể" or "kế" or "kê" => TryRange(i, i + (words[i].Folded == "ke" ? 2 : 1), out deadline) || TrySince(i, out deadline),
                "trong" => TryRange(i, i + 1, out deadline) || TryWithin(i, i, out deadline),
                "truoc" or "cham" or "muon" or "khong" => TryBy(i, out deadline),
                "vao" => TryAtTime(i, out deadline),
                "den" or "cho" => TryUntil(i, out deadline),
                "ngay" => TryNow(i, out deadline),
                "hoan" or "xong" or "thoi" or "tien" or "han" or "lo" => TryField(i, out deadline),
                "thuong" or "lien" or "duy" => TryOngoing(i, out deadline),
                "giai" => false,
                _ => false,
            };
        }

        private bool Has(int i, string phrase)
        {
            foreach (var part in phrase.AsSpan().Split(' '))
            {
                if (i >= words.Length || !words[i].Folded.AsSpan().SequenceEqual(phrase.AsSpan()[part]))
                {
                    return false;
                }

                i++;
            }

            return true;
        }

        private string FoldedAt(int i) => i >= 0 && i < words.Length ? words[i].Folded : "";

        private bool TryTerm(int i, out DateTerm term, out string part)
        {
            part = "";
            term = default;
            if (i >= words.Length)
            {
                return false;
            }

            if (words[i].Folded is "het" or "cuoi" or "dau" or "giua")
            {
                part = words[i].Folded;
                i++;
                if (i >= words.Length)
                {
                    return false;
                }
            }

            var position = words[i].Start;
            var hour = DatePatterns.Hour().Match(folded, position, Math.Min(40, folded.Length - position));
            position += hour.Success ? hour.Length : 0;
            return DateTerm.TryRead(folded, position, issued, out term);
        }

        private FoundDeadline Make(int i, int end, DeadlineKind kind, DateOnly? from, DateOnly? to, bool impossible, string rule, string? every = null) =>
            new(words[i].Start, end, kind, from, to, every, impossible, rule);

        private bool TryRecurring(int i, out FoundDeadline deadline)
        {
            deadline = default;
            var start = words[i].Start;
            var window = folded.Substring(start, Math.Min(MaxLength, folded.Length - start));
            var match = DayOfMonth().Match(window);
            string? every;
            if (match.Success)
            {
                var days = string.Join(',', match.Groups["d"].Captures.Select(day => int.Parse(day.ValueSpan, CultureInfo.InvariantCulture)));
                every = match.Groups["u"].ValueSpan.SequenceEqual("thang") ? $"month:{days}" : Unit(match.Groups["u"].Value);
            }
            else if ((match = DayOfWeek().Match(window)).Success)
            {
                every = "week";
            }
            else if ((match = OnceIn().Match(window)).Success || (match = EveryFew().Match(window)).Success)
            {
                var unit = match.Groups["u"].Value;
                every = (unit, match.Groups["n"].Value.TrimStart('0')) switch
                {
                    (_, "1" or "mot") => Unit(unit),
                    ("thang", "3" or "ba") => "quarter",
                    ("thang", "12") => "year",
                    _ when match.Value.EndsWith("nam", StringComparison.Ordinal) => "year",
                    _ => null,
                };
            }
            else if ((match = TimesIn().Match(window)).Success || (match = EachPeriod().Match(window)).Success)
            {
                every = Unit(match.Groups["u"].Value);
            }
            else if (Has(i, "dinh ky") && (words[i].Before & ~Gap.Plain) != 0 && Lexicon.OrderVerbs.Match(words, i + 2) > 0)
            {
                deadline = Make(i, words[i + 1].End, DeadlineKind.Recurring, null, null, false, "recurring");
                return true;
            }
            else
            {
                return false;
            }

            if (IsByOthers(i) || (i > 0 && words[i - 1].Lower is "sống" or "quân" or "hoạt") || words[i].Lower is "hạng" or "hang" or "hãng")
            {
                return false;
            }

            deadline = Make(i, start + match.Length, DeadlineKind.Recurring, null, null, false, "recurring", every);
            return true;
        }

        private static string Unit(string unit) => unit switch
        {
            "ngay" => "day",
            "tuan" => "week",
            "thang" => "month",
            "quy" => "quarter",
            _ => "year",
        };

        /// <summary>Whether the part of the sentence up to here tells what somebody else does: "do Ban Chỉ đạo công bố hàng ngày".</summary>
        private bool IsByOthers(int i)
        {
            for (var j = i - 1; j >= 0 && i - j < 25; j--)
            {
                if (words[j + 1].IsCut || (words[j + 1].Before & Gap.Comma) != 0)
                {
                    return false;
                }

                if (words[j].Lower is "do" or "được")
                {
                    return true;
                }
            }

            return false;
        }

        private bool TryFrom(int i, out FoundDeadline deadline)
        {
            deadline = default;
            if (!Has(i, "bat dau"))
            {
                return false;
            }

            var at = i + 2;
            while (at < words.Length && at < i + 6 && FoldedAt(at) is "trien" or "khai" or "thuc" or "hien" or "to" or "chuc")
            {
                at++;
            }

            if (FoldedAt(at) is not ("trong" or "tu" or "vao") || !TryTerm(at + 1, out var term, out _))
            {
                return false;
            }

            deadline = Make(i, term.End, DeadlineKind.From, term.First, null, term.IsImpossible, "from");
            return true;
        }

        /// <summary>"từ A đến B", "trong tháng A cho đến hết B", "từ nay đến B", "từ ngày 5 đến ngày 20/9".</summary>
        private bool TryRange(int i, int at, out FoundDeadline deadline)
        {
            deadline = default;
            DateOnly? first = null;
            var impossible = false;
            int next;
            int? bareDay = null;
            if (Has(at, "nay"))
            {
                next = at + 1;
            }
            else if (TryTerm(at, out var term, out _))
            {
                (first, impossible) = (term.First, term.IsImpossible);
                next = WordAt(term.End);
            }
            else if (Has(at, "ngay") && at + 1 < words.Length && words[at + 1].IsNumber && words[at + 1].Lower.Length <= 2)
            {
                bareDay = int.Parse(words[at + 1].Lower, CultureInfo.InvariantCulture);
                next = at + 2;
            }
            else
            {
                return false;
            }

            var hasLink = false;
            while (next < words.Length && FoldedAt(next) is "cho" or "den" or "toi")
            {
                hasLink = true;
                next++;
            }

            hasLink |= next < words.Length && (words[next].Before & Gap.Dash) != 0 && words[i].Folded != "trong";
            if (!hasLink || !TryTerm(next, out var until, out _))
            {
                return false;
            }

            if (bareDay is { } day && until.Last is { } last && day >= 1 && day <= DateTime.DaysInMonth(last.Year, last.Month))
            {
                first = new DateOnly(last.Year, last.Month, day);
            }

            deadline = Make(i, until.End, DeadlineKind.Range, first, until.Last, impossible || until.IsImpossible, "range");
            return true;
        }

        private bool TrySince(int i, out FoundDeadline deadline)
        {
            deadline = default;
            var at = Has(i, "ke tu") ? i + 2 : i + 1;
            if (FoldedAt(i - 1) is "luc" or "sinh" or "tinh" or "don" || FoldedAt(i - 1) == "ke" || !TryTerm(at, out var term, out _)
                || (words[i].Folded == "ke" && at == i + 1))
            {
                return false;
            }

            if (DatePatterns.Year().IsMatch(folded.AsSpan(words[at].Start, Math.Min(12, folded.Length - words[at].Start)).ToString()))
            {
                return false;
            }

            deadline = Make(i, term.End, DeadlineKind.From, term.First, null, term.IsImpossible, "from");
            return true;
        }

        /// <summary>"trong tháng 8 - 9/2021", "trong ngày 18/8", "trong vòng 05 ngày kể từ ngày ký".</summary>
        private bool TryWithin(int i, int textStart, out FoundDeadline deadline)
        {
            if (TryDaysFrom(i, out deadline))
            {
                return true;
            }

            if (Has(i, "trong ngay hom nay") || Has(i, "trong hom nay"))
            {
                var last = i + (Has(i, "trong ngay hom nay") ? 3 : 2);
                deadline = Make(textStart, words[last].End, DeadlineKind.On, issued, issued, false, "on");
                return true;
            }

            if ((!TryTerm(i + 1, out var term, out var part) && !TryNamedDay(i, out term)) || IsProjected(i))
            {
                return false;
            }

            deadline = term.IsDay
                ? Make(textStart, term.End, DeadlineKind.On, term.First, term.Last, term.IsImpossible, "on")
                : Make(textStart, term.End, DeadlineKind.Within, term.First, term.Last, false, part.Length > 0 ? "within-part" : "within");
            return true;
        }

        /// <summary>"trong ngày khai giảng 05/9/2020".</summary>
        private bool TryNamedDay(int i, out DateTerm term)
        {
            term = default;
            if (!Has(i, "trong ngay"))
            {
                return false;
            }

            for (var at = i + 2; at < words.Length && at < i + 6 && !words[at].IsCut && (words[at].Before & Gap.Comma) == 0; at++)
            {
                if (words[at].IsNumber)
                {
                    return DateTerm.TryRead(folded, words[at].Start, issued, out term) && term.IsDay;
                }
            }

            return false;
        }

        private bool TryDaysFrom(int i, out FoundDeadline deadline)
        {
            deadline = default;
            var start = words[i].Start;
            var match = DaysFrom().Match(folded.Substring(start, Math.Min(MaxLength, folded.Length - start)));
            if (!match.Success)
            {
                return false;
            }

            var count = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            DateOnly? end = issued is { } at && match.Groups["o"].ValueSpan is "ky" or "ban hanh" && !match.Groups["w"].Success
                ? match.Groups["u"].ValueSpan switch
                {
                    "ngay" => at.AddDays(count),
                    "tuan" => at.AddDays(7 * count),
                    _ => at.AddMonths(count),
                }
                : null;
            var isBy = match.Groups["p"].ValueSpan.StartsWith("cham") || match.Groups["p"].ValueSpan.StartsWith("khong");
            deadline = isBy
                ? Make(i, start + match.Length, DeadlineKind.By, null, end, false, "days-from")
                : Make(i, start + match.Length, DeadlineKind.Within, end is null ? null : issued, end, false, "days-from");
            return true;
        }

        private bool IsProjected(int i) => (FoldedAt(i - 2), FoldedAt(i - 1)) is ("du", "kien") or ("du", "bao");

        private bool TryBy(int i, out FoundDeadline deadline)
        {
            deadline = default;
            if (TryDaysFrom(i, out deadline))
            {
                return true;
            }

            var start = words[i].Start;
            var season = BeforeSeason().Match(folded.Substring(start, Math.Min(60, folded.Length - start)));
            if (season.Success)
            {
                deadline = Make(i, start + season.Length, DeadlineKind.By, null, null, false, "by-season");
                return true;
            }

            int at;
            if (Has(i, "cham nhat") || Has(i, "muon nhat") || Has(i, "khong qua") || Has(i, "khong cham hon"))
            {
                at = i + (Has(i, "khong cham hon") ? 3 : 2);
            }
            else if (words[i].Folded == "truoc" && FoldedAt(i + 1) != "day")
            {
                at = i + 1;
            }
            else
            {
                return false;
            }

            while (at < words.Length && at < i + 7 && FoldedAt(at) is "la" or "den" or "truoc" or "vao" or "trong" or "luc" or "thoi" or "han")
            {
                at++;
            }

            if (!TryTerm(at, out var term, out var part))
            {
                return false;
            }

            var end = words[i].Folded == "truoc" && !term.IsDay && part.Length == 0 ? term.First : term.Last;
            deadline = Make(i, term.End, DeadlineKind.By, null, end, term.IsImpossible, "by");
            return true;
        }

        private bool TryAtTime(int i, out FoundDeadline deadline)
        {
            deadline = default;
            if (!TryTerm(i + 1, out var term, out var part) || IsProjected(i))
            {
                return false;
            }

            deadline = term.IsDay
                ? Make(i, term.End, DeadlineKind.On, term.First, term.Last, term.IsImpossible, "on")
                : part == "cuoi"
                    ? Make(i, term.End, DeadlineKind.By, null, term.Last, false, "by")
                    : Make(i, term.End, DeadlineKind.Within, term.First, term.Last, false, "within");
            return true;
        }

        private bool TryUntil(int i, out FoundDeadline deadline)
        {
            deadline = default;
            var at = i;
            if (Has(i, "cho den") || Has(i, "cho toi"))
            {
                at++;
            }
            else if (words[i].Folded == "cho" || FoldedAt(i - 1) is "tinh" or "cho")
            {
                return false;
            }

            if (!TryTerm(at + 1, out var term, out _))
            {
                return false;
            }

            var isGoal = at == i && ClauseHas(i, "hoan", "thanh", "phan", "dau", "cham", "dut");
            deadline = isGoal
                ? Make(i, term.End, DeadlineKind.By, null, term.Last, term.IsImpossible, "until")
                : Make(i, term.End, DeadlineKind.Range, null, term.Last, term.IsImpossible, "until");
            return true;
        }

        /// <summary>Whether the clause around a word holds one of the phrases of two words.</summary>
        private bool ClauseHas(int i, params ReadOnlySpan<string> pairs)
        {
            var start = i;
            while (start > 0 && !words[start].IsCut)
            {
                start--;
            }

            for (var j = start; j + 1 < words.Length && (j <= i || !words[j].IsCut); j++)
            {
                for (var p = 0; p < pairs.Length; p += 2)
                {
                    if (words[j].Folded == pairs[p] && words[j + 1].Folded == pairs[p + 1])
                    {
                        return true;
                    }
                }

                if (words[j].Folded == "dat" && words[j].Lower == "đạt")
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>"ngay", "ngay trong ngày …", "ngay sau khi nhận được …".</summary>
        private bool TryNow(int i, out FoundDeadline deadline)
        {
            deadline = default;
            if (words[i].Lower != "ngay" || FoldedAt(i + 1) is [>= '0' and <= '9', ..])
            {
                return false;
            }

            switch (FoldedAt(i + 1))
            {
                case "trong":
                    return TryWithin(i + 1, i, out deadline);
                case "hom" when Has(i + 1, "hom nay"):
                    deadline = Make(i, words[i + 2].End, DeadlineKind.On, issued, issued, false, "on");
                    return true;
                case "sau" when FoldedAt(i + 2) == "khi" && FoldedAt(i + 3) is "nhan" or "ban" or "co":
                    var end = i + 4;
                    while (end < words.Length && end < i + 16 && !words[end].IsCut && (words[end].Before & Gap.Comma) == 0)
                    {
                        end++;
                    }

                    deadline = Make(i, words[end - 1].End, DeadlineKind.Immediately, null, null, false, "now");
                    return true;
                case "ca" or "khi" or "tu" or "tai" or "sau" or "luc" or "canh" or "ngan" or "thang" or "tren" or "duoi" or "tuc":
                    return false;
            }

            for (var j = i - 1; j >= 0 && i - j < 5 && !words[j + 1].IsCut; j--)
            {
                if (words[j].Folded == "kip" || words[j].Folded == "neu")
                {
                    return false;
                }
            }

            deadline = Make(i, words[i].End, DeadlineKind.Immediately, null, null, false, "now");
            return true;
        }

        /// <summary>A date behind "hoàn thành" or in a field like "Thời gian thực hiện: …", without a word of time of its own.</summary>
        private bool TryField(int i, out FoundDeadline deadline)
        {
            deadline = default;
            var completes = Has(i, "hoan thanh") || words[i].Folded == "xong";
            var length = words[i].Folded switch
            {
                "xong" => 1,
                "hoan" when completes => 2,
                "thoi" when Has(i, "thoi gian") || Has(i, "thoi han") => 2,
                "tien" when Has(i, "tien do") => 2,
                "lo" when Has(i, "lo trinh") => 2,
                "han" when words[i].Lower == "hạn" => 1,
                _ => 0,
            };
            if (length == 0)
            {
                return false;
            }

            var at = i + length;
            while (at < words.Length && at < i + 6 && (words[at].Before & Gap.Colon) == 0
                && FoldedAt(at) is "thuc" or "hien" or "hoan" or "thanh" or "trien" or "khai" or "bao" or "cao" or "cuoi" or "xong" or "gui" or "nop" or "du" or "kien"
                && !(FoldedAt(at) == "cuoi" && TryTerm(at, out _, out _)))
            {
                completes |= FoldedAt(at) == "hoan";
                at++;
            }

            if (at >= words.Length || (!completes && (words[at].Before & Gap.Colon) == 0))
            {
                return false;
            }

            var isField = (words[at].Before & Gap.Colon) != 0;
            if (TryTerm(at, out var term, out var part))
            {
                var isLimit = completes || words[i].Folded is "han" or "tien" || FoldedAt(i + 1) == "han";
                var kind = term.IsDay ? isLimit ? DeadlineKind.By : DeadlineKind.On
                    : part is "cuoi" or "het" || (completes && !isField) ? DeadlineKind.By : DeadlineKind.Within;
                deadline = Make(at, term.End, kind, kind == DeadlineKind.By ? null : term.First, term.Last, term.IsImpossible, "field");
                return true;
            }

            var start = words[at].Start;
            var years = Years().Match(folded.Substring(start, Math.Min(30, folded.Length - start)));
            if (isField && years.Success)
            {
                var (first, last) = (int.Parse(years.Groups["a"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(years.Groups["b"].ValueSpan, CultureInfo.InvariantCulture));
                if (first is > 1900 and < 2200 && last is > 1900 and < 2200)
                {
                    deadline = Make(at, start + years.Length, DeadlineKind.Range, new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), false, "field");
                    return true;
                }
            }

            return false;
        }

        private bool TryOngoing(int i, out FoundDeadline deadline)
        {
            deadline = default;
            var at = Has(i, "duy tri thuong xuyen") ? i + 2 : i;
            int end;
            if (Has(at, "thuong xuyen"))
            {
                end = at + 2;
                end = Has(end, "lien tuc") ? end + 2 : end;
            }
            else if (Has(at, "lien tuc") && (at == 0 || !Has(at - 1, "xuyen")))
            {
                end = at + 2;
            }
            else
            {
                return false;
            }

            var isNoun = FoldedAt(i - 1) is "chi" or "phi" or "vu" or "nguon" or "khong" or "du" || FoldedAt(end) is "cua" || (FoldedAt(i - 1) == "hoat");
            if (isNoun && !((words[i].Before & (Gap.Comma | Gap.Semicolon | Gap.Stop | Gap.Colon)) != 0) || IsByOthers(i))
            {
                return false;
            }

            var last = words[end - 1].End;
            if (Has(end, "cho den khi") || Has(end, "den khi"))
            {
                while (end < words.Length && !words[end].IsCut && (words[end].Before & Gap.Comma) == 0)
                {
                    last = words[end].End;
                    end++;
                }
            }

            deadline = new FoundDeadline(words[i].Start, last, DeadlineKind.Ongoing, null, null, null, false, "ongoing");
            return true;
        }

        /// <summary>The first word at or after a position. O(log n).</summary>
        private int WordAt(int position)
        {
            var (low, high) = (0, words.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = words[middle].Start < position ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
