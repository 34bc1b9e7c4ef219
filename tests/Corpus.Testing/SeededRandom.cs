using System.Globalization;
using Xunit.Sdk;

namespace Corpus.Testing;

/// <summary>Runs a test body on many random inputs, so that every failure can be repeated.</summary>
public static class SeededRandom
{
    /// <summary>Environment variable with the seed of the one case to repeat.</summary>
    public const string Variable = "CORPUS_TEST_SEED";

    /// <summary>Calls <paramref name="body"/> with a generator of a new seed each time.</summary>
    /// <param name="cases">How many times; once when <see cref="Variable"/> is set.</param>
    /// <param name="body">The test of one case; gets the generator and must take all its choices from it.</param>
    /// <exception cref="XunitException">A case failed; the message names its seed.</exception>
    public static void Run(int cases, Action<Random> body)
    {
        var fixedSeed = Environment.GetEnvironmentVariable(Variable);
        var first = fixedSeed is null ? Random.Shared.Next() : int.Parse(fixedSeed, CultureInfo.InvariantCulture);
        for (var i = 0; i < (fixedSeed is null ? cases : 1); i++)
        {
            var seed = unchecked(first + i);
            try
            {
                body(new Random(seed));
            }
            catch (Exception e)
            {
                throw new XunitException($"Case {i} failed; repeat it with {Variable}={seed}.\n{e.Message}", e);
            }
        }
    }
}
