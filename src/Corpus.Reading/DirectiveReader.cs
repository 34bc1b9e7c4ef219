using Corpus.Directives;
using Corpus.Reading.Formats;

namespace Corpus.Reading;

/// <summary>Reads a directive: bytes of a file to metadata, tasks, agencies, deadlines and citations.</summary>
/// <remarks>Stateless; safe for any thread. Bad input gives a failure with its reason, never an exception.</remarks>
public static class DirectiveReader
{
    /// <summary>Version of the grammar: raised whenever the same bytes may be read differently, so that held directives are read anew.</summary>
    public const string Version = "7";

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
        var province = places.Context.Province?.Name;
        var district = places.Context.District?.Name;
        var reading = TaskReader.Read(lines, span, new BodyContext
        {
            Kind = kind,
            Issued = header.Issued,
            MeetingDate = meeting?.Date,
            Issuer = body,
            Province = province,
            District = district,
            Addressees = [.. header.Addressees.Select(a => ListEntries.Clean(a.Of(text)))],
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
            Title = Join(text, header.Title, " "),
            MeetingDate = meeting?.Date,
            Signer = ReadSigner(text, tail),
            Recipients = [.. tail.Recipients.Select(r => tail.TextOf(text, r))],
            Addressees = [.. header.Addressees.Select(a => ListEntries.Clean(a.Of(text)))],
            Citations = citations,
            Tasks = reading.Tasks,
            Evidence = EvidenceOf(header, tail, issuer, places, kindEvidence, meeting?.Range),
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
            return (kind, new Evidence("symbol", header.Number.Range, Inferred: true));
        }

        return header.IsSubject || header.Addressees.Count > 0
            ? (DirectiveKind.FromCode("cong-van"), new Evidence("subject", header.Title.Count > 0 ? header.Title[0] : null, Inferred: true))
            : (null, null);
    }

    private static Signer? ReadSigner(string text, Tail tail) =>
        tail.Name is { } name
            ? new Signer(Letters.Fold(name.Of(text)), Join(text, tail.Title, " / "), Join(text, tail.Capacity, " / "))
            : null;

    private static string? Join(string text, IReadOnlyList<TextRange> pieces, string separator) =>
        pieces.Count == 0 ? null : string.Join(separator, pieces.Select(piece => Letters.Fold(piece.Of(text))));

    private static Dictionary<string, Evidence> EvidenceOf(
        Header header, Tail tail, Issuer issuer, Places places, Evidence? kind, TextRange? meeting)
    {
        var evidence = new Dictionary<string, Evidence>(StringComparer.Ordinal);
        Add("kind", kind);
        Add("number", header.Number is { } number ? new Evidence("number-line", number.Range) : null);
        Add("issued", header.IssuedRange is { } issued ? new Evidence("date-line", issued) : null);
        Add("place", header.Place is { } place ? new Evidence("date-line", place) : null);
        Add("issuer", issuer.Bodies.Count > 0 ? new Evidence(issuer.Rule, issuer.Range, issuer.IsInferred) : null);
        Add("province", places.ProvinceEvidence);
        Add("district", places.DistrictEvidence);
        Add("title", Whole(header.Title) is { } subject ? new Evidence(header.IsSubject ? "subject" : "below-heading", subject) : null);
        Add("meetingDate", meeting is { } day ? new Evidence("meeting", day) : null);
        Add("signer", tail.Name is { } name ? new Evidence("signature-block", name) : null);
        Add("signer.title", Whole(tail.Title) is { } title && tail.Name is not null ? new Evidence("signature-block", title) : null);
        Add("signer.capacity", Whole(tail.Capacity) is { } capacity && tail.Name is not null ? new Evidence("signature-block", capacity) : null);
        Add("recipients", Whole(tail.Recipients) is { } recipients ? new Evidence("recipients", recipients) : null);
        Add("addressees", Whole(header.Addressees) is { } addressees ? new Evidence("addressees", addressees) : null);
        return evidence;

        void Add(string name, Evidence? value)
        {
            if (value is not null)
            {
                evidence.Add(name, value);
            }
        }
    }

    private static TextRange? Whole(IReadOnlyList<TextRange> pieces) =>
        pieces.Count == 0 ? null : new TextRange(pieces[0].Start, Math.Max(pieces[0].End, pieces[^1].End));
}
