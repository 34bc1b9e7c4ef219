namespace Corpus.Classification.Training;

/// <summary>How to train. The defaults were chosen by cross-validation on the repository's examples, see README.md.</summary>
public sealed record TrainingOptions
{
    /// <summary>Weight of the examples' loss against the squared length of the weights; above 0. Smaller gives smoother models.</summary>
    public double Looseness { get; init; } = 4;

    /// <summary>A feature must occur in at least so many examples to get weights; at least 1.</summary>
    public int MinExamples { get; init; } = 2;

    /// <summary>
    /// Into how many parts the features are dealt: as many models are fitted, each without one of the parts, and their weights averaged. None
    /// can lean on a word that is always there with another one, so scores hold better on unseen texts. 1 for a single model of all features.
    /// </summary>
    public int FeatureParts { get; init; } = 3;

    /// <summary>
    /// Parts that cross-validation makes of the groups, for calibration and thresholds; with fewer than 2 (or fewer groups) probabilities
    /// stay as the regressions give them and every threshold is 0.5.
    /// </summary>
    public int Folds { get; init; } = 8;

    /// <summary>
    /// What the label regression of a sector that is a task's second or third one aims at, in (0, 1]; the main one aims at 1. Below 1 a
    /// task's weighty sectors tend to be the probable ones.
    /// </summary>
    public double SecondaryTarget { get; init; } = 0.85;
}
