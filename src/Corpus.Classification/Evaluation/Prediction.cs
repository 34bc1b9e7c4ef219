using Corpus.Directives;

namespace Corpus.Classification.Evaluation;

/// <summary>What a classifier answered for one example.</summary>
/// <param name="Labels">The sectors, the main one first; at least one.</param>
/// <param name="Probabilities">A probability a sector, in the order of <see cref="Sectors.All"/>; 0 where the classifier gave none.</param>
internal sealed record Prediction(IReadOnlyList<Sector> Labels, double[] Probabilities)
{
    /// <summary>Asks <paramref name="classifier"/>.</summary>
    public static Prediction Of(ISectorClassifier classifier, in ClassifierInput input)
    {
        var labels = classifier.Classify(input);
        var probabilities = new double[Sectors.Count];
        if (classifier is SectorClassifier trained)
        {
            trained.Probabilities(input, probabilities);
        }
        else
        {
            foreach (var label in labels)
            {
                probabilities[(int)label.Sector] = label.Probability;
            }
        }

        return new Prediction([.. labels.Select(label => label.Sector)], probabilities);
    }
}
