using Corpus.Directives;

namespace Corpus.Search;

/// <summary>A labelled directive on its way into an index.</summary>
public sealed record IndexableDirective
{
    /// <summary>Identity of the source: the full path of a file, or another name that stays the same when the content changes.
    /// Never shown to users.</summary>
    public required string SourceKey { get; init; }

    /// <summary>SHA-256 of the source's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Versions of the reader and the model that made the values; another version makes the directive a changed one.</summary>
    public required string ProcessedBy { get; init; }

    /// <summary>The directive; its tasks carry their sectors.</summary>
    public required Directive Directive { get; init; }
}

/// <summary>A ready task of <c>corpus import</c>: text and columns without a stored directive.</summary>
/// <param name="Id">Its id, unique in the index.</param>
/// <param name="DirectiveId">Id of the directive it is counted under.</param>
/// <param name="Text">The text.</param>
/// <param name="Province">Name of the province, or null.</param>
/// <param name="Sectors">Its sectors.</param>
/// <param name="Issued">Date of issue, or null.</param>
public sealed record ImportedTask(
    string Id, string DirectiveId, string Text, string? Province, SectorSet Sectors, DateOnly? Issued);
