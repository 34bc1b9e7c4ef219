using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading.Tests.Tasks;

public sealed class DeadlineReaderTests
{
    /// <summary>Text, then what is read: kind, first..last day, every, words; several parted by <c>|</c>. Issued on 17 August 2021.</summary>
    [Theory]
    [InlineData("Chậm nhất vào 10h00' ngày 25 tháng 8 gửi báo cáo.", "By ..2021-08-25  ‹Chậm nhất vào 10h00' ngày 25 tháng 8›")]
    [InlineData("Hoàn thành trong nửa đầu tháng 9/2021.", "Within 2021-09-01..2021-09-15  ‹trong nửa đầu tháng 9/2021›")]
    [InlineData("Xong trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này.", "Within ..  ‹trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này›")]
    [InlineData("Xong trong 10 ngày kể từ ngày ký hợp đồng.", "Within ..  ‹trong 10 ngày kể từ ngày ký hợp đồng›")]
    [InlineData("Xong trong thời hạn 20 ngày kể từ ngày 12/9/2021.", "Within 2021-09-12..2021-10-02  ‹trong thời hạn 20 ngày kể từ ngày 12/9/2021›")]
    [InlineData("Trực từ ngày 01/02/2022 (tức 01 tháng Giêng) đến hết ngày 05/02/2022.", "Range 2022-02-01..2022-02-05  ‹từ ngày 01/02/2022 (tức 01 tháng Giêng) đến hết ngày 05/02/2022›")]
    [InlineData("Tổ chức từ 7h30 đến 11h00 ngày 20/8/2021.", "Range 2021-08-20..2021-08-20  ‹từ 7h30 đến 11h00 ngày 20/8/2021›")]
    [InlineData("Tổ chức trong các ngày 20, 21 và 22/8/2021.", "Within 2021-08-20..2021-08-22  ‹trong các ngày 20, 21 và 22/8/2021›")]
    [InlineData("Kiểm tra từ tháng 9 - tháng 11/2021.", "Range 2021-09-01..2021-11-30  ‹từ tháng 9 - tháng 11/2021›")]
    [InlineData("Gửi báo cáo trước 10 giờ sáng ngày 20/8/2021.", "By ..2021-08-20  ‹trước 10 giờ sáng ngày 20/8/2021›")]
    [InlineData("Kiểm tra từ tháng 9 đến tháng 11/2021.", "Range 2021-09-01..2021-11-30  ‹từ tháng 9 đến tháng 11/2021›")]
    [InlineData("Thực hiện trong năm 2021 và những năm tiếp theo.", "From 2021-01-01..  ‹trong năm 2021 và những năm tiếp theo›")]
    [InlineData("Hoàn thành đến cuối năm nay.", "By ..2021-12-31  ‹đến cuối năm nay›")]
    [InlineData("Nạo vét trước mùa nắng nóng.", "By ..  ‹trước mùa nắng nóng›")]
    [InlineData("Phát lệnh trước ngày giao quân 15 ngày.", "By ..  ‹trước ngày giao quân 15 ngày›")]
    [InlineData("Báo cáo định kỳ hằng tháng (trước ngày 20).", "Recurring .. month:20 ‹định kỳ hằng tháng (trước ngày 20)›")]
    [InlineData("Báo cáo trước ngày 05 của tháng đầu quý.", "Recurring .. quarter ‹trước ngày 05 của tháng đầu quý›")]
    [InlineData("Báo cáo trước ngày 15/6 và 15/12 hằng năm.", "Recurring .. year ‹trước ngày 15/6 và 15/12 hằng năm›")]
    [InlineData("Báo cáo hằng ngày trước 17 giờ 00.", "Recurring .. day ‹hằng ngày trước 17 giờ 00›")]
    [InlineData("Báo cáo định kỳ quý, 6 tháng, năm.", "Recurring ..  ‹định kỳ quý, 6 tháng, năm›")]
    [InlineData("Gửi số liệu chậm nhất trước 16h00 ngày mai (18/8).", "By ..2021-08-18  ‹chậm nhất trước 16h00 ngày mai (18/8)›")]
    [InlineData("Gửi số liệu trước 11 giờ ngày mai.", "By ..2021-08-18  ‹trước 11 giờ ngày mai›")]
    [InlineData("Gửi số liệu trước 16h00 hôm nay.", "By ..2021-08-17  ‹trước 16h00 hôm nay›")]
    [InlineData("Họp vào ngày 20/8/2021, hoàn thành biên bản trước 17 giờ cùng ngày.", "On 2021-08-20..2021-08-20  ‹vào ngày 20/8/2021›|By ..2021-08-20  ‹trước 17 giờ cùng ngày›")]
    [InlineData("Hoàn thành di dời trước 18 giờ cùng ngày.", "By ..2021-08-17  ‹trước 18 giờ cùng ngày›")]
    [InlineData("Nộp hồ sơ trước ngày 25 tháng này.", "By ..2021-08-25  ‹trước ngày 25 tháng này›")]
    [InlineData("Tổ chức họp dân vào ngày 21 hoặc 22/8/2021.", "Within 2021-08-21..2021-08-22  ‹vào ngày 21 hoặc 22/8/2021›")]
    [InlineData("Áp dụng mức thu mới kể từ ngày ký.", "From 2021-08-17..  ‹kể từ ngày ký›")]
    [InlineData("Dừng hoạt động từ ngày ban hành Công văn này.", "From 2021-08-17..  ‹từ ngày ban hành Công văn này›")]
    [InlineData("Thanh toán kể từ ngày ký hợp đồng.", "")]
    [InlineData("Quy chế này có hiệu lực thi hành kể từ ngày ký.", "")]
    [InlineData("Quy định này có hiệu lực sau 10 ngày kể từ ngày công bố.", "")]
    [InlineData("Nộp hồ sơ hạn cuối 15h ngày 02/9/2021.", "By ..2021-09-02  ‹15h ngày 02/9/2021›")]
    [InlineData("Hoàn thành tiêu hủy trong vòng 48 giờ.", "Within ..  ‹trong vòng 48 giờ›")]
    [InlineData("Báo cáo bằng văn bản sau 12 giờ kể từ khi xảy ra sự cố.", "Within ..  ‹sau 12 giờ kể từ khi xảy ra sự cố›")]
    [InlineData("Tổng hợp, báo cáo sau khi kết thúc lễ hội 7 ngày.", "Within ..  ‹sau khi kết thúc lễ hội 7 ngày›")]
    [InlineData("Báo cáo nhanh về Sở Công Thương 2 lần/ngày (trước 7h00 và 16h00).", "Recurring .. day ‹2 lần/ngày›")]
    [InlineData("Phun khử khuẩn 2 lần/ngày.", "")]
    [InlineData("Báo cáo vào chiều thứ Năm hằng tuần.", "Recurring .. week:4 ‹vào chiều thứ Năm hằng tuần›")]
    [InlineData("Giao ban thứ Hai và Chủ nhật hằng tuần.", "Recurring .. week:1,7 ‹thứ Hai và Chủ nhật hằng tuần›")]
    [InlineData("Báo cáo hằng tuần vào thứ 6.", "Recurring .. week:5 ‹hằng tuần vào thứ 6›")]
    [InlineData("Báo cáo trước ngày 20/8/2021.", "By ..2021-08-20  ‹trước ngày 20/8/2021›")]
    [InlineData("Dừng hoạt động từ ngày 15/8/2021.", "From 2021-08-15..  ‹từ ngày 15/8/2021›")]
    [InlineData("Duy trì các chốt đã lập từ ngày 15/8/2021.", "")]
    [InlineData("Báo cáo trước 25/8/2021.", "By ..2021-08-25  ‹trước 25/8/2021›")]
    [InlineData("Báo cáo trước ngày 08 tháng 9 năm 2021.", "By ..2021-09-08  ‹trước ngày 08 tháng 9 năm 2021›")]
    [InlineData("Gửi trước 16 giờ 30 ngày 20/8/2021.", "By ..2021-08-20  ‹trước 16 giờ 30 ngày 20/8/2021›")]
    [InlineData("Gửi trước 17h00 ngày 20/8.", "By ..2021-08-20  ‹trước 17h00 ngày 20/8›")]
    [InlineData("Gửi trước ngày 15/01.", "By ..2022-01-15  ‹trước ngày 15/01›")]
    [InlineData("Xong chậm nhất là ngày 30.9.2021.", "By ..2021-09-30  ‹chậm nhất là ngày 30.9.2021›")]
    [InlineData("Hoàn thành chậm nhất trong tháng 10/2021.", "By ..2021-10-31  ‹chậm nhất trong tháng 10/2021›")]
    [InlineData("Hoàn thành trước tháng 10/2021.", "By ..2021-10-01  ‹trước tháng 10/2021›")]
    [InlineData("Gia cố đê trước mùa mưa bão.", "By ..  ‹trước mùa mưa bão›")]
    [InlineData("Phấn đấu đạt 95% vào cuối năm 2021.", "By ..2021-12-31  ‹vào cuối năm 2021›")]
    [InlineData("Phấn đấu đến hết năm 2022 hoàn thành.", "By ..2022-12-31  ‹đến hết năm 2022›")]
    [InlineData("Thời gian hoàn thành: 30/9/2021.", "By ..2021-09-30  ‹30/9/2021›")]
    [InlineData("Báo cáo trước ngày 31/9/2021.", "By ..  ‹trước ngày 31/9/2021›")]
    [InlineData("Thực hiện trong ngày 18/8/2021.", "On 2021-08-18..2021-08-18  ‹trong ngày 18/8/2021›")]
    [InlineData("Báo cáo vào 10 giờ ngày 19/08/2021(qua Phòng Y tế).", "On 2021-08-19..2021-08-19  ‹vào 10 giờ ngày 19/08/2021›")]
    [InlineData("Bắt đầu triển khai trong tháng 8/2021.", "From 2021-08-01..  ‹Bắt đầu triển khai trong tháng 8/2021›")]
    [InlineData("Áp dụng kể từ ngày 01/9/2021.", "From 2021-09-01..  ‹kể từ ngày 01/9/2021›")]
    [InlineData("Triển khai trong tháng 8 - 9/2021.", "Within 2021-08-01..2021-09-30  ‹trong tháng 8 - 9/2021›")]
    [InlineData("Triển khai trong tháng 12.", "Within 2021-12-01..2021-12-31  ‹trong tháng 12›")]
    [InlineData("Triển khai trong quý III, IV/2021.", "Within 2021-07-01..2021-12-31  ‹trong quý III, IV/2021›")]
    [InlineData("Thời gian thực hiện: Quý II/2022.", "Within 2022-04-01..2022-06-30  ‹Quý II/2022›")]
    [InlineData("Xong trong vòng 05 ngày kể từ ngày ban hành Kế hoạch.", "Within 2021-08-17..2021-08-22  ‹trong vòng 05 ngày kể từ ngày ban hành Kế hoạch›")]
    [InlineData("Thực hiện từ ngày 20/8/2021 đến hết ngày 05/9/2021.", "Range 2021-08-20..2021-09-05  ‹từ ngày 20/8/2021 đến hết ngày 05/9/2021›")]
    [InlineData("Thực hiện từ ngày 20 đến ngày 25/8/2021.", "Range 2021-08-20..2021-08-25  ‹từ ngày 20 đến ngày 25/8/2021›")]
    [InlineData("Thực hiện từ nay đến hết tháng 9/2021.", "Range 2021-08-17..2021-09-30  ‹từ nay đến hết tháng 9/2021›")]
    [InlineData("Triển khai cho đến tháng 4/2022.", "Range ..2022-04-30  ‹cho đến tháng 4/2022›")]
    [InlineData("Thời gian thực hiện: giai đoạn 2021 - 2025.", "Range 2021-01-01..2025-12-31  ‹giai đoạn 2021 - 2025›")]
    [InlineData("Thường xuyên, liên tục kiểm tra.", "Ongoing ..  ‹Thường xuyên, liên tục›")]
    [InlineData("Báo cáo định kỳ ngày 15 và 30 hàng tháng.", "Recurring .. month:15,30 ‹định kỳ ngày 15 và 30 hàng tháng›")]
    [InlineData("Báo cáo trước ngày 20 hằng tháng.", "Recurring .. month:20 ‹trước ngày 20 hằng tháng›")]
    [InlineData("Hàng tuần giao ban.", "Recurring .. week ‹Hàng tuần›")]
    [InlineData("Báo cáo vào thứ Sáu hàng tuần.", "Recurring .. week:5 ‹vào thứ Sáu hàng tuần›")]
    [InlineData("Kiểm tra 03 tháng/lần.", "Recurring .. quarter ‹03 tháng/lần›")]
    [InlineData("Kiểm tra 01 lần/năm.", "Recurring .. year ‹01 lần/năm›")]
    [InlineData("Tổng hợp, báo cáo 02 lần/ngày.", "Recurring .. day ‹02 lần/ngày›")]
    [InlineData("Báo cáo trước 06 giờ và 15 giờ hằng ngày.", "Recurring .. day ‹trước 06 giờ và 15 giờ hằng ngày›")]
    [InlineData("Chậm nhất 16 giờ 30 thứ Sáu hằng tuần gửi báo cáo.", "Recurring .. week:5 ‹Chậm nhất 16 giờ 30 thứ Sáu hằng tuần›")]
    [InlineData("Trình cho ý kiến chậm nhất 05 ngày trước hội nghị hiệp thương.", "By ..  ‹chậm nhất 05 ngày trước hội nghị hiệp thương›")]
    [InlineData("Phát hiện ổ dịch phải báo cáo ngay trong ngày và tiêu hủy.", "Immediately ..  ‹ngay trong ngày›")]
    [InlineData("Tổng kết hàng năm.", "Recurring .. year ‹hàng năm›")]
    [InlineData("Triển khai ngay các biện pháp.", "Immediately ..  ‹ngay›")]
    [InlineData("Khôi phục lưới điện ngay sau bão; sửa đường.", "Immediately ..  ‹ngay sau bão›")]
    [InlineData("Lấy phiếu trong 03 ngày (20, 21, 22/9).", "Within 2021-09-20..2021-09-22  ‹trong 03 ngày (20, 21, 22/9)›")]
    [InlineData("Thanh toán ngay khi có khối lượng nghiệm thu, không để tồn đọng.", "Immediately ..  ‹ngay khi có khối lượng nghiệm thu›")]
    [InlineData("Huy động ngay lực lượng xung kích.", "Immediately ..  ‹ngay›")]
    [InlineData("Di dời dân trong đêm 18/8/2021.", "On 2021-08-18..2021-08-18  ‹trong đêm 18/8/2021›")]
    [InlineData("Sáng thứ bảy ngày 21/8/2021, các xóm ra quân.", "On 2021-08-21..2021-08-21  ‹Sáng thứ bảy ngày 21/8/2021›")]
    [InlineData("Vệ sinh lớp học trước ngày khai giảng 05/9/2021.", "By ..2021-09-05  ‹trước ngày khai giảng 05/9/2021›")]
    [InlineData("Lập dự án, khởi công quý I năm 2022, bảo đảm tiến độ.", "Within 2022-01-01..2022-03-31  ‹quý I năm 2022›")]
    [InlineData("Các đơn vị được giao nhiệm vụ báo cáo vào thứ Năm hàng tuần.", "Recurring .. week:4 ‹vào thứ Năm hàng tuần›")]
    [InlineData("Phát loa mỗi ngày 02 lần.", "Recurring .. day ‹mỗi ngày 02 lần›")]
    [InlineData("Lấy mẫu kiểm tra, mỗi quý một lần.", "Recurring .. quarter ‹mỗi quý một lần›")]
    [InlineData("Kiểm tra sức khỏe hai lần mỗi ngày.", "Recurring .. day ‹hai lần mỗi ngày›")]
    [InlineData("Kiểm tra ngày 2 lần.", "Recurring .. day ‹ngày 2 lần›")]
    [InlineData("Báo cáo trước 8 giờ sáng và 15 giờ chiều hằng ngày.", "Recurring .. day ‹trước 8 giờ sáng và 15 giờ chiều hằng ngày›")]
    [InlineData("Báo cáo vào thứ Hai và thứ Năm hằng tuần.", "Recurring .. week:1,4 ‹vào thứ Hai và thứ Năm hằng tuần›")]
    [InlineData("Họp giao ban vào tuần đầu hằng tháng.", "Recurring .. month ‹vào tuần đầu hằng tháng›")]
    [InlineData("Phát loa tại các khu nhà trọ từ 6h00 đến 20h00 mỗi ngày.", "Recurring .. day ‹từ 6h00 đến 20h00 mỗi ngày›")]
    [InlineData("Hàng ngày nắm tình hình lao động.", "Recurring .. day ‹Hàng ngày›")]
    [InlineData("Phát thông điệp trong suốt thời gian có dịch.", "Ongoing ..  ‹trong suốt thời gian có dịch›")]
    [InlineData("Lấy mẫu trong 03 ngày từ 19/9 đến 21/9/2021.", "Range 2021-09-19..2021-09-21  ‹từ 19/9 đến 21/9/2021›")]
    [InlineData("Phấn đấu đến hết năm 2022 đạt 90%.", "Range ..2022-12-31  ‹đến hết năm 2022›")]
    [InlineData("Báo cáo Ban Giám hiệu ngày 01/9/2021.", "On 2021-09-01..2021-09-01  ‹ngày 01/9/2021›")]
    [InlineData("Báo cáo UBND tỉnh ngày 01/9.", "On 2021-09-01..2021-09-01  ‹ngày 01/9›")]
    [InlineData("Ngày 05/9 tổ chức khai giảng.", "On 2021-09-05..2021-09-05  ‹Ngày 05/9›")]
    [InlineData("Xây dựng phương án chậm nhất ngày 20/8/2021 và tổ chức thực hiện ngay.", "By ..2021-08-20  ‹chậm nhất ngày 20/8/2021›|Immediately ..  ‹ngay›")]
    [InlineData("Kiểm tra vào các ngày 20/8, 05/9 và 15/9/2021.", "Within 2021-08-20..2021-09-15  ‹vào các ngày 20/8, 05/9 và 15/9/2021›")]
    [InlineData("Kiểm tra vào các ngày 28/12/2021, 04/01 và 11/01/2022.", "Within 2021-12-28..2022-01-11  ‹vào các ngày 28/12/2021, 04/01 và 11/01/2022›")]
    [InlineData("Tổ chức tập huấn các ngày 20, 21 tháng 9 năm 2021.", "Within 2021-09-20..2021-09-21  ‹các ngày 20, 21 tháng 9 năm 2021›")]
    [InlineData("Tổ chức hội nghị trong ngày 20-21/9/2021.", "Within 2021-09-20..2021-09-21  ‹trong ngày 20-21/9/2021›")]
    [InlineData("Tổ chức hội nghị vào ngày 20 và 21/9.", "Within 2021-09-20..2021-09-21  ‹vào ngày 20 và 21/9›")]
    [InlineData("Thời gian: các ngày 20/9 và 27/9/2021.", "Within 2021-09-20..2021-09-27  ‹các ngày 20/9 và 27/9/2021›")]
    [InlineData("Kiểm tra trong các tháng 9, 10, 11.", "Within 2021-09-01..2021-11-30  ‹trong các tháng 9, 10, 11›")]
    [InlineData("Kiểm tra trong các tháng 9, 10 và 11/2021.", "Within 2021-09-01..2021-11-30  ‹trong các tháng 9, 10 và 11/2021›")]
    [InlineData("Trong tháng 9, 10 xã hoàn thành.", "Within 2021-09-01..2021-09-30  ‹Trong tháng 9›")]
    [InlineData("Trực từ tháng 11 đến tháng 3/2022.", "Range 2021-11-01..2022-03-31  ‹từ tháng 11 đến tháng 3/2022›")]
    [InlineData("Trực từ tháng 11 đến tháng 3.", "Range 2021-11-01..2022-03-31  ‹từ tháng 11 đến tháng 3›")]
    [InlineData("Triển khai trong các quý II, III và IV/2022.", "Within 2022-04-01..2022-12-31  ‹trong các quý II, III và IV/2022›")]
    [InlineData("Thực hiện trong các năm 2022, 2023 và 2024.", "Within 2022-01-01..2024-12-31  ‹trong các năm 2022, 2023 và 2024›")]
    [InlineData("Báo cáo vào các ngày 15 và 30 hàng tháng.", "Recurring .. month:15,30 ‹vào các ngày 15 và 30 hàng tháng›")]
    [InlineData("Trực từ ngày 20/12 đến ngày 10/01/2022.", "Range 2021-12-20..2022-01-10  ‹từ ngày 20/12 đến ngày 10/01/2022›")]
    [InlineData("Thực hiện từ ngày 28 đến ngày 05/9/2021.", "Range 2021-08-28..2021-09-05  ‹từ ngày 28 đến ngày 05/9/2021›")]
    [InlineData("Thời hạn trình: 30/9/2021.", "By ..2021-09-30  ‹30/9/2021›")]
    [InlineData("Thời hạn gửi hồ sơ về Sở Nội vụ: 30/9/2021.", "By ..2021-09-30  ‹30/9/2021›")]
    [InlineData("Rà soát biên chế; hạn báo cáo kết quả: 30/9/2021.", "By ..2021-09-30  ‹30/9/2021›")]
    [InlineData("Thời gian hoàn thành: Quý III/2022.", "Within 2022-07-01..2022-09-30  ‹Quý III/2022›")]
    [InlineData("Thời gian hoàn thành và nghiệm thu: tháng 9/2021.", "Within 2021-09-01..2021-09-30  ‹tháng 9/2021›")]
    [InlineData("Lập danh sách, xong trước 15/9/2021.", "By ..2021-09-15  ‹trước 15/9/2021›")]
    [InlineData("Họp vào ngày 32/8/2021.", "On ..  ‹vào ngày 32/8/2021›")]
    [InlineData("Báo cáo trước ngày 15/13.", "By ..  ‹trước ngày 15/13›")]
    [InlineData("Trực từ ngày 20/9/2021 đến ngày 31/9/2021.", "Range 2021-09-20..  ‹từ ngày 20/9/2021 đến ngày 31/9/2021›")]
    [InlineData("Tổ chức hội nghị triển khai trong tháng 7/2021.", "Within 2021-07-01..2021-07-31  ‹trong tháng 7/2021›")]
    [InlineData("Bố trí lực lượng trực từ ngày 01/8/2021 đến ngày 10/8/2021.", "Range 2021-08-01..2021-08-10  ‹từ ngày 01/8/2021 đến ngày 10/8/2021›")]
    [InlineData("Nộp số liệu từ 01/9 hằng năm.", "Recurring .. year ‹từ 01/9 hằng năm›")]
    [InlineData("Chi trả trợ cấp từ ngày 01 đến ngày 05 hằng tháng.", "Recurring .. month:1,5 ‹từ ngày 01 đến ngày 05 hằng tháng›")]
    [InlineData("Báo cáo định kỳ 3 tháng, 6 tháng, 9 tháng và 01 năm.", "Recurring ..  ‹định kỳ 3 tháng, 6 tháng, 9 tháng và 01 năm›")]
    [InlineData("Tấn công tội phạm từ nay đến trước ngày bầu cử.", "Range 2021-08-17..  ‹từ nay đến trước ngày bầu cử›")]
    [InlineData("Tổ chức hội nghị trong tuần thứ ba của tháng 9/2021.", "Within 2021-09-15..2021-09-21  ‹trong tuần thứ ba của tháng 9/2021›")]
    [InlineData("Lập quy hoạch, trình UBND tỉnh phê duyệt (tháng 9/2021).", "Within 2021-09-01..2021-09-30  ‹tháng 9/2021›")]
    [InlineData("Tổ chức tập huấn: ngày 22 và 23/9/2021 tại hội trường.", "Within 2021-09-22..2021-09-23  ‹ngày 22 và 23/9/2021›")]
    [InlineData("Tổ chức Lễ phát động lúc 7 giờ 30 phút, ngày 26/9/2021.", "On 2021-09-26..2021-09-26  ‹lúc 7 giờ 30 phút, ngày 26/9/2021›")]
    [InlineData("Ra quân từ 7 giờ đến 9 giờ sáng Chủ nhật, ngày 12/9/2021.", "Range 2021-09-12..2021-09-12  ‹từ 7 giờ đến 9 giờ sáng Chủ nhật, ngày 12/9/2021›")]
    [InlineData("Hoàn thành trong vòng 6 tháng, kể từ ngày Chỉ thị này có hiệu lực.", "Within ..  ‹trong vòng 6 tháng, kể từ ngày Chỉ thị này có hiệu lực›")]
    [InlineData("Hoàn thành trước Đại hội Đảng bộ tỉnh.", "By ..  ‹trước Đại hội Đảng bộ tỉnh›")]
    [InlineData("Tặng quà trước ngày 25 tháng Chạp.", "By ..  ‹trước ngày 25 tháng Chạp›")]
    [InlineData("Mở chợ hoa từ 20/12 âm lịch.", "From ..  ‹từ 20/12 âm lịch›")]
    [InlineData("Mở cao điểm từ tháng 7 đến tháng 9 hằng năm.", "Recurring .. year ‹từ tháng 7 đến tháng 9 hằng năm›")]
    [InlineData("Hằng năm, trước ngày 15 tháng 11, báo cáo.", "Recurring .. year ‹Hằng năm, trước ngày 15 tháng 11›")]
    [InlineData("Giao ban vào sáng thứ Hai tuần đầu tiên của tháng.", "Recurring .. month ‹vào sáng thứ Hai tuần đầu tiên của tháng›")]
    [InlineData("Tổng hợp vào 16h các ngày thứ Năm hằng tuần.", "Recurring .. week:4 ‹vào 16h các ngày thứ Năm hằng tuần›")]
    [InlineData("Hoàn thành ngay trong tuần này.", "Within 2021-08-16..2021-08-22  ‹ngay trong tuần này›")]
    [InlineData("Hoàn thành trong quý này.", "Within 2021-07-01..2021-09-30  ‹trong quý này›")]
    [InlineData("Đến 30/9/2021 phải giải quyết xong.", "By ..2021-09-30  ‹Đến 30/9/2021›")]
    [InlineData("Hoàn thành trước ngày 25 tháng 9/2021.", "By ..2021-09-25  ‹trước ngày 25 tháng 9/2021›")]
    [InlineData("Báo cáo trước ngày 25/9/2O21.", "By ..2021-09-25  ‹trước ngày 25/9/2O21›")]
    [InlineData("Tổ chức vào ngày 07/9/202l.", "On 2021-09-07..2021-09-07  ‹vào ngày 07/9/202l›")]
    [InlineData("Trực từ ngày 15/12/2021 đến 1O/01/2022.", "Range 2021-12-15..2022-01-10  ‹từ ngày 15/12/2021 đến 1O/01/2022›")]
    [InlineData("Báo cáo trước 1O giờ 3O phút ngày 2l/9.", "By ..2021-09-21  ‹trước 1O giờ 3O phút ngày 2l/9›")]
    [InlineData("Báo cáo tnrớc ngày 25/9/2021.", "By ..2021-09-25  ‹tnrớc ngày 25/9/2021›")]
    [InlineData("Tổ chức vào ngày 07/9/20z1.", "")]
    [InlineData("Khoanh vùng ngay lập tức ổ dịch.", "Immediately ..  ‹ngay lập tức›")]
    [InlineData("Báo cáo ngay ca nghi nhiễm cho Sở Y tế.", "Immediately ..  ‹ngay›")]
    [InlineData("Tổ chức tuần tra hằng đêm.", "Recurring .. day ‹hằng đêm›")]
    [InlineData("Phun khử trùng mỗi tuần 02 lần cho đến khi công bố hết dịch.", "Recurring .. week ‹mỗi tuần 02 lần cho đến khi công bố hết dịch›")]
    [InlineData("Vận động cử tri đi bỏ phiếu vào ngày bầu cử 22/9/2021.", "On 2021-09-22..2021-09-22  ‹vào ngày bầu cử 22/9/2021›")]
    [InlineData("Dừng karaoke từ 12 giờ ngày 01/9/2021 cho đến khi có thông báo mới.", "Range 2021-09-01..  ‹từ 12 giờ ngày 01/9/2021 cho đến khi có thông báo mới›")]
    [InlineData("Cập nhật mực nước hằng giờ.", "Recurring ..  ‹hằng giờ›")]
    [InlineData("Phát tin bão 30 phút/lần.", "Recurring ..  ‹30 phút/lần›")]
    [InlineData("Báo cáo lúc 6 giờ và 16 giờ hàng ngày.", "Recurring .. day ‹lúc 6 giờ và 16 giờ hàng ngày›")]
    [InlineData("Báo cáo định kỳ hàng quý, 6 tháng và cả năm.", "Recurring ..  ‹định kỳ hàng quý, 6 tháng và cả năm›")]
    [InlineData("Chi đúng dự toán; định kỳ hàng quý báo cáo.", "Recurring .. quarter ‹định kỳ hàng quý›")]
    [InlineData("Kiểm tra công trình do mình phụ trách hằng tháng.", "Recurring .. month ‹hằng tháng›")]
    [InlineData("Xử lý ngay từ khi mới phát sinh.", "Immediately ..  ‹ngay từ khi mới phát sinh›")]
    [InlineData("Ủy viên phụ trách địa bàn thường xuyên xuống cơ sở kiểm tra.", "Ongoing ..  ‹thường xuyên›")]
    [InlineData("Niêm yết danh sách trong thời gian 20 ngày.", "Within ..  ‹trong thời gian 20 ngày›")]
    public void Read_TimeThatBinds_IsFound(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Thực hiện Kế hoạch số 267/KH-UBND ngày 14/8/2021 của UBND tỉnh.")]
    [InlineData("Căn cứ cấp độ dịch do Sở Y tế công bố hàng ngày, quyết định biện pháp.")]
    [InlineData("Mỗi chốt bố trí từ 5 - 7 người, đo thân nhiệt ít nhất 02 lần/ngày.")]
    [InlineData("Họp dân ít nhất 01 lần/tháng, phát thanh 02 lần/ngày.")]
    [InlineData("Bố trí xe tại các vị trí thường xuyên sạt lở.")]
    [InlineData("Tổ chức kỷ niệm ngày 02/9.")]
    [InlineData("Lập danh sách người đi từ vùng dịch trở về trong vòng 14 ngày.")]
    [InlineData("Rà soát người về từ ngày 29/8/2021 trở lại đây.")]
    [InlineData("Không dồn thanh toán, không để vào cuối năm 2021.")]
    [InlineData("Bố trí kinh phí trong dự toán hằng năm.")]
    [InlineData("Tổng hợp báo cáo tài chính quý I năm 2022 của các xã.")]
    [InlineData("Rà soát các văn bản ban hành theo Quyết định 12/QĐ-UBND ngày 01/9/2021.")]
    [InlineData("Ngày 05/9 là hạn của Sở.")]
    [InlineData("Xử lý ngay từ đầu, không để lan rộng.")]
    [InlineData("Không lơ là ngay cả khi đã tiêm vắc xin.")]
    [InlineData("Giao kinh phí chi thường xuyên năm 2021.")]
    [InlineData("Chuẩn bị năm học 2021-2022.")]
    [InlineData("Trực 24/24 giờ, xử lý kịp thời, khẩn trương.")]
    [InlineData("Số liệu tính đến ngày 30/7/2021 còn thấp.")]
    [InlineData("Kiểm soát được dịch dự kiến vào tháng 8 và tháng 10/2021.")]
    [InlineData("Từ ngày 01/5/2021 đến ngày 30/5/2021 đã có 15 ca.")]
    [InlineData("Quyết định có hiệu lực từ ngày 01/9/2021.")]
    [InlineData("Rà soát người về địa phương từ ngày 01/7/2021 đến ngày 15/8/2021.")]
    [InlineData("Khắc phục hạn chế trong quý II/2021.")]
    [InlineData("Hỗ trợ lao động bị ngừng việc trong tháng 7/2021.")]
    [InlineData("Báo cáo kết quả thực hiện trong tháng 7/2021.")]
    [InlineData("Tổ chức kỷ niệm trong năm 2019.")]
    [InlineData("Đầu tư Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện.")]
    [InlineData("Chịu trách nhiệm trước Đại hội về nội dung.")]
    [InlineData("Xử lý tồn đọng, không để dồn vào cuối năm.")]
    [InlineData("Lập danh sách người về địa phương từ ngày 01/7/2021.")]
    public void Read_TimeThatDoesNotBind_IsPassedOver(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("1. Sở Y tế báo cáo trước ngày 18/7/2021.", "before issue date")]
    [InlineData("1. Sở Y tế báo cáo trước ngày 31/9/2021.", "no such day")]
    [InlineData("1. Sở Y tế báo cáo trước ngày 30/9/2021.", null)]
    [InlineData("1. Sở Y tế họp vào ngày 32/8/2021.", "no such day")]
    [InlineData("1. Sở Y tế trực từ ngày 20/9/2021 đến ngày 15/13/2021.", "no such day")]
    [InlineData("1. Sở Y tế trực từ ngày 20/9/2021 đến ngày 05/9/2021.", "ends before it begins")]
    [InlineData("1. Sở Y tế kiểm tra các chợ trong các ngày 30, 31/9/2021.", "no such day")]
    [InlineData("1. Sở Y tế báo cáo trước ngày 31/11 và 31/12 hằng năm.", "no such day")]
    [InlineData("1. Sở Y tế báo cáo trước ngày 30/6 và 31/12 hằng năm.", null)]
    [InlineData("1. Sở Y tế tổ chức hội nghị trong tháng 7/2021.", "before issue date")]
    [InlineData("1. Sở Y tế bố trí lực lượng trực từ ngày 01/8/2021 đến ngày 10/8/2021.", "before issue date")]
    public void Read_DoubtfulDate_IsKeptAndFlagged(string text, string? anomaly)
    {
        var reading = Bodies.Read(text, "2021-08-17");
        Assert.Equal(anomaly, reading.Tasks[0].Deadline!.Anomaly);
        Assert.Equal(anomaly is not null, reading.Warnings.Any(warning => warning.Code == "R106"));
    }

    [Theory]
    [InlineData("1. Sở Y tế báo cáo trước 17 giờ 30 ngày 20/8/2021.", null, "17:30")]
    [InlineData("1. Sở Y tế họp vào 8h ngày 20/8/2021.", "08:00", "08:00")]
    [InlineData("1. Sở Y tế trực từ 0 giờ ngày 20/8/2021 đến 24 giờ ngày 22/8/2021.", "00:00", null)]
    [InlineData("1. Sở Y tế báo cáo trước ngày 20/8/2021.", null, null)]
    public void Read_HourBeforeADay_IsKept(string text, string? start, string? end)
    {
        var deadline = Bodies.Read(text, "2021-08-17").Tasks[0].Deadline!;
        Assert.Equal(start, deadline.StartTime?.ToString("HH:mm", CultureInfo.InvariantCulture));
        Assert.Equal(end, deadline.EndTime?.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Read_SameDayAsInTheItemAbove_IsThatDay()
    {
        var tasks = Bodies.Read("1. Phòng Y tế lấy mẫu trong ngày 22/8/2021.\n2. Phòng Nội vụ báo cáo trước 20 giờ cùng ngày.", "2021-08-17").Tasks;
        Assert.Equal((new DateOnly(2021, 8, 22), new TimeOnly(20, 0)), (tasks[1].Deadline!.End, tasks[1].Deadline!.EndTime));
    }

    [Fact]
    public void Read_PeriodBegunBeforeTheIssue_GivesWayToALaterLimit() => Assert.Equal(
        "trước ngày 12/6/2021",
        Assert.Single(Bodies.Read("1. Phòng Y tế dừng tiếp khách từ ngày 01/6/2021, lấy mẫu xong trước ngày 12/6/2021.", "2021-06-10").Tasks).Deadline?.Text);

    [Fact]
    public void Read_WithoutIssueDate_LeavesWhatIsNotPrintedOpen()
    {
        var task = Bodies.Read("1. Sở Y tế báo cáo trước ngày 30/9.").Tasks[0];
        Assert.Equal(DeadlineKind.By, task.Deadline!.Kind);
        Assert.Null(task.Deadline.End);
        Assert.Null(task.Deadline.Anomaly);
    }

    [Theory]
    [InlineData("trước ngày 30/9", "By ..2021-09-30", "by+year-of-meeting")]
    [InlineData("trong tháng 9", "Within 2021-09-01..2021-09-30", "within+year-of-meeting")]
    [InlineData("từ ngày 20/8 đến ngày 05/9/2021", "Range 2021-08-20..2021-09-05", "range+year-of-meeting")]
    [InlineData("trước ngày 30/9/2021", "By ..2021-09-30", "by")]
    [InlineData("từ nay đến ngày 30/9/2021", "Range ..2021-09-30", "range")]
    [InlineData("trong vòng 05 ngày kể từ ngày ký", "Within ..", "days-from")]
    [InlineData("trong ngày hôm nay", "On ..", "on")]
    public void Read_MeetingWithoutIssueDate_HintsAtTheYearAndSaysSo(string time, string expected, string rule)
    {
        var deadline = Bodies.Read($"1. Sở Y tế báo cáo {time}.", meeting: new DateOnly(2021, 8, 17)).Tasks[0].Deadline!;
        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{deadline.Kind} {deadline.Start:yyyy-MM-dd}..{deadline.End:yyyy-MM-dd}"));
        Assert.Equal(rule, deadline.Rule);
        Assert.Null(deadline.Anomaly);
    }

    [Theory]
    [InlineData("1. Sở Y tế báo cáo trước ngày 16/8/2021.")]
    [InlineData("1. Sở Y tế báo cáo trước ngày 16/8.")]
    public void Read_LimitBeforeTheMeeting_IsNotFlaggedAsBeforeAnUnknownIssue(string text) =>
        Assert.Null(Bodies.Read(text, meeting: new DateOnly(2021, 8, 17)).Tasks[0].Deadline!.Anomaly);

    [Fact]
    public void Read_MonthOfIssueOnly_CountsNoDaysFromIt()
    {
        var deadline = Bodies.Read("1. Sở Y tế báo cáo trong vòng 05 ngày kể từ ngày ký.", "2021-08").Tasks[0].Deadline!;
        Assert.Null(deadline.Start);
        Assert.Null(deadline.End);
    }

    private static string Read(string text)
    {
        var passage = Passage.Of(text, new TextRange(0, text.Length));
        var found = DeadlineReader.Read(passage, Word.Split(passage, passage.Length), ReferenceDay.Of(PartialDate.Of(new DateOnly(2021, 8, 17)), null), isAttached: false);
        return string.Join('|', found.Select(x => string.Create(
            CultureInfo.InvariantCulture, $"{x.Kind} {x.From:yyyy-MM-dd}..{x.To:yyyy-MM-dd} {x.Every} ‹{text[x.Start..x.End]}›")));
    }
}
