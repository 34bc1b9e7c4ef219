namespace Corpus.Classification.Model;

/// <summary>A row of weights as the file keeps it: whole numbers of at most seven bits, times a power of two that they have in common.</summary>
/// <remarks>What is rounded so is exact in single precision, and rounding it again changes nothing.</remarks>
internal static class WeightRow
{
    /// <summary>The largest whole number of a row.</summary>
    public const int MaxStep = 127;

    /// <summary>The smallest exponent: a row of smaller weights says nothing.</summary>
    public const int MinExponent = -40;

    /// <summary>The largest exponent; no training gives a weight of its size.</summary>
    public const int MaxExponent = 8;

    private const int StepBits = 6;

    /// <summary>The exponent e of a row: its weights are stored as multiples of 2^e.</summary>
    public static int ExponentOf(ReadOnlySpan<float> row)
    {
        var largest = 0f;
        foreach (var weight in row)
        {
            largest = Math.Max(largest, Math.Abs(weight));
        }

        var exponent = largest > 0 ? Math.Max(MinExponent, MathF.ILogB(largest) - StepBits) : MinExponent;
        return Step(largest, exponent) > MaxStep ? exponent + 1 : exponent;
    }

    /// <summary>How often 2^<paramref name="exponent"/> goes into a weight, rounded.</summary>
    public static int Step(float weight, int exponent) => (int)MathF.Round(MathF.ScaleB(weight, -exponent));

    /// <summary>Makes the weights of a row what the file gives back.</summary>
    public static void Round(Span<float> row)
    {
        var exponent = ExponentOf(row);
        foreach (ref var weight in row)
        {
            weight = MathF.ScaleB(Step(weight, exponent), exponent);
        }
    }
}
