namespace Corpus.Search.Querying;

/// <summary>Levenshtein distance with a bound.</summary>
internal static class EditDistance
{
    /// <summary>The number of insertions, deletions and replacements between two words.</summary>
    /// <returns>Null when it is more than <paramref name="max"/>.</returns>
    public static int? Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int max)
    {
        if (Math.Abs(a.Length - b.Length) > max || b.Length > 128)
        {
            return null;
        }

        Span<int> row = stackalloc int[129];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > max)
            {
                return null;
            }
        }

        return row[b.Length] <= max ? row[b.Length] : null;
    }
}
