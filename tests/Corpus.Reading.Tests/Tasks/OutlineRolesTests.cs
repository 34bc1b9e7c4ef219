using Corpus.Directives;

namespace Corpus.Reading.Tests.Tasks;

public sealed class OutlineRolesTests
{
    [Theory]
    [InlineData("1. Nạo vét kênh mương trước mùa mưa, xong trước ngày 20/5/2022.\na) Ưu tiên tuyến chính.\nb) Dọn rác ven kênh.", "1 1.a 1.b")]
    [InlineData("1. Trồng 3.000 cây phi lao ven biển.\na) Chọn giống tốt.\nb) Chăm sóc sau trồng.", "1 1.a 1.b")]
    [InlineData("1. Kiểm tra phải có biên bản.\na) Lập danh sách.\nb) Lưu hồ sơ.", "1 1.a 1.b")]
    [InlineData("1. Báo cáo tiến độ hằng tuần.\n- Nêu khó khăn.\n- Đề xuất giải pháp.", "1 1-1 1-2")]
    [InlineData("1. Sửa chữa đường liên thôn, hoàn thành trước 30/9/2022\na) Lập dự toán.\nb) Chọn nhà thầu.", "1 1.a 1.b")]
    [InlineData("1. Trước ngày 15/3/2022, rà soát các điểm nguy cơ.\na) Lập bản đồ.\nb) Cắm biển.", "1 1.a 1.b")]
    [InlineData("1. Tăng cường tuyên truyền pháp luật.\na) Phát thanh trên loa.\nb) Treo băng rôn.", "1.a 1.b")]
    [InlineData("1. Tổ chức Ngày hội đọc sách năm 2022\na) Trang trí hội trường.\nb) Mời diễn giả.", "1.a 1.b")]
    [InlineData("1. CÔNG TÁC HẬU CẦN NĂM 2022\na) Mua lương thực.\nb) Sửa kho.", "1.a 1.b")]
    [InlineData("1. Mua 40 máy bơm trước ngày 15/6/2022, cụ thể:\n- Máy bơm dầu.\n- Máy bơm điện.", "1")]
    [InlineData("1. Phải mua 40 máy bơm, cụ thể như sau:\n- Lập dự toán.\n- Chọn nhà thầu.", "1 1-1 1-2")]
    [InlineData("1. Thường xuyên thực hiện các nội dung sau:\n- Lập dự toán.\n- Chọn nhà thầu.", "1-1 1-2")]
    [InlineData("1. Thực hiện các nhiệm vụ sau:\n- Mua máy bơm.\n- Sửa cống.", "1-1 1-2")]
    public void Read_ItemAboveOthersThatNamesNobody_IsATaskWhenItHoldsATimeAnAmountOrMust(string body, string paths) =>
        Assert.Equal(paths, string.Join(' ', Bodies.Read("I. PHÒNG KINH TẾ\n" + body).Tasks.Select(task => task.Path["I.".Length..])));

    [Theory]
    [InlineData("1. Xử lý nghiêm xe quá tải.\na) Lập chốt.\nb) Tuần tra ban đêm.", "1 1.a 1.b")]
    [InlineData("1. Tiếp tục rà soát quy hoạch sử dụng đất;\na) Lấy ý kiến nhân dân.\nb) Công bố công khai.", "1 1.a 1.b")]
    [InlineData("1. Kiểm tra, đôn đốc việc thu phí.\n- Chi cục Thuế thu nợ đọng.\n- Phòng Nội vụ tổng hợp.", "1 1-1 1-2")]
    [InlineData("1. Nghiêm cấm đốt nương làm rẫy.\n- Kiểm tra các chòi canh.\n- Xử lý người vi phạm.", "1 1-1 1-2")]
    [InlineData("1. Đẩy mạnh cải cách hành chính.\na) Phòng Nội vụ rà soát thủ tục.\nb) Văn phòng công khai thủ tục.", "1.a 1.b")]
    [InlineData("1. Thực hiện tốt công tác hậu cần.\na) Mua lương thực.\nb) Sửa kho.", "1.a 1.b")]
    [InlineData("1. Có 05 thôn đạt chuẩn.\na) Mua lương thực.\nb) Sửa kho.", "1.a 1.b")]
    [InlineData("1. Nghiêm cấm:\n- Găm hàng.\n- Đầu cơ xăng dầu.\n- Giao Sở Công Thương kiểm tra.", "1 1-1")]
    [InlineData("1. Nghiêm cấm các hành vi sau:\n- Đốt pháo nổ.\n- Sử dụng xung điện đánh cá.", "1")]
    [InlineData("1. Không được:\na) Tụ tập đông người.", "1")]
    [InlineData("1. Các hành vi bị nghiêm cấm\na) Đốt rừng.\nb) Săn bắt thú.", "1")]
    [InlineData("1. Không thực hiện các việc sau:\na) Nhận quà.\nb) Đánh bạc.", "1")]
    [InlineData("1. Tuyệt đối không chủ quan:\na) Tuần tra ban đêm.\nb) Trực 24/24 giờ.", "1.a 1.b")]
    public void Read_SentenceAboveOthers_IsATaskWhenItOrdersAnAct(string body, string paths) =>
        Assert.Equal(paths, string.Join(' ', Bodies.Read("I. PHÒNG KINH TẾ\n" + body).Tasks.Select(task => task.Path["I.".Length..])));

    [Fact]
    public void Read_ListOfWhatIsForbidden_IsOneProhibition()
    {
        var task = Assert.Single(Bodies.Read("1. Nghiêm cấm:\na) Tổ chức đánh bạc;\nb) Đốt pháo nổ.").Tasks);
        Assert.Equal(("Nghiêm cấm: a) Tổ chức đánh bạc; b) Đốt pháo nổ.", Directives.Strictness.MustNot), (task.Text, task.Strictness));
    }

    [Theory]
    [InlineData("2. Công an huyện kiểm tra các cơ sở, hoàn thành trước ngày 15/3/2022, cụ thể:\na) Rà soát nhà nghỉ.\nb) Kiểm tra karaoke, xong trước ngày 01/3/2022.", "2022-03-15 2022-03-01")]
    [InlineData("2. Trong quý I/2022, Ban Quản lý dự án huyện:\na) Khởi công cầu Đồng.\nb) Bàn giao trường Bắc.", "2022-03-31 2022-03-31")]
    [InlineData("2. Đợt 1 (từ ngày 05/3/2022 đến ngày 20/3/2022)\na) Lập danh sách.\nb) Tiêm cho giáo viên.", "2022-03-20 2022-03-20")]
    [InlineData("2. Nhiệm vụ từ ngày 05/3/2022 đến ngày 20/3/2022\na) Lập danh sách.\nb) Tiêm cho giáo viên.", " ")]
    [InlineData("2. Về chợ đêm: Đồng ý gia hạn hợp đồng đến hết ngày 20/3/2022.\n- Phòng Kinh tế thu phí.\n- Công an phường tuần tra.", " ")]
    [InlineData("2. Công an huyện thực hiện ngay các việc sau:\na) Lập danh sách.\nb) Mở sổ.", " ")]
    public void Read_HeadingWithALimit_HandsItDownToItemsWithoutOne(string body, string ends) =>
        Assert.Equal(ends, string.Join(' ', Bodies.Read(body).Tasks.Select(task => task.Deadline?.End?.ToString("yyyy-MM-dd", null))));

    [Fact]
    public void Read_LimitOfAHeading_HasItsRangeAndRule()
    {
        const string Body = "2. Các xã hoàn thành trước ngày 15/3/2022 các việc sau:\na) Lập danh sách.\nb) Mở sổ.";
        var deadline = Bodies.Read(Body).Tasks[1].Deadline!;
        Assert.Equal("trước ngày 15/3/2022", Body[deadline.Range.Start..deadline.Range.End]);
        Assert.EndsWith("+heading", deadline.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3. Phòng Y tế tiêm 5.000 liều vắc xin, thực hiện các nhiệm vụ sau:\n- Lập danh sách.\n- Mở điểm tiêm.", true)]
    [InlineData("3. Phòng Y tế mua vắc xin; tập trung thực hiện các nhiệm vụ sau:\n- Lập danh sách.\n- Mở điểm tiêm.", true)]
    [InlineData("3. Chuồng trại ven sông.\n- Lập danh sách.\n- Gia cố mái.", true)]
    [InlineData("3. Phòng Y tế thực hiện các nhiệm vụ sau:\n- Lập danh sách.\n- Mở điểm tiêm.", false)]
    [InlineData("3. Nâng cao năng lực xét nghiệm.\n- Lập danh sách.\n- Mở điểm tiêm.", false)]
    [InlineData("3. Phòng Y tế mua vắc xin. Công an huyện và Phòng Y tế thực hiện các nhiệm vụ sau:\n- Lập danh sách.\n- Mở điểm tiêm.", true)]
    [InlineData("3. Phòng Y tế; Công an huyện; UBND các xã:\n- Lập danh sách.\n- Mở điểm tiêm.", false)]
    [InlineData("3. Công an huyện lãnh đạo, chỉ đạo quyết liệt các mặt công tác; tập trung thực hiện các nhiệm vụ sau:\n- Lập danh sách.\n- Mở sổ.", false)]
    [InlineData("3. Công tác tiêm chủng\n- Lập danh sách.\n- Mở điểm tiêm.", false)]
    public void Read_HeadingThatSaysMoreThanThatOthersFollow_IsTold(string body, bool isTold) =>
        Assert.Equal(isTold, Bodies.Read(body).Warnings.Any(warning => warning.Code == "R109"));

    [Theory]
    [InlineData("1. Các xã dọn kênh trước ngày 05/9/2022; thực hiện các việc sau:\n- Trực ban.\n- Báo cáo.", "1 1-1 1-2")]
    [InlineData("1. Các xã kiện toàn Ban Chỉ đạo trước ngày 05/9/2022 và thực hiện các việc sau:\n- Trực ban.\n- Báo cáo.", "1 1-1 1-2")]
    [InlineData("1. Các xã rà soát và thực hiện trước ngày 05/9/2022 các việc sau:\n- Trực ban.\n- Báo cáo.", "1-1 1-2")]
    [InlineData("1. Các xã chịu trách nhiệm toàn diện; thực hiện các việc sau:\n- Trực ban.\n- Báo cáo.", "1-1 1-2")]
    public void Read_ItemThatAnnouncesOthers_IsATaskWhenItHasAnOrderWithADayBeforeThat(string body, string paths) =>
        Assert.Equal(paths, string.Join(' ', Bodies.Read(body).Tasks.Select(task => task.Path)));

    [Theory]
    [InlineData("1. Về y tế: Sở Y tế mua thuốc. UBND các huyện tiêm vắc xin, xong trong tháng 7/2022\nRiêng huyện Sa Pa hoàn thành trước ngày 15/7/2022.", "1 1-1")]
    [InlineData("1. Về y tế: Sở Y tế mua thuốc. UBND các huyện tiêm vắc xin\n- Lập danh sách.\n- Mở điểm tiêm.", "1 1-1 1-2")]
    [InlineData("1. Sở Tài chính cấp 5 tỷ đồng; báo cáo kết quả.\nNội dung chi tiết như biểu:\n- Mua gạo.\n- Mua muối.", "1 1-1 1-2")]
    [InlineData("1. Sở Du lịch mở 03 tuyến. Trong đó lưu ý:\n- Kiểm tra phao cứu sinh.\n- Kiểm tra bến.", "1 1-1 1-2")]
    [InlineData("1. Sở Du lịch kiểm tra. Cụ thể:\n- Kiểm tra phao cứu sinh.\n- Kiểm tra bến.", "1-1 1-2")]
    [InlineData("1. Về y tế. Sở Y tế\n- Lập danh sách.\n- Mở điểm tiêm.", "1-1 1-2")]
    public void Read_WholeSentenceAboveOthers_IsATaskWhenItOrdersABodyAnAct(string body, string paths) =>
        Assert.Equal(paths, string.Join(' ', Bodies.Read(body, "2022-06-20").Tasks.Select(task => task.Path)));

    [Fact]
    public void Read_OrdersOnWhatAMeetingFound_AreTasksBesideTheFindings()
    {
        var tasks = Bodies.Read(
            "1. Về tình hình khai thác đất trái phép tại xã Bình Minh\n1.1. Trên địa bàn còn 4 điểm khai thác.\n1.2. Công an huyện:\n- Lập 02 chốt.\n- Tuần tra ban đêm.\n"
            + "1.3. Phòng Tài nguyên và Môi trường rà soát các bãi tập kết.\n2. Tình hình thu ngân sách tháng 5\n2.1. Chi cục Thuế khu vực thu đạt 45% dự toán.").Tasks;
        Assert.Equal(["1.2-1", "1.2-2", "1.3"], tasks.Select(task => task.Path));
        Assert.Equal(["Công an huyện", "Công an huyện", "Phòng Tài nguyên và Môi trường"], tasks.Select(task => Assert.Single(task.Lead).Text));
    }

    [Fact]
    public void Read_OrderAboveOthers_IsLedByWhomTheHeadingNames()
    {
        var tasks = Bodies.Read("I. HẠT KIỂM LÂM\n1. Phát dọn đường băng cản lửa, xong trước ngày 28/02/2022.\na) Thuê nhân công.\nb) Chuẩn bị dụng cụ.").Tasks;
        Assert.All(tasks, task => Assert.Equal("HẠT KIỂM LÂM", Assert.Single(task.Lead).Name));
        Assert.Equal(["2022-02-28", null, null], tasks.Select(task => task.Deadline?.End?.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("Điều 2. Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2021.")]
    [InlineData("Điều 2. Hiệu lực thi hành\nThông tư này có hiệu lực thi hành kể từ ngày ký.\nKhoản 1. Bãi bỏ Thông tư số 3/2011/TT-BYT.")]
    [InlineData("Điều 2. Quy định này có hiệu lực thi hành sau 10 ngày kể từ ngày ký; Sở Y tế tổng hợp vướng mắc.")]
    [InlineData("Điều 2. Các Vụ trưởng, Chánh Văn phòng Bộ chịu trách nhiệm thi hành Thông tư này.")]
    [InlineData("Điều 2. Giám đốc Sở Y tế, Chủ tịch UBND các huyện chịu trách nhiệm tổ chức thực hiện Quy chế này.")]
    [InlineData("UBND xã Tân Lập kính đề nghị UBND huyện xem xét, cấp 200 triệu đồng.")]
    public void Read_ClauseOfEffectOrPlea_IsNoTask(string clause) =>
        Assert.Equal("Sở Y tế kiểm tra các chợ.", Assert.Single(Bodies.Read("Điều 1. Sở Y tế kiểm tra các chợ.\n" + clause).Tasks).Text);

    [Theory]
    [InlineData("2. Kết quả gửi về Phòng Nội vụ trước ngày 15/8/2022.", 2)]
    [InlineData("2. Kết quả đã đạt 80% kế hoạch.", 1)]
    public void Read_ResultThatIsDue_IsATask(string result, int count) => Assert.Equal(count, Bodies.Read("1. Sở Y tế kiểm tra các chợ.\n" + result).Tasks.Count);

    [Fact]
    public void Read_PleaAlone_IsNoTaskOfItsSender() =>
        Assert.Empty(Bodies.Read("UBND phường Hòa Bình kính trình UBND thành phố xem xét, bổ sung 2 biên chế.").Tasks);

    [Theory]
    [InlineData("Điều 4. Trách nhiệm\nKhoản 1. Sở Y tế rà soát.\nKhoản 2. Công an tỉnh tuần tra.", "4.1 4.2")]
    [InlineData("Điều 4. Trách nhiệm\n1. Sở Y tế rà soát.\nkhoản 2. Công an tỉnh tuần tra.\n3. Sở Nội vụ báo cáo.", "4.1 4.2 4.3")]
    [InlineData("Điều 4. Sở Y tế rà soát theo\nKhoản 2 Điều 5 Luật Dược năm 2016.", "4")]
    [InlineData("A. NHIỆM VỤ\n1) Rà soát nhà ở.\n2) Kiểm tra cầu.\n(3) Báo cáo kết quả.", "A.1 A.2 A.3")]
    public void Read_ClausesOfAnArticle_AreNumberedAsItems(string body, string paths) =>
        Assert.Equal(paths, string.Join(' ', Bodies.Read(body).Tasks.Select(task => task.Path)));

    [Theory]
    [InlineData("1. Thành lập 05 chốt kiểm soát.\n+ Chốt số 1: ngã ba Bản Mới.\n+ Chốt số 2: cầu Nậm Na.")]
    [InlineData("1. Thành lập 03 đội cơ động.\n1.1. Đội 1: 10 người, đóng tại xã Tà Mít.\n1.2. Đội 2: 12 người, đóng tại xã Pắc Ta.")]
    [InlineData("1. Thành lập Ban Chỉ đạo\n- Trưởng ban: Chủ tịch UBND huyện.\n- Thành viên: Trưởng các phòng, ban.")]
    [InlineData("1. Kiện toàn Tổ kiểm tra liên ngành.\n- Ông Lường Văn Hặc, Phó Chủ tịch UBND xã, Tổ trưởng.\n- Bà Quàng Thị Pó, Trạm trưởng Trạm Y tế, thành viên.")]
    [InlineData("1. Huy động lực lượng trực chốt.\n- Công an xã: 05 người.\n- Dân quân: khoảng 10 người.")]
    [InlineData("1. Bố trí lực lượng trực.\n- Công an xã 05 người.\n- Quân sự 02 người.")]
    [InlineData("1. Phân bổ vắc xin cho các xã như sau:\n- Xã Tà Mít: 2.000 liều.\n- Xã Pắc Ta: 3.000 liều.")]
    [InlineData("1. Hỗ trợ người dân vùng lũ\n- 05 tấn gạo.\n- 200 thùng mì tôm.")]
    [InlineData("1. Mua vật tư phòng hộ.\n- Khẩu trang y tế.\n- Dung dịch sát khuẩn.")]
    [InlineData("1. Phong tỏa các khu vực sau đây.\n- Tổ dân phố số 3: từ chợ đến bến xe.\n- Bản Nà Củng.")]
    [InlineData("1. Kiểm tra các cơ sở.\na) Chợ trung tâm thị trấn.\nb) Bến xe huyện.")]
    [InlineData("1. Tổ chức tiêm chủng tại các điểm.\n- Điểm 1: Trạm Y tế xã Tà Mít, từ ngày 10/5 đến ngày 12/5/2021.\n- Điểm 2: Trường THCS xã Pắc Ta, từ ngày 13/5 đến ngày 15/5/2021.")]
    [InlineData("1. Phân công lãnh đạo trực Tết.\n- Ngày mùng Một: ông Lường Văn Hặc.\n- Ngày mùng Hai: bà Quàng Thị Pó.")]
    [InlineData("1. Huy động lực lượng tham gia\na) Lực lượng thường trực\n- Công an xã: 05 người.\n- Dân quân: 10 người.\nb) Lực lượng dự bị\n- Thanh niên: 20 người.\n- Phụ nữ: 10 người.")]
    [InlineData("1. Kiện toàn Hội đồng nghĩa vụ quân sự huyện, gồm các ông (bà) có tên sau:\na) Chủ tịch Hội đồng: Ông Lường Văn Hặc, Chủ tịch UBND huyện.\nb) Các ủy viên:\n- Ông Tòng Văn Ín, Trưởng Công an huyện.\n- Bà Quàng Thị Pó, Trưởng phòng Y tế.")]
    public void Read_ItemsThatOnlyListWhatIsOrdered_BelongToTheOrder(string body)
    {
        var task = Assert.Single(Bodies.Read(body).Tasks);
        Assert.Equal(body["1. ".Length..].ReplaceLineEndings(" "), task.Text);
    }

    [Theory]
    [InlineData("1. Trồng rừng trên địa bàn các xã.\n- Xã Tà Mít: trồng 50 ha.\n- Xã Pắc Ta: trồng 60 ha.", "1 1-1 1-2")]
    [InlineData("1. Trồng rừng trên địa bàn các xã.\n- Xã Tà Mít: 50 ha, xong trước ngày 15/8/2021.\n- Xã Pắc Ta: 60 ha, xong trước ngày 30/8/2021.", "1 1-1 1-2")]
    [InlineData("1. Thành lập 02 đội.\n- Đội 1: Công an xã tuần tra tuyến Bắc.\n- Đội 2: Dân quân tuần tra tuyến Nam.", "1 1-1 1-2")]
    [InlineData("1. Thành lập 02 tổ.\n- Tổ 1 do Công an xã chủ trì, tuần tra tuyến Bắc.\n- Tổ 2 do Xã đội chủ trì, tuần tra tuyến Nam.", "1 1-1 1-2")]
    [InlineData("1. Lắp đặt camera giám sát.\n- Khảo sát vị trí.\n- Lắp đặt 10 mắt camera.", "1 1-1 1-2")]
    [InlineData("1. Thực hiện các nhiệm vụ.\na) Cứu nạn.\nb) Cứu hộ.", "1.a 1.b")]
    [InlineData("1. Kiểm soát dịch bệnh.\n- Bao vây ổ dịch.\n- Rắc vôi bột quanh chuồng.", "1 1-1 1-2")]
    [InlineData("1. Mua vật tư phòng hộ.\n- Đeo khẩu trang.\n- Rửa tay sát khuẩn.", "1 1-1 1-2")]
    [InlineData("1. Phòng Y tế\n- Khẩu trang: 500 cái.\n- Găng tay: 200 đôi.", "1-1 1-2")]
    public void Read_ItemsThatAct_StayTasks(string body, string paths) =>
        Assert.Equal(paths, string.Join(' ', Bodies.Read(body).Tasks.Select(task => task.Path)));

    [Theory]
    [InlineData("1. Lực lượng\nCông an xã: 05 người.\nDân quân: 10 người.")]
    [InlineData("1. Lực lượng tham gia:\n- Công an xã: 05 người.\n- Dân quân: 10 người.")]
    [InlineData("1. Các nhóm được tiêm trước\n- Nhóm 1: Nhân viên y tế.\n- Nhóm 2: Người cao tuổi.")]
    [InlineData("1. Nhu cầu vắc xin\n- Xã Tà Mít: 500 liều.\n- Xã Pắc Ta: 600 liều.")]
    public void Read_AmountsBelowATitle_AreNoTasksButTold(string body)
    {
        var reading = Bodies.Read(body + "\n2. Phòng Y tế trực ban.");
        Assert.Equal("2", Assert.Single(reading.Tasks).Path);
        Assert.Equal(new TextRange(0, body.Length), Assert.Single(reading.Warnings, warning => warning.Code == "R107").Range);
    }

    [Theory]
    [InlineData("I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng cao nhận thức của người dân.\n2. Yêu cầu\n- Không phô trương, hình thức.", "")]
    [InlineData("I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng cao nhận thức của người dân.\n2. Yêu cầu\n- Công an huyện báo cáo hằng ngày.", "2. Yêu cầu\n- Công an huyện báo cáo hằng ngày.")]
    [InlineData("I. MỤC TIÊU\n- Nâng cao nhận thức.\n- Bao phủ 90% dân số trước ngày 15/8/2021.", "- Bao phủ 90% dân số trước ngày 15/8/2021.")]
    [InlineData("Điều 1. Ban hành kèm theo Quyết định này Quy chế.", "")]
    [InlineData("Điều 1. Quyết định này có hiệu lực kể từ ngày ký.", "")]
    [InlineData("I. Đồng ý chủ trương mua xe.", "I. Đồng ý chủ trương mua xe.")]
    [InlineData("I. TỔ CHỨC THỰC HIỆN", "I. TỔ CHỨC THỰC HIỆN")]
    [InlineData("1. Thành phần Đoàn kiểm tra\n- Ông Tòng Văn Ín, Phó Chánh Thanh tra, Trưởng đoàn.\n- Bà Quàng Thị Pó, Phòng Y tế, thành viên.", "")]
    public void Read_ItemThatOrdersNobody_IsToldUnlessItSaysSoItself(string part, string told)
    {
        var text = part + "\nII. NHIỆM VỤ\n1. Phòng Y tế trực ban.";
        Assert.Equal(told, string.Join('|', Bodies.Read(text).Warnings.Where(warning => warning.Code == "R107").Select(warning => text[warning.Range!.Value.Start..warning.Range.Value.End])));
    }

    [Theory]
    [InlineData("2. Hạn chế tối đa việc ra khỏi nhà.", 2)]
    [InlineData("2. Hạn chế trong công tác giám sát: chậm, thiếu cán bộ.", 1)]
    [InlineData("2. Hạn chế: giám sát còn chậm.", 1)]
    public void Read_WordThatIsAFindingOrAnOrder_IsToldApartByWhatFollows(string item, int count) =>
        Assert.Equal(count, Bodies.Read("1. Phòng Y tế trực ban.\n" + item).Tasks.Count);

    [Fact]
    public void Read_DecisionThatNamesMembersByNumbers_IsOneTask() =>
        Assert.Equal(["1", "2"], Bodies.Read(
            "Điều 1. Thành lập Ban Chỉ đạo gồm các ông, bà sau:\n1. Ông Lường Văn Hặc, Chủ tịch UBND huyện - Trưởng ban.\n2. Bà Quàng Thị Pó, Phó Chủ tịch - Phó Trưởng ban.\nĐiều 2. Ban Chỉ đạo kiểm tra các xã.")
            .Tasks.Select(task => task.Path));
}
