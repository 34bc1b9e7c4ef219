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
    /// <param name="options">Which features get weights, and what a view weighs.</param>
    public DesignMatrix(TrainingData data, IReadOnlyList<int> chosen, TrainingOptions options)
    {
        Features = Vocabulary(data, chosen, options.MinExamples);
        var columnOf = new int[data.Features.Length];
        Array.Fill(columnOf, -1);
        for (var i = 0; i < Features.Length; i++)
        {
            columnOf[Features[i]] = i;
        }

        var masses = new float[Features.Length];
        var rowStarts = new List<int> { 0 };
        var columns = new List<int>();
        var values = new List<float>();
        var tasks = new List<LabelledExample>();
        var weights = new List<float>();
        foreach (var i in chosen)
        {
            var others = data.NoisyViews[i].Length + (data.JoinedViews[i] is null ? 0 : 1);
            var share = 1 / ((options.WholeWeight * data.Views[i].Length) + others);
            foreach (var view in data.Views[i])
            {
                Add(view, data.Examples[i], (float)(options.WholeWeight * share));
            }

            foreach (var view in data.NoisyViews[i])
            {
                Add(view, data.Examples[i], (float)share);
            }

            if (data.JoinedTasks[i] is { } joined)
            {
                Add(data.JoinedViews[i]!, joined, (float)share);
            }
        }

        (_rowStarts, _columns, _values, Tasks, Weights, Masses) = ([.. rowStarts], [.. columns], [.. values], [.. tasks], [.. weights], masses);

        void Add(SparseVector view, LabelledExample task, float weight)
        {
            for (var j = 0; j < view.Features.Length; j++)
            {
                if (columnOf[view.Features[j]] is >= 0 and var column)
                {
                    columns.Add(column);
                    values.Add(view.Values[j]);
                    masses[column] += view.Values[j] * view.Values[j] * weight;
                }
            }

            rowStarts.Add(columns.Count);
            tasks.Add(task);
            weights.Add(weight);
        }
    }

    /// <summary>Numbers of the features that get weights, the most frequent first, so that what is used most lies together: the columns.</summary>
    public int[] Features { get; }

    /// <summary>Per column the sum of its squared values, each times the weight of its row.</summary>
    public float[] Masses { get; }

    /// <summary>Per row the task whose sectors it is to give: the example's, or those of a joined task.</summary>
    public LabelledExample[] Tasks { get; }

    /// <summary>Per row its weight; the rows of an example weigh 1 together.</summary>
    public float[] Weights { get; }

    /// <summary>Columns of a row.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) => _columns.AsSpan(_rowStarts[row].._rowStarts[row + 1]);

    /// <summary>Values of a row, in the order of its columns.</summary>
    public ReadOnlySpan<float> ValuesOf(int row) => _values.AsSpan(_rowStarts[row].._rowStarts[row + 1]);

    private static int[] Vocabulary(TrainingData data, IReadOnlyList<int> chosen, int minExamples)
    {
        var counts = new int[data.Features.Length];
        foreach (var feature in chosen.SelectMany(i => data.Views[i][0].Features))
        {
            counts[feature]++;
        }

        return [.. Enumerable.Range(0, counts.Length).Where(i => counts[i] >= minExamples).OrderByDescending(i => counts[i]).ThenBy(i => data.Features[i])];
    }
}
