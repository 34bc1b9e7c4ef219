using System.Text.Json.Serialization;

namespace Corpus.Directives;

/// <summary>Source-generated serialisation of the JSON forms.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DirectiveDocument))]
internal sealed partial class DirectiveJsonContext : JsonSerializerContext;
