using System.Globalization;
using System.Text;
using Corpus.Classification.Features;

namespace Corpus.Classification.Training;

/// <summary>Copies of an example as scanning damages texts: what the model learns from besides the clean sentence.</summary>
/// <remarks>
/// Deterministic: what happens to a text depends on the text alone. The rates are higher than in real scans, because each example has one
/// copy of a kind only. The labels of a copy are the example's: the rules label damaged text as what it said before the damage.
/// </remarks>
internal static class NoisyCopies
{
    private const double MisreadRate = 0.15;
    private const double GluedRate = 0.03;
    private const double TornRate = 0.03;
    private const double StrayRate = 0.03;
    private const int MinWordsLeft = 8;

    /// <summary>The copies of <paramref name="input"/>: misread, without diacritics, cut off, with its label and heading glued on.</summary>
    public static IReadOnlyList<ClassifierInput> Of(in ClassifierInput input)
    {
        // A seeded Random gives the same numbers in every version of the platform.
        var random = new Random(unchecked((int)FeatureHash.Of(input.Text)));
        var words = input.Text.Split(' ');
        return
        [
            WithSomeContext(input, Misread(words, random), random),
            WithSomeContext(input, words.Select(Unaccented), random),
            WithSomeContext(input, CutOff(words, random), random),
            WithSomeContext(input, Glued(input, words, random), random),
        ];
    }

    private static ClassifierInput WithSomeContext(in ClassifierInput input, IEnumerable<string> words, Random random) => new(
        string.Join(' ', words), random.Next(2) == 0 ? input.Lead : [], random.Next(2) == 0 ? input.Headings : []);

    /// <summary>Some words lose their diacritics, are torn or run into the next one; stray signs stand between them.</summary>
    private static List<string> Misread(string[] words, Random random)
    {
        var damaged = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var draw = random.NextDouble();
            if (draw < MisreadRate)
            {
                word = Unaccented(word);
            }
            else if ((draw -= MisreadRate) < GluedRate && i + 1 < words.Length)
            {
                word += words[++i];
            }
            else if ((draw -= GluedRate) < TornRate && word.Length > 2)
            {
                word = word.Insert(random.Next(1, word.Length - 1), " ");
            }
            else if (draw - TornRate is >= 0 and < StrayRate)
            {
                word += " -";
            }

            damaged.Add(word);
        }

        return damaged;
    }

    private static IEnumerable<string> CutOff(string[] words, Random random) =>
        words.Take(Math.Max(MinWordsLeft, (int)(words.Length * (0.55 + (0.35 * random.NextDouble())))));

    private static IEnumerable<string> Glued(in ClassifierInput input, string[] words, Random random)
    {
        var above = input.Headings.Count > 0 ? input.Headings[^1] : input.Lead.Count > 0 ? input.Lead[0] : string.Empty;
        return words.Prepend(above).Prepend(string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 9)}.{random.Next(1, 9)}"));
    }

    private static string Unaccented(string word)
    {
        // No letter with an accent needs a surrogate, and half of a pair cannot be decomposed.
        if (word.Any(char.IsSurrogate))
        {
            return word;
        }

        var bare = new StringBuilder();
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                bare.Append(c switch { 'đ' => 'd', 'Đ' => 'D', _ => c });
            }
        }

        return bare.ToString();
    }
}
