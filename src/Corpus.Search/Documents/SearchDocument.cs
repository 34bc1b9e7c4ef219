using System.Text.Json.Serialization;
using Corpus.Directives;

namespace Corpus.Search.Documents;

/// <summary>The JSON form of a <see cref="SearchResult"/>: what <c>corpus search --json</c> prints and the service sends.</summary>
public sealed record SearchDocument
{
    /// <summary>Exact number of matching tasks.</summary>
    public required long Total { get; init; }

    /// <summary>Exact number of directives with a matching task; left out unless the hits are grouped by directive.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? TotalDirectives { get; init; }

    /// <summary>Whether the search ran to its end; if not, the counts are lower bounds.</summary>
    public required bool Complete { get; init; }

    /// <summary>The query that the results are for, when nothing matched the one asked and its words were read as keystrokes.</summary>
    public string? ReadAs { get; init; }

    /// <summary>Another query to try, when nothing matched.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The <c>after</c> of the next page.</summary>
    public string? Next { get; init; }

    /// <summary>The tasks of this page.</summary>
    public required IReadOnlyList<HitDocument> Hits { get; init; }

    /// <summary>Counts over all matches by the code of the column.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; }

    /// <summary>The JSON form of <paramref name="result"/>.</summary>
    public static SearchDocument From(SearchResult result) => new()
    {
        Total = result.Total,
        TotalDirectives = result.TotalDirectives,
        Complete = result.Complete,
        ReadAs = result.ReadAs,
        Suggestion = result.Suggestion,
        Next = result.NextCursor,
        Hits = [.. result.Hits.Select(HitDocument.From)],
        Facets = result.Facets.ToDictionary(pair => pair.Key.Code(), pair => pair.Value),
    };
}

/// <summary>The JSON form of a <see cref="SearchHit"/>.</summary>
public sealed record HitDocument
{
    /// <summary>Id of the task.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the directive.</summary>
    public required string Directive { get; init; }

    /// <summary>Numbering path in the directive.</summary>
    public required string Path { get; init; }

    /// <summary>Relevance, comparable within one result only.</summary>
    public required double Score { get; init; }

    /// <summary>Clean text.</summary>
    public required string Text { get; init; }

    /// <summary>The text as HTML, the matched characters in <c>mark</c> elements and everything else encoded.</summary>
    public required string Highlight { get; init; }

    /// <summary>The matched ranges of the text, half open, in UTF-16 code units.</summary>
    public required IReadOnlyList<int[]> Highlights { get; init; }

    /// <summary>Sectors, the main one first.</summary>
    public required IReadOnlyList<SectorProbability> Sectors { get; init; }

    /// <summary>Canonical names of the bodies that lead.</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>Canonical names of the bodies that support.</summary>
    public required IReadOnlyList<string> Support { get; init; }

    /// <summary>Time limit.</summary>
    public DeadlineDocument? Deadline { get; init; }

    /// <summary>Code of how binding the task is.</summary>
    public required string Strictness { get; init; }

    /// <summary>Code of the directive's form.</summary>
    public string? Kind { get; init; }

    /// <summary>Number of the directive.</summary>
    public string? Number { get; init; }

    /// <summary>Subject of the directive.</summary>
    public string? Title { get; init; }

    /// <summary>Issuing body.</summary>
    public string? Issuer { get; init; }

    /// <summary>Province.</summary>
    public string? Province { get; init; }

    /// <summary>District.</summary>
    public string? District { get; init; }

    /// <summary>Date of issue, ISO 8601 at its precision.</summary>
    public string? Issued { get; init; }

    /// <summary>Whether a person gave the sectors; the probabilities are then 1.</summary>
    public required bool Corrected { get; init; }

    /// <summary>What the score is made of; left out unless asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ScorePart>? Explanation { get; init; }

    /// <summary>Number of matching tasks of its directive, this one included; left out unless the hits are grouped by directive.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? TasksOfDirective { get; init; }

    /// <summary>The next best tasks of its directive; left out unless asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HitDocument>? MoreOfDirective { get; init; }

    /// <summary>The JSON form of <paramref name="hit"/>.</summary>
    public static HitDocument From(SearchHit hit)
    {
        var (task, directive) = (hit.Task.Task, hit.Task.Directive);
        return new HitDocument
        {
            Id = hit.Task.Id,
            Directive = directive.Id,
            Path = task.Path,
            Score = Math.Round(hit.Score, 4),
            Text = task.CleanText,
            Highlight = HighlightHtml.Mark(task.CleanText, hit.Highlights),
            Highlights = [.. hit.Highlights.Select(range => (int[])[range.Start, range.End])],
            Sectors = [.. task.Sectors.Select(label => new SectorProbability(label.Sector.Code(), Math.Round(label.Probability, 4)))],
            Lead = [.. task.Lead.Select(agency => agency.Name)],
            Support = [.. task.Support.Select(agency => agency.Name)],
            Deadline = task.Deadline is null ? null : DeadlineDocument.From(task.Deadline),
            Strictness = task.Strictness.Code(),
            Kind = directive.Kind?.Code,
            Number = directive.Number,
            Title = directive.Title,
            Issuer = directive.Issuer?.Name,
            Province = directive.Province,
            District = directive.District,
            Issued = directive.Issued?.ToString(),
            Corrected = hit.Task.Correction is not null,
            Explanation = hit.Explanation.Count == 0
                ? null
                : [.. hit.Explanation.Select(part => part with { Weight = Math.Round(part.Weight, 4), Score = Math.Round(part.Score, 4) })],
            TasksOfDirective = hit.TasksOfDirective == 0 ? null : hit.TasksOfDirective,
            MoreOfDirective = hit.MoreOfDirective.Count == 0 ? null : [.. hit.MoreOfDirective.Select(From)],
        };
    }
}

/// <summary>A sector and how probable it is.</summary>
/// <param name="Code">Code of the sector.</param>
/// <param name="Probability">In [0, 1].</param>
public sealed record SectorProbability(string Code, double Probability);
