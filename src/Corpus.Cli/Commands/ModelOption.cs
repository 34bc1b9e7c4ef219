using System.CommandLine;
using System.CommandLine.Parsing;

namespace Corpus.Cli.Commands;

/// <summary>The option that says which sector model labels: <c>--model FILE</c>.</summary>
internal static class ModelOption
{
    /// <summary>Makes the option for one command; its value is a full path, or null for the built-in model.</summary>
    public static Option<string?> Create() => new("--model")
    {
        Description = "File of the sector model, as 'corpus train --model FILE' writes it; the model built into the program by default.",
        HelpName = "FILE",
        CustomParser = FullPath,
    };

    /// <summary>Makes a full path of the option's value; a blank one is refused.</summary>
    public static string? FullPath(ArgumentResult result)
    {
        var path = result.Tokens[0].Value;
        if (!string.IsNullOrWhiteSpace(path))
        {
            return Path.GetFullPath(path);
        }

        result.AddError("--model: the path of the file is empty");
        return null;
    }
}
