using Corpus.Service.Api;
using Corpus.Service.Components;
using Corpus.Service.Hosting;
using Microsoft.Extensions.Options;

if (ServiceSetup.ProblemOf(args) is { } problem)
{
    await Console.Error.WriteLineAsync($"corpus: {problem}");
    return 2;
}

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, WebRootPath = ServiceSetup.PublishedWebRoot });
    builder.AddCorpus(args);

    var app = builder.Build();
    if (!app.TryOpenIndex())
    {
        return 1;
    }

    app.UseCorpus();
    app.MapHealth();
    app.MapApi();
    app.MapPageForms();
    app.MapPageSuggestions();
    app.MapStaticAssets();
    app.MapRazorComponents<App>();
    await app.RunAsync();
    return Environment.ExitCode;
}
catch (OptionsValidationException e)
{
    await Console.Error.WriteLineAsync($"corpus: the configuration section '{ServiceOptions.Section}' is wrong: {string.Join("; ", e.Failures)}");
    return 2;
}
catch (Exception e) when (e is IOException or FormatException or System.Net.Sockets.SocketException)
{
    await Console.Error.WriteLineAsync($"corpus: cannot serve: {e.Message} Choose another address with --urls http://localhost:PORT.");
    return 1;
}

/// <summary>The entry point, public so that tests can start the real application in memory.</summary>
public sealed partial class Program;
