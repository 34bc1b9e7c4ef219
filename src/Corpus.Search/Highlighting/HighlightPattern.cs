using Corpus.Directives;
using Corpus.Search.Postings;
using Corpus.Search.Querying;
using Corpus.Text;

namespace Corpus.Search.Highlighting;

/// <summary>What to mark: a word, or words in order.</summary>
/// <param name="Words">Per word the terms, as written, that stand for it.</param>
/// <param name="Slop">How many other words may stand between the first and the last.</param>
internal sealed record HighlightPattern(IReadOnlyList<IReadOnlySet<string>> Words, int Slop);

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

        var tokens = new List<(string Term, int Position, TextRange Range)>();
        using (var cursor = new TokenCursor(text))
        {
            while (cursor.MoveNext() && cursor.Position <= Limits.MaxPosition)
            {
                tokens.Add((cursor.Written.ToString(), cursor.Position, new TextRange(cursor.Start, cursor.End)));
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

            var found = pattern.Words
                .Select(word => tokens.Where(token => word.Contains(token.Term)).ToArray())
                .ToArray();
            PhraseNode.Occurrences(
                [.. found.Select(word => word.Select(token => (ushort)token.Position).Distinct().ToArray())],
                pattern.Slop,
                places =>
                {
                    for (var word = 0; word < places.Length; word++)
                    {
                        var place = places[word];
                        ranges.Add(Array.Find(found[word], token => token.Position == place).Range);
                    }
                });
        }

        return Joined(ranges);
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
}
