using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>A run of a query's clauses that has other forms.</summary>
/// <param name="First">Its first clause.</param>
/// <param name="Count">Number of its clauses.</param>
/// <param name="Forms">Per form its words as written.</param>
internal readonly record struct SynonymRun(int First, int Count, IReadOnlyList<IReadOnlyList<string>> Forms);

/// <summary>Finds what abbreviations in a query stand for, and what in it is abbreviated elsewhere.</summary>
internal static class Synonyms
{
    private const int LongName = 4;

    /// <summary>What a word, or the parts of a hyphenated one, stand for; every reading of an ambiguous one.</summary>
    /// <returns>Per reading its words; none for a quoted word or phrase and for what is no abbreviation.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> MeaningsOf(SearchQuery leaf, Abbreviations abbreviations) => leaf switch
    {
        TermQuery { Match: not TermMatch.Written } term => Split(Meanings(term.Term, term.Match, abbreviations)),
        PhraseQuery { Match: not TermMatch.Written, Slop: 0 } phrase => Split(Meanings(string.Join(' ', phrase.Terms), phrase.Match, abbreviations)),
        _ => [],
    };

    /// <summary>How many other words may stand in what an abbreviation stands for: the "và" that abbreviations leave out of long names.</summary>
    public static int SlopOf(IReadOnlyList<string> words) => words.Count >= LongName ? 1 : 0;

    /// <summary>The runs of words that have an abbreviation, the longest first where they overlap, from the left.</summary>
    public static IReadOnlyList<SynonymRun> RunsOf(IReadOnlyList<SearchQuery> clauses, Abbreviations abbreviations)
    {
        var runs = new List<SynonymRun>();
        for (var first = 0; first + 1 < clauses.Count; first++)
        {
            for (var count = Math.Min(abbreviations.LongestMeaning, WordsFrom(clauses, first)); count > 1; count--)
            {
                var words = clauses.Skip(first).Take(count).Cast<TermQuery>().ToArray();
                var phrase = string.Join(' ', words.Select(word => word.Term));
                var forms = Array.TrueForAll(words, word => word.Match != TermMatch.Alike)
                    ? abbreviations.ShortFormsOfFolded(phrase)
                    : abbreviations.ShortFormsOf(phrase);
                if (forms.Count > 0)
                {
                    runs.Add(new SynonymRun(first, count, Split(forms)));
                    first += count - 1;
                    break;
                }
            }
        }

        return runs;
    }

    private static IReadOnlyList<string> Meanings(string key, TermMatch match, Abbreviations abbreviations) =>
        match == TermMatch.Alike ? abbreviations.MeaningsOf(key) : abbreviations.MeaningsOfFolded(key);

    private static int WordsFrom(IReadOnlyList<SearchQuery> clauses, int first)
    {
        var end = first;
        while (end < clauses.Count && clauses[end] is TermQuery { Match: not TermMatch.Written } word
            && word.Field == ((TermQuery)clauses[first]).Field)
        {
            end++;
        }

        return end - first;
    }

    private static IReadOnlyList<string>[] Split(IReadOnlyList<string> keys) => [.. keys.Select(key => (IReadOnlyList<string>)key.Split(' '))];
}
