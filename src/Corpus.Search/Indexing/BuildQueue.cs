using System.Collections.Concurrent;
using Corpus.Search.Storage;

namespace Corpus.Search.Indexing;

/// <summary>Makes segments of full buffers, several at once, and stores them in the order of the buffers. One thread.</summary>
/// <remarks>
/// The result does not depend on the number of threads: terms get their numbers buffer after buffer, and segments are stored in order, each
/// as soon as it is encoded. It is told when a fixed number of later ones is under way, or when it is asked for.
/// </remarks>
/// <param name="terms">The terms of the index.</param>
/// <param name="store">Where the segments go.</param>
/// <param name="threads">How many segments are built at once, at least 1; with 1 the caller's thread does it.</param>
/// <param name="stored">Told the id of each segment that is stored and may be read.</param>
internal sealed class BuildQueue(TermDictionary terms, IStoreWriter store, int threads, Action<long> stored) : IDisposable
{
    private const int MaxQueued = 8;
    private readonly Queue<Building> _queue = new();
    private readonly ConcurrentBag<TaskBuffer> _free = [];
    private Task _numbered = Task.CompletedTask;

    /// <summary>An empty buffer.</summary>
    public TaskBuffer Rent() => _free.TryTake(out var buffer) ? buffer : new TaskBuffer();

    /// <summary>Takes a buffer, which is a segment's last state but for removals.</summary>
    /// <param name="id">Id of the segment.</param>
    /// <param name="buffer">The buffer; not empty, and not the caller's any more.</param>
    public void Add(long id, TaskBuffer buffer)
    {
        while (_queue.Count >= MaxQueued)
        {
            Release();
        }

        // A part of a segment is built by the caller, who waits for it anyway.
        if (threads == 1 || !buffer.IsFull)
        {
            buffer.Analyse();
            _numbered.GetAwaiter().GetResult();
            _queue.Enqueue(new Building(id, Task.FromResult(Encode(buffer, buffer.Number(terms)))));
            return;
        }

        StoreEncoded();
        for (var unfinished = Unfinished(); unfinished.Length >= threads; unfinished = Unfinished())
        {
            Task.WaitAny(unfinished);
            StoreEncoded();
        }

        var numbered = NumberAsync(_numbered, Task.Run(buffer.Analyse), buffer);
        _numbered = numbered;
        _queue.Enqueue(new Building(id, EncodeAsync(numbered, buffer)));
    }

    /// <summary>Stores all segments that are under way.</summary>
    public void StoreAll()
    {
        while (_queue.Count > 0)
        {
            Release();
        }
    }

    /// <summary>Waits for what is under way, without storing it.</summary>
    public void Dispose()
    {
        Task.WhenAll(Unfinished()).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        _queue.Clear();
    }

    private Task[] Unfinished() => [.. _queue.Select(segment => segment.Parts).OfType<Task>().Where(parts => !parts.IsCompleted)];

    private async Task<int[]> NumberAsync(Task before, Task analysed, TaskBuffer buffer)
    {
        await analysed.ConfigureAwait(false);
        await before.ConfigureAwait(false);
        return buffer.Number(terms);
    }

    private async Task<IReadOnlyList<EncodedPart>> EncodeAsync(Task<int[]> numbered, TaskBuffer buffer)
    {
        var numbers = await numbered.ConfigureAwait(false);

        // The next buffer's numbering goes on meanwhile.
        await Task.Yield();
        return Encode(buffer, numbers);
    }

    private IReadOnlyList<EncodedPart> Encode(TaskBuffer buffer, int[] numbers)
    {
        var parts = buffer.Encode(numbers);
        buffer.Clear();
        _free.Add(buffer);
        return parts;
    }

    /// <summary>Stores what can be stored without waiting.</summary>
    private void StoreEncoded()
    {
        foreach (var segment in _queue)
        {
            if (segment.Parts is { IsCompleted: false })
            {
                return;
            }

            Store(segment);
        }
    }

    private void Store(Building segment)
    {
        if (segment.Parts is { } parts)
        {
            store.PutSegment(segment.Id, parts.GetAwaiter().GetResult());
            segment.Parts = null;
        }
    }

    private void Release()
    {
        var segment = _queue.Dequeue();
        Store(segment);
        stored(segment.Id);
    }

    /// <summary>A segment under way.</summary>
    private sealed class Building(long id, Task<IReadOnlyList<EncodedPart>> parts)
    {
        public long Id => id;

        /// <summary>Its parts; null when they are stored.</summary>
        public Task<IReadOnlyList<EncodedPart>>? Parts { get; set; } = parts;
    }
}
