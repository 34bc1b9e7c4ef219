using System.Buffers;
using Corpus.Directives;

namespace Corpus.Reading.Formats;

/// <summary>The text of a source, and what happened on the way to it.</summary>
/// <param name="Text">NFC, line ends as <c>\n</c>.</param>
/// <param name="Warnings">Guessed encoding, pages read by OCR; ranges count in <paramref name="Text"/>.</param>
internal sealed record SourceContent(string Text, IReadOnlyList<ReadingWarning> Warnings)
{
    /// <summary>Makes the content of a text that needs no warnings; normalises it.</summary>
    public static SourceContent Of(string text) => new(Normalise(text), []);

    /// <summary>Characters without width that break words and numbers: soft hyphen, zero-width blanks and joiners, marks of direction and byte order.</summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u180E\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF");

    /// <summary>NFC, line ends as <c>\n</c>, invisible characters left out, zero characters and unpaired surrogates replaced by U+FFFD.</summary>
    public static string Normalise(string text)
    {
        if (text.AsSpan().ContainsAny(Invisible))
        {
            text = string.Concat(text.Where(c => !Invisible.Contains(c)));
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        // Normalize throws on an unpaired surrogate.
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !IsPaired(text, i)))
            {
                text = string.Create(text.Length, text, static (safe, unsafeText) =>
                {
                    for (var at = 0; at < safe.Length; at++)
                    {
                        var c = unsafeText[at];
                        safe[at] = c == '\0' || (char.IsSurrogate(c) && !IsPaired(unsafeText, at)) ? '\uFFFD' : c;
                    }
                });
                break;
            }
        }

        return text.IsNormalized() ? text : text.Normalize();
    }

    private static bool IsPaired(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
