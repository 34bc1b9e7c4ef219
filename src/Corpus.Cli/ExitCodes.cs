namespace Corpus.Cli;

/// <summary>How a command ends; scripts rely on the values.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Something failed, perhaps only a part; standard error says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; standard error says where.</summary>
    public const int Usage = 2;
}
