using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Finds the documents that a directive cites.</summary>
/// <remarks>
/// By number ("Quyết định số 4800/QĐ-BYT ngày 12/10/2021 của Bộ Y tế"), by number alone in lists that share a date, and laws by name and date
/// or year. Runs over the source once; time is linear in its length.
/// </remarks>
internal static partial class CitationReader
{
    private const int Timeout = 10_000;

    /// <summary>Characters before a number or a law in which the name of its form may stand.</summary>
    internal const int Before = 60;

    /// <summary>Characters before the number of a law in which its name may begin, and after "Luật" in which its date may stand.</summary>
    internal const int MaxLaw = 260;

    /// <summary>Finds every cited document, in the order of the first mention.</summary>
    /// <param name="source">The source.</param>
    /// <param name="header">Its head; the directive's own number is no citation.</param>
    /// <param name="places">Its places, for bodies that are named without theirs.</param>
    /// <param name="issuer">Full name of the directive's own issuer, or null.</param>
    /// <param name="end">Position in the source where the directive ends.</param>
    public static IReadOnlyList<Citation> Read(SourceLines source, Header header, PlaceContext places, string? issuer, int end)
    {
        var mentions = FindNumbered(source, header, end);
        mentions.AddRange(LawMentions.Find(source, end, mentions));
        mentions.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return CitationGroups.Of(source, header, places, issuer, mentions);
    }

    private static List<CitationMention> FindNumbered(SourceLines source, Header header, int end)
    {
        var mentions = new List<CitationMention>();
        var text = source.Text;
        for (var i = 0; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || IsInsideNumber(text, i))))
            {
                continue;
            }

            var number = DocumentNumber.Read(text, i);
            if (number is null)
            {
                if (ReadWithoutSymbol(source, i, end) is { } bare)
                {
                    mentions.Add(bare);
                    i = bare.NumberEnd;
                }

                continue;
            }

            var (range, _, symbol, full) = number.Value;
            var line = source[source.LineAt(i)];
            if (line.Nature == LineNature.Stamp || (header.Number is { } own && own.Range.Contains(range)))
            {
                i = range.End;
                continue;
            }

            var (kind, start, named) = KindBefore(source, i);
            if (!named && !IsSymbolKnown(symbol))
            {
                continue;
            }

            if (kind is null && AssemblyTerm().IsMatch(symbol) && LawBefore(source, i) is { } law)
            {
                (kind, start) = law;
            }

            var after = ReadDateAndIssuer(source, range.End, end, IsJoint(symbol), out var date, out var issuer);
            if (IsOwn(header, full, date))
            {
                i = range.End;
                continue;
            }

            issuer ??= BodyBefore(source, start);
            mentions.Add(new CitationMention(
                new TextRange(start, after), kind ?? DirectiveKinds.OfSymbol(symbol), full, date, issuer, range.End, named ? "numbered" : "number-alone"));
            i = range.End;
        }

        ShareDates(source, mentions);
        return mentions;
    }

    /// <summary>Whose a document is that stands behind it with "tại": "đề nghị của Trưởng phòng Y tế tại Tờ trình số …"; else null.</summary>
    private static BodyName? BodyBefore(SourceLines source, int start)
    {
        var from = Math.Max(0, start - Before);
        var before = source.Folded.AsSpan(from, start - from).TrimEnd(" \n");
        var printed = source.Text.AsSpan(from, before.Length);
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

    /// <summary>Whether a number is the directive's own, as its annexes repeat it: "(Kèm theo Quyết định số 12/QĐ-UBND)".</summary>
    private static bool IsOwn(Header header, string number, DateOnly? date) =>
        header.Number is { Serial: { } serial, Symbol: { } symbol } && (date is null || header.Issued is not { } issued || issued.First.Year == date.Value.Year)
        && LettersOf(number) == LettersOf(serial + symbol);

    /// <summary>The letters and digits of a number, folded: how its signs are printed does not matter.</summary>
    private static string LettersOf(string number) => string.Concat(FoldedText.Of(number).Where(char.IsLetterOrDigit));

    /// <summary>Whether a digit stands in the middle of a number ("1.265", "12/2021") or an address.</summary>
    private static bool IsInsideNumber(string text, int at) =>
        text[at - 1] is '.' or '/' or '-' or '–' or '_' or '=' && at >= 2 && char.IsLetterOrDigit(text[at - 2]);

    /// <summary>A symbol that needs no word before it: it names a form and a body, or the National Assembly's term.</summary>
    private static bool IsSymbolKnown(string symbol)
    {
        var parts = symbol.Split(['-', '/', '–', '.'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2
            ? DirectiveKinds.OfSymbol(symbol) is not null
            : AssemblyTerm().IsMatch(symbol);
    }

    /// <summary>The name of the form in front of a number, with "số" between: "Quyết định số ".</summary>
    private static (DirectiveKind? Kind, int Start, bool Named) KindBefore(SourceLines source, int at)
    {
        var from = Math.Max(0, at - Before);
        var window = source.Folded.AsSpan(from, at - from).ToString();
        var word = NumberWord().Match(window);
        var end = word.Success ? from + word.Index : at;
        var name = source.Folded.AsSpan(from, end - from).TrimEnd(" \n*_:");
        var kind = DirectiveKinds.AtEnd(Unbreak(name), out var length);
        if (kind is not null && from + name.Length - length >= 0)
        {
            var start = from + name.Length - length;
            // "Thông báo kết luận số 12/TB-UBND" is a thông báo, "Chương trình hành động số …" a chương trình.
            foreach (var compound in (ReadOnlySpan<string>)["thong bao ", "thong bao y kien "])
            {
                if (kind.Code == "ket-luan" && start - from >= compound.Length
                    && source.Folded.AsSpan(start - compound.Length, compound.Length).SequenceEqual(compound))
                {
                    return (DirectiveKind.FromCode("thong-bao"), start - compound.Length, true);
                }
            }

            return (kind, start, true);
        }

        foreach (var compound in Compounds)
        {
            if (name.EndsWith(compound.Key, StringComparison.Ordinal))
            {
                return (DirectiveKind.FromCode(compound.Code), from + name.Length - compound.Key.Length, true);
            }
        }

        return word.Success ? (null, end, true) : (null, at, false);
    }

    /// <summary>The law whose name stands before its number: "Luật Ngân sách nhà nước số 83/2015/QH13".</summary>
    private static (DirectiveKind Kind, int Start)? LawBefore(SourceLines source, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - MaxLaw); i--)
        {
            var c = source.Folded[i];
            if (c is ';' or ':' or '(' or ')' or '.')
            {
                return null;
            }

            if (source.Text[i] is 'L' or 'B' or 'P' && (i == 0 || !char.IsLetter(source.Text[i - 1]))
                && DirectiveKinds.AtStart(source.Folded.AsSpan(i, Math.Min(20, at - i)), out _) is { Code: "luat" or "bo-luat" or "phap-lenh" } kind
                && !source.Folded.AsSpan(Math.Max(0, i - 4), Math.Min(4, i)).EndsWith("cua ", StringComparison.Ordinal))
            {
                return (kind, i);
            }
        }

        return null;
    }

    /// <summary>Names of forms with more words; null where the symbol tells the form.</summary>
    private static readonly (string Key, string? Code)[] Compounds =
    [
        ("thong bao ket luan", "thong-bao"),
        ("van ban", null),
    ];

    private static ReadOnlySpan<char> Unbreak(ReadOnlySpan<char> folded) =>
        folded.Contains('\n') ? folded.ToString().Replace('\n', ' ') : folded;

    /// <summary>"Công văn số 1234 ngày 5/6/2024 của Sở Y tế", "Chỉ thị 16 của Thủ tướng": a number without a symbol.</summary>
    private static CitationMention? ReadWithoutSymbol(SourceLines source, int at, int end)
    {
        var stop = at;
        while (stop < end && char.IsAsciiDigit(source.Text[stop]))
        {
            stop++;
        }

        if (stop - at > 5 || (stop < end && (char.IsLetter(source.Text[stop]) || source.Text[stop] is '%' or '/')))
        {
            return null;
        }

        var (kind, start, named) = KindBefore(source, at);
        if (!named || kind is null || !source.Folded.AsSpan(start, at - start).TrimEnd().EndsWith("so", StringComparison.Ordinal)
            || !char.IsUpper(source.Text[start]))
        {
            return null;
        }

        var after = ReadDateAndIssuer(source, stop, end, false, out var date, out var issuer);
        return date is null && issuer is null ? null
            : new CitationMention(new TextRange(start, after), kind, source.Text[at..stop], date, issuer, stop, "serial-alone");
    }

    /// <summary>Reads ", ngày 12/10/2021" and "của Bộ Y tế" behind a number, in this order or the other.</summary>
    private static int ReadDateAndIssuer(
        SourceLines source, int at, int end, bool isJoint, out DateOnly? date, out BodyName? issuer)
    {
        (date, issuer) = (null, null);
        for (var round = 0; round < 3; round++)
        {
            var next = at;
            while (next < end && source.Folded[next] is ' ' or '\n' or ',' or '(' or '*')
            {
                next++;
            }

            if (next >= end || next - at > 4)
            {
                break;
            }

            if (date is null && DateWord().Match(source.Folded, next, Math.Min(20, end - next)) is { Success: true } word
                && Dates.ReadDay(source.Folded, next + word.Length, out var dateEnd) is { } day && dateEnd <= end)
            {
                (date, at) = (day, dateEnd);
                continue;
            }

            if (issuer is null && OfWord().Match(source.Folded, next, Math.Min(20, end - next)) is { Success: true } of
                && BodyNames.Read(source.Text, source.Folded, next + of.Length, end) is { } body)
            {
                issuer = isJoint ? BodyNames.Join(source.Text, source.Folded, body, end) : body;
                at = issuer.Range.End;
                continue;
            }

            break;
        }

        return at;
    }

    /// <summary>Whether a symbol is that of several bodies: <c>16/2016/TTLT-BYT-BQP</c>.</summary>
    public static bool IsJoint(string symbol) => symbol.Contains("LT-", StringComparison.Ordinal) || symbol.Contains("PH-", StringComparison.Ordinal);

    /// <summary>In "1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày 31/12/2024 của Bộ …" what stands behind the last belongs to all.</summary>
    private static void ShareDates(SourceLines source, List<CitationMention> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (current, next) = (mentions[i], mentions[i + 1]);
            var gapStart = current.Range.End;
            if (next.Range.Start < gapStart || next.Range.Start - gapStart > 12)
            {
                continue;
            }

            var gap = source.Folded.AsSpan(gapStart, next.Range.Start - gapStart);
            if (!ListGap().IsMatch(gap))
            {
                continue;
            }

            var listed = next.Rule == "number-alone" || source.Folded.AsSpan(next.Range.Start, 2).SequenceEqual("so");
            if (listed && current.Date is null && current.Issuer is null)
            {
                mentions[i] = current with { Date = next.Date, Issuer = next.Issuer };
            }
            else if (listed && current.Issuer is null && current.Date is not null)
            {
                mentions[i] = current with { Issuer = next.Issuer };
            }

            if (next.Kind is null || (listed && current.Kind is not null && DirectiveKinds.OfSymbol(next.Number ?? "") is null))
            {
                mentions[i + 1] = next with { Kind = next.Kind ?? current.Kind };
            }
        }
    }

    [GeneratedRegex(@"(?:(?<![a-z])so|(?<![a-z])s[o0])\s{0,3}[:.]?\s{0,3}$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NumberWord();

    /// <summary>The term of the National Assembly or its Standing Committee in a number: "QH14", "UBTVQH13".</summary>
    [GeneratedRegex(@"^qh\d{1,2}$|^ubtvqh\d{1,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    public static partial Regex AssemblyTerm();

    [GeneratedRegex(@"\G(?:ban hanh |ky )?ngay(?![a-z])\s*", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DateWord();

    [GeneratedRegex(@"\Gcua\s+(?:dong chi )?", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex OfWord();

    [GeneratedRegex(@"\G(?:dong chi )?(?:pho )?(?:giam doc|truong|chanh|thu truong|cuc truong|chu tich|bo truong|hieu truong) (?=[a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Post();

    [GeneratedRegex(@"^\s*[,;]?\s*(?:va)?\s*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ListGap();
}
