namespace Corpus.Text.Segmentation;

/// <summary>The form of an atom, as far as it says something about names.</summary>
internal enum AtomShape : byte
{
    /// <summary>Nothing: before the first or after the last atom.</summary>
    Outside,

    /// <summary>Small letters.</summary>
    Lower,

    /// <summary>A capital and small letters.</summary>
    Capitalised,

    /// <summary>A capitalised syllable at the start of a sentence, where every word is.</summary>
    FirstCapitalised,

    /// <summary>Capitals only, in a text that has small letters too: an abbreviation.</summary>
    Capitals,

    /// <summary>A number, date, code or address.</summary>
    Figure,

    /// <summary>A punctuation mark, or several equal ones.</summary>
    Punctuation,
}

/// <summary>What the word segmenter never cuts: a syllable, number, code or punctuation mark.</summary>
/// <param name="Start">First code unit in the text.</param>
/// <param name="End">Code unit after the last.</param>
/// <param name="Hash">Hash of the term as written; one for all numbers of a length.</param>
/// <param name="Onset">Hash of the initial consonant.</param>
/// <param name="Rhyme">Hash of the rest without its tone.</param>
/// <param name="Tone">Tone, in [0, 6).</param>
/// <param name="Shape">Its form.</param>
/// <param name="Places">Its <see cref="WordLexicon.PlacesOf"/>; 0 for what is no syllable.</param>
/// <param name="IsSurname">Whether it is a surname.</param>
internal readonly record struct Atom(
    int Start, int End, uint Hash, uint Onset, uint Rhyme, byte Tone, AtomShape Shape, byte Places = 0, bool IsSurname = false)
{
    /// <summary>What stands before the first and after the last atom.</summary>
    public static readonly Atom Outside = new(0, 0, 0x9E3779B9, 0, 0, 0, AtomShape.Outside);

    /// <summary>Whether a word can have it beside other atoms.</summary>
    public bool CanJoin => Shape is not (AtomShape.Punctuation or AtomShape.Outside);
}
