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

    /// <summary>Finds every cited document, in the order of the first mention.</summary>
    /// <param name="source">The source.</param>
    /// <param name="header">Its head; the directive's own number is no citation.</param>
    /// <param name="places">Its places, for bodies that are named without theirs.</param>
    /// <param name="issuer">Full name of the directive's own issuer, or null.</param>
    /// <param name="end">Position in the source where the directive ends.</param>
    /// <returns>The documents, and the part of the source that was not searched because too many are cited before it; null for all but damaged sources.</returns>
    public static (IReadOnlyList<Citation> Citations, TextRange? Unread) Read(
        SourceLines source, Header header, PlaceContext places, string? issuer, int end)
    {
        var mentions = FindNumbered(source, header, end);
        mentions.AddRange(LawMentions.Find(source, end, mentions));
        mentions.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        TextRange? unread = null;
        if (mentions.Count > ReadingLimits.Mentions)
        {
            unread = new TextRange(mentions[ReadingLimits.Mentions].Range.Start, end);
            mentions.RemoveRange(ReadingLimits.Mentions, mentions.Count - ReadingLimits.Mentions);
        }

        return (CitationGroups.Of(source, header, places, issuer, mentions), unread);
    }

    private static List<CitationMention> FindNumbered(SourceLines source, Header header, int end)
    {
        var mentions = new List<CitationMention>();
        var text = source.Text;
        for (var i = 0; i < end && mentions.Count <= ReadingLimits.Mentions; i++)
        {
            var isMisread = text[i] is 'O' or 'o' or 'l' or 'I' && i + 1 < end && char.IsAsciiDigit(text[i + 1]);
            if (!(char.IsAsciiDigit(text[i]) || isMisread) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || IsInsideNumber(text, i))))
            {
                continue;
            }

            var number = DocumentNumber.Read(text, i);
            if (number is null)
            {
                if (!isMisread && CitationLists.ReadSerial(source, i, end, mentions.Count > 0 ? mentions[^1] : null) is { } bare)
                {
                    mentions.Add(bare);
                    i = bare.NumberRange.End;
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

            var form = CitationForm.Before(source, i);
            if (!form.IsNamed && !IsSymbolKnown(symbol))
            {
                continue;
            }

            if (form.Kind is null && AssemblyTerm().IsMatch(symbol) && CitationForm.LawBefore(source, i) is { } law)
            {
                form = law;
            }

            var (after, date, dateRange, issuer) = CitationOrigin.Behind(source, range.End, end, IsJoint(symbol), mentions.Count > 0 ? mentions[^1] : null);
            if (IsOwn(header, full, date))
            {
                i = range.End;
                continue;
            }

            issuer ??= CitationOrigin.BodyBefore(source, form.Start)
                ?? (form.Kind?.Code == "to-trinh" && symbol.EndsWith("UBND", StringComparison.Ordinal) ? CitationOrigin.CommitteeBefore(source, form.Start) : null);
            mentions.Add(new CitationMention(
                new TextRange(form.Start, after), form.Kind ?? DirectiveKinds.OfSymbol(symbol), full, date, issuer, range, form.IsNamed ? "numbered" : "number-alone")
            {
                KindRange = form.Kind is null ? null : form.Range,
                DateRange = dateRange,
                IsDateOfList = CitationOrigin.IsOfList(source, dateRange),
            });
            i = range.End;
        }

        CitationLists.Share(source, mentions);
        return mentions;
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

    /// <summary>Whether a symbol is that of several bodies: <c>16/2016/TTLT-BYT-BQP</c>.</summary>
    public static bool IsJoint(string symbol) => symbol.Contains("LT-", StringComparison.Ordinal) || symbol.Contains("PH-", StringComparison.Ordinal);

    /// <summary>The term of the National Assembly or its Standing Committee in a number: "QH14", "UBTVQH13".</summary>
    [GeneratedRegex(@"^qh\d{1,2}$|^ubtvqh\d{1,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    public static partial Regex AssemblyTerm();
}
