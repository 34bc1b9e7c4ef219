namespace Corpus.Reading.Tests;

public sealed class TailTests
{
    private const string Head = "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 12/KH-UBND\nLâm Đồng, ngày 3 tháng 5 năm 2023\n\nKẾ HOẠCH\nPhòng cháy rừng\n\n1. Sở Y tế kiểm tra.\n\n";

    /// <summary>The lines of a tail, then capacity, post and name; "-" for none.</summary>
    [Theory]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nPhạm S", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Phạm S")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\n\nTrần Văn Hiệp", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Trần Văn Hiệp")]
    [InlineData("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNguyễn Thị Bích Ngọc\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.", "TL. CHỦ TỊCH|CHÁNH VĂN PHÒNG|Nguyễn Thị Bích Ngọc")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu VPTU.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Đức Quận", "T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ|Trần Đức Quận")]
    [InlineData("Nơi nhận:              TUQ. GIÁM ĐỐC\n- Như trên;            TRƯỞNG PHÒNG NGHIỆP VỤ Y\n- Lưu: VT.\n                       BSCKII. Lê Quang Hùng", "TUQ. GIÁM ĐỐC|TRƯỞNG PHÒNG NGHIỆP VỤ Y|Lê Quang Hùng")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT. Nguyễn Thị Hồng Tuyền", "-|-|Nguyễn Thị Hồng Tuyền")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "-|-|-")]
    [InlineData("SỞ Y TẾ                         SỞ NỘI VỤ\nGIÁM ĐỐC                        GIÁM ĐỐC\n\nLê Thị Hương                    Đỗ Văn Hùng", "-|GIÁM ĐỐC|Lê Thị Hương")]
    [InlineData("Nơi nhận:            KT. GIÁM ĐỐC SỞ Y TẾ        GIÁM ĐỐC SỞ NỘI VỤ\n- Như trên;             PHÓ GIÁM ĐỐC\n- Lưu: VT.\n                     Lò Thị Én                    Đỗ Văn Hùng", "KT. GIÁM ĐỐC SỞ Y TẾ|PHÓ GIÁM ĐỐC|Lò Thị Én")]
    [InlineData("BỘ TRƯỞNG BỘ QUỐC PHÒNG          BỘ TRƯỞNG BỘ CÔNG AN\n\nĐại tướng Đỗ Văn Sơn          Đại tướng Tạ Văn Nam", "-|BỘ TRƯỞNG BỘ QUỐC PHÒNG|Đỗ Văn Sơn")]
    [InlineData("THƯ KÝ                    CHỦ TỌA\n\nLê Thị Hương              Đỗ Văn Hùng", "-|CHỦ TỌA|Đỗ Văn Hùng")]
    [InlineData("T/M UỶ BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrịnh Hoài Đức (đã ký)", "T/M UỶ BAN NHÂN DÂN|CHỦ TỊCH|Trịnh Hoài Đức")]
    [InlineData("GIÁM ĐỐC\n\nTrịnh Hoài Đức - Đã ký", "-|GIÁM ĐỐC|Trịnh Hoài Đức")]
    [InlineData("Nơi nhận: - Như trên; - Lưu: VT, CQTT. KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Đoàn Thanh Sơn", "KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Đoàn Thanh Sơn")]
    [InlineData("Nơi nhận: - Như trên; - Lưu: VT, CQTT.\nKT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Đoàn Thanh Sơn", "KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Đoàn Thanh Sơn")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn Hòa", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Nguyễn Văn Hòa")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTL. CHỦ TICH\nCHÁNH VAN PHÒNG\n\nNguyễn Văn Hòa", "TL. CHỦ TICH|CHÁNH VAN PHÒNG|Nguyễn Văn Hòa")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTUQ, CHù TịCH\nGIÁM ĐốC\n\nNguyễn Văn Hòa", "TUQ, CHù TịCH|GIÁM ĐốC|Nguyễn Văn Hòa")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nTRƯỞNG CÔNG AN HUYỆN\n\nTHƯỢNG TÁ\nNGUYỄN VĂN HÙNG", "-|TRƯỞNG CÔNG AN HUYỆN|NGUYỄN VĂN HÙNG")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nCHỈ HUY TRƯỞNG\n\nĐại tá\nNguyễn Văn Hùng", "-|CHỈ HUY TRƯỞNG|Nguyễn Văn Hùng")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nTL. CHỦ TỊCH\nCÔNG CHỨC VĂN PHÒNG - THỐNG KÊ\n\nLò Văn Hà", "TL. CHỦ TỊCH|CÔNG CHỨC VĂN PHÒNG - THỐNG KÊ|Lò Văn Hà")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\n(Ký tên, đóng\ndấu)\nLò Văn Hà", "-|CHỦ TỊCH|Lò Văn Hà")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNHÂN DÂN\nLò Văn Hà", "-|CHỦ TỊCH|Lò Văn Hà")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH ★ TỈNH\n\nLò Văn Hà", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lò Văn Hà")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n★\nỦY BAN\nNHÂN DÂN\nHUYỆN\n☆ Lò Văn Hà", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lò Văn Hà")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH ỦY BAN\nNHÂN DÂN TỈNH\n\nLò Văn Hà", "-|CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH|Lò Văn Hà")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nPHÓ CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH\n\nLò Văn Hà",
        "KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN / PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH|Lò Văn Hà")]
    public void Read_SignatureBlock_GivesCapacityPostAndName(string tail, string expected)
    {
        var read = DirectiveReader.ReadText("a", Head + tail + "\n");
        Assert.Equal(expected, string.Join('|', read.Signer?.Capacity ?? "-", read.Signer?.Title ?? "-", read.Signer?.Name ?? "-"));
        Assert.Equal(read.Signer is null, read.Warnings.Any(warning => warning.Code == WarningCodes.SignerMissing));
        Assert.Equal(["1"], read.Tasks.Select(task => task.Path));
    }

    [Theory]
    [InlineData("GIÁM ĐỐC SỞ Y TẾ                GIÁM ĐỐC SỞ NỘI VỤ\n\nLê Thị Hương                    Đại tá Đỗ Văn Hùng (đã ký)", "Đỗ Văn Hùng")]
    [InlineData("TM. ỦY BAN NHÂN DÂN            CHỦ TỊCH\n\nĐỗ Văn Hùng", null)]
    public void Read_SignaturesSideBySide_TellsTheOtherNames(string tail, string? other)
    {
        var read = DirectiveReader.ReadText("a", Head + tail + "\n");
        var told = read.Warnings.SingleOrDefault(warning => warning.Code == WarningCodes.OtherSigners);
        Assert.Equal(other, told?.Range is { } range ? range.Of(read.SourceText).ToString() : null);
    }

    [Theory]
    [InlineData("Thượng tá Nguyễn Văn Hùng", "Thượng tá")]
    [InlineData("Đại tá, PGS.TS. Nguyễn Văn Hùng", "Đại tá, PGS.TS")]
    [InlineData("BSCKII.Nguyễn Văn Hùng", "BSCKII")]
    [InlineData("Thầy thuốc ưu tú, Bác sĩ CKI Nguyễn Văn Hùng", "Thầy thuốc ưu tú, Bác sĩ CKI")]
    [InlineData("THƯỢNG TÁ\nNguyễn Văn Hùng", "THƯỢNG TÁ")]
    [InlineData("Nguyễn Văn Hùng", "-")]
    public void Read_RankBeforeTheName_IsLeftOffAndKeptAsEvidence(string signature, string rank)
    {
        var read = DirectiveReader.ReadText("a", Head + $"Nơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n{signature}\n");
        Assert.Equal(("GIÁM ĐỐC", "Nguyễn Văn Hùng"), (read.Signer?.Title, read.Signer?.Name));
        Assert.Equal(rank, read.Evidence.GetValueOrDefault("signer.rank")?.Range is { } range ? range.Of(read.SourceText).ToString() : "-");
    }

    [Fact]
    public void Read_TailInTwoColumns_GivesEachValueItsOwnPieces()
    {
        var read = DirectiveReader.ReadText("a", Head + """
            Nơi nhận:                      TM. BAN CHỈ ĐẠO
            - Các sở, ban, ngành           PHÒNG, CHỐNG DỊCH
            cấp tỉnh;                      PHÓ CHỦ TỊCH
            - Lưu: VT.
                                           Phạm S
            """);
        Assert.Equal(("TM. BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH", "PHÓ CHỦ TỊCH"), (read.Signer?.Capacity, read.Signer?.Title));
        Assert.Equal(["Các sở, ban, ngành cấp tỉnh", "Lưu: VT"], read.Recipients);
        Assert.Equal(["Các sở, ban, ngành", "cấp tỉnh"], Printed("recipients[0]"));
        Assert.Equal(["Lưu: VT"], Printed("recipients[1]"));
        Assert.Equal(["TM. BAN CHỈ ĐẠO", "PHÒNG, CHỐNG DỊCH"], Printed("signer.capacity"));
        Assert.Equal(["PHÓ CHỦ TỊCH"], Printed("signer.title"));

        IEnumerable<string> Printed(string key) => read.Evidence[key] is { Pieces.Count: > 0 } evidence
            ? evidence.Pieces.Select(piece => piece.Of(read.SourceText).ToString()) : [read.Evidence[key].Range!.Value.Of(read.SourceText).ToString()];
    }

    [Theory]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\n(Đã ký và đóng\ndấu)\nLò Văn Hà", "Như trên|Lưu: VT")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNgười ký: Ủy ban nhân\ndân tỉnh\nEmail: ubnd@lamdong.\ngov.vn\nThời gian ký: 02.08.2021\n15:24:10 +07:00\nLò Văn Hà", "Lưu: VT")]
    [InlineData("Nơi nhận:\n- Như trên;\n- UBND các huyện,\nthành phố;\n- Lưu: VT, NL (3b).", "Như trên|UBND các huyện, thành phố|Lưu: VT, NL (3b)")]
    [InlineData("Nơi nhận:                     KT. CHỦ TỊCH\n- TTTU (b/c);                 PHÓ CHỦ TỊCH\n- Lưu: VT.\n                               Phạm S", "TTTU (b/c)|Lưu: VT")]
    [InlineData("Nơi nhận:\nNhư trên;\nLưu: VT.", "Như trên|Lưu: VT")]
    [InlineData("Nơi nhận:\n- Như trên;\n- [;\n- Lưu: VT.", "Như trên|Lưu: VT")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Viện Pasteur (để p/h);  (Đã ký)\n- Lưu: VT.", "Như trên|Viện Pasteur (để p/h)|Lưu: VT")]
    [InlineData("Nơi nhận:                     TM. ỦY BAN NHÂN DÂN\n- Các sở, ban, ngành           KT. CHỦ TỊCH\ncấp tỉnh;                      PHÓ CHỦ TỊCH\n- Lưu: VT.\n                               Phạm S", "Các sở, ban, ngành cấp tỉnh|Lưu: VT")]
    [InlineData("Nơi nhận:\n- Tỉnh ủy,\n- Lưu Văn phòng.\n\nT/M BAN CHỈ ĐẠO\nBÍ THƯ TỈNH ỦY\nkiêm\nTRƯỞNG BAN\n\nPhạm Văn Nam", "Tỉnh ủy|Lưu Văn phòng")]
    [InlineData("Nơi nhận: - Như trên; - Lưu: VT.", "Như trên|Lưu: VT")]
    [InlineData("Nơi nhận: - Như trên; - Lưu: VT, CQTT. KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Đoàn Thanh Sơn", "Như trên|Lưu: VT, CQTT")]
    [InlineData("Nơi nhậm:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nPhạm S", "Như trên|Lưu: VT")]
    public void Read_Recipients_AreListedWithoutDashesAndClosingSigns(string tail, string expected) =>
        Assert.Equal(expected, string.Join('|', DirectiveReader.ReadText("a", Head + tail + "\n").Recipients));
}
