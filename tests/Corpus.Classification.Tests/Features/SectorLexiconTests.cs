using System.Runtime.InteropServices;
using Corpus.Classification.Features;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Features;

public sealed class SectorLexiconTests
{
    [Theory]
    [InlineData("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng:Border")]
    [InlineData("đê điều, để đê khô", "đê điều:Environment đê:Environment")]
    [InlineData("phong chay, chua chay rung", "phong chay, chua chay rung:Agriculture")]
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
    public void Source_EverySector_HasTermsAndBodies()
    {
        var sections = SectorLexicon.Default.Source.Split("\n[").Skip(1).ToDictionary(section => section[..section.IndexOf(']', StringComparison.Ordinal)]);

        Assert.Equal(Sectors.All.Select(sector => sector.Code()), sections.Keys);
        Assert.All(sections.Values, section => Assert.Contains("\n@ ", section, StringComparison.Ordinal));
    }

    [Fact]
    public void Source_EveryEntry_StandsInOneSectorOnly()
    {
        var entries = SectorLexicon.Default.Source.Split('\n')
            .Where(line => line.Length > 0 && line[0] is not ('#' or '['))
            .SelectMany(line => line.TrimStart('@').Split(','))
            .Select(entry => entry.Trim());

        Assert.Empty(entries.GroupBy(entry => entry).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}
