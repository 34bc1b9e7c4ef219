using System.Text;
using Corpus.Cli;

// Standard output carries results only, in UTF-8 whatever the locale; progress and messages go to standard error.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = Encoding.UTF8;
return await CorpusCommand.RunAsync(args);
