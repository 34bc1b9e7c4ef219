using Corpus.Directives;

namespace Corpus.Reading.Tests.Tasks;

public sealed class TaskReaderTests
{
    [Theory]
    [InlineData("Yêu cầu Công an huyện nghiêm túc thực hiện tuần tra 24/24 tại 03 chốt, xử phạt người vi phạm.", 2)]
    [InlineData("Yêu cầu Công an huyện nghiêm túc thực hiện.", 1)]
    [InlineData("Yêu cầu Công an huyện nghiêm túc thực hiện các nội dung trên./.", 1)]
    [InlineData("Đề nghị UBND các huyện quan tâm chỉ đạo thực hiện./.", 1)]
    [InlineData("Đề nghị UBND các huyện quan tâm chỉ đạo thu hoạch lúa./.", 2)]
    public void Read_LastParagraphThatAsksToObey_IsATaskOnlyWhenItSaysWhat(string last, int count) =>
        Assert.Equal(count, Bodies.Read("1. Sở Y tế kiểm tra các chợ.\n\n" + last).Tasks.Count);

    [Theory]
    [InlineData("I. NHIỆM VỤ\n1. Một\na) Rà soát.\nđ) Kiểm tra.", "I.1.a I.1.đ")]
    [InlineData("1. Sở Y tế:\n1.1. Rà soát.\n1.2 Kiểm tra.\n2. Công an tỉnh kiểm tra.", "1.1 1.2 2")]
    [InlineData("1. Sở Y tế:\n- Rà soát:\n+ Lập danh sách.\n+ Kiểm tra.\n- Báo cáo.", "1-1-1 1-1-2 1-2")]
    [InlineData("A. NHIỆM VỤ\nI. Một\n1) Rà soát.\n(a) Kiểm tra.", "A.I.1 A.I.1.a")]
    [InlineData("8. Rà soát.\nö. Kiểm tra.\n10. Báo cáo.", "8 9 10")]
    [InlineData("a, Rà soát.\nb, Kiểm tra.", "a b")]
    [InlineData("Thứ nhất, rà soát nhà ở.\nThứ hai, Sở Y tế:\n- Kiểm tra.\n- Báo cáo.\nThứ ba, báo cáo.", "1 2-1 2-2 3")]
    [InlineData("e) Rà soát.\nø) Kiểm tra.\nh) Báo cáo.", "e g h")]
    [InlineData("II. Rà soát nhà ở.\nIH. Kiểm tra cầu.\nIV. Báo cáo.", "II III IV")]
    [InlineData("I. ĐỊA BÀN\n1. Sở Y tế kiểm tra.\nIH. NHIỆM VỤ\n1. Rà soát nhà ở.\nHI. TỔ CHỨC\n1. Kiểm tra cầu.\n1V. KINH PHÍ\n1. Báo cáo.", "I.1 II.1 III.1 IV.1")]
    [InlineData("I. CHỢ ĐÊM\n1. Sở Y tế kiểm tra.\nH. BẾN XE\n1. Rà soát bến.\nIIL. CẦU ĐƯỜNG\n1. Kiểm tra cầu.\nTV. KINH PHÍ\n1. Báo cáo.\nY. THI ĐUA\n1. Bình xét.", "I.1 II.1 III.1 IV.1 V.1")]
    [InlineData("**l. CHỢ ĐÊM**\n1. Sở Y tế kiểm tra.\n**1I. BẾN XE**\n1. Rà soát bến.\n**Ill. CẦU ĐƯỜNG**\n1. Kiểm tra cầu.", "I.1 II.1 III.1")]
    [InlineData("1. CHỢ ĐÊM\n1. Sở Y tế kiểm tra.\n2. Rà soát.\nII. BẾN XE\n1. Rà soát bến.", "I.1 I.2 II.1")]
    [InlineData("I- Chợ đêm\n1. Sở Y tế kiểm tra.\nIL- Bến xe\n1. Rà soát bến.", "I.1 II.1")]
    [InlineData("A. CHỢ ĐÊM\nI. TRẬT TỰ\n1. Sở Y tế kiểm tra.\nB. BẾN XE\nl. TRẬT TỰ\n1. Rà soát bến.\n11. VỆ SINH\n1. Quét dọn.", "A.I.1 B.I.1 B.II.1")]
    [InlineData("I. CHUNG\n9. Sở Y tế kiểm tra.\n10. Rà soát bến.\n11. BÁO CÁO KẾT QUẢ CHO SỞ Y TẾ.\n12. Kiểm tra cầu.", "I.9 I.10 I.12")]
    [InlineData("G. CHỢ ĐÊM\nI. TRẬT TỰ\n1. Sở Y tế kiểm tra.\nH. BẾN XE\n1. Rà soát bến.", "G.I.1 H.1")]
    [InlineData("I. CHỢ ĐÊM\n1. Sở Y tế kiểm tra tại\nH. ĐỨC LINH\n2. Rà soát bến.", "I.1 I.2")]
    [InlineData("Điều 2. Giao nhiệm vụ:\n1. Sở Y tế kiểm tra.\n2. Công an tỉnh kiểm tra.", "2.1 2.2")]
    [InlineData("Điều 1. Giao nhiệm vụ:\n1. Sở Y tế:\n1.1. Rà soát.\n1.2. Kiểm tra.\n2. Công an tỉnh kiểm tra.", "1.1.1 1.1.2 1.2")]
    [InlineData("Điều 1. Giao nhiệm vụ:\n1.1. Sở Y tế rà soát.\n1.2. Công an tỉnh kiểm tra.\nĐiều 2. Sở Nội vụ báo cáo.", "1.1 1.2 2")]
    [InlineData("## 1. Sở Y tế:\n\n* **1.1.** Rà soát.\n* **1.2.** Kiểm tra.\n\n## 2. Công an tỉnh:\n\n- a) Tuần tra.\n- b) Báo cáo.", "1.1 1.2 2.a 2.b")]
    [InlineData("I. NHIỆM VỤ\n- 1. Sở Y tế rà soát.\n- 2. Công an tỉnh tuần tra.\nII. TỔ CHỨC THỰC HIỆN\n- 5.000 mẫu gửi về Sở Y tế.", "I.1 I.2 II-1")]
    [InlineData("## 1. Sở Y tế\n* **1.1.** Rà soát.\n* **1.2.** Kiểm tra.\n## 2. Sở Nội vụ\n1. Rà soát.\n2. Kiểm tra.\n## 3. Báo cáo kết quả.", "1.1 1.2 2.1 2.2 3")]
    [InlineData("1. Sở Y tế:\n- a) Rà soát.\n- b) Kiểm tra.", "1.a 1.b")]
    [InlineData("1. Sở Y tế:\n- 1.500 mẫu phải xét nghiệm xong.\n- Báo cáo.", "1-1 1-2")]
    [InlineData("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy chế này quy định việc phối hợp.\nChương II\n\nTRÁCH NHIỆM\nĐiều 2. Sở Y tế\n1. Rà soát.\n2. Kiểm tra.", "Chương II.2.1 Chương II.2.2")]
    [InlineData("2/ Tổ chức lễ:\n2.1/ Rà soát.\n2.2/ Kiểm tra.\n3/ Báo cáo.", "2.1 2.2 3")]
    [InlineData("a) Sở Y tế:\n(i) Rà soát.\n(ii) Kiểm tra.\n(iii) Báo cáo.\nb) Kiểm tra.", "a.i a.ii a.iii b")]
    [InlineData("g) Rà soát.\nh) Kiểm tra.\ni) Báo cáo.\nk) Tổng hợp.", "g h i k")]
    [InlineData("1. Các bước:\nBước 1: Rà soát.\nBước 2: Báo cáo.", "1.Bước 1 1.Bước 2")]
    [InlineData("1- Sở Y tế kiểm tra.\n2- Công an tỉnh kiểm tra.", "1 2")]
    [InlineData("1. Sở Y tế kiểm tra.\n2. Công an tỉnh kiểm tra.\n2. Sở Nội vụ kiểm tra.", "1 2 2(2)")]
    [InlineData("2. Rà soát nhà ở.\n\n3 Sở Xây dựng kiểm tra cầu.\n\n4. Báo cáo.", "2 3 4")]
    [InlineData("2. Rà soát nhà ở theo mục\n3 Kế hoạch tỉnh.\n\n3. Báo cáo.", "2 3")]
    [InlineData("5. Sở Y tế phòng dịch:\na) Phun thuốc.\nb) Xử phạt vi phạm.\n\nUBND xã Tân Lập phun thuốc các chợ.", "5.a 5.b 5-1")]
    [InlineData("5. Về phòng dịch\na) Sở Y tế phun thuốc.\nb) Công an tỉnh xử phạt vi phạm.\n\nUBND xã Tân Lập phun thuốc các chợ.", "5.a 5.b 5.b-1")]
    [InlineData("2.1. Dự án cầu Bến:\n\nTrung tâm Y tế chi trả tiền.\n\nCông an huyện bảo vệ thi công.\n\n2.2. Báo cáo.", "2.1 2.1-1 2.2")]
    [InlineData("7. Sở Y tế kiểm tra thực phẩm tại các cơ sở sau:\n- Cơ sở sản xuất bánh, mứt;\n- Cơ sở giết mổ, chế biến giò.\n8. Báo cáo.", "7 8")]
    [InlineData("7. Sở Y tế kiểm tra thực phẩm tại các cơ sở sau:\n- Rà soát cơ sở sản xuất bánh.\n- Kiểm tra cơ sở giết mổ.\n8. Báo cáo.", "7-1 7-2 8")]
    [InlineData("Điều 1. Giao dự toán thu, chi ngân sách năm 2017 cho các sở theo biểu đính kèm.\nĐiều 2. Sở Tài chính báo cáo.", "2")]
    public void Read_Numbering_GivesPaths(string body, string paths) =>
        Assert.Equal(paths, string.Join(' ', Bodies.Read(body).Tasks.Select(task => task.Path)));

    [Theory]
    [InlineData("Vậy UBND xã thông báo để các xóm và nhân dân biết, thực hiện./.")]
    [InlineData("Do tính chất quan trọng của cuộc họp, đề nghị các đồng chí tham dự đầy đủ, đúng thành phần./.")]
    [InlineData("Mọi đóng góp xin gửi về tài khoản của Hội.")]
    [InlineData("Rất mong các cấp Hội quan tâm triển khai./.")]
    [InlineData("Ban Quản lý đề nghị các doanh nghiệp nghiêm túc thực hiện. Trong quá trình thực hiện nếu có khó khăn thì liên hệ.")]
    public void Read_ClosingWordsBehindTheLastItem_AreNoPartOfIt(string closing) =>
        Assert.Equal("Công an xã tuần tra.", Bodies.Read("1. Rà soát.\n\n2. Công an xã tuần tra.\n\n" + closing).Tasks[^1].Text);

    [Theory]
    [InlineData("Do tính chất quan trọng của cuộc họp, đề nghị các đồng chí tham dự đầy đủ./.")]
    [InlineData("Trên đây là Kế hoạch kiểm tra, yêu cầu các đơn vị thực hiện./.")]
    public void Read_ClosingWordsGluedToTheLastItem_AreNoPartOfIt(string closing) =>
        Assert.Equal("Công an xã tuần tra hằng ngày.", Bodies.Read("1. Rà soát.\n2. Công an xã tuần tra hằng ngày. " + closing).Tasks[^1].Text);

    [Theory]
    [InlineData("3. Khắc phục hậu quả\n\nTổ tự quản xóm chủ trì, phối hợp với Công an xã lập kế hoạch trồng rừng.\n\n4. Rà soát.", "3-1|4")]
    [InlineData("I. NHIỆM VỤ\n1. Rà soát.\nII. CHẾ ĐỘ BÁO CÁO\nCác sở, ngành báo cáo kết quả.", "I.1|II-1: Các sở, ngành báo cáo kết quả.")]
    [InlineData("3. Phát triển nguồn nhân lực\n\nSở Nội vụ đào tạo 20 người.\n\n4. Rà soát.", "3-1: Sở Nội vụ đào tạo 20 người.|4")]
    [InlineData("4. Công tác tuyên truyền\n\nTiếp tục tuyên truyền 5K.\n\nSở Y tế phối hợp Công an tỉnh xử lý tin giả, nhắn tin tới từng thuê bao.", "4-1: Tiếp tục tuyên truyền 5K.|4-2")]
    [InlineData("2. Về tiêm vắc xin\nSở Y tế phân bổ vắc xin.\n3. Rà soát.", "2: Về tiêm vắc xin Sở Y tế phân bổ vắc xin.|3")]
    [InlineData("2. Kiểm soát phương tiện: Sở Y tế kiểm tra.\n3. Rà soát.", "2: Kiểm soát phương tiện: Sở Y tế kiểm tra.|3")]
    [InlineData("2. Công an quận\nChỉ đạo Công an các phường tuần tra.\n3. Rà soát.", "2: Công an quận Chỉ đạo Công an các phường tuần tra.|3")]
    public void Read_HeadingAboveAnOrder_IsATitleOnlyWhereItSaysWhatTheOrderIsAbout(string body, string expected)
    {
        var tasks = Bodies.Read(body).Tasks;
        var parts = expected.Split('|').Select(part => part.Split(": ", 2)).ToArray();
        Assert.Equal(parts.Select(part => part[0]), tasks.Select(task => task.Path));
        Assert.All(parts.Zip(tasks).Where(pair => pair.First.Length > 1), pair => Assert.Equal(pair.First[1], pair.Second.Text));
    }

    [Theory]
    [InlineData("Các tình huống phải xây dựng kịch bản:")]
    [InlineData("Hồ sơ gửi về tỉnh phải có đủ:")]
    [InlineData("Sở Y tế chuẩn bị:")]
    public void Read_BulletsThatNameObjects_BelongToTheOrderThatALineBehindThemServes(string order)
    {
        var task = Assert.Single(Bodies.Read(
            $"2.4. {order}\n- Biên bản cháy lan vào bản;\n- Danh sách người bị nạn.\n\nBan CHQS xã chủ trì, phối hợp Công an xã, Kiểm lâm địa bàn thực hiện, xong trước 10/4/2023.",
            "2023-03-17").Tasks);
        Assert.Equal($"{order} - Biên bản cháy lan vào bản; - Danh sách người bị nạn.", task.Text);
        Assert.Equal(new DateOnly(2023, 4, 10), task.Deadline!.End);
    }

    [Theory]
    [InlineData("1. Tổng chi ngân sách huyện: 541.236 triệu đồng; dự phòng ngân sách 10.824 triệu đồng.\n2. Sở Y tế kiểm tra.", "2")]
    [InlineData("1. Chỉ tiêu giao quân: 245 công dân.\n2. Sở Y tế kiểm tra.", "2")]
    [InlineData("1. Tổ chức kiểm tra: 12 đợt.\n2. Sở Y tế kiểm tra.", "1 2")]
    public void Read_NounAndItsAmount_IsNoOrder(string body, string paths) =>
        Assert.Equal(paths, string.Join(' ', Bodies.Read(body).Tasks.Select(task => task.Path)));

    [Theory]
    [InlineData("1. Kiểm tra 5.000 mẫu và\n\n1.500 giường bệnh.", "Kiểm tra 5.000 mẫu và 1.500 giường bệnh.")]
    [InlineData("1. Phát triển kinh tế\n- xã hội của địa phương.", "Phát triển kinh tế - xã hội của địa phương.")]
    [InlineData("1. Thực hiện chỉ đạo của Thủ\n\n2\n\ntướng Chính phủ.", "Thực hiện chỉ đạo của Thủ tướng Chính phủ.")]
    public void Read_BrokenLine_IsRejoinedByOneBlank(string body, string text) =>
        Assert.Equal(text, Assert.Single(Bodies.Read(body).Tasks).Text);

    [Fact]
    public void Read_LineOfResponsibilityBehindAList_ServesTheWholeList()
    {
        var tasks = Bodies.Read("""
            1. Bảo đảm an toàn:
            - Kiểm tra cầu, cống.
            - Cắm biển cảnh báo.
            Sở Giao thông vận tải chủ trì, phối hợp với Công an tỉnh thực hiện, hoàn thành trước ngày 30/9/2021.
            2. Rà soát nhà yếu.
            Thời gian thực hiện: Thường xuyên.
            """, "2021-08-17").Tasks;
        Assert.Equal(["1-1", "1-2", "2"], tasks.Select(task => task.Path));
        Assert.All(tasks.Take(2), task =>
        {
            Assert.Equal(LeadSource.Attached, task.LeadFrom);
            Assert.Equal(["Sở Giao thông vận tải"], task.Lead.Select(agency => agency.Text));
            Assert.Equal(["Công an tỉnh"], task.Support.Select(agency => agency.Text));
            Assert.Equal(new DateOnly(2021, 9, 30), task.Deadline!.End);
        });
        Assert.Equal(LeadSource.None, tasks[2].LeadFrom);
        Assert.Equal(DeadlineKind.Ongoing, tasks[2].Deadline!.Kind);
    }

    [Theory]
    [InlineData("I. MỤC ĐÍCH, YÊU CẦU\n1. Bảo đảm an toàn.\n2. Phân công rõ trách nhiệm.")]
    [InlineData("1. Thống nhất với báo cáo của Sở Tài chính.\n2. Đồng ý chủ trương mua xe.")]
    [InlineData("(Kèm theo phụ lục chi tiết).")]
    [InlineData("1. Chỉ tiêu giao quân toàn huyện: 245 công dân.\n2. Thời gian tổ chức đại hội điểm: đầu tháng 6/2020.")]
    [InlineData("1. Về tình hình chung: đến nay mới đo đạc được 61% diện tích.")]
    [InlineData("B. CHỈ TIÊU\n1. Đón 95.000 lượt khách du lịch trong năm 2022.\n2. 100% lái xe được kiểm soát y tế.")]
    [InlineData("I. TÌNH HÌNH\n- Thu ngân sách đạt 45% dự toán.")]
    public void Read_TextThatOrdersNobody_GivesNoTask(string body)
    {
        var reading = Bodies.Read(body);
        Assert.Empty(reading.Tasks);
        Assert.Contains(reading.Warnings, warning => warning.Code == "R100");
    }

    [Fact]
    public void Read_Ranges_CutAgenciesAndDeadlinesOutOfTheSource()
    {
        const string Body = "1. Giao Sở Y tế chủ trì,\n   phối hợp với **Công an tỉnh** kiểm tra trước ngày\n20/8/2021.";
        var task = Assert.Single(Bodies.Read(Body, "2021-08-17").Tasks);
        Assert.Equal("Sở Y tế", task.Lead[0].Range!.Value.Of(Body).ToString());
        Assert.Equal("Công an tỉnh", task.Support[0].Range!.Value.Of(Body).ToString());
        Assert.Equal("trước ngày\n20/8/2021", task.Deadline!.Range.Of(Body).ToString());
        Assert.Equal("trước ngày 20/8/2021", task.Deadline.Text);
        Assert.Equal("Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra trước ngày 20/8/2021.", task.CleanText);
    }

    [Theory]
    [InlineData("Yêu cầu Sở Y tế kiểm tra.", Strictness.Must, "Yêu cầu")]
    [InlineData("Sở Y tế kiểm tra.", Strictness.Must, null)]
    [InlineData("Đề nghị Ủy ban MTTQ tỉnh tuyên truyền.", Strictness.Should, "Đề nghị")]
    [InlineData("Khuyến khích người dân khai báo.", Strictness.Should, "Khuyến khích")]
    [InlineData("Nghiêm cấm đốt pháo.", Strictness.MustNot, "Nghiêm cấm")]
    [InlineData("Tuyệt đối không chủ quan.", Strictness.MustNot, "Tuyệt đối không")]
    [InlineData("Các đơn vị có thể áp dụng sớm hơn.", Strictness.May, "có thể")]
    [InlineData("Tăng cường kiểm tra, tuyệt đối không chủ quan.", Strictness.Must, null)]
    [InlineData("Các doanh nghiệp nên bố trí làm việc luân phiên.", Strictness.Should, "nên")]
    [InlineData("UBND huyện khuyến khích các hộ dân trồng cây.", Strictness.Must, null)]
    [InlineData("Ủy ban nhân dân các huyện, thị xã, thành phố được quyết định thời gian họp chợ.", Strictness.May, "được quyết định")]
    [InlineData("Kế hoạch được tổ chức thực hiện ở mọi xã.", Strictness.Must, null)]
    [InlineData("Không tổ chức lễ hội.", Strictness.MustNot, "Không")]
    [InlineData("Không để dịch bệnh lây lan trong cộng đồng.", Strictness.MustNot, "Không")]
    [InlineData("UBND các xã không tổ chức liên hoan cuối năm.", Strictness.MustNot, "không")]
    [InlineData("Ban Chỉ đạo phòng, chống thiên tai huyện tuyệt đối không chủ quan.", Strictness.MustNot, "tuyệt đối không")]
    [InlineData("Đề nghị UBND các xã không đốt pháo.", Strictness.MustNot, "không")]
    [InlineData("Sở Giao thông vận tải cấm đường khi nước ngập mặt cầu.", Strictness.Must, null)]
    [InlineData("Cấm xe tải vào nội thị.", Strictness.MustNot, "Cấm")]
    [InlineData("Cấm tụ tập quá 10 người.", Strictness.MustNot, "Cấm")]
    [InlineData("Hoàn thành bàn giao mặt bằng theo nhiệm vụ được giao.", Strictness.Must, null)]
    [InlineData("Cửa hàng tạp hóa bình dân được phép bán mang về.", Strictness.May, "được phép")]
    [InlineData("Các cơ sở được phép hoạt động phải khai báo y tế.", Strictness.Must, "phải")]
    [InlineData("Người dân ra đường khi thật cần thiết.", Strictness.Must, null)]
    [InlineData("Dứt khoát không để thiếu điện.", Strictness.MustNot, "Dứt khoát không")]
    [InlineData("Về lễ hội: không tổ chức khai mạc.", Strictness.MustNot, "không")]
    [InlineData("Kiến nghị\nĐề nghị Sở Y tế cấp thêm vắc xin.", Strictness.Should, "Đề nghị")]
    [InlineData("Không ngừng nâng cao chất lượng khám bệnh.", Strictness.Must, null)]
    [InlineData("Không chỉ kiểm tra mà còn xử lý vi phạm.", Strictness.Must, null)]
    [InlineData("Sở Y tế không chậm trễ báo cáo kết quả.", Strictness.MustNot, "không")]
    public void Read_Strictness_ComesWithItsWords(string text, Strictness strictness, string? words)
    {
        var task = Assert.Single(Bodies.Read($"1. {text}").Tasks);
        Assert.Equal(strictness, task.Strictness);
        Assert.Equal(words, task.StrictnessText);
    }

    [Fact]
    public void Read_LineThatServesAList_GivesItsLimitOnce()
    {
        const string Body = "1. Chợ đêm\n- Nội dung: Lắp 20 gian hàng.\n- Đơn vị chủ trì: UBND phường.\n- Thời gian hoàn thành: Trước ngày 30/11/2024.\n- Kinh phí: 200 triệu đồng.";
        var task = Bodies.Read(Body, "2024-01-15").Tasks[0];
        Assert.Equal("Trước ngày 30/11/2024", task.Deadline!.Text);
        Assert.Empty(task.OtherDeadlines);
    }

    [Theory]
    [InlineData("1. Sở Y tế kiểm tra.\n4. Sở Nội vụ kiểm tra.", "R105")]
    [InlineData("8. Rà soát.\nö. Kiểm tra.", "R103")]
    [InlineData("I. CHỢ ĐÊM\n1. Sở Y tế kiểm tra.\nIH. BẾN XE\n1. Rà soát bến.", "R103")]
    [InlineData("1. CHỢ ĐÊM\n1. Sở Y tế kiểm tra.\nII. BẾN XE\n1. Rà soát bến.", "R103")]
    [InlineData("1. Rà soát.\n1. Kiểm tra.", "R101")]
    [InlineData("1. Rà soát.\n\nTrên đây là kế hoạch, các đơn vị thực hiện.\n\nSở Y tế mua thêm thuốc.", "R104")]
    public void Read_DoubtfulBody_Warns(string body, string code) =>
        Assert.Contains(Bodies.Read(body).Warnings, warning => warning.Code == code && warning.Range is not null);

    [Theory]
    [InlineData("**chủ động** $> 95\\%$ <http://a.vn> x", "chủ động > 95% http://a.vn x")]
    [InlineData("***Thời gian:*** thường  xuyên", "Thời gian: thường xuyên")]
    public void CleanText_Markup_IsTakenOff(string text, string clean) => Assert.Equal(clean, CleanText.Of(text));

    [Fact]
    public void Read_AlternatingHeadings_DoNotNestWithoutEnd()
    {
        var body = string.Concat(Enumerable.Range(0, 20_000).Select(n => n % 2 == 0 ? "1. một:\n" : "a) hai:\n")) + "- Kiểm tra.";
        Assert.NotEmpty(Bodies.Read(body).Tasks);
    }

    [Theory]
    [InlineData("1. Sở Y tế:\na) Thanh tra các cơ sở.\nb) Báo cáo.", "Thanh tra các cơ sở.", "Sở Y tế")]
    [InlineData("1. Sở Y tế:\na) Thanh tra các cơ sở kinh doanh thuốc, xử lý nghiêm vi phạm.\nb) Báo cáo.", "Thanh tra các cơ sở kinh doanh thuốc, xử lý nghiêm vi phạm.", "Sở Y tế")]
    [InlineData("1. UBND các huyện được phép tổ chức lại chợ phiên.", "UBND các huyện được phép tổ chức lại chợ phiên.", "UBND các huyện")]
    [InlineData("1. UBND các xã được quyết định thời gian họp chợ.", "UBND các xã được quyết định thời gian họp chợ.", "UBND các xã")]
    [InlineData("1. Thanh tra các huyện tổ chức kiểm tra.", "Thanh tra các huyện tổ chức kiểm tra.", "Thanh tra các huyện")]
    public void Read_ItemThatLooksLikeNamesOrNoOrder_IsATask(string body, string text, string lead)
    {
        var task = Bodies.Read(body).Tasks[0];
        Assert.Equal((text, lead), (task.Text, Assert.Single(task.Lead).Text));
    }

    [Theory]
    [InlineData("1. Sở Y tế kiểm tra.\n2. Thống nhất với báo cáo của Sở Tài chính.\n3. Công an tỉnh tuần tra.", "2. Thống nhất với báo cáo của Sở Tài chính.")]
    [InlineData("1. Công an tỉnh tuần tra.\n2. Giao các cơ quan sau tham gia:\na) Sở Y tế.\nb) Sở Nội vụ.", "a) Sở Y tế.")]
    public void Read_NumberedItemThatGivesNoTask_IsWarnedOf(string body, string words)
    {
        var ranges = Bodies.Read(body).Warnings.Where(warning => warning.Code == "R107").Select(warning => warning.Range!.Value).ToList();
        Assert.Contains(ranges, range => range.Of(body).Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_OrderBelowATitle_IsTheTasksText()
    {
        var tasks = Bodies.Read("""
            1. Công tác tuyên truyền
            Sở Thông tin và Truyền thông chủ trì, phối hợp với các cơ quan liên quan tổ chức tuyên truyền thường xuyên.
            2. Rà soát nhà yếu
            Sở Xây dựng chủ trì thực hiện, hoàn thành trước ngày 30/9/2021.
            """, "2021-08-17").Tasks;
        Assert.Equal(["1-1", "2"], tasks.Select(task => task.Path));
        Assert.StartsWith("Sở Thông tin và Truyền thông chủ trì", tasks[0].Text, StringComparison.Ordinal);
        Assert.Equal(["Sở Thông tin và Truyền thông"], tasks[0].Lead.Select(agency => agency.Text));
        Assert.Equal(LeadSource.Item, tasks[0].LeadFrom);
        Assert.Equal(("Rà soát nhà yếu", LeadSource.Attached), (tasks[1].Text, tasks[1].LeadFrom));
    }

    [Theory]
    [InlineData("a) Cấp huyện\nUBND các huyện, thị xã rà soát nhà yếu.\nb) Cấp xã\nUBND các xã lập danh sách.", "UBND các huyện, thị xã", "UBND các xã")]
    [InlineData("1. Về giải phóng mặt bằng\nUBND thị xã Hoài Nhơn hoàn thành bàn giao mặt bằng.\n2. Mua sắm trang thiết bị\nSở Y tế đấu thầu máy thở.", "UBND thị xã Hoài Nhơn", "Sở Y tế")]
    [InlineData("1. Về an ninh trên địa bàn tỉnh\nCông an tỉnh tổ chức tuần tra.\n2. Về phòng\nSở Y tế tổ chức tiêm.", "Công an tỉnh", "Sở Y tế")]
    public void Read_TitleAndTheLineBelowIt_AreNoOneName(string body, string first, string second)
    {
        var tasks = Bodies.Read(body).Tasks;
        Assert.Equal([first, second], tasks.Select(task => Assert.Single(task.Lead).Text));
    }

    [Fact]
    public void Read_GeneralBodiesToReportBelowAnotherBodysItem_AreATaskOfTheirOwn()
    {
        var tasks = Bodies.Read("1. Các doanh nghiệp vận tải không được tăng giá vé.\n\nCác đơn vị báo cáo kết quả về Bộ trước ngày 03/5/2023.\n\n2. Sở Y tế kiểm tra.", "2023-04-28").Tasks;
        Assert.Equal(["1", "1-1", "2"], tasks.Select(task => task.Path));
        Assert.Equal(["Các doanh nghiệp vận tải", "Các đơn vị", "Sở Y tế"], tasks.Select(task => Assert.Single(task.Lead).Text));
        Assert.Null(tasks[0].Deadline);
    }

    [Fact]
    public void Read_FieldsWithLetters_ServeTheItemAboveThem()
    {
        var task = Assert.Single(Bodies.Read("1. Nâng cao nhận thức\na) Nội dung: Tổ chức 05 buổi tập huấn.\nb) Đơn vị chủ trì: Phòng Nội vụ.\nc) Thời gian thực hiện: Tháng 9/2025.", "2025-09-02").Tasks);
        Assert.Equal(("1.a", "Phòng Nội vụ", new DateOnly(2025, 9, 30)), (task.Path, Assert.Single(task.Lead).Text, task.Deadline!.End!.Value));
    }

    [Fact]
    public void Read_EnactingLineInCapitals_IsNoItem()
    {
        var tasks = Bodies.Read("CHỈ HUY TRƯỞNG BAN CHQS HUYỆN RA LỆNH:\n1. Ban CHQS các xã trực.\n2. Bảo đảm ăn uống.").Tasks;
        Assert.Equal(["1", "2"], tasks.Select(task => task.Path));
        Assert.Empty(tasks[1].Lead);
    }

    [Fact]
    public void Read_CaptionOfATableThatAssignsNothing_IsNoPartOfTheItemAboveIt()
    {
        var reading = Bodies.Read("1. Sở Y tế kiểm tra.\n2. Công an tỉnh tuần tra.\n\nSố liệu như sau:\n\n| TT | Xã | Số hộ |\n| 1 | Đất Mũi | 120 |");
        Assert.Equal("Công an tỉnh tuần tra.", reading.Tasks[^1].Text);
        Assert.Equal(2, reading.Warnings.Count(warning => warning.Code == "R104"));
    }

    [Fact]
    public void Read_ItemsThatAnOrderExcepts_BelongToIt()
    {
        var tasks = Bodies.Read("1. Dừng mọi hoạt động, trừ các trường hợp sau:\na) Cấp cứu;\nb) Phòng, chống dịch.\n2. Sở Y tế kiểm tra.").Tasks;
        Assert.Equal(["Dừng mọi hoạt động, trừ các trường hợp sau: a) Cấp cứu; b) Phòng, chống dịch.", "Sở Y tế kiểm tra."], tasks.Select(task => task.Text));
    }

    [Theory]
    [InlineData("b) Khi dịch lây lan (từ 05 đến 50 ca/tuần), ngoài các biện pháp trên, thực hiện thêm:", "dịch lây lan (từ 05 đến 50 ca/tuần)")]
    [InlineData("b) Khi dự báo cháy rừng cấp I, II (ít có khả năng cháy) thực hiện:", "dự báo cháy rừng cấp I, II (ít có khả năng cháy)")]
    [InlineData("b) Khi doanh nghiệp thực hiện cách ly tại chỗ:", "doanh nghiệp thực hiện cách ly tại chỗ")]
    public void Read_HeadingThatSaysWhen_GivesTheConditionWithoutTheWordsToTheMeasures(string heading, string condition) =>
        Assert.Equal(condition, Bodies.Read($"1. Sở Y tế:\n{heading}\n- Lập chốt.\n- Phun thuốc.").Tasks[0].Condition);

    [Fact]
    public void Read_SectionOfRequestsToBodies_IsNoAim() =>
        Assert.Equal(["B.I.1", "B.II"], Bodies.Read("A. KẾT QUẢ\n1. Đã ban hành nhiều văn bản.\nB. YÊU CẦU\nI. Đối với UBND tỉnh\n1. Chỉ đạo đo đạc đất đai.\nII. Đối với UBND các huyện\nXử lý dứt điểm vi phạm.").Tasks.Select(task => task.Path));

    [Fact]
    public void Read_ProhibitionWithAnotherBodysParagraphBelowIt_StaysATask() =>
        Assert.Equal(["1", "1-1", "2"], Bodies.Read("1. Tuyệt đối không cho người lao động ra ngoài.\n\nCông an tỉnh tuần tra các khu công nghiệp.\n\n2. Báo cáo.").Tasks.Select(task => task.Path));
}
