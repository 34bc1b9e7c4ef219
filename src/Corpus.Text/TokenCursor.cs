using System.Buffers;
using System.Globalization;

namespace Corpus.Text;

/// <summary>Walks over the tokens of a text: the one analysis that index and query share.</summary>
/// <remarks>
/// <para>Every syllable, number or part of a code takes one position. A compound (<see cref="IsCompound"/>: a code, date, address or
/// hyphenated name) comes before its parts and shares the position of the first of them.</para>
/// <para>Guarantees: starts never go back; ranges lie within the text; NFC and NFD input give the same terms; culture-invariant; no
/// allocation a token. Requirements: one thread; <see cref="Dispose"/> when done. <see cref="Written"/> and <see cref="Folded"/> are
/// valid until the next <see cref="MoveNext"/>.</para>
/// </remarks>
public ref struct TokenCursor
{
    private readonly ReadOnlySpan<char> _text;
    private char[]? _buffer;
    private int _length;
    private int _next;

    /// <summary>Starts before the first token of <paramref name="text"/>, in any Unicode normal form.</summary>
    public TokenCursor(ReadOnlySpan<char> text)
    {
        _text = text;
        _buffer = ArrayPool<char>.Shared.Rent(64);
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
    public readonly ReadOnlySpan<char> Folded => _buffer.AsSpan(_buffer!.Length / 2, _length);

    /// <summary>Moves to the next token.</summary>
    /// <returns>False when there is none; stays false.</returns>
    public bool MoveNext()
    {
        var start = _next;
        while (start < _text.Length && !char.IsLetterOrDigit(_text[start]))
        {
            start++;
        }

        if (start == _text.Length)
        {
            _next = start;
            return false;
        }

        var end = start;
        var digits = 0;
        while (end < _text.Length && char.IsLetterOrDigit(_text[end]))
        {
            digits += char.IsAsciiDigit(_text[end]) ? 1 : 0;
            end++;
        }

        (Start, End, _next) = (start, end, end);
        Position++;
        Kind = digits == 0 ? TokenKind.Syllable : digits == end - start ? TokenKind.Number : TokenKind.Mixed;
        _length = end - start;
        if (_buffer!.Length < 2 * _length)
        {
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = ArrayPool<char>.Shared.Rent(2 * _length);
        }

        for (var i = 0; i < _length; i++)
        {
            var lower = char.ToLowerInvariant(_text[start + i]);
            _buffer[i] = lower;
            _buffer[(_buffer.Length / 2) + i] = Fold(lower);
        }

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

    private static char Fold(char lower)
    {
        if (lower < 0x80)
        {
            return lower;
        }

        if (lower == 'đ')
        {
            return 'd';
        }

        var decomposed = lower.ToString(CultureInfo.InvariantCulture).Normalize(System.Text.NormalizationForm.FormD);
        return decomposed[0];
    }
}
