using System.CommandLine;
using Corpus.Directives;
using Corpus.Pipeline;
using Corpus.Reading;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus read</c>: prints what a directive says, without storing it.</summary>
internal static class ReadCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders of directives; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var model = ModelOption.Create();
        var command = new Command("read", "Read directives and print each as one line of JSON.") { paths, model };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(parsed.GetValue(paths)!, parsed.GetValue(model), cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(string[] paths, string? modelFile, CancellationToken cancellationToken)
    {
        var exit = ExitCodes.Done;
        var processor = DirectiveProcessor.CreateDefault(modelFile);
        var people = new PeopleReconciler();
        using var output = Console.OpenStandardOutput();
        foreach (var path in paths)
        {
            if (path == "-")
            {
                using var buffer = new MemoryStream();
                using var input = Console.OpenStandardInput();
                input.CopyTo(buffer);
                Print(path, buffer.ToArray());
                continue;
            }

            var files = SourceWalker.Find([path], out var failures);
            foreach (var file in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (file.TryLoad(out var bytes, out var problem))
                {
                    Print(file.Name, bytes);
                }
                else
                {
                    Fail(file.Name, problem);
                }
            }

            foreach (var failure in failures)
            {
                Fail(failure.Source, failure.Reason);
            }
        }

        return exit;

        void Print(string source, byte[] bytes)
        {
            if (!processor.TryProcess(source, bytes, out var directive, out var problem))
            {
                Fail(source, problem);
                return;
            }

            DirectiveJson.Print(directive with { SamePeople = people.Add(directive) }, output);
            output.Write("\n"u8);
        }

        void Fail(string source, string reason)
        {
            Console.Error.WriteLine($"corpus: {source}: {reason}");
            exit = ExitCodes.Failed;
        }
    }
}
