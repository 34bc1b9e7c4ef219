using System.Text;
using Corpus.Reading.Formats;

namespace Corpus.Reading.Tests.Formats;

public sealed class MarkdownBreaksTests
{
    [Theory]
    [InlineData("| a<br>b | c |", "| a| c |\n|b | |")]
    [InlineData("| 1 | rà soát<br/>rừng | Hạt Kiểm lâm |", "| 1 | rà soát rừng | Hạt Kiểm lâm |")]
    [InlineData("\n\na<br>b", "\n\na\nb")]
    [InlineData("Nơi nhận:<BR />- Như trên;", "Nơi nhận:\n- Như trên;")]
    [InlineData("| a | b |\nx < br > y", "| a | b |\nx < br > y")]
    public void Unfold_Text_PutsBreaksOfLayoutOnLines(string text, string expected) => Assert.Equal(expected, MarkdownBreaks.Unfold(text));

    [Theory]
    [InlineData(@"Số: 02/CT\-UBND", "Số: 02/CT-UBND")]
    [InlineData(@"1\. Sở Y tế \(b/c\)", "1. Sở Y tế (b/c)")]
    [InlineData(@"| a \| b | c |", @"| a \| b | c |")]
    [InlineData(@"C:\van\ban", @"C:\van\ban")]
    public void Remove_Escapes_LeavesTheSignsShown(string text, string expected) => Assert.Equal(expected, MarkdownEscapes.Remove(text));

    [Fact]
    public void Read_SignatureInATableRow_HasSignerAndRecipients()
    {
        var read = DirectiveReader.Read("a.md", Encoding.UTF8.GetBytes("""
            **UBND TỈNH GIA LAI**
            Số: 15/KH-UBND
            *Gia Lai, ngày 02 tháng 3 năm 2022*

            # KẾ HOẠCH
            ## Trồng cây phân tán

            1. Chi cục Kiểm lâm cấp cây giống.

            | **Nơi nhận:** | **TM. ỦY BAN NHÂN DÂN**<br>**KT. CHỦ TỊCH** |
            |---|---|
            | - Như mục 1;<br>- Sở Tài chính;<br>- Lưu: VT. | **PHÓ CHỦ TỊCH**<br><br>**Kpă Thuyên** |
            """)).Value!;
        Assert.Equal(("Kpă Thuyên", "PHÓ CHỦ TỊCH"), (read.Signer?.Name, read.Signer?.Title));
        Assert.Equal(["Như mục 1", "Sở Tài chính", "Lưu: VT"], read.Recipients);
        Assert.Equal("Chi cục Kiểm lâm cấp cây giống.", Assert.Single(read.Tasks).Text);
    }
}
