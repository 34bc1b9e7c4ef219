using System.Text;
using Corpus.Reading.Formats;

namespace Corpus.Reading.Tests.Formats;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<ol start=3><li>Ba<li>Bốn</ol>", "3. Ba\n\n4. Bốn")]
    [InlineData("<ol type=a><li>Một</li> <li>Hai</li></ol>", "a) Một\n\nb) Hai")]
    [InlineData("<ol type=I><li>Một<ol><li>Con</li></ol></li><li>Hai</li></ol>", "I. Một\n\n1. Con\n\nII. Hai")]
    [InlineData("<ul><li>Một<li>Hai</ul>", "- Một\n\n- Hai")]
    [InlineData("<ul style=\"list-style-type: none\"><li>1. Một<li>2. Hai</ul>", "1. Một\n\n2. Hai")]
    [InlineData("<ul><li><div>Một</div><ul><li>Con</ul><li>Hai</ul>", "- Một\n\n- Con\n\n- Hai")]
    public void Read_Lists_GetTheSignsThatABrowserShows(string html, string text) => Assert.Equal(text, Convert(html));

    [Theory]
    [InlineData("<p>Một<p>Hai", "Một\n\nHai")]
    [InlineData("<p>Một<div>Hai</div>Ba", "Một\n\nHai\n\nBa")]
    [InlineData("<div>Một<div>Hai</div></section>Ba</div>Bốn", "Một\n\nHai\n\nBa\n\nBốn")]
    [InlineData("<b>Một <i>hai</b> ba</i>", "Một hai ba")]
    [InlineData("Một<br>Hai</br>Ba", "Một\nHai\nBa")]
    [InlineData("Một</p>Hai", "Một\n\nHai")]
    [InlineData("<dl><dt>Một<dd>Hai<dt>Ba</dl>", "Một\n\nHai\n\nBa")]
    [InlineData("<h1>Một</h2><p>Hai", "Một\n\nHai")]
    [InlineData("<table><tr><td>Một<td>Hai<tr><td>Ba</table>Bốn", "Một\n\nHai\n\nBa\n\nBốn")]
    [InlineData("<table><tr><td><div>Một</table>Hai", "Một\n\nHai")]
    public void Read_TagsLeftOpenOrClosedTwice_PartTheTextAsABrowserDoes(string html, string text) => Assert.Equal(text, Convert(html));

    [Theory]
    [InlineData("<title>Cổng</title><p>Một", "Một")]
    [InlineData("<html><head><meta charset=utf-8><title>a<b</title><p>Một", "Một")]
    [InlineData("<script>if (a<b) x = '<p>Hai</p>'</script><p>Một", "Một")]
    [InlineData("<style>p > a {}</style><nav><ul><li>Menu</ul></nav><p>Một<!-- <p>Hai -->", "Một")]
    [InlineData("<svg><path/><title>Hình</title></svg><select><option>Chọn</select><p>Một", "Một")]
    [InlineData("<p>5 &lt; 6 &amp; A&nbsp;B", "5 < 6 & A B")]
    public void Read_WhatIsNoTextOfThePage_IsLeftOut(string html, string text) => Assert.Equal(text, Convert(html));

    [Fact]
    public void Read_PreformattedText_KeepsItsLinesAndColumns() =>
        Assert.Equal("UBND TỈNH     CỘNG HÒA\nSố: 1/KH\n\nMột", Convert("<pre>UBND TỈNH     CỘNG HÒA\n\nSố: 1/KH  \n</pre>Một"));

    [Theory]
    [InlineData("<tr><td>1<td>Hai<br>dòng<td><p>Ba</p><p>Bốn</p></tr>", "1 | Hai dòng | Ba Bốn")]
    [InlineData("<tr><td><td>a<td>b", "| | a | b")]
    [InlineData("<tr><td>1<td rowspan=2>Sở A<td>x<tr><td>2<td>y<tr><td>3<td>Sở B<td>z", "1 | Sở A | x\n\n2 | Sở A | y\n\n3 | Sở B | z")]
    [InlineData("<tr><td>1<td>a<td rowspan=2><p>Sở</p><p>A</p><tr><td>2<td>b", "1 | a | Sở A\n\n2 | b | Sở A")]
    [InlineData("<tr><td rowspan=2>TT<td colspan=2>Cơ quan<td rowspan=2>Hạn<tr><td>Chủ trì<td>Phối hợp", "TT | Cơ quan | | Hạn\n\nTT | Chủ trì | Phối hợp | Hạn")]
    [InlineData("<tr><td>1<td>a<td>b<tr><td colspan=3>Phần hai", "1 | a | b\n\n| | Phần hai | |")]
    [InlineData("<tr><td rowspan=2>A<td>B<tr><td>C", "A\n\nB\n\nC")]
    [InlineData("<tr><td>A<td>B<td><table><tr><td>C</table>", "A\n\nB\n\nC")]
    public void Read_RowsOfTables_AreLinesOfCellsWhereTheyHoldData(string rows, string text) =>
        Assert.Equal(text, string.Join("\n", Convert($"<table>{rows}</table>").Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))));

    [Fact]
    public void Read_AnnexTableWithMergedCells_GivesEveryRowItsBodies()
    {
        var read = DirectiveReader.Read("a.html", Encoding.UTF8.GetBytes("""
            <p>KẾ HOẠCH</p><p>Cải cách hành chính</p><p>1. Phân công:</p><table border=1>
            <tr><th rowspan="2">TT</th><th rowspan="2">Nhiệm vụ</th><th colspan="2">Cơ quan thực hiện</th><th rowspan="2">Thời hạn</th></tr>
            <tr><th>Chủ trì</th><th>Phối hợp</th></tr>
            <tr><td>1</td><td>Rà soát thủ tục</td><td rowspan="2">Sở Nội vụ</td><td>Sở Tư pháp</td><td>30/6/2022</td></tr>
            <tr><td>2</td><td>Công khai thủ tục</td><td>UBND các huyện</td><td>30/9/2022</td></tr>
            <tr><td colspan="5">II. Chuyển đổi số</td></tr>
            <tr><td>3</td><td>Số hóa hồ sơ</td><td>Sở Thông tin và Truyền thông</td><td></td><td>Quý IV/2022</td></tr></table>
            """)).Value!;
        Assert.Equal(["Rà soát thủ tục", "Công khai thủ tục", "Số hóa hồ sơ"], read.Tasks.Select(task => task.Text));
        Assert.Equal(["Sở Nội vụ", "Sở Nội vụ", "Sở Thông tin và Truyền thông"], read.Tasks.Select(task => Assert.Single(task.Lead).Text));
        Assert.Equal(["Sở Tư pháp", "UBND các huyện", null], read.Tasks.Select(task => task.Support.SingleOrDefault()?.Text));
        Assert.Equal(new DateOnly(2022, 9, 30), read.Tasks[1].Deadline!.End);
    }

    [Fact]
    public void Read_LongList_NumbersItsLastItem()
    {
        var lines = Convert($"<ol>{string.Concat(Enumerable.Repeat("<li>Sở Y tế</li>\n", 100_000))}</ol>").Split("\n\n");
        Assert.Equal((100_000, "100000. Sở Y tế"), (lines.Length, lines[^1]));
    }

    [Fact]
    public void Read_LongAndWideTables_KeepTheirRows()
    {
        var row = $"<tr>{string.Concat(Enumerable.Repeat("<td>a</td>", 10))}</tr>";
        var lines = Convert($"<table>{string.Concat(Enumerable.Repeat(row, 20_000))}</table>").Split("\n\n");
        Assert.Equal((20_000, "a | a | a | a | a | a | a | a | a | a"), (lines.Length, lines[^1]));
        var wide = Convert($"<table><tr>{string.Concat(Enumerable.Repeat("<td>a</td>", 10_000))}</tr></table>");
        Assert.Equal(9_999, wide.Count('|'));
    }

    /// <summary>Shapes that cost trees of elements more than linear time; each is repeated <c>count</c> times before the text.</summary>
    [Theory]
    [InlineData("<div>", 500_000)]
    [InlineData("<div><p>", 300_000)]
    [InlineData("<b><font size=1>", 300_000)]
    [InlineData("<ul><li>", 300_000)]
    [InlineData("<table><tr><td>", 200_000)]
    [InlineData("</li></td></div></p>", 200_000)]
    [InlineData("<button><select>", 1)]
    [InlineData("<table><tr><td rowspan=1000>", 100_000)]
    public void Read_TagsLeftOpen_EndWithTheTextBehindThem(string tags, int count) =>
        Assert.EndsWith("Một", Convert(string.Concat(Enumerable.Repeat(tags, count)) + "</select></button>Một"), StringComparison.Ordinal);

    [Fact]
    public void Read_CellsThatReachFarDown_AreRepeatedInBoundedLength()
    {
        var html = $"<table><tr>{string.Concat(Enumerable.Repeat("<td rowspan=1000>một hai ba bốn năm</td>", 60))}</tr>{string.Concat(Enumerable.Repeat("<tr>", 1_000))}</table>";
        Assert.InRange(Convert(html).Length, 1_000, 12 * html.Length);
    }

    private static string Convert(string html)
    {
        var text = HtmlText.Read(html, out var isWhole);
        Assert.True(isWhole);
        return text;
    }
}
