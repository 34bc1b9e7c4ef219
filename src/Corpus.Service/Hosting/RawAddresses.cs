using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Corpus.Service.Hosting;

/// <summary>Lets people type Vietnamese into an address as it is: <c>curl 'http://localhost:5080/api/v1/search?q=cách+ly'</c>.</summary>
/// <remarks>
/// Such a client sends the letters as bare UTF-8 in the request line, which the server refuses. The bytes above ASCII are percent-encoded
/// before it sees them. Only request lines are touched: a request with a body, HTTP/2 or TLS ends the watch over its connection.
/// </remarks>
internal static class RawAddresses
{
    /// <summary>Adds the step to an endpoint.</summary>
    public static void Encode(ListenOptions endpoint) => endpoint.Use(next => async connection =>
    {
        var original = connection.Transport;
        var encoded = new Pipe();
        var pump = PumpAsync(original.Input, encoded.Writer);
        connection.Transport = new Duplex(encoded.Reader, original.Output);
        try
        {
            await next(connection);
        }
        finally
        {
            await encoded.Reader.CompleteAsync();
            original.Input.CancelPendingRead();
            await pump;
            connection.Transport = original;
        }
    });

    private static async Task PumpAsync(PipeReader from, PipeWriter to)
    {
        var encoder = new RequestLineEncoder();
        Exception? failure = null;
        try
        {
            while (true)
            {
                var read = await from.ReadAsync();
                foreach (var part in read.Buffer)
                {
                    encoder.Encode(part.Span, to);
                }

                from.AdvanceTo(read.Buffer.End);
                var flushed = await to.FlushAsync();
                if (read.IsCompleted || read.IsCanceled || flushed.IsCompleted)
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ConnectionAbortedException or InvalidOperationException)
        {
            failure = e;
        }

        await to.CompleteAsync(failure);
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}

/// <summary>Percent-encodes the bytes above ASCII in the request lines of an HTTP/1 connection, fed to it in any pieces.</summary>
internal sealed class RequestLineEncoder
{
    private const int MaxWatchedHeader = 64;

    private readonly byte[] _header = new byte[MaxWatchedHeader];
    private int _lineLength;
    private bool _isRequestLine = true;
    private bool _hasBody;
    private bool _isOver;

    /// <summary>Writes <paramref name="bytes"/> with what must be encoded encoded; at most three bytes for each.</summary>
    public void Encode(ReadOnlySpan<byte> bytes, IBufferWriter<byte> to)
    {
        foreach (var value in bytes)
        {
            if (_isRequestLine && _lineLength == 0 && !_isOver && value is not ((>= (byte)'A' and <= (byte)'Z') or (byte)'\r' or (byte)'\n'))
            {
                _isOver = true; // no HTTP/1 request starts so: TLS, or the frames of HTTP/2
            }

            if (!_isOver && _isRequestLine && value >= 0x80)
            {
                var encoded = to.GetSpan(3);
                encoded[0] = (byte)'%';
                _ = value.TryFormat(encoded[1..], out _, "X2", CultureInfo.InvariantCulture);
                to.Advance(3);
            }
            else
            {
                to.GetSpan(1)[0] = value;
                to.Advance(1);
            }

            if (!_isOver)
            {
                Follow(value);
            }
        }
    }

    private void Follow(byte value)
    {
        if (value != '\n')
        {
            if (value != '\r')
            {
                if (_lineLength < MaxWatchedHeader)
                {
                    _header[_lineLength] = value;
                }

                _lineLength++;
            }

            return;
        }

        var line = System.Text.Encoding.Latin1.GetString(_header, 0, Math.Min(_lineLength, MaxWatchedHeader));
        if (_isRequestLine)
        {
            _isRequestLine = _lineLength == 0; // blank lines may stand before a request
            _isOver = line.StartsWith("PRI ", StringComparison.Ordinal);
        }
        else if (_lineLength == 0)
        {
            // The end of the headers: what follows is the next request, unless a body does.
            (_isRequestLine, _isOver, _hasBody) = (true, _hasBody, false);
        }
        else
        {
            _hasBody |= line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("Transfer-Encoding:", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("Upgrade:", StringComparison.OrdinalIgnoreCase);
        }

        _lineLength = 0;
    }
}
