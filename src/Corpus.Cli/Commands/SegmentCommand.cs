using System.CommandLine;
using System.Text;
using System.Text.Unicode;
using Corpus.Text.Segmentation;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus segment</c>: splits the lines of standard input into words.</summary>
/// <remarks>
/// One line out for each line in, with the same characters but for blanks and underscores. A line that is no UTF-8 text is printed byte
/// for byte as it came: to decode it by a guess would alter it.
/// </remarks>
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
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        var lines = new InputLines(input);
        var (number, refused, firstRefused) = (0L, 0L, 0L);
        while (lines.TryRead(out var line))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            if (IsText(line.Span))
            {
                var joined = WordSegmenter.Default.Join(Encoding.UTF8.GetString(line.Span));
                output.Write(Encoding.UTF8.GetBytes(joined + "\n"));
            }
            else
            {
                output.Write([.. line.Span, (byte)'\n']);
                firstRefused = refused++ == 0 ? number : firstRefused;
            }
        }

        if (refused > 0)
        {
            Console.Error.WriteLine(
                $"corpus: {refused} of {number} lines are not UTF-8 and were printed as they came, line {firstRefused} first; "
                + "save the text as UTF-8");
        }

        return refused > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    // UTF-16 of Latin letters would pass for UTF-8 with a zero between any two.
    private static bool IsText(ReadOnlySpan<byte> line) => Utf8.IsValid(line) && !line.Contains((byte)0);
}
