namespace Corpus.Classification.Features;

/// <summary>What an entry of the lexicon names.</summary>
internal enum LexiconKind
{
    /// <summary>A thing or action of a sector: <c>tiêm chủng</c>.</summary>
    Term = 0,

    /// <summary>A body whose field the sector is: <c>Sở Y tế</c>.</summary>
    Body = 1,
}
