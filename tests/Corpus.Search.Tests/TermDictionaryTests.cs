using System.Globalization;
using Corpus.Search.Indexing;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>The terms of an index, asked while they grow.</summary>
public sealed class TermDictionaryTests
{
    [Fact]
    public void WithPrefixAndFolded_TermsAddedMeanwhile_FindOldAndNewOnes() => SeededRandom.Run(5, random =>
    {
        var dictionary = new TermDictionary();
        var terms = new List<(string Written, string Folded)>();
        for (var round = 0; round < 30; round++)
        {
            for (var rest = random.Next(40); rest > 0; rest--)
            {
                var folded = random.Next(300).ToString(CultureInfo.InvariantCulture);
                var written = folded + (random.Next(2) == 0 ? "" : $"'{random.Next(3)}");
                if (dictionary.Add(written, folded) == terms.Count)
                {
                    terms.Add((written, folded));
                }
            }

            var asked = random.Next(300).ToString(CultureInfo.InvariantCulture);
            var numbers = Enumerable.Range(0, terms.Count).ToArray();
            Assert.Equal(numbers.Where(i => terms[i].Folded == asked), dictionary.WithFolded(asked));
            Assert.Equal(
                numbers.Where(i => terms[i].Written.StartsWith(asked[..1], StringComparison.Ordinal)).OrderBy(i => terms[i].Written, StringComparer.Ordinal),
                dictionary.WithPrefix(asked[..1]));
        }
    });
}
