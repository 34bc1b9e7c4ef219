using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corpus.Directives;

/// <summary>The JSON form of a <see cref="DirectiveTask"/>: each property is a key, in camel case and in this order.</summary>
public sealed record TaskDocument
{
    /// <summary>Numbering path.</summary>
    public required string Path { get; init; }

    /// <summary>Whole text as printed.</summary>
    public required string Text { get; init; }

    /// <summary>Bodies that lead, as printed.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>Bodies that support, as printed.</summary>
    public IReadOnlyList<string> Support { get; init; } = [];

    /// <summary>Bodies to be directed, as printed.</summary>
    public IReadOnlyList<string> Directed { get; init; } = [];

    /// <summary><c>item</c>, <c>heading</c>, <c>attached</c>, <c>preamble</c> or <c>none</c>.</summary>
    public required string LeadFrom { get; init; }

    /// <summary>Time limit.</summary>
    public DeadlineDocument? Deadline { get; init; }

    /// <summary>Further time limits.</summary>
    public IReadOnlyList<DeadlineDocument> OtherDeadlines { get; init; } = [];

    /// <summary>Codes of the sectors, the main one first.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Amounts to reach or provide.</summary>
    public IReadOnlyList<TargetDocument> Targets { get; init; } = [];

    /// <summary>Numbers of documents cited in the text.</summary>
    public IReadOnlyList<string> Citations { get; init; } = [];

    /// <summary>When the task applies.</summary>
    public string? Condition { get; init; }

    /// <summary><c>must</c>, <c>should</c>, <c>may</c> or <c>must-not</c>.</summary>
    public required string Strictness { get; init; }

    /// <summary>The words that show it.</summary>
    public string? StrictnessText { get; init; }

    /// <summary>The text without markup and stray marks.</summary>
    public required string CleanText { get; init; }

    /// <summary>Where in the source text.</summary>
    public required int[] Range { get; init; }

    /// <summary>Headings above the task, outermost first.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Detail of <see cref="Lead"/>.</summary>
    public IReadOnlyList<AgencyDocument> LeadAgencies { get; init; } = [];

    /// <summary>Detail of <see cref="Support"/>.</summary>
    public IReadOnlyList<AgencyDocument> SupportAgencies { get; init; } = [];

    /// <summary>Detail of <see cref="Directed"/>.</summary>
    public IReadOnlyList<AgencyDocument> DirectedAgencies { get; init; } = [];

    /// <summary>Where text, label, strictness, condition, headings and targets were read from, by key.</summary>
    public IReadOnlyDictionary<string, EvidenceDocument>? Evidence { get; init; }

    /// <summary>Detail of <see cref="Sectors"/>.</summary>
    public IReadOnlyList<SectorLabelDocument> SectorLabels { get; init; } = [];

    /// <summary>The JSON form of <paramref name="task"/>.</summary>
    public static TaskDocument From(DirectiveTask task) => new()
    {
        Path = task.Path,
        Text = task.Text,
        Lead = [.. task.Lead.Select(agency => agency.Text)],
        Support = [.. task.Support.Select(agency => agency.Text)],
        Directed = [.. task.Directed.Select(agency => agency.Text)],
        LeadFrom = task.LeadFrom.Code(),
        Deadline = task.Deadline is null ? null : DeadlineDocument.From(task.Deadline),
        OtherDeadlines = [.. task.OtherDeadlines.Select(DeadlineDocument.From)],
        Sectors = [.. task.Sectors.Select(label => label.Sector.Code())],
        Targets = [.. task.Targets.Select(target => new TargetDocument(target))],
        Citations = task.Citations,
        Condition = task.Condition,
        Strictness = task.Strictness.Code(),
        StrictnessText = task.StrictnessText,
        CleanText = task.CleanText,
        Range = [task.Range.Start, task.Range.End],
        Headings = task.Headings,
        LeadAgencies = [.. task.Lead.Select(AgencyDocument.From)],
        SupportAgencies = [.. task.Support.Select(AgencyDocument.From)],
        DirectedAgencies = [.. task.Directed.Select(AgencyDocument.From)],
        Evidence = EvidenceDocument.From(task.Evidence),
        SectorLabels = [.. task.Sectors.Select(SectorLabelDocument.From)],
    };

    internal DirectiveTask ToTask() => new()
    {
        Path = Path,
        Text = Text,
        CleanText = CleanText,
        Range = DirectiveDocument.Range(Range)!.Value,
        Headings = Headings,
        Lead = [.. LeadAgencies.Select(agency => agency.ToAgency())],
        LeadFrom = DirectiveDocument.Parse<LeadSource>(LeadFrom) ?? LeadSource.None,
        Support = [.. SupportAgencies.Select(agency => agency.ToAgency())],
        Directed = [.. DirectedAgencies.Select(agency => agency.ToAgency())],
        Deadline = Deadline?.ToDeadline(),
        OtherDeadlines = [.. OtherDeadlines.Select(deadline => deadline.ToDeadline())],
        Targets = [.. Targets.Select(target => target.Text)],
        Citations = Citations,
        Condition = Condition,
        Strictness = DirectiveDocument.Parse<Strictness>(Strictness) ?? Directives.Strictness.Must,
        StrictnessText = StrictnessText,
        Evidence = EvidenceDocument.Read(Evidence),
        Sectors = [.. SectorLabels.Select(label => label.ToLabel())],
    };
}

/// <summary>The JSON form of a target.</summary>
/// <param name="Text">Verbatim, with unit and noun.</param>
public sealed record TargetDocument(string Text);

/// <summary>The JSON form of an <see cref="Agency"/>.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="Level">Level, if known.</param>
/// <param name="Range">Where in the source text, if in one place.</param>
/// <param name="Rule">Name of the rule that read it.</param>
/// <param name="Pieces">Where the parts of the name stand, when not in one place; left out when they do.</param>
public sealed record AgencyDocument(
    string Text,
    string Name,
    string? Level,
    int[]? Range,
    string Rule,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int[]>? Pieces = null)
{
    internal static AgencyDocument From(Agency agency) =>
        new(agency.Text, agency.Name, agency.Level?.Code(), DirectiveDocument.Pair(agency.Range), agency.Rule, DirectiveDocument.Pairs(agency.Pieces));

    internal Agency ToAgency() =>
        new(Text, Name, DirectiveDocument.Parse<AdministrativeLevel>(Level), DirectiveDocument.Range(Range), Rule) { Pieces = DirectiveDocument.Ranges(Pieces) };
}

/// <summary>The JSON form of a <see cref="SectorLabel"/>.</summary>
/// <param name="Code">Code of the sector.</param>
/// <param name="Probability">In [0, 1].</param>
/// <param name="Because">The words that spoke for it.</param>
public sealed record SectorLabelDocument(string Code, double Probability, IReadOnlyList<SectorEvidence> Because)
{
    /// <summary>The JSON form of <paramref name="label"/>.</summary>
    public static SectorLabelDocument From(SectorLabel label) => new(label.Sector.Code(), label.Probability, label.Because);

    internal SectorLabel ToLabel() =>
        new(DirectiveDocument.Parse<Sector>(Code) ?? throw new JsonException("a label needs its code"), Probability, Because);
}

/// <summary>The JSON form of a <see cref="Deadline"/>.</summary>
public sealed record DeadlineDocument
{
    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary><c>by</c>, <c>on</c>, <c>from</c>, <c>within</c>, <c>range</c>, <c>ongoing</c>, <c>recurring</c> or <c>immediately</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>First day, ISO 8601, with the hour when one is printed: <c>2021-08-19T10:00</c>.</summary>
    public string? Start { get; init; }

    /// <summary>Last day, in the same form.</summary>
    public string? End { get; init; }

    /// <summary>How often, when recurring.</summary>
    public string? Every { get; init; }

    /// <summary>The clause it governs, when not the whole task.</summary>
    public string? Covers { get; init; }

    /// <summary>Why it is doubtful.</summary>
    public string? Anomaly { get; init; }

    /// <summary>Where in the source text.</summary>
    public required int[] Range { get; init; }

    /// <summary>The parts of the range that hold the text; left out where the range holds nothing else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int[]>? Pieces { get; init; }

    /// <summary>Where the clause stands that it governs; left out without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int[]>? CoversPieces { get; init; }

    /// <summary>Name of the rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>The JSON form of <paramref name="deadline"/>.</summary>
    public static DeadlineDocument From(Deadline deadline) => new()
    {
        Text = deadline.Text,
        Kind = deadline.Kind.Code(),
        Start = Iso(deadline.Start, deadline.StartTime),
        End = Iso(deadline.End, deadline.EndTime),
        Every = deadline.Every,
        Covers = deadline.Covers,
        Anomaly = deadline.Anomaly,
        Range = [deadline.Range.Start, deadline.Range.End],
        Pieces = DirectiveDocument.Pairs(deadline.Pieces),
        CoversPieces = DirectiveDocument.Pairs(deadline.CoversPieces),
        Rule = deadline.Rule,
    };

    internal Deadline ToDeadline() => new()
    {
        Text = Text,
        Kind = DirectiveDocument.Parse<DeadlineKind>(Kind) ?? DeadlineKind.By,
        Start = DirectiveDocument.Date(Start?.Split('T')[0]),
        End = DirectiveDocument.Date(End?.Split('T')[0]),
        StartTime = Time(Start),
        EndTime = Time(End),
        Every = Every,
        Covers = Covers,
        Anomaly = Anomaly,
        Range = DirectiveDocument.Range(Range)!.Value,
        Pieces = DirectiveDocument.Ranges(Pieces),
        CoversPieces = DirectiveDocument.Ranges(CoversPieces),
        Rule = Rule,
    };
    private static string? Iso(DateOnly? day, TimeOnly? time) =>
        time is null ? DirectiveDocument.Iso(day) : $"{DirectiveDocument.Iso(day)}T{time.Value.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    private static TimeOnly? Time(string? iso) => iso is null || !iso.Contains('T', StringComparison.Ordinal) ? null
        : TimeOnly.TryParseExact(iso[(iso.IndexOf('T', StringComparison.Ordinal) + 1)..], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : throw new JsonException($"no hour: {iso}");
}
