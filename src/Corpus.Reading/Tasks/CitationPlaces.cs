using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Where the numbered documents stand that a source cites, to tell which of them a part of it cites.</summary>
internal sealed class CitationPlaces
{
    private readonly (TextRange Range, Citation Citation)[] _mentions;

    /// <summary>Takes the citations of a source.</summary>
    public CitationPlaces(IReadOnlyList<Citation> citations) =>
        _mentions = [.. citations.Where(citation => citation.Number is not null)
            .SelectMany(citation => citation.Ranges, (citation, range) => (range, citation))
            .OrderBy(mention => mention.range.Start)];

    /// <summary>The numbers of the documents that a part of the source cites, in the order of their first mention there. O(log n) and what it cites.</summary>
    public IReadOnlyList<string> In(TextRange part)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Range.Start < part.Start ? (middle + 1, high) : (low, middle);
        }

        var cited = new List<Citation>();
        var seen = new HashSet<Citation>(ReferenceEqualityComparer.Instance);
        for (; low < _mentions.Length && _mentions[low].Range.Start < part.End; low++)
        {
            if (part.Contains(_mentions[low].Range) && seen.Add(_mentions[low].Citation))
            {
                cited.Add(_mentions[low].Citation);
            }
        }

        return cited.ConvertAll(citation => citation.Number!);
    }
}
