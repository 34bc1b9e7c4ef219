using System.Text.Json;

namespace Corpus.Directives;

/// <summary>Writes and reads a directive as JSON: the form that commands print, the service sends and the index stores.</summary>
public static class DirectiveJson
{
    /// <summary>The directive as one line of UTF-8 JSON.</summary>
    public static byte[] Serialize(Directive directive) => JsonSerializer.SerializeToUtf8Bytes(directive);

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">Not such JSON.</exception>
    public static Directive Deserialize(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Directive>(json) ?? throw new JsonException("null is no directive");
}
