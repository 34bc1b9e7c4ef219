namespace Corpus.Reading;

/// <summary>Reads the bodies in a cell of a table of assignments.</summary>
internal static class AssignmentCell
{
    /// <summary>The bodies in a cell of a table; what no lexicon knows is one body a piece.</summary>
    /// <param name="passage">The cell.</param>
    /// <param name="isSupport">Whether its column is that of support.</param>
    public static Assignment Read(Passage passage, bool isSupport)
    {
        var result = new Assignment();
        var target = isSupport ? result.Support : result.Lead;
        foreach (var (start, end) in PiecesOf(passage.Text))
        {
            var piece = passage.Slice(start, end);
            var words = Word.Split(piece, OutlineItem.MaxAnalysed);
            if (words.Length == 0)
            {
                continue;
            }

            if (AgencyList.TryRead(words, 0, AgencyNeed.Any, out var list) && list.Next == words.Length)
            {
                AssignmentReader.Add(piece, words, list, target, "cell");
            }
            else if (list.Agencies.Count > 0 && SharedWords.TryReadBehindColon(words, list, out var bodies) && bodies.Next == words.Length)
            {
                AssignmentReader.Add(piece, words, bodies, target, "shared-head");
            }
            else
            {
                target.Add(new FoundAgency(piece, words[0].Start, words[^1].End, null, "cell"));
            }
        }

        return result;
    }

    /// <summary>The pieces of a cell between semicolons, line breaks of Markdown and the dashes of a list.</summary>
    private static IEnumerable<(int Start, int End)> PiecesOf(string text)
    {
        var isList = text.StartsWith('-');
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = text[i] == ';' ? 1
                : text.AsSpan(i).StartsWith("<br>") ? 4
                : text.AsSpan(i).StartsWith("<br/>") ? 5
                : isList && text[i] == '-' && (i == 0 || text[i - 1] == ' ') ? 1 : 0;
            if (length > 0)
            {
                yield return (start, i);
                start = i + length;
                i += length - 1;
            }
        }

        yield return (start, text.Length);
    }
}
