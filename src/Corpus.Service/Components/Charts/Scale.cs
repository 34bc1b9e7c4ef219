namespace Corpus.Service.Components.Charts;

/// <summary>The scale of a chart's values: from 0 to a round number, in round steps.</summary>
/// <param name="Top">The highest value shown, at least 1.</param>
/// <param name="Step">Distance of two lines: 1, 2 or 5 times a power of ten.</param>
internal sealed record Scale(double Top, double Step)
{
    private const int Steps = 5;

    /// <summary>The smallest scale that holds whole numbers up to <paramref name="highest"/>.</summary>
    public static Scale For(double highest)
    {
        var raw = Math.Max(1, highest) / Steps;
        var power = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(raw))));
        var step = power * (raw <= power ? 1 : raw <= 2 * power ? 2 : raw <= 5 * power ? 5 : 10);
        return new Scale(step * Math.Ceiling(Math.Max(1, highest) / step), step);
    }

    /// <summary>The values that have a line, from 0.</summary>
    public IEnumerable<double> Lines()
    {
        for (var value = 0.0; value <= Top + (Step / 2); value += Step)
        {
            yield return value;
        }
    }
}
