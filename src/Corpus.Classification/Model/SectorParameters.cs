namespace Corpus.Classification.Model;

/// <summary>What a model holds for one sector besides the weights of the features.</summary>
/// <param name="Bias">Label score of an input without a known feature.</param>
/// <param name="MainBias">Main score of an input without a known feature.</param>
/// <param name="Slope">Platt's scale: the probability is 1 / (1 + exp(-(Slope * score + Offset))). Above 0.</param>
/// <param name="Offset">Platt's shift.</param>
/// <param name="Threshold">Probability from which the sector is a label, in (0, 1).</param>
internal readonly record struct SectorParameters(float Bias, float MainBias, double Slope, double Offset, double Threshold)
{
    /// <summary>The calibrated probability of a label score, in [0, 1].</summary>
    public double Probability(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Offset)));
}
