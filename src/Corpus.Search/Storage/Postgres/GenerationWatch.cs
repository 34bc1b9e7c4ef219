using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>Learns of every commit: announced by the database, and asked for at an interval where announcements do not come.</summary>
/// <remarks>Safe for any thread.</remarks>
internal sealed class GenerationWatch : IDisposable
{
    // What a commit may wait for where it is not announced: a standby, or a pooler between that passes no notifications on.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    // How many times a standby is found behind before the server that takes commits is asked about it.
    private const int BehindBeforeAsking = 8;
    private readonly PostgresSegmentStore _store;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private long _lastLatest;
    private volatile string? _failure;

    /// <summary>Starts watching.</summary>
    /// <param name="store">Follows what is found.</param>
    /// <param name="clock">Measures how long ago it did; only differences count.</param>
    public GenerationWatch(PostgresSegmentStore store, TimeProvider clock)
    {
        _store = store;
        _clock = clock;
        _lastLatest = clock.GetTimestamp();
        _watching = Task.Run(WatchAsync);
    }

    /// <summary>How long ago what readers are given was the latest that the database held.</summary>
    public TimeSpan SinceLatest => _clock.GetElapsedTime(Interlocked.Read(ref _lastLatest));

    /// <summary>In words, what kept readers from the latest generation when it was last tried; null when nothing did.</summary>
    public string? Failure => _watching.Exception?.GetBaseException().Message ?? _failure;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        Task.WaitAny(_watching); // however it ended
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await ListenAsync().ConfigureAwait(false);
            }
            catch (Exception) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (IsPassing(e))
            {
                // Told with the lag. What the database or the index did not raise is a bug, which ends the watch and is told as well.
                _failure = e.Message;
                await Task.Delay(Interval, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private bool IsPassing(Exception error) =>
        error is IndexCorruptException or IndexStorageException or IndexUnavailableException or IndexVersionException or InvalidOperationException
        || PostgresErrors.Translated(_store.Name, error) is not null;

    private async Task ListenAsync()
    {
        var connection = await _store.Reads.OpenConnectionAsync(_stop.Token).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var listens = await TryListenAsync(connection).ConfigureAwait(false);
            for (var behind = 0; ; behind = _store.IsBehind ? behind + 1 : 0)
            {
                _store.Follow(connection);
                Interlocked.Exchange(ref _lastLatest, _clock.GetTimestamp());
                _failure = null;
                if (behind > 0 && behind % BehindBeforeAsking == 0)
                {
                    _store.AskPrimary();
                }

                if (listens)
                {
                    await connection.WaitAsync(Interval, _stop.Token).ConfigureAwait(false);
                }
                else
                {
                    await Task.Delay(Interval, _stop.Token).ConfigureAwait(false);
                }
            }
        }
    }

    private async Task<bool> TryListenAsync(NpgsqlConnection connection)
    {
        try
        {
            using var listen = new NpgsqlCommand($"LISTEN {PostgresSchema.Channel}", connection);
            await listen.ExecuteNonQueryAsync(_stop.Token).ConfigureAwait(false);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectNotInPrerequisiteState
            || e.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction)
        {
            return false; // a standby
        }
    }
}
