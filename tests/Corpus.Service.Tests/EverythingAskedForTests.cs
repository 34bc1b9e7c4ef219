using System.Text.Json;

namespace Corpus.Service.Tests;

/// <summary>Runs after all others: tests that may not run beside others come last.</summary>
[CollectionDefinition(nameof(EverythingAskedForTests), DisableParallelization = true)]
public sealed class LastTests;

/// <summary>Whatever the service describes was asked for by some test of this run; random requests do not count.</summary>
[Collection(nameof(EverythingAskedForTests))]
public sealed class EverythingAskedForTests(SeedService service) : IClassFixture<SeedService>
{
    /// <summary>Refusals that any operation makes alike.</summary>
    private static readonly string[] OfAllOperations = ["429", "503"];

    /// <summary>What the server refuses before the service in memory would: asked for over the network by <see cref="ServiceProcessTests"/>.</summary>
    private const string TooLarge = "413";

    [Fact]
    public async Task Description_OfEachOperationParameterFormAndRefusal_WasAskedForByATest()
    {
        Assert.SkipUnless(NotesTheTestsThatRanAttribute.Missing is [], $"not all tests ran before: {string.Join(", ", NotesTheTestsThatRanAttribute.Missing.Take(3))} …");
        var missing = new List<string>();
        foreach (var operation in (await service.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).Select(one => one.Value))
        {
            missing.AddRange(Missing(operation));
        }

        Assert.True(missing.Count == 0, $"no test asks for {string.Join(", ", missing.Distinct())}");
    }

    private static IEnumerable<string> Missing(JsonElement operation)
    {
        var name = operation.GetProperty("operationId").GetString()!;
        foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : Array.Empty<JsonElement>())
        {
            var asked = parameter.GetProperty("name").GetString();
            if (parameter.GetProperty("in").GetString() != "query")
            {
                continue;
            }

            if (!AskedFor.Has(name, "good", asked))
            {
                yield return $"{name}: {asked}";
            }

            // What reads a parameter is shared by the operations that have it: a bad value anywhere will do.
            if (!AskedFor.Has(null, "400", asked))
            {
                yield return $"a bad {asked}";
            }
        }

        foreach (var answer in operation.GetProperty("responses").EnumerateObject())
        {
            if (answer.Name.StartsWith('2'))
            {
                foreach (var media in answer.Value.TryGetProperty("content", out var content) ? [.. content.EnumerateObject()] : Array.Empty<JsonProperty>())
                {
                    // The only form of a resource is not chosen, so that it is not noted either.
                    if (!AskedFor.Has(name, "good", media.Name) && !(content.EnumerateObject().Count() == 1 && AskedFor.Has(name, "good")))
                    {
                        yield return $"{name} as {media.Name}";
                    }
                }
            }
            else if (answer.Name != TooLarge && !AskedFor.Has(OfAllOperations.Contains(answer.Name) ? null : name, answer.Name))
            {
                yield return $"{name} answering {answer.Name}";
            }
        }
    }
}
