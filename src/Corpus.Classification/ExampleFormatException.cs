namespace Corpus.Classification;

/// <summary>A line of an example file that is not a labelled example.</summary>
public sealed class ExampleFormatException : Exception
{
    /// <summary>Names the place and what is wrong there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">Number of the line, from 1.</param>
    /// <param name="problem">What is wrong, in English.</param>
    /// <param name="inner">The cause, if another exception told of it.</param>
    public ExampleFormatException(string path, int line, string problem, Exception? inner = null)
        : base($"{path}({line}): {problem}", inner)
    {
        Path = path;
        Line = line;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Number of the line, from 1.</summary>
    public int Line { get; }
}
