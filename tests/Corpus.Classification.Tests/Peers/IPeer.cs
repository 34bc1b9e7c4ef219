using Corpus.Classification.Evaluation;

namespace Corpus.Classification.Tests.Peers;

/// <summary>Another program that learns from texts.</summary>
internal interface IPeer
{
    /// <summary>The program that must be installed.</summary>
    string Program { get; }

    /// <summary>Learns from the bare texts of some examples and labels those of others.</summary>
    /// <param name="training">What to learn from.</param>
    /// <param name="asked">What to label.</param>
    /// <param name="folder">An empty folder to work in.</param>
    IReadOnlyList<Prediction> Label(IReadOnlyList<LabelledExample> training, IReadOnlyList<LabelledExample> asked, string folder);
}
