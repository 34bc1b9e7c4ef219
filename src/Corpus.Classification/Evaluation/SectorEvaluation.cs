using Corpus.Classification.Features;
using Corpus.Classification.Training;

namespace Corpus.Classification.Evaluation;

/// <summary>Cross-validated scores of the model and of the baselines: every example is judged by a model that saw nothing of its directive.</summary>
public sealed class SectorEvaluation
{
    /// <summary>Shares of the training groups that the learning curve is taken at, besides all of them.</summary>
    private static readonly double[] Shares = [0.125, 0.25, 0.5];

    private SectorEvaluation()
    {
    }

    /// <summary>The hash of what was evaluated, as <see cref="SectorTrainer.DataHashOf"/> gives it.</summary>
    public required string DataHash { get; init; }

    /// <summary>How many of the examples are corrections.</summary>
    public required int Corrections { get; init; }

    /// <summary>How the models were trained.</summary>
    public required TrainingOptions Options { get; init; }

    /// <summary>Number of groups.</summary>
    public required int Groups { get; init; }

    /// <summary>The model, told the text, the leads and the headings.</summary>
    public required ClassificationScores WithContext { get; init; }

    /// <summary>The model, told the bare text.</summary>
    public required ClassificationScores TextOnly { get; init; }

    /// <summary>The baseline that counts words of the lexicon in the bare text.</summary>
    public required ClassificationScores Keywords { get; init; }

    /// <summary>The baseline that always gives the most frequent sector.</summary>
    public required ClassificationScores Majority { get; init; }

    /// <summary>Scores on the bare text when learning from less; ends with all.</summary>
    public required IReadOnlyList<LearningPoint> LearningCurve { get; init; }

    /// <summary>Evaluates the training on <paramref name="examples"/>.</summary>
    /// <param name="examples">With the corrections, at least as many groups as there are folds.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <param name="progress">Told after every fitted model; may be null.</param>
    /// <param name="corrections">
    /// What people decided since, learned from and judged by as in <see cref="SectorTrainer.Train"/>; null for none.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There are fewer groups than folds, fewer than two folds, or an example without group, text or one to three different sectors.
    /// </exception>
    public static SectorEvaluation CrossValidate(
        IReadOnlyList<LabelledExample> examples,
        TrainingOptions? options = null,
        IProgress<TrainingProgress>? progress = null,
        IReadOnlyList<LabelledExample>? corrections = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        options ??= new TrainingOptions();
        var data = new TrainingData(examples, corrections ?? [], options);
        examples = data.Examples;
        var groups = examples.Select(example => example.Group).Distinct(StringComparer.Ordinal).Count();
        if (options.Folds < 2 || groups < options.Folds)
        {
            throw new ArgumentException($"{groups} groups cannot make {options.Folds} folds", nameof(examples));
        }

        var done = 0;
        var total = options.Folds * (1 + Shares.Length);
        var validation = new CrossValidation(data, options, () => Report("fitted a fold"));
        var withContext = new Prediction[examples.Count];
        var textOnly = new Prediction[examples.Count];
        var majority = new Prediction[examples.Count];
        for (var fold = 0; fold < validation.FoldCount; fold++)
        {
            var classifier = validation.ClassifierFor(fold);
            var held = validation.ExamplesOf(fold);
            var baseline = new MajorityClassifier([.. Enumerable.Range(0, examples.Count).Except(held).Select(i => examples[i])]);
            foreach (var i in held)
            {
                withContext[i] = Prediction.Of(classifier, examples[i].Input);
                textOnly[i] = Prediction.Of(classifier, Bare(examples[i]));
                majority[i] = Prediction.Of(baseline, examples[i].Input);
            }
        }

        var keywords = new KeywordClassifier();
        var all = ClassificationScores.Of(examples, textOnly);
        return new SectorEvaluation
        {
            DataHash = data.Hash,
            Corrections = data.CorrectionCount,
            Options = options,
            Groups = groups,
            WithContext = ClassificationScores.Of(examples, withContext),
            TextOnly = all,
            Keywords = ClassificationScores.Of(examples, [.. examples.Select(example => Prediction.Of(keywords, Bare(example)))]),
            Majority = ClassificationScores.Of(examples, majority),
            LearningCurve =
            [
                .. Shares.Select(share => LearnFromLess(data, validation, options, share, () => Report($"fitted a fold from {share:P0} of the groups"))),
                new LearningPoint(1, examples.Count * (validation.FoldCount - 1.0) / validation.FoldCount, all),
            ],
        };

        void Report(string step) => progress?.Report(new TrainingProgress(++done, total, step));
    }

    private static LearningPoint LearnFromLess(TrainingData data, CrossValidation validation, TrainingOptions options, double share, Action fitted)
    {
        var predictions = new Prediction[data.Examples.Count];
        var learned = 0;
        for (var fold = 0; fold < validation.FoldCount; fold++)
        {
            var held = validation.ExamplesOf(fold);
            var chosen = Enumerable.Range(0, predictions.Length).Except(held).Where(i => IsChosen(data.Examples[i].Group)).ToArray();
            learned += chosen.Length;
            var model = RawModel.Fit(data, chosen, options);
            fitted();

            // The calibration of the whole stays: the curve shows what more examples do for the ranking of the sectors.
            var classifier = new SectorClassifier(model.ToModel("learning curve", data, validation.Calibrate(model, fold)));
            foreach (var i in held)
            {
                predictions[i] = Prediction.Of(classifier, Bare(data.Examples[i]));
            }
        }

        return new LearningPoint(share, (double)learned / validation.FoldCount, ClassificationScores.Of(data.Examples, predictions));

        bool IsChosen(string group) => FeatureHash.Of(group) % 1000 < share * 1000;
    }

    private static ClassifierInput Bare(LabelledExample example) => ClassifierInput.Of(example.Input.Text);
}
