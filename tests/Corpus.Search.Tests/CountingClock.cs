namespace Corpus.Search.Tests;

/// <summary>A clock that goes on by a second each time it is asked: a budget of n seconds ends at its n-th check.</summary>
internal sealed class CountingClock : TimeProvider
{
    private long _asked;

    /// <summary>How often a watch that was started once has checked.</summary>
    public long Checks => _asked - 1;

    /// <summary>Told the number of each check.</summary>
    public Action<long>? Checked { get; init; }

    /// <inheritdoc/>
    public override long TimestampFrequency => 1;

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        Checked?.Invoke(_asked);
        return _asked++;
    }
}
