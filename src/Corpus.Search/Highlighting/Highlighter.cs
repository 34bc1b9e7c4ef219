using Corpus.Directives;
using Corpus.Search.Postings;
using Corpus.Text;

namespace Corpus.Search.Highlighting;

/// <summary>Marks what a query matched in a text.</summary>
internal static class Highlighter
{
    /// <summary>The matched ranges of <paramref name="text"/>, in UTF-16 code units: ascending, not overlapping, touching ones joined.</summary>
    public static IReadOnlyList<TextRange> Mark(string text, IReadOnlyList<HighlightPattern> patterns)
    {
        if (patterns.Count == 0)
        {
            return [];
        }

        var tokens = new List<Token>();
        using (var cursor = new TokenCursor(text))
        {
            while (cursor.MoveNext() && cursor.Position <= Limits.MaxPosition)
            {
                tokens.Add(new Token(cursor.Written.ToString(), cursor.Position, new TextRange(cursor.Start, cursor.End)));
            }
        }

        var ranges = new List<TextRange>();
        foreach (var pattern in patterns)
        {
            if (pattern.Words.Count == 1)
            {
                ranges.AddRange(tokens.Where(token => pattern.Words[0].Contains(token.Term)).Select(token => token.Range));
                continue;
            }

            // A compound and its first part stand at one position; either is enough.
            var words = pattern.Words.Select(word => tokens.Where(token => word.Contains(token.Term)).DistinctBy(token => token.Position).ToArray());
            AddPhrases([.. words], pattern.Slop, ranges);
        }

        return Joined(ranges);
    }

    /// <summary>Adds the words of each occurrence of a phrase.</summary>
    /// <param name="words">Per word of the phrase the tokens that stand for it, ascending.</param>
    /// <param name="slop">How many other words may stand in between.</param>
    /// <param name="ranges">Where to.</param>
    private static void AddPhrases(Token[][] words, int slop, List<TextRange> ranges)
    {
        // Where a phrase would go on never moves back as its beginning moves on: each word's tokens are passed once.
        var next = new int[words.Length];
        for (; next[0] < words[0].Length; next[0]++)
        {
            var first = words[0][next[0]].Position;
            var last = first;
            var word = 1;
            for (; word < words.Length; word++)
            {
                while (next[word] < words[word].Length && words[word][next[word]].Position <= last)
                {
                    next[word]++;
                }

                if (next[word] == words[word].Length)
                {
                    return;
                }

                last = words[word][next[word]].Position;
                if (last - first - word > slop)
                {
                    break;
                }
            }

            if (word == words.Length)
            {
                ranges.AddRange(words.Select((tokens, i) => tokens[next[i]].Range));
            }
        }
    }

    private static List<TextRange> Joined(List<TextRange> ranges)
    {
        ranges.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var joined = new List<TextRange>(ranges.Count);
        foreach (var range in ranges)
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
            {
                joined[^1] = new TextRange(joined[^1].Start, Math.Max(joined[^1].End, range.End));
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }

    private readonly record struct Token(string Term, int Position, TextRange Range);
}
