namespace Corpus.Analytics;

/// <summary>What is left of the time budget of a request that asks the index several times. Safe for any thread.</summary>
internal sealed class Countdown
{
    private readonly TimeSpan _budget;
    private readonly long _start = TimeProvider.System.GetTimestamp();

    /// <summary>Starts.</summary>
    /// <param name="budget">At least 0; <see cref="Timeout.InfiniteTimeSpan"/> for no bound.</param>
    public Countdown(TimeSpan budget) => _budget = budget;

    /// <summary>What is left, at least 0; infinite without a bound.</summary>
    public TimeSpan Left => _budget == Timeout.InfiniteTimeSpan ? _budget
        : _budget - TimeProvider.System.GetElapsedTime(_start) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>Whether nothing is left.</summary>
    public bool IsOver => Left == TimeSpan.Zero;
}
