using Corpus.Classification.Features;
using Corpus.Classification.Model;
using Corpus.Directives;

namespace Corpus.Classification.Tests;

/// <summary>Explanations by a model of two features, whose contributions are known exactly.</summary>
public sealed class ExplanationTests
{
    private const int Times = 30;

    private static readonly ulong Rice = Gram("gao");
    private static readonly ulong StickyRice = FeatureHash.Append(Rice, FeatureHash.Of("nep"));

    /// <summary>So long that what one place adds is too little to be named.</summary>
    private static readonly string LongText = string.Concat(Enumerable.Range(0, Times).Select(i => $"{(i % 2 == 0 ? "gạo" : "Gạo")} zq{i} vw{i} "));

    [Fact]
    public void Of_WordAllOverALongText_NamesItWithTheWeightOfAllPlaces()
    {
        var (evidence, values) = Explain(LongText);

        Assert.True(values[Rice] / Times < 0.05, "one place alone would be named: the text is too short for this test");
        var rice = Assert.Single(evidence);
        Assert.Equal("gạo", rice.Feature, ignoreCase: true);
        Assert.Equal(values[Rice], rice.Weight, 0.001);
    }

    [Fact]
    public void Of_PhraseThatHoldsAPlaceOfAWord_LeavesThatPlaceToThePhrase()
    {
        var (evidence, values) = Explain(LongText + "gạo nếp");

        Assert.Equal(["gạo nếp", "gạo"], evidence.Select(found => found.Feature.ToLowerInvariant()));
        Assert.Equal(values[StickyRice] * 10, evidence[0].Weight, 0.001);
        Assert.Equal(values[Rice] * Times / (Times + 1), evidence[1].Weight, 0.001);
    }

    [Fact]
    public void Of_WordThatSpeaksAgainstTheSector_NamesNothing() => Assert.Empty(Explain(LongText, Sector.Health).Evidence);

    /// <summary>For welfare "gạo" weighs 1 and "gạo nếp" 10; for health "gạo" weighs -1.</summary>
    private static (IReadOnlyList<SectorEvidence> Evidence, Dictionary<ulong, float> Values) Explain(string text, Sector sector = Sector.Welfare)
    {
        ulong[] features = [Math.Min(Rice, StickyRice), Math.Max(Rice, StickyRice)];
        var weights = new float[features.Length * SectorModel.RowLength];
        var (rice, sticky) = (Array.IndexOf(features, Rice) * SectorModel.RowLength, Array.IndexOf(features, StickyRice) * SectorModel.RowLength);
        (weights[rice + (int)Sector.Welfare], weights[rice + (int)Sector.Health], weights[sticky + (int)Sector.Welfare]) = (1, -1, 10);
        var parameters = Enumerable.Repeat(new SectorParameters(0, 0, 1, 0, 0.5), Sectors.Count).ToArray();
        var model = new SectorModel("two features", new string('0', 64), 0, features, weights, parameters);
        var vector = new FeatureVector();
        var input = ClassifierInput.Of(text);
        FeatureExtractor.Extract(input, vector);
        model.Score(vector.Features, vector.Rows, new float[SectorModel.RowLength]);
        return (
            Explanation.Of(input, vector, model, sector, isMain: false),
            vector.Features.ToArray().ToDictionary(feature => feature.Hash, feature => feature.Value));
    }

    private static ulong Gram(string folded) => FeatureHash.Append(FeatureHash.Of("folded"), FeatureHash.Of(folded));
}
