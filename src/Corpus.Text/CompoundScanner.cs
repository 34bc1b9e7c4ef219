using System.Buffers;

namespace Corpus.Text;

/// <summary>Finds the compounds of a text: addresses, dates, document numbers, figures, hyphenated names.</summary>
/// <remarks>Looks ahead a bounded way from each run, so that a walk over a text stays linear.</remarks>
internal ref struct CompoundScanner(ReadOnlySpan<char> text)
{
    private const int MaxBlanks = 8;
    private const int MaxSymbolParts = 6;
    private const int MaxPartLength = 12;
    private const string UrlStops = " \t\r\n\u00A0\"'<>()[]{}|\\^`;“”‘’";

    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(UrlStops);
    private static readonly SearchValues<char> HostChars =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    private static readonly SearchValues<char> MailChars =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._%+");

    private static readonly string[] UrlStarts = ["http://", "https://", "ftp://", "www."];
    private static readonly string[] TopDomains = ["vn", "com", "net", "org", "gov", "edu", "info", "asia"];

    private readonly ReadOnlySpan<char> _text = text;

    // Up to here the text is known to hold no address: saves looking at a long chunk from each of its runs.
    private int _noUrlBefore;

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
        if (first.IsNumber || (first.Digits > 0 && first.Digits == first.End - first.Start - 1 && char.IsAsciiLetter(_text[first.End - 1])))
        {
            if (TryDate(first, ref end))
            {
                kind = TokenKind.Date;
            }
            else if (TryCode(first, ref end))
            {
                kind = TokenKind.Code;
            }
            else if (TryFigure(first, ref end))
            {
                kind = TokenKind.Figure;
            }
        }

        if (kind == default && next is ':' or '.' or '@' or '_' or '+' or '-' && first.Start >= _noUrlBefore && TryUrl(first.Start, ref end))
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
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2014') or '\u2212';

    /// <summary>Whether a character is a slash or what is typed for one.</summary>
    public static bool IsSlash(char c) => c is '/' or '\u2044' or '\u2215' or '\uFF0F';

    // 12/10/2021, 1-9-2021, 30.4.2022: day, month, year with one separator.
    private readonly bool TryDate(in SyllableRun day, ref int end)
    {
        var i = day.End;
        if (!day.IsNumber || day.Digits > 2 || i + 1 >= _text.Length || FollowsNumber(day.Start))
        {
            return false;
        }

        var separator = _text[i];
        if (separator != '.' && !IsSlash(separator) && !IsDash(separator))
        {
            return false;
        }

        var monthEnd = DigitsEnd(i + 1);
        if (monthEnd - i - 1 is not (1 or 2) || monthEnd >= _text.Length || _text[monthEnd] != separator)
        {
            return false;
        }

        var yearEnd = DigitsEnd(monthEnd + 1);
        if (yearEnd - monthEnd - 1 != 4 || ContinuesAt(yearEnd, separator)
            || Value(day.Start, day.End) is < 1 or > 31
            || Value(i + 1, monthEnd) is < 1 or > 12
            || Value(monthEnd + 1, yearEnd) is < 1900 or > 2100)
        {
            return false;
        }

        end = yearEnd;
        return true;
    }

    // 4800/QĐ-BYT, 15/2024/NĐ-CP, 117 /TB-UBND, 01-TB/BCĐ, 152/KH- UBND: a serial and a symbol of parts.
    private readonly bool TryCode(in SyllableRun serial, ref int end)
    {
        var separator = SkipBlanks(serial.End);
        if (separator == _text.Length || !(IsSlash(_text[separator]) || IsDash(_text[separator])))
        {
            return false;
        }

        var isSlashed = IsSlash(_text[separator]);
        var hasSlash = isSlashed;
        var part = SkipBlanks(separator + 1);
        var isSpaced = separator > serial.End || part > separator + 1;
        var yearEnd = DigitsEnd(part);
        if (isSlashed && yearEnd - part == 4 && Value(part, yearEnd) is >= 1900 and <= 2100)
        {
            separator = SkipBlanks(yearEnd);
            if (separator == _text.Length || !(IsSlash(_text[separator]) || IsDash(_text[separator])))
            {
                return false;
            }

            part = SkipBlanks(separator + 1);
            isSpaced |= separator > yearEnd || part > separator + 1;
        }

        if (!TryPart(part, out var partEnd))
        {
            return false;
        }

        var isStrong = IsAbbreviation(part);
        var parts = 1;
        while (parts < MaxSymbolParts)
        {
            var joint = SkipBlanks(partEnd);
            if (joint == _text.Length || !(IsSlash(_text[joint]) || IsDash(_text[joint]) || _text[joint] == '.'))
            {
                break;
            }

            var nextPart = SkipBlanks(joint + 1);
            var spacedHere = joint > partEnd || nextPart > joint + 1;
            if (!TryPart(nextPart, out var nextEnd))
            {
                break;
            }

            // "QĐ- UBND" is a broken symbol, "NQ-CP - PHÓ" two things; a full stop joins capitals only.
            if ((spacedHere && (parts > 1 || !isStrong || _text[joint] == '.' || !IsAbbreviation(nextPart)))
                || (_text[joint] == '.' && !IsCapitals(nextPart)))
            {
                break;
            }

            hasSlash |= IsSlash(_text[joint]);
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

    // 5.000 and 12.000.000, 3,5, 95% and 95 %, 24/24, 12/2021.
    private readonly bool TryFigure(in SyllableRun first, ref int end)
    {
        if (!first.IsNumber || FollowsNumber(first.Start))
        {
            return false;
        }

        var i = first.End;
        if (i + 1 < _text.Length && IsSlash(_text[i]))
        {
            var other = DigitsEnd(i + 1);
            if (other > i + 1 && !ContinuesAt(other, _text[i]))
            {
                end = other;
                return true;
            }

            return false;
        }

        var numberEnd = GroupedEnd(first);
        var percent = SkipBlanks(numberEnd);
        if (percent < _text.Length && _text[percent] == '%' && percent - numberEnd <= 1)
        {
            end = percent + 1;
            return true;
        }

        end = numberEnd;
        return numberEnd > first.End;
    }

    // The end of a number with group separators or one decimal separator; of the first run when it has none.
    private readonly int GroupedEnd(in SyllableRun first)
    {
        var groups = first.End;
        var separator = groups < _text.Length ? _text[groups] : ' ';
        if (separator is not ('.' or ','))
        {
            return groups;
        }

        var count = 0;
        while (first.Digits <= 3 && groups < _text.Length && _text[groups] == separator && DigitsEnd(groups + 1) == groups + 4)
        {
            groups += 4;
            count++;
        }

        if (count == 0)
        {
            var decimals = DigitsEnd(groups + 1);
            groups = decimals > groups + 1 ? decimals : groups;
        }

        // "1.2.3" and "1,2,3" are numberings and lists.
        return groups == _text.Length || !ContinuesAt(groups, separator) ? groups : first.End;
    }

    private bool TryUrl(int start, ref int end)
    {
        var chunk = _text.Slice(start, Math.Min(_text.Length - start, SyllableRun.MaxLength + 1));
        var length = chunk.IndexOfAny(UrlEnds);
        chunk = length < 0 ? chunk : chunk[..length];

        // "Email:a@b.vn": after a colon another try is worth it.
        var colon = chunk.IndexOf(':');
        _noUrlBefore = start + (colon < 0 ? chunk.Length : colon + 1);
        if (chunk.Length > SyllableRun.MaxLength)
        {
            return false;
        }

        chunk = chunk.TrimEnd(".,:!?/-–…");
        foreach (var prefix in UrlStarts)
        {
            if (chunk.Length > prefix.Length && chunk.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                end = start + chunk.Length;
                return true;
            }
        }

        var at = chunk.IndexOf('@');
        if (at == 0 || chunk[..Math.Max(at, 0)].ContainsAnyExcept(MailChars))
        {
            return false;
        }

        var host = chunk[(at + 1)..];
        var hostEnd = host.IndexOfAnyExcept(HostChars);
        var path = hostEnd < 0 ? default : host[hostEnd..];
        host = hostEnd < 0 ? host : host[..hostEnd];
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || !(path.IsEmpty || path[0] is '/' or ':' or '?' or ',') || !IsTopDomain(host[(dot + 1)..]))
        {
            return false;
        }

        end = start + at + 1 + host.Length + (at < 0 && path.StartsWith('/') ? path.Length : 0);
        return true;
    }

    // Covid-19, SARS-CoV-2, A-5K: runs with letters and digits among them, joined without blanks; 5-10 is a range, not a name.
    private readonly bool TryHyphenated(in SyllableRun first, ref int end)
    {
        var hasDigit = first.Digits > 0;
        var hasLetter = !first.IsNumber;
        var partEnd = first.End;
        var parts = 1;
        while (parts < MaxSymbolParts && partEnd + 1 < _text.Length && IsDash(_text[partEnd])
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

    private static bool IsTopDomain(ReadOnlySpan<char> label)
    {
        foreach (var domain in TopDomains)
        {
            if (label.Equals(domain, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A part of a symbol: a short run that starts with a letter.
    private readonly bool TryPart(int start, out int end)
    {
        end = start;
        if (start >= _text.Length || (CharTable.ClassAt(_text, start, out _) & (CharClass.Alnum | CharClass.Digit)) != CharClass.Alnum)
        {
            return false;
        }

        var run = SyllableRun.At(_text, start);
        end = run.End;
        return run.Letters <= MaxPartLength;
    }

    // QĐ, BYT, TTg, nq: capitals but for one letter at most, or no vowel at all; never a letter with a tone.
    private readonly bool IsAbbreviation(int start)
    {
        var form = NormalForm(start, stackalloc char[SyllableRun.MaxFormLength]);
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

    private readonly bool IsCapitals(int start)
    {
        var form = NormalForm(start, stackalloc char[SyllableRun.MaxFormLength]);
        foreach (var letter in form)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return form.Length > 1;
    }

    /// <summary>The normal form of the run at <paramref name="start"/>, so that composed and decomposed text are judged alike.</summary>
    private readonly ReadOnlySpan<char> NormalForm(int start, Span<char> buffer)
    {
        var run = SyllableRun.At(_text, start);
        return (run.Classes & (CharClass.Exotic | CharClass.Mark)) == 0 ? _text[run.Start..run.End] : buffer[..run.Write(_text, buffer)];
    }

    private readonly int SkipBlanks(int i)
    {
        var limit = Math.Min(_text.Length, i + MaxBlanks);
        while (i < limit && char.IsWhiteSpace(_text[i]))
        {
            i++;
        }

        return i;
    }

    private readonly int DigitsEnd(int i)
    {
        var limit = Math.Min(_text.Length, i + MaxPartLength);
        while (i < limit && char.IsAsciiDigit(_text[i]))
        {
            i++;
        }

        return i;
    }

    // Whether a number goes on at i: with a letter or digit, or the separator and a digit.
    private readonly bool ContinuesAt(int i, char separator)
    {
        if (i >= _text.Length)
        {
            return false;
        }

        // A soft hyphen between "2021" and a letter does not part them.
        var visible = i;
        while (visible < _text.Length && CharTable.ClassAt(_text, visible, out var width) == CharClass.Ignorable)
        {
            visible += width;
        }

        return (visible < _text.Length && (CharTable.ClassAt(_text, visible, out _) & (CharClass.Alnum | CharClass.Mark)) != 0)
            || (_text[i] == separator && i + 1 < _text.Length && char.IsAsciiDigit(_text[i + 1]));
    }

    // Whether a number before it is joined to what starts at start: the rest of "1.2.3" is no figure of its own.
    private readonly bool FollowsNumber(int start) => start > 1 && char.IsAsciiDigit(_text[start - 2])
        && (_text[start - 1] is '.' or ',' || IsSlash(_text[start - 1]));

    private readonly int Value(int start, int end) => int.Parse(_text[start..end], System.Globalization.CultureInfo.InvariantCulture);
}
