namespace Corpus.Search.Storage.Sqlite;

/// <summary>Writes in one transaction a commit.</summary>
/// <param name="session">The connection.</param>
/// <param name="giveBack">Takes the connection back at the end.</param>
/// <param name="begin">Begins the transaction; null to work within that of the caller, who ends it.</param>
internal sealed class SqliteStoreWriter(SqliteSession session, Action<SqliteSession> giveBack, string? begin = SqliteStoreWriter.BeginWriting)
    : SqliteStoreReader(session, giveBack, begin), IStoreWriter
{
    private const string BeginWriting = "BEGIN IMMEDIATE";
    private readonly HashSet<long> _made = [];

    /// <inheritdoc/>
    public long NewSegmentId() => Guard(() =>
    {
        var id = Session.Number("SELECT value FROM state WHERE name = 'next_segment'");
        Session.Execute("UPDATE state SET value = value + 1 WHERE name = 'next_segment'");
        _made.Add(id);
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
        // Also those that were made and merged away since the last list, which no list ever named.
        foreach (var old in ReadSegments().Select(segment => segment.Id).Union(_made).Except(segments.Select(segment => segment.Id)))
        {
            Session.Execute(
                "DELETE FROM parts WHERE id >= $first AND id < $end",
                ("$first", Schema.PartId(old, 0, 0)),
                ("$end", Schema.PartId(old + 1, 0, 0)));
        }

        _made.Clear();
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

        Session.Execute("UPDATE state SET value = $count WHERE name = 'segments'", ("$count", segments.Count));
        return true;
    });

    /// <inheritdoc/>
    public void PutDictionaryBlock(int dictionary, int first, byte[] stored) => Guard(() =>
    {
        Session.Execute(
            "INSERT INTO dictionaries (dictionary, first, data) VALUES ($dictionary, $first, $data)",
            ("$dictionary", dictionary),
            ("$first", first),
            ("$data", stored));
        return Count($"dictionary {dictionary}", 1);
    });

    /// <inheritdoc/>
    public int PutDirective(DirectiveRecord directive) => Guard(() =>
    {
        var isNew = directive.Row == 0 || Session.Number("SELECT count(*) FROM directives WHERE id = $id", ("$id", directive.Row)) == 0;

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
        var row = directive.Row == 0 ? (int)Session.Number("SELECT last_insert_rowid()") : directive.Row;
        if (isNew)
        {
            Count("directives", 1);
        }

        PutCitations(row, directive.Citations);
        return row;
    });

    /// <summary>Inserts what a directive cites, or replaces it.</summary>
    public void PutCitations(int row, CitationRecord citations) => Guard(() =>
    {
        var removed = Session.Execute("DELETE FROM cited WHERE directive = $id", ("$id", row));
        Session.Execute(
            "INSERT OR REPLACE INTO citations (directive, number, data) VALUES ($id, $number, $data)",
            ("$id", row),
            ("$number", citations.Number),
            ("$data", citations.Stored));
        foreach (var number in citations.Cited)
        {
            Session.Execute("INSERT INTO cited (number, directive) VALUES ($number, $id)", ("$number", number), ("$id", row));
        }

        return Count("cited", citations.Cited.Count - removed);
    });

    /// <inheritdoc/>
    public void ReserveDirectives(int next) => Guard(() =>
    {
        // SQLite counts on from the highest row that it ever saw.
        if (next > NextDirective())
        {
            Session.Execute("INSERT INTO directives VALUES ($id, '', '', '', '', 0, x'', x'')", ("$id", next - 1));
            Session.Execute("DELETE FROM directives WHERE id = $id", ("$id", next - 1));
        }

        return true;
    });

    /// <inheritdoc/>
    public void DeleteDirective(int row) => Guard(() =>
    {
        Session.Execute("DELETE FROM citations WHERE directive = $id", ("$id", row));
        Count("cited", -Session.Execute("DELETE FROM cited WHERE directive = $id", ("$id", row)));
        return Count("directives", -Session.Execute("DELETE FROM directives WHERE id = $id", ("$id", row)));
    });

    /// <inheritdoc/>
    public void PutCorrection(int number, byte[] stored) => Guard(() =>
    {
        Session.Execute("INSERT INTO corrections (number, data) VALUES ($number, $data)", ("$number", number), ("$data", stored));
        return Count("corrections", 1);
    });

    /// <inheritdoc/>
    public void Commit(bool isCopy = false) => Guard(() =>
    {
        // Between two commits of a writer as well a newer program may have migrated the file.
        Schema.ReadVersion(Session);
        Session.Execute("INSERT OR REPLACE INTO state SELECT 'written', value + 1 FROM state WHERE name = 'generation'");
        Session.Execute("UPDATE state SET value = value + 1 WHERE name = 'generation'");
        if (isCopy)
        {
            Session.Execute("INSERT OR REPLACE INTO state SELECT 'copied', value FROM state WHERE name = 'generation'");
        }

        Session.Execute("COMMIT");
        Generation++;
        Session.Execute(BeginWriting);
        return true;
    });

    private int Count(string table, int added) => Session.Execute(
        "INSERT INTO state VALUES ($name, $added) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
        ("$name", table),
        ("$added", added));
}
