using Corpus.Search.Indexing;
using Corpus.Search.Scoring;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>A term that stands for a word of a query.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Weight">How much its matches count, in [0, 1].</param>
internal readonly record struct TermForm(int Term, double Weight);

/// <summary>Finds the terms that stand for the words of a query.</summary>
internal static class TermForms
{
    /// <summary>The forms of a word that the dictionary holds, the best first.</summary>
    /// <param name="terms">The dictionary.</param>
    /// <param name="word">As written; folded for <see cref="TermMatch.Folded"/> and <see cref="TermMatch.Unmarked"/>.</param>
    /// <param name="match">How it is compared.</param>
    public static IReadOnlyList<TermForm> Of(TermDictionary terms, string word, TermMatch match)
    {
        var forms = new List<TermForm>();
        Add(terms, word, match, 1, forms);
        if (match != TermMatch.Written && OtherSpelling(word) is { } other)
        {
            Add(terms, other, match, Bm25.SpellingWeight, forms);
        }

        forms.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term));
        return forms;
    }

    /// <summary>The word with i for y or y for i.</summary>
    /// <returns>Null when it has no other spelling.</returns>
    public static string? OtherSpelling(string word)
    {
        Span<char> other = stackalloc char[word.Length <= 8 ? word.Length : 0];
        return other.Length > 0 && VietnameseSyllable.TryOtherSpelling(word, other) ? other.ToString() : null;
    }

    private static void Add(TermDictionary terms, string word, TermMatch match, double weight, List<TermForm> forms)
    {
        if (match is TermMatch.Written or TermMatch.Alike)
        {
            if (terms.Find(word) is { } exact)
            {
                forms.Add(new TermForm(exact, weight));
            }

            return;
        }

        // A word without diacritics is its own folded form; the term that equals it is the exact one.
        foreach (var term in terms.WithFolded(word))
        {
            var isExact = match == TermMatch.Unmarked || terms.WrittenSpan(term).SequenceEqual(word);
            forms.Add(new TermForm(term, isExact ? weight : weight * Bm25.FoldedWeight));
        }
    }
}
