using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Querying;
using Corpus.Text;

namespace Corpus.Testing;

/// <summary>Random directives, tasks, queries and filters over a small vocabulary, so that everything meets everything.</summary>
public sealed class RandomCorpus(Random random)
{
    private static readonly string[] Words =
        ("cách ly cạch lý phòng phong chống dịch dich bệnh tập trung y tế xã xa hội hoi trường học kiểm tra kiêm soát soat huyện tỉnh đường duong "
        + "tiêm vắc xin covid F0 F1 5K 2021 ngân sách dự dữ toán thu chi của và trong kỹ kĩ kỳ UBND BCĐ BCH KT-XH").Split(' ');

    // Words that mean something only together.
    private static readonly string[] Phrases =
        ["ủy ban nhân dân", "uỷ ban nhân dân", "ban chỉ đạo", "ban chỉ huy", "kinh tế - xã hội", "kĩ năng", "bảo hiểm y tế", "BHYT", "Mường Tè", "Bù Đăng", "Lai Châu"];

    private static readonly string[] Provinces = ["Lai Châu", "Bình Phước", "Hà Nội", "Hòa Bình", "Hải Phòng"];
    private static readonly string[] Districts = ["Mường Tè", "Nậm Nhùn", "Bù Đăng"];
    private static readonly string[] Agencies = ["Sở Y tế", "Công an tỉnh", "Ủy ban nhân dân huyện", "Sở Giáo dục và Đào tạo"];
    private readonly Random _random = random;
    private int _made;

    /// <summary>The generator, for further choices of the test.</summary>
    public Random Random => _random;

    /// <summary>A text of some words, now and then a code, punctuation or a capital.</summary>
    public string Text(int maxWords)
    {
        var text = new StringBuilder();
        for (var rest = _random.Next(1, maxWords + 1); rest > 0; rest--)
        {
            var word = Words[Skewed(Words.Length)];
            text.Append(_random.Next(22) switch
            {
                20 or 21 => $"{Pick(Phrases)} ",
                0 => $"{word.ToUpperInvariant()}, ",
                1 => $"{_random.Next(1, 30)}/TB-UBND ",
                2 => $"{word}. ",
                3 => $"{word.Normalize(NormalizationForm.FormD)} ",
                _ => $"{word} ",
            });
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>A directive of a source; one in seven has no number.</summary>
    public IndexableDirective Directive(string sourceKey, int maxTasks = 6)
    {
        _made++;
        var province = Maybe(Provinces);
        var number = _random.Next(1, 200).ToString(CultureInfo.InvariantCulture);
        var text = string.Create(CultureInfo.InvariantCulture, $"văn bản {_made} {_random.Next()}");
        var directive = new Directive
        {
            Source = sourceKey,
            SourceText = text,
            Kind = Maybe(DirectiveKind.All.Take(4).ToArray()),
            Number = _made % 7 == 0 ? null : number,
            Symbol = "TB-UBND",
            Issued = _random.Next(8) switch { 0 => null, 1 => PartialDate.Of(2021, _random.Next(1, 13)), _ => PartialDate.Of(Day()) },
            Issuer = _random.Next(4) == 0 ? null : new IssuingBody($"Ủy ban nhân dân {Pick(Districts)}", MaybeLevel(), Branch.State),
            Province = province,
            District = Maybe(Districts),
            Title = _random.Next(3) == 0 ? null : Text(6),
            Tasks = [.. Enumerable.Range(0, _random.Next(0, maxTasks + 1)).Select(Task)],
            Citations = [.. Enumerable.Range(0, _made % 4).Select(Cited)],
        };
        return new IndexableDirective
        {
            SourceKey = sourceKey,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            ProcessedBy = "test 1",
            Directive = directive,
        };
    }

    /// <summary>An imported task; one in ten has up to 200 words.</summary>
    public ImportedTask Imported(string id) => new(
        id, $"d{_random.Next(5)}", Text(_random.Next(10) == 0 ? 200 : 20), Maybe(Provinces), Sectors(), _random.Next(5) == 0 ? null : Day());

    /// <summary>A query tree.</summary>
    public SearchQuery Query(int depth = 3) => _random.Next(depth > 0 ? 13 : 7) switch
    {
        0 or 1 or 2 => Term(),
        3 => Phrase(),
        4 => Prefix(),
        5 => new FuzzyQuery(SearchField.Text, VietnameseFolding.Key(Pick(Words)), _random.Next(1, 3)),
        6 => new DateRangeQuery((DateField)_random.Next(2), Day(), _random.Next(2) == 0 ? null : Day()),
        7 => new NotQuery(Query(depth - 1)),
        8 or 9 => new AndQuery(Queries(depth)) { InOrder = _random.Next(2) == 0 },
        10 => Sentence(),
        11 => new OrQuery(Queries(depth)) { InOrder = _random.Next(2) == 0 },
        _ => SearchQuery.All,
    };

    /// <summary>A filter; about half of them restrict nothing.</summary>
    public TaskFilter Filter()
    {
        var filter = TaskFilter.None;
        return _random.Next(16) switch
        {
            0 => filter with { Sectors = Sectors() },
            1 => filter with { Provinces = [Pick(Provinces).ToUpperInvariant(), Pick(Provinces)] },
            2 => filter with { Districts = [VietnameseFolding.Key(Pick(Districts))] },
            3 => filter with { Agencies = [Pick(Agencies)] },
            4 => filter with { Kinds = [Pick(DirectiveKind.All.Take(4).ToArray())] },
            5 => filter with { Levels = [AdministrativeLevel.District, AdministrativeLevel.Central] },
            6 => filter with { Strictness = [(Strictness)_random.Next(4)], IssuedTo = Day() },
            7 => filter with { IssuedFrom = Day() },
            8 => filter with { DeadlineFrom = Day(), DeadlineTo = Day() },
            10 => filter with { DeadlineStates = [(DeadlineState)_random.Next(3), DeadlineState.Inferred] },
            9 => filter with { Issuers = [$"ủy ban nhân dân {Pick(Districts)}"], Sectors = Sectors() },
            _ => filter,
        };
    }

    // Numbers that random directives also bear, zeros before them, some without a number; the same for the same place.
    private Citation Cited(int at) => new()
    {
        Text = "văn bản",
        Rule = "test",
        Ranges = [new TextRange(0, 1)],
        Number = (_made + at) % 5 == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"0{1 + ((_made + at) % 9)}/TB-UBND"),
        Kind = at == 1 ? DirectiveKind.All[0] : null,
        Date = at == 2 ? new DateOnly(2021, 8, 1 + (_made % 28)) : null,
        Issuer = at == 0 ? "Ủy ban nhân dân tỉnh" : null,
        Role = (CitationRole)(at % 3),
    };

    private DirectiveTask Task(int number)
    {
        var text = Text(30);
        return new DirectiveTask
        {
            Path = string.Create(CultureInfo.InvariantCulture, $"I.{number + 1}"),
            Text = text,
            CleanText = text,
            Range = new TextRange(0, 1),
            Headings = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Text(5))],
            Lead = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Agency()).DistinctBy(agency => agency.Name)],
            Support = [.. Enumerable.Range(0, _random.Next(2)).Select(_ => Agency())],
            Citations = number % 3 == 0 ? [$"0{1 + (_made % 3)}/TB-UBND", $"{1 + (_made % 3)} /TB-UBND"] : [],
            Deadline = _random.Next(3) == 0
                ? new Deadline { Text = "trước ngày", Kind = DeadlineKind.By, End = Day(), Range = new TextRange(0, 1), Rule = "test" }
                : null,
            Strictness = (Strictness)_random.Next(4),
            Sectors = [.. Sectors().Select(sector => new SectorLabel(sector, 0.9, []))],
        };
    }

    private Agency Agency()
    {
        var name = Pick(Agencies);
        return new Agency(name, name, null, null, "test");
    }

    private SearchQuery[] Queries(int depth) => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Query(depth - 1))];

    // Plain text as people type it: with phrases in it, with diacritics or without.
    private SearchQuery Sentence()
    {
        var text = string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => _random.Next(2) == 0 ? Pick(Phrases) : Pick(Words)));
        text = _random.Next(3) == 0 ? VietnameseFolding.Key(text) : text;
        return _random.Next(2) == 0 ? SearchQuery.AnyOf(text) : SearchQuery.AllOf(text);
    }

    private TermQuery Term()
    {
        var word = Pick(Words);
        var field = _random.Next(3) == 0 ? (SearchField)_random.Next(5) : SearchField.Text;
        return _random.Next(4) switch
        {
            0 => new TermQuery(field, VietnameseFolding.WrittenKey(word)),
            1 => new TermQuery(field, VietnameseFolding.WrittenKey(word), TermMatch.Alike) { Weight = _random.Next(1, 4) / 4.0 },
            2 => new TermQuery(field, VietnameseFolding.Key(word), TermMatch.Unmarked),
            _ => new TermQuery(field, VietnameseFolding.Key(word), TermMatch.Folded),
        };
    }

    private PhraseQuery Phrase()
    {
        var match = (TermMatch)_random.Next(4);
        string[] words = [.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Words[Skewed(Words.Length)])
            .Select(word => match is TermMatch.Written or TermMatch.Alike ? VietnameseFolding.WrittenKey(word) : VietnameseFolding.Key(word))];
        return new PhraseQuery(_random.Next(4) == 0 ? SearchField.Title : SearchField.Text, words, _random.Next(2) * _random.Next(6), match);
    }

    private PrefixQuery Prefix()
    {
        var word = Pick(Words);
        return _random.Next(2) == 0
            ? new PrefixQuery(SearchField.Text, VietnameseFolding.WrittenKey(word)[..1])
            : new PrefixQuery(SearchField.Text, VietnameseFolding.Key(word)[..1], TermMatch.Folded);
    }

    private SectorSet Sectors() => SectorSet.Of([.. Enumerable.Range(0, _random.Next(3)).Select(_ => (Sector)Skewed(Directives.Sectors.Count))]);

    private DateOnly Day() => new DateOnly(2021, 7, 1).AddDays(_random.Next(200));

    private AdministrativeLevel? MaybeLevel() => _random.Next(3) == 0 ? null : (AdministrativeLevel)_random.Next(4);

    // Small numbers far more often than large ones, as words are.
    private int Skewed(int end) => (int)(end * Math.Pow(_random.NextDouble(), 2));

    private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    private T? Maybe<T>(IReadOnlyList<T> values)
        where T : class => _random.Next(5) == 0 ? null : Pick(values);
}
