using Corpus.Directives;

namespace Corpus.Reading.Tests;

/// <summary>What cited documents are to a directive, where the words that show it open a list.</summary>
public sealed class CitationRoleTests
{
    [Theory]
    [InlineData("Thực hiện các Kế hoạch: số 31/KH-UBND ngày 02/3/2022, số 35/KH-UBND ngày 07/3/2022 và số 40/KH-UBND ngày 09/3/2022 của UBND tỉnh, Sở Y tế yêu cầu:",
        CitationRole.Implemented, CitationRole.Implemented, CitationRole.Implemented)]
    [InlineData("Triển khai Chỉ thị số 04/CT-TTg, Chỉ thị số 05/CT-TTg của Thủ tướng Chính phủ, Sở Y tế yêu cầu:", CitationRole.Implemented, CitationRole.Implemented)]
    [InlineData("Căn cứ Luật Thú y 2015, Luật Chăn nuôi ngày 19/11/2018, Sở Y tế yêu cầu:", CitationRole.Basis, CitationRole.Basis)]
    [InlineData("Thực hiện Chỉ thị số 04/CT-TTg. Các Công văn số 12/SYT-NV và Công văn số 13/SYT-NV còn hiệu lực. Sở Y tế yêu cầu:",
        CitationRole.Implemented, CitationRole.Mentioned, CitationRole.Mentioned)]
    public void Read_ListOfDocuments_HasTheRoleOfItsOpening(string preamble, params CitationRole[] expected) =>
        Assert.Equal(expected, Read(preamble).Citations.Select(citation => citation.Role));

    [Fact]
    public void Read_ConstitutionInARecital_IsCitedAsABasis()
    {
        var read = Read("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nCăn cứ Luật Thú y năm 2015;");
        var cited = read.Citations[0];
        Assert.Equal(("hien-phap", "Quốc hội", CitationRole.Basis, 2), (cited.Kind?.Code, cited.Issuer, cited.Role, read.Citations.Count));
        Assert.Equal("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", cited.Text);
    }

    [Fact]
    public void Read_ConstitutionInASentence_IsNoCitation() => Assert.Empty(Read("Sở Y tế tuyên truyền Hiến pháp và pháp luật; yêu cầu:").Citations);

    private static Directive Read(string preamble) => DirectiveReader.ReadText("a.txt", $"""
        UBND TỈNH LAI CHÂU
        SỞ Y TẾ

        Số: 77/KH-SYT
        Lai Châu, ngày 10 tháng 5 năm 2022

        KẾ HOẠCH
        Tiêm phòng bệnh dại

        {preamble}

        1. Phòng Nghiệp vụ Y lập danh sách.

        GIÁM ĐỐC
        Trần Văn Bình
        """);
}
