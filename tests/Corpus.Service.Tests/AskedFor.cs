using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Corpus.Service.Api.Formats;
using Corpus.Service.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Xunit.v3;

[assembly: NotesTheTestsThatRan]

namespace Corpus.Service.Tests;

/// <summary>Notes what the tests of this run asked of the API: what is never asked for is not tested.</summary>
internal sealed class AskedFor : IStartupFilter
{
    private static readonly ConcurrentDictionary<string, bool> Requests = new(StringComparer.Ordinal);

    /// <summary>Whether a request of an operation was answered so, with a parameter or in a form where one is named.</summary>
    public static bool Has(string? operation, string status, string? detail = null) => Requests.ContainsKey(KeyOf(operation, status, detail));

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            await following(context);
            Note(context);
        });
        next(app);
    };

    private static void Note(HttpContext context)
    {
        var operation = context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
        var status = context.Response.StatusCode is >= 200 and < 300 ? "good" : $"{context.Response.StatusCode}";
        foreach (var one in (string?[])[operation, null])
        {
            Requests[KeyOf(one, status, null)] = true;
            Requests[KeyOf(one, status, FormatChoice.TypeOf(context.FormatOf()))] = true;
            foreach (var name in context.Request.Query.Keys)
            {
                Requests[KeyOf(one, status, JsonNamingPolicy.CamelCase.ConvertName(name))] = true;
            }
        }
    }

    private static string KeyOf(string? operation, string status, string? detail) => $"{operation} {status} {detail}";
}

/// <summary>Notes which tests of the assembly ran, so that one that looks at all others knows whether they did.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class NotesTheTestsThatRanAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, bool> Ran = new(StringComparer.Ordinal);

    /// <summary>The tests of the assembly that have not begun to run.</summary>
    public static IReadOnlyList<string> Missing =>
    [
        .. from type in typeof(NotesTheTestsThatRanAttribute).Assembly.GetTypes()
           from method in type.GetMethods()
           where method.GetCustomAttributes().OfType<IFactAttribute>().Any(fact => fact.Skip is null) && !Ran.ContainsKey(NameOf(method))
           select NameOf(method),
    ];

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Ran[NameOf(methodUnderTest)] = true;

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
