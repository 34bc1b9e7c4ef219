using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Documents;

namespace Corpus.Analytics;

/// <summary>The JSON form of a <see cref="DeadlineResult"/>: what the service sends.</summary>
/// <param name="Total">Tasks of the status asked for.</param>
/// <param name="Complete">Whether the counting ran to its end; if not, the counts are lower bounds.</param>
/// <param name="Next">The <c>after</c> of the next page.</param>
/// <param name="States">Every state that occurs among the matching tasks, those without a time limit included.</param>
/// <param name="Periods">Tasks by the period that their day lies in.</param>
/// <param name="Agencies">Tasks by leading agency.</param>
/// <param name="Sectors">Tasks by sector.</param>
/// <param name="Provinces">Tasks by province.</param>
/// <param name="Tasks">The tasks of this page, by the day on which they are due.</param>
public sealed record DueDocument(
    long Total,
    bool Complete,
    string? Next,
    IReadOnlyList<DueStateCount> States,
    IReadOnlyList<DuePeriod> Periods,
    IReadOnlyList<FacetCount> Agencies,
    IReadOnlyList<FacetCount> Sectors,
    IReadOnlyList<FacetCount> Provinces,
    IReadOnlyList<DueTaskDocument> Tasks)
{
    /// <summary>How many agencies there are in all, the lack of one counted as one.</summary>
    public required int AgencyTotal { get; init; }

    /// <summary>How many provinces there are in all, likewise.</summary>
    public required int ProvinceTotal { get; init; }

    /// <summary>The query that this is for, when it is not the one asked: words that no text holds were read as keystrokes.</summary>
    public string? ReadAs { get; init; }

    /// <summary>The JSON form of <paramref name="result"/>.</summary>
    public static DueDocument From(DeadlineResult result) => new(
        result.Total,
        result.Complete,
        result.NextCursor,
        [.. result.States.Select(state => new DueStateCount(state.State.Code(), state.Status.Code(), state.Count))],
        result.Periods,
        result.Agencies,
        result.Sectors,
        result.Provinces,
        [.. result.Tasks.Select(DueTaskDocument.From)])
    {
        AgencyTotal = result.AgencyTotal,
        ProvinceTotal = result.ProvinceTotal,
        ReadAs = result.ReadAs,
    };
}

/// <summary>The JSON form of a <see cref="DeadlineStateCount"/>.</summary>
/// <param name="State">Code of the state.</param>
/// <param name="Status">Code of its group.</param>
/// <param name="Count">How many tasks.</param>
public sealed record DueStateCount(string State, string Status, long Count);

/// <summary>A task with its time limit: a row of <c>deadlines</c>.</summary>
public sealed record DueTaskDocument
{
    /// <summary>Last day, ISO 8601, with the hour when one is printed; null without one.</summary>
    public string? Due { get; init; }

    /// <summary>How well the day is known: <c>dated</c>, <c>before-issue</c>, <c>no-such-day</c>, <c>inferred</c>, <c>inherited</c>,
    /// <c>relative</c>, <c>recurring</c>, <c>ongoing</c>, <c>immediately</c>, <c>starting</c> or <c>none</c>.</summary>
    public required string State { get; init; }

    /// <summary>The time limit as printed; null without one.</summary>
    public string? Deadline { get; init; }

    /// <summary>First day, in the form of <see cref="Due"/>.</summary>
    public string? Start { get; init; }

    /// <summary>How often, when recurring.</summary>
    public string? Every { get; init; }

    /// <summary>The clause that the limit governs, when not the whole task.</summary>
    public string? Covers { get; init; }

    /// <summary>Id of the task.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the directive.</summary>
    public required string Directive { get; init; }

    /// <summary>Numbering path in the directive.</summary>
    public required string Path { get; init; }

    /// <summary>Clean text.</summary>
    public required string Text { get; init; }

    /// <summary>Canonical names of the bodies that lead.</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>Canonical names of the bodies that support.</summary>
    public required IReadOnlyList<string> Support { get; init; }

    /// <summary>Codes of the sectors, the main one first.</summary>
    public required IReadOnlyList<string> Sectors { get; init; }

    /// <summary>Number of the directive.</summary>
    public string? Number { get; init; }

    /// <summary>Issuing body.</summary>
    public string? Issuer { get; init; }

    /// <summary>Province.</summary>
    public string? Province { get; init; }

    /// <summary>District.</summary>
    public string? District { get; init; }

    /// <summary>Date of issue, ISO 8601 at its precision.</summary>
    public string? Issued { get; init; }

    /// <summary>The rows as a table.</summary>
    public static Table<DueTaskDocument> Table { get; } = new(
        [
            "due", "state", "deadline", "start", "every", "id", "directive", "path", "text", "lead", "support", "sectors", "number", "issuer",
            "province", "district", "issued",
        ],
        row =>
        [
            row.Due ?? "",
            row.State,
            row.Deadline ?? "",
            row.Start ?? "",
            row.Every ?? "",
            row.Id,
            row.Directive,
            row.Path,
            row.Text,
            Cells.List(row.Lead),
            Cells.List(row.Support),
            Cells.List(row.Sectors),
            row.Number ?? "",
            row.Issuer ?? "",
            row.Province ?? "",
            row.District ?? "",
            row.Issued ?? "",
        ]);

    /// <summary>The row of <paramref name="stored"/>.</summary>
    public static DueTaskDocument From(StoredTask stored)
    {
        var (task, directive) = (stored.Task, stored.Directive);
        var deadline = task.Deadline is null ? null : DeadlineDocument.From(task.Deadline);
        return new DueTaskDocument
        {
            Due = deadline?.End,
            State = stored.DeadlineState.Code(),
            Deadline = deadline?.Text,
            Start = deadline?.Start,
            Every = deadline?.Every,
            Covers = deadline?.Covers,
            Id = stored.Id,
            Directive = directive.Id,
            Path = task.Path,
            Text = task.CleanText,
            Lead = [.. task.Lead.Select(agency => agency.Name)],
            Support = [.. task.Support.Select(agency => agency.Name)],
            Sectors = [.. task.Sectors.Select(label => label.Sector.Code())],
            Number = directive.Number,
            Issuer = directive.Issuer?.Name,
            Province = directive.Province,
            District = directive.District,
            Issued = directive.Issued?.ToString(),
        };
    }
}
