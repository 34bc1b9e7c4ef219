using System.Diagnostics;

namespace Corpus.Analytics;

/// <summary>What is left of a time budget over several questions to the index.</summary>
/// <param name="budget">The budget, at least 0; <see cref="Timeout.InfiniteTimeSpan"/> for no bound.</param>
internal sealed class TimeLeft(TimeSpan budget)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>What is left, at least 0; infinite without a bound.</summary>
    public TimeSpan Rest => budget == Timeout.InfiniteTimeSpan ? budget
        : Stopwatch.GetElapsedTime(_start) is var spent && spent < budget ? budget - spent
        : TimeSpan.Zero;

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => Rest == TimeSpan.Zero;
}
