using System.Globalization;

namespace Corpus.Text.Segmentation;

/// <summary>Cuts a text into atoms, one stretch between punctuation marks after the other.</summary>
internal ref struct AtomReader
{
    /// <summary>Most atoms of a stretch without its punctuation; a longer one is cut.</summary>
    public const int MaxAtoms = 256;

    // Written before a full stop that belongs to them: TP. Hồ Chí Minh, ThS. Nguyễn Văn A.
    private static readonly HashSet<string> Abbreviations =
        new(StringComparer.OrdinalIgnoreCase) { "tp", "tx", "tt", "th", "ths", "ts", "gs", "pgs", "bs", "ks", "mr", "mrs", "dr", "st", "q", "p", "h" };

    private readonly ReadOnlySpan<char> _text;
    private readonly WordLexicon _lexicon;
    private CompoundScanner _compounds;
    private int _next;
    private bool _isSentenceStart = true;

    /// <summary>Starts before the first atom of <paramref name="text"/>; the lexicon tells what is a surname.</summary>
    public AtomReader(ReadOnlySpan<char> text, WordLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _compounds = new CompoundScanner(text);
    }

    /// <summary>Reads the atoms up to and with the next punctuation mark or line end.</summary>
    /// <param name="atoms">Receives them; at least <see cref="MaxAtoms"/> + 1 long.</param>
    /// <param name="form">Working space; at least <see cref="SyllableRun.MaxFormLength"/> long.</param>
    /// <returns>How many; 0 at the end of the text. Only the last can be punctuation.</returns>
    public int ReadStretch(scoped Span<Atom> atoms, scoped Span<char> form)
    {
        var count = 0;
        while (count < MaxAtoms)
        {
            while (_next < _text.Length && IsBlank(_text[_next]))
            {
                _next++;
            }

            if (_next == _text.Length)
            {
                break;
            }

            // Invisible characters, as the byte order mark of a file, stay with the word that they stand before.
            var visible = SkipInvisible(_next);
            if (visible == _text.Length || (CharTable.ClassAt(_text, visible, out _) & CharClass.Alnum) == 0)
            {
                atoms[count++] = ReadPunctuation();
                break;
            }

            atoms[count++] = ReadWordPart(visible, form);
        }

        SmallenTitles(atoms[..count]);
        RecogniseNames(atoms[..count]);
        return count;
    }

    /// <summary>Whether a character parts atoms and belongs to none.</summary>
    public static bool IsBlank(char c) => c is ' ' or '_' || char.IsWhiteSpace(c);

    // In a text all in capitals they say nothing.
    private static void SmallenTitles(Span<Atom> atoms)
    {
        var capitals = 0;
        foreach (ref readonly var atom in atoms)
        {
            if (atom.Shape is AtomShape.Lower or AtomShape.Capitalised)
            {
                return;
            }

            capitals += atom.Shape == AtomShape.Capitals ? 1 : 0;
        }

        for (var i = 0; capitals > 2 && i < atoms.Length; i++)
        {
            if (atoms[i].Shape is AtomShape.Capitals or AtomShape.FirstCapitalised)
            {
                atoms[i] = atoms[i] with { Shape = AtomShape.Lower };
            }
        }
    }

    // "Vũ Đức Đam" alone in its line, "Phó Chủ tịch" at the start of one: a surname or a trusted word whose next syllable has a capital
    // too is capitalised as a name, not as the first of a sentence.
    private readonly void RecogniseNames(Span<Atom> atoms)
    {
        for (var i = 0; i + 1 < atoms.Length; i++)
        {
            if (atoms[i].Shape == AtomShape.FirstCapitalised && atoms[i + 1].Shape == AtomShape.Capitalised
                && (atoms[i].IsSurname || StartsTrustedWord(atoms[i..])))
            {
                atoms[i] = atoms[i] with { Shape = AtomShape.Capitalised };
            }
        }
    }

    private readonly bool StartsTrustedWord(ReadOnlySpan<Atom> atoms)
    {
        var pair = Hashing.Of(atoms[0].Hash, atoms[1].Hash);
        return _lexicon.IsTrusted(pair) || (atoms.Length > 2 && _lexicon.IsTrusted(Hashing.Of(pair, atoms[2].Hash)));
    }

    private Atom ReadPunctuation()
    {
        var start = _next;
        var sign = CharTable.BaseOfSign(_text[start]);
        CharTable.ClassAt(_text, start, out var width);
        _next = start + width;

        // A sign with a mark (≠, which decomposed is = and a stroke) stands alone and counts as the sign.
        var isMarked = sign != _text[start] || IsMark(_next);
        if (!isMarked && _text[start..].StartsWith("./."))
        {
            _next = start + 3; // closes a directive
        }
        else if (!isMarked && width == 1)
        {
            while (_next < _text.Length && _text[_next] == sign && !IsMark(_next + 1))
            {
                _next++;
            }
        }

        var hash = Hashing.Of(isMarked ? [sign] : _text[start..Math.Min(_next, start + 3)]);

        // Marks and invisible characters stay with what they follow, so that nothing is parted that a reader sees as one.
        while (_next < _text.Length && (CharTable.ClassAt(_text, _next, out _) & (CharClass.Mark | CharClass.Ignorable)) != 0)
        {
            _next++;
        }

        _isSentenceStart = sign is '.' or '!' or '?' or ':' or ';' or '-' or '"' or '“' or '…' or '+' or '•' || (_isSentenceStart && sign != ',');
        return new Atom(start, _next, hash, 0, 0, 0, AtomShape.Punctuation);
    }

    private Atom ReadWordPart(int visible, scoped Span<char> form)
    {
        var start = _next;
        var run = SyllableRun.At(_text, visible);
        _next = run.End;
        var isFigure = false;
        if (_compounds.TryMatch(run, out var end, out _))
        {
            (_next, isFigure) = (end, true);
        }
        else if (TryAbbreviation(run, out end))
        {
            _next = end;
        }

        _next = SkipInvisible(_next);
        var isFirst = _isSentenceStart;
        _isSentenceStart = false;
        if (isFigure || run.Digits > 0)
        {
            var hash = run.IsNumber && !isFigure ? (uint)Math.Min(run.Digits, 5) : 0x517CC1B7 + (isFigure ? 1u : 0u);
            return new Atom(start, _next, hash, 0, 0, 0, AtomShape.Figure);
        }

        var length = run.Write(_text, form);
        var shape = ShapeOf(form[..length], isFirst);
        return Describe(form[..length], start, shape);
    }

    private static AtomShape ShapeOf(ReadOnlySpan<char> form, bool isFirst)
    {
        if (!char.IsUpper(form[0]))
        {
            return AtomShape.Lower;
        }

        for (var i = 1; i < form.Length; i++)
        {
            if (char.IsUpper(form[i]))
            {
                return AtomShape.Capitals;
            }
        }

        return isFirst ? AtomShape.FirstCapitalised : AtomShape.Capitalised;
    }

    private readonly Atom Describe(scoped Span<char> form, int start, AtomShape shape)
    {
        unchecked
        {
            uint onset = 0, rhyme = 0;
            var tone = 0;
            var isOnset = true;
            for (var i = 0; i < form.Length; i++)
            {
                var c = CharTable.Lower(form[i]);
                form[i] = c;
                var code = VietnameseLetter.CodeOf(c);
                isOnset &= code == VietnameseLetter.None;
                if (code != VietnameseLetter.None && VietnameseLetter.ToneOf(code) > 0)
                {
                    tone = VietnameseLetter.ToneOf(code);
                    c = VietnameseLetter.LetterOf(code - tone);
                }

                onset = isOnset ? (onset * 31) + c : onset;
                rhyme = isOnset ? rhyme : (rhyme * 31) + c;
            }

            var hash = Hashing.Of(form);
            return new Atom(start, _next, hash, onset, rhyme, (byte)tone, shape, _lexicon.PlacesOf(hash), _lexicon.IsSurname(hash));
        }
    }

    // TP. and ThS. before a name; KT-XH, F0/F1, TP.HCM: capitals joined without blanks.
    private readonly bool TryAbbreviation(in SyllableRun run, out int end)
    {
        end = run.End;
        while (end + 1 < _text.Length && (CompoundScanner.IsDash(_text[end]) || CompoundScanner.IsSlash(_text[end]) || _text[end] is '.' or '&')
            && IsCapital(LetterBefore(end)) && IsCapital(end + 1) && (_text[end] != '.' || !IsFollowedByLower(end + 1)))
        {
            end = SyllableRun.At(_text, end + 1).End;
        }

        if (end == run.End && end < _text.Length && _text[end] == '.' && run.End - run.Start <= 3 && HasWordAfter(end + 1)
            && Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text[run.Start..run.End]))
        {
            end++;
        }

        return end > run.End;
    }

    private readonly int SkipInvisible(int i)
    {
        while (i < _text.Length && CharTable.ClassAt(_text, i, out _) == CharClass.Ignorable)
        {
            i++;
        }

        return i;
    }

    private readonly bool IsMark(int i) => i < _text.Length && (CharTable.ClassAt(_text, i, out _) & CharClass.Mark) != 0;

    // A title-case letter (ᾈ) is an upper-case one when it is decomposed.
    private readonly bool IsCapital(int i) => char.IsAsciiDigit(_text[i])
        || char.GetUnicodeCategory(_text[i]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    // The last letter before end, not its marks: decomposed text is judged as composed text is.
    private readonly int LetterBefore(int end)
    {
        var i = end - 1;
        while (i > 0 && (CharTable.ClassAt(_text, i, out _) & CharClass.Alnum) == 0)
        {
            i--;
        }

        return i;
    }

    private readonly bool IsFollowedByLower(int i)
    {
        for (i++; i < _text.Length; i++)
        {
            if ((CharTable.ClassAt(_text, i, out _) & CharClass.Mark) == 0)
            {
                return char.IsLower(_text[i]);
            }
        }

        return false;
    }

    private readonly bool HasWordAfter(int i)
    {
        while (i < _text.Length && _text[i] == ' ')
        {
            i++;
        }

        return i < _text.Length && char.IsLetterOrDigit(_text[i]);
    }
}
