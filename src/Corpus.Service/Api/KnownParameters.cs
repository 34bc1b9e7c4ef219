using System.Reflection;
using System.Text.Json;

namespace Corpus.Service.Api;

/// <summary>Refuses query parameters that an endpoint does not have: a misspelt filter must not pass for no filter.</summary>
internal static class KnownParameters
{
    /// <summary>Adds the check to an endpoint whose query parameters are the properties of <typeparamref name="T"/>.</summary>
    public static RouteHandlerBuilder WithParameters<T>(this RouteHandlerBuilder endpoint)
    {
        var known = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return endpoint.AddEndpointFilter(async (context, next) =>
        {
            var problems = new Problems();
            foreach (var name in context.HttpContext.Request.Query.Keys.Where(name => !known.Contains(name)))
            {
                problems.Add(name, $"unknown parameter; known are {string.Join(", ", known.Order(StringComparer.Ordinal))}");
            }

            return problems.Any ? problems.ToResult() : await next(context);
        }).ProducesValidationProblem();
    }
}
