using Corpus.Directives;

namespace Corpus.Classification;

/// <summary>Gives a task its sectors.</summary>
/// <remarks>
/// <para>Guarantees: one to three labels, the main one first and none after it more probable, each with a probability in [0, 1]
/// and the words that spoke for it; the same input gives the same answer; never throws on any text, however odd (an empty text gets a label of low probability).</para>
/// <para>Requirements: none; implementations are safe for any thread.</para>
/// </remarks>
public interface ISectorClassifier
{
    /// <summary>
    /// Version of the model: another one when a model was trained with another outcome. Stored beside the labels. A change of the code that reads
    /// texts or decides labels does not show in it as long as the model stays.
    /// </summary>
    string ModelVersion { get; }

    /// <summary>Labels one task.</summary>
    IReadOnlyList<SectorLabel> Classify(in ClassifierInput input);
}
