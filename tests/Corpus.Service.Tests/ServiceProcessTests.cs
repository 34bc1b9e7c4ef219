using System.Text.Json;
using Corpus.Search;
using Corpus.Testing;

namespace Corpus.Service.Tests;

/// <summary>Starting and stopping, as a user sees it.</summary>
public sealed class ServiceProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-process-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_WithoutAnIndex_IngestsTheSeedsIntoTheGivenFolderAndListensWhereTold()
    {
        using var service = ServiceProcess.Start(_folder, null, "--urls", "http://127.0.0.1:0", "--index", "here");
        var address = await service.WaitForAddressAsync();
        Assert.Contains("Ingested 5 of 5", service.Messages, StringComparison.Ordinal);
        Assert.Equal(124, await TotalAsync(address));
        Assert.True(SqliteTaskIndex.Exists(Path.Combine(_folder, "here")), "a relative --index counts from the working folder");
    }

    [Fact]
    public async Task Request_WithBareVietnameseInItsAddress_IsAnsweredAlsoOnAKeptConnection()
    {
        using var service = ServiceProcess.Start(_folder, null, "--urls", "http://127.0.0.1:0", "--index", "here");
        var address = await service.WaitForAddressAsync();
        using var connection = new System.Net.Sockets.TcpClient(address.Host, address.Port);
        await using var stream = connection.GetStream();
        var request = $"GET /api/v1/search?top=0&q=cách+ly HTTP/1.1\r\nHost: {address.Authority}\r\n";
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{request}\r\n{request}Connection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var answers = await reader.ReadToEndAsync();
        Assert.Equal(2, answers.Split("HTTP/1.1 200 OK").Length - 1);
        Assert.Equal(2, answers.Split("\"total\":28").Length - 1);
    }

    [Theory]
    [InlineData("POST", "read", 20 << 20)]
    [InlineData("POST", "classify", 20 << 20)]
    [InlineData("POST", "directives", 20 << 20)]
    [InlineData("PUT", "tasks/none:1/sectors", 64 << 10)]
    public async Task Request_WithABodyOverTheLimit_IsRefused(string method, string resource, int limit)
    {
        using var service = ServiceProcess.Start(
            _folder, null, "--urls", "http://127.0.0.1:0", "--index", "here", "--Corpus:Keys:0:Name", "tests", "--Corpus:Keys:0:Role", "Write",
            "--Corpus:Keys:0:Sha256", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData("key"u8)));
        var address = await service.WaitForAddressAsync();

        // What is announced is refused before it is sent.
        using var connection = new System.Net.Sockets.TcpClient(address.Host, address.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(
            $"{method} /api/v1/{resource} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer key\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {limit + 1}\r\nConnection: close\r\n\r\n["));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_KilledWhileItIngests_LeavesAnIndexThatOpensAndTheNextStartCompletes()
    {
        var index = Path.Combine(_folder, "index");
        using (var service = ServiceProcess.Start(Repository.Root, "http://127.0.0.1:0", "--index", index))
        {
            await service.WaitForAsync("Ingested 1 of 5");
            service.Kill();
        }

        using (var opened = SqliteTaskIndex.Open(index))
        using (var reader = opened.OpenReader())
        {
            Assert.True(reader.Statistics.Directives is 0 or 5, $"{reader.Statistics.Directives} directives of one commit");
        }

        using var again = ServiceProcess.Start(Repository.Root, "http://127.0.0.1:0", "--index", index);
        Assert.Equal(124, await TotalAsync(await again.WaitForAddressAsync()));
    }

    [Theory]
    [InlineData(2, "--idnex", "x")]
    [InlineData(2, "--index")]
    [InlineData(2, "--Corpus:RequestsPerSecond", "0")]
    [InlineData(2, "--Corpus:Burst", "1")]
    [InlineData(2, "--Corpus:AllowedOrigins:0", "portal.example/path")]
    [InlineData(2, "--Corpus:RequestsPerSecond", "fast")]
    [InlineData(2, "--Corpus:RequestPerSecond", "5")]
    [InlineData(2, "--Corpus:Keys:0:Role", "Writer")]
    [InlineData(2, "--Corpus:Keys:0:Role", "7")]
    [InlineData(2, "--model", "")]
    [InlineData(1, "--urls", "nonsense")]
    public async Task Start_WithAWrongOption_SaysSoAndEnds(int exitCode, params string[] arguments)
    {
        using var service = ServiceProcess.Start(_folder, null, arguments is ["--urls", ..] ? [.. arguments, "--index", _folder] : arguments);
        Assert.Equal(exitCode, await service.WaitForExitAsync());
        Assert.Contains($"corpus: {(exitCode == 2 ? "" : "cannot serve: ")}", service.Messages, StringComparison.Ordinal);
        if (exitCode == 2)
        {
            Assert.Contains(arguments[0].TrimStart('-').Replace("Corpus:", "", StringComparison.Ordinal).Split(':')[0], service.Messages, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", service.Messages, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", "evil.example", "400 Bad Request")]
    [InlineData("http://127.0.0.1:0", "localhost", "200 OK")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0", "corpus.example", "200 OK")]
    public async Task Request_UnderAnotherName_IsRefusedWhereOnlyThisMachineIsServed(string urls, string host, string expected)
    {
        using var service = ServiceProcess.Start(_folder, null, "--urls", urls, "--index", "here");
        var address = await service.WaitForAddressAsync();
        using var connection = new System.Net.Sockets.TcpClient(address.Host, address.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        Assert.StartsWith($"HTTP/1.1 {expected}", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAFileThatIsNoModel_NamesItAndEnds()
    {
        var model = Path.Combine(_folder, "other.model");
        await File.WriteAllTextAsync(model, "no model");
        using var service = ServiceProcess.Start(_folder, "http://127.0.0.1:0", "--index", _folder, "--model", model);
        Assert.Equal(1, await service.WaitForExitAsync());
        Assert.Contains($"corpus: {model}: not a usable sector model", service.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", service.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAFileThatIsNoIndex_NamesItAndEnds()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "corpus.db"), new string('x', 10_000));
        using var service = ServiceProcess.Start(_folder, "http://127.0.0.1:0", "--index", _folder);
        Assert.Equal(1, await service.WaitForExitAsync());
        Assert.Contains("corpus.db", service.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", service.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAPortInUse_SaysSoAndEnds()
    {
        using var first = ServiceProcess.Start(_folder, "http://127.0.0.1:0", "--index", Path.Combine(_folder, "a"));
        var address = await first.WaitForAddressAsync();
        using var second = ServiceProcess.Start(_folder, null, "--urls", address.ToString(), "--index", Path.Combine(_folder, "b"));
        Assert.Equal(1, await second.WaitForExitAsync());
        Assert.Contains("--urls", second.Messages, StringComparison.Ordinal);
    }

    private static async Task<long> TotalAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var ready = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.True(ready.IsSuccessStatusCode);
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/search?top=0", UriKind.Relative)));
        return answer.RootElement.GetProperty("total").GetInt64();
    }
}
