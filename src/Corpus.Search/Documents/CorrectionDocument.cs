using System.Globalization;
using Corpus.Directives;

namespace Corpus.Search.Documents;

/// <summary>A person's label as a training example: the keys of the example files first, then who gave it, when and to what.</summary>
public sealed record CorrectionDocument
{
    /// <summary>Id of the directive: examples of one are never split.</summary>
    public required string Group { get; init; }

    /// <summary>Clean text that was labelled.</summary>
    public required string Text { get; init; }

    /// <summary>Canonical names of the bodies that lead.</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>Headings above the task, outermost first.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Codes of the person's sectors, the main one first.</summary>
    public required IReadOnlyList<string> Sectors { get; init; }

    /// <summary>Who gave them.</summary>
    public required string By { get; init; }

    /// <summary>When: UTC, ISO 8601 in whole seconds.</summary>
    public required string At { get; init; }

    /// <summary>Versions of the reader and the model that had made the machine's sectors.</summary>
    public required string Model { get; init; }

    /// <summary>Codes of the machine's sectors at that time, the main one first.</summary>
    public required IReadOnlyList<string> Machine { get; init; }

    /// <summary>Id of the task.</summary>
    public required string Task { get; init; }

    /// <summary><c>applied</c>, or <c>not-applied</c> when the task is gone or has another text: the label is right for this text all the same.</summary>
    public required string State { get; init; }

    /// <summary>The labels that stand, in the order in which they were given; what was withdrawn or superseded is left out.</summary>
    public static IEnumerable<CorrectionDocument> Training(IEnumerable<ListedCorrection> corrections) =>
        from listed in corrections
        let correction = listed.Correction
        where listed.State != CorrectionState.Superseded && !correction.IsWithdrawal
        select new CorrectionDocument
        {
            Group = correction.DirectiveId,
            Text = correction.Text,
            Lead = correction.Lead,
            Headings = correction.Headings,
            Sectors = [.. correction.Sectors.Select(sector => sector.Code())],
            By = correction.By,
            At = correction.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Model = correction.Model,
            Machine = [.. correction.Machine.Select(sector => sector.Code())],
            Task = correction.TaskId,
            State = listed.State.Code(),
        };
}
