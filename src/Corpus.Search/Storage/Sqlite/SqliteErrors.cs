using Microsoft.Data.Sqlite;

namespace Corpus.Search.Storage.Sqlite;

/// <summary>Turns SQLite's errors into those of the index. The only place that knows the codes.</summary>
internal static class SqliteErrors
{
    private const int Statement = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Runs <paramref name="work"/> and translates what it throws.</summary>
    public static T Translate<T>(string file, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw Translated(file, e);
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException
            || (e is InvalidOperationException and not ObjectDisposedException))
        {
            throw new IndexCorruptException($"{file}: a value is not of its column's type; restore a backup or build the index again", e);
        }
    }

    /// <summary>The exception of the index that stands for <paramref name="error"/>.</summary>
    public static Exception Translated(string file, SqliteException error)
    {
        var codes = $"SQLite {error.SqliteErrorCode}/{error.SqliteExtendedErrorCode}: {error.Message}";
        return error.SqliteErrorCode switch
        {
            Busy or Locked => new IndexBusyException($"{file}: another writer holds the index; try again when it is done ({codes})", error),
            Corrupt or Statement => new IndexCorruptException($"{file}: the file is damaged; restore a backup or build the index again ({codes})", error),
            NotADatabase => new IndexCorruptException($"{file}: the file is no index; name another folder or move the file away ({codes})", error),
            Full => new IndexStorageException($"{file}: the disk is full; free some space and try again ({codes})", error),
            ReadOnly or CannotOpen => new IndexStorageException(
                $"{file}: the file or its folder cannot be written, which reading asks for too; give this user the right to write there, or copy "
                + $"the index to another folder ({codes})",
                error),
            _ => new IndexStorageException(
                $"{file}: the index cannot be read or written; check free space and permissions of its folder ({codes})", error),
        };
    }
}
