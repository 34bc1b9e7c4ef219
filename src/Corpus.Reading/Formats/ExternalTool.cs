using System.ComponentModel;
using System.Diagnostics;

namespace Corpus.Reading.Formats;

/// <summary>Runs a program of the system on bytes: standard input to standard output.</summary>
internal static class ExternalTool
{
    /// <summary>Longest run before the program is stopped.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);

    /// <summary>Runs a program.</summary>
    /// <param name="program">Its name, looked for on the path.</param>
    /// <param name="arguments">Its arguments; nothing is interpreted by a shell.</param>
    /// <param name="input">What it gets on standard input.</param>
    /// <param name="package">The Debian package that holds it, for the message when it is missing.</param>
    /// <param name="output">What it wrote to standard output when the call succeeds.</param>
    /// <param name="problem">What is wrong and what to do, in English, when it does not.</param>
    public static bool TryRun(
        string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, string package, out byte[] output, out string? problem)
    {
        (output, problem) = ([], null);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // One thread a page: several directives may be read at once.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            problem = $"reading it needs {program}, which is missing: install it (Debian: apt-get install {package})";
            return false;
        }

        using (process)
        using (var timeout = new CancellationTokenSource(Timeout))
        {
            try
            {
                var result = RunAsync(process, input, timeout.Token).GetAwaiter().GetResult();
                output = result.Output;
                problem = process.ExitCode == 0 ? null : $"{program} failed: {LastLine(result.Error)}";
                return problem is null;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                problem = $"{program} took longer than {Timeout.TotalMinutes:0} minutes and was stopped: the file is damaged or too large";
                return false;
            }
        }
    }

    private static async Task<(byte[] Output, string Error)> RunAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken stop)
    {
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, stop).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program closed its input early; its exit code says why.
        }

        await reading.ConfigureAwait(false);
        await process.WaitForExitAsync(stop).ConfigureAwait(false);
        return (output.ToArray(), await errors.ConfigureAwait(false));
    }

    /// <summary>The line that says why a program gave up; warnings stand above it.</summary>
    private static string LastLine(string error)
    {
        var lines = error.AsSpan().Trim();
        return lines[(lines.LastIndexOf('\n') + 1)..].ToString();
    }
}
