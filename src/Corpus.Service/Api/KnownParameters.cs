using System.Reflection;
using System.Text.Json;

namespace Corpus.Service.Api;

/// <summary>Refuses query parameters that an endpoint does not have, or has once: a misspelt filter must not pass for no filter.</summary>
internal static class KnownParameters
{
    /// <summary>Adds the check to an endpoint whose query parameters are the properties of <typeparamref name="T"/>.</summary>
    public static RouteHandlerBuilder WithParameters<T>(this RouteHandlerBuilder endpoint) => WithParameters(endpoint, typeof(T));

    /// <summary>The same where they are those of two records.</summary>
    public static RouteHandlerBuilder WithParameters<T, TMore>(this RouteHandlerBuilder endpoint) => WithParameters(endpoint, typeof(T), typeof(TMore));

    private static RouteHandlerBuilder WithParameters(RouteHandlerBuilder endpoint, params Type[] records)
    {
        var known = records.SelectMany(record => record.GetProperties(BindingFlags.Public | BindingFlags.Instance)).ToDictionary(
            property => JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            property => property.PropertyType == typeof(string[]),
            StringComparer.OrdinalIgnoreCase);
        var list = known.Count == 0 ? "this resource takes none" : $"known are {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}";
        return endpoint.AddEndpointFilter(async (context, next) =>
        {
            var problems = new Problems();
            foreach (var (name, values) in context.HttpContext.Request.Query)
            {
                if (!known.TryGetValue(name, out var mayRepeat))
                {
                    problems.Add(name, $"unknown parameter; {list}");
                }
                else if (values.Count > 1 && !mayRepeat)
                {
                    problems.Add(name, $"given more than once");
                }
            }

            return problems.Any ? problems.ToResult() : await next(context);
        }).ProducesValidationProblem();
    }
}
