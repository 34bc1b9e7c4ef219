using Corpus.Search.Indexing;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Completes what somebody is typing, from an index's own terms.</summary>
internal static class Suggestions
{
    private const int MaxContext = 3;

    /// <summary>The typed text with its end completed: frequent phrases that go on from its last words, then its last word alone.</summary>
    /// <param name="typed">With or without diacritics.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="snapshot">The generation.</param>
    /// <param name="source">Reads its parts.</param>
    public static IReadOnlyList<string> Complete(string typed, int top, Snapshot snapshot, PartSource source)
    {
        var words = new List<(int Start, string Written, string Folded)>();
        using (var tokens = new TokenCursor(typed))
        {
            while (tokens.MoveNext())
            {
                if (!tokens.IsCompound)
                {
                    words.Add((tokens.Start, tokens.Written.ToString(), tokens.Folded.ToString()));
                }
            }

            if (words.Count == 0 || tokens.End != typed.Length)
            {
                return [];
            }
        }

        var found = new List<string>();
        var phrases = snapshot.Phrases(source);
        for (var count = Math.Min(MaxContext, words.Count); count > 0; count--)
        {
            var last = words[^count..];
            found.AddRange(phrases.StartingWith(string.Join(' ', last.Select(word => word.Written)), string.Join(' ', last.Select(word => word.Folded)))
                .Take(top).Select(phrase => string.Concat(typed.AsSpan(0, last[0].Start), phrase)));
        }

        var (start, written, folded) = words[^1];
        found.AddRange(Terms(written, folded, top, snapshot).Select(term => string.Concat(typed.AsSpan(0, start), term)));
        return [.. found.Distinct(StringComparer.Ordinal).Take(top)];
    }

    private static IEnumerable<string> Terms(string written, string folded, int top, Snapshot snapshot)
    {
        var terms = snapshot.Dictionaries.Terms;
        var counts = snapshot.TextTaskCounts();
        return (written == folded ? terms.WithFoldedPrefix(folded) : terms.WithPrefix(written))
            .Where(term => term < counts.Length && counts[term] > 0)
            .OrderByDescending(term => counts[term]).ThenBy(terms.Written, StringComparer.Ordinal).Take(top).Select(terms.Written);
    }
}
