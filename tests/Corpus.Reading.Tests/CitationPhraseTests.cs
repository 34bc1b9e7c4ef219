namespace Corpus.Reading.Tests;

/// <summary>Ways to cite documents; each with the reading that was written down before the reader saw it.</summary>
public sealed class CitationPhraseTests
{
    private const string Pm = "Thủ tướng Chính phủ";

    private const string Committee = "Ủy ban nhân dân tỉnh Lai Châu";

    [Theory]
    [InlineData("Chỉ thị 15, 16, 19 của Thủ tướng Chính phủ", $"chi-thi 15 - {Pm}", $"chi-thi 16 - {Pm}", $"chi-thi 19 - {Pm}")]
    [InlineData("Chỉ thị 15,16,19 của Thủ tướng Chính phủ", $"chi-thi 15 - {Pm}", $"chi-thi 16 - {Pm}", $"chi-thi 19 - {Pm}")]
    [InlineData("Chỉ thị số 15/CT-TTg và 16/CT-TTg", $"chi-thi 15/CT-TTg - {Pm}", $"chi-thi 16/CT-TTg - {Pm}")]
    [InlineData("các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND ngày 05/01/2022 của UBND tỉnh",
        $"quyet-dinh 12/QĐ-UBND 2022-01-05 {Committee}", $"quyet-dinh 13/QĐ-UBND 2022-01-05 {Committee}")]
    [InlineData("Nghị quyết số 128 và 21 của Chính phủ", "nghi-quyet 128 - Chính phủ", "nghi-quyet 21 - Chính phủ")]
    [InlineData("Nghị quyết số 128 và 21", "nghi-quyet 128 - -", "nghi-quyet 21 - -")]
    [InlineData("Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ", "nghi-quyet 128/NQ-CP 2021-10-11 Chính phủ")]
    [InlineData("Nghị quyết số 30a/2008/NQ-CP ngày 27/12/2008 của Chính phủ", "nghi-quyet 30a/2008/NQ-CP 2008-12-27 Chính phủ")]
    [InlineData("Nghị quyết 30a của Chính phủ", "nghi-quyet 30a - Chính phủ")]
    [InlineData("Chỉ thị số 15, 16 và 19/CT-TTg của Thủ tướng Chính phủ",
        $"chi-thi 15/CT-TTg - {Pm}", $"chi-thi 16/CT-TTg - {Pm}", $"chi-thi 19/CT-TTg - {Pm}")]
    [InlineData("Công văn số 1234 ngày 05/4/2022 của Bộ Y tế", "cong-van 1234 2022-04-05 Bộ Y tế")]
    [InlineData("Nghị định 15/2020/NĐ-CP và Nghị định 100/2019/NĐ-CP của Chính phủ", "nghi-dinh 15/2020/NĐ-CP - Chính phủ", "nghi-dinh 100/2019/NĐ-CP - Chính phủ")]
    [InlineData("Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ", $"quyet-dinh 749/QĐ-TTg 2020-06-03 {Pm}")]
    [InlineData("Kết luận số 07-KL/TW ngày 11/6/2021 của Bộ Chính trị", "ket-luan 07-KL/TW 2021-06-11 Bộ Chính trị")]
    [InlineData("Chỉ thị số 05-CT/TU ngày 01/3/2022 của Ban Thường vụ Tỉnh ủy", "chi-thi 05-CT/TU 2022-03-01 Ban Thường vụ Tỉnh ủy Lai Châu")]
    [InlineData("Công điện số 1063/CĐ-TTg và số 1068/CĐ-TTg của Thủ tướng Chính phủ", $"cong-dien 1063/CĐ-TTg - {Pm}", $"cong-dien 1068/CĐ-TTg - {Pm}")]
    [InlineData("Luật Phòng, chống bệnh truyền nhiễm năm 2007", "luat - - Quốc hội")]
    [InlineData("Luật Đầu tư công số 39/2019/QH14", "luat 39/2019/QH14 - Quốc hội")]
    [InlineData("Chỉ thị 16 của Thủ tướng Chính phủ", $"chi-thi 16 - {Pm}")]
    [InlineData("quy định của Luật Thủy sản số 18/2017/QH14", "luat 18/2017/QH14 - Quốc hội")]
    [InlineData("theo quy định tại Điều 7 của Luật Quy hoạch (số 21/2017/QH14)", "luat 21/2017/QH14 - Quốc hội")]
    [InlineData("Luật sửa đổi, bổ sung một số điều của Luật Đê điều số 60/2020/QH14", "luat 60/2020/QH14 - Quốc hội")]
    [InlineData("Luật Thủy lợi số 08/2017/QH14 và quy định của Luật Trồng trọt số 31/2018/QH14",
        "luat 08/2017/QH14 - Quốc hội", "luat 31/2018/QH14 - Quốc hội")]
    [InlineData("Nghị quyết số 19-NQ/TW (khóa XIII) của Ban Chấp hành Trung ương", "nghi-quyet 19-NQ/TW - Ban Chấp hành Trung ương")]
    [InlineData("Nghị quyết số 23-NQ/TW ngày 22/3/2018 (khóa XII) của Bộ Chính trị", "nghi-quyet 23-NQ/TW 2018-03-22 Bộ Chính trị")]
    [InlineData("Kế hoạch số 41/KH-UBND ngày 04/4/2022 và Kế hoạch số 42/KH-UBND cùng ngày của UBND tỉnh",
        $"ke-hoach 41/KH-UBND 2022-04-04 {Committee}", $"ke-hoach 42/KH-UBND 2022-04-04 {Committee}")]
    [InlineData("Nghị quyết số 41/NQ-CP, 42/NQ-CP cùng ngày 06/5/2022 của Chính phủ", "nghi-quyet 41/NQ-CP 2022-05-06 Chính phủ", "nghi-quyet 42/NQ-CP 2022-05-06 Chính phủ")]
    [InlineData("Quyết định số 51/QĐ-TTg, Quyết định số 52/QĐ-TTg và Quyết định số 53/QĐ-TTg cùng ngày 09/01/2022",
        $"quyet-dinh 51/QĐ-TTg 2022-01-09 {Pm}", $"quyet-dinh 52/QĐ-TTg 2022-01-09 {Pm}", $"quyet-dinh 53/QĐ-TTg 2022-01-09 {Pm}")]
    [InlineData("Quyết định số 61/QĐ-UBND ngày 31/4/2022 của UBND tỉnh", $"quyet-dinh 61/QĐ-UBND - {Committee}")]
    [InlineData("Kế hoạch số 07-KH/BCĐ ngày 02/3/2022 của Ban Chỉ đạo Trung ương về phát triển kinh tế biển, hải đảo, ven biển và logistics; khẩn trương rà soát",
        "ke-hoach 07-KH/BCĐ 2022-03-02 Ban Chỉ đạo Trung ương về phát triển kinh tế biển, hải đảo, ven biển và logistics")]
    [InlineData("Thông báo số 9/TB-BCĐ ngày 02/3/2022 của Ban Chỉ đạo Trung ương về phát triển kinh tế biển, Sở Công Thương và Sở Xây dựng góp ý",
        "thong-bao 9/TB-BCĐ 2022-03-02 Ban Chỉ đạo Trung ương về phát triển kinh tế biển")]
    [InlineData("Quyết định 447/QĐ-TTg", $"quyet-dinh 447/QĐ-TTg - {Pm}")]
    [InlineData("Hướng dẫn số 03-HD/BTCTW ngày 10/01/2022 của Ban Tổ chức Trung ương", "huong-dan 03-HD/BTCTW 2022-01-10 Ban Tổ chức Trung ương")]
    [InlineData("các Công văn số 4351/BYT-DP, 5599/BYT-MT của Bộ Y tế", "cong-van 4351/BYT-DP - Bộ Y tế", "cong-van 5599/BYT-MT - Bộ Y tế")]
    [InlineData("các Nghị quyết số 19, 20, 21 ngày 25/10/2017 của Ban Chấp hành Trung ương",
        "nghi-quyet 19 2017-10-25 Ban Chấp hành Trung ương", "nghi-quyet 20 2017-10-25 Ban Chấp hành Trung ương", "nghi-quyet 21 2017-10-25 Ban Chấp hành Trung ương")]
    [InlineData("các Chỉ thị: số 15/CT-TTg ngày 27/3/2020, số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ",
        $"chi-thi 15/CT-TTg 2020-03-27 {Pm}", $"chi-thi 16/CT-TTg 2020-03-31 {Pm}")]
    [InlineData("Kế hoạch số 88/KH-UBND ngày 02/3/2022 và Kế hoạch số 90/KH-UBND ngày 04/3/2022 của UBND tỉnh",
        $"ke-hoach 88/KH-UBND 2022-03-02 {Committee}", $"ke-hoach 90/KH-UBND 2022-03-04 {Committee}")]
    [InlineData("Nghị quyết 68/NQ-CP và Quyết định 23/2021/QĐ-TTg", "nghi-quyet 68/NQ-CP - Chính phủ", $"quyet-dinh 23/2021/QĐ-TTg - {Pm}")]
    [InlineData("Chỉ thị số 16, 19 xã thực hiện giãn cách", "chi-thi 16 - -")]
    [InlineData("Thông báo kết luận số 77/TB-UBND ngày 01/4/2022", "thong-bao 77/TB-UBND 2022-04-01 -")]
    [InlineData("Quyết định số 12/QĐ-UBND ngày 05/01/2022, số 13/QĐ-UBND ngày 06/01/2022 của UBND tỉnh",
        $"quyet-dinh 12/QĐ-UBND 2022-01-05 {Committee}", $"quyet-dinh 13/QĐ-UBND 2022-01-06 {Committee}")]
    [InlineData("Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ; thời gian áp dụng Nghị quyết số 128 do tỉnh quyết định", "nghi-quyet 128/NQ-CP 2021-10-11 Chính phủ x2")]
    [InlineData("Công văn số 1522-CV/TU và số 1530-CV/TU của Tỉnh ủy", "cong-van 1522-CV/TU - Tỉnh ủy Lai Châu", "cong-van 1530-CV/TU - Tỉnh ủy Lai Châu")]
    [InlineData("Bộ luật Lao động năm 2019", "bo-luat - - Quốc hội")]
    [InlineData("Chỉ thị 15, Chỉ thị 16 của Thủ tướng Chính phủ", $"chi-thi 15 - {Pm}", $"chi-thi 16 - {Pm}")]
    [InlineData("Thông tư 11, 14 và 21 ngày 02/4/2022 của Bộ Tài chính",
        "thong-tu 11 2022-04-02 Bộ Tài chính", "thong-tu 14 2022-04-02 Bộ Tài chính", "thong-tu 21 2022-04-02 Bộ Tài chính")]
    [InlineData("Nghị quyết số 16-NQ/TW, số 18-NQ/TW và số 20-NQ/TW", "nghi-quyet 16-NQ/TW - -", "nghi-quyet 18-NQ/TW - -", "nghi-quyet 20-NQ/TW - -")]
    [InlineData("các chỉ thị số 15, 16 của Thủ tướng Chính phủ", $"chi-thi 15 - {Pm}", $"chi-thi 16 - {Pm}")]
    [InlineData("các quyết định số 1, 2 mà huyện đã nêu")]
    [InlineData("Công văn số 123/UBND-VX ngày 01/2/2022; số 124/UBND-VX ngày 03/2/2022 của UBND tỉnh",
        $"cong-van 123/UBND-VX 2022-02-01 {Committee}", $"cong-van 124/UBND-VX 2022-02-03 {Committee}")]
    [InlineData("Nghị quyết số 30/2021/QH15 và Nghị quyết số 268/NQ-UBTVQH15",
        "nghi-quyet 30/2021/QH15 - Quốc hội", "nghi-quyet 268/NQ-UBTVQH15 - Ủy ban Thường vụ Quốc hội")]
    [InlineData("Thông tư số 02, 03/2022/TT-BYT", "thong-tu 02/2022/TT-BYT - Bộ Y tế", "thong-tu 03/2022/TT-BYT - Bộ Y tế")]
    [InlineData("Nghị định số 117/2020/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định số 124/2021/NĐ-CP)",
        "nghi-dinh 117/2020/NĐ-CP - Chính phủ", "nghi-dinh 124/2021/NĐ-CP - Chính phủ")]
    [InlineData("các Nghị quyết: 16/NQ-HĐND; 17/NQ-HĐND ngày 10/12/2021 của HĐND tỉnh",
        "nghi-quyet 16/NQ-HĐND 2021-12-10 Hội đồng nhân dân tỉnh Lai Châu", "nghi-quyet 17/NQ-HĐND 2021-12-10 Hội đồng nhân dân tỉnh Lai Châu")]
    [InlineData("Chỉ thị số 15, Chỉ thị số 16 và Chỉ thị số 19 của Thủ tướng Chính phủ", $"chi-thi 15 - {Pm}", $"chi-thi 16 - {Pm}", $"chi-thi 19 - {Pm}")]
    [InlineData("Kết luận số 12 của Bộ Chính trị", "ket-luan 12 - Bộ Chính trị")]
    [InlineData("Nghị quyết số 10-NQ/TU, 11-NQ/TU của Tỉnh ủy", "nghi-quyet 10-NQ/TU - Tỉnh ủy Lai Châu", "nghi-quyet 11-NQ/TU - Tỉnh ủy Lai Châu")]
    [InlineData("Quyết định 2194 ngày 03/10/2020", "quyet-dinh 2194 2020-10-03 -")]
    [InlineData("Nghị quyết 128/NQ-CP, Nghị quyết 86/NQ-CP của Chính phủ", "nghi-quyet 128/NQ-CP - Chính phủ", "nghi-quyet 86/NQ-CP - Chính phủ")]
    [InlineData("Điều 5, 6 và 7 Nghị định số 15/2020/NĐ-CP", "nghi-dinh 15/2020/NĐ-CP - Chính phủ")]
    [InlineData("khoản 1, 2 Điều 3 Nghị định 15 của Chính phủ", "nghi-dinh 15 - Chính phủ")]
    [InlineData("Chỉ thị số 16/CT-TTg, 19 chốt kiểm soát và 20 tổ tuần tra", $"chi-thi 16/CT-TTg - {Pm}")]
    [InlineData("Công văn số 871 và số 872 ngày 04/5/2022 của Bộ Y tế", "cong-van 871 2022-05-04 Bộ Y tế", "cong-van 872 2022-05-04 Bộ Y tế")]
    [InlineData("Chỉ thị số 15/CT-TTg ngày 27/3/2020, Chỉ thị số 16/CT-TTg ngày 31/3/2020 và Chỉ thị số 19/CT-TTg ngày 24/4/2020",
        $"chi-thi 15/CT-TTg 2020-03-27 {Pm}", $"chi-thi 16/CT-TTg 2020-03-31 {Pm}", $"chi-thi 19/CT-TTg 2020-04-24 {Pm}")]
    [InlineData("Chỉ thị 15, 16 ngày 31/3/2020 và Chỉ thị 16 của Thủ tướng Chính phủ", $"chi-thi 15 2020-03-31 {Pm}", $"chi-thi 16 2020-03-31 {Pm} x2")]
    [InlineData("Kế hoạch 5 năm 2021 - 2025 của tỉnh")]
    [InlineData("Chương trình 135 của Chính phủ")]
    [InlineData("theo Quyết định 2 huyện được hỗ trợ")]
    [InlineData("theo Chỉ thị 16, 3 xã phải giãn cách")]
    public void Read_Phrase_GivesTheDocumentsCited(string phrase, params string[] expected)
    {
        var directive = DirectiveReader.ReadText("a.txt", $"""
            ỦY BAN NHÂN DÂN
            TỈNH LAI CHÂU

            Số: 900/KH-UBND
            Lai Châu, ngày 10 tháng 5 năm 2022

            KẾ HOẠCH
            Triển khai công tác phòng, chống dịch

            1. Sở Y tế tiếp tục thực hiện nghiêm {phrase}.
            2. Sở Tài chính bố trí kinh phí.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Trần Văn Bình
            """);
        Assert.Equal(expected, directive.Citations.Select(citation => string.Join(
            ' ', citation.Kind?.Code ?? "-", citation.Number ?? "-", citation.Date?.ToString("yyyy-MM-dd", null) ?? "-", citation.Issuer ?? "-")
            + (citation.Ranges.Count > 1 ? $" x{citation.Ranges.Count}" : "")));
    }
}
