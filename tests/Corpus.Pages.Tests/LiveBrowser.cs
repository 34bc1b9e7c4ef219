using Corpus.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Corpus.Pages.Tests.LiveBrowser))]

namespace Corpus.Pages.Tests;

/// <summary>Chromium and a service for it to visit; both start with the first visit.</summary>
/// <remarks>Where chromium or axe-core is missing a test skips with a reason, unless CORPUS_REQUIRE_BROWSER is set, as the checks of the repository do.</remarks>
public sealed class LiveBrowser : IAsyncDisposable
{
    private static readonly string[] Chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly SemaphoreSlim _starting = new(1, 1);
    private LiveService? _service;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Uri? _address;

    /// <summary>The source of axe-core; skips where <c>.ci/run</c> has not fetched it.</summary>
    public static string AxeOrSkip()
    {
        var file = Repository.PathOf("artifacts/axe/node_modules/axe-core/axe.min.js");
        SkipUnless(File.Exists(file), "needs axe-core: .ci/run fetches it");
        return File.ReadAllText(file);
    }

    /// <summary>Opens a window on a path of the service.</summary>
    /// <param name="path">Path and query.</param>
    /// <param name="options">How the window is; a wide light one by default.</param>
    public async Task<Visit> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        await StartAsync();
        options ??= new();
        options.BaseURL = _address!.ToString();
        options.ViewportSize ??= new() { Width = 1280, Height = 900 };
        options.AcceptDownloads = true;

        // What still scrolls moves away from under the next click.
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        var visit = new Visit(context, await context.NewPageAsync(), _address);
        await visit.GoAsync(path);
        return visit;
    }

    /// <summary>Paths of the requests that the service held back (<see cref="LiveService.HoldCookie"/>) and that were given up.</summary>
    public IReadOnlyCollection<string> GivenUp => _service!.GivenUp;

    /// <summary>Asks the API of the service.</summary>
    public async Task<System.Text.Json.JsonElement> AskAsync(string path)
    {
        await StartAsync();
        using var client = new HttpClient { BaseAddress = _address };
        return System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;
    }

    /// <summary>The id of the only sample directive of a province and form.</summary>
    public async Task<string> DirectiveOfAsync(string province, string kind) =>
        (await AskAsync($"/api/v1/directives?province={Uri.EscapeDataString(province)}&kind={kind}")).GetProperty("directives")[0].GetProperty("id").GetString()!;

    /// <summary>Stores a directive; gives its id.</summary>
    /// <param name="name">Name of its file, without letters that an address would have to encode.</param>
    /// <param name="content">The file.</param>
    public async Task<string> AddAsync(string name, byte[] content)
    {
        await StartAsync();
        using var client = KeyedClient();
        using var body = new ByteArrayContent(content);
        var answer = await client.PostAsync(new Uri($"/api/v1/directives?name={name}", UriKind.Relative), body);
        return System.Text.Json.JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
    }

    /// <summary>Removes a directive that a test has stored.</summary>
    public async Task RemoveAsync(string id)
    {
        using var client = KeyedClient();
        (await client.DeleteAsync(new Uri($"/api/v1/directives/{id}", UriKind.Relative))).EnsureSuccessStatusCode();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        _starting.Dispose();
    }

    private HttpClient KeyedClient() => new() { BaseAddress = _address, DefaultRequestHeaders = { { "X-Api-Key", LiveService.Key } } };

    private async Task StartAsync()
    {
        var chromium = Array.Find(Chromium, File.Exists);
        SkipUnless(chromium is not null, "needs chromium (Debian: apt-get install chromium)");
        await _starting.WaitAsync();
        try
        {
            if (_browser is null)
            {
                _service = new LiveService();
                _address = await _service.StartAsync();
                _playwright = await Playwright.CreateAsync();
                _browser = await _playwright.Chromium.LaunchAsync(new()
                {
                    ExecutablePath = chromium,
                    Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
                });
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    private static void SkipUnless(bool condition, string reason)
    {
        if (!condition && Environment.GetEnvironmentVariable("CORPUS_REQUIRE_BROWSER") is { Length: > 0 })
        {
            Assert.Fail(reason);
        }

        Assert.SkipUnless(condition, reason);
    }
}
