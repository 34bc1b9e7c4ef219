using Corpus.Classification.Features;
using Corpus.Classification.Model;
using Corpus.Directives;

namespace Corpus.Classification;

/// <summary>Labels tasks with a trained model.</summary>
/// <remarks>
/// <para>A sector is a label when its calibrated probability reaches the sector's threshold; the most probable one always is. At most three.</para>
/// <para>Cost: some 30 microseconds a task of forty syllables on one core; allocates only the answer. Safe for any thread.</para>
/// </remarks>
public sealed class SectorClassifier : ISectorClassifier
{
    /// <summary>Most labels a task gets.</summary>
    public const int MaxLabels = 3;

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
    /// <exception cref="SectorModelException">The file is no model, of another version, or damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SectorClassifier Load(string path) => new(SectorModelFile.Read(File.ReadAllBytes(path)));

    /// <inheritdoc/>
    public IReadOnlyList<SectorLabel> Classify(in ClassifierInput input)
    {
        var vector = _vector ??= new FeatureVector();
        FeatureExtractor.Extract(input, vector);
        Span<double> probabilities = stackalloc double[Sectors.Count];
        Probabilities(vector.Features, probabilities);
        Span<Sector> chosen = stackalloc Sector[MaxLabels];
        var count = Choose(probabilities, chosen);
        var labels = new SectorLabel[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = new SectorLabel(chosen[i], probabilities[(int)chosen[i]], Explanation.Of(input, vector.Features, _model, chosen[i]));
        }

        return labels;
    }

    /// <summary>Calibrated probabilities of every sector, in the order of <see cref="Sectors.All"/>.</summary>
    internal void Probabilities(in ClassifierInput input, Span<double> probabilities)
    {
        var vector = _vector ??= new FeatureVector();
        FeatureExtractor.Extract(input, vector);
        Probabilities(vector.Features, probabilities);
    }

    private void Probabilities(ReadOnlySpan<Feature> features, Span<double> probabilities)
    {
        Span<float> scores = stackalloc float[SectorModel.RowLength];
        _model.Score(features, scores);
        for (var sector = 0; sector < Sectors.Count; sector++)
        {
            probabilities[sector] = _model.Parameters[sector].Probability(scores[sector]);
        }
    }

    /// <summary>Picks the labels: the most probable sector, then those that reach their threshold, in falling order of probability.</summary>
    /// <returns>How many of <paramref name="chosen"/> are set, in [1, <see cref="MaxLabels"/>].</returns>
    private int Choose(ReadOnlySpan<double> probabilities, Span<Sector> chosen)
    {
        var count = 0;
        for (; count < MaxLabels; count++)
        {
            var best = -1;
            for (var sector = 0; sector < Sectors.Count; sector++)
            {
                var eligible = count == 0 || probabilities[sector] >= _model.Parameters[sector].Threshold;
                if (eligible && !chosen[..count].Contains((Sector)sector) && (best < 0 || probabilities[sector] > probabilities[best]))
                {
                    best = sector;
                }
            }

            if (best < 0)
            {
                break;
            }

            chosen[count] = (Sector)best;
        }

        return count;
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
