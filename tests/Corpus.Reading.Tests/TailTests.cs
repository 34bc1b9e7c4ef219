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
    [InlineData("SỞ Y TẾ                         SỞ NỘI VỤ\nGIÁM ĐỐC                        GIÁM ĐỐC\n\nLê Thị Hương                    Đỗ Văn Hùng", "-|GIÁM ĐỐC / GIÁM ĐỐC|Lê Thị Hương")]
    [InlineData("Nơi nhận: - Như trên; - Lưu: VT, CQTT. KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Đoàn Thanh Sơn", "KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Đoàn Thanh Sơn")]
    [InlineData("Nơi nhận: - Như trên; - Lưu: VT, CQTT.\nKT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Đoàn Thanh Sơn", "KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Đoàn Thanh Sơn")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn Hòa", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Nguyễn Văn Hòa")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTL. CHỦ TICH\nCHÁNH VAN PHÒNG\n\nNguyễn Văn Hòa", "TL. CHỦ TICH|CHÁNH VAN PHÒNG|Nguyễn Văn Hòa")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTUQ, CHù TịCH\nGIÁM ĐốC\n\nNguyễn Văn Hòa", "TUQ, CHù TịCH|GIÁM ĐốC|Nguyễn Văn Hòa")]
    public void Read_SignatureBlock_GivesCapacityPostAndName(string tail, string expected)
    {
        var read = DirectiveReader.ReadText("a", Head + tail + "\n");
        Assert.Equal(expected, string.Join('|', read.Signer?.Capacity ?? "-", read.Signer?.Title ?? "-", read.Signer?.Name ?? "-"));
        Assert.Equal(read.Signer is null, read.Warnings.Any(warning => warning.Code == WarningCodes.SignerMissing));
        Assert.Equal(["1"], read.Tasks.Select(task => task.Path));
    }

    [Theory]
    [InlineData("Nơi nhận:\n- Như trên;\n- UBND các huyện,\nthành phố;\n- Lưu: VT, NL (3b).", "Như trên|UBND các huyện, thành phố|Lưu: VT, NL (3b)")]
    [InlineData("Nơi nhận:                     KT. CHỦ TỊCH\n- TTTU (b/c);                 PHÓ CHỦ TỊCH\n- Lưu: VT.\n                               Phạm S", "TTTU (b/c)|Lưu: VT")]
    [InlineData("Nơi nhận:\nNhư trên;\nLưu: VT.", "Như trên|Lưu: VT")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Viện Pasteur (để p/h);  (Đã ký)\n- Lưu: VT.", "Như trên|Viện Pasteur (để p/h)|Lưu: VT")]
    [InlineData("Nơi nhận:                     TM. ỦY BAN NHÂN DÂN\n- Các sở, ban, ngành           KT. CHỦ TỊCH\ncấp tỉnh;                      PHÓ CHỦ TỊCH\n- Lưu: VT.\n                               Phạm S", "Các sở, ban, ngành cấp tỉnh|Lưu: VT")]
    [InlineData("Nơi nhận:\n- Tỉnh ủy,\n- Lưu Văn phòng.\n\nT/M BAN CHỈ ĐẠO\nBÍ THƯ TỈNH ỦY\nkiêm\nTRƯỞNG BAN\n\nPhạm Văn Nam", "Tỉnh ủy|Lưu Văn phòng")]
    [InlineData("Nơi nhận: - Như trên; - Lưu: VT.", "Như trên|Lưu: VT")]
    [InlineData("Nơi nhận: - Như trên; - Lưu: VT, CQTT. KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Đoàn Thanh Sơn", "Như trên|Lưu: VT, CQTT")]
    [InlineData("Nơi nhậm:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nPhạm S", "Như trên|Lưu: VT")]
    public void Read_Recipients_AreListedWithoutDashesAndClosingSigns(string tail, string expected) =>
        Assert.Equal(expected, string.Join('|', DirectiveReader.ReadText("a", Head + tail + "\n").Recipients));
}
