using Corpus.Directives;

namespace Corpus.Reading.Tests.Tasks;

public sealed class TargetReaderTests
{
    /// <summary>Text, then the amounts in it, parted by <c>|</c>.</summary>
    [Theory]
    [InlineData("Thành lập 3 tổ công tác; mua 5 máy bơm và 02 xe tải phục vụ phòng cháy.", "3 tổ công tác|5 máy bơm|02 xe tải")]
    [InlineData("Bố trí ít nhất một cán bộ; mỗi xã có ít nhất hai tổ tự quản.", "ít nhất một cán bộ|ít nhất hai tổ tự quản")]
    [InlineData("Mỗi xã có ít nhất một “vùng xanh” an toàn.", "ít nhất một “vùng xanh”")]
    [InlineData("Phấn đấu tỷ lệ bao phủ đạt 92% trở lên, giảm tỷ lệ hộ nghèo còn dưới 3%.", "92% trở lên|dưới 3%")]
    [InlineData("Bố trí 2,5 tỷ đồng, hỗ trợ mỗi hộ 500.000 đồng/tháng.", "2,5 tỷ đồng|500.000 đồng/tháng")]
    [InlineData("Giữ khoảng cách tối thiểu 2m; dự trữ đủ dùng tối thiểu 15 ngày.", "tối thiểu 2m|tối thiểu 15 ngày")]
    [InlineData("Bảo đảm hoạt động sau 24 giờ khi có lệnh; trực luân phiên 7-14 ngày.", "sau 24 giờ|7-14 ngày")]
    [InlineData("Đo thân nhiệt ít nhất 02 lần/ngày.", "ít nhất 02 lần/ngày")]
    [InlineData("Trồng mới 150 ha rừng, nạo vét 12 km kênh, thu gom trên 90% rác thải.", "150 ha rừng|12 km kênh|trên 90% rác thải")]
    [InlineData("Mỗi chốt từ 05 đến 07 người, huy động 02 (hai) máy phát điện.", "từ 05 đến 07 người|02 (hai) máy phát điện")]
    [InlineData("Tiêm cho 2/3 dân số; bảo đảm 100% cán bộ, công chức được tiêm.", "2/3 dân số|100% cán bộ, công chức")]
    [InlineData("Xác định F1 trong vòng 24 giờ; trả kết quả không quá 03 ngày làm việc.", "trong vòng 24 giờ|không quá 03 ngày làm việc")]
    [InlineData("Kết nối ít nhất 5.000 vị trí việc làm.", "ít nhất 5.000 vị trí việc làm")]
    [InlineData("Phấn đấu thu vượt 5% dự toán tỉnh giao.", "5% dự toán")]
    [InlineData("Tặng 1.200 suất quà trị giá 300 triệu đồng.", "1.200 suất quà|300 triệu đồng")]
    [InlineData("Bố trí kinh phí mua 05 bộ máy tính.", "05 bộ máy tính")]
    [InlineData("Gọi 120 nam thanh niên; dựng 02 lán trại; trang bị cho mỗi cơ sở 02 máy phát điện.", "120 nam thanh niên|02 lán trại|02 máy phát điện")]
    [InlineData("Huy động 35 công dân thực hiện nghĩa vụ, 150 cán bộ, chiến sĩ bám trụ 24/24h.", "35 công dân|150 cán bộ, chiến sĩ")]
    [InlineData("Cấp 450 giấy chứng nhận quyền sử dụng đất; lắp 06 ca-mê-ra; trao 3.000 giỏ nhựa, túi vải.", "450 giấy chứng nhận quyền sử dụng đất|06 ca-mê-ra|3.000 giỏ nhựa, túi vải")]
    [InlineData("Tiêm cho 100% người có địa chỉ về tỉnh; yêu cầu 100% người vào chợ đeo khẩu trang.", "100% người có địa chỉ về tỉnh|100% người vào chợ")]
    [InlineData("Bảo đảm 60% trẻ em từ 6 đến dưới 16 tuổi biết bơi.", "60% trẻ em từ 6 đến dưới 16 tuổi")]
    [InlineData("Phấn đấu 100% khu công nghiệp đang hoạt động có trạm xử lý.", "100% khu công nghiệp đang hoạt động")]
    [InlineData("Nâng công suất lên 500 tấn/ngày đêm, 200 mũi tiêm mỗi điểm, tối thiểu 200 mũi/ngày.", "500 tấn/ngày đêm|tối thiểu 200 mũi/ngày")]
    [InlineData("Vận động ủng hộ tối thiểu 20.000 đồng/hội viên, tối thiểu 01 ngày lương.", "tối thiểu 20.000 đồng/hội viên|tối thiểu 01 ngày lương")]
    [InlineData("Phát sóng ít nhất 01 kỳ mỗi tuần; dành tối thiểu 1/2 thời gian xuống cơ sở.", "ít nhất 01 kỳ mỗi tuần|tối thiểu 1/2 thời gian")]
    [InlineData("Tuyển chọn 312 điều tra viên; tập huấn cho 450 lượt tiểu thương.", "312 điều tra viên|450 lượt tiểu thương")]
    [InlineData("Mỗi hộ đào một hố rác; tiết kiệm 10% chi thường xuyên 9 tháng cuối năm.", "một hố rác|10% chi thường xuyên")]
    [InlineData("Thu vượt 7% dự toán Trung ương giao; trả kết quả cho 5.000 mẫu đơn/ngày, trả qua mạng.", "7% dự toán|5.000 mẫu đơn/ngày")]
    [InlineData("Phủ sóng 23 thôn vùng lõm; nâng mức từ 1,2 triệu đồng lên 1,5 triệu đồng.", "23 thôn vùng lõm|1,5 triệu đồng")]
    [InlineData("Tuyển 120 giáo viên mầm non; tổ chức 24 phiên giao dịch việc làm; trồng 1.500 ha rừng tập trung.", "120 giáo viên mầm non|24 phiên giao dịch việc làm|1.500 ha rừng tập trung")]
    [InlineData("Giảm tỷ lệ học sinh bỏ học dưới 0,5%; giảm ít nhất 5% số vụ, số người chết và số người bị thương.", "dưới 0,5%|ít nhất 5% số vụ, số người chết và số người bị thương")]
    [InlineData("Xây 50 nhà Đại đoàn kết; thành lập 01 Ban Chỉ đạo và 12 tổ công tác; xây 03 cầu dân sinh dài trên 25 m.", "50 nhà Đại đoàn kết|01 Ban Chỉ đạo|12 tổ công tác|03 cầu dân sinh")]
    [InlineData("Xây dựng 05 xã đạt chuẩn nông thôn mới; 90% số xã đạt chuẩn; 20 sản phẩm OCOP đạt 3 sao.", "05 xã đạt chuẩn nông thôn mới|90% số xã|20 sản phẩm OCOP")]
    [InlineData("Rà soát thiết bị học tập của 100% học sinh; giữ cự ly tối thiểu 1 mét giữa các bàn.", "100% học sinh|tối thiểu 1 mét")]
    [InlineData("Nhận tuyến đường hoa dài 1,5 km; Hội Nông dân xã trồng 500 cây xanh; phát thanh 2 buổi/ngày.", "1,5 km|500 cây xanh|2 buổi/ngày")]
    [InlineData("Huấn luyện 350 chiến sĩ dân quân, quân số đạt từ 95% trở lên; thu hồi 100 khẩu súng tự chế.", "350 chiến sĩ dân quân|từ 95% trở lên|100 khẩu súng tự chế")]
    [InlineData("Mỗi kíp có từ 05 người trở lên; yêu cầu doanh nghiệp có từ 300 lao động trở lên lập phương án.", "từ 05 người trở lên")]
    [InlineData("Thành lập 02 phòng xét nghiệm RT-PCR, 05 tổ Covid cộng đồng, 01 phương án phòng, chống dịch Covid-19.", "02 phòng xét nghiệm RT-PCR|05 tổ Covid cộng đồng|01 phương án phòng, chống dịch Covid-19")]
    [InlineData("Có mặt tại hiện trường không quá 45 phút; truy vết F1 trong vong 24 giờ.", "không quá 45 phút|trong vong 24 giờ")]
    [InlineData("Tiêm cho $\\ge 98\\%$ người từ 18 tuổi trở lên.", "$\\ge 98\\%$ người từ 18 tuổi trở lên")]
    [InlineData("Di dời toàn bộ 64 hộ xong trước Tết; hỗ trợ 31 hộ còn lại trong khu tái định cư.", "toàn bộ 64 hộ|31 hộ")]
    [InlineData("Lập 07 chốt kiểm dịch hoạt động liên tục; xây 08 phòng học thay phòng tạm; thăm 40 hộ xóa nhà tạm.", "07 chốt kiểm dịch|08 phòng học|40 hộ")]
    [InlineData("Kiểm tra 100% doanh nghiệp có từ 50 lao động trở lên; 70% người dân trong độ tuổi lao động có việc làm.", "100% doanh nghiệp có từ 50 lao động trở lên|70% người dân trong độ tuổi lao động")]
    [InlineData("Giải ngân 60% vốn đầu tư công đã giao; sơn vạch kẻ đạt 100% chiều dài các tuyến tỉnh lộ.", "60% vốn đầu tư công|100% chiều dài")]
    [InlineData("Đón không quá 900 lượt/ngày, tăng cường 120 lượt xe/ngày; nhắn 02 tin nhắn/tuần tới các thuê bao.", "không quá 900 lượt/ngày|120 lượt xe/ngày|02 tin nhắn/tuần")]
    [InlineData("Thành lập ở mỗi thôn 01 tổ hòa giải; kết nối phần mềm tại 7/7 xã, thị trấn; thưởng tối thiểu 01 tháng lương.", "01 tổ hòa giải|7/7 xã, thị trấn|tối thiểu 01 tháng lương")]
    [InlineData("Có mặt tại hiện trường chậm nhất 45 phút sau khi có báo động; bảo đảm từ 85% trở lên hộ dân hài lòng.", "chậm nhất 45 phút|từ 85% trở lên")]
    [InlineData("Tặng quà 600 hộ nghèo, gia đình chính sách; niêm yết giá tại 25 nhà hàng, điểm mua sắm.", "600 hộ nghèo, gia đình chính sách|25 nhà hàng, điểm mua sắm")]
    public void Read_AmountToReach_IsFound(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Phát huy hoạt động 02 đội phản ứng nhanh; điều tra 07 vụ cháy đã xảy ra.")]
    [InlineData("Đến nay đã giải ngân 45% kế hoạch.")]
    [InlineData("Thực hiện Chỉ thị 16 trên địa bàn, tuyến Quốc lộ 14 và khu phố 7.")]
    [InlineData("Tiêm đủ 02 mũi cho người trên 50 tuổi, phân thành 4 nhóm nguy cơ.")]
    [InlineData("Trực 24/24 giờ; hoàn thành trong 05 ngày kể từ ngày ký, báo cáo 01 lần/tuần.")]
    [InlineData("Ủy ban nhân dân 10 phường báo cáo các bộ, ngành và 05 bộ, ngành liên quan.")]
    [InlineData("Bố trí làm việc tối đa 50% quân số; tổ chức đám tang không quá 30 người.")]
    [InlineData("Dịch vụ công trực tuyến mức độ 3, 4; phương châm “4 tại chỗ”; thông điệp 5K.")]
    [InlineData("Sơ tán dân trong bán kính 500 m; phê bình đơn vị có tỷ lệ dưới 40%; hỗ trợ nhà bị tốc mái từ 30% đến 50%.")]
    [InlineData("Thẩm định dự án điện mặt trời 50 MW; cho học sinh khối 12 ôn tập; tuần tra từ 21h00 hôm trước.")]
    [InlineData("Vận hành 02 lò đốt hiện có; phân bổ 84.000 liều vắc xin mới nhận; mỗi hội nghị khoảng 80 người.")]
    [InlineData("Thực hiện một số nhiệm vụ; mỗi xã một cách làm.")]
    [InlineData("Tổ chức lễ Quốc khánh 2/9 trang trọng; mít tinh ngày 8/3 tại huyện; nhân dịp 1/5 tặng quà.")]
    [InlineData("Thực hiện trong năm 2021 đồng thời kiểm tra; áp dụng Chỉ thị 16 đồng loạt; đến năm 2025 tận dụng đất trống.")]
    public void Read_NumberThatIsNoAim_IsPassedOver(string text) => Assert.Equal("", Read(text));

    private static string Read(string text)
    {
        var passage = Passage.Of(text, new TextRange(0, text.Length));
        var words = Word.Split(passage, OutlineItem.MaxAnalysed);
        return string.Join('|', TargetReader.Read(passage, words, DeadlineReader.Read(passage, words, ReferenceDay.Of(PartialDate.Of(new DateOnly(2021, 8, 17)), null), isAttached: false))
            .Select(target => passage.Printed(target.Start, target.End)));
    }
}
