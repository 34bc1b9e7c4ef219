namespace Corpus.Directives;

/// <summary>What a cited document is to the directive that cites it.</summary>
public enum CitationRole
{
    /// <summary>Named in passing.</summary>
    Mentioned = 0,

    /// <summary>Legal basis ("Căn cứ …").</summary>
    Basis = 1,

    /// <summary>The document that this directive carries out ("Thực hiện …", "Triển khai …").</summary>
    Implemented = 2,
}

/// <summary>A document that a directive cites; one entry a document, however often it is named.</summary>
public sealed record Citation
{
    /// <summary>Its form, or null when the text does not say.</summary>
    public DirectiveKind? Kind { get; init; }

    /// <summary>The full number, e.g. <c>4800/QĐ-BYT</c>; null for laws cited by name or date.</summary>
    public string? Number { get; init; }

    /// <summary>Its date; null when not printed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Full name of its issuer, abbreviations opened; null when nothing shows it.</summary>
    public string? Issuer { get; init; }

    /// <summary>The first mention, verbatim.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is named, in order; at least one. Half-open ranges in the source text.</summary>
    public required IReadOnlyList<TextRange> Ranges { get; init; }

    /// <summary>What the document is to the directive; the strongest of its mentions.</summary>
    public CitationRole Role { get; init; }

    /// <summary>Name of the rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>
    /// Where <c>kind</c>, <c>number</c>, <c>date</c>, <c>issuer</c> and a <c>role</c> that words show were read from: in any of its mentions, or in that of another document which
    /// shares them.
    /// </summary>
    public IReadOnlyDictionary<string, Evidence> Evidence { get; init; } = new Dictionary<string, Evidence>();
}
