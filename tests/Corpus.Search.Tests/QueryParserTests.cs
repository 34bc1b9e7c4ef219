using Corpus.Search.Querying;

namespace Corpus.Search.Tests;

/// <summary>The query language: what is accepted, and where and why the rest is refused.</summary>
public sealed class QueryParserTests
{
    public static TheoryData<string, SearchQuery> Accepted => new()
    {
        { "", SearchQuery.All },
        { "  ", SearchQuery.All },
        { "dịch", Word("dịch") },
        { "DỊCH", Word("dịch") },
        { "dich", Folded("dich") },
        { "cách ly", And(Word("cách"), Folded("ly")) },
        { "cách AND ly", And(Word("cách"), Folded("ly")) },
        { "cách OR lý", new OrQuery([Word("cách"), Word("lý")]) },
        { "cách lý OR dịch", new OrQuery([And(Word("cách"), Word("lý")), Word("dịch")]) },
        { "(cách OR lý) dịch", And(new OrQuery([Word("cách"), Word("lý")]), Word("dịch")) },
        { "-dịch", new NotQuery(Word("dịch")) },
        { "NOT NOT dịch", Word("dịch") },
        { "cách -\"xã hội\"", And(Word("cách"), new NotQuery(Phrase("xã", "hội"))) },
        { "\"cách ly\"", Phrase("cách", "ly") },
        { "“cách ly”", Phrase("cách", "ly") },
        { "\"cách ly\"~3", new PhraseQuery(SearchField.Text, ["cách", "ly"], 3) },
        { "cách*", new PrefixQuery(SearchField.Text, "cách") },
        { "cach*", new PrefixQuery(SearchField.Text, "cach", TermMatch.Folded) },
        { "covit~1", new FuzzyQuery(SearchField.Text, "covit", 1) },
        { "title:dịch", new TermQuery(SearchField.Title, "dịch", TermMatch.Alike) },
        { "\"dịch\"", new TermQuery(SearchField.Text, "dịch") },
        { "117/TB-UBND", Code("117", "tb", "ubnd") },
        { "117 /TB-UBND dịch", And(Code("117", "tb", "ubnd"), Word("dịch")) },
        { "so 117/tb-ubnd", Code("117", "tb", "ubnd") },
        { "số 5", And(Word("số"), Folded("5")) },
        { "agency:\"sở y tế\"", new PhraseQuery(SearchField.Agency, ["sở", "y", "tế"]) },
        { "number:141/TB-UBND", new PhraseQuery(SearchField.Number, ["141", "tb", "ubnd"], 0, TermMatch.Folded) },
        { "issued:[2021-08-01 TO 2021-12]", Issued(new DateOnly(2021, 8, 1), new DateOnly(2021, 12, 31)) },
        { "issued:[* TO 2021]", Issued(null, new DateOnly(2021, 12, 31)) },
        { "issued:9999", Issued(new DateOnly(9999, 1, 1), new DateOnly(9999, 12, 31)) },
        { "issued:<=9999-12", Issued(null, new DateOnly(9999, 12, 31)) },
        { "deadline:<2021-09-01", new DateRangeQuery(DateField.Deadline, null, new DateOnly(2021, 8, 31)) },
        { "issued:2021-08", Issued(new DateOnly(2021, 8, 1), new DateOnly(2021, 8, 31)) },
        { "Nơi nhận: lãnh đạo", And(Word("nơi"), Word("nhận"), Word("lãnh"), Word("đạo")) },
        { "dịch - bệnh", And(Word("dịch"), Word("bệnh")) },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void TryParse_WellFormed_GivesTheTree(string text, SearchQuery expected)
    {
        Assert.True(QueryParser.TryParse(text, out var query, out var error), error?.Message);
        Assert.Equal(expected, query);
        Assert.Null(error);
    }

    [Theory]
    [InlineData("(dịch", 0, "')'")]
    [InlineData("dịch)", 4, "')'")]
    [InlineData("dịch \"cách ly", 5, "closing")]
    [InlineData("dịch OR", 7, "expected a word")]
    [InlineData("OR dịch", 0, "expected a word")]
    [InlineData("AND dịch", 0, "AND")]
    [InlineData("dịch AND", 5, "AND")]
    [InlineData("*", 0, "one word")]
    [InlineData("dịch *", 5, "one word")]
    [InlineData("dịch~5", 4, "1 or 2")]
    [InlineData("\"a b\"~", 5, "number")]
    [InlineData("nguồn:x", 0, null)]
    [InlineData("tag:x", 0, "title")]
    [InlineData("title:", 6, null)]
    [InlineData("issued:hôm", 7, "2021-08-15")]
    [InlineData("issued:>9999", 7, "no date lies beyond")]
    [InlineData("issued:[2021 TO", 7, "TO")]
    [InlineData("\"\"", 0, "without a word")]
    public void TryParse_Malformed_TellsWhereAndWhat(string text, int position, string? part)
    {
        if (part is null)
        {
            // A colon behind letters with diacritics, or at the end, is punctuation.
            Assert.True(QueryParser.TryParse(text, out _, out _));
            return;
        }

        Assert.False(QueryParser.TryParse(text, out var query, out var error));
        Assert.Null(query);
        Assert.Equal(position, error.Position);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_Pathological_IsRefused()
    {
        Assert.False(QueryParser.TryParse(new string('a', QueryParser.MaxLength + 1), out _, out _));
        Assert.False(QueryParser.TryParse(string.Join(' ', Enumerable.Repeat("a", QueryParser.MaxClauses + 1)), out _, out _));
        Assert.False(QueryParser.TryParse(new string('(', 500) + "a" + new string(')', 500), out _, out _));
        Assert.False(QueryParser.TryParse(string.Concat(Enumerable.Repeat("NOT ", 400)) + "a", out _, out _));
    }

    [Fact]
    public void TryParse_RandomText_NeverThrows() => Testing.SeededRandom.Run(3000, random =>
    {
        const string Pieces = "ab đ\"()-*~:[]<>=,./1“”\tORANDNOT ";
        var text = string.Create(random.Next(40), random, (span, r) =>
        {
            foreach (ref var c in span)
            {
                c = Pieces[r.Next(Pieces.Length)];
            }
        });
        Assert.NotEqual(QueryParser.TryParse(text, out var query, out var error), query is null);
        Assert.Equal(query is null, error is not null);
    });

    private static TermQuery Word(string word) => new(SearchField.Text, word, TermMatch.Alike);

    private static OrQuery Code(params string[] parts) => new(
    [
        new PhraseQuery(SearchField.Text, parts, 0, TermMatch.Folded), new PhraseQuery(SearchField.Number, parts, 0, TermMatch.Folded),
    ]);

    private static TermQuery Folded(string word) => new(SearchField.Text, word, TermMatch.Folded);

    private static PhraseQuery Phrase(params string[] words) => new(SearchField.Text, words);

    private static AndQuery And(params SearchQuery[] clauses) => new(clauses) { InOrder = true };

    private static DateRangeQuery Issued(DateOnly? from, DateOnly? to) => new(DateField.Issued, from, to);
}
