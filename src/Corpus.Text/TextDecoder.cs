using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Corpus.Text;

/// <summary>A text and the encoding that it was decoded from.</summary>
/// <param name="Text">The text, NFC.</param>
/// <param name="Encoding">Name of the encoding: <c>utf-8</c>, <c>utf-16le</c>, <c>tcvn3</c>, <c>vni</c>, <c>viscii</c> …</param>
/// <param name="Confidence">How sure the guess is, in [0, 1]; 1 for a byte order mark or valid UTF-8 beyond ASCII.</param>
public sealed record DecodedText(string Text, string Encoding, double Confidence);

/// <summary>Finds out how the bytes of a file encode Vietnamese text, and decodes them.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes <paramref name="bytes"/>; refuses what it cannot decode without mangling it.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="decoded">The text when the call succeeds.</param>
    /// <param name="problem">What is wrong and what to do, in English, when it does not.</param>
    public static bool TryDecode(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out DecodedText? decoded,
        [NotNullWhen(false)] out string? problem)
    {
        decoded = null;
        problem = null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        try
        {
            var text = Utf8.GetString(bytes);
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                problem = "the file holds zero bytes: it is binary, not text";
                return false;
            }

            decoded = new DecodedText(text.Normalize(NormalizationForm.FormC), "utf-8", 1);
            return true;
        }
        catch (DecoderFallbackException e)
        {
            problem = $"the bytes at {e.Index} are not UTF-8; save the file as UTF-8";
            return false;
        }
    }
}
