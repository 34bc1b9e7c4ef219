using System.Numerics;
using System.Runtime.InteropServices;
using Corpus.Search.Postings;
using Corpus.Search.Querying;

namespace Corpus.Search.Scoring;

/// <summary>Ranks the matches of a query by score, segment after segment, passing over windows that cannot reach the page. One thread.</summary>
/// <remarks>
/// A window's bound is the sum of the bounds of its parts, added in the order of the scores; rounding is monotonic, so no score passes it.
/// Windows come in the order of the tasks, and of equal scores the first task wins: a bound that only equals the worst kept score is too low.
/// </remarks>
internal sealed class WindowRanker(IReadOnlyList<Scorer> scorers, TopTasks best)
{
    private const int CursorsPerCheck = 512;
    private readonly float[] _scores = new float[Windows.Tasks];
    private readonly ushort[] _tasks = new ushort[Windows.Tasks];
    private readonly ushort[] _hopeful = new ushort[Windows.Tasks];

    /// <summary>Offers the matches of a segment to the page.</summary>
    public void Add(SegmentScope scope, TaskSet matches)
    {
        var cursors = new List<ScoreCursor>(scorers.Count);
        foreach (var scorer in scorers)
        {
            if (scorer.Open(scope) is { } cursor)
            {
                cursors.Add(cursor);
            }
        }

        var at = 0;
        var work = 0;
        for (var window = 0; window < Windows.Count; window++)
        {
            if (matches.Bits is null)
            {
                if (at == matches.Count)
                {
                    return;
                }

                window = matches.Array![at] / Windows.Tasks;
            }

            var bound = 0f;
            foreach (var cursor in cursors)
            {
                bound += cursor.Bound(window);
            }

            if (bound <= best.Worst)
            {
                at = matches.Bits is null ? Skip(matches.Members, at, window) : at;
                continue;
            }

            var count = TasksOf(matches, window, ref at);
            if (count > 0)
            {
                work += cursors.Count;
                if (work >= CursorsPerCheck)
                {
                    scope.Watch.Check();
                    work = 0;
                }

                Score(cursors, window, _tasks.AsSpan(0, count), scope.View.First);
            }
        }
    }

    /// <summary>The scores of one task, part by part.</summary>
    public static IEnumerable<(Scorer Scorer, float Score)> Parts(IReadOnlyList<Scorer> scorers, SegmentScope scope, ushort task)
    {
        foreach (var scorer in scorers)
        {
            if (scorer.Open(scope) is { } cursor)
            {
                var scores = new float[Windows.Tasks];
                cursor.Add(task / Windows.Tasks, [task], scores);
                yield return (scorer, scores[task % Windows.Tasks]);
            }
        }
    }

    private void Score(List<ScoreCursor> cursors, int window, ReadOnlySpan<ushort> tasks, int first)
    {
        Array.Clear(_scores);
        for (var i = 0; i < cursors.Count; i++)
        {
            if (cursors[i].IsCostly)
            {
                tasks = Hopeful(cursors, i, window, tasks);
            }

            cursors[i].Add(window, tasks, _scores);
        }

        var worst = best.Worst;
        if (!AnyAbove(_scores, worst))
        {
            return;
        }

        foreach (var task in tasks)
        {
            var score = _scores[task % Windows.Tasks];
            if (score > worst)
            {
                best.Offer(score, first + task);
                worst = best.Worst;
            }
        }
    }

    private static bool AnyAbove(float[] scores, float worst)
    {
        var bar = new Vector<float>(worst);
        foreach (var vector in MemoryMarshal.Cast<float, Vector<float>>(scores))
        {
            if (Vector.GreaterThanAny(vector, bar))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<ushort> Hopeful(List<ScoreCursor> cursors, int from, int window, ReadOnlySpan<ushort> tasks)
    {
        var rest = 0f;
        for (var i = from; i < cursors.Count; i++)
        {
            rest += cursors[i].Bound(window);
        }

        // The sum is not in the order of the scores here; a millionth more than covers the rounding.
        var count = 0;
        foreach (var task in tasks)
        {
            _hopeful[count] = task;
            count += (_scores[task % Windows.Tasks] + rest) * 1.000001f > best.Worst ? 1 : 0;
        }

        return _hopeful.AsSpan(0, count);
    }

    private int TasksOf(TaskSet matches, int window, ref int at)
    {
        var count = 0;
        if (matches.Bits is { } bits)
        {
            for (var word = window * Windows.Words; word < (window + 1) * Windows.Words; word++)
            {
                for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                {
                    _tasks[count++] = unchecked((ushort)((word << 6) + BitOperations.TrailingZeroCount(rest)));
                }
            }

            return count;
        }

        for (var members = matches.Members; at < members.Length && members[at] / Windows.Tasks == window; at++)
        {
            _tasks[count++] = members[at];
        }

        return count;
    }

    private static int Skip(ReadOnlySpan<ushort> members, int at, int window)
    {
        while (at < members.Length && members[at] / Windows.Tasks == window)
        {
            at++;
        }

        return at;
    }
}
