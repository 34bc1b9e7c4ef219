namespace Corpus.Classification.Training;

/// <summary>How to train. The defaults were chosen by cross-validation on the repository's examples, see README.md.</summary>
public sealed record TrainingOptions
{
    /// <summary>Weight of the examples' loss against the squared length of the weights; above 0. Smaller gives smoother models.</summary>
    public double Looseness { get; init; } = 8;

    /// <summary>A feature must occur in at least so many examples to get weights; at least 1.</summary>
    public int MinExamples { get; init; } = 2;

    /// <summary>
    /// How much more a feature is held back for each time that it is learned from, see <see cref="LogisticRegression"/>; at least 0. No frequent
    /// word is then leant on alone, so scores hold better on unseen texts.
    /// </summary>
    public double Shrinkage { get; init; } = 0.1;

    /// <summary>
    /// Parts that cross-validation makes of the groups, for calibration and thresholds; with fewer than 2 (or fewer groups) probabilities
    /// stay as the regressions give them and every threshold is 0.5.
    /// </summary>
    public int Folds { get; init; } = 8;

    /// <summary>
    /// How much an example as it stands, with its leads and headings and as bare text, weighs against a damaged copy of it or a task that it is
    /// run together with, which weigh 1; above 0.
    /// </summary>
    public double WholeWeight { get; init; } = 2;
}
