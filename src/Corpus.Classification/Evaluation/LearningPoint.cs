namespace Corpus.Classification.Evaluation;

/// <summary>A point of the learning curve.</summary>
/// <param name="Share">Share of the training groups that was learned from, in (0, 1].</param>
/// <param name="Examples">Examples learned from, on average over the folds.</param>
/// <param name="Scores">The scores on what was held out.</param>
public sealed record LearningPoint(double Share, double Examples, ClassificationScores Scores);
