namespace Corpus.Classification.Evaluation;

/// <summary>How well one sector is found, counted over all labels of the examples.</summary>
/// <param name="Right">Labels given that a person gave too.</param>
/// <param name="Given">Labels given.</param>
/// <param name="Wanted">Labels that a person gave.</param>
public readonly record struct SectorScore(int Right, int Given, int Wanted)
{
    /// <summary>Share of the given labels that are right; 0 when none is given.</summary>
    public double Precision => Given == 0 ? 0 : (double)Right / Given;

    /// <summary>Share of the wanted labels that are given; 0 when none is wanted.</summary>
    public double Recall => Wanted == 0 ? 0 : (double)Right / Wanted;

    /// <summary>Harmonic mean of precision and recall; 0 when nothing is given or wanted.</summary>
    public double F1 => Given + Wanted == 0 ? 0 : 2.0 * Right / (Given + Wanted);
}
