using Corpus.Classification.Evaluation;
using Corpus.Classification.Model;
using Corpus.Classification.Training;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Peers;

/// <summary>
/// Trains other programs on the same folds and examples, damaged copies included, fits calibration and thresholds as for our model and
/// prints their reports. Run by hand, see README.md of the tests: it takes minutes and needs Debian packages.
/// </summary>
public sealed class PeerComparison(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public void FastText_SameFoldsAndTest_IsReported() => Report(new FastTextPeer());

    [Fact(Explicit = true)]
    public void LibLinear_SameFoldsAndTest_IsReported() => Report(new LibLinearPeer());

    private void Report(IPeer peer)
    {
        Assert.SkipUnless(PeerProcess.Exists(peer.Program), $"needs the program {peer.Program}: apt-get install fasttext liblinear-tools");
        var folder = Directory.CreateTempSubdirectory("corpus-peer-").FullName;
        try
        {
            var examples = TestExamples.Training;
            var folds = GroupFolds.Assign(examples, new TrainingOptions().Folds);
            var judged = new double[examples.Count][];
            foreach (var fold in folds.Distinct())
            {
                var held = Enumerable.Range(0, folds.Length).Where(i => folds[i] == fold).ToArray();
                var answers = Judge([.. Enumerable.Range(0, folds.Length).Except(held).Select(i => examples[i])], [.. held.Select(i => examples[i])]);
                foreach (var (i, answer) in held.Zip(answers))
                {
                    judged[i] = answer;
                }
            }

            var predictions = new Prediction[examples.Count];
            foreach (var fold in folds.Distinct())
            {
                // As with our model: thresholds and calibration from the other folds' answers.
                var sectors = Calibrate(Enumerable.Range(0, folds.Length).Where(i => folds[i] != fold));
                foreach (var i in Enumerable.Range(0, folds.Length).Where(i => folds[i] == fold))
                {
                    predictions[i] = Decide(judged[i], sectors);
                }
            }

            var all = Calibrate(Enumerable.Range(0, folds.Length));
            var heldOut = Judge(examples, TestExamples.HeldOut).Select(answer => Decide(answer, all)).ToArray();
            output.WriteLine(EvaluationReport.Render($"{peer.Program}, bare text, same folds", ClassificationScores.Of(examples, predictions)));
            output.WriteLine(EvaluationReport.Render($"{peer.Program}, bare text, held-out test", ClassificationScores.Of(TestExamples.HeldOut, heldOut)));

            IReadOnlyList<double[]> Judge(IReadOnlyList<LabelledExample> training, IReadOnlyList<LabelledExample> asked) =>
                peer.Judge(WithCopies(training, out var copies), copies, asked, folder);

            SectorParameters[] Calibrate(IEnumerable<int> chosen)
            {
                var rows = chosen.ToArray();
                return [.. Sectors.All.Select(sector => Calibration.Fit(
                    0, 0, [.. rows.Select(i => Score(judged[i][(int)sector]))], [.. rows.Select(i => examples[i].Has(sector))]))];
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The examples with what our model learns from beside them: their damaged copies and the tasks run together.</summary>
    private static LabelledExample[] WithCopies(IReadOnlyList<LabelledExample> examples, out int copies)
    {
        var joined = JoinedTasks.Of(examples);
        var rows = examples
            .Concat(examples.SelectMany(example => NoisyCopies.Of(example.Input).Select(copy => example with { Input = copy })))
            .Concat(joined.OfType<LabelledExample>())
            .ToArray();
        copies = (int)Math.Round((double)rows.Length / examples.Count);
        return rows;
    }

    /// <summary>Log-odds: what calibration takes.</summary>
    private static double Score(double probability)
    {
        var bounded = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(bounded / (1 - bounded));
    }

    /// <summary>The most probable sector, and up to two more that reach their thresholds.</summary>
    private static Prediction Decide(double[] judged, SectorParameters[] sectors)
    {
        double[] probabilities = [.. Sectors.All.Select(sector => sectors[(int)sector].Probability(Score(judged[(int)sector])))];
        var ranked = Sectors.All.OrderByDescending(sector => probabilities[(int)sector]).Take(SectorClassifier.MaxLabels).ToArray();
        return new Prediction(
            [.. ranked.Where(sector => sector == ranked[0] || probabilities[(int)sector] >= sectors[(int)sector].Threshold)], probabilities);
    }
}
