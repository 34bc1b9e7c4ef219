namespace Corpus.Text;

/// <summary>Finds the compounds of a text: addresses, dates, document numbers, telephone numbers, figures, hyphenated names.</summary>
/// <remarks>Looks ahead a bounded way from each run, so that a walk over a text stays linear.</remarks>
internal ref struct CompoundScanner(ReadOnlySpan<char> text)
{
    // Parts of a hyphenated name.
    private const int MaxParts = 6;

    private readonly ReadOnlySpan<char> _text = text;

    // Up to here the text is known to hold no address.
    private int _noAddressBefore;

    /// <summary>Looks for a compound that starts with <paramref name="first"/>.</summary>
    /// <param name="first">A run of the text, whole.</param>
    /// <param name="end">Code unit after the compound.</param>
    /// <param name="kind">What it is.</param>
    /// <returns>False when the run stands for itself.</returns>
    public bool TryMatch(in SyllableRun first, out int end, out TokenKind kind)
    {
        end = first.End;
        kind = default;
        if (end == _text.Length)
        {
            return false;
        }

        // Most runs are followed by a blank or a comma and a letter: decide on the next character before anything else.
        var next = _text[end];
        if (first.IsNumber || first.IsLetteredNumber(_text))
        {
            if (Figures.TryDate(_text, first, ref end))
            {
                kind = TokenKind.Date;
            }
            else if (DocumentCodes.TryMatch(_text, first, ref end))
            {
                kind = TokenKind.Code;
            }
            else if (Figures.TryPhone(_text, first, ref end))
            {
                kind = TokenKind.Phone;
            }
            else if (Figures.TryFigure(_text, first, ref end))
            {
                kind = TokenKind.Figure;
            }
        }

        if (kind == default && next is ':' or '.' or '@' or '_' or '+' or '-' && first.Start >= _noAddressBefore
            && Addresses.TryMatch(_text, first.Start, ref end, ref _noAddressBefore))
        {
            kind = TokenKind.Url;
        }

        if (kind == default && IsDash(next) && TryHyphenated(first, ref end))
        {
            kind = TokenKind.Hyphenated;
        }

        if (end - first.Start > SyllableRun.MaxLength)
        {
            kind = default;
        }

        return kind != default;
    }

    /// <summary>Whether a character is a hyphen or what is typed for one.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2014') or '\u2212' or '\uFF0D';

    /// <summary>Whether a character is a slash or what is typed for one.</summary>
    public static bool IsSlash(char c) => c is '/' or '\u2044' or '\u2215' or '\uFF0F';

    // Covid-19, SARS-CoV-2, A-5K: runs with letters and digits among them, joined without blanks; 5-10 is a range, not a name.
    private readonly bool TryHyphenated(in SyllableRun first, ref int end)
    {
        var hasDigit = first.Digits > 0;
        var hasLetter = !first.IsNumber;
        var partEnd = first.End;
        var parts = 1;
        while (parts < MaxParts && partEnd + 1 < _text.Length && IsDash(_text[partEnd])
            && (CharTable.ClassAt(_text, partEnd + 1, out _) & CharClass.Alnum) != 0)
        {
            var part = SyllableRun.At(_text, partEnd + 1);
            hasDigit |= part.Digits > 0;
            hasLetter |= !part.IsNumber;
            partEnd = part.End;
            parts++;
        }

        if (parts == 1 || !hasDigit || !hasLetter)
        {
            return false;
        }

        end = partEnd;
        return true;
    }
}
