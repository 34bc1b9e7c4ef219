namespace Corpus.Reading.Tests.Tasks;

/// <summary>Headings without a number that say in which case the orders below them apply.</summary>
public sealed class ScenarioTests
{
    [Theory]
    [InlineData("Kịch bản 1: Dưới 20 hộ\n- Sở Y tế mở trạm lưu động.\nKịch bản 2: Trên 20 hộ\n- Công an tỉnh sơ tán dân.", "1-1: Dưới 20 hộ|2-1: Trên 20 hộ")]
    [InlineData("* Kịch bản 1: Dưới 20 hộ\n- Sở Y tế mở trạm lưu động.\n* Kịch bản 2: Trên 20 hộ\n- Công an tỉnh sơ tán dân.", "1-1: Dưới 20 hộ|2-1: Trên 20 hộ")]
    [InlineData("II. TỔ CHỨC\nCấp độ 1 (ít nguy hiểm):\n- Kiểm lâm tuần tra.\n- Rà soát lán trại.\nCấp độ 2 (nguy hiểm):\n- Kiểm lâm chốt chặn.\nTình huống 3. Khi có người bị nạn\n- Sở Y tế cấp cứu.",
        "II-1-1: ít nguy hiểm|II-1-2: ít nguy hiểm|II-2-1: nguy hiểm|II-3-1: có người bị nạn")]
    [InlineData("1. Sở Y tế lập phương án:\nPhương án 1: Dưới 20 hộ\n- Khám tại nhà.\nPhương án 2: Trên 20 hộ\n- Mở trạm lưu động.\n2. Sở Nội vụ báo cáo.", "1-1-1: Dưới 20 hộ|1-2-1: Trên 20 hộ|2: ")]
    [InlineData("1. Kịch bản 1 (dưới 20 hộ):\n- Sở Y tế mở trạm lưu động.\n2. Kịch bản 2 (trên 20 hộ):\n- Công an tỉnh sơ tán dân.", "1-1: dưới 20 hộ|2-1: trên 20 hộ")]
    [InlineData("3. Sở Y tế trực cấp cứu.\nKịch bản 1: Dưới 20 hộ\n- Khám tại nhà.\nKịch bản 2: Trên 20 hộ\n- Mở trạm lưu động.\n4. Sở Nội vụ báo cáo.", "3: |3-1-1: Dưới 20 hộ|3-2-1: Trên 20 hộ|4: ")]
    [InlineData("Trường hợp vỡ đê:\n1. Công an tỉnh sơ tán dân.\n2. Sở Y tế cấp cứu.", "1.1: Trường hợp vỡ đê|1.2: Trường hợp vỡ đê")]
    [InlineData("Kịch bản 1: Dưới 20 hộ\nSở Y tế mở trạm lưu động.\nRà soát thuốc.\nKịch bản 2: Trên 20 hộ\nCông an tỉnh sơ tán dân.", "1-1: Dưới 20 hộ|2-1: Trên 20 hộ")]
    [InlineData("a) Tình huống 2 (từ 20 đến 50 hộ)\n- Sở Y tế mở trạm lưu động.\nb) Tình huống 3 (trên 50 hộ).\n- Công an tỉnh sơ tán dân.", "a-1: từ 20 đến 50 hộ|b-1: trên 50 hộ")]
    [InlineData("2.1. Cấp độ 3 - nguy cơ cao:\n- Dừng họp chợ.\n2.2. Cấp 4 (nguy cơ rất cao):\n- Sở Y tế mở trạm lưu động.", "2.1-1: nguy cơ cao|2.2-1: nguy cơ rất cao")]
    [InlineData("II. KỊCH BẢN 2: CÓ TRÊN 50 HỘ\n1. Sở Y tế mở trạm lưu động.\n2. Công an tỉnh sơ tán dân.", "II.1: CÓ TRÊN 50 HỘ|II.2: CÓ TRÊN 50 HỘ")]
    [InlineData("1. Tình huống 1. Khi có bão cấp 8.\n- Các xã kêu gọi tàu thuyền.\n2. Tình huống 2. Khi có bão cấp 10.\n- Các xã sơ tán dân.", "1-1: có bão cấp 8|2-1: có bão cấp 10")]
    [InlineData("Mức 1: Nước dưới báo động II\n- Sở Y tế trực cấp cứu.\nMức 2: Nước trên báo động II\n- Công an tỉnh sơ tán dân.", "1-1: Nước dưới báo động II|2-1: Nước trên báo động II")]
    public void Read_HeadingOfACase_GivesItsConditionToEachTaskBelow(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', Bodies.Read(body).Tasks.Select(task => $"{task.Path}: {task.Condition}")));

    [Theory]
    [InlineData("1. Kịch bản 1 (dưới 20 ca):\n- Sở Y tế mở trạm lưu động.\n2. Kịch bản 2 (trên 20 ca):\n- Sở Y tế mở bệnh viện.", 0)]
    [InlineData("1.1. Ứng phó theo 03 tình huống:\na) Tình huống 1: Khi có dưới 05 ca, thực hiện các biện pháp sau:\n- Sở Y tế truy vết.\nb) Tình huống 2: Khi có từ 05 đến 50 ca, thực hiện thêm:\n- Sở Y tế mở trạm.", 0)]
    [InlineData("1. Kịch bản 1 (dưới 20 ca), bố trí 40 giường bệnh:\n- Sở Y tế mở trạm lưu động.", 1)]
    public void Read_AmountInAHeading_IsToldUnlessItIsTheCase(string body, int count) =>
        Assert.Equal(count, Bodies.Read(body).Warnings.Count(warning => warning.Code == "R109"));

    [Theory]
    [InlineData("- Trường hợp 1: Trạm Y tế báo cáo ngay.\n+ Công an xã lập biên bản.")]
    [InlineData("- Phương án 1: Tổ chức họp trực tuyến.\n- Phương án 2: Tổ chức họp trực tiếp.")]
    [InlineData("3. Trường hợp người bệnh trở nặng, Trung tâm Y tế chuyển tuyến trong vòng 30 phút.\n4. Sở Nội vụ báo cáo.")]
    public void Read_CaseWithItsOrder_IsATask(string body) =>
        Assert.Equal(2, Bodies.Read(body).Tasks.Count(task => task.Condition is null));

    [Fact]
    public void Read_CaseBehindABullet_IsNoPartOfItsText() =>
        Assert.Equal("Sở Y tế khám tại nhà.", Bodies.Read("1. Sở Y tế có kịch bản:\nKịch bản 1: Dưới 20 hộ\n- Sở Y tế khám tại nhà.\nKịch bản 2: Trên 20 hộ\n- Mở trạm.").Tasks[0].Text);

    [Fact]
    public void Read_TimeInASentenceBeforeTheOneThatIntroduces_IsNoLimitOfTheItems() =>
        Assert.All(Bodies.Read("1. Từ ngày 21/6/2023 có mưa lớn. UBND các xã thực hiện các việc sau:\n- Trực ban.\n- Dọn kênh.", "2023-06-20").Tasks, task => Assert.Null(task.Deadline));
}
