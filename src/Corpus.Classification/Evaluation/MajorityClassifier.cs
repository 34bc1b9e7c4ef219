using Corpus.Directives;

namespace Corpus.Classification.Evaluation;

/// <summary>Gives every task the main sector that its examples have most often: what a classifier must at least beat.</summary>
public sealed class MajorityClassifier : ISectorClassifier
{
    private readonly SectorLabel[] _labels;

    /// <summary>Learns from <paramref name="examples"/>.</summary>
    /// <exception cref="ArgumentException">There is no example.</exception>
    public MajorityClassifier(IReadOnlyList<LabelledExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        if (examples.Count == 0)
        {
            throw new ArgumentException("there is no example to learn from", nameof(examples));
        }

        var sector = examples.CountBy(example => example.Main).OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;
        _labels = [new SectorLabel(sector, examples.Average(example => example.Has(sector) ? 1.0 : 0), [])];
    }

    /// <inheritdoc/>
    public string ModelVersion => $"majority-{_labels[0].Sector.Code()}";

    /// <inheritdoc/>
    public IReadOnlyList<SectorLabel> Classify(in ClassifierInput input) => _labels;
}
