namespace Corpus.Text.Segmentation;

/// <summary>One stretch of a training sentence: its features, computed once, and its right cutting.</summary>
internal sealed class TrainingStretch
{
    private readonly int _count;
    private readonly uint[][] _gaps;
    private readonly uint[][][] _words;
    private readonly bool[] _isEnd;

    private TrainingStretch(int count, uint[][] gaps, uint[][][] words, bool[] isEnd) =>
        (_count, _gaps, _words, _isEnd) = (count, gaps, words, isEnd);

    /// <summary>Adds the stretches of a sentence that have anything to learn.</summary>
    public static void Add(SegmentedSentence sentence, WordLexicon lexicon, SeenWords seen, List<TrainingStretch> stretches)
    {
        var ends = sentence.Words.Select(word => word.End).ToHashSet();
        var lattice = new SegmentationLattice();
        var reader = new AtomReader(sentence.Text, lexicon);
        Span<uint> features = stackalloc uint[SegmentationFeatures.MaxGap];
        for (var count = reader.ReadStretch(lattice.Atoms, lattice.Form); count > 0; count = reader.ReadStretch(lattice.Atoms, lattice.Form))
        {
            lattice.LookUp(count, lexicon, seen);
            var gaps = new uint[count - 1][];
            var words = new uint[count][][];
            var isEnd = new bool[count];
            var wordStart = 0;
            var isReachable = true;
            for (var i = 0; i < count; i++)
            {
                if (i + 1 < count)
                {
                    gaps[i] = features[..lattice.FeaturesOfGap(i, count, features)].ToArray();
                }

                words[i] = WordsAt(i, count, lattice, lexicon, seen);
                isEnd[i] = i + 1 == count || !lattice.Atoms[i + 1].CanJoin || ends.Contains(lattice.Atoms[i].End);
                if (isEnd[i])
                {
                    isReachable &= i + 1 - wordStart <= words[wordStart].Length;
                    wordStart = i + 1;
                }
            }

            // A word that the lattice does not hold (an idiom of six syllables) cannot be learnt.
            if (count > 1 && isReachable)
            {
                stretches.Add(new TrainingStretch(count, gaps, words, isEnd));
            }

            lattice.Before = lattice.Atoms[count - 1];
        }
    }

    /// <summary>One step of AdaGrad up the log-likelihood of the right cutting.</summary>
    /// <param name="weights">The weights, a power of two many.</param>
    /// <param name="squares">Sums of squared gradients, as many.</param>
    /// <param name="training">The settings.</param>
    /// <param name="random">Decides which features this step does without.</param>
    public void Learn(float[] weights, float[] squares, WordSegmenterTraining training, Random random)
    {
        var gapScores = new double[_gaps.Length];
        var drop = new uint[_gaps.Length];
        for (var i = 0; i < _gaps.Length; i++)
        {
            for (var f = 0; f < SegmentationFeatures.LexicalGap; f++)
            {
                drop[i] |= random.NextSingle() < training.Dropout ? 1u << f : 0;
            }

            gapScores[i] = Sum(_gaps[i], weights, drop[i]);
        }

        // forward[i]: log of the sum over the cuttings of the first i atoms; backward[i]: of the rest from i on.
        var wordScores = new double[_count][];
        var forward = new double[_count + 1];
        Array.Fill(forward, double.NegativeInfinity, 1, _count);
        for (var start = 0; start < _count; start++)
        {
            wordScores[start] = new double[_words[start].Length];
            var inside = 0.0;
            for (var length = 1; length <= _words[start].Length; length++)
            {
                inside += length == 1 ? 0 : gapScores[start + length - 2];
                wordScores[start][length - 1] = inside + Sum(_words[start][length - 1], weights, 0);
                forward[start + length] = LogAdd(forward[start + length], forward[start] + wordScores[start][length - 1]);
            }
        }

        var backward = new double[_count + 1];
        for (var start = _count - 1; start >= 0; start--)
        {
            backward[start] = double.NegativeInfinity;
            for (var length = 1; length <= _words[start].Length; length++)
            {
                backward[start] = LogAdd(backward[start], backward[start + length] + wordScores[start][length - 1]);
            }
        }

        // The gradient of a feature: how often it occurs in the right cutting less how often it is expected to.
        var closed = new double[_gaps.Length];
        for (var start = 0; start < _count; start++)
        {
            for (var length = 1; length <= _words[start].Length; length++)
            {
                var probability = Math.Exp(forward[start] + wordScores[start][length - 1] + backward[start + length] - forward[_count]);
                for (var gap = start; gap < start + length - 1; gap++)
                {
                    closed[gap] += probability;
                }

                Update(_words[start][length - 1], (IsRight(start, length) ? 1 : 0) - probability, weights, squares, training, 0);
            }
        }

        for (var gap = 0; gap < _gaps.Length; gap++)
        {
            Update(_gaps[gap], (_isEnd[gap] ? 0 : 1) - closed[gap], weights, squares, training, drop[gap]);
        }
    }

    private static uint[][] WordsAt(int start, int count, SegmentationLattice lattice, WordLexicon lexicon, SeenWords seen)
    {
        var words = new uint[lattice.MaxLength(start, count)][];
        Span<uint> features = stackalloc uint[SegmentationFeatures.MaxWord];
        var hash = 0u;
        for (var length = 1; length <= words.Length; length++)
        {
            hash = length == 1 ? lattice.Atoms[start].Hash : Hashing.Of(hash, lattice.Atoms[start + length - 1].Hash);
            words[length - 1] = features[..lattice.FeaturesOfWord(start, length, hash, lexicon, seen, features)].ToArray();
        }

        return words;
    }

    private bool IsRight(int start, int length)
    {
        if ((start > 0 && !_isEnd[start - 1]) || !_isEnd[start + length - 1])
        {
            return false;
        }

        for (var i = start; i < start + length - 1; i++)
        {
            if (_isEnd[i])
            {
                return false;
            }
        }

        return true;
    }

    private static double Sum(uint[] features, float[] weights, uint drop)
    {
        var mask = (uint)weights.Length - 1;
        var sum = 0.0;
        for (var f = 0; f < features.Length; f++)
        {
            sum += (drop >> f & 1) != 0 ? 0 : weights[features[f] & mask];
        }

        return sum;
    }

    private static void Update(uint[] features, double gradient, float[] weights, float[] squares, WordSegmenterTraining training, uint drop)
    {
        if (Math.Abs(gradient) < 1e-6)
        {
            return;
        }

        var mask = (uint)weights.Length - 1;
        for (var f = 0; f < features.Length; f++)
        {
            if ((drop >> f & 1) != 0)
            {
                continue;
            }

            var i = features[f] & mask;
            var step = (float)gradient - (training.Regularisation * weights[i]);
            squares[i] += step * step;
            weights[i] += training.LearningRate * step / MathF.Sqrt(squares[i] + 1e-6f);
        }
    }

    private static double LogAdd(double a, double b)
    {
        var (high, low) = a > b ? (a, b) : (b, a);
        return double.IsNegativeInfinity(low) ? high : high + Math.Log(1 + Math.Exp(low - high));
    }
}
