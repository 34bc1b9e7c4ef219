using Corpus.Classification.Model;
using Corpus.Directives;

namespace Corpus.Classification.Training;

/// <summary>Models that have each not seen one fold of the examples, and the scores that they give to it.</summary>
internal sealed class CrossValidation
{
    private readonly TrainingData _data;
    private readonly int[] _folds;
    private readonly RawModel[] _models;
    private readonly double[][][] _scores;

    /// <summary>Fits a model a fold.</summary>
    /// <param name="data">The examples.</param>
    /// <param name="options">How to train; <see cref="TrainingOptions.Folds"/> is at least 2.</param>
    /// <param name="fitted">Called after each model.</param>
    public CrossValidation(TrainingData data, TrainingOptions options, Action fitted)
    {
        _data = data;
        _folds = GroupFolds.Assign(data.Examples, options.Folds);
        _models = new RawModel[options.Folds];
        for (var fold = 0; fold < options.Folds; fold++)
        {
            _models[fold] = RawModel.Fit(data, [.. Enumerable.Range(0, _folds.Length).Where(i => _folds[i] != fold)], options);
            fitted();
        }

        _scores = [.. data.Views.Select((views, i) => views.Select(view => _models[_folds[i]].Score(data, view)).ToArray())];
    }

    /// <summary>Number of folds.</summary>
    public int FoldCount => _models.Length;

    /// <summary>Numbers of the examples of a fold, ascending.</summary>
    public IReadOnlyList<int> ExamplesOf(int fold) => [.. Enumerable.Range(0, _folds.Length).Where(i => _folds[i] == fold)];

    /// <summary>Calibrates <paramref name="model"/> on the scores of every fold but one.</summary>
    /// <param name="model">The model to calibrate.</param>
    /// <param name="exceptFold">The fold to leave out, so that it can be judged by the result; null for none.</param>
    public SectorParameters[] Calibrate(RawModel model, int? exceptFold = null)
    {
        var rows = Enumerable.Range(0, _folds.Length).Where(i => _folds[i] != exceptFold)
            .SelectMany(i => _scores[i].Select(scores => (Example: _data.Examples[i], Scores: scores))).ToArray();
        return [.. Sectors.All.Select(sector => Calibration.Fit(
            model.Biases[(int)sector],
            model.Biases[SectorModel.MainColumn + (int)sector],
            [.. rows.Select(row => row.Scores[(int)sector])],
            [.. rows.Select(row => row.Example.Has(sector))]))];
    }

    /// <summary>The classifier of a fold: neither its weights nor its calibration have seen the fold.</summary>
    public SectorClassifier ClassifierFor(int fold) =>
        new(_models[fold].ToModel("cross-validation", _data, Calibrate(_models[fold], fold)));
}
