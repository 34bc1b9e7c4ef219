using Corpus.Directives;
using Corpus.Service.Components.Documents;
using Corpus.Testing;

namespace Corpus.Service.Tests.Components;

public sealed class TextBlocksTests
{
    [Fact]
    public void Task_CutIntoLines_IsOneParagraphWithItsLabel()
    {
        const string Text = "THÔNG BÁO\n\n1. Giao Sở Y tế\n\nchủ trì\nviệc này.\n2. Việc khác.";
        var blocks = TextBlocks.Of(Directive(Text, (15, 43), (47, 58)));
        Assert.Equal(["THÔNG BÁO", "1. Giao Sở Y tế chủ trì việc này.", "2. Việc khác."], blocks.Select(TextOf));
        Assert.Equal(BlockKind.Capitals, blocks[0].Kind);
        Assert.Equal(["1", "2"], blocks.SelectMany(block => block.Pieces).Select(piece => piece.Task?.Path).OfType<string>());
    }

    [Fact]
    public void Lines_WithoutABlankLineBetween_StayApartInOneParagraph()
    {
        var blocks = TextBlocks.Of(Directive("CỘNG HÒA\nĐộc lập\n\nThường"));
        Assert.Equal(["CỘNG HÒA\nĐộc lập", "Thường"], blocks.Select(TextOf));
        Assert.Equal([BlockKind.Capitals, BlockKind.Text], blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Text_WithMarksAnywhere_LosesNoLetterAndKeepsItsOrder() => SeededRandom.Run(300, random =>
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(0, 200)).Select(_ => "ab c\n*Đ.\t"[random.Next(9)]));
        var cuts = Enumerable.Range(0, 2 * random.Next(0, 6)).Select(_ => random.Next(0, text.Length + 1)).Order().ToList();
        var ranges = cuts.Where((_, i) => i % 2 == 0).Zip(cuts.Where((_, i) => i % 2 == 1)).Where(pair => pair.First < pair.Second).ToArray();
        var directive = Directive(text, ranges) with { Citations = [.. ranges.Take(2).Select(range => Citation(range.First / 2, Math.Min(text.Length, range.Second + 3)))] };
        Assert.Equal(Letters(text), Letters(string.Concat(TextBlocks.Of(directive).Select(TextOf))));

        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    });

    private static Citation Citation(int start, int end) => new() { Text = "x", Rule = "r", Ranges = [new TextRange(start, end)] };

    private static string TextOf(TextBlock block) => string.Concat(block.Pieces.Select(piece => piece.Text));

    private static Directive Directive(string text, params (int Start, int End)[] tasks) => new()
    {
        Source = "a.txt",
        SourceText = text,
        Tasks =
        [
            .. tasks.Select((range, i) => new DirectiveTask
            {
                Path = $"{i + 1}",
                Text = text[range.Start..range.End],
                CleanText = text[range.Start..range.End],
                Range = new TextRange(range.Start, range.End),
            }),
        ],
    };
}
