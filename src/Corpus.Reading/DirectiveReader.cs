using Corpus.Directives;
using Corpus.Reading.Formats;

namespace Corpus.Reading;

/// <summary>Reads a directive: bytes of a file to metadata, tasks, agencies, deadlines and citations.</summary>
/// <remarks>Stateless; safe for any thread. Bad input gives a failure with its reason, never an exception.</remarks>
public static class DirectiveReader
{
    /// <summary>Version of the grammar: raised whenever the same bytes may be read differently, so that held directives are read anew.</summary>
    public const string Version = "9";

    /// <summary>Reads one source.</summary>
    /// <param name="source">Its name as the user gave it; the ending tells the format. <c>-</c> is plain text.</param>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The directive, or why there is none (empty, binary, unknown format, damaged).</returns>
    public static ReadResult<Directive> Read(string source, ReadOnlySpan<byte> bytes)
    {
        if (!SourceTextReader.TryRead(source, bytes, out var content, out var problem))
        {
            return ReadResult.Failure<Directive>(source, problem);
        }

        var directive = ReadText(source, content.Text);
        return ReadResult.Success(source, directive with { Warnings = [.. content.Warnings, .. directive.Warnings] });
    }

    /// <summary>Whether a source was longer than any directive, so that only a part of it was read; warnings tell which.</summary>
    public static bool IsPartlyRead(Directive directive)
    {
        ArgumentNullException.ThrowIfNull(directive);
        return directive.Warnings.Any(warning => warning.Code is WarningCodes.TextUnread or WarningCodes.CitationsUnread or WarningCodes.BodyUnread);
    }

    /// <summary>Reads a directive from text.</summary>
    /// <param name="source">Its name as the user gave it.</param>
    /// <param name="text">The text, NFC, line ends as <c>\n</c>; ranges of the result count in it.</param>
    public static Directive ReadText(string source, string text)
    {
        var read = text[..ReadingLimits.EndOf(text)];
        var lines = SmallLetters.Are(read) ? SourceLines.Of(SmallLetters.WithCapitals(read), read) : SourceLines.Of(read);
        var header = HeaderReader.Read(lines);
        var tail = TailReader.Read(lines, header.BodyStart, lines.Count);
        if (header.Issued is null && tail.End > 0 && DateLineReader.FindAbove(lines, header.BodyStart, tail) is { } closing)
        {
            header = header with { Issued = closing.Date, IssuedRange = closing.Line, Place = closing.Place, IsDateDoubtful = closing.IsDoubtful };
        }

        if (header.IssuedRange is { } issued && tail.End > 0 && lines.LineAt(issued.Start) is var dated && dated >= header.BodyStart)
        {
            // A date above the signature is no part of the body.
            tail = tail with { Start = Math.Min(tail.Start, dated) };
        }

        var issuer = IssuerReader.Read(lines, header, tail);
        var places = PlaceReader.Read(lines, header, issuer.Bodies, issuer.Level);
        var body = IssuerName.Of(issuer, header, places.Context);
        var (kind, kindEvidence) = ReadKind(header);
        var annexes = tail.End == 0 ? [] : AnnexReader.Read(lines, lines.LineAt(tail.End) + 1);
        var end = tail.End == 0 ? read.Length : annexes.Count == 0 ? tail.End : EndOf(lines, annexes[^1]);
        var (citations, uncited) = CitationReader.Read(lines, header, places.Context, body?.Name, end);
        var meeting = MeetingReader.Read(lines, header, kind);
        var span = new LineSpan(Math.Min(header.BodyStart, tail.Start), tail.Start);
        var addressees = ReadList(lines, text, header.Addressees, []);
        var province = places.Context.Province?.Name;
        var district = places.District;
        var reading = TaskReader.Read(lines, span, new BodyContext
        {
            Kind = kind,
            Issued = header.Issued,
            MeetingDate = meeting?.Date,
            Issuer = body,
            Province = province,
            District = district,
            Addressees = addressees,
            Citations = citations,
            Annexes = annexes,
        });
        var directive = new Directive
        {
            Source = source,
            SourceText = text,
            Kind = kind,
            Number = header.Number?.Serial,
            Symbol = header.Number?.Symbol,
            NumberText = header.Number is { } number ? Letters.Fold(number.Range.Of(text)) : null,
            Issued = header.Issued,
            Place = header.Place is { } place ? Letters.Fold(place.Of(text)) : null,
            Issuer = body,
            Province = province,
            District = district,
            Title = Pieces.Words(text, header.Title),
            MeetingDate = meeting?.Date,
            Signer = ReadSigner(lines, text, tail),
            Recipients = ReadList(lines, text, tail.Recipients, tail.SignatureCells),
            Addressees = addressees,
            Citations = citations,
            Tasks = reading.Tasks,
            Evidence = HeadEvidence.Of(lines, header, tail, issuer, places, kindEvidence, meeting?.Range),
        };
        return directive with
        {
            SameAgencies = AgencyReconciler.Propose(directive),
            SamePeople = new PeopleReconciler().Add(directive),
            Warnings = LimitWarnings.Once([.. HeadWarnings.Of(directive, lines, tail, annexes), .. LimitWarnings.Of(text, read.Length, uncited), .. reading.Warnings]),
        };
    }

    /// <summary>Position behind an annex: of its body, or of its header when it has none.</summary>
    private static int EndOf(SourceLines lines, Annex annex) =>
        annex.Body.Length > 0 ? lines[annex.Body.End - 1].Range.End : annex.Header.End;

    private static (DirectiveKind? Kind, Evidence? Evidence) ReadKind(Header header)
    {
        if (header.Kind is { } heading)
        {
            return (heading, new Evidence("heading", header.KindRange));
        }

        if (header.Number?.Symbol is { } symbol && DirectiveKinds.OfSymbol(symbol) is { } kind)
        {
            return (kind, new Evidence("symbol", header.Number.SymbolRange, Inferred: true));
        }

        return header.IsSubject || header.Addressees.Count > 0
            ? (DirectiveKind.FromCode("cong-van"), new Evidence("subject", header.Title.Count > 0 ? header.Title[0] : null, Inferred: true))
            : (null, null);
    }

    private static Signer? ReadSigner(SourceLines source, string text, Tail tail)
    {
        return tail.Name is { } name ? new Signer(Letters.Fold(name.Of(text)), Join(tail.Title), Join(tail.Capacity)) : null;

        string? Join(IReadOnlyList<TextRange> lines) =>
            lines.Count == 0 ? null : string.Join(" / ", lines.Select(line => Pieces.Words(text, tail.PiecesOf(source, line))));
    }

    private static List<string> ReadList(SourceLines source, string text, IReadOnlyList<TextRange> entries, IReadOnlyList<TextRange> others) =>
        [.. entries.Select(entry => Pieces.Words(text, Pieces.Of(source, entry, others)) ?? "")];
}
