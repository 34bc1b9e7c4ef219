using Corpus.Directives;

namespace Corpus.Classification.Evaluation;

/// <summary>How well a classifier labels a set of examples.</summary>
public sealed class ClassificationScores
{
    private const int CalibrationBins = 10;

    private ClassificationScores(int count, double mainAccuracy, double mainAmongLabels, SectorScore[] sectors, double error, double mainError, Confusion[] confusions)
    {
        Count = count;
        MainAccuracy = mainAccuracy;
        MainAmongLabels = mainAmongLabels;
        BySector = sectors;
        CalibrationError = error;
        MainCalibrationError = mainError;
        Confusions = confusions;
    }

    /// <summary>Number of examples.</summary>
    public int Count { get; }

    /// <summary>Share of the examples whose main sector is right, in [0, 1].</summary>
    public double MainAccuracy { get; }

    /// <summary>Share of the examples whose given main sector is one of the sectors that a person gave, in [0, 1].</summary>
    public double MainAmongLabels { get; }

    /// <summary>Scores in the order of <see cref="Sectors.All"/>.</summary>
    public IReadOnlyList<SectorScore> BySector { get; }

    /// <summary>All labels of all sectors counted together.</summary>
    public SectorScore Micro => new(BySector.Sum(s => s.Right), BySector.Sum(s => s.Given), BySector.Sum(s => s.Wanted));

    /// <summary>Mean F1 of the sectors.</summary>
    public double MacroF1 => BySector.Average(sector => sector.F1);

    /// <summary>
    /// Expected calibration error over every pair of example and sector: the mean distance, in ten equal bins of the probability and weighted
    /// by their sizes, between the mean probability and the share of pairs that a person gave.
    /// </summary>
    public double CalibrationError { get; }

    /// <summary>The same over the main labels only: their probability against whether a person gave that sector.</summary>
    public double MainCalibrationError { get; }

    /// <summary>Pairs of main sectors taken for each other, the most frequent first.</summary>
    public IReadOnlyList<Confusion> Confusions { get; }

    /// <summary>Asks <paramref name="classifier"/> for every example and compares.</summary>
    /// <exception cref="ArgumentException">There is no example.</exception>
    public static ClassificationScores Of(ISectorClassifier classifier, IReadOnlyList<LabelledExample> examples)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(examples);
        return Of(examples, [.. examples.Select(example => Prediction.Of(classifier, example.Input))]);
    }

    /// <summary>Compares answers with the truth.</summary>
    /// <param name="examples">At least one.</param>
    /// <param name="predictions">An answer an example, in the same order.</param>
    internal static ClassificationScores Of(IReadOnlyList<LabelledExample> examples, IReadOnlyList<Prediction> predictions)
    {
        if (examples.Count == 0)
        {
            throw new ArgumentException("there is no example to judge by", nameof(examples));
        }

        var pairs = examples.Zip(predictions).ToArray();
        var sectors = Sectors.All.Select(sector => new SectorScore(
            pairs.Count(pair => pair.First.Has(sector) && pair.Second.Labels.Contains(sector)),
            pairs.Count(pair => pair.Second.Labels.Contains(sector)),
            pairs.Count(pair => pair.First.Has(sector))));
        var confusions = pairs.Where(pair => pair.First.Main != pair.Second.Labels[0])
            .CountBy(pair => (Wanted: pair.First.Main, Given: pair.Second.Labels[0]))
            .Select(count => new Confusion(count.Key.Wanted, count.Key.Given, count.Value))
            .OrderByDescending(confusion => confusion.Count).ThenBy(confusion => confusion.Wanted).ThenBy(confusion => confusion.Given);
        return new ClassificationScores(
            examples.Count,
            pairs.Average(pair => pair.First.Main == pair.Second.Labels[0] ? 1.0 : 0),
            pairs.Average(pair => pair.First.Has(pair.Second.Labels[0]) ? 1.0 : 0),
            [.. sectors],
            ExpectedError([.. pairs.SelectMany(pair => Sectors.All.Select(sector => Judge(pair, sector)))]),
            ExpectedError([.. pairs.Select(pair => Judge(pair, pair.Second.Labels[0]))]),
            [.. confusions]);

        static (double, bool) Judge((LabelledExample Example, Prediction Prediction) pair, Sector sector) =>
            (pair.Prediction.Probabilities[(int)sector], pair.Example.Has(sector));
    }

    private static double ExpectedError((double Probability, bool Truth)[] judged) =>
        judged.GroupBy(pair => Math.Min((int)(pair.Probability * CalibrationBins), CalibrationBins - 1))
            .Sum(bin => Math.Abs(bin.Average(pair => pair.Probability) - bin.Average(pair => pair.Truth ? 1.0 : 0)) * bin.Count() / judged.Length);
}
