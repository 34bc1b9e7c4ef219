namespace Corpus.Search.Querying;

/// <summary>Tells the work on one request when to stop: when its time budget is spent or it is cancelled. Safe for any thread.</summary>
/// <remarks>Asked between segments, and inside a segment wherever the work grows with the query: about every millisecond.</remarks>
internal sealed class Watch
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private readonly TimeProvider _clock;
    private readonly CancellationToken _cancellationToken;
    private readonly long _end;

    /// <summary>Starts.</summary>
    /// <param name="budget">The time budget, at least 0; <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="clock">Tells the time; asked once here and, when there is a budget, once at each check. Null for the system's.</param>
    /// <exception cref="ArgumentException">The budget is negative.</exception>
    public Watch(TimeSpan budget, CancellationToken cancellationToken, TimeProvider? clock = null)
    {
        if (budget < TimeSpan.Zero && budget != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentException($"{nameof(SearchRequest.TimeBudget)} is {budget}; it must be at least 0, or infinite", nameof(budget));
        }

        _clock = clock ?? TimeProvider.System;
        _cancellationToken = cancellationToken;
        _end = budget == Timeout.InfiniteTimeSpan || budget > Longest
            ? long.MaxValue
            : _clock.GetTimestamp() + (long)(budget.TotalSeconds * _clock.TimestampFrequency);
    }

    /// <summary>Never stops anything.</summary>
    public static Watch None { get; } = new(Timeout.InfiniteTimeSpan, CancellationToken.None);

    /// <summary>Goes on unless cancelled, whatever the budget.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public void ThrowIfCancelled() => _cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Goes on, or stops by an exception.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    /// <exception cref="TimeBudgetException">The budget is spent.</exception>
    public void Check()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_end != long.MaxValue && _clock.GetTimestamp() >= _end)
        {
            throw new TimeBudgetException();
        }
    }
}

/// <summary>The time budget of a request is spent. Never leaves the reader, which answers with what was found.</summary>
internal sealed class TimeBudgetException : Exception;
