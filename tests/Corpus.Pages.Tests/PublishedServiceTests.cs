using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Corpus.Testing;

namespace Corpus.Pages.Tests;

/// <summary>The service as it is installed: published, and started from a folder of somebody else's.</summary>
public sealed partial class PublishedServiceTests
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task PublishedService_StartedElsewhere_ServesStylesAndScriptsOfItsPages()
    {
        var folder = Directory.CreateTempSubdirectory("corpus-published-").FullName;
        try
        {
            var (published, elsewhere) = (Path.Combine(folder, "service"), Directory.CreateDirectory(Path.Combine(folder, "elsewhere")).FullName);
            await PublishAsync(published);
            var address = new Uri($"http://127.0.0.1:{FreePort()}");
            using var service = Start(
                elsewhere, Path.Combine(published, "Corpus.Service.dll"), "--urls", address.ToString(), "--index", Path.Combine(folder, "index"));
            try
            {
                using var client = new HttpClient { BaseAddress = address };
                var page = await PageAsync(client, service);
                foreach (var (pattern, type) in ((Regex, string)[])[(Style(), "text/css"), (Script(), "text/javascript")])
                {
                    var file = await client.GetAsync(new Uri(pattern.Match(page).Groups[1].Value, UriKind.Relative), TestContext.Current.CancellationToken);
                    Assert.Equal(HttpStatusCode.OK, file.StatusCode);
                    Assert.Equal(type, file.Content.Headers.ContentType?.MediaType);
                    Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
                }
            }
            finally
            {
                service.Kill();
                await service.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Publishes what these tests were built with: it is not built again beside them.</summary>
    private static async Task PublishAsync(string folder)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        using var publish = Start(Repository.Root, "publish", "src/Corpus.Service", "--no-build", "-c", configuration, "-o", folder);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        time.CancelAfter(Most);
        var said = await publish.StandardOutput.ReadToEndAsync(time.Token);
        await publish.WaitForExitAsync(time.Token);
        Assert.True(publish.ExitCode == 0, said);
    }

    /// <summary>The first page, as soon as it is served.</summary>
    private static async Task<string> PageAsync(HttpClient client, Process service)
    {
        for (var start = Stopwatch.StartNew(); start.Elapsed < Most;)
        {
            Assert.False(service.HasExited, "the published service ended");
            try
            {
                return await client.GetStringAsync(new Uri("/about", UriKind.Relative), TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200, TestContext.Current.CancellationToken);
            }
        }

        throw new TimeoutException("the published service did not answer");
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            Assert.Skip($"needs the dotnet command to publish the service: {e.Message}");
            throw;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Style();

    [GeneratedRegex("""<script type="module" src="([^"]+)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Script();
}
