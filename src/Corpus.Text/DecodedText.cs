namespace Corpus.Text;

/// <summary>A text and the encoding that it was decoded from.</summary>
/// <param name="Text">The text, NFC.</param>
/// <param name="Encoding">Name of the encoding: <c>utf-8</c>, <c>utf-16le</c>, <c>tcvn3</c>, <c>vni</c>, <c>viscii</c> …</param>
/// <param name="Confidence">How sure the guess is, in [0, 1]; 1 for a byte order mark or valid UTF-8 beyond ASCII.</param>
public sealed record DecodedText(string Text, string Encoding, double Confidence);
