using Corpus.Pipeline;
using Spectre.Console;

namespace Corpus.Cli;

/// <summary>Shows progress on standard error: a bar on a terminal, now and then a line elsewhere.</summary>
internal static class ProgressReport
{
    private static readonly IAnsiConsole Terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Runs <paramref name="work"/> and shows how far it is.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="linesEvery">Without a terminal: print a line each time this many more are done.</param>
    /// <param name="work">Gets a function to call with what is done and the total (0 when unknown). Calls must come from one thread.</param>
    public static T Run<T>(string title, int linesEvery, Func<Action<long, long>, T> work) => Console.IsErrorRedirected
        ? work((done, total) => WriteLine(title, linesEvery, done, total))
        : Terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .AutoClear(true)
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), autoStart: true);
                return work((done, total) =>
                {
                    task.IsIndeterminate = total == 0;
                    task.MaxValue = Math.Max(total, done);
                    task.Value = done;
                });
            });

    /// <summary>Shows progress as lines, for work that seldom has to be done.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="every">Print a line each time this many more are done.</param>
    public static IProgress<(int Done, int Total)> Lines(string title, int every) =>
        new ImmediateProgress<(int Done, int Total)>(progress => WriteLine(title, every, progress.Done, progress.Total));

    private static void WriteLine(string title, int every, long done, long total)
    {
        if (done % every == 0 || done == total)
        {
            Console.Error.WriteLine(total == 0 ? $"{title}: {done}" : $"{title}: {done} of {total}");
        }
    }
}
