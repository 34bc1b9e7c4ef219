using System.Globalization;
using Corpus.Search.Documents;

namespace Corpus.Analytics;

/// <summary>Distinguishing words as a table: a word a row.</summary>
public static class WordTable
{
    /// <summary>The table.</summary>
    public static Table<DistinctWord> Table { get; } = new(
        ["word", "z", "logOdds", "count", "restCount", "tasks", "restTasks", "isName"],
        word =>
        [
            word.Word, Text(word.Z), Text(word.LogOdds), Text(word.Count), Text(word.RestCount), Text(word.Tasks), Text(word.RestTasks),
            word.IsName ? "true" : "false",
        ]);

    /// <summary>The words of the group, then those of the rest, whose z is negative; each the surest first.</summary>
    public static IEnumerable<DistinctWord> Rows(WordResult words) => words.GroupWords.Concat(words.RestWords);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
