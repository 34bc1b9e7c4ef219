using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Corpus.Analytics;
using Corpus.Cli.Commands;
using Corpus.Search;
using Corpus.Search.Documents;

namespace Corpus.Cli;

/// <summary>Serialisation of what commands print: one line an object, Vietnamese legible.</summary>
internal static class CliJson
{
    /// <summary>The context to serialise with.</summary>
    public static CliJsonContext Context { get; } = new(new JsonSerializerOptions(CliJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>Source-generated serialisation.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClassificationDocument))]
[JsonSerializable(typeof(SearchDocument))]
[JsonSerializable(typeof(CorrectionDocument))]
[JsonSerializable(typeof(TrendRow))]
[JsonSerializable(typeof(DistinctWord))]
[JsonSerializable(typeof(ComparisonRowDocument))]
[JsonSerializable(typeof(DueTaskDocument))]
[JsonSerializable(typeof(AgencyRow))]
[JsonSerializable(typeof(FacetCount))]
[JsonSerializable(typeof(HitDocument))]
[JsonSerializable(typeof(ExportedDirective))]
[JsonSerializable(typeof(CitationEdge))]
[JsonSerializable(typeof(ExportManifest))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
