using Corpus.Directives;

namespace Corpus.Reading.Tests.Tasks;

/// <summary>Orders, each with the bodies that an official would see charged with it (lead <c>+</c> support): written before they were read.</summary>
public sealed class LeadSentenceTests
{
    [Theory]
    [InlineData("Tổ công tác giải ngân đôn đốc tiến độ từng dự án.", "Tổ công tác giải ngân")]
    [InlineData("Kế toán và Thủ quỹ đối chiếu sổ sách hằng tháng.", "Kế toán; Thủ quỹ")]
    [InlineData("Năng lượng tái tạo: rà soát các dự án điện gió chậm tiến độ.", "")]
    [InlineData("Trận địa pháo hoa tầm thấp bắn xong trước 22 giờ ngày 09/02/2024.", "")]
    [InlineData("Công an huyện phối hợp Ban Chỉ huy Quân sự huyện quản lý chặt chẽ địa bàn.", "Công an huyện + Ban Chỉ huy Quân sự huyện")]
    [InlineData("Văn phòng Đăng ký đất đai tỉnh chủ trì, phối hợp với Cục Thuế tỉnh liên thông hồ sơ điện tử.", "Văn phòng Đăng ký đất đai tỉnh + Cục Thuế tỉnh")]
    [InlineData("Các Tổ công nghệ số cộng đồng đến từng nhà cài đặt ứng dụng.", "Các Tổ công nghệ số cộng đồng")]
    [InlineData("Tổ giúp việc Ban Chỉ đạo 35 huyện theo dõi thông tin trên không gian mạng.", "Tổ giúp việc Ban Chỉ đạo 35 huyện")]
    [InlineData("Bí thư Chi bộ, Trưởng ấp vận động các hộ di dời.", "Bí thư Chi bộ; Trưởng ấp")]
    [InlineData("Đội Thuế liên xã số 2 rà soát hộ khoán.", "Đội Thuế liên xã số 2")]
    [InlineData("Ngân hàng Chính sách xã hội chi nhánh tỉnh giải ngân vốn vay nhà ở xã hội.", "Ngân hàng Chính sách xã hội chi nhánh tỉnh")]
    [InlineData("Ban Giám đốc Vườn quốc gia Cúc Phương chủ động phương án chữa cháy.", "Ban Giám đốc Vườn quốc gia Cúc Phương")]
    [InlineData("Công ty Cổ phần Cấp nước Nghệ An bảo đảm cấp nước ổn định.", "Công ty Cổ phần Cấp nước Nghệ An")]
    [InlineData("Chủ đầu tư dự án Khu đô thị Nam sông Cần Thơ nộp đủ tiền sử dụng đất.", "Chủ đầu tư dự án Khu đô thị Nam sông Cần Thơ")]
    [InlineData("Lực lượng Kiểm ngư vùng V phối hợp với Hải đội 2 tuần tra chống khai thác IUU.", "Lực lượng Kiểm ngư vùng V + Hải đội 2")]
    [InlineData("Cảng Hàng không quốc tế Đà Nẵng bố trí làn riêng cho khách quá cảnh.", "Cảng Hàng không quốc tế Đà Nẵng")]
    [InlineData("Tổ liên ngành 1523 kiểm tra đột xuất các quán karaoke.", "Tổ liên ngành 1523")]
    [InlineData("Nhà máy Thủy điện Sơn La vận hành hồ chứa theo quy trình.", "Nhà máy Thủy điện Sơn La")]
    [InlineData("Đồng chí Nguyễn Văn Bình - Phó Bí thư Thường trực Huyện ủy trực tiếp kiểm tra việc thực hiện.", "Đồng chí Nguyễn Văn Bình - Phó Bí thư Thường trực Huyện ủy")]
    [InlineData("Việc cấp phép do Sở Giao thông vận tải thực hiện, Công an tỉnh phối hợp.", "Sở Giao thông vận tải + Công an tỉnh")]
    [InlineData("Yêu cầu Tổng Giám đốc Tập đoàn Điện lực Việt Nam bảo đảm đủ điện mùa khô.", "Tổng Giám đốc Tập đoàn Điện lực Việt Nam")]
    [InlineData("Trên cơ sở đề xuất của Sở Nội vụ, Sở Tài chính thẩm định dự toán.", "Sở Tài chính")]
    [InlineData("Căn cứ tình hình thời tiết, Hiệu trưởng các trường quyết định cho học sinh nghỉ học.", "Hiệu trưởng các trường")]
    [InlineData("Ban Tuyên giáo Huyện ủy định hướng, Trung tâm Truyền thông - Văn hóa huyện đăng tải tin bài.", "Ban Tuyên giáo Huyện ủy; Trung tâm Truyền thông - Văn hóa huyện")]
    [InlineData("Toàn thể cán bộ, giáo viên, nhân viên nhà trường thực hiện nghiêm quy chế.", "Toàn thể cán bộ, giáo viên, nhân viên nhà trường")]
    [InlineData("Phòng PC07 Công an tỉnh kiểm tra các cơ sở karaoke.", "Phòng PC07 Công an tỉnh")]
    [InlineData("Ban Trị sự Giáo hội Phật giáo huyện vận động tăng ni, phật tử không đốt vàng mã.", "Ban Trị sự Giáo hội Phật giáo huyện")]
    [InlineData("Liên đoàn Lao động tỉnh, Hội Nông dân tỉnh mỗi đơn vị giúp đỡ 02 xã.", "Liên đoàn Lao động tỉnh; Hội Nông dân tỉnh")]
    [InlineData("Tổng Công ty Cảng hàng không Việt Nam, các hãng hàng không tăng chuyến bay.", "Tổng Công ty Cảng hàng không Việt Nam; các hãng hàng không")]
    [InlineData("Viện Nghiên cứu Mía đường chuyển giao giống mới cho nông dân.", "Viện Nghiên cứu Mía đường")]
    [InlineData("Người đứng đầu cơ quan, đơn vị chịu trách nhiệm nếu để xảy ra vi phạm.", "Người đứng đầu cơ quan, đơn vị")]
    [InlineData("Đề nghị Đoàn ĐBQH tỉnh giám sát việc giải quyết kiến nghị cử tri.", "Đoàn ĐBQH tỉnh")]
    [InlineData("Giao đồng chí Trưởng Công an huyện làm Tổ trưởng, thành lập Tổ công tác trước ngày 20/01/2024.", "đồng chí Trưởng Công an huyện")]
    [InlineData("Trường Cao đẳng Nghề số 1 tuyển sinh 450 học viên.", "Trường Cao đẳng Nghề số 1")]
    [InlineData("Trạm Kiểm soát Biên phòng Cửa khẩu Cầu Treo làm thủ tục nhanh cho phương tiện.", "Trạm Kiểm soát Biên phòng Cửa khẩu Cầu Treo")]
    [InlineData("Xí nghiệp Thủy lợi Can Lộc mở cống Đò Điệm tiêu úng.", "Xí nghiệp Thủy lợi Can Lộc")]
    [InlineData("Bộ phận Một cửa UBND xã tiếp nhận hồ sơ trực tuyến.", "Bộ phận Một cửa UBND xã")]
    [InlineData("Hội đồng Nghĩa vụ quân sự huyện chốt quân số trước ngày 20/01/2024.", "Hội đồng Nghĩa vụ quân sự huyện")]
    [InlineData("Phòng Nội vụ xong việc bố trí cán bộ trong tháng 02 năm 2024.", "Phòng Nội vụ")]
    [InlineData("Sở Nông nghiệp và Môi trường cùng Sở Công Thương rà soát chuỗi cung ứng lúa gạo.", "Sở Nông nghiệp và Môi trường + Sở Công Thương")]
    [InlineData("Trong quý I/2024, Ban Quản lý Khu kinh tế Dung Quất: hoàn thành điều chỉnh quy hoạch.", "Ban Quản lý Khu kinh tế Dung Quất")]
    [InlineData("UBND phường chủ trì; Công an phường, Ban CHQS phường phối hợp giải tỏa lòng đường.", "UBND phường + Công an phường; Ban CHQS phường")]
    [InlineData("Trưởng các phòng, ban và Giám đốc các đơn vị sự nghiệp chấp hành chế độ báo cáo.", "Trưởng các phòng, ban; Giám đốc các đơn vị sự nghiệp")]
    [InlineData("Hạt trưởng Hạt Kiểm lâm huyện chỉ huy chữa cháy tại hiện trường.", "Hạt trưởng Hạt Kiểm lâm huyện")]
    public void Read_Order_GivesWhomItCharges(string text, string who)
    {
        var task = Assert.Single(Bodies.Read($"1. {text}", "2024-01-15").Tasks);
        Assert.Equal(who, Join(task.Lead) + (task.Support.Count > 0 ? $" + {Join(task.Support)}" : ""));
    }

    private static string Join(IEnumerable<Agency> agencies) => string.Join("; ", agencies.Select(agency => agency.Text));
}
