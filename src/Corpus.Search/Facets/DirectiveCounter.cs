using System.Runtime.InteropServices;
using Corpus.Search.Columns;
using Corpus.Search.Querying;

namespace Corpus.Search.Facets;

/// <summary>Counts the matching tasks of each directive. One thread.</summary>
internal sealed class DirectiveCounter : IMatchCounter
{
    private readonly Dictionary<int, long> _counts = [];

    /// <summary>Number of directives with a match.</summary>
    public int Count => _counts.Count;

    /// <summary>Number of matches of a directive, by its value in the column.</summary>
    public long this[int directive] => _counts.GetValueOrDefault(directive);

    /// <inheritdoc/>
    public void Add(SegmentScope scope, ReadOnlySpan<ushort> tasks)
    {
        var (values, ordinals) = scope.Column(ColumnId.Directive);
        var counts = new int[values.Length];
        Tally.Add(tasks, ordinals, counts);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, values[i], out _) += counts[i];
            }
        }
    }
}
