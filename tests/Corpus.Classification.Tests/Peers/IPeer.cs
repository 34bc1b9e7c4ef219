namespace Corpus.Classification.Tests.Peers;

/// <summary>Another program that learns from texts.</summary>
internal interface IPeer
{
    /// <summary>The program that must be installed.</summary>
    string Program { get; }

    /// <summary>Learns from the bare texts of some examples and judges those of others.</summary>
    /// <param name="training">What to learn from.</param>
    /// <param name="copies">How many of these speak for one example: the example itself and its copies.</param>
    /// <param name="asked">What to judge.</param>
    /// <param name="folder">An empty folder to work in.</param>
    /// <returns>Per text asked a probability a sector, in [0, 1].</returns>
    IReadOnlyList<double[]> Judge(IReadOnlyList<LabelledExample> training, int copies, IReadOnlyList<LabelledExample> asked, string folder);
}
