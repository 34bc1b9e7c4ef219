using System.Numerics;
using Corpus.Search.Indexing;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Reads a query that matched nothing another way: as keystrokes of an input method that was off, or misspelt.</summary>
/// <remarks>
/// Only words that no task's text holds are changed, by terms that some do hold; so a query over held words is only joined, parted or
/// freed of its diacritics. Cost: one pass over the dictionary a changed word, at most <see cref="MaxWords"/>, and
/// <see cref="MaxTries"/> counts of matches.
/// </remarks>
internal sealed class Rereading(Snapshot snapshot)
{
    private const int MaxWords = 3;
    private const int MaxTries = 8;
    private const int MaxCandidates = 3;

    // An edit weighs as much as a word that is about 600,000 times as frequent (e^(4 / 0.3)).
    private const double EditWeight = 4;
    private const double FrequencyWeight = 0.3;
    private const float OtherReading = 0.5f;

    // What scanners and hurried typists take for each other.
    private static readonly (string Read, string Meant)[] Confusions =
    [
        ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("vv", "w"), ("ii", "u"), ("u", "ii"), ("0", "o"), ("1", "l"), ("1", "i"), ("l", "i"),
        ("i", "l"), ("5", "s"), ("8", "b"), ("h", "b"), ("b", "h"), ("c", "e"), ("e", "c"), ("n", "u"), ("u", "n"),
    ];

    private readonly TermDictionary _terms = snapshot.Dictionaries.Terms;
    private readonly int[] _counts = snapshot.TextTaskCounts();

    /// <summary>The query with the words that no text holds read as Telex or VNI keystrokes: <c>cachs ly</c>, <c>cach1 ly</c>.</summary>
    /// <returns>Null when none can be read so.</returns>
    public SearchQuery? AsKeystrokes(SearchQuery query)
    {
        var isOther = false;
        var read = QueryRewriter.Replace(query, (word, match) =>
        {
            Span<char> syllable = stackalloc char[Math.Min(word.Length, 128)];
            if (IsHeld(word, match) || word.Length > syllable.Length || !KeystrokeReading.TryRead(word, syllable, out var length))
            {
                return null;
            }

            isOther = true;
            return [syllable[..length].ToString()];
        });
        return isOther ? read : null;
    }

    /// <summary>The nearest query that matches something.</summary>
    /// <param name="query">The query, which matches nothing.</param>
    /// <param name="count">Counts the matches of a query.</param>
    /// <returns>Null when none is near.</returns>
    public SearchQuery? DidYouMean(SearchQuery query, Func<SearchQuery, long> count) =>
        Proposals(query).Where(proposal => proposal != query).Distinct().Take(MaxTries).FirstOrDefault(proposal => count(proposal) > 0);

    private IEnumerable<SearchQuery> Proposals(SearchQuery query)
    {
        string[] missing = [.. QueryRewriter.Words(query).Where(word => !IsHeld(word.Word, word.Match)).Select(word => word.Word).Distinct()];
        foreach (var (joined, proposal) in QueryRewriter.Joins(query))
        {
            if (IsHeld(joined, VietnameseFolding.Key(joined) == joined ? TermMatch.Folded : TermMatch.Alike))
            {
                yield return proposal;
            }
        }

        if (missing.Length == 0)
        {
            yield return QueryRewriter.Fold(query);
            yield break;
        }

        if (missing.Length > MaxWords)
        {
            yield break;
        }

        var candidates = missing.ToDictionary(word => word, Candidates, StringComparer.Ordinal);
        if (candidates.Values.Any(words => words.Count == 0))
        {
            yield break;
        }

        // The best candidate of each word, then one word after the other its next best ones.
        yield return With(candidates.ToDictionary(pair => pair.Key, pair => pair.Value[0], StringComparer.Ordinal));
        foreach (var (changed, words) in candidates)
        {
            foreach (var other in words.Skip(1))
            {
                yield return With(candidates.ToDictionary(
                    pair => pair.Key, pair => pair.Key == changed ? other : pair.Value[0], StringComparer.Ordinal));
            }
        }

        SearchQuery With(Dictionary<string, string> words) =>
            QueryRewriter.Replace(query, (word, match) => words.TryGetValue(word, out var better) && !IsHeld(word, match) ? better.Split(' ') : null);
    }

    private bool IsHeld(string word, TermMatch match) => TermForms.Of(_terms, word, match).Any(form => CountOf(form.Term) > 0);

    private int CountOf(int term) => term < _counts.Length ? _counts[term] : 0;

    /// <summary>What may be meant by a word that is not held, the likeliest first; two words where a blank is missing.</summary>
    private List<string> Candidates(string word)
    {
        var found = new List<(double Score, string Words)>();
        Near(word, found);
        Confused(word, found);
        Parted(word, found);
        return [.. found.OrderBy(candidate => candidate.Score).Select(candidate => candidate.Words).Distinct(StringComparer.Ordinal).Take(MaxCandidates)];
    }

    private void Near(string word, List<(double Score, string Words)> found)
    {
        // A short word is near everything: up to four letters it may have one edit, two letters only other marks.
        var isPlain = VietnameseFolding.Key(word) == word;
        float max = word.Length switch { <= 2 => 0.5f, <= 4 => 1, _ => 2 };
        var letters = LettersOf(VietnameseFolding.Key(word));
        for (var term = 0; term < _counts.Length; term++)
        {
            if (_counts[term] == 0)
            {
                continue;
            }

            // An edit changes the length by one at most, and adds and takes one letter at most.
            var folded = _terms.Folded(term);
            if (Math.Abs(folded.Length - word.Length) > max || BitOperations.PopCount(LettersOf(folded) ^ letters) > 2 * max)
            {
                continue;
            }

            var distance = SyllableDistance.Between(word, isPlain ? folded : _terms.WrittenSpan(term));
            if (distance <= max)
            {
                Add(found, distance, CountOf(term), _terms.Written(term));
            }
        }
    }

    private void Confused(string word, List<(double Score, string Words)> found)
    {
        foreach (var (read, meant) in Confusions)
        {
            for (var at = word.IndexOf(read, StringComparison.Ordinal); at >= 0; at = word.IndexOf(read, at + 1, StringComparison.Ordinal))
            {
                var other = string.Concat(word.AsSpan(0, at), meant, word.AsSpan(at + read.Length));
                var folded = VietnameseFolding.Key(other);
                foreach (var term in _terms.WithFolded(folded))
                {
                    var marks = folded == other ? 0 : SyllableDistance.Between(other, _terms.WrittenSpan(term));
                    if (CountOf(term) > 0)
                    {
                        Add(found, OtherReading + marks, CountOf(term), _terms.Written(term));
                    }
                }
            }
        }
    }

    private void Parted(string word, List<(double Score, string Words)> found)
    {
        // Without diacritics it stays so, for which ones the two parts have depends on each other.
        var isPlain = VietnameseFolding.Key(word) == word;
        for (var at = 1; at < word.Length; at++)
        {
            if (BestOf(word[..at]) is var left and >= 0 && BestOf(word[at..]) is var right and >= 0)
            {
                Add(found, 1, Math.Min(CountOf(left), CountOf(right)), isPlain
                    ? $"{word[..at]} {word[at..]}"
                    : $"{_terms.Written(left)} {_terms.Written(right)}");
            }
        }
    }

    // The most frequent held term that a word stands for; -1 when there is none.
    private int BestOf(string word)
    {
        var best = -1;
        foreach (var form in TermForms.Of(_terms, word, VietnameseFolding.Key(word) == word ? TermMatch.Unmarked : TermMatch.Alike))
        {
            best = CountOf(form.Term) > (best < 0 ? 0 : CountOf(best)) ? form.Term : best;
        }

        return best;
    }

    private static void Add(List<(double Score, string Words)> found, float distance, int count, string words) =>
        found.Add(((EditWeight * distance) - (FrequencyWeight * Math.Log(count)), words));

    // A set of the letters and digits, one bit for each.
    private static ulong LettersOf(ReadOnlySpan<char> folded)
    {
        var set = 0UL;
        foreach (var c in folded)
        {
            set |= 1UL << (c & 63);
        }

        return set;
    }
}
