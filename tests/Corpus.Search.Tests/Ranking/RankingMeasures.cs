namespace Corpus.Search.Tests.Ranking;

/// <summary>How good a ranking is, each value in [0, 1].</summary>
/// <param name="Ndcg">Normalised discounted cumulative gain of the first ten, gain 2^grade - 1 (Järvelin and Kekäläinen 2002; Burges 2005).</param>
/// <param name="Map">Average precision: mean over all relevant tasks of the precision at their rank, 0 where they are missing.</param>
/// <param name="Mrr">1 / rank of the first relevant task.</param>
internal readonly record struct RankingMeasures(double Ndcg, double Map, double Mrr)
{
    private const int Depth = 10;

    /// <summary>Measures one ranking.</summary>
    public static RankingMeasures Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var ideal = grades.Values.OrderDescending().Take(Depth).Select((grade, rank) => Gain(grade, rank)).Sum();
        var (gain, found, precisions, first) = (0.0, 0, 0.0, 0.0);
        for (var rank = 0; rank < ranking.Count; rank++)
        {
            if (grades.TryGetValue(ranking[rank], out var grade))
            {
                gain += rank < Depth ? Gain(grade, rank) : 0;
                found++;
                precisions += (double)found / (rank + 1);
                first = first == 0 ? 1.0 / (rank + 1) : first;
            }
        }

        return new RankingMeasures(gain / ideal, precisions / grades.Count, first);

        static double Gain(int grade, int rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2);
    }

    /// <summary>The means over questions.</summary>
    public static RankingMeasures Mean(IReadOnlyCollection<RankingMeasures> all) =>
        new(all.Average(one => one.Ndcg), all.Average(one => one.Map), all.Average(one => one.Mrr));
}
