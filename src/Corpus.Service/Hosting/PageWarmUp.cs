using Corpus.Search;
using Corpus.Service.Components;
using Corpus.Service.Components.Pages;
using Corpus.Service.Components.Search;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Corpus.Service.Hosting;

/// <summary>
/// Renders pages once for nobody when the index has become ready: what they need is compiled, and what an index keeps of its directives is read,
/// before the first visitor waits for it. The service answers meanwhile. A page that fails is logged and left.
/// </summary>
internal sealed partial class PageWarmUp(
    IndexHost host, EndpointDataSource endpoints, IServiceScopeFactory scopes, IHttpContextAccessor accessor, ILogger<PageWarmUp> logger) : BackgroundService
{
    private readonly TaskCompletionSource<int> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when all has been tried, with how many pages were rendered.</summary>
    public Task<int> Done => _done.Task;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await host.WhenReady.WaitAsync(stoppingToken);
        var rendered = 0;
        foreach (var (page, address) in Pages())
        {
            try
            {
                await RenderAsync(page, address, stoppingToken);
                rendered++;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e, address);
            }
        }

        LogDone(rendered);
        _done.TrySetResult(rendered);
    }

    /// <summary>The pages with their addresses: that of a directive first, if any is held, which needs least; the start, a search, the trends.</summary>
    private IEnumerable<(Type Page, string Address)> Pages()
    {
        if (AddressOfDirective() is { } directive)
        {
            yield return (typeof(DirectivePage), directive);
        }

        yield return (typeof(Home), new PageState().Address("/"));
        yield return (typeof(Home), new PageState { Query = Examples.First }.Address("/"));
        yield return (typeof(Trends), Components.Charts.TrendView.Page);
    }

    /// <summary>Address of any directive; null when none is held or the index cannot be read now, which must not end the service.</summary>
    private string? AddressOfDirective()
    {
        try
        {
            using var reader = host.OpenReader();
            return reader.Search(new SearchRequest { Top = 1 }).Hits is [var hit] ? PageState.AddressOf(hit.Task) : null;
        }
        catch (Exception e)
        {
            LogFailed(e, "/directives");
            return null;
        }
    }

    private async Task RenderAsync(Type page, string address, CancellationToken stoppingToken)
    {
        var endpoint = endpoints.Endpoints.OfType<RouteEndpoint>().Single(one => one.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == page);
        await using var scope = scopes.CreateAsyncScope();
        var url = new Uri(new Uri("http://localhost/"), address);
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = stoppingToken };
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = (HttpMethods.Get, url.Scheme, new HostString(url.Host));
        (context.Request.Path, context.Request.QueryString) = (PathString.FromUriComponent(url), QueryString.FromUriComponent(url));
        context.Response.Body = Stream.Null;
        context.SetEndpoint(endpoint);

        // The only part of an address that a route gives.
        if (endpoint.RoutePattern.Parameters is [var parameter])
        {
            context.Request.RouteValues[parameter.Name] = url.Segments[^1];
        }

        accessor.HttpContext = context;
        await Preferences.Apply(context, endpoint.RequestDelegate!);
    }

    [LoggerMessage(2, LogLevel.Information, "Rendered {Count} pages ahead")]
    private partial void LogDone(int count);

    [LoggerMessage(1, LogLevel.Warning, "{Address} could not be rendered ahead")]
    private partial void LogFailed(Exception e, string address);
}
