using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Corpus.Directives;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Corpus.Classification.Training;

/// <summary>Fits the weights of every sector at once over shared features.</summary>
/// <remarks>
/// <para>The minimum of |w|^2 / 2 + C * sum_i v_i * loss(t_i, z_i) over the weights w and the biases b, where z_i = (w_s.x_i + b_s) over
/// the sectors s, v_i is the weight of a row and t_i its targets; b is not held back. Two losses are known, see <see cref="Loss"/>. Both are
/// convex, so the minimum does not depend on where the search begins.</para>
/// <para>Deterministic: one thread, sums in a fixed order.</para>
/// </remarks>
internal static class LogisticRegression
{
    /// <summary>Width of a row of weights: the sectors and one column that stays 0, so that a row fills whole vectors.</summary>
    public const int Width = 16;

    private const double GradientTolerance = 1e-2;
    private const double ParameterTolerance = 1e-8;
    private const double ProgressTolerance = 2e-6;
    private const int MemorySteps = 7;
    private const int MaxIterations = 60;

    /// <summary>What a row's scores cost against its targets, and the slope of that cost.</summary>
    /// <param name="scores">One a sector, <see cref="Width"/> long; replaced by the slopes.</param>
    /// <param name="targets">One a sector, in [0, 1].</param>
    public delegate double Loss(Span<double> scores, ReadOnlySpan<double> targets);

    /// <summary>One sector against the rest, each for itself: the sum of t * ln(1 + e^-z) + (1 - t) * ln(1 + e^z).</summary>
    public static double OneAgainstRest(Span<double> scores, ReadOnlySpan<double> targets)
    {
        var loss = 0.0;
        for (var s = 0; s < Sectors.Count; s++)
        {
            // ln(1 + e^z), computed so that neither sign of a large z overflows.
            var softplus = Math.Max(scores[s], 0) + Math.Log(1 + Math.Exp(-Math.Abs(scores[s])));
            loss += softplus - (targets[s] * scores[s]);
            scores[s] = (1 / (1 + Math.Exp(-scores[s]))) - targets[s];
        }

        return loss;
    }

    /// <summary>One sector of all (multinomial): the sum of -t * ln(e^z / sum of e^z); the targets sum to 1.</summary>
    public static double OneOfAll(Span<double> scores, ReadOnlySpan<double> targets)
    {
        var sectors = scores[..Sectors.Count];
        var highest = double.NegativeInfinity;
        foreach (var score in sectors)
        {
            highest = Math.Max(highest, score);
        }

        var (loss, sum) = (0.0, 0.0);
        for (var s = 0; s < sectors.Length; s++)
        {
            loss += targets[s] * (highest - sectors[s]);
            sectors[s] = Math.Exp(sectors[s] - highest);
            sum += sectors[s];
        }

        for (var s = 0; s < sectors.Length; s++)
        {
            sectors[s] = (sectors[s] / sum) - targets[s];
        }

        return loss + Math.Log(sum);
    }

    /// <summary>Fits.</summary>
    /// <param name="matrix">The rows.</param>
    /// <param name="targets">Per row its targets, one a sector.</param>
    /// <param name="loss">What to minimise.</param>
    /// <param name="looseness">C, above 0.</param>
    /// <returns><see cref="Width"/> weights a feature in the order of the matrix's features, then the biases.</returns>
    public static double[] Fit(DesignMatrix matrix, double[][] targets, Loss loss, double looseness)
    {
        var best = (Loss: double.PositiveInfinity, Point: (Vector<double>?)null);
        var objective = ObjectiveFunction.Gradient(point =>
        {
            var gradient = new double[point.Count];
            var value = Evaluate(matrix, targets, loss, looseness, point.AsArray() ?? point.ToArray(), gradient);
            if (value < best.Loss)
            {
                best = (value, point.Clone());
            }

            return (value, Vector<double>.Build.Dense(gradient));
        });
        try
        {
            new LimitedMemoryBfgsMinimizer(GradientTolerance, ParameterTolerance, ProgressTolerance, MemorySteps, MaxIterations)
                .FindMinimum(objective, Vector<double>.Build.Dense((matrix.Features.Length + 1) * Width));
        }
        catch (OptimizationException)
        {
            // The steps are used up, or the line search gives up because rounding hides any further progress: the best point so far is it.
        }

        return best.Point!.ToArray();
    }

    private static double Evaluate(DesignMatrix matrix, double[][] targets, Loss loss, double looseness, double[] point, double[] gradient)
    {
        var weights = MemoryMarshal.Cast<double, Vector512<double>>(point);
        var slopes = MemoryMarshal.Cast<double, Vector512<double>>(gradient.AsSpan());
        var bias = 2 * matrix.Features.Length;
        Span<Vector512<double>> scores = stackalloc Vector512<double>[2];
        var total = 0.0;
        for (var row = 0; row < matrix.Weights.Length; row++)
        {
            var columns = matrix.ColumnsOf(row);
            var values = matrix.ValuesOf(row);
            var (low, high) = (weights[bias], weights[bias + 1]);
            for (var k = 0; k < columns.Length; k++)
            {
                var value = Vector512.Create((double)values[k]);
                low += weights[2 * columns[k]] * value;
                high += weights[(2 * columns[k]) + 1] * value;
            }

            (scores[0], scores[1]) = (low, high);
            var weight = looseness * matrix.Weights[row];
            total += weight * loss(MemoryMarshal.Cast<Vector512<double>, double>(scores), targets[row]);
            (low, high) = (scores[0] * weight, scores[1] * weight);
            for (var k = 0; k < columns.Length; k++)
            {
                var value = Vector512.Create((double)values[k]);
                slopes[2 * columns[k]] += low * value;
                slopes[(2 * columns[k]) + 1] += high * value;
            }

            slopes[bias] += low;
            slopes[bias + 1] += high;
        }

        for (var i = 0; i < bias * (Width / 2); i++)
        {
            total += point[i] * point[i] / 2;
            gradient[i] += point[i];
        }

        return total;
    }
}
