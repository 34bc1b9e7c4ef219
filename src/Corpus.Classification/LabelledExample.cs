using Corpus.Directives;

namespace Corpus.Classification;

/// <summary>A task whose sectors a person decided: what the model learns from and is measured by.</summary>
/// <param name="Group">Id of the directive that the task stands in; cross-validation never splits a group.</param>
/// <param name="Input">What a classifier sees of the task.</param>
/// <param name="Sectors">One to three different sectors, the main one first.</param>
public sealed record LabelledExample(string Group, ClassifierInput Input, IReadOnlyList<Sector> Sectors)
{
    /// <summary>The main sector.</summary>
    public Sector Main => Sectors[0];

    /// <summary>Whether <paramref name="sector"/> is one of the sectors.</summary>
    public bool Has(Sector sector) => Sectors.Contains(sector);
}
