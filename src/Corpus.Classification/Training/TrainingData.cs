using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Corpus.Classification.Features;
using Corpus.Directives;

namespace Corpus.Classification.Training;

/// <summary>
/// Labelled examples with their features, each in several views: with its leads and headings, as bare text, damaged, and run together with
/// another one.
/// </summary>
/// <remarks>
/// Whole views are learned from and calibrated on: both are asked for, because the reader knows the leads and headings of a task, a
/// person who types in a sentence does not. Damaged and joined views are learned from only.
/// </remarks>
internal sealed class TrainingData
{
    /// <summary>Extracts the features of every example.</summary>
    /// <exception cref="ArgumentException">There is no example, or one without group, text or one to three different sectors.</exception>
    /// <param name="examples">Those of the repository.</param>
    /// <param name="corrections">What people decided since, see <see cref="CorrectedExamples"/>.</param>
    /// <param name="options">How they are to be learned; part of <see cref="Hash"/>.</param>
    public TrainingData(IReadOnlyList<LabelledExample> examples, IReadOnlyList<LabelledExample> corrections, TrainingOptions options)
    {
        var vector = new FeatureVector();
        Hash = HashOf(examples, corrections, options);
        (examples, CorrectionCount) = CorrectedExamples.Of(examples, corrections);
        if (examples.Count == 0)
        {
            throw new ArgumentException("there is no example to learn from", nameof(examples));
        }

        if (examples.FirstOrDefault(example => !IsWhole(example)) is { } bad)
        {
            throw new ArgumentException(
                $"'{bad.Input.Text}' of '{bad.Group}' needs a group, a text and one to {SectorClassifier.MaxLabels} different sectors", nameof(examples));
        }

        Examples = examples;
        JoinedTasks = Training.JoinedTasks.Of(examples);
        var numbers = new Dictionary<ulong, int>();
        Views = [.. examples.Select(example => HasContext(example.Input)
            ? new[] { Extract(example.Input, isWhole: true), Extract(ClassifierInput.Of(example.Input.Text), isWhole: true) }
            : [Extract(example.Input, isWhole: true)])];
        NoisyViews = [.. examples.Select(example => NoisyCopies.Of(example.Input).Select(copy => Extract(copy, isWhole: false)).ToArray())];
        JoinedViews = [.. JoinedTasks.Select(joined => joined is null ? null : Extract(joined.Input, isWhole: false))];
        Features = [.. numbers.OrderBy(feature => feature.Value).Select(feature => feature.Key)];

        SparseVector Extract(in ClassifierInput input, bool isWhole)
        {
            FeatureExtractor.Extract(input, vector);
            foreach (var feature in isWhole ? vector.Features : [])
            {
                numbers.TryAdd(feature.Hash, numbers.Count);
            }

            return SparseVector.Of(vector, numbers);
        }
    }

    /// <summary>The examples that no correction replaces, then the corrections that no later one replaces.</summary>
    public IReadOnlyList<LabelledExample> Examples { get; }

    /// <summary>How many of the examples are corrections.</summary>
    public int CorrectionCount { get; }

    /// <summary>Identities of the features of whole views, by their numbers; what only damaged or joined views have is not learned.</summary>
    public ulong[] Features { get; }

    /// <summary>Per example its views: the whole input, which has all features of the other one, then the bare text if that is something else.</summary>
    public SparseVector[][] Views { get; }

    /// <summary>Per example its damaged views.</summary>
    public SparseVector[][] NoisyViews { get; }

    /// <summary>Per example the task that it and another one of its directive make together, see <see cref="Training.JoinedTasks"/>; null for none.</summary>
    public LabelledExample?[] JoinedTasks { get; }

    /// <summary>The features of <see cref="JoinedTasks"/>.</summary>
    public SparseVector?[] JoinedViews { get; }

    /// <summary>SHA-256 of everything that a model depends on, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    private static bool IsWhole(LabelledExample example) =>
        !string.IsNullOrWhiteSpace(example.Group)
        && !string.IsNullOrWhiteSpace(example.Input.Text)
        && example.Sectors.Count is >= 1 and <= SectorClassifier.MaxLabels
        && example.Sectors.Distinct().Count() == example.Sectors.Count;

    /// <summary>Whether the input is more than its text.</summary>
    public static bool HasContext(in ClassifierInput input) => input.Lead.Count > 0 || input.Headings.Count > 0;

    /// <summary>
    /// SHA-256 of the lexicon, the version of the features, the options, the examples in their order, the hashes of the features of one probe, and
    /// the corrections if there are any. The probe shows most changes of the tokens and hashes; for what it does not hold (leads, headings,
    /// supporting bodies, values) and for the way of training, nothing but a raised <see cref="FeatureExtractor.Version"/> shows.
    /// </summary>
    public static string HashOf(
        IReadOnlyList<LabelledExample> examples, IReadOnlyList<LabelledExample> corrections, TrainingOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(SectorLexicon.Default.Hash);
        Append(string.Create(
            CultureInfo.InvariantCulture,
            $"{FeatureExtractor.Version} {options.Looseness:R} {options.Shrinkage:R} {options.MinExamples} {options.Folds} {options.WholeWeight:R}"));
        AppendExamples(examples);
        var probe = new FeatureVector();
        FeatureExtractor.Extract(ClassifierInput.Of("Sở Y tế hoà mạng (5K, 4800/QĐ-BYT, Covid-19) trước 12/10/2021"), probe);
        foreach (var feature in probe.Features)
        {
            hash.AppendData(BitConverter.GetBytes(feature.Hash));
        }

        AppendExamples(corrections);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void AppendExamples(IReadOnlyList<LabelledExample> labelled)
        {
            foreach (var example in labelled)
            {
                Append(example.Group);
                Append(example.Input.Text);
                AppendAll(example.Input.Lead);
                AppendAll(example.Input.Headings);
                AppendAll([.. example.Sectors.Select(sector => sector.Code())]);
            }
        }

        void AppendAll(IReadOnlyList<string> texts)
        {
            hash.AppendData(BitConverter.GetBytes(texts.Count));
            foreach (var text in texts)
            {
                Append(text);
            }
        }

        void Append(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
