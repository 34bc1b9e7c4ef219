using System.Diagnostics;
using System.Text;

namespace Corpus.Service.Tests;

/// <summary>The built service as a process of its own, as a user starts it.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _messages = new();

    private ServiceProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_messages)
            {
                _messages.AppendLine(line.Data);
            }
        };
    }

    /// <summary>What it has said on standard error so far.</summary>
    public string Messages
    {
        get
        {
            lock (_messages)
            {
                return _messages.ToString();
            }
        }
    }

    /// <summary>Starts it in <paramref name="folder"/>.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="urls">Value of ASPNETCORE_URLS, or null to leave it unset.</param>
    /// <param name="arguments">Its command line.</param>
    public static ServiceProcess Start(string folder, string? urls, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["ASPNETCORE_URLS"] = urls;
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Corpus.Service.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var service = new ServiceProcess(start);
        service._process.Start();
        service._process.BeginErrorReadLine();
        return service;
    }

    /// <summary>Waits until it has said something.</summary>
    public async Task<string> WaitForAsync(string message)
    {
        var waited = Stopwatch.StartNew();
        while (!Messages.Contains(message, StringComparison.Ordinal))
        {
            Assert.True(waited.Elapsed < Patience, $"did not say '{message}' but: {Messages}");
            await Task.Delay(20);
        }

        return Messages;
    }

    /// <summary>Waits until it serves and returns its address.</summary>
    public async Task<Uri> WaitForAddressAsync()
    {
        const string Listening = "Now listening on: ";
        var messages = await WaitForAsync(Listening);
        await WaitForAsync("Ready: ");
        var from = messages.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length;
        return new Uri(messages[from..].Split('\n')[0].Trim());
    }

    /// <summary>Whether it has a library in memory (Linux).</summary>
    public bool HasLoaded(string library) => File.ReadAllText($"/proc/{_process.Id}/maps").Contains($"/{library}", StringComparison.Ordinal);

    /// <summary>Ends it at once, as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
