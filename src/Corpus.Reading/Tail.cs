using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>What the tail of a directive says: who signed, and who receives it.</summary>
internal sealed record Tail
{
    /// <summary>First line of the tail; the number of lines when there is none.</summary>
    public required int Start { get; init; }

    /// <summary>Position in the source behind the last line of the tail; 0 when there is no tail.</summary>
    public int End { get; init; }

    /// <summary>The entries under "Nơi nhận", without dashes and closing signs.</summary>
    public IReadOnlyList<TextRange> Recipients { get; init; } = [];

    /// <summary>On whose behalf, in the order of the lines.</summary>
    public IReadOnlyList<TextRange> Capacity { get; init; } = [];

    /// <summary>The post; two when the signer holds two offices, and more pieces when it wraps.</summary>
    public IReadOnlyList<TextRange> Title { get; init; } = [];

    /// <summary>The name, rank and degree left out; null when none is printed.</summary>
    public TextRange? Name { get; init; }

    /// <summary>The names of the others who signed beside the signer.</summary>
    public IReadOnlyList<TextRange> OtherNames { get; init; } = [];

    /// <summary>The rank or degree before the name or above it; null when none is printed.</summary>
    public TextRange? Rank { get; init; }

    /// <summary>The cells of the signature block, which a copy of two columns puts between those of the recipients.</summary>
    public IReadOnlyList<TextRange> SignatureCells { get; init; } = [];

    /// <summary>The cells of the recipients, which it puts between those of the signature block.</summary>
    public IReadOnlyList<TextRange> RecipientCells { get; init; } = [];

    /// <summary>The parts of a line of the signature block, or of several in order, without the recipients between them.</summary>
    public List<TextRange> PiecesOf(SourceLines source, params IReadOnlyList<TextRange> lines) =>
        [.. lines.SelectMany(line => Pieces.Of(source, line, RecipientCells))];
}
