using System.CommandLine;
using System.Diagnostics;
using Corpus.Pipeline;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus serve</c>: starts the service.</summary>
/// <remarks>The commands do not refer to the service; it is started as a program of its own and ends with this one.</remarks>
internal static class ServeCommand
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(1.5);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var index = IndexOption.Create();
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on; http://localhost:5080 by default.", HelpName = "URLS" };
        var model = ModelOption.Create();
        var command = new Command("serve", "Serve the pages and the API.") { index, urls, model };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(index)!, parsed.GetValue(urls), parsed.GetValue(model), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IndexLocation index, string? urls, string? modelFile, CancellationToken cancellationToken)
    {
        // The host that runs this program, when it says which: PATH may name another.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet");
        var built = Path.Combine(AppContext.BaseDirectory, "Corpus.Service.dll");
        var project = Path.Combine(CorpusLocations.Home, "src", "Corpus.Service");
        if (File.Exists(built))
        {
            start.ArgumentList.Add(built);
        }
        else if (Directory.Exists(project))
        {
            foreach (var argument in (string[])["run", "--project", project, "--"])
            {
                start.ArgumentList.Add(argument);
            }
        }
        else
        {
            await Console.Error.WriteLineAsync($"corpus: the service is neither beside this program nor in {project}; run it from a checkout");
            return ExitCodes.Failed;
        }

        start.ArgumentList.Add("--index");
        start.ArgumentList.Add(Path.GetFullPath(index.Folder));

        // Not an argument, which everybody on the machine could read with its password; blank, so that an inherited one does not count.
        start.Environment[IndexLocation.StoreVariable] = index.Store ?? "";
        if (urls is not null)
        {
            start.ArgumentList.Add("--urls");
            start.ArgumentList.Add(urls);
        }

        if (modelFile is not null)
        {
            start.ArgumentList.Add("--model");
            start.ArgumentList.Add(modelFile);
        }

        using var service = Process.Start(start) ?? throw new IOException("dotnet could not be started");
        try
        {
            await service.WaitForExitAsync(cancellationToken);
            return service.ExitCode == 0 ? ExitCodes.Done : ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            // A terminal's Ctrl-C reaches the service as well, which then stops by itself; any other signal reached only this program.
            using var patience = new CancellationTokenSource(StopWithin);
            try
            {
                await service.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                service.Kill(entireProcessTree: true);
            }

            return ExitCodes.Done;
        }
    }
}
