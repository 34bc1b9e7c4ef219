namespace Corpus.Reading;

/// <summary>What reading one source gave: a value, or the reason why there is none. Reading bad input never throws.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed record ReadResult<T>
    where T : class
{
    internal ReadResult(string source, T? value, string? problem)
    {
        Source = source;
        Value = value;
        Problem = problem;
    }

    /// <summary>Name of the source as the user gave it.</summary>
    public string Source { get; }

    /// <summary>The value, or null when <see cref="Problem"/> says why not.</summary>
    public T? Value { get; }

    /// <summary>What is wrong with the source and what to do about it, in English; null on success.</summary>
    public string? Problem { get; }
}

/// <summary>Makes <see cref="ReadResult{T}"/>s.</summary>
public static class ReadResult
{
    /// <summary>A success.</summary>
    public static ReadResult<T> Success<T>(string source, T value)
        where T : class => new(source, value, null);

    /// <summary>A failure; <paramref name="problem"/> says what is wrong and what to do.</summary>
    public static ReadResult<T> Failure<T>(string source, string problem)
        where T : class => new(source, null, problem);
}
