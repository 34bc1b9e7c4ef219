using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Corpus.Directives;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Corpus.Classification.Training;

/// <summary>Fits the weights of every sector at once over shared features.</summary>
/// <remarks>
/// <para>The minimum of C * sum_i v_i * loss(t_i, z_i) + sum_f (1 + k * C * n_f) * |w_f|^2 / 2 over the weights w_f of the features f and the
/// biases b, where z_i = b + sum_f x_if * w_f are the scores of a row, one a sector, v_i is its weight, t_i its targets and n_f = sum_i v_i * x_if^2
/// says how much of a feature there is; b is not held back. Two losses are known, see <see cref="Loss"/>. Both are convex.</para>
/// <para>Holding frequent features back in proportion is what learning from rows that miss features at random comes to (S. Wager, S. Wang
/// and P. Liang, "Dropout training as adaptive regularization", 2013): no word is leant on because it always stands beside another one.</para>
/// <para>The search sees each feature in units of its own, in which the function curves about alike in all directions: a few steps are enough.</para>
/// <para>Deterministic: one thread, sums in a fixed order.</para>
/// </remarks>
internal static class LogisticRegression
{
    /// <summary>Width of a row of weights: the sectors and one column that stays 0, so that a row fills a vector.</summary>
    public const int Width = 16;

    private const int MemorySteps = 3;
    private const int MaxIterations = 15;

    /// <summary>
    /// The first step is 100 times this, over the squared length of the gradient: about as far as the function falls. It is also what the search
    /// would stop at, and <see cref="Unit"/> is so large that the steps are used up first.
    /// </summary>
    private const double GradientTolerance = 0.15;
    private const double ParameterTolerance = 0;
    private const double ProgressTolerance = 0;
    private const float Unit = 1e6f;

    /// <summary>What stands for p * (1 - p), the curvature of the losses, when the features get their units.</summary>
    private const float Curvature = 0.2f;

    private static readonly Vector512<float> Used = Vector512.Create<float>([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);

    /// <summary>What a row's scores cost against its targets, and the slope of that cost.</summary>
    /// <param name="scores">One a sector, then one that does not count; replaced by the slopes, 0 for that one.</param>
    /// <param name="targets">One a sector, in [0, 1], then 0.</param>
    public delegate float Loss(ref Vector512<float> scores, Vector512<float> targets);

    /// <summary>One sector against the rest, each for itself: the sum of t * ln(1 + e^-z) + (1 - t) * ln(1 + e^z).</summary>
    public static float OneAgainstRest(ref Vector512<float> scores, Vector512<float> targets)
    {
        // Of e^z and e^-z the one that cannot overflow.
        var small = Vector512.Exp(-Vector512.Abs(scores));
        var sure = Vector512<float>.One / (Vector512<float>.One + small);
        var softplus = Vector512.Max(scores, Vector512<float>.Zero) + Vector512.Log(Vector512<float>.One + small);
        var loss = Vector512.Sum((softplus - (targets * scores)) * Used);
        var probabilities = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(scores, Vector512<float>.Zero), sure, small * sure);
        scores = (probabilities - targets) * Used;
        return loss;
    }

    /// <summary>One sector of all (multinomial): the sum of -t * ln(e^z / sum of e^z); the targets sum to 1.</summary>
    public static float OneOfAll(ref Vector512<float> scores, Vector512<float> targets)
    {
        var highest = scores[0];
        for (var sector = 1; sector < Sectors.Count; sector++)
        {
            highest = Math.Max(highest, scores[sector]);
        }

        var below = (Vector512.Create(highest) - scores) * Used;
        var parts = Vector512.Exp(-below) * Used;
        var sum = Vector512.Sum(parts);
        scores = (parts / Vector512.Create(sum)) - targets;
        return Vector512.Sum(targets * below) + MathF.Log(sum);
    }

    /// <summary>Fits.</summary>
    /// <param name="matrix">The rows.</param>
    /// <param name="targets">Per row its targets, one a sector, then 0.</param>
    /// <param name="loss">What to minimise.</param>
    /// <param name="looseness">C, above 0.</param>
    /// <param name="shrinkage">k, at least 0.</param>
    /// <returns><see cref="Width"/> weights a feature in the order of the matrix's features, then the biases.</returns>
    public static float[] Fit(DesignMatrix matrix, Vector512<float>[] targets, Loss loss, float looseness, float shrinkage)
    {
        var bias = matrix.Features.Length;
        var (ridges, units) = (new float[bias + 1], new float[bias + 1]);
        for (var i = 0; i <= bias; i++)
        {
            var mass = looseness * (i < bias ? matrix.Masses[i] : matrix.Weights.Sum());
            ridges[i] = i < bias ? 1 + (shrinkage * mass) : 0;
            units[i] = Unit / MathF.Sqrt(ridges[i] + (Curvature * mass));
        }

        var share = 1 / (looseness * (double)matrix.Weights.Sum());
        var (best, lowest) = (new float[(bias + 1) * Width], double.PositiveInfinity);
        var (weights, slopes) = (new float[best.Length], new float[best.Length]);
        var objective = ObjectiveFunction.Gradient(point =>
        {
            var places = point.AsArray() ?? point.ToArray();
            var gradient = new double[places.Length];
            for (var i = 0; i < places.Length; i++)
            {
                weights[i] = (float)(places[i] * units[i / Width]);
            }

            var value = share * Evaluate(matrix, targets, loss, looseness, ridges, weights, slopes);
            for (var i = 0; i < places.Length; i++)
            {
                gradient[i] = share * slopes[i] * units[i / Width];
            }

            if (value < lowest)
            {
                lowest = value;
                weights.CopyTo(best, 0);
            }

            return (value, Vector<double>.Build.Dense(gradient));
        });
        try
        {
            new LimitedMemoryBfgsMinimizer(GradientTolerance, ParameterTolerance, ProgressTolerance, MemorySteps, MaxIterations)
                .FindMinimum(objective, Start(matrix, targets, units[bias]));
        }
        catch (OptimizationException)
        {
            // The steps are used up, or the line search gives up because rounding hides any further progress: the best point so far is it.
        }

        return best;
    }

    /// <summary>No weights, and the biases that alone give every sector its share.</summary>
    private static Vector<double> Start(DesignMatrix matrix, Vector512<float>[] targets, float unit)
    {
        var sums = new double[Sectors.Count];
        for (var row = 0; row < targets.Length; row++)
        {
            for (var sector = 0; sector < sums.Length; sector++)
            {
                sums[sector] += matrix.Weights[row] * targets[row][sector];
            }
        }

        var start = new double[(matrix.Features.Length + 1) * Width];
        var all = matrix.Weights.Sum();
        for (var sector = 0; sector < sums.Length; sector++)
        {
            start[^(Width - sector)] = Math.Log((sums[sector] + 1) / (all - sums[sector] + 1)) / unit;
        }

        return Vector<double>.Build.Dense(start);
    }

    private static double Evaluate(
        DesignMatrix matrix, Vector512<float>[] targets, Loss loss, float looseness, float[] ridges, float[] point, float[] gradient)
    {
        var weights = MemoryMarshal.Cast<float, Vector512<float>>(point);
        var slopes = MemoryMarshal.Cast<float, Vector512<float>>(gradient.AsSpan());
        var total = 0.0;
        for (var i = 0; i < ridges.Length; i++)
        {
            slopes[i] = weights[i] * ridges[i];
            total += Vector512.Dot(slopes[i], weights[i]) / 2;
        }

        var bias = ridges.Length - 1;
        for (var row = 0; row < targets.Length; row++)
        {
            var columns = matrix.ColumnsOf(row);
            var values = matrix.ValuesOf(row);
            var scores = weights[bias];
            for (var k = 0; k < columns.Length; k++)
            {
                scores = Vector512.FusedMultiplyAdd(weights[columns[k]], Vector512.Create(values[k]), scores);
            }

            var weight = looseness * matrix.Weights[row];
            total += weight * loss(ref scores, targets[row]);
            scores *= weight;
            for (var k = 0; k < columns.Length; k++)
            {
                ref var slope = ref slopes[columns[k]];
                slope = Vector512.FusedMultiplyAdd(scores, Vector512.Create(values[k]), slope);
            }

            slopes[bias] += scores;
        }

        return total;
    }
}
