using System.Globalization;
using Corpus.Text.Segmentation;

namespace Corpus.Cli.Commands;

/// <summary>Trains and measures the word segmenter on treebank files in CoNLL-U (<c>corpus train --segmenter</c>).</summary>
internal static class SegmenterTraining
{
    /// <summary>Trains on every <c>*.conllu</c> file of a folder and writes the model.</summary>
    public static int Train(string folder, string modelFile)
    {
        var sentences = Read(folder, "*.conllu");
        if (sentences.Count == 0)
        {
            Console.Error.WriteLine($"corpus: there is no sentence in {folder}; name a folder of *.conllu files with --treebank");
            return ExitCodes.Failed;
        }

        Console.Error.WriteLine($"Training on {sentences.Count} sentences; this takes some seconds");
        using (var model = File.Create(modelFile))
        {
            WordSegmenterTrainer.Train(sentences, new WordSegmenterTraining()).Write(model);
        }

        Console.Out.WriteLine($"{modelFile}: trained on {sentences.Count} sentences");
        return ExitCodes.Done;
    }

    /// <summary>Trains on the training files alone and prints the scores on the development files.</summary>
    public static int Evaluate(string folder)
    {
        var (train, dev) = (Read(folder, "*train*.conllu"), Read(folder, "*dev*.conllu"));
        if (train.Count == 0 || dev.Count == 0)
        {
            Console.Error.WriteLine($"corpus: {folder} needs a *train*.conllu and a *dev*.conllu; name the folder with --treebank");
            return ExitCodes.Failed;
        }

        Console.Error.WriteLine($"Training on {train.Count} sentences; this takes some seconds");
        var scores = WordSegmenterEvaluation.Measure(WordSegmenterTrainer.Train(train, new WordSegmenterTraining()), dev);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{scores.Sentences} sentences, {scores.Expected} words: precision {scores.Precision:F3}, recall {scores.Recall:F3}, "
            + $"F1 {scores.F1:F3}; sentences without an error {scores.ExactRate:P1}"));
        return ExitCodes.Done;
    }

    private static List<SegmentedSentence> Read(string folder, string pattern)
    {
        var sentences = new List<SegmentedSentence>();
        foreach (var file in Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(file);
            sentences.AddRange(SegmentedSentence.ReadConllu(reader));
        }

        return sentences;
    }
}
