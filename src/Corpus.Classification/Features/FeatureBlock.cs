namespace Corpus.Classification.Features;

/// <summary>A group of features that is scaled together.</summary>
internal enum FeatureBlock
{
    /// <summary>Syllables and syllable n-grams of the text.</summary>
    Text = 0,

    /// <summary>Syllables and pairs of the names of the leads.</summary>
    Lead = 1,

    /// <summary>Pairs of the headings.</summary>
    Heading = 2,

    /// <summary>Syllables of the text's first clause.</summary>
    Opening = 3,

    /// <summary>Counts of the lexicon's sectors; not scaled.</summary>
    Lexicon = 4,
}
