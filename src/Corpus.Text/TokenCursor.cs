using System.Buffers;

namespace Corpus.Text;

/// <summary>Walks over the tokens of a text: the one analysis that index and query share.</summary>
/// <remarks>
/// <para>Every syllable, number or part of a code takes one position. A compound (<see cref="IsCompound"/>: a code, date, address, figure,
/// telephone number or hyphenated name) comes before its parts and shares the position of the first of them. A code is found in any spacing
/// and its term has no blanks: <c>117 /TB-UBND</c> gives <c>117/tb-ubnd</c>, <c>117</c>, <c>tb</c>, <c>ubnd</c>.</para>
/// <para>Guarantees: starts never go back; ranges lie within the text; NFC and NFD input give the same terms; culture-invariant; no
/// allocation a token; linear time; a run of more than 128 letters is cut into several tokens. Requirements: one thread;
/// <see cref="Dispose"/> when done. <see cref="Written"/> and <see cref="Folded"/> are valid until the next <see cref="MoveNext"/>.</para>
/// </remarks>
public ref struct TokenCursor
{
    private const int Half = SyllableRun.MaxFormLength;

    private readonly ReadOnlySpan<char> _text;
    private CompoundScanner _compounds;
    private char[]? _buffer;
    private int _length;
    private int _next;
    private int _compoundEnd;
    private bool _isFirstPart;

    /// <summary>Starts before the first token of <paramref name="text"/>, in any Unicode normal form.</summary>
    public TokenCursor(ReadOnlySpan<char> text)
    {
        _text = text;
        _compounds = new CompoundScanner(text);
        _buffer = ArrayPool<char>.Shared.Rent(2 * Half);
        Position = -1;
    }

    /// <summary>First code unit of the token in the given text.</summary>
    public int Start { get; private set; }

    /// <summary>Code unit after the token in the given text.</summary>
    public int End { get; private set; }

    /// <summary>Position of the token, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What the token is.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Whether the token is a compound whose parts follow.</summary>
    public readonly bool IsCompound => Kind >= TokenKind.Date;

    /// <summary>The term as written: lower case, NFC, canonical tone placement.</summary>
    public readonly ReadOnlySpan<char> Written => _buffer.AsSpan(0, _length);

    /// <summary>The term without diacritics (đ as d); as long as <see cref="Written"/>.</summary>
    public readonly ReadOnlySpan<char> Folded => _buffer.AsSpan(Half, _length);

    /// <summary>Moves to the next token.</summary>
    /// <returns>False when there is none; stays false.</returns>
    public bool MoveNext()
    {
        var start = NextStart();
        if (start == _text.Length)
        {
            _next = start;
            return false;
        }

        var run = SyllableRun.At(_text, start);
        if (start >= _compoundEnd && _compounds.TryMatch(run, out var compoundEnd, out var kind))
        {
            (Start, End, Kind, _compoundEnd) = (start, compoundEnd, kind, compoundEnd);
            Position++;
            (_next, _isFirstPart) = (start, true);
            WriteCompound();
            return true;
        }

        (Start, End, _next) = (start, run.End, run.End);
        Kind = run.Kind;
        Position += _isFirstPart ? 0 : 1;
        _isFirstPart = false;
        WriteRun(run);
        return true;
    }

    /// <summary>Gives the working buffer back; the cursor is unusable afterwards.</summary>
    public void Dispose()
    {
        if (_buffer is not null)
        {
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = null;
        }
    }

    private readonly int NextStart()
    {
        var start = _next;
        while (start < _text.Length && (CharTable.ClassAt(_text, start, out var width) & CharClass.Alnum) == 0)
        {
            start += width;
        }

        return start;
    }

    private void WriteRun(in SyllableRun run)
    {
        var written = _buffer.AsSpan(0, Half);
        if ((run.Classes & (CharClass.Exotic | CharClass.Mark)) != 0)
        {
            _length = run.Write(_text, written);
            Lower(written[.._length]);
        }
        else
        {
            // The way of nearly all syllables: composed letters, so that only the tone may have to move.
            _length = run.End - run.Start;
            _text[run.Start..run.End].CopyTo(written);
            Lower(written[.._length]);
            if ((run.Classes & CharClass.Toned) != 0 && run.Vowels > 1)
            {
                VietnameseSyllable.PlaceTone(written[.._length]);
            }
        }
    }

    // Lowers the written form in place and sets the folded one; a tone that moves later changes no base letter.
    private readonly void Lower(Span<char> written)
    {
        var folded = _buffer.AsSpan(Half, written.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var lower = CharTable.Lower(written[i]);
            written[i] = lower;
            folded[i] = CharTable.Base(lower);
        }
    }

    // The parts in their normal forms, what joins them without blanks, look-alikes of hyphen and slash as these.
    private void WriteCompound()
    {
        var written = _buffer.AsSpan(0, Half);
        _length = 0;
        var partIndex = 0;
        for (var i = Start; i < End;)
        {
            if ((CharTable.ClassAt(_text, i, out _) & CharClass.Alnum) != 0)
            {
                var run = SyllableRun.At(_text, i);
                if (Kind == TokenKind.Date && partIndex++ < 2 && run.Digits == 1)
                {
                    written[_length++] = '0';
                }

                if (Kind == TokenKind.Phone && i == Start && run.Digits == 2)
                {
                    written[_length++] = '0'; // for +84
                }
                else
                {
                    _length += run.Write(_text, written[_length..]);
                }

                i = run.End;
                continue;
            }

            var found = CharTable.ClassAt(_text, i, out _);
            var joint = _text[i++];
            if (Kind == TokenKind.Phone || found == CharClass.Ignorable)
            {
                continue;
            }

            if (Kind == TokenKind.Date || CompoundScanner.IsSlash(joint))
            {
                written[_length++] = '/';
            }
            else if (CompoundScanner.IsDash(joint))
            {
                written[_length++] = '-';
            }
            else if (char.IsAscii(joint) && !char.IsWhiteSpace(joint) && !IsMarkAt(i))
            {
                // Other signs of an address may have several spellings, one a normal form: left out.
                written[_length++] = joint;
            }
        }

        if (Kind == TokenKind.Date && written[4] == '/')
        {
            PutDayFirst(written[.._length]);
        }

        Lower(written[.._length]);
    }

    // 2021/08/25 -> 25/08/2021: one term for a date in either order.
    private static void PutDayFirst(Span<char> date)
    {
        Span<char> iso = stackalloc char[10];
        date.CopyTo(iso);
        iso[8..].CopyTo(date);
        iso[4..7].CopyTo(date[2..]);
        date[5] = '/';
        iso[..4].CopyTo(date[6..]);
    }

    private readonly bool IsMarkAt(int i) => i < End && (CharTable.ClassAt(_text, i, out _) & CharClass.Mark) != 0;
}
