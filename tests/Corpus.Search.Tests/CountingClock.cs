namespace Corpus.Search.Tests;

/// <summary>A clock that goes on by a millisecond each time it is asked.</summary>
internal sealed class CountingClock : TimeProvider
{
    private long _asked;

    /// <summary>How often a watch that was started once has checked.</summary>
    public long Checks => _asked - 1;

    /// <summary>Told the number of each check.</summary>
    public Action<long>? Checked { get; init; }

    /// <inheritdoc/>
    public override long TimestampFrequency => 1000;

    /// <summary>The budget that ends at a check, counted from 1.</summary>
    public static TimeSpan BudgetUntil(long check) => TimeSpan.FromMilliseconds(check + 0.5);

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        Checked?.Invoke(_asked);
        return _asked++;
    }
}
