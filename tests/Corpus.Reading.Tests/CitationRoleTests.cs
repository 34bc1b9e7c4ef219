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
    [InlineData("Căn cứ các văn bản sau: Luật Thú y năm 2015; Nghị định số 90/2017/NĐ-CP về xử phạt; các Thông tư số 07/2016/TT-BNNPTNT và số 09/2016/TT-BNNPTNT.",
        CitationRole.Basis, CitationRole.Basis, CitationRole.Basis, CitationRole.Basis)]
    [InlineData("Căn cứ Quyết định số 5/QĐ-UBND của UBND TP. Lai Châu về việc giao chỉ tiêu; Kế hoạch số 31/KH-UBND của UBND tỉnh, Sở Y tế yêu cầu:", CitationRole.Basis, CitationRole.Basis)]
    [InlineData("Căn cứ: 1. Luật Thú y năm 2015; 2. Nghị định số 90/2017/NĐ-CP của Chính phủ; 3. Kế hoạch số 31/KH-UBND.", CitationRole.Basis, CitationRole.Basis, CitationRole.Basis)]
    public void Read_ListOfDocuments_HasTheRoleOfItsOpening(string preamble, params CitationRole[] expected) =>
        Assert.Equal(expected, Read(preamble).Citations.Select(citation => citation.Role));

    /// <summary>What opens a paragraph is not said of what a later sentence begins with.</summary>
    [Theory]
    [InlineData("Thực hiện Chỉ thị số 04/CT-TTg ngày 05/3/2022. Quyết định số 12/QĐ-UBND quy định mức hỗ trợ. Sở Y tế yêu cầu:", CitationRole.Implemented, CitationRole.Mentioned)]
    [InlineData("Căn cứ Luật Thú y năm 2015; Kế hoạch số 31/KH-UBND năm 2021. Tờ trình số 5/TTr-SYT đã nêu rõ thực trạng.", CitationRole.Basis, CitationRole.Basis, CitationRole.Mentioned)]
    [InlineData("Căn cứ Chỉ thị số 12. Quyết định số 5/QĐ-UBND quy định mức hỗ trợ; Kế hoạch số 31/KH-UBND quy định thời gian.", CitationRole.Basis, CitationRole.Mentioned, CitationRole.Mentioned)]
    [InlineData("Căn cứ Luật Thú y năm 2015. Thực hiện Chỉ thị số 04/CT-TTg về tiêm phòng; Công điện số 9/CĐ-TTg về chống dịch.", CitationRole.Basis, CitationRole.Implemented, CitationRole.Implemented)]
    public void Read_DocumentOfALaterSentence_HasTheRoleOfItsOwnSentence(string preamble, params CitationRole[] expected) =>
        Assert.Equal(expected, Read(preamble).Citations.Select(citation => citation.Role));

    /// <summary>Lists whose documents stand on lines of their own, and sentences broken over lines.</summary>
    [Theory]
    [InlineData("Căn cứ:\n\n- Luật Thú y năm 2015;\n\n- Nghị định số 90/2017/NĐ-CP về xử phạt vi phạm hành chính\ntrong lĩnh vực thú y;\n- Kế hoạch số 31/KH-UBND.", CitationRole.Basis, CitationRole.Basis, CitationRole.Basis)]
    [InlineData("Thực hiện các văn bản sau đây:\n- Chỉ thị số 04/CT-TTg;\n- Kế hoạch số 31/KH-UBND.", CitationRole.Implemented, CitationRole.Implemented)]
    [InlineData("I. CĂN CỨ PHÁP LÝ\n- Luật Thú y năm 2015.\n- Nghị định số 90/2017/NĐ-CP.", CitationRole.Basis, CitationRole.Basis)]
    [InlineData("Căn cứ Kế hoạch số 31/KH-UBND ngày 02/3/2022 của Ủy ban nhân dân tỉnh về việc phòng, chống\nbệnh dại; Công văn số 12/SNN-TY về tiêm phòng, Sở Y tế yêu cầu:", CitationRole.Basis, CitationRole.Basis)]
    [InlineData("Các phòng báo cáo như sau:\n- Kế hoạch số 31/KH-UBND đã triển khai;\n- Kế hoạch số 35/KH-UBND chưa triển khai.", CitationRole.Mentioned, CitationRole.Mentioned)]
    [InlineData("Sở Y tế yêu cầu:\nCăn cứ Kế hoạch số 31/KH-UBND.\nKế hoạch số 35/KH-UBND hết hiệu lực.", CitationRole.Basis, CitationRole.Mentioned)]
    public void Read_ListOverLines_HasTheRoleOfItsOpening(string preamble, params CitationRole[] expected) =>
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
