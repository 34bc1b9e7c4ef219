using System.Diagnostics;
using System.Text;
using Corpus.Testing;

namespace Corpus.Cli.Tests;

/// <summary>Runs the built command as a user would: a process of its own, with its exit code and both streams.</summary>
internal static class CommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "corpus.dll");

    /// <summary>Runs <c>corpus</c> with the arguments from the root of the repository.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string? input, params string[] arguments)
    {
        var (exit, output, errors) = await RunBytesAsync(Encoding.UTF8.GetBytes(input ?? ""), arguments);
        return (exit, Encoding.UTF8.GetString(output), errors);
    }

    /// <summary>Runs <c>corpus</c> as <see cref="RunAsync"/> does, with standard input and output as bytes.</summary>
    public static async Task<(int ExitCode, byte[] Output, string Errors)> RunBytesAsync(byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await copying;
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToArray(), await errors);
    }
}
