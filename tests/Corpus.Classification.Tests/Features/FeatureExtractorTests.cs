using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Corpus.Classification.Features;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Features;

public sealed class FeatureExtractorTests
{
    /// <summary>Start of the SHA-256 of all features of the probe: hash, count, value to three digits, block.</summary>
    private const string ProbeOfVersion5 = "fd11ee1abe0a0bd2";

    [Fact]
    public void Extract_AnyInput_GivesPositiveValuesPlacesInThePartAndNoHashTwice()
    {
        var vector = new FeatureVector();
        foreach (var input in TestExamples.HeldOut.Concat(TestExamples.Training).Select(example => example.Input))
        {
            FeatureExtractor.Extract(input, vector);

            string[] parts = [input.Text, .. input.Lead, .. input.Headings];
            var seen = new HashSet<ulong>();
            foreach (var feature in vector.Features)
            {
                Assert.True(seen.Add(feature.Hash));
                Assert.True(float.IsFinite(feature.Value) && feature.Value > 0);
            }

            var places = new int[vector.Features.Length];
            foreach (var (feature, part, start, end) in vector.Occurrences)
            {
                places[feature]++;
                Assert.True(0 <= start && start < end && end <= parts[part].Length);
            }

            Assert.Equal(vector.Features.ToArray().Select(feature => feature.Count), places);
        }
    }

    [Fact]
    public void Extract_ComposedAndDecomposed_GiveTheSameFeatures()
    {
        foreach (var input in TestExamples.HeldOut.Select(example => example.Input))
        {
            Assert.Equal(Values(input.Text.Normalize(NormalizationForm.FormC)), Values(input.Text.Normalize(NormalizationForm.FormD)));
        }
    }

    [Fact]
    public void Extract_TextAfterAnother_IsAsIfAlone()
    {
        var vector = new FeatureVector();
        FeatureExtractor.Extract(ClassifierInput.Of(string.Concat(Enumerable.Repeat("Công an xã tuần tra đêm ngày lễ Tết ", 500))), vector);

        FeatureExtractor.Extract(ClassifierInput.Of("Trạm Y tế"), vector);

        Assert.Equal(Values("Trạm Y tế"), vector.Features.ToArray().ToDictionary(feature => feature.Hash, feature => feature.Value));
    }

    [Fact]
    public void Extract_BodyBehindPhoiHop_LeavesItsWordsOut()
    {
        var with = Values("Sở Nội vụ phối hợp với Sở Y tế, Công an tỉnh kiểm tra.");
        var yTe = FeatureHash.Append(FeatureHash.Append(FeatureHash.Of("folded"), FeatureHash.Of("y")), FeatureHash.Of("te"));

        Assert.DoesNotContain(yTe, with.Keys);
        Assert.Contains(yTe, Values("Sở Y tế kiểm tra").Keys);
        Assert.Contains(OfHealth("support"), with.Keys);
        Assert.DoesNotContain(OfHealth("body"), with.Keys);
        Assert.Contains(OfHealth("body"), Values("Sở Y tế kiểm tra").Keys);

        static ulong OfHealth(string space) => FeatureHash.Append(FeatureHash.Of(space), (ulong)Sector.Health);
    }

    [Fact]
    public void Extract_ProbeOfEveryKindOfFeature_IsThatOfThisVersion()
    {
        // Model files keep hashes and weights made for values: both are compared here, because the data hash covers the hashes of a bare text alone.
        var vector = new FeatureVector();
        FeatureExtractor.Extract(
            new ClassifierInput(
                "Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh tổ chức cách ly; cách ly tại nhà, tiêm vắc xin, số 5K, 4800/QĐ-BYT trước 12/10/2021.",
                ["Sở Y tế", "Ủy ban nhân dân các huyện"],
                ["II. Nhiệm vụ", "1. Phòng, chống dịch Covid-19"]),
            vector);
        var features = vector.Features.ToArray();
        var lines = string.Join('\n', features.Select(feature => string.Create(
            CultureInfo.InvariantCulture, $"{feature.Hash:x16} {feature.Count} {feature.Value:F3} {feature.Block}")));
        var probe = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))[..16];

        Assert.Equal(Enum.GetValues<FeatureBlock>(), features.Select(feature => feature.Block).Distinct().Order());
        Assert.True(
            probe == ProbeOfVersion5 && FeatureExtractor.Version == 5,
            $"the features of a text changed: raise FeatureExtractor.Version, run 'corpus train', and write the new probe here; it is now {probe}\n{lines}");
    }

    [Fact]
    public void Extract_LongText_WeighsItsWordsTogetherLikeAShortOne()
    {
        Assert.Equal(Length("Tuyên truyền"), Length(string.Concat(TestExamples.HeldOut.Take(5).Select(example => example.Input.Text + " "))), 3);

        static double Length(string text)
        {
            var vector = new FeatureVector();
            FeatureExtractor.Extract(ClassifierInput.Of(text), vector);
            return Math.Sqrt(vector.Features.ToArray().Where(feature => feature.Block is FeatureBlock.Text).Sum(feature => (double)feature.Value * feature.Value));
        }
    }

    private static Dictionary<ulong, float> Values(string text)
    {
        var vector = new FeatureVector();
        FeatureExtractor.Extract(ClassifierInput.Of(text), vector);
        return vector.Features.ToArray().ToDictionary(feature => feature.Hash, feature => feature.Value);
    }
}
