namespace Corpus.Text;

/// <summary>A text and the encoding that it was decoded from.</summary>
/// <param name="Text">The text, NFC; U+FFFD where bytes are damaged.</param>
/// <param name="Encoding">Name of the encoding: <c>utf-8</c>, <c>utf-16le</c>, <c>tcvn3</c>, <c>vni</c>, <c>viscii</c> …</param>
/// <param name="Confidence">How sure the guess is, in [0, 1]; 1 for a byte order mark or valid UTF-8; of damaged UTF-8 the share of its characters beyond ASCII that are whole.</param>
public sealed record DecodedText(string Text, string Encoding, double Confidence);
