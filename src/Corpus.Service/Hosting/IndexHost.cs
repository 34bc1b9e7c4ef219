using Corpus.Pipeline;
using Corpus.Search;
using Microsoft.Extensions.Options;

namespace Corpus.Service.Hosting;

/// <summary>Holds the index of the service, and ingests the sample directives at start when it is empty.</summary>
/// <remarks>The server listens meanwhile; <see cref="IsReady"/> tells when it can be asked. Safe for any thread.</remarks>
internal sealed partial class IndexHost(
    IConfiguration configuration,
    IOptions<ServiceOptions> options,
    DirectiveProcessor processor,
    IHostApplicationLifetime lifetime,
    ILogger<IndexHost> logger) : BackgroundService
{
    /// <summary>Configuration key of the index's folder; <c>--index</c> on the command line.</summary>
    public const string FolderKey = "CorpusIndex";

    private const string CacheFolderName = "cache";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly IndexLocation _location = new(
        Path.GetFullPath(configuration[FolderKey] is { Length: > 0 } folder ? folder : CorpusLocations.DefaultIndex),
        configuration[IndexLocation.StoreVariable]);

    private readonly SemaphoreSlim _writing = new(1, 1);

    private StoredTaskIndex? _index;
    private readonly TaskCompletionSource _becameReady = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _ready;

    /// <summary>Whether the index is open and holds what it should.</summary>
    public bool IsReady => _ready;

    /// <summary>Ends when <see cref="IsReady"/> becomes true; never, where the index cannot be filled.</summary>
    public Task WhenReady => _becameReady.Task;

    /// <summary>In words, why the answers may be older than what other processes committed; null when that is not known to be.</summary>
    public string? Lag => _index?.Lag;

    /// <summary>In words, what the host is doing.</summary>
    public string State { get; private set; } = "opening the index";

    /// <summary>Opens a snapshot of the index.</summary>
    /// <exception cref="InvalidOperationException">The service is not ready.</exception>
    public ITaskIndexReader OpenReader() =>
        _ready ? _index!.OpenReader() : throw new InvalidOperationException("asked before ready: this is a bug, see Readiness");

    /// <summary>Runs a write, one at a time.</summary>
    /// <param name="write">Opens the writer, commits and closes it; nothing may be acknowledged before.</param>
    /// <param name="cancellationToken">Ends the waiting; what has begun is brought to its end.</param>
    /// <exception cref="IndexBusyException">Another request or program went on writing for as long as anybody should wait.</exception>
    /// <exception cref="InvalidOperationException">The service is not ready.</exception>
    public async Task<T> WriteAsync<T>(Func<ITaskIndex, T> write, CancellationToken cancellationToken)
    {
        var index = _ready ? _index! : throw new InvalidOperationException("asked before ready: this is a bug, see Readiness");
        if (!await _writing.WaitAsync(TimeSpan.FromSeconds(options.Value.WriteWaitSeconds), cancellationToken))
        {
            throw new IndexBusyException("another request has been writing to the index for long; try again");
        }

        try
        {
            return await Task.Run(() => write(index), CancellationToken.None);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Makes one change, and commits it when there was something to change; see <see cref="WriteAsync"/>.</summary>
    /// <returns>What <paramref name="change"/> returns: whether there was.</returns>
    public Task<bool> ChangeAsync(Func<ITaskIndexWriter, bool> change, CancellationToken cancellationToken) => WriteAsync(
        index =>
        {
            using var writer = index.OpenWriter();
            if (!change(writer))
            {
                return false;
            }

            writer.Commit();
            return true;
        },
        cancellationToken);

    /// <summary>Opens the index; called once, before the server starts.</summary>
    /// <exception cref="IndexCorruptException">See <see cref="IndexLocation.Open"/>, as for the others.</exception>
    /// <exception cref="IndexVersionException">The file is of a version that this program does not read.</exception>
    /// <exception cref="IndexStorageException">The folder cannot be read or written.</exception>
    /// <exception cref="IndexBusyException">Another program is making or mending the index.</exception>
    /// <exception cref="IndexUnavailableException">The database cannot be reached.</exception>
    public void Open() => _index = (_location with { Migration = new ImmediateProgress<(int Done, int Total)>(LogMigration) }).Open(options.Value.StoreCacheMegabytes is > 0 and var megabytes
        ? new PostgresOptions { CacheFolder = Path.Combine(_location.Folder, CacheFolderName), CacheFolderBytes = megabytes * 1_000_000L }
        : null);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _ready = false;
        base.Dispose();
        _index?.Dispose();
        _writing.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Run(() => Fill(stoppingToken), stoppingToken);
        using var timer = new PeriodicTimer(BetweenLooks);
        for (string? told = null; await timer.WaitForNextTickAsync(stoppingToken);)
        {
            var lag = Lag;
            if (lag is not null && told is null)
            {
                LogBehind(lag);
            }
            else if (lag is null && told is not null)
            {
                LogCaughtUp();
            }

            told = lag;
        }
    }

    private void Fill(CancellationToken stoppingToken)
    {
        try
        {
            var index = _index ?? throw new InvalidOperationException("started before the index was opened: this is a bug");
            while (IsEmpty(index))
            {
                try
                {
                    IngestSeeds(index, stoppingToken);
                    break;
                }
                catch (IndexBusyException)
                {
                    // Another process is filling the same index.
                    State = "waiting for another process that fills the index";
                    if (stoppingToken.WaitHandle.WaitOne(BetweenLooks))
                    {
                        return;
                    }
                }
            }

            using var reader = index.OpenReader();
            _ready = true;
            State = "ready";
            _becameReady.TrySetResult();
            LogReady(_location.Name, reader.Statistics.Directives, reader.Statistics.Tasks);
        }
        catch (Exception e) when (e is IndexCorruptException or IndexStorageException or IndexUnavailableException)
        {
            LogCannotFill(e.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private static bool IsEmpty(StoredTaskIndex index)
    {
        using var reader = index.OpenReader();
        return reader.Statistics is { Directives: 0, Tasks: 0 };
    }

    private void IngestSeeds(ITaskIndex index, CancellationToken stoppingToken)
    {
        if (!Directory.Exists(CorpusLocations.Seeds))
        {
            LogNoSeeds(CorpusLocations.Seeds);
            return;
        }

        State = "ingesting the sample directives";
        var summary = new Ingestion(index, processor).Ingest(
            [CorpusLocations.Seeds],
            new ImmediateProgress<IngestProgress>(progress => LogProgress(progress.Done, progress.Total, progress.Source)),
            stoppingToken);
        foreach (var failure in summary.Failures)
        {
            LogFailure(failure.Source, failure.Reason);
        }

        LogIngested(summary.Added, summary.Tasks);
    }

    [LoggerMessage(1, LogLevel.Information, "Ready: {Index} holds {Directives} directives with {Tasks} tasks")]
    private partial void LogReady(string index, long directives, long tasks);

    [LoggerMessage(2, LogLevel.Warning, "The index is empty and there is no folder {Seeds} to ingest; add directives with 'corpus ingest'")]
    private partial void LogNoSeeds(string seeds);

    [LoggerMessage(3, LogLevel.Information, "Ingested {Done} of {Total}: {Source}")]
    private partial void LogProgress(int done, int total, string source);

    [LoggerMessage(4, LogLevel.Error, "{Source}: {Reason}")]
    private partial void LogFailure(string source, string reason);

    [LoggerMessage(5, LogLevel.Information, "Added {Directives} directives with {Tasks} tasks")]
    private partial void LogIngested(int directives, int tasks);

    private void LogMigration((int Done, int Total) progress) => LogMigration(progress.Done, progress.Total);

    [LoggerMessage(7, LogLevel.Information, "Bringing the index to the new format: {Done} of {Total} directives")]
    private partial void LogMigration(int done, int total);

    [LoggerMessage(8, LogLevel.Warning, "Behind: {Lag}")]
    private partial void LogBehind(string lag);

    [LoggerMessage(9, LogLevel.Information, "No longer behind")]
    private partial void LogCaughtUp();

    [LoggerMessage(6, LogLevel.Critical, "The sample directives cannot be ingested: {Problem}")]
    private partial void LogCannotFill(string problem);
}
