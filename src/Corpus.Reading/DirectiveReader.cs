using Corpus.Directives;
using Corpus.Text;

namespace Corpus.Reading;

/// <summary>Reads a directive: bytes of a file to metadata, tasks, agencies, deadlines and citations.</summary>
/// <remarks>Stateless; safe for any thread. Bad input gives a failure with its reason, never an exception.</remarks>
public static class DirectiveReader
{
    /// <summary>Version of the grammar: raised whenever the same bytes may be read differently.</summary>
    public const string Version = "1";

    /// <summary>Reads one source.</summary>
    /// <param name="source">Its name as the user gave it; the ending tells the format. <c>-</c> is plain text.</param>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The directive, or why there is none (empty, binary, unknown format, damaged).</returns>
    public static ReadResult<Directive> Read(string source, ReadOnlySpan<byte> bytes)
    {
        if (!TextDecoder.TryDecode(bytes, out var decoded, out var problem))
        {
            return ReadResult.Failure<Directive>(source, problem);
        }

        return ReadResult.Success(source, ReadText(source, decoded.Text));
    }

    /// <summary>Reads a directive from text.</summary>
    /// <param name="source">Its name as the user gave it.</param>
    /// <param name="text">The text, NFC, line ends as <c>\n</c>; ranges of the result count in it.</param>
    public static Directive ReadText(string source, string text) => new() { Source = source, SourceText = text };
}
