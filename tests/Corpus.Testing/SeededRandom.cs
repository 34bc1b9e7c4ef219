using System.Globalization;
using Xunit.Sdk;

namespace Corpus.Testing;

/// <summary>Runs a test body on many random inputs, so that every failure can be repeated.</summary>
public static class SeededRandom
{
    /// <summary>Environment variable with the seed of the one case to repeat, or <c>random</c> to break new ground.</summary>
    public const string Variable = "CORPUS_TEST_SEED";

    // An ordinary run always tries the same cases, so that it fails for what was changed and nothing else.
    private const int UsualSeed = 20211122;

    /// <summary>The seed to start from: the one asked for, a new one for <c>random</c>, else always the same.</summary>
    public static int First => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => UsualSeed,
        "random" => Random.Shared.Next(),
        var seed => int.Parse(seed, CultureInfo.InvariantCulture),
    };

    /// <summary>Calls <paramref name="body"/> with a generator of another seed each time.</summary>
    /// <param name="cases">How many times; once when <see cref="Variable"/> names a seed.</param>
    /// <param name="body">The test of one case; gets the generator and must take all its choices from it.</param>
    /// <exception cref="XunitException">A case failed; the message names its seed.</exception>
    public static void Run(int cases, Action<Random> body)
    {
        var first = First;
        var isOne = Environment.GetEnvironmentVariable(Variable) is not (null or "" or "random");
        for (var i = 0; i < (isOne ? 1 : cases); i++)
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
