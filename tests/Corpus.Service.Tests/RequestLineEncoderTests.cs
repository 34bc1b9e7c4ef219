using System.Buffers;
using System.Text;
using Corpus.Service.Hosting;

namespace Corpus.Service.Tests;

public sealed class RequestLineEncoderTests
{
    private const string Get = "GET /?q=cách HTTP/1.1\r\nHost: x\r\nX-Tên: ế\r\n\r\n";
    private const string Encoded = "GET /?q=c%C3%A1ch HTTP/1.1\r\nHost: x\r\nX-Tên: ế\r\n\r\n";

    [Theory]
    [InlineData(Get + Get, Encoded + Encoded)]
    [InlineData("\r\n" + Get, "\r\n" + Encoded)]
    [InlineData("POST /á HTTP/1.1\r\ncontent-length: 2\r\n\r\ná" + Get, "POST /%C3%A1 HTTP/1.1\r\ncontent-length: 2\r\n\r\ná" + Get)]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\ná", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\ná")]
    [InlineData("\u0016\u0003á", "\u0016\u0003á")]
    [InlineData("", "")]
    public void Encode_Connection_ChangesRequestLinesOnlyHoweverItIsCut(string sent, string seen)
    {
        var bytes = Encoding.UTF8.GetBytes(sent);
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var output = new ArrayBufferWriter<byte>();
            var encoder = new RequestLineEncoder();
            encoder.Encode(bytes.AsSpan(0, cut), output);
            encoder.Encode(bytes.AsSpan(cut), output);
            Assert.Equal(seen, Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }
}
