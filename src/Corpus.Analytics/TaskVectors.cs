using System.Runtime.InteropServices;
using Corpus.Text;

namespace Corpus.Analytics;

/// <summary>Texts as weighted sets of syllables and neighbouring pairs, so that likeness can be measured.</summary>
/// <remarks>
/// Weight of a term in a text: (1 + ln tf) · ln(1 + N / df), with tf its occurrences in the text, N the number of texts and df the number
/// that have the term; vectors have length 1, so that their product is the cosine, in [0, 1]. Folded forms are used: two clerks' tone marks
/// or an OCR's lost accents make no difference. Immutable.
/// </remarks>
internal sealed class TaskVectors
{
    private readonly (int Term, float Weight)[][] _vectors;
    private readonly List<(int Text, float Weight)>[] _postings;

    /// <summary>Measures <paramref name="texts"/>; likeness is asked by their index.</summary>
    public TaskVectors(IReadOnlyList<string> texts)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<Dictionary<int, int>>(texts.Count);
        foreach (var text in texts)
        {
            counts.Add(Count(text, ids));
        }

        var frequency = new int[ids.Count];
        foreach (var term in counts.SelectMany(count => count.Keys))
        {
            frequency[term]++;
        }

        _postings = new List<(int, float)>[ids.Count];
        _vectors = new (int, float)[texts.Count][];
        for (var text = 0; text < texts.Count; text++)
        {
            var vector = counts[text]
                .Select(pair => (pair.Key, (float)((1 + Math.Log(pair.Value)) * Math.Log(1 + ((double)texts.Count / frequency[pair.Key])))))
                .ToArray();
            var length = MathF.Sqrt(vector.Sum(entry => entry.Item2 * entry.Item2));
            _vectors[text] = [.. vector.Select(entry => (entry.Key, entry.Item2 / length))];
            foreach (var (term, weight) in _vectors[text])
            {
                (_postings[term] ??= []).Add((text, weight));
            }
        }
    }

    /// <summary>Likeness of a text to every text that shares a term with it.</summary>
    /// <param name="text">Index of the text.</param>
    /// <param name="likeness">One cell a text; overwritten. Cell <paramref name="text"/> gets 1 unless the text is empty.</param>
    public void LikenessTo(int text, Span<float> likeness)
    {
        likeness.Clear();
        foreach (var (term, weight) in _vectors[text])
        {
            foreach (var (other, otherWeight) in _postings[term])
            {
                likeness[other] += weight * otherWeight;
            }
        }
    }

    private static Dictionary<int, int> Count(string text, Dictionary<string, int> ids)
    {
        var counts = new Dictionary<int, int>();
        string? before = null;
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            if (tokens.IsCompound)
            {
                continue;
            }

            var term = tokens.Folded.ToString();
            Add(term);
            if (before is not null)
            {
                Add($"{before} {term}");
            }

            before = term;
        }

        return counts;

        void Add(string term)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, term, out var known);
            if (!known)
            {
                id = ids.Count - 1;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(counts, id, out _)++;
        }
    }
}
