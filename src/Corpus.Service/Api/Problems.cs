using Microsoft.AspNetCore.Http.HttpResults;

namespace Corpus.Service.Api;

/// <summary>Collects what is wrong with a request, by parameter, and answers with all of it (RFC 9457).</summary>
internal sealed class Problems
{
    private readonly Dictionary<string, FormattableString> _byParameter = [];

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _byParameter.Count > 0;

    /// <summary>What is wrong, by parameter.</summary>
    public IReadOnlyDictionary<string, FormattableString> ByParameter => _byParameter;

    /// <summary>Notes a problem. The first one of a parameter stays.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="problem">What is wrong, in English; its format is the key under which pages have it in Vietnamese.</param>
    public void Add(string parameter, FormattableString problem) => _byParameter.TryAdd(parameter, problem);

    /// <summary>The 400 answer.</summary>
    public ValidationProblem ToResult() => TypedResults.ValidationProblem(
        _byParameter.ToDictionary(pair => pair.Key, pair => new[] { FormattableString.Invariant(pair.Value) }),
        title: "Bad request",
        detail: ToString());

    /// <summary>The 404 answer: there is none of this id.</summary>
    public static ProblemHttpResult NotFound(string what, string id) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: $"No such {what}",
        detail: $"The index holds no {what} '{(id.Length <= 80 ? id : id[..80])}'.");

    /// <summary>The 503 answer of rows, which cannot say that they are lower bounds.</summary>
    public static ProblemHttpResult NotComplete() => TypedResults.Problem(
        statusCode: StatusCodes.Status503ServiceUnavailable,
        title: "Not counted to the end",
        detail: "Counting took too long; narrow the query, or ask for JSON, which gives what was counted.");

    /// <summary>All problems on one line, each behind its parameter.</summary>
    public override string ToString() => string.Join("; ", _byParameter.Select(pair => $"{pair.Key}: {FormattableString.Invariant(pair.Value)}"));
}
