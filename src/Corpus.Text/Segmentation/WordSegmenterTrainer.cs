namespace Corpus.Text.Segmentation;

/// <summary>Settings of the training; the defaults are those of the shipped model.</summary>
public sealed record WordSegmenterTraining
{
    /// <summary>Passes over the sentences.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Step of AdaGrad.</summary>
    public float LearningRate { get; init; } = 0.05f;

    /// <summary>Weight of the squared norm of the weights, per sentence.</summary>
    public float Regularisation { get; init; } = 1e-5f;

    /// <summary>Share of the features naming two or three syllables that a sentence is learnt without, in [0, 1).</summary>
    public float Dropout { get; init; } = 0.5f;

    /// <summary>Binary logarithm of the number of weights.</summary>
    public int TableBits { get; init; } = 19;

    /// <summary>Seed of the order of sentences and of the dropout: equal seeds and sentences give equal models.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>Trains the word segmenter: a semi-Markov conditional random field over hashed features, optimised with AdaGrad.</summary>
public static class WordSegmenterTrainer
{
    /// <summary>Trains on sentences whose words are known.</summary>
    /// <param name="sentences">The sentences; read once.</param>
    /// <param name="training">The settings.</param>
    public static WordSegmenter Train(IEnumerable<SegmentedSentence> sentences, WordSegmenterTraining training)
    {
        var all = sentences.ToList();
        var seen = CollectWords(all);
        var lexicon = WordLexicon.Default;
        var weights = new float[1 << training.TableBits];
        var squares = new float[weights.Length];
        var random = new Random(training.Seed);
        var stretches = new List<TrainingStretch>();
        foreach (var sentence in all)
        {
            seen.Hide(FoldOf(sentence));
            TrainingStretch.Add(sentence, lexicon, seen, stretches);
        }

        seen.Hide(null);
        var order = Enumerable.Range(0, stretches.Count).ToArray();
        for (var epoch = 0; epoch < training.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                stretches[i].Learn(weights, squares, training, random);
            }
        }

        return new WordSegmenter(SegmentationModel.Quantise(weights, lexicon, seen));
    }

    // Equal sentences get equal folds, so that none is learnt with the words of its double.
    private static int FoldOf(SegmentedSentence sentence) => (int)(Hashing.Of(sentence.Text) % SeenWords.Folds);

    private static SeenWords CollectWords(List<SegmentedSentence> sentences)
    {
        var folds = new Dictionary<uint, byte>();
        foreach (var sentence in sentences)
        {
            foreach (var (start, end) in sentence.Words)
            {
                var word = sentence.Text.AsSpan(start, end - start);
                if (word.Contains(' '))
                {
                    var hash = WordLexicon.HashOf(word);
                    folds[hash] = (byte)(folds.GetValueOrDefault(hash) | (1 << FoldOf(sentence)));
                }
            }
        }

        return new SeenWords(folds);
    }
}
