using Corpus.Directives;
using Corpus.Search.Documents;

namespace Corpus.Search.Tests.Documents;

public sealed class HighlightHtmlTests
{
    [Fact]
    public void Mark_TextWithMarkup_EncodesAllOfItAndMarksTheRangesOnly() => Assert.Equal(
        "&lt;b&gt;<mark>cách</mark> ly&lt;/b&gt; &amp; <mark>F1</mark>",
        HighlightHtml.Mark("<b>cách ly</b> & F1", [new TextRange(3, 7), new TextRange(17, 19)]));

    [Fact]
    public void Mark_RangeOfMarkup_IsEncodedInsideTheMark() =>
        Assert.Equal("<mark>&lt;script&gt;</mark>", HighlightHtml.Mark("<script>", [new TextRange(0, 8)]));

    [Fact]
    public void Mark_NoRange_KeepsVietnameseLegible() => Assert.Equal("Đồn Biên phòng", HighlightHtml.Mark("Đồn Biên phòng", []));
}
