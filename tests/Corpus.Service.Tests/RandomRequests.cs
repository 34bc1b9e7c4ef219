using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Corpus.Testing;

namespace Corpus.Service.Tests;

/// <summary>A request that somebody careless or malicious could send.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query as they stand in the request line, each letter a byte.</param>
/// <param name="Headers">Names and values, each letter a byte.</param>
/// <param name="Body">The body.</param>
internal sealed record RandomRequest(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    /// <summary>The request as sent over a connection that ends with the answer.</summary>
    public byte[] ToBytes()
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
        foreach (var (name, value) in Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        if (Body.Length > 0 && !Headers.Any(header => header.Name is "Content-Length" or "Transfer-Encoding"))
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n");
        }

        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. Body];
    }
}

/// <summary>Makes requests: mostly of known resources and parameters with odd values, some of them damaged.</summary>
/// <param name="random">Decides.</param>
/// <param name="description">The service's description of itself (OpenAPI): every path and parameter it names is asked for.</param>
/// <param name="ids">Ids of directives and tasks that are held.</param>
/// <param name="keys">Keys that the service knows.</param>
internal sealed partial class RandomRequests(Random random, JsonElement description, IReadOnlyList<string> ids, IReadOnlyList<string> keys)
{
    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get", "FOO"];

    /// <summary>Paths that the description does not name.</summary>
    private static readonly string[] OtherPaths =
    [
        "/api/v1/facets/agency", "/api/v1/facets/district", "/", "/compare", "/directives/{id}", "/healthz", "/readyz", "/metrics", "/openapi/v1.json",
        "/openapi", "/app.css", "/status/404", "/api", "/api/v1/", "/{id}",
    ];

    /// <summary>Requests that are good, or nearly so, whatever stands for <c>{v}</c>.</summary>
    private static readonly string[] Good =
    [
        "/api/v1/search?q={v}&top=5&facets=sector,agency&explain=true", "/api/v1/search?q={v}&groupByDirective=true&moreOfDirective=3", "/api/v1/search.csv?q={v}",
        "/api/v1/search?province={v}&sort=deadline-first", "/api/v1/search?after={v}", "/api/v1/search.atom?q={v}", "/api/v1/search.ics?agency={v}", "/api/v1/suggest?q={v}",
        "/api/v1/directives?issuer={v}&skip=1", "/api/v1/directives.jsonl?district={v}", "/api/v1/directives/{id}.bib", "/api/v1/tasks/{id}/similar?top=3&issuer={v}",
        "/api/v1/trends?q={v}&interval=day&groupBy=agency&top=3", "/api/v1/trends.csv?q={v}&unit=directives&groupBy=district", "/api/v1/trends?from=2021-01-01&groupBy={v}",
        "/api/v1/trends/words?group={v}", "/api/v1/trends/words?groupBy=issuer&group={v}&names=false", "/api/v1/compare?provinces={v},lai+chau&q={v}",
        "/api/v1/compare?issuers={v}&issuers=x", "/api/v1/compare?directives={id},{v}", "/api/v1/facets/agency?prefix={v}&q={v}", "/api/v1/facets/{v}.csv",
        "/api/v1/deadlines?q={v}&status=all", "/api/v1/deadlines.csv?agency={v}", "/api/v1/agencies?name={v}&top=5", "/api/v1/citations/missing?issuer={v}",
        "/api/v1/cascade/{id}?depth=2", "/api/v1/directives/{id}/near-duplicates?minLikeness=0.5", "/?q={v}&sector=health", "/compare?provinces={v}&provinces=Lai+Ch%C3%A2u", "/directives/{id}",
    ];

    private static readonly string[] Suffixes = [".json", ".csv", ".jsonl", ".atom", ".ics", ".bib", ".txt", ".xml", ".", "..", ".csv.csv", "/", "//", "/..", "/%2e%2e/"];

    private static readonly string[] OtherParameters = ["Q", "", "x"];

    private static readonly string[] Values =
    [
        "cach ly", "cách ly", "\"cách ly\"~2", "cách OR dịch -học", "((((", "NOT", "issued:[2021 TO *]", "issued:[9999 TO 0001]", "covit~1", "a*", "*", "\"\"~100",
        "health", "health,security", "Lai Châu", "Lai Châu,Bình Phước", "thong-bao", "district", "must", "2021-08-17", "9999-12-31", "0001-01-01", "2021-02-30",
        "newest-first", "deadline-first", "0", "1", "10", "1000", "-1", "2147483647", "2147483648", "99999999999999999999999999", "1e9", "NaN", "true", "false", "day", "week", "year",
        "agency", "sector", "tasks", "directives", "2021", "2021-Q3", "2020-W53", "9999-W53", "AAAAAAAA", "../../etc/passwd", "<script>alert(1)</script>", "'; DROP TABLE x",
    ];

    private static readonly string[] Broken = ["%", "%z", "%zz", "%00", "%C0%AF", "%FF%FE", "%ED%A0%80", "%F4%90%80%80", "\u00C3", "\u00FF", "+", "&", "=", "#", "%0d%0aX-Evil: 1", "%25%32%35", ";", "?"];

    private static readonly (string Name, string[] Values)[] HeaderValues =
    [
        ("Accept", ["*/*", "text/csv", "application/json;q=0", ";;;", "text/*;q=2", "a/b,c/d;q=\"", "application/x-bibtex", "\u00E9/\u00E9"]),
        ("Accept-Encoding", ["gzip", "br, gzip;q=0.5", "identity;q=0", "*", "x\u00FF"]),
        ("If-None-Match", ["*", "W/\"a\"", "\"", "W/", "\"a\",,\"b\""]),
        ("X-Request-Id", ["abc", "a b", "\u00FF\u00FE", "-._:"]),
        ("Content-Type", ["application/json", "application/json; charset=utf-16", "text/plain", "multipart/form-data", "multipart/form-data; boundary=\"", ";", "application/x-www-form-urlencoded"]),
        ("Content-Length", ["0", "1", "-1", "18446744073709551616", "x"]),
        ("Transfer-Encoding", ["chunked", "gzip", "chunked, chunked", "x"]),
        ("Expect", ["100-continue", "x"]),
        ("Origin", ["null", "https://evil.example", "\u00FF"]),
        ("Range", ["bytes=0-0", "bytes=-1", "x"]),
        ("Cookie", ["a=b", ";;;", "\u00FF"]),
        ("Authorization", ["Bearer", "Bearer x", "Basic \u00FF", "Bearer  "]),
        ("X-Api-Key", ["", "x", "\u00FF"]),
        ("Upgrade", ["h2c", "websocket"]),
        ("Referer", ["http://127.0.0.1/\u00FF"]),
    ];

    private readonly (string Path, string[] Parameters)[] _described = [.. DescribedBy(description)];
    private readonly string[] _parameters = [.. DescribedBy(description).SelectMany(path => path.Parameters).Distinct(), .. OtherParameters];

    /// <summary>The next request.</summary>
    public RandomRequest Next()
    {
        if (random.Next(3) == 0)
        {
            var target = Pick(Good).Replace("{v}", Encoded(Value()), StringComparison.Ordinal).Replace("{id}", Encoded(Pick(ids)), StringComparison.Ordinal);
            return new RandomRequest("GET", target, [.. Headers()], []);
        }

        var method = Pick(Methods);
        return new RandomRequest(method, Target(), [.. Headers()], method is "GET" or "HEAD" && random.Next(20) > 0 ? [] : Body());
    }

    /// <summary>The paths, what varies in them as <c>{id}</c>, each with the parameters in the query of any of its operations.</summary>
    private static IEnumerable<(string Path, string[] Parameters)> DescribedBy(JsonElement description) =>
        from path in description.GetProperty("paths").EnumerateObject()
        let parameters = from operation in path.Value.EnumerateObject()
                         where operation.Value.TryGetProperty("parameters", out _)
                         from parameter in operation.Value.GetProperty("parameters").EnumerateArray()
                         where parameter.GetProperty("in").GetString() == "query"
                         select parameter.GetProperty("name").GetString()!
        select (PathParameter().Replace(path.Name, "{id}"), parameters.Distinct().ToArray());

    private string Target()
    {
        var (pattern, own) = random.Next(4) == 0 ? (Pick(OtherPaths), OtherParameters) : Pick(_described);
        var path = pattern.Replace("{id}", random.Next(3) == 0 ? Encoded(Value()) : Encoded(Pick(ids)), StringComparison.Ordinal);
        var target = new StringBuilder(random.Next(8) == 0 ? path + Pick(Suffixes) : path);
        for (var i = random.Next(5); i > 0; i--)
        {
            target.Append(target.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(Pick(own.Length > 0 && random.Next(4) > 0 ? own : _parameters));
            if (random.Next(15) > 0)
            {
                target.Append('=').Append(random.Next(8) == 0 ? Pick(Broken) : Encoded(Value()));
            }
        }

        for (var i = random.Next(20) - 17; i > 0; i--)
        {
            target.Insert(random.Next(target.Length), Pick(Broken));
        }

        return target.ToString();
    }

    private string Value() => random.Next(12) switch
    {
        0 => Pick(NaughtyStrings.All),
        1 => Pick(ids),
        2 => new string('a', random.Next(9000)),
        3 => string.Join(',', Enumerable.Range(0, random.Next(80)).Select(_ => Pick(Values))),
        4 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        5 => RandomText.Any(random, random.Next(20)),
        _ => Pick(Values),
    };

    private IEnumerable<(string Name, string Value)> Headers()
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            var (name, values) = Pick(HeaderValues);
            if (name is not ("Content-Length" or "Transfer-Encoding") || random.Next(20) == 0)
            {
                yield return (name, Pick(values));
            }
        }

        if (random.Next(2) == 0)
        {
            yield return ("Authorization", $"Bearer {Pick(keys)}");
        }

        if (random.Next(60) == 0)
        {
            yield return ($"X-{random.Next()}", new string('x', random.Next(40_000)));
        }
    }

    private byte[] Body()
    {
        switch (random.Next(9))
        {
            case 0:
                return [];
            case 1:
                var bytes = new byte[random.Next(4000)];
                random.NextBytes(bytes);
                return bytes;
            case 2:
                return Encoding.UTF8.GetBytes($"[\"{Pick(["health", "border", "helth", ""])}\"]");
            case 3:
                return Encoding.UTF8.GetBytes(new string('[', random.Next(2000)));
            case 4:
                return Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("null", random.Next(5)))}]");
            case 5:
                return Encoding.Unicode.GetBytes(Value());
            case 6:
                return Encoding.UTF8.GetBytes("[\"\\ud800\", \"Tổ chức cách ly\"]");
            case 7:
                return Encoding.UTF8.GetBytes("{\"a\":1}");
            default:
                return Encoding.UTF8.GetBytes($"ỦY BAN NHÂN DÂN\nSố: {random.Next(100)}/TB-UBND\nTHÔNG BÁO\n1. {Value()}\n2. Giao Sở Y tế {Value()} trước ngày 30/2/2021.");
        }
    }

    private static string Encoded(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value =>
        char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)',' or (byte)':' or (byte)'.' ? ((char)value).ToString() : $"%{value:X2}"));

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PathParameter();

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
