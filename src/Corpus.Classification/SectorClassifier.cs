using System.Numerics.Tensors;
using Corpus.Classification.Features;
using Corpus.Classification.Model;
using Corpus.Directives;

namespace Corpus.Classification;

/// <summary>Labels tasks with a trained model.</summary>
/// <remarks>
/// <para>A sector is a label when the calibrated probability that a careful person would give it reaches the sector's threshold; the main
/// sector always is. At most three. The main sector is the one where the product of two probabilities is highest: that it is a label, and
/// that it is the main one. Its answered probability is at least that of the other labels, so the order is that of the probabilities too.</para>
/// <para>What is no task (fewer than four syllables besides numbers in all parts, or a thousand syllables and more) gets half of the probabilities or less, so at most 0.5.</para>
/// <para>Cost: tens of microseconds of processor time a task, reasons included (README.md has what was measured, and at which load); allocates
/// only the answer, some 700 bytes. Safe for any thread.</para>
/// </remarks>
public sealed class SectorClassifier : ISectorClassifier
{
    /// <summary>Most labels a task gets.</summary>
    public const int MaxLabels = 3;

    /// <summary>
    /// Fewer syllables than these besides numbers, of text, leads and headings together, are no order: one needs a verb and an object. A word
    /// alone may name a sector without doubt, but nothing is said about it.
    /// </summary>
    private const int MinWords = 4;

    /// <summary>What remains of the probabilities at most where the input is no task.</summary>
    private const double NoTaskFactor = 0.5;

    private const string Resource = "sectors.model";
    private static readonly Lazy<SectorClassifier> Embedded = new(LoadEmbedded);

    [ThreadStatic]
    private static FeatureVector? _vector;

    private readonly SectorModel _model;

    /// <summary>Labels with <paramref name="model"/>.</summary>
    public SectorClassifier(SectorModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
    }

    /// <summary>The classifier with the model of this build.</summary>
    public static SectorClassifier Default => Embedded.Value;

    /// <inheritdoc/>
    public string ModelVersion => _model.Version;

    /// <summary>Reads a classifier from a model file.</summary>
    /// <exception cref="SectorModelException">The file is no model of this build, or damaged; the message names it and says what to do.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SectorClassifier Load(string path)
    {
        try
        {
            return new SectorClassifier(SectorModelFile.Read(File.ReadAllBytes(path)));
        }
        catch (SectorModelException e)
        {
            throw new SectorModelException($"{path}: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<SectorLabel> Classify(in ClassifierInput input)
    {
        var vector = _vector ??= new FeatureVector();
        FeatureExtractor.Extract(input, vector);
        Span<double> probabilities = stackalloc double[Sectors.Count];
        Span<Sector> chosen = stackalloc Sector[MaxLabels];
        chosen = chosen[..Decide(vector, probabilities, chosen)];
        var labels = new SectorLabel[chosen.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = new SectorLabel(chosen[i], probabilities[(int)chosen[i]], Explanation.Of(input, vector, _model, chosen[i], isMain: i == 0));
        }

        return labels;
    }

    /// <summary>Probabilities of every sector as they are answered, in the order of <see cref="Sectors.All"/>.</summary>
    internal void Probabilities(in ClassifierInput input, Span<double> probabilities)
    {
        var vector = _vector ??= new FeatureVector();
        FeatureExtractor.Extract(input, vector);
        Decide(vector, probabilities, stackalloc Sector[MaxLabels]);
    }

    /// <summary>Finds the probabilities and picks the labels: the main sector, then those that reach their threshold, most probable first.</summary>
    /// <param name="vector">The input; receives the rows of its features.</param>
    /// <param name="probabilities">Receives one a sector.</param>
    /// <param name="chosen">Receives the labels; <see cref="MaxLabels"/> long.</param>
    /// <returns>How many labels there are, in [1, <see cref="MaxLabels"/>].</returns>
    private int Decide(FeatureVector vector, Span<double> probabilities, Span<Sector> chosen)
    {
        Span<float> scores = stackalloc float[SectorModel.RowLength];
        _model.Score(vector.Features, vector.Rows, scores);
        var main = 0;
        var highest = double.NegativeInfinity;
        for (var sector = 0; sector < Sectors.Count; sector++)
        {
            probabilities[sector] = _model.Parameters[sector].Probability(scores[sector]);

            // The logarithm of the product of both probabilities, but for the divisor that the main probabilities have in common.
            var weight = scores[SectorModel.MainColumn + sector] + Math.Log(probabilities[sector]);
            if (weight > highest)
            {
                (main, highest) = (sector, weight);
            }
        }

        chosen[0] = (Sector)main;
        var count = 1;
        for (; count < MaxLabels && MostProbable(probabilities, chosen[..count]) is { } next; count++)
        {
            chosen[count] = next;

            // Labels are answered most probable first: a further sector that is as sure a label as the main one makes no doubt of the main one.
            probabilities[main] = Math.Max(probabilities[main], probabilities[(int)next]);
        }

        if (vector.WordCount < MinWords)
        {
            // The fewer words, the less is said; numbers alone say next to nothing.
            TensorPrimitives.Multiply(probabilities, NoTaskFactor * (vector.WordCount + 1) / MinWords, probabilities);
        }
        else if (vector.SyllableCount >= FeatureExtractor.MaxSyllables)
        {
            TensorPrimitives.Multiply(probabilities, NoTaskFactor, probabilities);
        }

        return count;
    }

    /// <summary>The most probable sector that reaches its threshold and is not chosen yet; null when there is none.</summary>
    private Sector? MostProbable(ReadOnlySpan<double> probabilities, ReadOnlySpan<Sector> chosen)
    {
        Sector? best = null;
        for (var sector = 0; sector < Sectors.Count; sector++)
        {
            if (probabilities[sector] >= _model.Parameters[sector].Threshold
                && !chosen.Contains((Sector)sector)
                && (best is null || probabilities[sector] > probabilities[(int)best]))
            {
                best = (Sector)sector;
            }
        }

        return best;
    }

    private static SectorClassifier LoadEmbedded()
    {
        using var stream = typeof(SectorClassifier).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded: this is a bug of the build");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SectorClassifier(SectorModelFile.Read(bytes));
    }
}
