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
    // A binary heap with the worst kept task at its root.
    private readonly RankedTask[] _heap = new RankedTask[capacity];
    private int _count;

    /// <summary>Offers a task.</summary>
    public void Offer(float key, int task)
    {
        var offered = new RankedTask(key, task);
        if (_count == capacity && (capacity == 0 || !offered.IsBefore(_heap[0])) || after is { } last && !last.IsBefore(offered))
        {
            return;
        }

        if (_count < capacity)
        {
            var at = _count++;
            for (; at > 0 && _heap[(at - 1) / 2].IsBefore(offered); at = (at - 1) / 2)
            {
                _heap[at] = _heap[(at - 1) / 2];
            }

            _heap[at] = offered;
            return;
        }

        var hole = 0;
        while (true)
        {
            var child = (2 * hole) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && _heap[child].IsBefore(_heap[child + 1]))
            {
                child++;
            }

            if (!offered.IsBefore(_heap[child]))
            {
                break;
            }

            _heap[hole] = _heap[child];
            hole = child;
        }

        _heap[hole] = offered;
    }

    /// <summary>The kept tasks, best first.</summary>
    public RankedTask[] ToSorted()
    {
        var sorted = _heap[.._count];
        Array.Sort(sorted);
        return sorted;
    }
}
