using System.Buffers;
using System.Globalization;
using System.Text;

namespace Corpus.Text;

/// <summary>Brings a text to its normal form: what looks the same becomes the same characters.</summary>
/// <remarks>
/// NFC; canonical tone placement (<see cref="VietnameseSyllable.PlaceTone"/>); Ð as Đ and Cyrillic or Greek look-alikes inside Latin
/// words as Latin letters; every kind of blank as a space (line ends and tabs stay); zero-width characters and soft hyphens dropped;
/// curly quotes and hyphens of all sorts as ASCII; lone surrogates and what is no character as U+FFFD. Case and punctuation stay.
/// Idempotent. For comparing and matching: what is shown to people keeps its own spelling, through
/// <see cref="NormalizedText.ToOriginal"/>. Linear time, thread-safe.
/// </remarks>
public static class TextNormalizer
{
    /// <summary>The normal form of <paramref name="text"/> with the way back to it.</summary>
    public static NormalizedText Normalize(ReadOnlySpan<char> text)
    {
        var form = new ArrayBufferWriter<char>(text.Length + SyllableRun.MaxFormLength);
        var origins = new ArrayBufferWriter<int>(text.Length + SyllableRun.MaxFormLength);
        for (var i = 0; i < text.Length;)
        {
            var found = CharTable.ClassAt(text, i, out var width);
            if ((found & CharClass.Alnum) != 0)
            {
                var run = SyllableRun.At(text, i);
                var written = run.Write(text, form.GetSpan(SyllableRun.MaxFormLength), origins.GetSpan(SyllableRun.MaxFormLength));
                form.Advance(written);
                origins.Advance(written);
                i = run.End;
                continue;
            }

            WriteOther(text.Slice(i, width), found, form);
            origins.GetSpan(form.WrittenCount - origins.WrittenCount)[..(form.WrittenCount - origins.WrittenCount)].Fill(i);
            origins.Advance(form.WrittenCount - origins.WrittenCount);
            i += width;
        }

        origins.Write([text.Length]);
        return new NormalizedText(new string(form.WrittenSpan), origins.WrittenSpan.ToArray());
    }

    private static void WriteOther(ReadOnlySpan<char> character, CharClass found, ArrayBufferWriter<char> form)
    {
        var c = character[0];
        if ((found & (CharClass.Ignorable | CharClass.Mark)) != 0)
        {
            return; // Invisible, or an accent on nothing.
        }

        if (c < 0x80)
        {
            form.Write([c]);
        }
        else if (c is '\uFFFE' or '\uFFFF' || (character.Length == 1 && char.IsSurrogate(c)))
        {
            form.Write(['\uFFFD']);
        }
        else if (CompoundScanner.IsDash(c))
        {
            form.Write(['-']);
        }
        else if (c is '‘' or '’' or '‚' or '‛')
        {
            form.Write(['\'']);
        }
        else if (c is '“' or '”' or '„' or '‟')
        {
            form.Write(['"']);
        }
        else if (char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator)
        {
            form.Write([' ']);
        }
        else
        {
            // Few signs are not their own normal form; of what such a one composes to, a mark would be dropped by the next pass.
            var composed = character.ToString().Normalize(NormalizationForm.FormC);
            form.Write(composed.AsSpan(0, Math.Min(composed.Length, character.Length)));
        }
    }
}
