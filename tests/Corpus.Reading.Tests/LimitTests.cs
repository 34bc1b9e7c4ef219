using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Corpus.Reading.Tests;

/// <summary>Texts that are no directives are read up to <see cref="ReadingLimits"/>, and a warning tells what was left.</summary>
public sealed class LimitTests
{
    private const string Head = "UBND TỈNH LÂM ĐỒNG\nSố: 12/KH-UBND\nLâm Đồng, ngày 3 tháng 5 năm 2023\n\nKẾ HOẠCH\nPhòng cháy rừng\n\n";

    [Fact]
    public void ReadText_LongerThanAnyDirective_ReadsTheFirstPartAndTellsWhereItEnds()
    {
        var text = Head + "1. Sở Y tế kiểm tra các chợ.\n" + new string('\n', ReadingLimits.Characters) + "2. Sở Nội vụ báo cáo.\n";
        var read = DirectiveReader.ReadText("a", text);
        Assert.Equal("1", Assert.Single(read.Tasks).Path);
        Assert.Equal(text, read.SourceText);
        Assert.True(DirectiveReader.IsPartlyRead(read));
        Assert.False(DirectiveReader.IsPartlyRead(DirectiveReader.ReadText("a", text[..200].Trim())));
        var unread = Assert.Single(read.Warnings, warning => warning.Code == WarningCodes.TextUnread).Range!.Value;
        Assert.InRange(unread.Start, ReadingLimits.Characters / 2, ReadingLimits.Characters);
        Assert.Equal(text.Length, unread.End);
        Assert.Contains("Sở Nội vụ báo cáo", unread.Of(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" a")]
    [InlineData(" a=1")]
    [InlineData(" a=\">\"")]
    [InlineData(" a = \">\"")]
    [InlineData("/a \"")]
    public void Read_TagOfMoreAttributesThanAnyPage_ReadsWhatStandsBeforeItAndTells(string attribute)
    {
        var attributes = new StringBuilder().Insert(0, attribute, ReadingLimits.Attributes + 1).ToString();
        var page = $"<p>{Head.Replace("\n", "<p>", StringComparison.Ordinal)}<p>1. Sở Y tế kiểm tra các chợ.<p";
        var cut = DirectiveReader.Read("a.html", Encoding.UTF8.GetBytes($"{page}{attributes}>2. Sở Nội vụ báo cáo."));
        Assert.Equal("Sở Y tế kiểm tra các chợ.", Assert.Single(cut.Value!.Tasks).Text);
        Assert.Contains(cut.Value.Warnings, warning => warning.Code == WarningCodes.TextUnread);
        var whole = DirectiveReader.Read("a.html", Encoding.UTF8.GetBytes($"{page} a='1 2>' b=\"{attributes.Replace('"', ' ')}\">2. Sở Nội vụ báo cáo."));
        Assert.Equal(2, whole.Value!.Tasks.Count);
        Assert.DoesNotContain(whole.Value.Warnings, warning => warning.Code == WarningCodes.TextUnread);
    }

    [Theory]
    [InlineData("a\n", -1)]
    [InlineData("a ", -1)]
    [InlineData("aa", 0)]
    [InlineData("\U0001F4D6", 0)]
    public void EndOf_LongText_EndsALineOrWordAndKeepsPairsTogether(string part, int before)
    {
        var text = new StringBuilder("a").Insert(1, part, ReadingLimits.Characters / 2).Append(part).ToString();
        var end = ReadingLimits.EndOf(text);
        Assert.InRange(end, ReadingLimits.Characters - 2, ReadingLimits.Characters);
        Assert.Equal(before, char.IsWhiteSpace(text[end]) ? -1 : 0);
        Assert.False(char.IsLowSurrogate(text[end]));
        Assert.Equal(ReadingLimits.Characters, ReadingLimits.EndOf(new string('a', ReadingLimits.Characters)));
    }

    [Theory]
    [InlineData("", "- Kiểm tra các chợ.\n")]
    [InlineData("TT | Nội dung | Cơ quan chủ trì | Thời gian\n", "1 | Kiểm tra các chợ | Sở Y tế | Tháng 6\n")]
    public void Read_BodyOfMoreParagraphsThanAnyDirective_ReadsTheFirstAndTellsWhereTheRestStands(string heading, string paragraph)
    {
        var text = heading + string.Concat(Enumerable.Repeat(paragraph, ReadingLimits.Paragraphs + 500)) + "Cuối";
        var read = Tasks.Bodies.Read(text);
        Assert.InRange(read.Tasks.Count, ReadingLimits.Paragraphs - 1, ReadingLimits.Paragraphs);
        var unread = Assert.Single(read.Warnings, warning => warning.Code == WarningCodes.BodyUnread).Range!.Value;
        Assert.InRange(unread.Start - read.Tasks[^1].Range.End, 0, paragraph.Length);
        Assert.Equal(text.Length, unread.End);
    }

    [Fact]
    public void ReadText_AnnexBehindABodyThatTakesAllParagraphs_IsToldToBeUnread()
    {
        var text = Head + string.Concat(Enumerable.Repeat("- Kiểm tra các chợ.\n", ReadingLimits.Paragraphs + 1))
            + "\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Hiệp\n\nPHỤ LỤC\n(Kèm theo Kế hoạch số 12/KH-UBND)\n1. Sở Nội vụ rà soát hồ sơ.\n";
        var read = DirectiveReader.ReadText("a", text);
        var unread = read.Warnings.Where(warning => warning.Code == WarningCodes.BodyUnread).ToList();
        Assert.Equal(2, unread.Count);
        Assert.Contains("Sở Nội vụ", unread[1].Range!.Value.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeadingWhoseBodiesAllTasksInherit_StopsBeforeTheyFillTheMemory()
    {
        var bodies = string.Join(", ", Enumerable.Range(0, 600).Select(i => $"Sở {(char)('A' + (i % 26))}{(char)('a' + (i / 26))}ng"));
        var read = Tasks.Bodies.Read($"1. Sở Y tế, {bodies} thực hiện:\n" + string.Concat(Enumerable.Repeat("- Kiểm tra các chợ.\n", 5_000)));
        Assert.InRange(read.Tasks.Count, 1, 4_999);
        Assert.InRange(read.Tasks.Sum(task => (long)task.Lead.Count), 1, (ReadingLimits.TaskCharacters / ReadingLimits.CharactersOfValue) + 1_000);
        Assert.Single(read.Warnings, warning => warning.Code == WarningCodes.BodyUnread);
    }

    [Fact]
    public void Read_MoreLinesBehindAnItemThanAnyHas_LeavesTheRestUnread()
    {
        var lines = string.Concat(Enumerable.Repeat("Thời gian thực hiện: Thường xuyên.\n", ReadingLimits.LinesOfItem + 7));
        var read = Tasks.Bodies.Read("1. Sở Y tế kiểm tra các chợ.\n" + lines + "2. Sở Nội vụ báo cáo.\n");
        Assert.Equal(2, read.Tasks.Count);
        Assert.Equal(7, read.Warnings.Count(warning => warning.Code == "R104"));
    }

    [Fact]
    public void ReadText_MoreCitationsThanAnyDirective_KeepsTheFirstAndTellsWhereTheRestStands()
    {
        var text = Head + "1. Thực hiện" + string.Concat(Enumerable.Range(1, ReadingLimits.Mentions + 3).Select(i => $" Công văn số {i}/UBND-VX;"));
        var read = DirectiveReader.ReadText("a", text);
        Assert.Equal(ReadingLimits.Mentions, read.Citations.Sum(citation => citation.Ranges.Count));
        var unread = Assert.Single(read.Warnings, warning => warning.Code == WarningCodes.CitationsUnread).Range!.Value;
        Assert.StartsWith($"Công văn số {ReadingLimits.Mentions + 1}/", unread.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadText_MoreWarningsOfACodeThanHelp_KeepsTheFirstAndCountsTheRest()
    {
        var read = DirectiveReader.ReadText("a", Head + string.Concat(Enumerable.Repeat("Email: vp@lamdong.gov.vn\n", ReadingLimits.WarningsOfCode + 12)));
        Assert.Equal(ReadingLimits.WarningsOfCode, read.Warnings.Count(warning => warning.Code == WarningCodes.StampLeftOut));
        Assert.Contains(" 12 ", Assert.Single(read.Warnings, warning => warning.Code == WarningCodes.WarningsLeftOut).Message, StringComparison.Ordinal);
        Assert.Single(read.Warnings, warning => warning.Code == WarningCodes.SignerMissing);
    }

    [Fact]
    public void ReadText_LawCitedByNameBehindItsYear_IsTheSameLaw() =>
        Assert.Equal(
            "Luật Đất đai năm 2013",
            Assert.Single(DirectiveReader.ReadText("a", Head + "1. Thi hành Luật Đất đai năm 2013.\n2. Xử lý theo Luật Đất đai.").Citations).Text);

    [Theory]
    [InlineData("<br>", "Một")]
    [InlineData("<p>", "")]
    public void Read_PageOfMoreElementsThanAnyDirective_IsCutWithAWarningOrRefused(string tag, string first)
    {
        var page = $"<html><p>{first}</p>" + new StringBuilder().Insert(0, tag, 1_000_001) + "Hai";
        var result = DirectiveReader.Read("a.html", Encoding.UTF8.GetBytes(page));
        if (first.Length > 0)
        {
            Assert.Equal("Một", result.Value!.SourceText);
            Assert.Contains(result.Value.Warnings, warning => warning.Code == WarningCodes.TextUnread);
        }
        else
        {
            Assert.Contains("split it", result.Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_WordFileThatUnpacksToTooMuch_IsRefusedWithTheRemedy()
    {
        var words = new string('a', 1024 * 1024);
        var body = new Body(Enumerable.Range(0, (ReadingLimits.WordCharacters / words.Length) + 1).Select(_ => new WordParagraph(new Run(new RunText(words)))));
        Assert.Contains("split it", DirectiveReader.Read("a.docx", Pack(body)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WordFileNestedDeeperThanTheStack_IsRefused()
    {
        OpenXmlElement block = new WordParagraph(new Run(new RunText("Sở Y tế")));
        for (var i = 0; i < 100; i++)
        {
            block = new Table(new TableRow(new TableCell(block)));
        }

        Assert.Contains("nested", DirectiveReader.Read("a.docx", Pack(new Body(block))).Problem, StringComparison.Ordinal);
    }

    private static byte[] Pack(Body body)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }
}
