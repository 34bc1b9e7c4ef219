namespace Corpus.Classification.Training;

/// <summary>The views of some examples as rows over the features that get weights.</summary>
internal sealed class DesignMatrix
{
    private readonly int[] _rowStarts;
    private readonly int[] _columns;
    private readonly float[] _values;

    /// <summary>Collects the rows.</summary>
    /// <param name="data">All examples.</param>
    /// <param name="chosen">Numbers of those to learn from.</param>
    /// <param name="features">Identities of the features that get weights, strictly ascending; see <see cref="Vocabulary"/>.</param>
    public DesignMatrix(TrainingData data, IReadOnlyList<int> chosen, ulong[] features)
    {
        Features = features;
        var columnOf = new Dictionary<ulong, int>(Features.Length);
        for (var i = 0; i < Features.Length; i++)
        {
            columnOf[Features[i]] = i;
        }

        var rowStarts = new List<int> { 0 };
        var columns = new List<int>();
        var values = new List<float>();
        var tasks = new List<LabelledExample>();
        var weights = new List<double>();
        foreach (var i in chosen)
        {
            var views = data.Views[i].Concat(data.NoisyViews[i]).Select(view => (View: view, Task: data.Examples[i])).ToList();
            if (data.JoinedTasks[i] is { } joined)
            {
                views.Add((data.JoinedViews[i]!, joined));
            }

            foreach (var (view, task) in views)
            {
                for (var j = 0; j < view.Hashes.Length; j++)
                {
                    if (columnOf.TryGetValue(view.Hashes[j], out var column))
                    {
                        columns.Add(column);
                        values.Add(view.Values[j]);
                    }
                }

                rowStarts.Add(columns.Count);
                tasks.Add(task);
                weights.Add(1.0 / views.Count);
            }
        }

        (_rowStarts, _columns, _values, Tasks, Weights) = ([.. rowStarts], [.. columns], [.. values], [.. tasks], [.. weights]);
    }

    /// <summary>Identities of the features that get weights, strictly ascending: the columns.</summary>
    public ulong[] Features { get; }

    /// <summary>Per row the task whose sectors it is to give: the example's, or those of a joined task.</summary>
    public LabelledExample[] Tasks { get; }

    /// <summary>Per row its weight; the rows of an example weigh 1 together.</summary>
    public double[] Weights { get; }

    /// <summary>Columns of a row.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) => _columns.AsSpan(_rowStarts[row].._rowStarts[row + 1]);

    /// <summary>Values of a row, in the order of its columns.</summary>
    public ReadOnlySpan<float> ValuesOf(int row) => _values.AsSpan(_rowStarts[row].._rowStarts[row + 1]);

    /// <summary>The features that occur in the whole views of enough examples, strictly ascending.</summary>
    /// <param name="data">All examples.</param>
    /// <param name="chosen">Numbers of those to learn from.</param>
    /// <param name="minExamples">In so many of them at least.</param>
    public static ulong[] Vocabulary(TrainingData data, IReadOnlyList<int> chosen, int minExamples)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var i in chosen)
        {
            foreach (var hash in data.Views[i].SelectMany(view => view.Hashes).Distinct())
            {
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            }
        }

        return [.. counts.Where(count => count.Value >= minExamples).Select(count => count.Key).Order()];
    }
}
