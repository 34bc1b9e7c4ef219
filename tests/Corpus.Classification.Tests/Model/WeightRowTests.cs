using Corpus.Classification.Model;

namespace Corpus.Classification.Tests.Model;

public sealed class WeightRowTests
{
    [Theory]
    [InlineData(new float[] { 1, -0.5f, 0.25f, 0 }, new float[] { 1, -0.5f, 0.25f, 0 })]
    [InlineData(new float[] { 127, 1, -127, 0.4f }, new float[] { 127, 1, -127, 0 })]
    [InlineData(new float[] { 127.6f, 1, 3, 2 }, new float[] { 128, 0, 4, 2 })]
    [InlineData(new float[] { 0, 0 }, new float[] { 0, 0 })]
    [InlineData(new float[] { 1e-30f, 0 }, new float[] { 0, 0 })]
    public void Round_Row_KeepsSevenBitsOfTheLargest(float[] row, float[] expected)
    {
        WeightRow.Round(row);

        Assert.Equal(expected, row);
    }

    [Fact]
    public void Round_RoundedRow_ChangesNothing()
    {
        var random = new Random(20);
        for (var i = 0; i < 2000; i++)
        {
            float[] row = [.. Enumerable.Range(0, SectorModel.RowLength).Select(_ => (float)((random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-12, 3))))];
            float[] rounded = [.. row];
            WeightRow.Round(rounded);
            float[] again = [.. rounded];
            WeightRow.Round(again);

            Assert.Equal(rounded, again);
            Assert.All(row.Zip(rounded), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, row.Max(Math.Abs) / 127));
        }
    }
}
