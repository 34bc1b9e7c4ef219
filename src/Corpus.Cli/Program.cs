using System.Text;
using Corpus.Cli;

// Standard output carries results only, in UTF-8 whatever the locale; progress and messages go to standard error.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = Encoding.UTF8;
try
{
    return await CorpusCommand.RunAsync(args);
}
catch (Exception e)
{
    // Whatever comes this far is a bug; a script still gets an exit code that it knows.
    await Console.Error.WriteLineAsync($"corpus: internal error, please report it: {e}");
    return ExitCodes.Failed;
}
