namespace Corpus.Reading.Tests.Tasks;

/// <summary>Short paragraphs without a number: which are orders of their own, which only say who carries out what stands above them.</summary>
public sealed class LooseParagraphTests
{
    [Theory]
    [InlineData("Sở Nội vụ thanh tra công vụ.\nSở Y tế cấp thuốc.\nSở Văn hóa và Thể thao tu bổ di tích.", "1: Sở Nội vụ|2: Sở Y tế|3: Sở Văn hóa và Thể thao")]
    [InlineData("1. Về thương mại\nCục Thuế tỉnh rà soát hóa đơn.\nSở Công Thương cấp phép.\n2. Sở Nội vụ báo cáo.", "1-1: Cục Thuế tỉnh|1-2: Sở Công Thương|2: Sở Nội vụ")]
    [InlineData("1. Thanh tra:\nSở Y tế kiểm tra nhà thuốc.\nCông an tỉnh kiểm tra vũ trường, xong trước 15/6.", "1-1: Sở Y tế|1-2: Công an tỉnh")]
    [InlineData("1. Yêu cầu:\nSở Y tế kiểm tra nhà thuốc.\nCông an tỉnh tuần tra.", "1-1: Sở Y tế|1-2: Công an tỉnh")]
    [InlineData("1. Sở Y tế mua thuốc.\nSở Tài chính theo dõi, đôn đốc.", "1: Sở Y tế|1-1: Sở Tài chính")]
    [InlineData("1. Sở Y tế mua thuốc.\nSở Tư pháp chủ trì, phối hợp với Sở Nội vụ thẩm định dự thảo, hoàn thành trước ngày 05/8/2023.", "1: Sở Y tế|1-1: Sở Tư pháp + Sở Nội vụ")]
    [InlineData("1. Sở Y tế mua thuốc.\nSở Xây dựng xây dựng phương án sửa chữa trạm.", "1: Sở Y tế|1-1: Sở Xây dựng")]
    [InlineData("III. TỔ CHỨC THỰC HIỆN\nSở Tài chính bố trí kinh phí.\nVăn phòng UBND tỉnh đôn đốc.", "III-1: Sở Tài chính|III-2: Văn phòng UBND tỉnh")]
    [InlineData("1. Sở Nội vụ mua thuốc.\nSở Y tế khám bệnh.", "1: Sở Nội vụ|1-1: Sở Y tế")]
    [InlineData("1. Sở Nội vụ mua thuốc.\nSở Ngoại vụ tiếp khách.\n2. Công an tỉnh tuần tra.", "1: Sở Nội vụ|1-1: Sở Ngoại vụ|2: Công an tỉnh")]
    [InlineData("1. Sở Nội vụ mua thuốc.\nCác đơn vị báo Văn phòng UBND tỉnh", "1: Sở Nội vụ|1-1: Các đơn vị")]
    [InlineData("1. Về an ninh\nCông an xã canh cầu.\nDân quân đi tuần.", "1-1: Công an xã|1-2: Dân quân")]
    [InlineData("III. TỔ CHỨC THỰC HIỆN\nPhòng Y tế hốt thuốc\nChủ rừng báo tin\nHạt Kiểm lâm cứu hộ gấu", "III-1: Phòng Y tế|III-2: Chủ rừng|III-3: Hạt Kiểm lâm")]
    [InlineData("Hội Nông dân đổi công.\nSở Y tế khám bệnh.", "1: Hội Nông dân|2: Sở Y tế")]
    [InlineData("1. Sở Y tế\nMua 5 xe cứu thương trước ngày 30/7/2023.\nSở Tài chính cấp kinh phí.", "1: Sở Y tế|1-1: Sở Tài chính")]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Công an tỉnh tuần tra.\n\nCăn cứ nội dung Kế hoạch này, các địa phương lập phương án riêng, gửi về Sở Nội vụ trước ngày 20/6/2023.", "1: Sở Y tế|2: Công an tỉnh|2-1: các địa phương")]
    [InlineData("1. Trường THPT sửa 5 phòng học trước ngày 30/7/2023\nSở Tài chính cấp kinh phí.\n2. Sở Tư pháp rà soát.", "1: Trường THPT|1-1: Sở Tài chính|2: Sở Tư pháp")]
    [InlineData("1. Giao Sở Nội vụ tuyển 30 y sĩ\nPhòng Nội vụ các huyện tổng hợp.", "1: Sở Nội vụ|1-1: Phòng Nội vụ các huyện")]
    [InlineData("1. Không đốt rơm rạ\nCông an xã xử phạt.", "1: |1-1: Công an xã")]
    public void Read_ParagraphWithAnActOfItsOwn_IsATask(string body, string expected) => Assert.Equal(expected, Charged(body));

    [Theory]
    [InlineData("1. Sửa chữa hồ chứa.\nChi cục Thủy lợi chủ trì, phối hợp với UBND các huyện thực hiện, hoàn thành trước ngày 05/8/2023.", "1: Chi cục Thủy lợi + UBND các huyện")]
    [InlineData("1. Sửa chữa hồ chứa.\nChi cục Thủy lợi xây dựng phương án và triển khai thực hiện trong tháng 8/2023.", "1: Chi cục Thủy lợi")]
    [InlineData("1. Sở Y tế phối hợp với Sở Nội vụ mua thuốc.\nSở Tài chính, Sở Tư pháp chịu trách nhiệm phối hợp thực hiện.", "1: Sở Y tế + Sở Nội vụ; Sở Tài chính; Sở Tư pháp")]
    [InlineData("1. Sửa chữa hồ chứa.\nCông an tỉnh, UBND các xã phối hợp thực hiện.", "1: Công an tỉnh; UBND các xã")]
    [InlineData("1. Sửa chữa hồ chứa.\nChi cục Thủy lợi thực hiện, các trạm y tế phối hợp trong suốt năm 2023.", "1: Chi cục Thủy lợi + các trạm y tế")]
    [InlineData("1. Sửa hồ:\na) Sở Y tế cấp thuốc.\nb) Công an tỉnh tuần tra.\nChi cục Thủy lợi chủ trì, phối hợp với UBND các huyện thực hiện.", "1.a: Sở Y tế + UBND các huyện|1.b: Công an tỉnh; Chi cục Thủy lợi + UBND các huyện")]
    public void Read_LineOfWhoAndWhen_ServesTheItemAboveIt(string body, string expected) => Assert.Equal(expected, Charged(body));

    [Theory]
    [InlineData("Một là, Sở Y tế mua thuốc.\nHai là, bố trí 20 tỷ đồng.\nBa là, Sở Nội vụ báo cáo.", "1: Sở Y tế|2: |3: Sở Nội vụ")]
    [InlineData("1. Sở Y tế có các việc sau:\nMột là: mua thuốc.\nHai là: cấp thuốc.\n2. Sở Nội vụ báo cáo.", "1.1: Sở Y tế|1.2: Sở Y tế|2: Sở Nội vụ")]
    [InlineData("Một là, Sở Y tế mua thuốc.\nHai là, Sở Nội vụ báo cáo.\nBước 1. Sở Tài chính thẩm định.\nBước 2. Sở Tư pháp góp ý.", "1: Sở Y tế|2: Sở Nội vụ|Bước 1: Sở Tài chính|Bước 2: Sở Tư pháp")]
    [InlineData("Thứ nhất, Sở Y tế:\n1. Mua thuốc.\n2. Cấp thuốc.\nThứ hai, Sở Nội vụ báo cáo.", "1.1: Sở Y tế|1.2: Sở Y tế|2: Sở Nội vụ")]
    [InlineData("Thứ nhất là, Sở Y tế mua thuốc.\nThứ hai là, Sở Nội vụ báo cáo.", "1: Sở Y tế|2: Sở Nội vụ")]
    [InlineData("4. Sở Y tế:\n(a) Mua thuốc;\n(b) Tuyển 20 y sĩ.\n5) Công an tỉnh tuần tra.", "4.a: Sở Y tế|4.b: Sở Y tế|5: Công an tỉnh")]
    [InlineData("Điểm 1. Sở Y tế mua thuốc.\nĐiểm 2. Công an tỉnh tuần tra.", "1: Sở Y tế|2: Công an tỉnh")]
    [InlineData("Bước 1. Chuẩn bị\n1. Sở Y tế mua thuốc.\n2. Sở Tài chính chi tiền.\nBước 2. Triển khai\n3. Công an tỉnh tuần tra.\nBước 3. Kết thúc\n4. Sở Nội vụ báo cáo.", "Bước 1.1: Sở Y tế|Bước 1.2: Sở Tài chính|Bước 2.3: Công an tỉnh|Bước 3.4: Sở Nội vụ")]
    [InlineData("Bước 1. Sở Y tế mua thuốc.\nBước 2. Sở Tài chính chi tiền.\n- Chi trong tuần.\n- Lập bảng kê.\n1/ Công an tỉnh tuần tra.\n2/ Sở Nội vụ báo cáo.", "Bước 1: Sở Y tế|Bước 2: Sở Tài chính|Bước 2-1: Sở Tài chính|Bước 2-2: Sở Tài chính|Bước 2.1: Công an tỉnh|Bước 2.2: Sở Nội vụ")]
    [InlineData("2. Sở Y tế:\n- Mua thuốc, gồm:\n(1) Thuốc nam.\n(2) Thuốc bắc.\n- Cấp thuốc.", "2-1.1: Sở Y tế|2-1.2: Sở Y tế|2-2: Sở Y tế")]
    [InlineData("1/- Sở Y tế mua thuốc.\n2/- Công an tỉnh tuần tra.", "1: Sở Y tế|2: Công an tỉnh")]
    [InlineData("(1). Sở Y tế:\n+) Mua thuốc.\n+) Tuyển y sĩ.\n(2). Công an tỉnh tuần tra.", "1-1: Sở Y tế|1-2: Sở Y tế|2: Công an tỉnh")]
    [InlineData("B. LĨNH VỰC XÃ HỘI\nB.1 Sở Y tế:\n1. Mua thuốc.\n2. Tuyển y sĩ.\nB.2. Công an tỉnh tuần tra.", "B.1.1: Sở Y tế|B.1.2: Sở Y tế|B.2: Công an tỉnh")]
    [InlineData("I.- PHÂN CÔNG\n1.- Sở Y tế mua thuốc.\n2.- Công an tỉnh tuần tra.", "I.1: Sở Y tế|I.2: Công an tỉnh")]
    [InlineData("II. PHÂN CÔNG\nII.1. Sở Y tế mua thuốc.\nII.2. Công an tỉnh:\nII.2.1. Tuần tra.\nII.2.2. Xử phạt.\nII.3. Sở Nội vụ báo cáo.", "II.1: Sở Y tế|II.2.1: Công an tỉnh|II.2.2: Công an tỉnh|II.3: Sở Nội vụ")]
    [InlineData("a)- Sở Y tế mua thuốc.\nb)- Công an tỉnh tuần tra.", "a: Sở Y tế|b: Công an tỉnh")]
    [InlineData("1. Sở Y tế giải trình tự gen các biến thể\nB.1.617 và các biến thể khác.\n2. Công an tỉnh tuần tra.", "1: Sở Y tế|2: Công an tỉnh")]
    public void Read_LabelsInWordsOrOtherSigns_NumberTheItems(string body, string expected) => Assert.Equal(expected, Charged(body));

    [Fact]
    public void Read_BareNameAboveParagraphs_LeadsThem() =>
        Assert.Equal("1: Sở Văn hóa|2: Sở Nội vụ", Charged("1. Sở Văn hóa\nTu bổ di tích.\nBáo cáo kết quả trước ngày 30/7/2023.\n2. Sở Nội vụ\nTheo dõi, đôn đốc."));

    [Theory]
    [InlineData("1. Sở Y tế mua thuốc.\nThứ nhất, đồng ý chủ trương như đề nghị của Sở Tài chính.", 1)]
    [InlineData("Một là, thống nhất với đề xuất của Sở Tài chính.\nHai là, Sở Y tế mua thuốc.", 1)]
    [InlineData("1. Sở Y tế mua thuốc.\nĐề nghị các đồng chí dự họp đúng giờ, đầy đủ.", 1)]
    [InlineData("1. Sở Y tế:\n- Mua thuốc.\n- Kinh phí: 3,5 tỷ đồng.", 1)]
    [InlineData("1. Sở Y tế:\n- Mua thuốc.\n- Kinh phí: Sở Tài chính bố trí 3,5 tỷ đồng.", 2)]
    [InlineData("1. Sở Y tế mua thuốc.\n\nTổng cục Thuế thông báo để các Cục Thuế biết, thực hiện./.", 1)]
    [InlineData("1. Sở Y tế mua thuốc.\n- Thống nhất cho các trường nghỉ học thêm 3 ngày.", 1)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Về đề án chợ đêm: Đồng ý chủ trương mở chợ đêm tại phường 2.", 1)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Về giải phóng mặt bằng\nThường trực Tỉnh ủy ghi nhận nỗ lực của các địa phương; đến nay đã bàn giao 30 km.", 1)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Biểu dương các xã đã về đích sớm.", 1)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Biểu dương, khen thưởng 10 tập thể tiêu biểu.", 2)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Hạn chế tụ tập đông người tại các bến xe.", 2)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Hạn chế lớn nhất là tiến độ giải ngân chậm.", 1)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Các xã có rừng giáp ranh tỉnh bạn là địa bàn trọng điểm.", 1)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Các xã có rừng là đầu mối trực cháy.", 2)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Cách thức quyên góp\nBằng tiền mặt, chuyển khoản hoặc hiện vật.", 1)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Công tác tuyên truyền\nBằng nhiều hình thức, tuyên truyền đến từng hộ dân.", 2)]
    [InlineData("1. Sở Y tế mua thuốc.\n2. UBND các xã xem đây là nhiệm vụ hàng đầu.", 2)]
    [InlineData("1. Sở Y tế mua thuốc.\nII. KINH PHÍ\nTừ nguồn ngân sách huyện, thị trấn và các nguồn huy động khác.", 1)]
    [InlineData("1. Sở Y tế mua thuốc.\n\nĐài Truyền hình tỉnh thông báo lịch cắt nước cho người dân biết.", 2)]
    public void Read_ConsentCallOrFact_IsNoTask(string body, int count) => Assert.Equal(count, Bodies.Read(body).Tasks.Count);

    [Theory]
    [InlineData("1. Sở Nội vụ mua thuốc.\nĐội Sơn ca hát mừng.", "Đội Sơn ca hát mừng.", "R110")]
    [InlineData("1. Sở Nội vụ mua thuốc.\nSở Y tế, Đội Sơn ca hát mừng", "Sở Y tế, Đội Sơn ca hát mừng", "R110")]
    [InlineData("Sở Nội vụ mua thuốc.\nSở Y tế.\nĐội Sơn ca hát mừng", "Đội Sơn ca hát mừng", "R110")]
    [InlineData("Sở Nội vụ\nSở Y tế mua thuốc.", "Sở Nội vụ", "R107")]
    public void Read_LineThatMayBeANameOrAnOrder_IsToldWithItsRange(string body, string line, string code)
    {
        var warning = Assert.Single(Bodies.Read(body).Warnings, warning => warning.Code == code);
        Assert.Equal(line, warning.Range!.Value.Of(body));
    }

    [Theory]
    [InlineData("1. Mua thuốc.\nSở Y tế.\n2. Chi tiền.\nTrung tâm Y tế huyện.")]
    [InlineData("1. Mua thuốc.\nTổ công tác đặc biệt.\n2. Chi tiền.\nQuỹ Bảo vệ và phát triển rừng.")]
    [InlineData("1. Mua thuốc.\nSở Y tế, các cơ quan, đơn vị liên quan.")]
    public void Read_LineOfKnownNames_IsNotDoubted(string body) => Assert.DoesNotContain(Bodies.Read(body).Warnings, warning => warning.Code is "R110" or "R107");

    [Theory]
    [InlineData("Trên đây là ý kiến chỉ đạo của Chủ tịch UBND tỉnh, yêu cầu các đơn vị báo cáo kết quả trước ngày 30/7/2023 để tổng hợp.", true)]
    [InlineData("Nhận được Chỉ thị này, các sở, ngành triển khai thực hiện; định kỳ báo cáo trước ngày 20 hằng tháng./.", true)]
    [InlineData("Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện, báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ) trước ngày 30/7/2023./.", true)]
    [InlineData("UBND tỉnh yêu cầu các sở, ban, ngành khẩn trương triển khai thực hiện.\n\nTrong quá trình thực hiện, nếu có vướng mắc, báo cáo trước ngày 30/7/2023.", true)]
    [InlineData("Yêu cầu các đơn vị, địa phương cắm biển cảnh báo sạt lở./.", true)]
    [InlineData("Yêu cầu các đơn vị, địa phương nghiêm túc triển khai thực hiện./.", false)]
    [InlineData("Trên cơ sở Kế hoạch này, đề nghị UBND các huyện, thành phố phối hợp tổ chức thực hiện tốt./.", false)]
    public void Read_ClosingThatAsksForReports_IsToldWhenItSaysMore(string closing, bool isTold)
    {
        var reading = Bodies.Read("1. Sở Y tế mua thuốc.\n2. Sở Du lịch tổ chức lễ hội.\n\n" + closing, "2023-06-20");
        Assert.Equal(["Sở Y tế mua thuốc.", "Sở Du lịch tổ chức lễ hội."], reading.Tasks.Select(task => task.Text));
        Assert.Null(reading.Tasks[1].Deadline);
        Assert.Equal(isTold, reading.Warnings.Any(warning => warning.Code == "R111" && warning.Range is not null));
    }

    [Theory]
    [InlineData("Yêu cầu các sở, ngành rà soát nhà ở ven sông, báo cáo trước ngày 30/7/2023.")]
    [InlineData("Đề nghị các đơn vị báo cáo số xe dôi dư trước ngày 30/7/2023.")]
    public void Read_LastParagraphWithAnActAndADay_IsATask(string order) =>
        Assert.Equal(["1", "1-1"], Bodies.Read("1. Sở Y tế mua thuốc.\n\n" + order, "2023-06-20").Tasks.Select(task => task.Path));

    [Fact]
    public void Read_RequestToAllBodiesByADay_IsTheTaskOfABodyWithoutOthers() =>
        Assert.Single(Bodies.Read("Thực hiện Công văn số 12/BYT-DP của Bộ Y tế về phòng dịch.\nUBND tỉnh yêu cầu các đơn vị triển khai thực hiện, báo cáo kết quả trước ngày 15/7/2023.", "2023-06-20").Tasks);

    [Theory]
    [InlineData("Thực hiện Chỉ thị số 05/CT-TTg, UBND tỉnh yêu cầu các sở, ngành, UBND các huyện:", "các sở, ngành; UBND các huyện")]
    [InlineData("Để Nhân dân đón Tết an toàn, Chủ tịch UBND tỉnh yêu cầu Sở Y tế, Công an tỉnh:", "Sở Y tế; Công an tỉnh")]
    [InlineData("Trước tình hình đó, yêu cầu các sở, UBND các xã:", "các sở; UBND các xã")]
    public void Read_PreambleThatTellsBodies_IsNoItemAndNamesAllOfThem(string preamble, string bodies) =>
        Assert.Equal($"1: Sở Nội vụ|2: {bodies}", Charged(preamble + "\n1. Sở Nội vụ trực ban.\n2. Báo cáo kết quả."));

    [Fact]
    public void Read_SentenceWithAVerbThatNobodyKnows_IsNotLost() =>
        Assert.Equal(["1", "2"], Bodies.Read("1. Sở Ngoại vụ tiếp khách.\n2. Công an tỉnh tuần tra.").Tasks.Select(task => task.Path));

    [Theory]
    [InlineData("Thứ nhất, Sở Y tế mua thuốc.\nThứ hai: rà soát kho.")]
    [InlineData("Một là, Sở Y tế mua thuốc.\nHai là: rà soát kho.")]
    [InlineData("**Thứ nhất,** Sở Y tế mua thuốc.\n**Thứ hai,** rà soát kho.")]
    [InlineData("Thứ nhất là Sở Y tế mua thuốc.\nThứ hai là rà soát kho.")]
    public void Read_LabelInWords_IsNoPartOfTheText(string body) =>
        Assert.Equal(["Sở Y tế mua thuốc.", "rà soát kho."], Bodies.Read(body).Tasks.Select(task => task.Text));

    /// <summary>The tasks of a body as "path: leads + supports".</summary>
    private static string Charged(string body) => string.Join('|', Bodies.Read(body, "2023-05-02").Tasks.Select(task =>
        $"{task.Path}: {string.Join("; ", task.Lead.Select(agency => agency.Text))}"
        + (task.Support.Count > 0 ? $" + {string.Join("; ", task.Support.Select(agency => agency.Text))}" : "")));
}
