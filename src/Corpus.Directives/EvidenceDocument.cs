using System.Text.Json.Serialization;

namespace Corpus.Directives;

/// <summary>The JSON form of an <see cref="Evidence"/>.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Range">Where in the source text.</param>
/// <param name="Inferred">Whether it is a conclusion.</param>
/// <param name="Note">In words, why.</param>
/// <param name="Pieces">The parts of the range that hold the value; left out where the range holds nothing else.</param>
public sealed record EvidenceDocument(
    string Rule,
    int[]? Range,
    bool Inferred,
    string? Note,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int[]>? Pieces = null)
{
    /// <summary>The JSON form of what values were read from, by their keys.</summary>
    internal static Dictionary<string, EvidenceDocument> From(IReadOnlyDictionary<string, Evidence> evidence) => evidence.ToDictionary(
        pair => pair.Key,
        pair => new EvidenceDocument(
            pair.Value.Rule, DirectiveDocument.Pair(pair.Value.Range), pair.Value.Inferred, pair.Value.Note, DirectiveDocument.Pairs(pair.Value.Pieces)));

    /// <summary>What values were read from, of this JSON form; nothing where an earlier build wrote none.</summary>
    internal static Dictionary<string, Evidence> Read(IReadOnlyDictionary<string, EvidenceDocument>? evidence) => evidence is null ? [] : evidence.ToDictionary(
        pair => pair.Key,
        pair => new Evidence(pair.Value.Rule, DirectiveDocument.Range(pair.Value.Range), pair.Value.Inferred, pair.Value.Note)
        {
            Pieces = DirectiveDocument.Ranges(pair.Value.Pieces),
        });
}
