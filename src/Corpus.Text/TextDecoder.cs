using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Corpus.Text;

/// <summary>Finds out how the bytes of a file encode Vietnamese text, and decodes them.</summary>
/// <remarks>
/// UTF-8 and UTF-16 with or without a byte order mark, TCVN3 (ABC), VNI, VISCII, Windows-1258, and these four when a program took their
/// bytes for Western letters and saved them as UTF-8. A legacy encoding is believed when the words with diacritics that it gives can be
/// Vietnamese and those of every other encoding cannot. Single bytes that damage a text become U+FFFD; whatever stays doubtful is refused.
/// </remarks>
public static class TextDecoder
{
    // Share of well-formed words that a legacy encoding must reach, and its lead over the next one.
    private const double MinConfidence = 0.8;
    private const double MinLead = 0.15;

    // Bytes from which a legacy encoding is told; the others are decoded only once, by the one that fits.
    private const int MaxSample = 1 << 20;

    // Below this share a valid UTF-8 text of Western letters is suspected to be legacy bytes saved as UTF-8.
    private const double DoubtfulShare = 0.5;

    // Share of control characters, or of units replaced in UTF-16, above which a file is no text.
    private const double MaxDamage = 0.02;

    private const char Replacement = '\uFFFD';

    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false);

    private delegate string Decoding(ReadOnlySpan<byte> bytes);

    private static (string Name, Decoding Decode)[] LegacyEncodings { get; } =
    [
        ("tcvn3", LegacyEncoding.DecodeTcvn3),
        ("vni", LegacyEncoding.DecodeVni),
        ("viscii", LegacyEncoding.DecodeViscii),
        ("windows-1258", LegacyEncoding.DecodeWindows1258),
    ];

    /// <summary>Decodes <paramref name="bytes"/>; refuses what it cannot decode without mangling it.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="decoded">The text when the call succeeds.</param>
    /// <param name="problem">What is wrong and what to do, in English, when it does not.</param>
    public static bool TryDecode(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out DecodedText? decoded,
        [NotNullWhen(false)] out string? problem)
    {
        (decoded, problem) = Decode(bytes);
        return decoded is not null;
    }

    private static (DecodedText? Decoded, string? Problem) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return (null, "the file is UTF-32; save it as UTF-8");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return DecodeUtf16(bytes[2..], LittleEndian, "utf-16le", 1);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return DecodeUtf16(bytes[2..], BigEndian, "utf-16be", 1);
        }

        if (bytes.Contains((byte)0) && DecodeZeros(bytes) is { } ofZeros)
        {
            return ofZeros;
        }

        var hasMark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        var content = hasMark ? bytes[3..] : bytes;
        if (!LooksLikeUtf8(content, out var badAt, out var share))
        {
            return DecodeLegacy(content, NotUtf8(badAt + (hasMark ? 3 : 0)));
        }

        var text = Encoding.UTF8.GetString(content);
        if (IsBinary(text))
        {
            return (null, "the file is mostly control characters: it is binary, not text");
        }

        if (!Ascii.IsValid(text) && LegacyEncoding.TryEncodeWindows1252(text, out var western) && WellFormedShare(text) < DoubtfulShare
            && DecodeLegacy(western, "").Decoded is { } repaired)
        {
            return (repaired, null);
        }

        return (Repaired(text, "utf-8", share), null);
    }

    private static DecodedText Repaired(string text, string encoding, double confidence) =>
        new(text.Replace('\0', Replacement).Normalize(NormalizationForm.FormC), encoding, confidence);

    private static string NotUtf8(int badAt) =>
        $"the byte at {badAt} is not UTF-8, and no Vietnamese legacy encoding fits the file; save it as UTF-8";

    // UTF-16 of Vietnamese has a zero in one half of most units, always the same half; single zeros in other texts are damage and give null.
    private static (DecodedText? Decoded, string? Problem)? DecodeZeros(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
            {
                even += 1 - (i & 1);
                odd += i & 1;
            }
        }

        var units = bytes.Length / 2;
        var isLittle = odd > even;
        var (high, low) = isLittle ? (odd, even) : (even, odd);
        if (bytes.Length % 2 != 0 || high < 0.4 * units || low > 0.01 * units)
        {
            return even + odd > MaxDamage * bytes.Length ? (null, "the file holds many zero bytes: it is binary, not text") : null;
        }

        return isLittle ? DecodeUtf16(bytes, LittleEndian, "utf-16le", 0.95) : DecodeUtf16(bytes, BigEndian, "utf-16be", 0.95);
    }

    private static (DecodedText? Decoded, string? Problem) DecodeUtf16(
        ReadOnlySpan<byte> bytes, UnicodeEncoding encoding, string name, double confidence)
    {
        var text = encoding.GetString(bytes);
        if (IsBinary(text))
        {
            return (null, $"the file starts like {name} but is binary, not text");
        }

        return text.AsSpan().Count(Replacement) > MaxDamage * text.Length
            ? (null, $"too many of the bytes are not {name}; the file is damaged: save it as UTF-8")
            : (Repaired(text, name, confidence), null);
    }

    // Whether the bytes, or most of those beyond ASCII, form UTF-8 sequences, so that the file is UTF-8, if damaged, and no other encoding.
    private static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes, out int badAt, out double share)
    {
        (badAt, share) = (-1, 1);
        if (Utf8.IsValid(bytes))
        {
            return true;
        }

        var (good, bad) = (0, 0);
        for (var i = 0; i < bytes.Length;)
        {
            var isDone = Rune.DecodeFromUtf8(bytes[i..], out _, out var used) == System.Buffers.OperationStatus.Done;
            good += isDone && used > 1 ? 1 : 0;
            if (!isDone)
            {
                badAt = bad++ == 0 ? i : badAt;
            }

            i += used;
        }

        share = (double)good / (good + bad);
        return good > 2 * bad;
    }

    private static (DecodedText? Decoded, string? Problem) DecodeLegacy(ReadOnlySpan<byte> bytes, string problem)
    {
        DecodedText? best = null;
        var second = 0.0;
        var start = bytes.Length > MaxSample ? Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - MaxSample / 2) : 0;
        var sample = bytes.Slice(start, Math.Min(bytes.Length - start, MaxSample));
        foreach (var (name, decode) in LegacyEncodings)
        {
            var text = decode(sample);
            if (IsBinary(text) || text.Contains(Replacement, StringComparison.Ordinal))
            {
                continue;
            }

            var share = WellFormedShare(text);
            if (share > (best?.Confidence ?? 0))
            {
                second = best?.Confidence ?? 0;
                best = new DecodedText(text, name, share);
            }
            else
            {
                second = Math.Max(second, share);
            }
        }

        if (best is not { Confidence: >= MinConfidence } || best.Confidence - second < MinLead)
        {
            return (null, problem);
        }

        var whole = Array.Find(LegacyEncodings, encoding => encoding.Name == best.Encoding).Decode(bytes);
        return IsBinary(whole) || whole.Contains(Replacement, StringComparison.Ordinal)
            ? (null, problem)
            : (Repaired(whole, best.Encoding, best.Confidence), null);
    }

    // Share of Vietnamese syllables among the words beyond ASCII; a few words prove little, so one is counted against it, and a letter by
    // itself, which nearly every byte is in some encoding, proves nothing.
    private static double WellFormedShare(string text)
    {
        var (good, all) = (0, 1);
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            if (tokens.Kind == TokenKind.Syllable && tokens.Written.Length > 1 && !Ascii.IsValid(tokens.Written))
            {
                all++;
                good += VietnameseSyllable.IsWellFormed(tokens.Written) ? 1 : 0;
            }
        }

        return (double)good / all;
    }

    private static bool IsBinary(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            controls += char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085') ? 1 : 0;
        }

        // U+FFFE is no character, and normalising a text that holds it throws.
        return controls > MaxDamage * text.Length || text.Contains('\uFFFE', StringComparison.Ordinal);
    }
}
