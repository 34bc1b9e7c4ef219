using System.Text;
using Corpus.Testing;
using static Corpus.Testing.AnalysisAssert;

namespace Corpus.Text.Tests;

public class TokenCursorTests
{
    [Fact]
    public void Syllables_OfASentence_TakeOnePositionEach() =>
        AssertAnalyzesTo("Cách ly, F0.", "0:Cách:cách", "1:ly:ly", "2:F0:f0");

    [Theory]
    [InlineData("4800/QĐ-BYT", "4800/qđ-byt", 3)]
    [InlineData("117 /TB-UBND", "117/tb-ubnd", 3)]
    [InlineData("117/ TB-UBND", "117/tb-ubnd", 3)]
    [InlineData("117 / TB - UBND", "117/tb-ubnd", 3)]
    [InlineData("117/tb-ubnd", "117/tb-ubnd", 3)]
    [InlineData("173    /KH-UBND", "173/kh-ubnd", 3)]
    [InlineData("152/KH- UBND", "152/kh-ubnd", 3)]
    [InlineData("01-TB/BCĐ", "01-tb/bcđ", 3)]
    [InlineData("17129-CV/VPTW", "17129-cv/vptw", 3)]
    [InlineData("15/2024/NĐ-CP", "15/2024/nđ-cp", 4)]
    [InlineData("21/2024/QĐ-TTg", "21/2024/qđ-ttg", 4)]
    [InlineData("1265/CĐ–TTg", "1265/cđ-ttg", 3)]
    [InlineData("12/QĐ-BCĐ138", "12/qđ-bcđ138", 3)]
    [InlineData("128/NQ-CP", "128/nq-cp", 3)]
    [InlineData("15a/NQ-CP", "15a/nq-cp", 3)]
    [InlineData("05/CĐ.UBND", "05/cđ.ubnd", 3)]
    [InlineData("78/QĐ-SNN&PTNT", "78/qđ-snn&ptnt", 4)]
    [InlineData("117/\u200BTB-\u2060UBND", "117/tb-ubnd", 3)]
    [InlineData("117/TB－UBND", "117/tb-ubnd", 3)]
    [InlineData("117/TB-\nUBND", "117/tb-ubnd", 3)]
    [InlineData("48\u00AD00/QĐ-BYT", "4800/qđ-byt", 3)]
    [InlineData("1\u200B5a/NQ-CP", "15a/nq-cp", 3)]
    [InlineData("15/20\u206024/NĐ-\u00ADCP", "15/2024/nđ-cp", 4)]
    [InlineData("01-T\u00ADB/BC\u200BĐ", "01-tb/bcđ", 3)]
    public void Code_InAnySpacing_IsOneTermAndItsParts(string text, string term, int parts)
    {
        CheckLaws("số " + text + " ngày");
        var tokens = Terms("số " + text + " ngày");
        Assert.Equal((TokenKind.Code, term, 1), tokens[1]);
        Assert.Equal(parts + 3, tokens.Count);
        Assert.Equal(1, tokens[2].Position);
        Assert.Equal(parts + 1, tokens[^1].Position);
    }

    [Theory]
    [InlineData("12/10/2021", TokenKind.Date, "12/10/2021")]
    [InlineData("1-9-2021", TokenKind.Date, "01/09/2021")]
    [InlineData("30.4.2022", TokenKind.Date, "30/04/2022")]
    [InlineData("2021-08-25", TokenKind.Date, "25/08/2021")]
    [InlineData("2021–08–25", TokenKind.Date, "25/08/2021")]
    [InlineData("1\u00AD2/10/20\u200B21", TokenKind.Date, "12/10/2021")]
    [InlineData("12/\u200B10/2021", TokenKind.Date, "12/10/2021")]
    [InlineData("5.0\u00AD00", TokenKind.Figure, "5.000")]
    [InlineData("0912.34\u00AD5.678", TokenKind.Phone, "0912345678")]
    [InlineData("5.000", TokenKind.Figure, "5.000")]
    [InlineData("12.000.000", TokenKind.Figure, "12.000.000")]
    [InlineData("3,5", TokenKind.Figure, "3,5")]
    [InlineData("1.234.567,89", TokenKind.Figure, "1.234.567,89")]
    [InlineData("0912.345.678", TokenKind.Phone, "0912345678")]
    [InlineData("0912 345 678", TokenKind.Phone, "0912345678")]
    [InlineData("+84 912-345-678", TokenKind.Phone, "0912345678")]
    [InlineData("0213)3876 337", TokenKind.Phone, "02133876337")]
    [InlineData("95%", TokenKind.Figure, "95%")]
    [InlineData("95 %", TokenKind.Figure, "95%")]
    [InlineData("99,5%", TokenKind.Figure, "99,5%")]
    [InlineData("24/24", TokenKind.Figure, "24/24")]
    [InlineData("12/2021", TokenKind.Figure, "12/2021")]
    [InlineData("Covid-19", TokenKind.Hyphenated, "covid-19")]
    [InlineData("COVID–19", TokenKind.Hyphenated, "covid-19")]
    [InlineData("SARS-CoV-2", TokenKind.Hyphenated, "sars-cov-2")]
    [InlineData("https://chinhphu.vn/a-b?c=1", TokenKind.Url, "https://chinhphu.vn/a-b?c=1")]
    [InlineData("laichau.gov.vn", TokenKind.Url, "laichau.gov.vn")]
    [InlineData("van.thu_1@moh.gov.vn", TokenKind.Url, "van.thu_1@moh.gov.vn")]
    public void Compound_OfEachKind_IsOneTerm(string text, TokenKind kind, string term)
    {
        foreach (var around in new[] { "{0}", "({0}).", "xem {0}, và", "\"{0}\";" })
        {
            var inText = around.Replace("{0}", text, StringComparison.Ordinal);
            CheckLaws(inText);
            Assert.Contains(Terms(inText), t => t.Kind == kind && t.Term == term);
        }
    }

    [Theory]
    [InlineData("kinh tế-xã hội")]
    [InlineData("1.2.3")]
    [InlineData("5-10 người")]
    [InlineData("31/13/2021")]
    [InlineData("2021-13-25")]
    [InlineData("2021-8-25")]
    [InlineData("2021-08-25-01")]
    [InlineData("1821-08-25")]
    [InlineData("ban, ngành")]
    [InlineData("05 - UBND tỉnh")]
    [InlineData("2 tuần/lần")]
    [InlineData("v.v.")]
    [InlineData("001 002 003 004")]
    [InlineData("0912 345")]
    [InlineData("84 912 345 678")]
    [InlineData("0912345678")]
    [InlineData("20 345 67890")]
    public void Compound_WhereThereIsNone_IsNotFound(string text) => Assert.DoesNotContain(Terms(text), t => t.Kind >= TokenKind.Date);

    [Fact]
    public void Code_BeforeADashAndAWord_EndsBeforeTheDash() =>
        Assert.Equal((TokenKind.Code, "16/nq-cp", 0), Terms("16/NQ-CP - PHÓ CHỦ TỊCH")[0]);

    [Fact]
    public void Email_AfterAColon_IsFound() =>
        Assert.Contains((TokenKind.Url, "ubnd@laichau.gov.vn", 1), Terms("Email:ubnd@laichau.gov.vn."));

    [Theory]
    [InlineData("http://a.vn/?b≠c")]
    [InlineData("a.vn/b≮c")]
    public void Address_WithASignThatDecomposes_IsTheSameTermDecomposed(string text) =>
        Assert.Equal(Terms(text), Terms(text.Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Range_OfDecomposedText_MarksTheOriginalCharacters()
    {
        var text = "tiệp cận huyện".Normalize(NormalizationForm.FormD);
        using var tokens = new TokenCursor(text);
        var ranges = new List<string>();
        while (tokens.MoveNext())
        {
            ranges.Add(text[tokens.Start..tokens.End].Normalize(NormalizationForm.FormC));
        }

        Assert.Equal(["tiệp", "cận", "huyện"], ranges);
    }

    [Theory]
    [InlineData("hoà", "hòa", "hoa")]
    [InlineData("THUỶ", "thủy", "thuy")]
    [InlineData("khoẻ", "khỏe", "khoe")]
    [InlineData("Ðiện", "điện", "dien")]
    [InlineData("Сovid", "covid", "covid")]
    [InlineData("vắс", "vắc", "vac")]
    [InlineData("tập\u00ADtrung", "tậptrung", "taptrung")]
    [InlineData("Vi\u200Bệt", "việt", "viet")]
    [InlineData("e\u0301\u0302", "ế", "e")]
    [InlineData("n\u0303", "ñ", "n")]
    [InlineData("Đà", "đà", "da")]
    [InlineData("Москва", "москва", "москва")]
    public void Syllable_InAnySpelling_HasOneForm(string text, string written, string folded)
    {
        using var tokens = new TokenCursor(text);
        Assert.True(tokens.MoveNext());
        Assert.Equal((written, folded), (tokens.Written.ToString(), tokens.Folded.ToString()));
        Assert.False(tokens.MoveNext());
    }

    [Fact]
    public void Laws_OnNaughtyStrings_Hold()
    {
        foreach (var text in NaughtyStrings.All)
        {
            CheckLaws(text);
        }
    }

    [Fact]
    public void Laws_OnRandomUnicode_Hold() => SeededRandom.Run(3_000, random => CheckLaws(RandomText.Any(random, random.Next(40))));

    [Fact]
    public void Terms_OfComposedAndDecomposedText_AreTheSame() => SeededRandom.Run(2_000, random =>
    {
        var text = ReplaceLoneSurrogates(random.Next(2) == 0 ? RandomText.Vietnamese(random, 8) : RandomText.Any(random, 12));
        Assert.Equal(Terms(text.Normalize(NormalizationForm.FormC)), Terms(text.Normalize(NormalizationForm.FormD)));
    });

    [Fact]
    public void Terms_OfTheirOwnForms_AreTheSame() => SeededRandom.Run(2_000, random =>
    {
        foreach (var (kind, term, _) in Terms(RandomText.Any(random, 12)))
        {
            // Addresses and telephone numbers lose signs, and hyphenated names are told by letters that look like others.
            if (kind is not (TokenKind.Url or TokenKind.Hyphenated or TokenKind.Phone))
            {
                // What is a code shows by its capitals when its symbol is short: "7P/LĐ", not "7p/lđ".
                Assert.Equal((kind, term, 0), Terms(kind == TokenKind.Code ? term.ToUpperInvariant() : term)[0]);
            }
        }
    });

    [Fact]
    public void Terms_OfHugeLines_AreFoundWithoutFailing()
    {
        // One line of 10 MB, and shorter ones of what could make the look-ahead for compounds expensive.
        foreach (var piece in new[] { "dịch ", "a", "a.", "1/", "1-", "a-1", "a@", "a:", "a\u0323\u0301", "ạ\u0302", "http://", "字" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, (piece == "dịch " ? 10_000_000 : 500_000) / piece.Length));
            using var tokens = new TokenCursor(text);
            var end = 0;
            while (tokens.MoveNext())
            {
                end = tokens.End;
            }

            Assert.True(end > text.Length - 16);
        }
    }

    [Fact]
    public void MoveNext_OnATextOfADirective_AllocatesNothing()
    {
        var text = RandomText.Vietnamese(new Random(1), 2_000);
        Assert.NotEqual(0, Count(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static int Count(string text)
    {
        using var tokens = new TokenCursor(text);
        var count = 0;
        while (tokens.MoveNext())
        {
            count += tokens.Folded.Length;
        }

        return count;
    }

    private static string ReplaceLoneSurrogates(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            // string.Normalize, which these tests compare with, refuses U+FFFE as well.
            clean.Append(rune.Value == 0xFFFE ? "?" : rune.ToString());
        }

        return clean.ToString();
    }

    private static List<(TokenKind Kind, string Term, int Position)> Terms(string text)
    {
        var terms = new List<(TokenKind, string, int)>();
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            terms.Add((tokens.Kind, tokens.Written.ToString(), tokens.Position));
        }

        return terms;
    }
}
