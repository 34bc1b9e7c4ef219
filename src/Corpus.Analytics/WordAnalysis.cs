using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Finds the words that set some tasks apart from others: a period, a province, a sector against the rest.</summary>
/// <remarks>
/// <para>The measure is the log-odds ratio with an informative Dirichlet prior of B. Monroe, M. Colaresi and K. Quinn, "Fightin' Words",
/// Political Analysis 16(4), 2008. For a word with y₁ occurrences among the n₁ words of the group, y₂ among the n₂ of the rest, and the share
/// p in all of them, α = α₀ p:</para>
/// <para>δ = ln((y₁ + α) / (n₁ + α₀ − y₁ − α)) − ln((y₂ + α) / (n₂ + α₀ − y₂ − α)),
/// σ² = 1 / (y₁ + α) + 1 / (y₂ + α), z = δ / σ.</para>
/// <para>α₀ is a tenth of the words of the smaller side. What is equally common on both sides, as function words are, has a z near 0, and so has
/// what is rare on both, since the prior draws it there; no list of words to leave out is needed.</para>
/// <para>Words are those of the segmenter. A group of many tasks is read in part, at even distances (<see cref="WordSide.TasksRead"/>): a word
/// that sets a group apart is frequent in it.</para>
/// </remarks>
public static class WordAnalysis
{
    /// <summary>z from which a word is reported: exceeded by chance by one word in twenty.</summary>
    public const double MinZ = 1.96;

    private const double PriorShare = 0.1;

    /// <summary>A word of one task alone, however often repeated, says nothing of a group.</summary>
    private const int MinTasks = 2;

    /// <summary>Compares the words of the group with those of the rest.</summary>
    /// <exception cref="ArgumentException">A member of the request is out of its range; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static WordResult Compute(ITaskIndexReader reader, WordRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Top, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Top, WordRequest.MaxTop);
        var clock = new Countdown(request.TimeBudget);
        var reading = reader.ReadQuery(request.Query, clock.Left, cancellationToken);
        var sample = reader.Sample(
            new SampleRequest
            {
                Query = reading.Query,
                Filter = request.Filter,
                Group = request.Group,
                Top = request.MaxTasksRead,
                Least = request.LeastTasksRead,
                TimeBudget = clock.Left,
            },
            cancellationToken);
        var counter = new WordCounter(cancellationToken);
        var group = counter.Count(sample.Group, isGroup: true);
        var rest = counter.Count(sample.Rest, isGroup: false);
        var words = group.Words == 0 || rest.Words == 0 ? [] : Weigh(counter.Words, group, rest);
        if (!request.Names)
        {
            words.RemoveAll(word => word.IsName);
        }

        return new WordResult
        {
            Group = group,
            Rest = rest,
            GroupWords = [.. words.Where(word => word.Z >= MinZ && word.Tasks >= MinTasks)
                .OrderByDescending(word => word.Z).ThenBy(word => word.Word, StringComparer.Ordinal).Take(request.Top)],
            RestWords = [.. words.Where(word => word.Z <= -MinZ && word.RestTasks >= MinTasks)
                .OrderBy(word => word.Z).ThenBy(word => word.Word, StringComparer.Ordinal).Take(request.Top)],
            Complete = sample.Complete,
            ReadAs = reading.ReadAs,
        };
    }

    private static List<DistinctWord> Weigh(IEnumerable<WordTally> tallies, WordSide group, WordSide rest)
    {
        // Where a side was read in part, its words stand for the others of it: the prior is of all tasks, not of those read.
        var (groupScale, restScale) = (group.Scale, rest.Scale);
        var all = (groupScale * group.Words) + (restScale * rest.Words);
        var prior = PriorShare * Math.Min(group.Words, rest.Words);
        var words = new List<DistinctWord>();
        foreach (var tally in tallies)
        {
            var alpha = prior * ((groupScale * tally.Count) + (restScale * tally.RestCount)) / all;
            var logOdds = LogOdds(tally.Count, group.Words) - LogOdds(tally.RestCount, rest.Words);
            var z = logOdds / Math.Sqrt((1 / (tally.Count + alpha)) + (1 / (tally.RestCount + alpha)));
            words.Add(new DistinctWord(
                tally.Word, Math.Round(z, 2), Math.Round(logOdds, 3), tally.Count, tally.RestCount, tally.Tasks, tally.RestTasks, tally.IsName));

            double LogOdds(long count, long total) => Math.Log((count + alpha) / (total + prior - count - alpha));
        }

        return words;
    }
}
