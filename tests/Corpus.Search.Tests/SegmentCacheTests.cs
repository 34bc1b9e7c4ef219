using Corpus.Search.Indexing;
using Corpus.Search.Postings;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>The bound on the memory for decoded postings.</summary>
public sealed class SegmentCacheTests
{
    [Fact]
    public void Added_BeyondTheBound_DropsWhatWasNotTouchedAndStaysWithin()
    {
        var cache = new SegmentCache(1000);
        var slots = new Cached?[20];
        for (var slot = 0; slot < slots.Length; slot++)
        {
            slots[slot] = new TermPostings(TaskSet.FromArray([1], 1), [1]);
            cache.Added(slots, slot, 100);
            slots[0]?.Touched = true;
            Assert.InRange(cache.Bytes, 0, 1000);
        }

        Assert.NotNull(slots[0]);
        Assert.Equal(10, slots.Count(slot => slot is not null));
    }

    [Fact]
    public void Search_NoMemoryForTheCache_FindsTheSame() => SeededRandom.Run(2, random =>
    {
        var corpus = new RandomCorpus(random);
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            for (var i = 0; i < 200; i++)
            {
                writer.AddTask(corpus.Imported($"{i}"));
            }
        });
        using var small = SqliteTaskIndex.Open(temp.Folder, cacheBytes: 0);
        using var without = small.OpenReader();
        using var with = temp.Index.OpenReader();
        foreach (var text in (string[])["cách ly", "xã hội", "dịch"])
        {
            foreach (var query in (SearchQuery[])[SearchQuery.AnyOf(text), new PhraseQuery(SearchField.Text, text.Split(' '))])
            {
                var request = new SearchRequest { Query = query };
                for (var turn = 0; turn < 2; turn++)
                {
                    var (expected, found) = (with.Search(request), without.Search(request));
                    Assert.Equal(expected.Total, found.Total);
                    Assert.Equal(expected.Hits.Select(hit => (hit.Task.Id, hit.Score)), found.Hits.Select(hit => (hit.Task.Id, hit.Score)));
                }
            }
        }
    });
}
