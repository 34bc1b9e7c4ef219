using Corpus.Search.Indexing;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Completes words while somebody types, and proposes another query when nothing matched. Both from the index's own terms.</summary>
internal static class Suggestions
{
    private const int MaxEdits = 2;

    /// <summary>The typed text with its last word completed, most frequent completion first.</summary>
    public static IReadOnlyList<string> Complete(string typed, int top, Snapshot snapshot)
    {
        var (start, written, folded) = (-1, "", "");
        using (var tokens = new TokenCursor(typed))
        {
            while (tokens.MoveNext())
            {
                if (!tokens.IsCompound && tokens.End == typed.Length)
                {
                    (start, written, folded) = (tokens.Start, tokens.Written.ToString(), tokens.Folded.ToString());
                }
            }
        }

        if (start < 0)
        {
            return [];
        }

        var terms = snapshot.Dictionaries.Terms;
        var counts = snapshot.TextTaskCounts();
        var found = written == folded ? terms.WithFoldedPrefix(folded) : terms.WithPrefix(written);
        return
        [
            .. found.Where(term => term < counts.Length && counts[term] > 0).OrderByDescending(term => counts[term])
                .ThenBy(terms.Written, StringComparer.Ordinal).Take(top)
                .Select(term => string.Concat(typed.AsSpan(0, start), terms.Written(term))),
        ];
    }

    /// <summary>The query's words, those that the index does not hold replaced by the most frequent of the nearest that it does.</summary>
    /// <returns>Null when every word is held, or one has no near term.</returns>
    public static string? DidYouMean(SearchQuery query, Snapshot snapshot)
    {
        var words = new List<(string Text, TermMatch Match)>();
        Collect(query, words);
        var counts = snapshot.TextTaskCounts();
        var terms = snapshot.Dictionaries.Terms;
        var changed = false;
        var proposal = new List<string>();
        foreach (var (text, match) in words)
        {
            IReadOnlyList<int> exact = match == TermMatch.Folded ? terms.WithFolded(text) : terms.Find(text) is { } one ? [one] : [];
            if (exact.Any(IsHeld))
            {
                proposal.Add(text);
                continue;
            }

            if (Nearest(text) is not { } nearest)
            {
                return null;
            }

            proposal.Add(nearest);
            changed = true;
        }

        return changed ? string.Join(' ', proposal) : null;

        bool IsHeld(int term) => term < counts.Length && counts[term] > 0;

        string? Nearest(string word)
        {
            var key = VietnameseFolding.Key(word);
            var (best, bestDistance) = (-1, int.MaxValue);
            for (var term = 0; term < counts.Length; term++)
            {
                // A short word is near everything: allow one edit up to four letters.
                if (counts[term] > 0
                    && EditDistance.Within(key, terms.Folded(term), key.Length <= 4 ? 1 : MaxEdits) is { } edits
                    && (edits < bestDistance || (edits == bestDistance && counts[term] > counts[best])))
                {
                    (best, bestDistance) = (term, edits);
                }
            }

            return best < 0 ? null : terms.Written(best);
        }
    }

    private static void Collect(SearchQuery query, List<(string Text, TermMatch Match)> words)
    {
        switch (query)
        {
            case TermQuery { Field: SearchField.Text } term:
                words.Add((term.Term, term.Match));
                break;
            case PhraseQuery { Field: SearchField.Text } phrase:
                words.AddRange(phrase.Terms.Select(term => (term, phrase.Match)));
                break;
            case AndQuery and:
                foreach (var clause in and.Clauses)
                {
                    Collect(clause, words);
                }

                break;
            case OrQuery or:
                foreach (var clause in or.Clauses)
                {
                    Collect(clause, words);
                }

                break;
        }
    }
}
