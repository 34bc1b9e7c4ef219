using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Corpus.Search;
using Corpus.Testing;

namespace Corpus.Service.Tests;

/// <summary>Random requests: whatever is sent, nothing breaks, nothing of the inside is told, and the service goes on answering.</summary>
public sealed partial class RequestFuzzTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Requests of an ordinary run, half of them over the network and half in memory; CORPUS_REQUESTS asks for more.</summary>
    private const int Usual = 2000;

    private const int HttpVersionNotSupported = 505;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(1);
    private static readonly string[] Roles = ["Try", "Correct", "Write"];

    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-fuzz-").FullName;

    private static int Requests =>
        (int.TryParse(Environment.GetEnvironmentVariable("CORPUS_REQUESTS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : Usual) / 2;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Requests_OverTheNetwork_NeverBreakTheService()
    {
        string[] settings = ["--Corpus:Burst", "10000000", .. Roles.SelectMany((role, i) => (string[])
        [
            $"--Corpus:Keys:{i}:Name", role, $"--Corpus:Keys:{i}:Sha256", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(role))),
            $"--Corpus:Keys:{i}:Role", role,
        ])];
        using (var service = ServiceProcess.Start(_folder, null, ["--urls", "http://127.0.0.1:0", "--index", "here", .. settings]))
        {
            var address = await service.WaitForAddressAsync();
            using var client = new HttpClient { BaseAddress = address };
            var random = new Random(Seed());
            var requests = new RandomRequests(random, await DescriptionAsync(client), await IdsAsync(client), Roles);
            var statuses = new SortedDictionary<int, int>();
            for (var i = 0; i < Requests; i++)
            {
                var bytes = requests.Next().ToBytes();
                if (random.Next(25) == 0)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                var answer = await SendAsync(address, bytes);
                var status = Check(answer, () => $"request {i}:\n{Encoding.Latin1.GetString(bytes)}");
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
            }

            output.WriteLine(string.Join(", ", statuses.Select(pair => $"{pair.Key}: {pair.Value}")));
            Assert.True(statuses.GetValueOrDefault(200) > Requests / 20, "hardly any request was good: the test tests nothing");
            Assert.True((await client.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode);
            Assert.True((await client.GetAsync(new Uri("/api/v1/search?q=covid", UriKind.Relative))).IsSuccessStatusCode);
            Assert.DoesNotContain("fail:", service.Messages, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", service.Messages, StringComparison.Ordinal);
        }

        Assert.Empty(IndexChecker.Check(Path.Combine(_folder, "here")));
    }

    [Fact]
    public async Task Requests_InMemory_NeverBreakTheService()
    {
        await using var seeds = new SeedService { IsNoted = false };
        await seeds.InitializeAsync();
        await using var service = seeds.WithKeys();
        using var client = await service.ClientAsync(key: null);
        var requests = new RandomRequests(new Random(Seed()), await DescriptionAsync(client), await IdsAsync(client), Roles);
        for (var i = 0; i < Requests; i++)
        {
            var request = requests.Next();
            if (!Uri.TryCreate(client.BaseAddress, request.Target, out var address) || address.Host != client.BaseAddress!.Host
                || address.AbsolutePath.Contains("%00", StringComparison.Ordinal))
            {
                continue; // no address of this service, or one that the server refuses before the service sees it
            }

            using var message = new HttpRequestMessage(new HttpMethod(request.Method), address) { Content = new ByteArrayContent(request.Body) };
            foreach (var (name, value) in request.Headers.Where(header => header.Name is not ("Transfer-Encoding" or "Content-Length")))
            {
                if (!message.Headers.TryAddWithoutValidation(name, value))
                {
                    message.Content.Headers.TryAddWithoutValidation(name, value);
                }
            }

            using var answer = await client.SendAsync(message);
            CheckStatusAndBody((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), () => $"request {i}: {request.Method} {request.Target}");
        }

        Assert.True((await client.GetAsync("/api/v1/search?q=covid")).IsSuccessStatusCode);
    }

    private int Seed()
    {
        output.WriteLine($"{SeededRandom.Variable}={SeededRandom.First} CORPUS_REQUESTS={2 * Requests}");
        return SeededRandom.First;
    }

    private static async Task<JsonElement> DescriptionAsync(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).RootElement;

    private static async Task<IReadOnlyList<string>> IdsAsync(HttpClient client)
    {
        using var hits = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/search?top=1000", UriKind.Relative)));
        return [.. hits.RootElement.GetProperty("hits").EnumerateArray().SelectMany(hit => (string[])
            [hit.GetProperty("directive").GetString()!, hit.GetProperty("id").GetString()!]).Distinct()];
    }

    private static async Task<byte[]> SendAsync(Uri address, byte[] request)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var connection = new TcpClient { LingerState = new LingerOption(enable: true, seconds: 0) };
        await connection.ConnectAsync(address.Host, address.Port, patience.Token);
        using var answer = new MemoryStream();
        var stream = connection.GetStream();
        try
        {
            await stream.WriteAsync(request, patience.Token);
            var reading = stream.CopyToAsync(answer, patience.Token);
            if (await Task.WhenAny(reading, Task.Delay(AnswerWithin, patience.Token)) != reading)
            {
                // It waits for the rest of a body that was announced longer than it is.
                connection.Client.Shutdown(SocketShutdown.Send);
            }

            await reading;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // The service may end a connection over which nonsense comes, before it has read all of it.
        }

        return answer.ToArray();
    }

    /// <returns>The status; 0 when the connection was ended without an answer.</returns>
    private static int Check(byte[] answer, Func<string> request)
    {
        var text = Encoding.Latin1.GetString(answer);
        if (text.Length == 0)
        {
            return 0;
        }

        var line = StatusLine().Match(text);
        Assert.True(line.Success, $"no answer of HTTP to {request()}\n{text}");
        var status = int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture);
        CheckStatusAndBody(status, text, request);
        return status;
    }

    private static void CheckStatusAndBody(int status, string body, Func<string> request)
    {
        Assert.True(status is < 500 or HttpVersionNotSupported, $"{status} to {request()}\n{body}");
        Assert.False(Inside().IsMatch(body), $"the inside is told to {request()}\n{body}");
    }

    [GeneratedRegex(@"\AHTTP/1\.1 (\d{3}) ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"^ +at [A-Z]\w+\.|\.cs:line|\bSystem\.\w+Exception|corpus-fuzz-|corpus\.db", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Inside();
}
