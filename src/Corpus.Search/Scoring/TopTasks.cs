namespace Corpus.Search.Scoring;

/// <summary>A task with what it is ranked by.</summary>
/// <param name="Key">Higher comes first.</param>
/// <param name="Task">Place in the generation; the lower of equal keys comes first.</param>
internal readonly record struct RankedTask(float Key, int Task) : IComparable<RankedTask>
{
    /// <summary>Orders the better one first.</summary>
    public int CompareTo(RankedTask other) => Key != other.Key ? other.Key.CompareTo(Key) : Task.CompareTo(other.Task);

    /// <summary>Whether this comes before <paramref name="other"/>.</summary>
    public bool IsBefore(RankedTask other) => Key > other.Key || (Key == other.Key && Task < other.Task);
}

/// <summary>Keeps the best tasks offered, of those behind the end of the page before.</summary>
/// <param name="capacity">How many to keep.</param>
/// <param name="after">The last task of the page before, or null for the first page.</param>
internal sealed class TopTasks(int capacity, RankedTask? after)
{
    private const int FirstRoom = 64;

    // In the order of the offers until it is full; then a binary heap with the worst kept task at its root.
    private RankedTask[] _kept = new RankedTask[Math.Min(capacity, FirstRoom)];
    private int _count;

    /// <summary>Key of the worst kept task: one offered later must have a higher one. Below every key while there is room.</summary>
    public float Worst => _count < capacity ? float.NegativeInfinity : capacity == 0 ? float.PositiveInfinity : _kept[0].Key;

    /// <summary>Offers a task.</summary>
    public void Offer(float key, int task)
    {
        var offered = new RankedTask(key, task);
        if (_count == capacity && (capacity == 0 || !offered.IsBefore(_kept[0])) || after is { } last && !last.IsBefore(offered))
        {
            return;
        }

        if (_count == capacity)
        {
            Sink(offered, 0);
            return;
        }

        if (_count == _kept.Length)
        {
            Array.Resize(ref _kept, (int)Math.Min(capacity, 2L * _count));
        }

        _kept[_count++] = offered;
        for (var at = _count == capacity ? (_count / 2) - 1 : -1; at >= 0; at--)
        {
            Sink(_kept[at], at);
        }
    }

    /// <summary>The kept tasks, best first. The last call.</summary>
    public RankedTask[] ToSorted()
    {
        Array.Resize(ref _kept, _count);
        Array.Sort(_kept);
        return _kept;
    }

    /// <summary>Puts a task into a hole of the heap, or below it where worse ones are.</summary>
    private void Sink(RankedTask task, int hole)
    {
        while (true)
        {
            var child = (2 * hole) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && _kept[child].IsBefore(_kept[child + 1]))
            {
                child++;
            }

            if (!task.IsBefore(_kept[child]))
            {
                break;
            }

            _kept[hole] = _kept[child];
            hole = child;
        }

        _kept[hole] = task;
    }
}
