using System.Diagnostics;
using System.Globalization;
using Corpus.Search;

namespace Corpus.Benchmarks.Search;

/// <summary>How long a process that has just started needs for its first answer.</summary>
internal static class Opening
{
    /// <summary>Prints the time from the start of this process to the first answer of an index, and the share of opening and answering.</summary>
    /// <param name="folder">The folder of the index.</param>
    public static void Run(string folder)
    {
        var start = Process.GetCurrentProcess();
        var begun = DateTime.Now - start.StartTime;
        var (processor, watch) = (start.TotalProcessorTime, Stopwatch.StartNew());
        using var index = SqliteTaskIndex.Open(folder);
        using var reader = index.OpenReader();
        var opened = watch.Elapsed;
        var ids = BenchmarkQuery.TwoWords.Top((TaskIndexReader)reader);
        var answered = watch.Elapsed;
        start.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"runtime {begun.TotalMilliseconds:F0} ms; opened {opened.TotalMilliseconds:F0}, answered {answered.TotalMilliseconds:F0} ms, "
            + $"processor time {(start.TotalProcessorTime - processor).TotalMilliseconds:F0} ms; first {ids.FirstOrDefault()}"));
    }
}
