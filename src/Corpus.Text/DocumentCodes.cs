namespace Corpus.Text;

/// <summary>Recognises numbers of documents in any spacing: <c>4800/QĐ-BYT</c>, <c>15/2024/NĐ-CP</c>, <c>117 /TB-UBND</c>, <c>01-TB/BCĐ</c>.</summary>
internal static class DocumentCodes
{
    // Parts of a symbol, and letters of a part.
    private const int MaxSymbolParts = 6;
    private const int MaxPartLength = 12;

    /// <summary>Reads a serial and a symbol of parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="serial">The run of the serial number.</param>
    /// <param name="end">Set to the code unit after the number when there is one.</param>
    public static bool TryMatch(ReadOnlySpan<char> text, in SyllableRun serial, ref int end)
    {
        var separator = text.SkipBlanks(serial.End);
        if (separator == text.Length || !IsSlashOrDash(text[separator]))
        {
            return false;
        }

        var isSlashed = CompoundScanner.IsSlash(text[separator]);
        var hasSlash = isSlashed;
        var part = text.SkipBlanks(separator + 1);
        var isSpaced = separator > serial.End || part > separator + 1;
        var year = text.DigitsAt(part);
        if (isSlashed && year is { Count: 4, Value: >= 1900 and <= 2100 })
        {
            separator = text.SkipBlanks(year.End);
            if (separator == text.Length || !IsSlashOrDash(text[separator]))
            {
                return false;
            }

            part = text.SkipBlanks(separator + 1);
            isSpaced |= separator > year.End || part > separator + 1;
        }

        if (!TryPart(text, part, out var partEnd))
        {
            return false;
        }

        var isStrong = IsAbbreviation(text, part);
        var parts = 1;
        while (parts < MaxSymbolParts)
        {
            var joint = text.SkipBlanks(partEnd);
            if (joint == text.Length || !(IsSlashOrDash(text[joint]) || text[joint] is '.' or '&'))
            {
                break;
            }

            var nextPart = text.SkipBlanks(joint + 1);
            var spacedHere = joint > partEnd || nextPart > joint + 1;
            if (!TryPart(text, nextPart, out var nextEnd))
            {
                break;
            }

            // "QĐ- UBND" is a broken symbol, "NQ-CP - PHÓ" two things; a full stop and & join capitals only.
            var joinsCapitals = text[joint] is '.' or '&';
            if ((spacedHere && (parts > 1 || !isStrong || joinsCapitals || !IsAbbreviation(text, nextPart)))
                || (joinsCapitals && !IsCapitals(text, nextPart)))
            {
                break;
            }

            hasSlash |= CompoundScanner.IsSlash(text[joint]);
            partEnd = nextEnd;
            parts++;
        }

        var accepted = isSlashed ? isStrong || (parts > 1 && !isSpaced) : hasSlash && (isStrong || !isSpaced);
        if (accepted)
        {
            end = partEnd;
        }

        return accepted;
    }

    private static bool IsSlashOrDash(char c) => CompoundScanner.IsSlash(c) || CompoundScanner.IsDash(c);

    // A part of a symbol: a short run that starts with a letter.
    private static bool TryPart(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        if (start >= text.Length || (CharTable.ClassAt(text, start, out _) & (CharClass.Alnum | CharClass.Digit)) != CharClass.Alnum)
        {
            return false;
        }

        var run = SyllableRun.At(text, start);
        end = run.End;
        return run.Letters <= MaxPartLength;
    }

    // QĐ, BYT, TTg, nq: capitals but for one letter at most, or no vowel at all; never a letter with a tone.
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int start)
    {
        var form = NormalForm(text, start, stackalloc char[SyllableRun.MaxFormLength]);
        var (lower, vowels) = (0, 0);
        for (var i = 0; i < form.Length; i++)
        {
            var found = CharTable.ClassAt(form, i, out _);
            if ((found & (CharClass.Toned | CharClass.Mark)) != 0)
            {
                return false;
            }

            lower += char.IsLower(form[i]) ? 1 : 0;
            vowels += (found & CharClass.Vowel) != 0 ? 1 : 0;
        }

        return form.Length <= 8 && (vowels == 0 || (lower <= 1 && form.Length > 1));
    }

    private static bool IsCapitals(ReadOnlySpan<char> text, int start)
    {
        var form = NormalForm(text, start, stackalloc char[SyllableRun.MaxFormLength]);
        foreach (var letter in form)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return form.Length > 1;
    }

    // The normal form of a run, so that composed and decomposed text are judged alike.
    private static ReadOnlySpan<char> NormalForm(ReadOnlySpan<char> text, int start, Span<char> buffer)
    {
        var run = SyllableRun.At(text, start);
        return (run.Classes & (CharClass.Exotic | CharClass.Mark)) == 0 ? text[run.Start..run.End] : buffer[..run.Write(text, buffer)];
    }
}
