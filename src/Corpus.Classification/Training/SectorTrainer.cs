using Corpus.Classification.Model;
using Corpus.Directives;

namespace Corpus.Classification.Training;

/// <summary>Trains models.</summary>
public static class SectorTrainer
{
    /// <summary>Learns a model from labelled examples; the same examples and options give the same bytes on one kind of machine.</summary>
    /// <param name="examples">At least one; groups matter, order only for the hash of the data.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <param name="progress">Told after every fitted model; may be null.</param>
    /// <param name="corrections">
    /// What people decided since, each weighing as one example and replacing those of the same folded text; null for none.
    /// </param>
    /// <exception cref="ArgumentException">There is no example, or one without group, text or one to three different sectors.</exception>
    /// <remarks>Uses two cores. About 70 seconds of processor time for 13,448 examples.</remarks>
    public static SectorModel Train(
        IReadOnlyList<LabelledExample> examples,
        TrainingOptions? options = null,
        IProgress<TrainingProgress>? progress = null,
        IReadOnlyList<LabelledExample>? corrections = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        options ??= new TrainingOptions();
        var data = new TrainingData(examples, corrections ?? [], options);
        var canCalibrate = options.Folds >= 2 && data.Examples.Select(example => example.Group).Distinct().Count() >= options.Folds;
        var total = canCalibrate ? options.Folds + 1 : 1;
        var done = 0;
        var model = RawModel.Fit(data, [.. Enumerable.Range(0, data.Examples.Count)], options);
        progress?.Report(new TrainingProgress(++done, total, "fitted the model"));
        var parameters = canCalibrate
            ? new CrossValidation(data, options, () => progress?.Report(new TrainingProgress(++done, total, "fitted a fold"))).Calibrate(model)
            : [.. Sectors.All.Select(sector => Calibration.None(model.Biases[(int)sector], model.Biases[SectorModel.MainColumn + (int)sector]))];
        return SectorModelFile.Read(SectorModelFile.Write(model.ToModel("unsaved", data, parameters)));
    }

    /// <summary>The hash that a model trained by this build carries: tells whether a model is up to date.</summary>
    /// <param name="examples">What it was trained from.</param>
    /// <param name="corrections">What else it was trained from; null for none.</param>
    /// <param name="options">How it was trained; null for the defaults.</param>
    public static string DataHashOf(
        IReadOnlyList<LabelledExample> examples, IReadOnlyList<LabelledExample>? corrections = null, TrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return TrainingData.HashOf(examples, corrections ?? [], options ?? new TrainingOptions());
    }
}
