using System.Globalization;

namespace Corpus.Reading.Tests.Tasks;

/// <summary>Orders of 15/01/2024, a Monday, each with the limit that an official would read in it: written before they were read.</summary>
public sealed class TimeSentenceTests
{
    [Theory]
    [InlineData("Phòng Nội vụ hoàn thành đề án vị trí việc làm trong quý I/2024.", "Within 2024-01-01..2024-03-31  ‹trong quý I/2024›")]
    [InlineData("Công an huyện báo cáo kết quả trước 17h ngày 12/5.", "By ..2024-05-12  ‹trước 17h ngày 12/5›")]
    [InlineData("UBND các xã tổng vệ sinh đường làng từ nay đến hết năm.", "Range 2024-01-15..2024-12-31  ‹từ nay đến hết năm›")]
    [InlineData("Trung tâm Y tế huyện kiểm tra bếp ăn tập thể 6 tháng một lần.", "Recurring ..  ‹6 tháng một lần›")]
    [InlineData("Phòng Tài chính - Kế hoạch gửi số liệu ngày 25 hằng tháng.", "Recurring .. month:25 ‹ngày 25 hằng tháng›")]
    [InlineData("Ban Quản lý dự án huyện bàn giao toàn bộ mặt bằng, hết quý II phải xong.", "By ..2024-06-30  ‹hết quý II›")]
    [InlineData("UBND các xã gửi kế hoạch sau 05 ngày làm việc kể từ ngày ban hành Công văn này.", "Within ..  ‹sau 05 ngày làm việc kể từ ngày ban hành Công văn này›")]
    [InlineData("Phòng Nông nghiệp triển khai Đề án phát triển chè giai đoạn 2021 - 2025.", "")]
    [InlineData("Công an huyện trực 100% quân số trong dịp Tết Nguyên đán Giáp Thìn.", "")]
    [InlineData("Chi cục Thuế cung cấp hồ sơ khi có yêu cầu.", "")]
    [InlineData("Điện lực huyện sửa chữa xong đường dây trước mùa mưa bão năm 2024.", "By ..  ‹trước mùa mưa bão năm 2024›")]
    [InlineData("Phòng Văn hóa và Thông tin treo băng rôn từ 01/02 - 20/02/2024.", "Range 2024-02-01..2024-02-20  ‹từ 01/02 - 20/02/2024›")]
    [InlineData("UBND xã chi trả xong trợ cấp chậm nhất ngày 28 tháng Chạp.", "By ..  ‹chậm nhất ngày 28 tháng Chạp›")]
    [InlineData("Các trường học nghỉ Tết từ ngày 05/02 đến hết ngày 14/02/2024.", "Range 2024-02-05..2024-02-14  ‹từ ngày 05/02 đến hết ngày 14/02/2024›")]
    [InlineData("Đội Quản lý thị trường số 3 ra quân đồng loạt vào sáng thứ Bảy hằng tuần.", "Recurring .. week:6 ‹vào sáng thứ Bảy hằng tuần›")]
    [InlineData("Văn phòng tổng hợp, trình Chủ tịch UBND huyện trong ngày 16/01/2024.", "On 2024-01-16..2024-01-16  ‹trong ngày 16/01/2024›")]
    [InlineData("Phòng Tư pháp thẩm định trong thời hạn 07 ngày kể từ ngày nhận hồ sơ.", "Within ..  ‹trong thời hạn 07 ngày kể từ ngày nhận hồ sơ›")]
    [InlineData("Thanh tra huyện báo cáo kết quả xử lý trong tuần tới.", "Within 2024-01-22..2024-01-28  ‹trong tuần tới›")]
    [InlineData("Ban Dân vận Huyện ủy sơ kết 6 tháng đầu năm trước ngày 10/7, tổng kết năm trước ngày 10/12.", "By ..2024-07-10  ‹trước ngày 10/7›")]
    [InlineData("UBND các xã báo cáo tiến độ trước 15h00 thứ Sáu hằng tuần.", "Recurring .. week:5 ‹trước 15h00 thứ Sáu hằng tuần›")]
    [InlineData("Phòng Lao động rà soát hộ nghèo định kỳ vào tháng 6 và tháng 12 hằng năm.", "Recurring .. year ‹định kỳ vào tháng 6 và tháng 12 hằng năm›")]
    [InlineData("Ban CHQS huyện giao quân ngày 26/02/2024, bảo đảm đủ chỉ tiêu.", "On 2024-02-26..2024-02-26  ‹ngày 26/02/2024›")]
    [InlineData("Kho bạc Nhà nước huyện kiểm soát chi ngay trong ngày.", "Immediately ..  ‹ngay trong ngày›")]
    [InlineData("Phòng Tài nguyên và Môi trường cấp xong giấy chứng nhận; thời gian hoàn thành: tháng 11/2024.", "Within 2024-11-01..2024-11-30  ‹tháng 11/2024›")]
    [InlineData("UBND các huyện giải ngân hết vốn kéo dài trước ngày 31 tháng 01 năm 2025.", "By ..2025-01-31  ‹trước ngày 31 tháng 01 năm 2025›")]
    [InlineData("Đài Truyền thanh huyện mở chuyên mục bầu cử từ nay đến ngày bầu cử.", "Range 2024-01-15..  ‹từ nay đến ngày bầu cử›")]
    [InlineData("Trạm Thú y tiêm phòng đợt 1 trong tháng 3, tháng 4/2024.", "Within 2024-03-01..2024-04-30  ‹trong tháng 3, tháng 4/2024›")]
    [InlineData("Phòng Kinh tế và Hạ tầng hoàn thành quy hoạch chậm nhất trong quý III năm 2024.", "By ..2024-09-30  ‹chậm nhất trong quý III năm 2024›")]
    [InlineData("Các chi bộ sinh hoạt chuyên đề trước ngày 30-4.", "By ..2024-04-30  ‹trước ngày 30-4›")]
    [InlineData("Ủy ban MTTQ huyện giám sát mỗi quý ít nhất một lần.", "Recurring .. quarter ‹mỗi quý ít nhất một lần›")]
    [InlineData("Công an xã tuần tra từ 22 giờ đến 5 giờ sáng hằng ngày.", "Recurring .. day ‹từ 22 giờ đến 5 giờ sáng hằng ngày›")]
    [InlineData("Sở Xây dựng công bố giá vật liệu vào ngày 01 và 16 hằng tháng.", "Recurring .. month:1,16 ‹vào ngày 01 và 16 hằng tháng›")]
    [InlineData("Bệnh viện đa khoa tỉnh khắc phục tồn tại không quá 30 ngày kể từ ngày nhận kết luận thanh tra.", "By ..  ‹không quá 30 ngày kể từ ngày nhận kết luận thanh tra›")]
    [InlineData("Chủ tịch UBND xã tiếp công dân vào ngày thứ Năm hằng tuần.", "Recurring .. week:4 ‹vào ngày thứ Năm hằng tuần›")]
    [InlineData("Phòng Y tế lập kế hoạch năm 2024 trình UBND huyện phê duyệt trước 25/01.", "By ..2024-01-25  ‹trước 25/01›")]
    [InlineData("Công ty Môi trường đô thị thu gom rác 2 ngày/lần.", "Recurring ..  ‹2 ngày/lần›")]
    [InlineData("Các cơ sở kinh doanh chấp hành quy định phòng cháy 24/24 giờ.", "")]
    [InlineData("Trung tâm Khuyến nông tập huấn trong 03 ngày, từ ngày 20 đến ngày 22/02/2024.", "Within 2024-02-20..2024-02-22  ‹trong 03 ngày, từ ngày 20 đến ngày 22/02/2024›")]
    [InlineData("Sở Nội vụ tổng hợp, báo cáo Bộ Nội vụ trước ngày 15 tháng 12 hàng năm.", "Recurring .. year ‹trước ngày 15 tháng 12 hàng năm›")]
    [InlineData("Sở Tài chính hoàn thành sắp xếp nhà đất trong 2 năm 2024 - 2025.", "Within 2024-01-01..2025-12-31  ‹trong 2 năm 2024 - 2025›")]
    [InlineData("Phòng Giáo dục và Đào tạo tổ chức khai giảng đồng loạt lúc 7 giờ 30 phút ngày 05/9/2024.", "On 2024-09-05..2024-09-05  ‹lúc 7 giờ 30 phút ngày 05/9/2024›")]
    [InlineData("Văn phòng gửi giấy mời trước cuộc họp 03 ngày.", "By ..  ‹trước cuộc họp 03 ngày›")]
    [InlineData("Phòng Nội vụ trình danh sách khen thưởng muộn nhất là ngày 20 tháng sau.", "Recurring .. month:20 ‹muộn nhất là ngày 20 tháng sau›")]
    [InlineData("Sở Công Thương báo cáo giá xăng dầu hai tuần một lần.", "Recurring ..  ‹hai tuần một lần›")]
    public void Read_Order_GivesItsTimeLimit(string text, string limit)
    {
        var read = Assert.Single(Bodies.Read($"1. {text}", "2024-01-15").Tasks).Deadline;
        Assert.Equal(limit, read is null ? "" : string.Create(
            CultureInfo.InvariantCulture, $"{read.Kind} {read.Start:yyyy-MM-dd}..{read.End:yyyy-MM-dd} {read.Every} ‹{read.Text}›"));
    }
}
