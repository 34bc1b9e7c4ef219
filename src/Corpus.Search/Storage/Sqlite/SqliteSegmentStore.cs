using System.Collections.Concurrent;
using System.Globalization;

namespace Corpus.Search.Storage.Sqlite;

/// <summary>A store in one SQLite file: WAL, <c>synchronous=FULL</c>, one transaction a commit.</summary>
internal sealed class SqliteSegmentStore : ISegmentStore
{
    private readonly string _folder;
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private bool _disposed;

    /// <summary>Opens the file in <paramref name="folder"/>, creating both when missing and migrating an older format.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="migration">Told, while an older format is migrated, the directives that are done and their number; may be null.</param>
    public SqliteSegmentStore(string folder, IProgress<(int Done, int Total)>? migration = null)
    {
        _folder = Path.GetFullPath(folder);
        Name = Path.Combine(_folder, Schema.FileName);
        try
        {
            Directory.CreateDirectory(_folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IndexStorageException($"{_folder}: the folder of the index cannot be made; check its permissions", e);
        }

        SqliteErrors.Translate(Name, () =>
        {
            var session = new SqliteSession(Name);
            try
            {
                Prepare(session, migration);
            }
            catch
            {
                session.Dispose();
                throw;
            }

            _idle.Add(session);
            return true;
        });
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    /// <remarks>Every reader's transaction keeps what it reads.</remarks>
    public IStoreReader OpenReader(bool isLong = false)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var session = Rent();
        try
        {
            return SqliteErrors.Translate(Name, () => new SqliteStoreReader(session, GiveBack));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IStoreWriter OpenWriter()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        FileStream writerLock;
        try
        {
            writerLock = new FileStream(
                Path.Combine(_folder, Schema.LockFileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            throw new IndexBusyException($"{Name}: another writer holds the index; try again when it is done", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IndexStorageException(
                $"{Name}: the index cannot be written; check free space and permissions of its folder ({e.Message})", e);
        }

        try
        {
            var session = Rent();
            try
            {
                return SqliteErrors.Translate(Name, () =>
                {
                    var writer = new SqliteStoreWriter(session, used =>
                    {
                        GiveBack(used);
                        writerLock.Dispose();
                    });

                    // A newer program may have migrated the file since it was opened here.
                    Schema.ReadVersion(session);
                    return writer;
                });
            }
            catch
            {
                session.Dispose();
                throw;
            }
        }
        catch
        {
            writerLock.Dispose();
            throw;
        }
    }

    /// <summary>Copies the last committed generation to a new file that opens as a store of its own, while readers and a writer go on.</summary>
    /// <param name="path">Full path; must not exist. The file appears there when it is whole and durable.</param>
    public void BackUp(string path)
    {
        if (File.Exists(path))
        {
            throw new IndexStorageException($"{path}: the file exists; name another one");
        }

        var part = path + ".part";
        var session = Rent();
        try
        {
            SqliteErrors.Translate(path, () =>
            {
                File.Delete(part);
                session.Execute("VACUUM INTO $path", ("$path", part));
                using (var file = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
                {
                    file.Flush(flushToDisk: true);
                }

                File.Move(part, path, overwrite: false);
                return true;
            });
        }
        catch (Exception e)
        {
            if (Directory.Exists(Path.GetDirectoryName(part)))
            {
                File.Delete(part);
            }

            if (e is IOException or UnauthorizedAccessException)
            {
                throw new IndexStorageException($"{path}: the copy cannot be written; check its folder, free space and permissions ({e.Message})", e);
            }

            throw;
        }
        finally
        {
            GiveBack(session);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private SqliteSession Rent() => _idle.TryTake(out var session) ? session : SqliteErrors.Translate(Name, () => new SqliteSession(Name));

    // The error numbers of a lock that is held: EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.
    private static bool IsHeldByAnother(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);

    private void GiveBack(SqliteSession session)
    {
        if (_disposed)
        {
            session.Dispose();
        }
        else
        {
            _idle.Add(session);
        }
    }

    private void Prepare(SqliteSession session, IProgress<(int Done, int Total)>? migration)
    {
        var application = session.Number("PRAGMA application_id");
        var tables = session.Number("SELECT count(*) FROM sqlite_schema");
        if (application != Schema.ApplicationId && tables > 0)
        {
            throw new IndexCorruptException($"{Name}: the file is a database but no index; name another folder or move the file away");
        }

        if (Schema.ReadVersion(session) == Schema.FormatVersion)
        {
            return;
        }

        session.InTransaction(() =>
        {
            // Another process may have migrated while this one waited for the lock.
            for (var at = (int)Schema.ReadVersion(session); at < Schema.FormatVersion; at++)
            {
                session.Execute(Schema.Migrations[at]);
                if (at + 1 == FormatThree.Version)
                {
                    using var writer = new SqliteStoreWriter(session, _ => { }, begin: null);
                    FormatThree.Fill(
                        writer.ReadSegments(),
                        (segment, column) => writer.ReadPart(segment, SegmentPart.Column, column),
                        writer.ReadDirectiveRows(),
                        row => writer.FindDirective(row),
                        (segment, states) => writer.PutPart(segment, SegmentPart.Column, FormatThree.Column, states),
                        writer.PutCitations,
                        Name,
                        migration);
                }

                session.Execute(
                    "INSERT INTO migrations VALUES ($version, $applied)",
                    ("$version", at + 1),
                    ("$applied", TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)));
                session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {at + 1}"));
            }

            session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {Schema.ApplicationId}"));
        });
    }
}
