namespace Corpus.Text.Segmentation;

/// <summary>A word (từ) in a text, or a punctuation mark between words.</summary>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">Code unit after the last.</param>
/// <param name="Syllables">How many syllables, numbers or codes parted by blanks it is made of; 0 for punctuation.</param>
public readonly record struct WordRange(int Start, int End, int Syllables);
