using Corpus.Search.Querying;
using Corpus.Text;

namespace Corpus.Search.Tests.Ranking;

/// <summary>What ours is compared with: BM25 (k1 1.2, b 0.75) over the syllables of the tasks' texts.</summary>
/// <remarks>Syllables are compared as written, or folded when the question has no diacritics: the better choice for each.</remarks>
internal sealed class PlainBm25
{
    private readonly Bag[] _written;
    private readonly Bag[] _folded;

    public PlainBm25(ITaskIndexReader reader)
    {
        var hits = reader.Search(new SearchRequest { Query = SearchQuery.All, Top = SearchRequest.MaxTop }).Hits;
        _written = [.. hits.Select(hit => new Bag(hit.Task.Id, VietnameseFolding.WrittenKey(hit.Task.Task.CleanText).Split(' ')))];
        _folded = [.. hits.Select(hit => new Bag(hit.Task.Id, VietnameseFolding.Key(hit.Task.Task.CleanText).Split(' ')))];
    }

    public IReadOnlyList<string> Rank(string question)
    {
        var words = VietnameseFolding.WrittenKey(question);
        var bags = words == VietnameseFolding.Key(question) ? _folded : _written;
        var average = bags.Average(bag => bag.Length);
        var scores = new double[bags.Length];
        foreach (var word in words.Split(' '))
        {
            var count = bags.Count(bag => bag.Counts.ContainsKey(word));
            var idf = Math.Log(1 + ((bags.Length - count + 0.5) / (count + 0.5)));
            for (var i = 0; i < bags.Length; i++)
            {
                double frequency = bags[i].Counts.GetValueOrDefault(word);
                scores[i] += idf * frequency / (frequency + (1.2 * (0.25 + (0.75 * bags[i].Length / average))));
            }
        }

        return [.. bags.Select((bag, i) => (bag.Id, Score: scores[i])).Where(hit => hit.Score > 0).OrderByDescending(hit => hit.Score).Select(hit => hit.Id)];
    }

    private sealed record Bag(string Id, string[] Words)
    {
        public int Length => Words.Length;

        public Dictionary<string, int> Counts { get; } = Words.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
    }
}
