namespace Corpus.Search.Storage;

/// <summary>Where an index is kept: segments, dictionaries, directives and corrections. Nothing above this seam knows of SQL or files.</summary>
/// <remarks>
/// Guarantees: a reader sees one generation until disposed; a writer's changes become visible and durable together at its commit.
/// Requirements: at most one writer at a time. Safe for any thread; readers and writers are not.
/// </remarks>
internal interface ISegmentStore : IDisposable
{
    /// <summary>Name of the store for messages, without secrets: the path of the file, or hosts and database.</summary>
    string Name { get; }

    /// <summary>Opens a snapshot of the last committed generation.</summary>
    /// <param name="isLong">Whether all of it is to be read, however long that takes: what it consists of is kept until then.</param>
    IStoreReader OpenReader(bool isLong = false);

    /// <summary>Opens the writer.</summary>
    /// <exception cref="IndexBusyException">Another writer is open.</exception>
    IStoreWriter OpenWriter();
}

/// <summary>One generation of a store. One thread at a time.</summary>
internal interface IStoreReader : IDisposable
{
    /// <summary>Number of the generation.</summary>
    long Generation { get; }

    /// <summary>Number of the history that the generation belongs to. It changes, while the store is open, when a failover lost commits: then
    /// equal numbers of generations and dictionary entries mean other things, and nothing that was read before may be used with this.</summary>
    int History { get; }

    /// <summary>Whether all that the store holds was put there by copies of another one; so is the empty generation 0.</summary>
    bool IsCopy { get; }

    /// <summary>The segments in the order in which their tasks were added.</summary>
    IReadOnlyList<SegmentRecord> ReadSegments();

    /// <summary>Reads a part of a segment as stored (with checksum).</summary>
    /// <exception cref="IndexCorruptException">There is no such part.</exception>
    byte[] ReadPart(long segment, SegmentPart part, int chunk);

    /// <summary>Reads all parts of a segment, ascending by part and chunk.</summary>
    IReadOnlyList<PartRecord> ReadParts(long segment);

    /// <summary>Reads the blocks of a dictionary from the entry <paramref name="from"/> on, which starts a block, in order.</summary>
    IReadOnlyList<DictionaryBlock> ReadDictionary(int dictionary, int from);

    /// <summary>Finds a directive by its public id.</summary>
    DirectiveRecord? FindDirective(string key);

    /// <summary>Finds a directive by its row.</summary>
    DirectiveRecord? FindDirective(int row);

    /// <summary>Finds the directive of a source.</summary>
    DirectiveRecord? FindSource(string sourceKey);

    /// <summary>Finds a directive of this content.</summary>
    DirectiveRecord? FindContent(string contentHash);

    /// <summary>Reads all directives, ascending by row.</summary>
    IEnumerable<DirectiveRecord> ReadDirectives();

    /// <summary>Reads the directives of some rows, those that are there, ascending by row.</summary>
    IReadOnlyList<DirectiveRecord> ReadDirectives(IReadOnlyList<int> rows);

    /// <summary>Reads the rows of all directives in ordinal order of their public ids: much less than all directives.</summary>
    IReadOnlyList<int> ReadDirectiveOrder();

    /// <summary>Reads what all directives cite, ascending by row.</summary>
    IEnumerable<CitationRow> ReadCitations();

    /// <summary>Reads what the directive of a public id cites; one row, or none when there is no such directive.</summary>
    IReadOnlyList<CitationRow> FindCitations(string key);

    /// <summary>Finds the directives that bear a number, ascending by row.</summary>
    /// <param name="number">Key of the number.</param>
    IReadOnlyList<CitationRow> FindNumbered(string number);

    /// <summary>Finds the directives that cite a number, ascending by row.</summary>
    /// <param name="number">Key of the number.</param>
    IReadOnlyList<CitationRow> FindCiting(string number);

    /// <summary>Reads the keys by which directives are found by numbers, ascending by row: for checks.</summary>
    IReadOnlyList<NumbersRow> ReadNumbers();

    /// <summary>Counts the directives.</summary>
    long CountDirectives();

    /// <summary>Lowest row that no directive ever had.</summary>
    int NextDirective();

    /// <summary>Reads the corrections after the first <paramref name="count"/>, in the order in which they were put.</summary>
    IReadOnlyList<byte[]> ReadCorrections(int count);

    /// <summary>The damage that the storage engine itself finds; empty when sound.</summary>
    IReadOnlyList<string> CheckIntegrity();
}

/// <summary>Changes a store. Reads see the changes at once. Disposing without a commit drops them.</summary>
internal interface IStoreWriter : IStoreReader
{
    /// <summary>Whether a reader's generation is one that this writer started from or committed; a commit under way, which readers may see before
    /// it returns, included. For any thread.</summary>
    bool IsOwn(IStoreReader reader) => reader.Generation <= Generation;

    /// <summary>Makes the id of a new segment; never used again.</summary>
    long NewSegmentId();

    /// <summary>Writes a part of a segment.</summary>
    void PutPart(long segment, SegmentPart part, int chunk, byte[] stored);

    /// <summary>Replaces the list of segments and deletes the parts of all that are not in it, made since the last list or before.</summary>
    void PutSegments(IReadOnlyList<SegmentRecord> segments);

    /// <summary>Appends a block to a dictionary.</summary>
    /// <param name="dictionary">Which one.</param>
    /// <param name="first">Number of its first entry: the number of entries before.</param>
    /// <param name="stored">The block with checksum.</param>
    void PutDictionaryBlock(int dictionary, int first, byte[] stored);

    /// <summary>Inserts a directive with its citations under a new row (row 0) or under its own, where it replaces the one that is there.</summary>
    /// <returns>The row.</returns>
    int PutDirective(DirectiveRecord directive);

    /// <summary>Makes sure that new directives get rows from <paramref name="next"/> on.</summary>
    void ReserveDirectives(int next);

    /// <summary>Deletes a directive with its citations.</summary>
    void DeleteDirective(int row);

    /// <summary>Appends a correction. Corrections are never changed or deleted.</summary>
    /// <param name="number">Its number: one more than those put before.</param>
    /// <param name="stored">The correction with checksum.</param>
    void PutCorrection(int number, byte[] stored);

    /// <summary>Makes all changes durable as the next generation and starts the next set of changes.</summary>
    /// <param name="isCopy">Whether all changes, and all before, copy another store; see <see cref="IStoreReader.IsCopy"/>.</param>
    /// <exception cref="IndexUnavailableException">The connection to the store broke; the message says whether it may have been made.</exception>
    void Commit(bool isCopy = false);
}

/// <summary>A segment in the list of a generation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Tasks">Number of its tasks, removed ones included, in [1, 65,536].</param>
/// <param name="Tombstones">Its removed tasks as stored gaps with checksum, see <c>Tombstones</c>, or null for none.</param>
internal sealed record SegmentRecord(long Id, int Tasks, byte[]? Tombstones);

/// <summary>A part of a segment.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Chunk">Which chunk of it.</param>
/// <param name="Stored">The part with checksum.</param>
internal sealed record PartRecord(SegmentPart Part, int Chunk, byte[] Stored);

/// <summary>A block of a dictionary.</summary>
/// <param name="First">Number of the entries before it.</param>
/// <param name="Stored">The block with checksum.</param>
internal sealed record DictionaryBlock(int First, byte[] Stored);

/// <summary>A stored directive.</summary>
/// <param name="Row">Its row, from 1; 0 before it is stored.</param>
/// <param name="Key">Public id.</param>
/// <param name="SourceKey">Identity of its source.</param>
/// <param name="ContentHash">SHA-256 of the source's bytes.</param>
/// <param name="ProcessedBy">Versions of reader and model.</param>
/// <param name="Summary">The brief, see <c>DirectiveCodec</c>, with checksum.</param>
/// <param name="Json">The directive, deflated, with checksum; empty where the call does not load it.</param>
internal sealed record DirectiveRecord(
    int Row, string Key, string SourceKey, string ContentHash, string ProcessedBy, byte[] Summary, byte[] Json)
{
    /// <summary>What it cites: for writing; none on what is read, see <see cref="IStoreReader.FindCitations"/>.</summary>
    public CitationRecord Citations { get; init; } = CitationRecord.None;
}

/// <summary>What a directive cites, as it is written, with the keys by which it is found (<c>CitedDocument.KeyOf</c>).</summary>
/// <param name="Number">Key of its own number; empty for none.</param>
/// <param name="Cited">Keys of the numbers that it cites, each once.</param>
/// <param name="Stored">All of it, see <c>CitationCodec</c>, with checksum.</param>
internal sealed record CitationRecord(string Number, IReadOnlyList<string> Cited, byte[] Stored)
{
    /// <summary>That of a directive without a number which cites nothing; its blob is empty, which none that is read may be.</summary>
    public static CitationRecord None { get; } = new("", [], []);
}

/// <summary>What a directive cites, as it is read.</summary>
/// <param name="Directive">The directive, without its JSON.</param>
/// <param name="Stored">Its citations with checksum.</param>
internal sealed record CitationRow(DirectiveRecord Directive, byte[] Stored);

/// <summary>The keys by which a directive is found by numbers.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Number">Key of its own number; empty for none.</param>
/// <param name="Cited">Keys of the numbers that it cites, in ordinal order.</param>
internal sealed record NumbersRow(int Row, string Number, IReadOnlyList<string> Cited);

/// <summary>The parts of a segment.</summary>
/// <remarks>The values are stored: never renumber.</remarks>
internal enum SegmentPart
{
    /// <summary>Term numbers of each field with the places of their postings. One chunk.</summary>
    Directory = 0,

    /// <summary>A column; the chunk is its number.</summary>
    Column = 1,

    /// <summary>Tasks and frequencies of terms.</summary>
    Postings = 2,

    /// <summary>Positions of terms.</summary>
    Positions = 3,

    /// <summary>Ids of imported tasks. One chunk; none without such tasks.</summary>
    ImportedIds = 4,

    /// <summary>Texts of imported tasks; chunk n holds those numbered [64 n, 64 n + 63].</summary>
    Imported = 5,
}
