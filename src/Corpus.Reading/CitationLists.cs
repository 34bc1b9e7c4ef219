using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads numbers without their symbol, and what the documents of a list share: "Chỉ thị 15, 16, 19 của Thủ tướng Chính phủ".</summary>
internal static partial class CitationLists
{
    private const int Timeout = 10_000;

    /// <summary>Longest serial without a symbol, in digits.</summary>
    private const int MaxSerial = 5;

    /// <summary>Characters, at most, between two documents of a list.</summary>
    private const int MaxGap = 12;

    /// <summary>Forms that are called by a bare number: "Chỉ thị 16 của Thủ tướng"; "Chương trình 135", "Đề án 06" name no document.</summary>
    private static readonly string[] CalledByNumber =
        ["chi-thi", "nghi-quyet", "nghi-dinh", "quyet-dinh", "thong-tu", "cong-van", "cong-dien", "ket-luan", "thong-bao"];

    /// <summary>
    /// Reads a number without a symbol: behind a form and "số" ("Công văn số 1234", in small letters with an origin only), behind a form whose origin is printed ("Chỉ thị 16 của
    /// Thủ tướng"), or further in a list of such numbers.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="at">Position of the first digit; no letter or digit stands before it.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="before">The mention before it, or null.</param>
    public static CitationMention? ReadSerial(SourceLines source, int at, int end, CitationMention? before)
    {
        var text = source.Text;
        var stop = at;
        while (stop < end && char.IsAsciiDigit(text[stop]))
        {
            stop++;
        }

        if (stop < end && text[stop] is 'a' or 'b' or 'c')
        {
            stop++;
        }

        if (stop - at > MaxSerial || (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] is '%' or '/')))
        {
            return null;
        }

        var form = CitationForm.Before(source, at);
        var isListed = form.Kind is null && before is { Kind: not null } && !IsLabel(source, at, stop)
            && IsListed(source, before.Range.End, form.Start) && !source.Folded.AsSpan(before.Range.End, form.Start - before.Range.End).IsWhiteSpace();
        var isNumbered = form.Kind is not null && source.Folded.AsSpan(form.Start, at - form.Start).TrimEnd(" \n:.").EndsWith(" so", StringComparison.Ordinal);
        var isCalled = !isNumbered && form.Kind is not null && char.IsUpper(text[form.Start]) && CalledByNumber.Contains(form.Kind.Code);
        if (!(isNumbered || ((isListed || isCalled) && EndsNumber().IsMatch(source.Folded.AsSpan(stop, Math.Min(30, end - stop))))))
        {
            return null;
        }

        var (after, date, dateRange, issuer) = CitationOrigin.Behind(source, stop, end, isJoint: false, before);
        return new CitationMention(
            new TextRange(form.Start, after), form.Kind ?? before!.Kind, text[at..stop], date, issuer, new TextRange(at, stop), CitationMention.SerialAlone)
        {
            KindRange = form.Kind is null ? before!.KindRange : form.Range,
            DateRange = dateRange,
            IsDateOfList = CitationOrigin.IsOfList(source, dateRange),
            IsListed = isListed,
            NeedsOrigin = isCalled || (isNumbered && !char.IsUpper(text[form.Start])) || (isListed && before!.NeedsOrigin),
        };
    }

    /// <summary>
    /// Gives the documents of a list what stands once for all: in "1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày 31/12/2024 của Bộ …" date and body behind the
    /// last, in "15, 16/CT-TTg" its symbol, in "Chỉ thị số 15/CT-TTg, 16/CT-TTg" the form before the first. Numbers that only an origin makes
    /// documents, and that have none, are left out.
    /// </summary>
    public static void Share(SourceLines source, List<CitationMention> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (current, next) = (mentions[i], mentions[i + 1]);
            if (!IsListed(source, current.Range.End, next.Range.Start))
            {
                continue;
            }

            var isListed = next.IsListed || next.Rule == "number-alone" || source.Folded.AsSpan(next.Range.Start, 2).SequenceEqual("so");
            if (isListed && current.Date is null && current.Issuer is null)
            {
                mentions[i] = current = current with { Date = next.Date, DateRange = next.DateRange, Issuer = next.Issuer };
            }
            else if (current.Issuer is null && (isListed || AreAlike(current, next)))
            {
                mentions[i] = current = current with { Issuer = next.Issuer };
            }

            if (current.Date is null && next is { IsDateOfList: true, Date: { } common })
            {
                mentions[i] = current = current with { Date = common, DateRange = next.DateRange, IsDateOfList = true };
            }

            if (isListed && current.Symbolless && !next.Symbolless && current.Kind == next.Kind && next.Number is { } number)
            {
                var serial = number.AsSpan().IndexOfAnyExceptInRange('0', '9');
                mentions[i] = current = current with
                {
                    Number = current.Number + number[serial..],
                    SharedSymbol = next.SharedSymbol ?? new TextRange(next.NumberRange.Start + serial, next.NumberRange.End),
                    Rule = "shared-symbol",
                    NeedsOrigin = false,
                };
            }

            if (next.Kind is null || (isListed && current.Kind is not null && !next.Symbolless && DirectiveKinds.OfSymbol(next.Number ?? "") is null))
            {
                mentions[i + 1] = next with { Kind = next.Kind ?? current.Kind, KindRange = next.KindRange ?? (next.Kind is null ? current.KindRange : null) };
            }
        }

        mentions.RemoveAll(mention => mention is { NeedsOrigin: true, Date: null, Issuer: null });
    }

    /// <summary>Whether a number labels the item that its line or, behind a semicolon, a part of its sentence begins: "1. Sở Y tế", "; 2. Nghị định".</summary>
    private static bool IsLabel(SourceLines source, int at, int stop)
    {
        var (text, line) = (source.Text, source[source.LineAt(at)].Content);
        return stop < text.Length && text[stop] is '.' or ')'
            && (line.Start == at || (text.AsSpan(line.Start, at - line.Start).TrimEnd()[^1] == ';' && stop + 2 < text.Length && text[stop + 1] == ' ' && char.IsUpper(text[stop + 2])));
    }

    /// <summary>Whether two numbers have one form and symbol, so that the body behind the second issued both.</summary>
    private static bool AreAlike(CitationMention one, CitationMention other) =>
        one.Kind is not null && one.Kind == other.Kind && one.Symbolless == other.Symbolless && SymbolOf(one).SequenceEqual(SymbolOf(other));

    private static ReadOnlySpan<char> SymbolOf(CitationMention mention) => mention.Number.AsSpan().TrimStart("0123456789");

    /// <summary>Whether a list goes on from one document to the next, in one paragraph: ", ", " và ", "; các ".</summary>
    public static bool GoesOn(SourceLines source, int end, int start) =>
        start >= end && start - end <= MaxGap && FurtherGap().IsMatch(source.Folded.AsSpan(end, start - end));

    private static bool IsListed(SourceLines source, int end, int start) =>
        start >= end && start - end <= MaxGap && ListGap().IsMatch(source.Folded.AsSpan(end, start - end));

    [GeneratedRegex(@"^\s*[,;]?\s*(?:va)?\s*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ListGap();

    [GeneratedRegex(@"^\)?\s?(?:[,;]\s?|,?\s?(?:va|cung)\s)(?:va )?(?:cac )?$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FurtherGap();

    /// <summary>What may stand behind a number that is no amount: a further number, its origin, the end of a clause.</summary>
    [GeneratedRegex(@"^\s*(?:$|[.;:)""\](]|,(?!\d)|(?:,|va\b)\s*(?:so\s)?\s*\d|(?:cua|ngay)\s|[-–] ?(?:ngay|cua)\s)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex EndsNumber();
}
