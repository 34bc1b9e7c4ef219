using Corpus.Classification.Model;

namespace Corpus.Classification.Training;

/// <summary>Turns scores of examples that a model has not seen into calibrated probabilities and thresholds.</summary>
internal static class Calibration
{
    /// <summary>
    /// Slopes below this mean that the scores say nothing of the truth, or its contrary: a sector of a single directive, say, whose examples
    /// were all scored by a model that knew none of them.
    /// </summary>
    private const double MinSlope = 0.1;

    private const double FirstThreshold = 0.2;
    private const double ThresholdStep = 0.01;
    private const int ThresholdCount = 51;

    private const int MaxNewtonSteps = 50;
    private const double NewtonTolerance = 1e-9;

    /// <summary>Slope and threshold where there is nothing to calibrate on.</summary>
    public static SectorParameters None(float bias, float mainBias) => new(bias, mainBias, 1, 0, 0.5);

    /// <summary>Fits one sector.</summary>
    /// <param name="bias">Goes into the result.</param>
    /// <param name="mainBias">Goes into the result.</param>
    /// <param name="scores">Scores from models that had not seen the example.</param>
    /// <param name="truths">Whether the sector is one of the example's, in the same order.</param>
    public static SectorParameters Fit(float bias, float mainBias, IReadOnlyList<double> scores, IReadOnlyList<bool> truths)
    {
        var positives = truths.Count(truth => truth);
        if (positives == 0 || positives == truths.Count)
        {
            return None(bias, mainBias);
        }

        var (slope, offset) = Platt(scores, truths, positives);
        if (!(slope >= MinSlope && double.IsFinite(slope) && double.IsFinite(offset)))
        {
            return None(bias, mainBias);
        }

        var parameters = new SectorParameters(bias, mainBias, slope, offset, 0.5);
        return parameters with { Threshold = BestThreshold([.. scores.Select(parameters.Probability)], truths) };
    }

    /// <summary>
    /// Platt's scaling: a logistic regression of the truth on the score, with his targets (n+ + 1) / (n+ + 2) and 1 / (n- + 2) in the place
    /// of 1 and 0 (J. Platt, "Probabilistic outputs for support vector machines", 1999); minimised by Newton's method with halved steps.
    /// </summary>
    private static (double Slope, double Offset) Platt(IReadOnlyList<double> scores, IReadOnlyList<bool> truths, int positives)
    {
        var high = (positives + 1.0) / (positives + 2);
        var low = 1.0 / (truths.Count - positives + 2);
        var (slope, offset) = (1.0, 0.0);
        var loss = Loss(slope, offset);
        for (var step = 0; step < MaxNewtonSteps; step++)
        {
            double g1 = 0, g2 = 0, h11 = 1e-9, h12 = 0, h22 = 1e-9;
            for (var i = 0; i < scores.Count; i++)
            {
                var p = 1 / (1 + Math.Exp(-((slope * scores[i]) + offset)));
                var residual = p - (truths[i] ? high : low);
                var curvature = p * (1 - p);
                g1 += residual * scores[i];
                g2 += residual;
                h11 += curvature * scores[i] * scores[i];
                h12 += curvature * scores[i];
                h22 += curvature;
            }

            var determinant = (h11 * h22) - (h12 * h12);
            var slopeStep = ((h22 * g1) - (h12 * g2)) / determinant;
            var offsetStep = ((h11 * g2) - (h12 * g1)) / determinant;
            var scale = 1.0;
            var next = Loss(slope - slopeStep, offset - offsetStep);
            while (next > loss && scale > 1e-6)
            {
                scale /= 2;
                next = Loss(slope - (scale * slopeStep), offset - (scale * offsetStep));
            }

            if (loss - next < NewtonTolerance)
            {
                break;
            }

            (slope, offset, loss) = (slope - (scale * slopeStep), offset - (scale * offsetStep), next);
        }

        return (slope, offset);

        double Loss(double a, double b)
        {
            var sum = 0.0;
            for (var i = 0; i < scores.Count; i++)
            {
                var z = (a * scores[i]) + b;
                sum += Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - ((truths[i] ? high : low) * z);
            }

            return sum;
        }
    }

    /// <summary>
    /// Half of the best F1 that any threshold in [0.2, 0.7] gives: for calibrated probabilities that is the threshold of the best F1
    /// (Z. Lipton, C. Elkan and B. Naryanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", 2014), and it varies less
    /// with the luck of a sector's two hundred examples than the place of the maximum does. At least half of 0.2, so that a sector whose
    /// scores find nothing is not given to everything.
    /// </summary>
    private static double BestThreshold(double[] probabilities, IReadOnlyList<bool> truths)
    {
        var best = FirstThreshold;
        for (var t = 0; t < ThresholdCount; t++)
        {
            var threshold = FirstThreshold + (t * ThresholdStep);
            int found = 0, named = 0, actual = 0;
            for (var i = 0; i < probabilities.Length; i++)
            {
                var isNamed = probabilities[i] >= threshold;
                named += isNamed ? 1 : 0;
                actual += truths[i] ? 1 : 0;
                found += isNamed && truths[i] ? 1 : 0;
            }

            best = Math.Max(best, 2.0 * found / (named + actual));
        }

        return best / 2;
    }
}
