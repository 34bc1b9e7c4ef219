using System.Text.Encodings.Web;
using System.Text.Json;

namespace Corpus.Directives;

/// <summary>Writes and reads a directive as JSON: the form that commands print, the service sends and the index stores.</summary>
/// <remarks>
/// The keys are those of <see cref="DirectiveDocument"/>; a value that the directive lacks is written as null. Reading what was written
/// gives an equal directive. Text is UTF-8 and unescaped beyond what JSON asks: never paste it into HTML unencoded.
/// </remarks>
public static class DirectiveJson
{
    private static readonly DirectiveJsonContext Context = new(new JsonSerializerOptions(DirectiveJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The directive as one line of UTF-8 JSON, its source text included.</summary>
    public static byte[] Serialize(Directive directive) =>
        JsonSerializer.SerializeToUtf8Bytes(DirectiveDocument.From(directive), Context.DirectiveDocument);

    /// <summary>Writes the directive as UTF-8 JSON without its source text and without a line end, as <c>corpus read</c> prints it.</summary>
    /// <remarks>What is written is not held: the JSON of a long directive may be many times its text.</remarks>
    public static void Print(Directive directive, Stream output) =>
        JsonSerializer.Serialize(output, DirectiveDocument.From(directive) with { SourceText = null }, Context.DirectiveDocument);

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">Not such JSON; the message names the place.</exception>
    public static Directive Deserialize(ReadOnlySpan<byte> json)
    {
        var document = JsonSerializer.Deserialize(json, Context.DirectiveDocument) ?? throw new JsonException("null is no directive");
        return document.ToDirective();
    }
}
