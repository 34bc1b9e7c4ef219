namespace Corpus.Classification.Training;

/// <summary>How far a training has come.</summary>
/// <param name="Done">Models fitted.</param>
/// <param name="Total">Models to fit, at least 1.</param>
/// <param name="Step">What was done last, in English.</param>
public readonly record struct TrainingProgress(int Done, int Total, string Step);
