namespace Corpus.Search.Storage;

/// <summary>Writes in one transaction a commit.</summary>
internal sealed class SqliteStoreWriter(SqliteSession session, Action<SqliteSession> giveBack)
    : SqliteStoreReader(session, giveBack, "BEGIN IMMEDIATE"), IStoreWriter
{
    /// <inheritdoc/>
    public long NewSegmentId() => Guard(() =>
    {
        var id = Session.Number("SELECT value FROM state WHERE name = 'next_segment'");
        Session.Execute("UPDATE state SET value = value + 1 WHERE name = 'next_segment'");
        return id;
    });

    /// <inheritdoc/>
    public void PutPart(long segment, SegmentPart part, int chunk, byte[] stored) => Guard(() => Session.Execute(
        "INSERT INTO parts (id, data) VALUES ($id, $data)",
        ("$id", Schema.PartId(segment, part, chunk)),
        ("$data", stored)));

    /// <inheritdoc/>
    public void PutSegments(IReadOnlyList<SegmentRecord> segments) => Guard(() =>
    {
        var kept = segments.Select(segment => segment.Id).ToHashSet();
        foreach (var old in ReadSegments().Where(old => !kept.Contains(old.Id)))
        {
            Session.Execute(
                "DELETE FROM parts WHERE id >= $first AND id < $end",
                ("$first", Schema.PartId(old.Id, 0, 0)),
                ("$end", Schema.PartId(old.Id + 1, 0, 0)));
        }

        Session.Execute("DELETE FROM segments");
        for (var i = 0; i < segments.Count; i++)
        {
            Session.Execute(
                "INSERT INTO segments (position, id, tasks, tombstones) VALUES ($position, $id, $tasks, $tombstones)",
                ("$position", i),
                ("$id", segments[i].Id),
                ("$tasks", segments[i].Tasks),
                ("$tombstones", (object?)segments[i].Tombstones ?? DBNull.Value));
        }

        return true;
    });

    /// <inheritdoc/>
    public void PutDictionaryBlock(int dictionary, int first, byte[] stored) => Guard(() => Session.Execute(
        "INSERT INTO dictionaries (dictionary, first, data) VALUES ($dictionary, $first, $data)",
        ("$dictionary", dictionary),
        ("$first", first),
        ("$data", stored)));

    /// <inheritdoc/>
    public int PutDirective(DirectiveRecord directive) => Guard(() =>
    {
        // The newest row is one above the last ever used, so that a removed directive's tombstoned tasks never meet its successor.
        Session.Execute(
            """
            INSERT OR REPLACE INTO directives (id, key, source_key, content_hash, processed_by, checksum, summary, json)
            VALUES ($id, $key, $source, $hash, $processed, $checksum, $summary, $json)
            """,
            ("$id", directive.Row == 0 ? DBNull.Value : directive.Row),
            ("$key", directive.Key),
            ("$source", directive.SourceKey),
            ("$hash", directive.ContentHash),
            ("$processed", directive.ProcessedBy),
            ("$checksum", (long)RowChecksum(directive.Key, directive.SourceKey, directive.ContentHash, directive.ProcessedBy)),
            ("$summary", directive.Summary),
            ("$json", directive.Json));
        return directive.Row == 0 ? (int)Session.Number("SELECT last_insert_rowid()") : directive.Row;
    });

    /// <inheritdoc/>
    public void DeleteDirective(int row) => Guard(() => Session.Execute("DELETE FROM directives WHERE id = $id", ("$id", row)));

    /// <inheritdoc/>
    public void Commit() => Guard(() =>
    {
        Session.Execute("UPDATE state SET value = value + 1 WHERE name = 'generation'");
        Session.Execute("COMMIT");
        Generation++;
        Session.Execute("BEGIN IMMEDIATE");
        return true;
    });
}
