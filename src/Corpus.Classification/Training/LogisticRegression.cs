using Corpus.Directives;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Corpus.Classification.Training;

/// <summary>Fits one logistic regression a sector over shared features.</summary>
/// <remarks>
/// <para>For each sector the minimum of |w|^2 / 2 + C * sum_i v_i * loss(t_i, w.x_i + b) over w and b, where v_i is the weight of a view,
/// t_i its target in [0, 1] and loss(t, z) = t * ln(1 + e^-z) + (1 - t) * ln(1 + e^z); b is not held back. The function is convex, so the
/// minimum does not depend on where the search begins.</para>
/// <para>Deterministic: sectors may run at the same time but share nothing that is written, and sums have a fixed order.</para>
/// </remarks>
internal sealed class LogisticRegression
{
    private const double GradientTolerance = 1e-3;
    private const double ParameterTolerance = 1e-8;
    private const double ProgressTolerance = 1e-7;
    private const int MemorySteps = 8;
    private const int MaxIterations = 300;

    private readonly double _looseness;
    private readonly int[] _rowStarts;
    private readonly int[] _columns;
    private readonly float[] _values;
    private readonly double[] _viewWeights;
    private readonly double[][] _targets;

    /// <summary>Prepares the training on some examples.</summary>
    /// <param name="data">All examples.</param>
    /// <param name="chosen">Numbers of those to learn from.</param>
    /// <param name="options">How to train.</param>
    public LogisticRegression(TrainingData data, IReadOnlyList<int> chosen, TrainingOptions options)
    {
        _looseness = options.Looseness;
        Features = Vocabulary(data, chosen, options.MinExamples);
        var columnOf = new Dictionary<ulong, int>(Features.Length);
        for (var i = 0; i < Features.Length; i++)
        {
            columnOf[Features[i]] = i;
        }

        var rowStarts = new List<int> { 0 };
        var columns = new List<int>();
        var values = new List<float>();
        var weights = new List<double>();
        var targets = Sectors.All.Select(_ => new List<double>()).ToArray();
        foreach (var i in chosen)
        {
            foreach (var view in data.Views[i])
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
                weights.Add(1.0 / data.Views[i].Length);
                foreach (var sector in Sectors.All)
                {
                    var example = data.Examples[i];
                    targets[(int)sector].Add(example.Main == sector ? 1 : example.Has(sector) ? options.SecondaryTarget : 0);
                }
            }
        }

        (_rowStarts, _columns, _values, _viewWeights) = ([.. rowStarts], [.. columns], [.. values], [.. weights]);
        _targets = [.. targets.Select(target => target.ToArray())];
    }

    /// <summary>Identities of the features that get weights, strictly ascending.</summary>
    public ulong[] Features { get; }

    /// <summary>Fits one sector.</summary>
    /// <returns>The weights in the order of <see cref="Features"/>, then the bias.</returns>
    public double[] Fit(Sector sector)
    {
        var targets = _targets[(int)sector];
        var best = (Loss: double.PositiveInfinity, Point: (Vector<double>?)null);
        var objective = ObjectiveFunction.Gradient(point =>
        {
            var (loss, gradient) = Evaluate(point.AsArray() ?? point.ToArray(), targets);
            if (loss < best.Loss)
            {
                best = (loss, point.Clone());
            }

            return (loss, Vector<double>.Build.Dense(gradient));
        });
        try
        {
            new LimitedMemoryBfgsMinimizer(GradientTolerance, ParameterTolerance, ProgressTolerance, MemorySteps, MaxIterations)
                .FindMinimum(objective, Vector<double>.Build.Dense(Features.Length + 1));
        }
        catch (OptimizationException)
        {
            // The line search gives up when rounding hides any further progress: the best point so far is the minimum to that precision.
        }

        return best.Point!.ToArray();
    }

    /// <summary>Features that occur in enough of the examples, whichever the view.</summary>
    private static ulong[] Vocabulary(TrainingData data, IReadOnlyList<int> chosen, int minExamples)
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

    private (double Loss, double[] Gradient) Evaluate(double[] point, double[] targets)
    {
        var biasIndex = Features.Length;
        var gradient = new double[point.Length];
        var loss = 0.0;
        for (var row = 0; row < targets.Length; row++)
        {
            var score = point[biasIndex];
            for (var k = _rowStarts[row]; k < _rowStarts[row + 1]; k++)
            {
                score += _values[k] * point[_columns[k]];
            }

            // ln(1 + e^z), computed so that neither sign of a large z overflows.
            var softplus = Math.Max(score, 0) + Math.Log(1 + Math.Exp(-Math.Abs(score)));
            var weight = _looseness * _viewWeights[row];
            loss += weight * (softplus - (targets[row] * score));
            var slope = weight * ((1 / (1 + Math.Exp(-score))) - targets[row]);
            for (var k = _rowStarts[row]; k < _rowStarts[row + 1]; k++)
            {
                gradient[_columns[k]] += slope * _values[k];
            }

            gradient[biasIndex] += slope;
        }

        for (var i = 0; i < biasIndex; i++)
        {
            loss += point[i] * point[i] / 2;
            gradient[i] += point[i];
        }

        return (loss, gradient);
    }
}
