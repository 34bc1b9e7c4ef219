namespace Corpus.Search.Facets;

/// <summary>Counts how often each small number occurs among some tasks.</summary>
internal static class Tally
{
    private const int MaxParallel = 2048;

    /// <summary>Adds 1 to <c>counts[numbers[task]]</c> for every task.</summary>
    public static void Add(ReadOnlySpan<ushort> tasks, ReadOnlySpan<ushort> numbers, int[] counts)
    {
        if (counts.Length > MaxParallel || tasks.Length < 4 * counts.Length)
        {
            foreach (var task in tasks)
            {
                counts[numbers[task]]++;
            }

            return;
        }

        // Neighbours often have the same value: four tables keep an addition from waiting for the one before.
        var (second, third, fourth) = (new int[counts.Length], new int[counts.Length], new int[counts.Length]);
        var i = 0;
        for (; i + 4 <= tasks.Length; i += 4)
        {
            counts[numbers[tasks[i]]]++;
            second[numbers[tasks[i + 1]]]++;
            third[numbers[tasks[i + 2]]]++;
            fourth[numbers[tasks[i + 3]]]++;
        }

        for (; i < tasks.Length; i++)
        {
            counts[numbers[tasks[i]]]++;
        }

        for (var number = 0; number < counts.Length; number++)
        {
            counts[number] += second[number] + third[number] + fourth[number];
        }
    }
}
