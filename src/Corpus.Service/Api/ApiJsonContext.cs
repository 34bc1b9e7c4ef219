using System.Text.Json.Serialization;
using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Service.Components;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>Source-generated serialisation of what the API sends.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchDocument))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<Suggestion>))]
[JsonSerializable(typeof(DirectiveList))]
[JsonSerializable(typeof(DirectiveBrief))]
[JsonSerializable(typeof(HeldDirective))]
[JsonSerializable(typeof(HeldTask))]
[JsonSerializable(typeof(AddedDirective))]
[JsonSerializable(typeof(CorrectionDocument))]
[JsonSerializable(typeof(TrendRow))]
[JsonSerializable(typeof(DistinctWord))]
[JsonSerializable(typeof(WordResult))]
[JsonSerializable(typeof(ComparisonRowDocument))]
[JsonSerializable(typeof(SimilarDocument))]
[JsonSerializable(typeof(DueDocument))]
[JsonSerializable(typeof(DueTaskDocument))]
[JsonSerializable(typeof(AgencyList))]
[JsonSerializable(typeof(AgencyRow))]
[JsonSerializable(typeof(CascadeDocument))]
[JsonSerializable(typeof(NearDuplicateDocument))]
[JsonSerializable(typeof(MissingList))]
[JsonSerializable(typeof(MissingDocument))]
[JsonSerializable(typeof(TrendResult))]
[JsonSerializable(typeof(ComparisonDocument))]
[JsonSerializable(typeof(ValuesResult))]
[JsonSerializable(typeof(FacetCount))]
[JsonSerializable(typeof(DirectiveDocument))]
[JsonSerializable(typeof(IReadOnlyList<ClassifiedText>))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
