using System.CommandLine;
using Corpus.Text.Segmentation;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus segment</c>: splits the lines of standard input into words.</summary>
internal static class SegmentCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("segment", "Read one text a line from standard input and print its words, the syllables of a word joined by _.");
        command.SetAction((_, cancellationToken) => Task.Run(() => Run(cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(CancellationToken cancellationToken)
    {
        var segmenter = WordSegmenter.Default;
        while (Console.In.ReadLine() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Console.Out.WriteLine(segmenter.Join(line));
        }

        return ExitCodes.Done;
    }
}
