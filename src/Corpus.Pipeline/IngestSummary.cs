namespace Corpus.Pipeline;

/// <summary>How far an ingestion is.</summary>
/// <param name="Done">Sources dealt with, failed ones included.</param>
/// <param name="Total">Sources in all.</param>
/// <param name="Source">Name of the source dealt with last.</param>
public readonly record struct IngestProgress(int Done, int Total, string Source);

/// <summary>A source that could not be ingested.</summary>
/// <param name="Source">Its name as the user gave it.</param>
/// <param name="Reason">What is wrong with it and what to do, in English.</param>
public sealed record IngestFailure(string Source, string Reason);

/// <summary>What an ingestion did.</summary>
public sealed record IngestSummary
{
    /// <summary>Sources looked at, failed ones included.</summary>
    public int Read { get; init; }

    /// <summary>Directives that were new.</summary>
    public int Added { get; init; }

    /// <summary>Directives that replaced an earlier content of the same source.</summary>
    public int Replaced { get; init; }

    /// <summary>Sources whose content was held already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Tasks in the directives added and replaced.</summary>
    public int Tasks { get; init; }

    /// <summary>Sources without a task in them: held and searchable by nothing, worth a look.</summary>
    public IReadOnlyList<string> WithoutTasks { get; init; } = [];

    /// <summary>Sources that are longer than any directive, so that only a part of them was read; their warnings tell which.</summary>
    public IReadOnlyList<string> PartlyRead { get; init; } = [];

    /// <summary>Sources that failed.</summary>
    public IReadOnlyList<IngestFailure> Failures { get; init; } = [];
}
