using System.Globalization;
using Corpus.Directives;
using Corpus.Search.Querying;

namespace Corpus.Search.Tests.Ranking;

/// <summary>Questions in whole sentences against plain BM25, on questions that nothing was tuned on.</summary>
public sealed class RankingTests
{
    [Fact]
    public void AnyOf_HeldOutQuestions_RanksBetterThanPlainBm25()
    {
        using var judged = new JudgedQuestions();
        var questions = judged.Questions.Where(question => question.IsHeldOut).ToArray();
        var plain = new PlainBm25(judged.Reader);
        var baseline = Measure(questions, plain.Rank);
        var ours = Measure(questions, question => Rank(judged.Reader, SearchQuery.AnyOf(question)));
        Assert.True(questions.Length >= 30, $"{questions.Length} questions");
        Assert.True(ours.Ndcg > baseline.Ndcg + 0.04 && ours.Map > baseline.Map + 0.06 && ours.Mrr >= baseline.Mrr, $"ours {ours}, BM25 {baseline}");
    }

    [Fact]
    public void Judgements_TasksOfTheReader_AreFound()
    {
        // A few may go when the reader changes; more would make the measures mean something else.
        using var judged = new JudgedQuestions();
        Assert.True(judged.Missing.Count <= judged.Names.Count / 20, $"not found: {string.Join(' ', judged.Missing)}");
        Assert.All(judged.Questions, question => Assert.NotEmpty(question.Grades));
    }

    /// <summary>Prints the table of the README.</summary>
    /// <remarks><c>dotnet run --project tests/Corpus.Search.Tests -- -explicit only -showLiveOutput -method "*Ablation*"</c></remarks>
    [Fact(Explicit = true)]
    public void Ablation_EachIngredientTakenOut_Prints()
    {
        Print("plain BM25 over syllables", null, null);
        Print("ours", null, query => query);
        Print("- words: every syllable weighs 1", null, query => Map(query, word => word with { Weight = word.Weight < 0.5 ? word.Weight : 1 }));
        Print("- function words weigh little", null, query => Map(query, word => word with { Weight = word.Weight is > 0 and < 0.5 ? 1 : word.Weight }));
        Print("- neighbours, spelled-out abbreviations and places", null, query => query is OrQuery or ? or with { InOrder = false } : query);
        Print("- all abbreviations and i/y spellings", null, query => Map(query, word => word.Match == TermMatch.Alike ? word with { Match = TermMatch.Written } : word));
        Print("- titles", directive => directive with { Title = null }, query => query);
        Print("- headings", directive => directive with { Tasks = [.. directive.Tasks.Select(task => task with { Headings = [] })] }, query => query);
        Print("- agencies", directive => directive with { Tasks = [.. directive.Tasks.Select(task => task with { Lead = [], Support = [] })] }, query => query);
        Print("- places", directive => directive with { District = null, Province = null }, query => query);
    }

    private static void Print(string name, Func<Directive, Directive>? change, Func<SearchQuery, SearchQuery>? query)
    {
        using var judged = new JudgedQuestions(change);
        var plain = new PlainBm25(judged.Reader);
        var (tuned, heldOut) = (Part(false), Part(true));
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {tuned.Ndcg:F3} | {tuned.Map:F3} | {tuned.Mrr:F3} | {heldOut.Ndcg:F3} | {heldOut.Map:F3} | {heldOut.Mrr:F3} |"));

        RankingMeasures Part(bool isHeldOut) => Measure(
            [.. judged.Questions.Where(question => question.IsHeldOut == isHeldOut)],
            question => query is null ? plain.Rank(question) : Rank(judged.Reader, query(SearchQuery.AnyOf(question))));
    }

    private static SearchQuery Map(SearchQuery query, Func<TermQuery, TermQuery> change) => query switch
    {
        TermQuery word => change(word),
        OrQuery or => or with { Clauses = [.. or.Clauses.Select(clause => Map(clause, change))] },
        _ => query,
    };

    private static RankingMeasures Measure(IReadOnlyCollection<JudgedQuestion> questions, Func<string, IReadOnlyList<string>> rank) =>
        RankingMeasures.Mean([.. questions.Select(question => RankingMeasures.Of(rank(question.Text), question.Grades))]);

    private static IReadOnlyList<string> Rank(ITaskIndexReader reader, SearchQuery query) =>
    [
        .. reader.Search(new SearchRequest { Query = query, Top = SearchRequest.MaxTop, Highlight = false }).Hits
            .Select(hit => hit.Task.Id),
    ];
}
