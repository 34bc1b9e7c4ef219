using System.Collections.Frozen;
using Corpus.Directives;
using Corpus.Search.Indexing;
using Corpus.Search.Querying;

namespace Corpus.Search;

/// <summary>A task as an index holds it.</summary>
/// <param name="Id">Unique in the index; for tasks of stored directives the directive's id, a colon and the path: <c>0957a044bd51:II.1.3</c>.</param>
/// <param name="Task">The task.</param>
/// <param name="Directive">The directive that holds it, in brief.</param>
public sealed record StoredTask(string Id, DirectiveTask Task, DirectiveSummary Directive)
{
    /// <summary>The correction by which a person gave the task its sectors; null when they are the machine's.</summary>
    public SectorCorrection? Correction { get; init; }

    /// <summary>How well it is known by when the task is due.</summary>
    public DeadlineState DeadlineState { get; init; }
}

/// <summary>A directive as an index holds it.</summary>
/// <param name="Id">Unique in the index; stays when the source's content changes.</param>
/// <param name="Directive">The directive with its text and labelled tasks.</param>
/// <param name="ProcessedBy">Versions of the reader and the model that made the values.</param>
public sealed record StoredDirective(string Id, Directive Directive, string ProcessedBy)
{
    /// <summary>The directive in brief.</summary>
    public DirectiveSummary Summary => DirectiveCodec.Summarize(Id, Directive);

    /// <summary>By path, the corrections by which persons gave tasks their sectors.</summary>
    public IReadOnlyDictionary<string, SectorCorrection> Corrections { get; init; } = FrozenDictionary<string, SectorCorrection>.Empty;
}

/// <summary>A directive in brief.</summary>
public sealed record DirectiveSummary
{
    /// <summary>Unique in the index.</summary>
    public required string Id { get; init; }

    /// <summary>Form, or null.</summary>
    public DirectiveKind? Kind { get; init; }

    /// <summary>Number and symbol as printed, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Subject, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Issuing body, or null.</summary>
    public IssuingBody? Issuer { get; init; }

    /// <summary>Province, or null.</summary>
    public string? Province { get; init; }

    /// <summary>District, or null.</summary>
    public string? District { get; init; }

    /// <summary>Date of issue, or null.</summary>
    public PartialDate? Issued { get; init; }

    /// <summary>Number of its tasks.</summary>
    public int TaskCount { get; init; }

    /// <summary>The directive's value of a column as facets name it; null for none.</summary>
    /// <exception cref="ArgumentException">Tasks have values of the column, not directives; see <see cref="FacetFields.IsOfDirectives"/>.</exception>
    public string? ValueOf(FacetField field) => field switch
    {
        FacetField.Province => Province,
        FacetField.District => FilterCompiler.DistrictName(District, Province),
        FacetField.Issuer => Issuer?.Name,
        FacetField.Kind => Kind?.Code,
        FacetField.Level => Issuer?.Level is { } level ? level.Code() : null,
        _ => throw new ArgumentException($"{field} is no column of directives", nameof(field)),
    };
}
