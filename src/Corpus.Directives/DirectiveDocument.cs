using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corpus.Directives;

/// <summary>The JSON form of a <see cref="Directive"/>: each property is a key, in camel case and in this order.</summary>
/// <remarks>
/// Simple keys (<c>lead</c>, <c>sectors</c>, <c>issued</c>) hold what a person compares; beside them stand the keys with the detail
/// (<c>leadAgencies</c>, <c>sectorLabels</c>, <c>evidence</c>), from which a directive is read back. Ranges are <c>[start, end]</c>, half
/// open, in UTF-16 code units of the source text.
/// </remarks>
public sealed record DirectiveDocument
{
    /// <summary>Name of the source as the user gave it.</summary>
    public required string Source { get; init; }

    /// <summary>Code of the form.</summary>
    public string? Kind { get; init; }

    /// <summary>Serial as printed.</summary>
    public string? Number { get; init; }

    /// <summary>What follows the serial.</summary>
    public string? Symbol { get; init; }

    /// <summary>The number line as printed.</summary>
    public string? NumberText { get; init; }

    /// <summary>Date of issue, ISO 8601 at its precision.</summary>
    public string? Issued { get; init; }

    /// <summary><c>day</c>, <c>month</c>, <c>year</c> or <c>none</c>.</summary>
    public required string IssuedPrecision { get; init; }

    /// <summary>Place of issue as printed.</summary>
    public string? Place { get; init; }

    /// <summary>Full name of the issuing body.</summary>
    public string? Issuer { get; init; }

    /// <summary><c>central</c>, <c>province</c>, <c>district</c> or <c>commune</c>.</summary>
    public string? IssuerLevel { get; init; }

    /// <summary><c>state</c>, <c>party</c> or <c>front</c>.</summary>
    public string? Branch { get; init; }

    /// <summary>Name of the province.</summary>
    public string? Province { get; init; }

    /// <summary>In words, what shows the province.</summary>
    public string? ProvinceEvidence { get; init; }

    /// <summary>Name of the district.</summary>
    public string? District { get; init; }

    /// <summary>Subject.</summary>
    public string? Title { get; init; }

    /// <summary>Date of the meeting reported, ISO 8601.</summary>
    public string? MeetingDate { get; init; }

    /// <summary>Who signed.</summary>
    public Signer? Signer { get; init; }

    /// <summary>The list under "Nơi nhận".</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The bodies under "Kính gửi".</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Documents cited.</summary>
    public IReadOnlyList<CitationDocument> Citations { get; init; } = [];

    /// <summary>Tasks.</summary>
    public IReadOnlyList<TaskDocument> Tasks { get; init; } = [];

    /// <summary>Spellings of bodies that are proposed as one body's.</summary>
    public IReadOnlyList<SameAgencyDocument> SameAgencies { get; init; } = [];

    /// <summary>Spellings of people's names that are proposed as one person's.</summary>
    public IReadOnlyList<SamePersonDocument>? SamePeople { get; init; }

    /// <summary>Where each value was read from, by key; <c>recipients[0]</c> for a part of a list, <c>signer.title</c> for a part of a value.</summary>
    public IReadOnlyDictionary<string, EvidenceDocument> Evidence { get; init; } = new Dictionary<string, EvidenceDocument>();

    /// <summary>What a reader should know about the reading.</summary>
    public IReadOnlyList<WarningDocument> Warnings { get; init; } = [];

    /// <summary>The source text; left out where only the reading is wanted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SourceText { get; init; }

    /// <summary>The JSON form of <paramref name="directive"/>.</summary>
    public static DirectiveDocument From(Directive directive) => new()
    {
        Source = directive.Source,
        Kind = directive.Kind?.Code,
        Number = directive.Number,
        Symbol = directive.Symbol,
        NumberText = directive.NumberText,
        Issued = directive.Issued?.ToString(),
        IssuedPrecision = directive.Issued?.Precision.Code() ?? "none",
        Place = directive.Place,
        Issuer = directive.Issuer?.Name,
        IssuerLevel = directive.Issuer?.Level?.Code(),
        Branch = directive.Issuer?.Branch?.Code(),
        Province = directive.Province,
        ProvinceEvidence = directive.Evidence.TryGetValue("province", out var province) ? province.Note ?? province.Rule : null,
        District = directive.District,
        Title = directive.Title,
        MeetingDate = Iso(directive.MeetingDate),
        Signer = directive.Signer,
        Recipients = directive.Recipients,
        Addressees = directive.Addressees,
        Citations = [.. directive.Citations.Select(CitationDocument.From)],
        Tasks = [.. directive.Tasks.Select(TaskDocument.From)],
        SameAgencies = [.. directive.SameAgencies.Select(SameAgencyDocument.From)],
        SamePeople = [.. directive.SamePeople.Select(SamePersonDocument.From)],
        Evidence = EvidenceDocument.From(directive.Evidence),
        Warnings = [.. directive.Warnings.Select(w => new WarningDocument(w.Code, w.Message, Pair(w.Range)))],
        SourceText = directive.SourceText,
    };

    /// <summary>The directive of this JSON form.</summary>
    /// <exception cref="JsonException">A code or date is none; the message names it.</exception>
    public Directive ToDirective() => new()
    {
        Source = Source,
        SourceText = SourceText ?? "",
        Kind = Kind is null ? null : DirectiveKind.FromCode(Kind) ?? throw new JsonException($"no kind of directive: {Kind}"),
        Number = Number,
        Symbol = Symbol,
        NumberText = NumberText,
        Issued = Issued is null ? null : PartialDate.TryParse(Issued, out var issued) ? issued : throw new JsonException($"no date: {Issued}"),
        Place = Place,
        Issuer = Issuer is null ? null : new IssuingBody(Issuer, Parse<AdministrativeLevel>(IssuerLevel), Parse<Branch>(Branch)),
        Province = Province,
        District = District,
        Title = Title,
        MeetingDate = Date(MeetingDate),
        Signer = Signer,
        Recipients = Recipients,
        Addressees = Addressees,
        Citations = [.. Citations.Select(citation => citation.ToCitation())],
        Tasks = [.. Tasks.Select(task => task.ToTask())],
        SameAgencies = [.. SameAgencies.Select(same => same.ToSameAgency())],
        // Indexes of earlier builds have none.
        SamePeople = SamePeople is null ? [] : [.. SamePeople.Select(same => same.ToSamePerson())],
        Evidence = EvidenceDocument.Read(Evidence),
        Warnings = [.. Warnings.Select(w => new ReadingWarning(w.Code, w.Message, Range(w.Range)))],
    };

    internal static int[]? Pair(TextRange? range) => range is { } r ? [r.Start, r.End] : null;

    /// <summary>Ranges as pairs; null for none, which JSON leaves out.</summary>
    internal static IReadOnlyList<int[]>? Pairs(IReadOnlyList<TextRange> ranges) => ranges.Count == 0 ? null : [.. ranges.Select(range => (int[])[range.Start, range.End])];

    /// <summary>The ranges of pairs, of which earlier builds wrote none.</summary>
    internal static IReadOnlyList<TextRange> Ranges(IReadOnlyList<int[]>? pairs) => pairs is null ? [] : [.. pairs.Select(pair => Range(pair)!.Value)];

    internal static TextRange? Range(int[]? pair) => pair switch
    {
        null => null,
        [var start, var end] => new TextRange(start, end),
        _ => throw new JsonException("a range has a start and an end"),
    };

    internal static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateOnly? Date(string? iso) => iso is null ? null
        : DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new JsonException($"no date: {iso}");

    internal static T? Parse<T>(string? code)
        where T : struct, Enum => code is null ? null
        : EnumCodes.TryParse<T>(code, out var value) ? value
        : throw new JsonException($"no {typeof(T).Name}: {code}");
}

/// <summary>The JSON form of a <see cref="ReadingWarning"/>.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">In Vietnamese, what is the matter.</param>
/// <param name="Range">Where in the source text.</param>
public sealed record WarningDocument(string Code, string Message, int[]? Range);

/// <summary>The JSON form of a <see cref="Citation"/>.</summary>
public sealed record CitationDocument
{
    /// <summary>Code of the form.</summary>
    public string? Kind { get; init; }

    /// <summary>Full number.</summary>
    public string? Number { get; init; }

    /// <summary>Date, ISO 8601.</summary>
    public string? Date { get; init; }

    /// <summary>Full name of the issuer.</summary>
    public string? Issuer { get; init; }

    /// <summary>First mention, verbatim.</summary>
    public required string Text { get; init; }

    /// <summary>How often it is named.</summary>
    public required int Mentions { get; init; }

    /// <summary><c>mentioned</c>, <c>basis</c> or <c>implemented</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Where it is named.</summary>
    public required IReadOnlyList<int[]> Ranges { get; init; }

    /// <summary>Name of the rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>Where its form, number, date, issuer and role were read from, by key.</summary>
    public IReadOnlyDictionary<string, EvidenceDocument>? Evidence { get; init; }

    internal static CitationDocument From(Citation citation) => new()
    {
        Kind = citation.Kind?.Code,
        Number = citation.Number,
        Date = DirectiveDocument.Iso(citation.Date),
        Issuer = citation.Issuer,
        Text = citation.Text,
        Mentions = citation.Ranges.Count,
        Role = citation.Role.Code(),
        Ranges = [.. citation.Ranges.Select(range => (int[])[range.Start, range.End])],
        Rule = citation.Rule,
        Evidence = EvidenceDocument.From(citation.Evidence),
    };

    internal Citation ToCitation() => new()
    {
        Kind = DirectiveKind.FromCode(Kind),
        Number = Number,
        Date = DirectiveDocument.Date(Date),
        Issuer = Issuer,
        Text = Text,
        Role = DirectiveDocument.Parse<CitationRole>(Role) ?? CitationRole.Mentioned,
        Ranges = DirectiveDocument.Ranges(Ranges),
        Rule = Rule,
        Evidence = EvidenceDocument.Read(Evidence),
    };
}
