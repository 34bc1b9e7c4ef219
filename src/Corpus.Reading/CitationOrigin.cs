using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Reads of whom and of which day a cited document is.</summary>
internal static partial class CitationOrigin
{
    private const int Timeout = 10_000;

    /// <summary>Longest stretch between two documents, in characters, across which the second may be "cùng ngày".</summary>
    private const int MaxSameDay = 120;

    /// <summary>Characters of a sentence, at most, in which the body is looked for that a document is of.</summary>
    private const int MaxSentence = 200;

    /// <summary>
    /// Reads ", ngày 12/10/2021" and "của Bộ Y tế" behind a number, in this order or the other; "cùng ngày" is the day of the document before
    /// it, and "(khóa XII)" may stand between.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="at">Position behind the number.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="isJoint">Whether several bodies issued it.</param>
    /// <param name="before">The mention before it, or null.</param>
    /// <returns>Position behind them, the date and where it stands, and the body; null where not printed.</returns>
    public static (int End, DateOnly? Date, TextRange? DateRange, BodyName? Issuer) Behind(
        SourceLines source, int at, int end, bool isJoint, CitationMention? before)
    {
        var (date, dateRange, issuer) = (default(DateOnly?), default(TextRange?), default(BodyName?));
        var start = at;
        for (var round = 0; round < 3; round++)
        {
            var next = Term().Match(source.Folded, at, Math.Min(30, end - at)) is { Success: true } term ? at + term.Length : at;
            var from = next;
            while (next < end && source.Folded[next] is ' ' or '\n' or ',' or '(' or '*')
            {
                next++;
            }

            if (next >= end || next - from > 4)
            {
                break;
            }

            if (date is null && DateWord().Match(source.Folded, next, Math.Min(20, end - next)) is { Success: true } word
                && Dates.Read(source.Folded, next + word.Length, out var dateEnd, out var isDoubtful) is { } day && dateEnd <= end
                && (day.Precision == DatePrecision.Day || isDoubtful))
            {
                // A day that does not exist gives no date, and what stands behind it is read on.
                at = dateEnd;
                if (!isDoubtful)
                {
                    (date, dateRange) = (day.First, new TextRange(next + word.Length, dateEnd));
                }

                continue;
            }

            if (date is null && before is { Date: { } last } && start - before.Range.End < MaxSameDay
                && SameDay().Match(source.Folded, next, Math.Min(20, end - next)) is { Success: true } same)
            {
                (date, dateRange, at) = (last, before.DateRange, next + same.Length);
                continue;
            }

            if (issuer is null && OfWord().Match(source.Folded, next, Math.Min(20, end - next)) is { Success: true } of
                && (BodyNames.Read(source.Text, source.Folded, next + of.Length, end) ?? OwnBoard(source, next + of.Length, end)) is { } body)
            {
                issuer = isJoint ? BodyNames.Join(source.Text, source.Folded, body, end) : body;
                at = issuer.Range.End;
                continue;
            }

            break;
        }

        return (at, date, dateRange, issuer);
    }

    /// <summary>Whether "cùng" stands before a date, which then is that of each document of the list before it.</summary>
    public static bool IsOfList(SourceLines source, TextRange? date) =>
        date is { } range && source.Folded.AsSpan(0, range.Start).TrimEnd(" \n").EndsWith("cung ngay", StringComparison.Ordinal);

    /// <summary>The day in a mention of a document that does not exist, "ngày 32/5/2023"; null when there is none.</summary>
    public static TextRange? ImpossibleDay(SourceLines source, TextRange mention)
    {
        for (var word = DayWord().Match(source.Folded, mention.Start, mention.Length); word.Success; word = word.NextMatch())
        {
            if (Dates.Read(source.Folded, word.Index + word.Length, out var end, out var isDoubtful) is not null && isDoubtful && end <= mention.End)
            {
                return new TextRange(word.Index + word.Length, end);
            }
        }

        return null;
    }

    /// <summary>Whose a document is that stands behind it with "tại": "đề nghị của Trưởng phòng Y tế tại Tờ trình số …"; else null.</summary>
    public static BodyName? BodyBefore(SourceLines source, int start)
    {
        var from = Math.Max(0, start - CitationForm.Reach);
        var before = source.Folded.AsSpan(from, start - from).TrimEnd(" \n");
        var printed = source.Text.AsSpan(from, before.Length);
        if (Submits().Match(source.Folded, from, before.Length) is { Success: true } verb)
        {
            return BodyThatEndsAt(source, verb.Index);
        }

        var of = printed.EndsWith(" tại", StringComparison.OrdinalIgnoreCase) ? printed.LastIndexOf("của ", StringComparison.OrdinalIgnoreCase) : -1;
        if (of < 0 || (from + of > 0 && char.IsLetterOrDigit(source.Text[from + of - 1])) || before[of..].ContainsAny(".;:"))
        {
            return null;
        }

        var end = from + before.Length - 4;
        var name = from + of + 4;
        if (name >= end)
        {
            // "theo ý kiến của tại Thông báo số …": the body is left out.
            return null;
        }

        if (Post().Match(source.Folded, name, end - name) is { Success: true } post)
        {
            name += post.Length;
        }

        return BodyNames.Read(source.Text, source.Folded, name, end) is { } body && end - body.Range.End <= 2 ? body : null;
    }

    /// <summary>The committee that a sentence names before its submission: "cho UBND huyện thuê tư vấn theo Tờ trình số 41/TTr-UBND"; else null.</summary>
    public static BodyName? CommitteeBefore(SourceLines source, int start)
    {
        for (var i = start - 1; i > 0 && start - i < MaxSentence && source.Text[i] is not ('.' or ';' or '\n'); i--)
        {
            if (source.Text[i] is 'U' or 'Ủ' && !char.IsLetterOrDigit(source.Text[i - 1])
                && BodyNames.Read(source.Text, source.Folded, i, start) is { Name: "Ủy ban nhân dân", Place: not null } body && body.Range.Start == i)
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>The body whose name ends where a verb begins: "Ban Cán sự đảng UBND tỉnh | trình bày Tờ trình số …"; else null.</summary>
    private static BodyName? BodyThatEndsAt(SourceLines source, int end)
    {
        BodyName? longest = null;
        for (var i = end - 1; i >= 0 && end - i < MaxSentence && source.Text[i] is not ('.' or ';' or ':' or '\n'); i--)
        {
            if (char.IsUpper(source.Text[i]) && (i == 0 || !char.IsLetterOrDigit(source.Text[i - 1])) && !Post().IsMatch(source.Folded, i)
                && BodyNames.Read(source.Text, source.Folded, i, end) is { } body && body.Range.Start == i && body.Range.End == end)
            {
                longest = body;
            }
        }

        return longest;
    }

    /// <summary>The directive's own board, which needs no more words: "của Ban Thường trực."; null when another body's name begins.</summary>
    private static BodyName? OwnBoard(SourceLines source, int start, int end) =>
        Board().Match(source.Folded, start, Math.Min(30, end - start)) is { Success: true } board
            ? new BodyName(new TextRange(start, start + board.Length), source.Text.Substring(start, board.Length), BodyTail.BodyOnly, null, null, null)
            : null;

    [GeneratedRegex(@"\G(?:ban thuong truc|ban thuong vu|ban chap hanh)(?=\s*(?:$|[.;,:)]|ve (?:viec )?[a-z]))", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Board();

    [GeneratedRegex(@" (?:trinh bay|trinh)$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Submits();

    [GeneratedRegex(@"\G(?:ban hanh |ky )?(?:cung )?ngay(?![a-z])\s*", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DateWord();

    [GeneratedRegex(@"(?<![a-z])ngay\s+(?=\d)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DayWord();

    [GeneratedRegex(@"\Gcung ngay(?![a-z\d]| \d)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SameDay();

    /// <summary>The term of the Party's Congress or the Assembly: "(khóa XII)", "khóa XV".</summary>
    [GeneratedRegex(@"\G\s*(?:\(\s?khoa [ivx]{1,5}\s?\)|khoa [ivx]{1,5}(?![a-z]))", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Term();

    [GeneratedRegex(@"\Gcua\s+(?:dong chi )?", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex OfWord();

    [GeneratedRegex(@"\G(?:dong chi )?(?:pho )?(?:giam doc|truong|chanh|thu truong|cuc truong|chu tich|bo truong|hieu truong) (?=[a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Post();
}
