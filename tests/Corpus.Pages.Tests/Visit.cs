using System.Collections.Concurrent;
using Corpus.Testing;
using Microsoft.Playwright;

namespace Corpus.Pages.Tests;

/// <summary>A window on the service. When it closes, no page may have logged an error or asked another host for anything.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentBag<string> _faults = [];
    private int _left;

    internal Visit(IBrowserContext context, IPage page, Uri service)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _faults.Add($"console: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _faults.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is var url && url.Scheme is not ("data" or "blob") && url.Authority != service.Authority)
            {
                _faults.Add($"asked {request.Url}");
            }
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Goes to a path of the service.</summary>
    public async Task GoAsync(string path) => await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Does what leads to another page, and waits until that has taken this one's place and has loaded.</summary>
    /// <param name="act">A click, a key, the way back …</param>
    /// <remarks>A click alone returns while the next page is on its way: what is read right after it may be read of this one.</remarks>
    public async Task FollowAsync(Func<Task> act)
    {
        // The next page does not have the mark; a number of its own keeps it apart from that of a page that is gone back to.
        var mark = ++_left;
        await Page.EvaluateAsync("mark => { document.documentElement.dataset.left = mark; }", mark);
        await act();
        await Page.Locator($"html:not([data-left='{mark}'])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Follows a link or presses a button that leads to another page.</summary>
    public Task FollowAsync(ILocator link) => FollowAsync(() => link.ClickAsync());

    /// <summary>Whether the page is wider than the window, which a phone would show as sideways scrolling.</summary>
    public Task<bool> IsTooWideAsync() => Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>What axe-core finds on the page that is serious or worse, each with some of the places.</summary>
    /// <param name="axe">The source of axe-core.</param>
    public async Task<string[]> ViolationsAsync(string axe)
    {
        await Page.EvaluateAsync(axe);
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
              .filter(violation => ['serious', 'critical'].includes(violation.impact))
              .map(violation => violation.id + ': ' + violation.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | '))
            """);
    }

    /// <summary>Vietnamese on the page, by its letters, that does not say that it is Vietnamese, and what does not on a page of another language (WCAG 3.1.2).</summary>
    public Task<string[]> MisspokenAsync() => Page.EvaluateAsync<string[]>(
        """
        () => {
          // The number of a directive is a code, whose letters are said one by one.
          const isVietnamese = text => /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i.test(text.replace(/\d+[-\/][\p{L}\d\/-]+/gu, ''));
          const told = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const { textContent, parentElement } = walker.currentNode;
            if (!parentElement.closest('script, style')) {
              told.push([textContent, parentElement]);
            }
          }

          for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], input[value]:not([type=hidden])')) {
            told.push([['aria-label', 'title', 'placeholder', 'value'].map(name => element.getAttribute(name) ?? '').join(' '), element]);
          }

          return told.filter(([text, element]) => isVietnamese(text) && element.closest('[lang]').getAttribute('lang') !== 'vi')
            .map(([text, element]) => text.trim() + ' in ' + element.outerHTML.slice(0, 200));
        }
        """);

    /// <summary>Leaves a picture of the page in <c>artifacts/screenshots</c>.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/{name}.png"), FullPage = false });

    /// <summary>What the scripts see of the address: path and query.</summary>
    public Task<string> AddressAsync() => Page.EvaluateAsync<string>("() => location.pathname + location.search");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.True(_faults.IsEmpty, string.Join('\n', _faults));
    }
}
