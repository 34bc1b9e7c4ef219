using Corpus.Classification.Training;

namespace Corpus.Classification.Tests.Training;

public sealed class NoisyCopiesTests
{
    private static readonly ClassifierInput Input = new(
        "Đồn Biên phòng duy trì chốt tại lối mở, ngăn chặn người vượt biên trái phép trong dịp nghỉ lễ.", ["Đồn Biên phòng"], ["II. NHIỆM VỤ"]);

    [Fact]
    public void Of_AskedTwice_GivesTheSameCopies() =>
        Assert.Equal(NoisyCopies.Of(Input).Select(copy => copy.Text), NoisyCopies.Of(Input).Select(copy => copy.Text));

    [Fact]
    public void Of_ATask_HasOneCopyOfEachKind()
    {
        var texts = NoisyCopies.Of(Input).Select(copy => copy.Text).ToArray();

        Assert.Equal(4, texts.Length);
        Assert.Equal("Don Bien phong duy tri chot tai loi mo, ngan chan nguoi vuot bien trai phep trong dip nghi le.", texts[1]);
        Assert.StartsWith(texts[2], Input.Text, StringComparison.Ordinal);
        Assert.True(texts[2].Length < Input.Text.Length);
        Assert.Matches(@"^\d\.\d II\. NHIỆM VỤ Đồn", texts[3]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Đ")]
    [InlineData("a  b")]
    public void Of_HardlyAText_GivesCopies(string text) => Assert.Equal(4, NoisyCopies.Of(ClassifierInput.Of(text)).Count);
}
