namespace Corpus.Pipeline;

/// <summary>Reports at once and in order, unlike the framework's <see cref="Progress{T}"/>, which reports later and on another thread.</summary>
/// <param name="report">Called for every report, on the thread that works.</param>
public sealed class ImmediateProgress<T>(Action<T> report) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => report(value);
}
