namespace Corpus.Search.Scoring;

/// <summary>The scoring formula.</summary>
/// <remarks>
/// <para>BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) without the constant factor
/// k1 + 1, which changes no order: score(q, d) = sum over terms t of w · idf(t) · tf / (tf + k1 · (1 - b + b · |d| / avg)), where
/// idf(t) = ln(1 + (N - df + 0.5) / (df + 0.5)); the 1 keeps it positive for terms of more than half of the tasks.</para>
/// <para>tf: how often the task's text holds t, at most 255; |d|: its number of positions; avg: their mean; df: tasks with t; N: tasks.
/// A word with several forms (spellings; diacritics not typed) has the idf of them all together, so that a rare misspelling does not weigh
/// more than the word. A phrase counts as a term of the sum of its words' idf. Weights w are below.</para>
/// <para>The weights that are not usual values were set on the tuning part of the judged questions of the tests; the README has the figures.
/// They change little within a factor of two.</para>
/// </remarks>
internal static class Bm25
{
    /// <summary>How soon repetition stops to count; the usual value.</summary>
    public const double K1 = 1.2;

    /// <summary>How much long tasks are discounted; the usual value.</summary>
    public const double B = 0.75;

    /// <summary>Weight of a folded match: a quarter of an exact one, so that exact forms come first.</summary>
    public const double FoldedWeight = 0.25;

    /// <summary>Added weight, times idf, of a text word that the directive's title holds too.</summary>
    public const double TitleWeight = 0.3;

    /// <summary>Added weight, times idf, of a text word that a heading above the task holds too.</summary>
    public const double HeadingWeight = 0.2;

    /// <summary>Added weight, times idf, of a text word that the name of an agency of the task holds too.</summary>
    public const double AgencyWeight = 0.2;

    /// <summary>Weight of the i/y spelling that was not asked for.</summary>
    public const double SpellingWeight = 0.8;

    /// <summary>Weight of an abbreviation when its meaning was asked for, or of the meaning when the abbreviation was.</summary>
    public const double SynonymWeight = 0.8;

    /// <summary>Weight of question words and function words in a question.</summary>
    public const double FunctionWordWeight = 0.25;

    /// <summary>Added weight, times idf of the place, of a task of the district or province that a query's words name.</summary>
    public const double PlaceWeight = 1;

    /// <summary>Weight of two neighbouring words of the query that are neighbours in the text, times the smaller idf.</summary>
    public const double PairWeight = 0.5;

    /// <summary>Inverse document frequency.</summary>
    /// <param name="tasks">N, at least <paramref name="taskCount"/>.</param>
    /// <param name="taskCount">df.</param>
    public static double Idf(long tasks, long taskCount) => Math.Log(1 + ((tasks - taskCount + 0.5) / (taskCount + 0.5)));

    /// <summary>The part of the denominator that depends on the task: k1 · (1 - b + b · |d| / avg).</summary>
    public static float Norm(int length, double average) => (float)(K1 * (1 - B + (B * length / average)));
}
