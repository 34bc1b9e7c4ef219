namespace Corpus.Cli;

/// <summary>Reads a stream line by line as bytes, so that what is no UTF-8 can be told and passed on as it came.</summary>
/// <remarks>Only a line feed ends a line: a carriage return is a character of it. The last line may lack its line feed.</remarks>
internal sealed class InputLines(Stream input)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Reads the next line.</summary>
    /// <param name="line">Its bytes without the line feed; valid until the next call.</param>
    /// <returns>False at the end of the stream.</returns>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        var searched = _start;
        int length;
        while ((length = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n')) < 0)
        {
            searched = _end - _start;
            var isEnd = !TryFill();
            if (isEnd)
            {
                line = _buffer.AsMemory(_start, _end - _start);
                _start = _end;
                return line.Length > 0;
            }
        }

        line = _buffer.AsMemory(_start, searched + length - _start);
        _start = searched + length + 1;
        return true;
    }

    // Moves what is left to the front of the buffer, doubles it when it is full, and reads on.
    private bool TryFill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var read = input.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
