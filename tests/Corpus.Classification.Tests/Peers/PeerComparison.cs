using Corpus.Classification.Evaluation;
using Corpus.Classification.Training;

namespace Corpus.Classification.Tests.Peers;

/// <summary>
/// Trains other programs on the same folds and examples and prints their reports. Run by hand, see README.md of the tests:
/// it takes minutes and needs Debian packages.
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
            var predictions = new Prediction[examples.Count];
            foreach (var fold in folds.Distinct())
            {
                var held = Enumerable.Range(0, folds.Length).Where(i => folds[i] == fold).ToArray();
                var answers = peer.Label(
                    [.. Enumerable.Range(0, folds.Length).Except(held).Select(i => examples[i])], [.. held.Select(i => examples[i])], folder);
                foreach (var (i, answer) in held.Zip(answers))
                {
                    predictions[i] = answer;
                }
            }

            output.WriteLine(EvaluationReport.Render($"{peer.Program}, bare text, same folds", ClassificationScores.Of(examples, predictions)));
            output.WriteLine(EvaluationReport.Render(
                $"{peer.Program}, bare text, held-out test", ClassificationScores.Of(TestExamples.HeldOut, peer.Label(examples, TestExamples.HeldOut, folder))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
