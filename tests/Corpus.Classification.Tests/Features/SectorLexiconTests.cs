using System.Runtime.InteropServices;
using Corpus.Classification.Features;
using Corpus.Directives;
using Corpus.Text;

namespace Corpus.Classification.Tests.Features;

public sealed class SectorLexiconTests
{
    [Theory]
    [InlineData("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng:Border")]
    [InlineData("đê điều, để đê khô", "đê điều:Environment đê:Environment")]
    [InlineData("phong chay, chua chay rung", "phong chay, chua chay rung:Agriculture")]
    [InlineData("trạm y te, phong chay chữa cháy rừng", "trạm y te:Health phong chay chữa cháy rừng:Agriculture")]
    [InlineData("cổ động, cơ động, co động", "cổ động:Communication cơ động:Security")]
    [InlineData("cấm biển, cam biển, cảm biến, cam bien", "cấm biển:Environment cam biển:Environment cảm biến:Technology")]
    [InlineData("bệnh viên đã khoa", "")]
    [InlineData("không có gì", "")]
    public void Find_Text_GivesTheLongestEntriesFromLeftToRight(string text, string expected)
    {
        var syllables = new List<Syllable>();
        SyllableReader.Read(text, syllables, 100);
        var matches = new List<LexiconMatch>();

        SectorLexicon.Default.Find(CollectionsMarshal.AsSpan(syllables), matches);

        Assert.Equal(expected, string.Join(' ', matches.Select(match =>
            $"{text[syllables[match.First].Start..syllables[match.First + match.Count - 1].End]}:{match.Sector}")));
    }

    [Fact]
    public void Entries_EverySector_HasTermsAndBodies() => Assert.All(Sectors.All, sector =>
    {
        var kinds = SectorLexicon.Default.Entries.Where(entry => entry.Sector == sector).Select(entry => entry.Kind).ToHashSet();
        Assert.Contains(LexiconKind.Term, kinds);
        Assert.Contains(LexiconKind.Body, kinds);
    });

    [Fact]
    public void Entries_AsRead_HaveNoSignsAroundThemAndNothingThatFeaturesPassOver() => Assert.All(SectorLexicon.Default.Entries, entry =>
    {
        Assert.Matches(@"^\w(.*\w)?$", entry.Text);
        Assert.Equal(entry.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, entry.Syllables.Length);
    });

    [Fact]
    public void Entries_OfDifferentSectorsThatFoldToOneForm_AreKnown()
    {
        // Without diacritics these name nobody; a further pair may stand here when both entries are worth more than that.
        var collisions = SectorLexicon.Default.Entries.Where(entry => entry.Syllables.Length > 1)
            .GroupBy(entry => VietnameseFolding.Key(entry.Text))
            .Where(group => group.Select(entry => entry.Sector).Distinct().Count() > 1)
            .Select(group => string.Join(" = ", group.Select(entry => entry.Text)));

        Assert.Equal(["quân trang = quản trang", "hải quân = hải quan", "lưu trú = lưu trữ", "cơ động = cổ động", "cấm biển = cảm biến"], collisions);
    }

    [Theory]
    [InlineData("[health]\n@ trạm y tế\n~ y tế\n[border]\ntrạm  Y tế", "'trạm  Y tế' of border stands under health already")]
    [InlineData("[health]\n~ y tế, Y tế", "'Y tế' of health stands under health already")]
    [InlineData("[helth]\ny tế", "no sector 'helth'")]
    [InlineData("[health]\ny tế,, sởi", "an empty entry")]
    public void New_TextThatIsNoLexicon_IsRefused(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<InvalidDataException>(() => new SectorLexicon(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Hash_OtherSectorKindOrEntry_IsAnother()
    {
        string[] texts = ["[health]\ny tế", "[border]\ny tế", "[health]\n@ y tế", "[health]\ny tê", "[health]\ny tế, sởi"];

        Assert.Distinct(texts.Select(text => new SectorLexicon(text).Hash));
        Assert.Equal(new SectorLexicon(texts[0]).Hash, new SectorLexicon("# a comment\n\n[health]\r\n  Y  TẾ \n").Hash);
    }
}
