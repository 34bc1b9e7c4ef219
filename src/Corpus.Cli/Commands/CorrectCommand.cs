using System.CommandLine;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary><c>corpus correct</c>: keeps a person's sectors for a task.</summary>
internal static class CorrectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var task = new Argument<string>("TASK-ID") { Description = "Id of the task, as search prints it." };
        var sectors = new Argument<string[]>("SECTOR")
        {
            Description = $"Codes of its one to {SectorCorrection.MaxSectors} sectors, the main one first.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var by = new Option<string>("--by") { Description = "Who says so.", Required = true, HelpName = "NAME" };
        var undo = new Option<bool>("--undo") { Description = "Take back what persons said: the machine's sectors hold again." };
        var index = IndexOption.Create();
        var command = new Command("correct", "Give a task the sectors that a person says it has.") { task, sectors, by, undo, index };
        command.Validators.Add(result =>
        {
            var codes = result.GetResult(sectors)?.Tokens.Select(token => token.Value).ToArray() ?? [];
            var isUndo = result.GetResult(undo) is { Implicit: false };
            if (isUndo ? codes.Length > 0 : codes.Length is < 1 or > SectorCorrection.MaxSectors || codes.Distinct().Count() != codes.Length)
            {
                result.AddError(isUndo ? "--undo takes no sector" : $"give one to {SectorCorrection.MaxSectors} different sectors");
            }

            foreach (var code in codes.Where(code => !Sectors.TryParse(code, out _)))
            {
                result.AddError($"'{code}' is none of {string.Join(", ", EnumCodes.All<Sector>())}");
            }

            if (result.GetResult(by)?.Tokens is [var name] && !SectorCorrection.IsName(name.Value))
            {
                result.AddError($"--by: needs a name of 1 to {SectorCorrection.MaxName} characters on one line");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(parsed.GetValue(task)!, parsed.GetValue(sectors)!, parsed.GetValue(by)!, parsed.GetValue(index)!), cancellationToken));
        return command;
    }

    private static int Run(string task, string[] codes, string by, IndexLocation location)
    {
        using var index = IndexOption.OpenExisting(location);
        using (var writer = index.OpenWriter())
        {
            var isDone = codes.Length == 0
                ? writer.WithdrawCorrection(task, by)
                : writer.Correct(task, [.. codes.Select(code => Sectors.TryParse(code, out var sector) ? sector : default)], by);
            if (!isDone)
            {
                Console.Error.WriteLine(codes.Length == 0
                    ? $"corpus: no person's sectors hold for a task {task}"
                    : $"corpus: the index holds no task {task}; 'corpus search' prints the ids");
                return ExitCodes.Failed;
            }

            writer.Commit();
        }

        using var reader = index.OpenReader();
        Console.Out.WriteLine($"{task}: {string.Join(", ", reader.FindTask(task)!.Task.Sectors.Select(label => label.Sector.Code()))}");
        return ExitCodes.Done;
    }
}
