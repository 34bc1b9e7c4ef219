using System.Globalization;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Facets;
using Corpus.Search.Querying;

namespace Corpus.Benchmarks.Search;

/// <summary>One of the peers' queries.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Class">Its kind.</param>
/// <param name="Query">The query.</param>
/// <param name="Filter">The filter.</param>
internal sealed record BenchmarkQuery(string Id, string Class, SearchQuery Query, TaskFilter Filter)
{
    /// <summary>Two frequent words, for the first answer of an index.</summary>
    public static BenchmarkQuery TwoWords { get; } = new("", "and", new AndQuery([Word("phòng"), Word("dịch")]), TaskFilter.None);

    /// <summary>Whether there is something to rank by.</summary>
    public bool IsRanked => Query is not AllQuery;

    /// <summary>Reads the tab-separated file of queries.</summary>
    public static BenchmarkQuery[] Read(string path) => [.. File.ReadLines(path).Skip(1).Select(Parse)];

    /// <summary>Counts: total, sectors, provinces and month x sector over all matches in one pass.</summary>
    public FacetAnswer Facets(TaskIndexReader reader)
    {
        var (sectors, provinces) = (new FacetCounter(FacetField.Sector), new FacetCounter(FacetField.Province));
        var months = new HistogramCounter(DateInterval.Month, FacetField.Sector, CountUnit.Tasks);
        var ranking = reader.Rank(reader.Plan(Query, Filter), SearchSort.Relevance, 0, null, [sectors, provinces], months);
        return new FacetAnswer(ranking.Total, reader.Values(sectors, 15), reader.Values(provinces, 100), reader.Cells(months));
    }

    /// <summary>The ids of the ten best tasks, beside the exact total.</summary>
    public string[] Top(TaskIndexReader reader)
    {
        var ranking = reader.Rank(reader.Plan(Query, Filter), SearchSort.Relevance, 10, null, [], null);
        return reader.ImportedIds(ranking.Page);
    }

    private static BenchmarkQuery Parse(string line)
    {
        var cells = line.Split('\t').Concat(Enumerable.Repeat("", 10)).Take(10).ToArray();
        var clauses = new List<SearchQuery>();
        clauses.AddRange(QueryText.Phrase(cells[2]).Select(Word));
        if (cells[3].Length > 0)
        {
            clauses.Add(new OrQuery([.. QueryText.Phrase(cells[3]).Select(Word)]));
        }

        clauses.AddRange(cells[4].Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(phrase => new PhraseQuery(SearchField.Text, QueryText.Phrase(phrase))));
        if (cells[5].Length > 0)
        {
            clauses.Add(new PrefixQuery(SearchField.Text, cells[5]));
        }

        return new BenchmarkQuery(
            cells[0],
            cells[1],
            clauses.Count switch { 0 => SearchQuery.All, 1 => clauses[0], _ => new AndQuery(clauses) },
            new TaskFilter
            {
                Sectors = cells[6].Length == 0 ? default : SectorSet.Of((Sector)Array.IndexOf(BenchmarkTasks.SectorNames, cells[6])),
                Provinces = cells[7].Length == 0 ? [] : [cells[7]],
                IssuedFrom = cells[8].Length == 0 ? null : DateOnly.ParseExact(cells[8], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                IssuedTo = cells[9].Length == 0 ? null : DateOnly.ParseExact(cells[9], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            });
    }

    private static TermQuery Word(string word) => new(SearchField.Text, word);
}

/// <summary>What a query counts.</summary>
/// <param name="Total">Number of matches.</param>
/// <param name="Sectors">By sector.</param>
/// <param name="Provinces">By province.</param>
/// <param name="Cells">By month and sector.</param>
internal sealed record FacetAnswer(
    long Total, IReadOnlyList<FacetCount> Sectors, IReadOnlyList<FacetCount> Provinces, HistogramResult Cells);
