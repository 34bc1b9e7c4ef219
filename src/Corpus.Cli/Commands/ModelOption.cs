using System.CommandLine;

namespace Corpus.Cli.Commands;

/// <summary>The option that says which sector model labels: <c>--model FILE</c>.</summary>
internal static class ModelOption
{
    /// <summary>Makes the option for one command; its value is a full path, or null for the built-in model.</summary>
    public static Option<string?> Create() => new("--model")
    {
        Description = "File of the sector model, as 'corpus train --model FILE' writes it; the model built into the program by default.",
        HelpName = "FILE",
        CustomParser = result => Path.GetFullPath(result.Tokens[0].Value),
    };
}
