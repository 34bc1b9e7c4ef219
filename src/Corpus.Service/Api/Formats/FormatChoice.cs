using Corpus.Directives;
using Microsoft.Net.Http.Headers;

namespace Corpus.Service.Api.Formats;

/// <summary>Chooses the form of an answer: by the suffix of the address (<c>search.csv</c>), else by the Accept header, else JSON.</summary>
internal static class FormatChoice
{
    private static readonly PathString Root = "/api/v1";
    private static readonly object SuffixKey = new();
    private static readonly object ChoiceKey = new();

    /// <summary>Media types by the form; the first is the one that is sent.</summary>
    private static readonly Dictionary<DataFormat, string[]> MediaTypes = new()
    {
        [DataFormat.Json] = ["application/json"],
        [DataFormat.Jsonl] = ["application/jsonl", "application/x-ndjson", "application/ndjson"],
        [DataFormat.Csv] = ["text/csv"],
        [DataFormat.Atom] = ["application/atom+xml"],
        [DataFormat.Ics] = ["text/calendar"],
        [DataFormat.Bib] = ["application/x-bibtex", "text/x-bibtex"],
        [DataFormat.Txt] = ["text/plain"],
    };

    /// <summary>The media type of a form, without its encoding.</summary>
    public static string TypeOf(DataFormat format) => MediaTypes[format][0];

    /// <summary>The media type of a form, with its encoding.</summary>
    public static string MediaType(DataFormat format) => $"{TypeOf(format)}; charset=utf-8";

    /// <summary>Every media type that is sent, without an encoding.</summary>
    public static IEnumerable<string> AllMediaTypes => MediaTypes.Values.Select(types => types[0]);

    /// <summary>Says that an endpoint answers in JSON and in <paramref name="formats"/>.</summary>
    public static RouteHandlerBuilder WithFormats(this RouteHandlerBuilder endpoint, params DataFormat[] formats) =>
        endpoint.WithMetadata(new Offer([DataFormat.Json, .. formats])).ProducesProblem(StatusCodes.Status406NotAcceptable);

    /// <summary>The forms of an endpoint, the preferred one first; JSON alone where it says nothing.</summary>
    public static IReadOnlyList<DataFormat> FormatsOf(IEnumerable<object> metadata) => metadata.OfType<Offer>().LastOrDefault()?.Formats ?? [DataFormat.Json];

    /// <summary>The form chosen for this request.</summary>
    public static DataFormat FormatOf(this HttpContext context) => context.Items[ChoiceKey] is DataFormat format ? format : DataFormat.Json;

    /// <summary>The address asked for, with its suffix.</summary>
    public static PathString AddressOf(HttpContext context) =>
        context.Items[SuffixKey] is string suffix ? new PathString($"{context.Request.Path}.{suffix}") : context.Request.Path;

    /// <summary>Takes the suffix off an address, before it is routed; not off that of a task, whose id may have dots.</summary>
    public static Task TakeSuffix(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method)
            && context.Request.Path.StartsWithSegments(Root, out var rest)
            && !rest.StartsWithSegments("/tasks")
            && rest.Value is { } name
            && name.IndexOf('.', name.LastIndexOf('/') + 1) is > 1 and var dot
            && name[dot - 1] != '/')
        {
            context.Items[SuffixKey] = name[(dot + 1)..];
            context.Request.Path = Root.Add(name[..dot]);
        }

        return next(context);
    }

    /// <summary>Chooses the form once the endpoint is known; answers 406 when it has none that is asked for.</summary>
    public static Task Choose(HttpContext context, RequestDelegate next)
    {
        var suffix = context.Items[SuffixKey] as string;
        if (context.GetEndpoint() is not { } endpoint || (endpoint.Metadata.GetMetadata<Offer>() is null && suffix is null))
        {
            return next(context);
        }

        var offered = FormatsOf(endpoint.Metadata);
        if ((suffix is null ? Accepted(context.Request, offered) : BySuffix(suffix, offered)) is { } format)
        {
            context.Items[ChoiceKey] = format;
            return next(context);
        }

        return TypedResults.Problem(
            statusCode: StatusCodes.Status406NotAcceptable,
            title: "Not acceptable",
            detail: $"This resource is sent as {string.Join(", ", offered.Select(known => $"{known.Code()} ({MediaTypes[known][0]})"))}.")
            .ExecuteAsync(context);
    }

    private static DataFormat? BySuffix(string suffix, IReadOnlyList<DataFormat> offered) =>
        EnumCodes.TryParse<DataFormat>(suffix, out var format) && offered.Contains(format) ? format : null;

    private static DataFormat? Accepted(HttpRequest request, IReadOnlyList<DataFormat> offered)
    {
        var ranges = request.GetTypedHeaders().Accept;
        if (ranges.Count == 0)
        {
            return DataFormat.Json;
        }

        foreach (var range in ranges.Where(range => range.Quality != 0)
            .OrderByDescending(range => range.Quality ?? 1).ThenBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0))
        {
            foreach (var format in offered)
            {
                if (MediaTypes[format].Any(type => IsIn(range, type)))
                {
                    return format;
                }
            }
        }

        return null;
    }

    // Parameters (charset) do not matter: everything is sent in UTF-8.
    private static bool IsIn(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes
            ? type.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase)
            : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));

    /// <summary>The forms of an endpoint, the preferred one first.</summary>
    private sealed record Offer(IReadOnlyList<DataFormat> Formats);
}
