using Corpus.Directives;

namespace Corpus.Reading.Tests.Tasks;

/// <summary>Orders, each with how binding an official would call it and by which words: written before they were read.</summary>
public sealed class StrictnessSentenceTests
{
    [Theory]
    [InlineData("Trung tâm Y tế quận Ninh Kiều, thành phố Cần Thơ lấy mẫu nước.", Strictness.Must, null)]
    [InlineData("UBND huyện Cần Giuộc và UBND huyện Cần Đước nạo vét kênh.", Strictness.Must, null)]
    [InlineData("Công an xã Cần Kiệm tuần tra ban đêm.", Strictness.Must, null)]
    [InlineData("Bưu điện huyện Cần Giờ phát lương hưu tại nhà.", Strictness.Must, null)]
    [InlineData("UBND xã Cấm Sơn bảo vệ rừng đầu nguồn.", Strictness.Must, null)]
    [InlineData("UBND huyện Giao Thủy cắm biển cảnh báo ở bãi tắm.", Strictness.Must, null)]
    [InlineData("Sở Y tế thành phố Cần Thơ cần bổ sung nhân lực.", Strictness.Should, "cần")]
    [InlineData("Các trường học cần nhắc học sinh mang áo mưa.", Strictness.Should, "cần")]
    [InlineData("Trong mùa mưa, các hộ ven kênh cần chằng chống nhà cửa.", Strictness.Should, "cần")]
    [InlineData("Hội Chữ thập đỏ huyện lập danh sách hộ cần hỗ trợ gạo.", Strictness.Must, null)]
    [InlineData("Truy vết các ca bệnh ở chợ, nhà trọ cần triển khai tốt việc lấy mẫu.", Strictness.Should, "cần")]
    [InlineData("Rà soát những việc cần thực hiện trong quý.", Strictness.Must, null)]
    [InlineData("Trường hợp thiếu kinh phí, đề nghị Sở Tài chính cấp bổ sung.", Strictness.Should, "đề nghị")]
    [InlineData("Định kỳ hằng quý, đề nghị Hội Nông dân tỉnh thông tin kết quả.", Strictness.Should, "đề nghị")]
    [InlineData("Rà soát hộ nghèo, đề nghị Sở Tài chính hỗ trợ.", Strictness.Must, null)]
    [InlineData("Sở Y tế lập dự toán, đề nghị Sở Tài chính thẩm định.", Strictness.Must, null)]
    [InlineData("Giao Phòng Tư pháp soạn quy chế.", Strictness.Must, "Giao")]
    [InlineData("Giao Thanh tra huyện kết luận vụ việc.", Strictness.Must, "Giao")]
    [InlineData("Giao Hải quan tỉnh thông quan ban đêm.", Strictness.Must, "Giao")]
    [InlineData("Sở Tài chính đề nghị Bộ Tài chính cấp bù lãi suất.", Strictness.Must, null)]
    [InlineData("Kính đề nghị Bộ Tài chính cấp bù lãi suất.", Strictness.Should, "Kính đề nghị")]
    [InlineData("Đề nghị Ban Dân tộc tỉnh cử cán bộ biết tiếng Mông.", Strictness.Should, "Đề nghị")]
    [InlineData("UBND tỉnh đề nghị Bộ Y tế hỗ trợ 50.000 liều vắc xin.", Strictness.Should, "đề nghị")]
    [InlineData("Phòng Nông nghiệp khuyến khích nông dân dùng phân hữu cơ.", Strictness.Must, null)]
    [InlineData("Giao Sở Công Thương khuyến khích siêu thị giảm túi ni lông.", Strictness.Must, "Giao")]
    [InlineData("Khuyến khích các quán ăn bán mang về.", Strictness.Should, "Khuyến khích")]
    [InlineData("Về trang phục: khuyến khích mặc áo dài.", Strictness.Should, "khuyến khích")]
    [InlineData("Mỗi gia đình nên trữ nước ngọt đủ dùng 10 ngày.", Strictness.Should, "nên")]
    [InlineData("Người cao tuổi nên ở trong nhà khi nắng nóng; không bắt buộc nghỉ làm.", Strictness.Should, "nên")]
    [InlineData("Đề nghị Thường trực HĐND tỉnh giám sát chuyên đề.", Strictness.Should, "Đề nghị")]
    [InlineData("Yêu cầu Sở Nội vụ đề nghị Bộ Nội vụ hướng dẫn.", Strictness.Must, "Yêu cầu")]
    [InlineData("Chủ rừng tuần tra ngày đêm; khi phát hiện cháy phải báo ngay kiểm lâm.", Strictness.Must, "phải")]
    [InlineData("Sở Xây dựng bắt buộc chủ đầu tư lập rào chắn.", Strictness.Must, "bắt buộc")]
    [InlineData("Bệnh viện huyện không phải lập báo cáo giấy mà gửi trên phần mềm.", Strictness.Must, null)]
    [InlineData("Ban Quản lý bến xe nghiêm cấm xe quá tải xuất bến.", Strictness.MustNot, "nghiêm cấm")]
    [InlineData("Tuyệt đối không để dân ở lại vùng sạt lở.", Strictness.MustNot, "Tuyệt đối không")]
    [InlineData("Nhà trường không thu thêm khoản nào ngoài quy định.", Strictness.MustNot, "không")]
    [InlineData("Các xã chưa có dịch được phép họp chợ phiên.", Strictness.May, "được phép")]
    [InlineData("UBND các huyện có thể dùng quỹ dự phòng.", Strictness.May, "có thể")]
    [InlineData("Sở Y tế có trách nhiệm tham mưu.", Strictness.Must, "có trách nhiệm")]
    [InlineData("Người dân không nên đổ xô đi mua gạo.", Strictness.Should, "không nên")]
    [InlineData("Các trường không nên tổ chức học thêm dịp hè.", Strictness.Should, "không nên")]
    [InlineData("UBND các xã chưa nên mở lại chợ phiên.", Strictness.Should, "chưa nên")]
    [InlineData("Không nên phun thuốc khi lúa trổ.", Strictness.Should, "Không nên")]
    [InlineData("Về liên hoan: không nên uống rượu bia.", Strictness.Should, "không nên")]
    [InlineData("Không khuyến khích xây cổng chào bằng thép.", Strictness.Should, "Không khuyến khích")]
    [InlineData("Các xã không bắt buộc tổ chức lễ mít tinh.", Strictness.May, "không bắt buộc")]
    [InlineData("Không bắt buộc phải đeo khẩu trang ngoài trời.", Strictness.May, "Không bắt buộc")]
    [InlineData("Hộ nghèo không cần nộp bản sao có chứng thực.", Strictness.May, "không cần")]
    [InlineData("Các đơn vị không phải gửi báo cáo giấy.", Strictness.May, "không phải")]
    [InlineData("Phòng Nội vụ không nhất thiết lập danh sách riêng.", Strictness.May, "không nhất thiết")]
    [InlineData("Nhất thiết không để thiếu thuốc.", Strictness.MustNot, "Nhất thiết không")]
    [InlineData("Các trường không được thu quỹ lớp.", Strictness.MustNot, "không được")]
    [InlineData("Các cơ sở karaoke chưa được phép mở cửa.", Strictness.MustNot, "chưa được phép")]
    [InlineData("Không can thiệp vào việc bình xét.", Strictness.MustNot, "Không")]
    [InlineData("Kiểm lâm địa bàn không cản trở việc đi lại của dân.", Strictness.MustNot, "không")]
    [InlineData("Hạn chế tổ chức hội họp trực tiếp.", Strictness.Must, null)]
    [InlineData("Sở Tài chính không được để nợ đọng, không nhất thiết chờ cuối năm.", Strictness.MustNot, "không được")]
    [InlineData("Không tổ chức những hoạt động không cần thiết.", Strictness.MustNot, "Không")]
    [InlineData("Sở Y tế rà soát các thủ tục không cần thiết.", Strictness.Must, null)]
    [InlineData("Phải bảo đảm không bắt buộc học sinh mua đồng phục.", Strictness.Must, "Phải")]
    [InlineData("Sở Y tế kiểm tra các cơ sở chưa được phép hoạt động.", Strictness.Must, null)]
    public void Read_Order_GivesHowBindingItIs(string text, Strictness strictness, string? words)
    {
        var task = Assert.Single(Bodies.Read($"1. {text}").Tasks);
        Assert.Equal((strictness, words), (task.Strictness, task.StrictnessText));
    }

    [Theory]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Hạn chế: nhiều xã chậm báo cáo.")]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Hạn chế trong công tác thu ngân sách.")]
    [InlineData("1. Sở Y tế mua thuốc.\n2. Hạn chế còn tồn tại ở cấp xã.")]
    public void Read_Shortcomings_AreNoOrder(string body) => Assert.Single(Bodies.Read(body).Tasks);

    [Fact]
    public void Read_IssuerThatAsks_LeavesTheLeadToThoseAsked()
    {
        var lines = SourceLines.Of("1. Sở Y tế đề nghị UBND các huyện lập chốt.\n2. Sở Tài chính đề nghị Bộ Tài chính cấp vốn.");
        var context = new BodyContext { Issuer = new IssuingBody("Sở Y tế tỉnh Lai Châu", AdministrativeLevel.Province, Branch.State) };
        var tasks = TaskReader.Read(lines, new LineSpan(0, lines.Count), context).Tasks;
        Assert.Equal(
            [("UBND các huyện", Strictness.Should), ("Sở Tài chính", Strictness.Must)],
            tasks.Select(task => (task.Lead[0].Text, task.Strictness)));
    }
}
