using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>What the header of a directive and the search for citations tell the reader of its body.</summary>
internal sealed record BodyContext
{
    /// <summary>Form of the directive, or null.</summary>
    public DirectiveKind? Kind { get; init; }

    /// <summary>Date of issue, or null. Deadlines are resolved from it.</summary>
    public PartialDate? Issued { get; init; }

    /// <summary>Day of the meeting that the directive reports, or null. Without a date of issue it tells the year of deadlines that print none.</summary>
    public DateOnly? MeetingDate { get; init; }

    /// <summary>The body that issued the directive, or null.</summary>
    public IssuingBody? Issuer { get; init; }

    /// <summary>Name of the province, or null.</summary>
    public string? Province { get; init; }

    /// <summary>Name of the district without its kind, or null.</summary>
    public string? District { get; init; }

    /// <summary>The bodies under "Kính gửi", as printed.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Every document cited in the whole source, with the ranges of its mentions.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What is printed behind the signature with a heading of its own, in order; its tasks belong to the directive.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];
}
