using Npgsql;

namespace Corpus.Search.Storage.Postgres;

/// <summary>What the database says of one generation; it never changes once committed.</summary>
/// <param name="Number">Its number; 0 for the empty index.</param>
/// <param name="Stamp">Drawn at random by its commit: two histories that parted never share the stamp of a number. Its version (RFC 9562) is 4,
/// or 8 when a copy committed it.</param>
/// <param name="NextSegment">Lowest number that no segment was given, see <c>PostgresStoreWriter.NewSegmentId</c>.</param>
/// <param name="NextDirective">Lowest row that no directive was given.</param>
/// <param name="Segments">Number of segments.</param>
/// <param name="Directives">Number of directives.</param>
/// <param name="Corrections">Number of corrections.</param>
/// <param name="DictionaryBlocks">Number of blocks of each dictionary; beyond the end: none.</param>
internal sealed record StoreGeneration(
    long Number, Guid Stamp, long NextSegment, int NextDirective, int Segments, int Directives, int Corrections,
    IReadOnlyList<int> DictionaryBlocks)
{
    private const int CopyVersion = 8;
    private const int VersionByte = 6;
    private const string Columns =
        "g.generation, g.stamp, g.next_segment, g.next_directive, g.segments, g.directives, g.corrections, g.dictionary_blocks";

    /// <summary>See <see cref="IStoreReader.IsCopy"/>.</summary>
    public bool IsCopy => Number == 0 || Stamp.Version == CopyVersion;

    /// <summary>This as a copy commits it.</summary>
    public StoreGeneration AsCopy()
    {
        var bytes = Stamp.ToByteArray(bigEndian: true);
        bytes[VersionByte] = (byte)((bytes[VersionByte] & 0x0F) | (CopyVersion << 4));
        return this with { Stamp = new Guid(bytes, bigEndian: true) };
    }

    /// <summary>Number of blocks of a dictionary.</summary>
    public int BlocksOf(int dictionary) => dictionary < DictionaryBlocks.Count ? DictionaryBlocks[dictionary] : 0;

    /// <summary>This with one more block of a dictionary.</summary>
    public StoreGeneration WithBlock(int dictionary)
    {
        var blocks = Enumerable.Range(0, Math.Max(dictionary + 1, DictionaryBlocks.Count)).Select(BlocksOf).ToArray();
        blocks[dictionary]++;
        return this with { DictionaryBlocks = blocks };
    }

    /// <summary>Reads the latest generation of a server.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="known">A generation whose stamp to compare; null for none.</param>
    /// <exception cref="IndexCorruptException">There is none.</exception>
    public static (StoreGeneration Latest, LatestState State) ReadLatest(NpgsqlConnection connection, StoreGeneration? known)
    {
        using var command = PostgresQueries.Command(
            connection,
            $"""
            SELECT {Columns}, (SELECT k.stamp FROM corpus.generations k WHERE k.generation = $1), pg_is_in_recovery()
            FROM corpus.generations g ORDER BY g.generation DESC LIMIT 1
            """,
            known?.Number ?? -1);
        using var rows = command.ExecuteReader();
        if (!rows.Read())
        {
            throw new IndexCorruptException("the table corpus.generations is empty; restore a backup or build the index again");
        }

        var latest = new StoreGeneration(
            rows.GetInt64(0), rows.GetGuid(1), rows.GetInt64(2), rows.GetInt32(3), rows.GetInt32(4), rows.GetInt32(5), rows.GetInt32(6),
            rows.GetFieldValue<int[]>(7));
        var holdsKnown = known is not null && !rows.IsDBNull(8) && rows.GetGuid(8) == known.Stamp;

        // A standby may be behind; only a server that takes commits can say that one is lost.
        return (latest, holdsKnown ? LatestState.Continues
            : known is not null && latest.Number < known.Number && rows.GetBoolean(9) ? LatestState.Behind
            : LatestState.OtherHistory);
    }
}

/// <summary>How a server's latest generation stands to one that is known.</summary>
internal enum LatestState
{
    /// <summary>It is the known one, or came after it.</summary>
    Continues = 0,

    /// <summary>The server is a standby that has not got the known one yet.</summary>
    Behind = 1,

    /// <summary>The server never had the known one, or it is too long ago: what was cached by number means nothing here.</summary>
    OtherHistory = 2,
}
