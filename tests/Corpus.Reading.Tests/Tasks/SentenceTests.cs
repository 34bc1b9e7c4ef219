using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading.Tests.Tasks;

/// <summary>
/// Orders of many sectors, levels and years, each with what an official would say is asked of whom and by when: written before they were read.
/// </summary>
public sealed class SentenceTests
{
    /// <summary>Day of issue; the order; lead <c>+</c> support <c>&gt;</c> directed; the time limit; amounts parted by <c>|</c>.</summary>
    [Theory]
    [InlineData("2005-10-12", "Cục Y tế dự phòng và Phòng, chống HIV/AIDS phối hợp với Viện Vệ sinh dịch tễ Trung ương giám sát cúm gia cầm tại các cửa khẩu, báo cáo Bộ trước ngày 15 hằng tháng.", "Cục Y tế dự phòng và Phòng, chống HIV/AIDS + Viện Vệ sinh dịch tễ Trung ương", "Recurring .. month:15 ‹trước ngày 15 hằng tháng›", "")]
    [InlineData("2006-04-03", "Bộ trưởng các Bộ: Thương mại, Công nghiệp, Xây dựng chỉ đạo các tổng công ty nhà nước giảm tối thiểu 10% chi phí quản lý trong năm 2006.", "Bộ trưởng Bộ Thương mại; Bộ trưởng Bộ Công nghiệp; Bộ trưởng Bộ Xây dựng > các tổng công ty nhà nước", "Within 2006-01-01..2006-12-31  ‹trong năm 2006›", "tối thiểu 10% chi phí quản lý")]
    [InlineData("2007-09-20", "Chủ tịch UBND các huyện: Quỳ Hợp, Con Cuông và Tương Dương sơ tán xong các hộ dân vùng sạt lở trước 17 giờ ngày 21/9/2007, chuyển 200 tấn gạo cho các điểm sơ tán.", "Chủ tịch UBND huyện Quỳ Hợp; Chủ tịch UBND huyện Con Cuông; Chủ tịch UBND huyện Tương Dương", "By ..2007-09-21  ‹trước 17 giờ ngày 21/9/2007›", "200 tấn gạo")]
    [InlineData("2008-05-06", "Sở Thương mại và Du lịch, Chi cục Quản lý thị trường kiểm tra việc niêm yết giá tại các chợ vào các ngày 10/5, 20/5 và 30/5/2008.", "Sở Thương mại và Du lịch; Chi cục Quản lý thị trường", "Within 2008-05-10..2008-05-30  ‹vào các ngày 10/5, 20/5 và 30/5/2008›", "")]
    [InlineData("2009-07-30", "Đối với các trường học có học sinh mắc cúm A(H1N1), Sở Giáo dục và Đào tạo thống nhất với Sở Y tế cho tạm nghỉ học 07 ngày.", "Sở Giáo dục và Đào tạo", "", "")]
    [InlineData("2009-12-21", "Trưởng thôn, bản huy động mỗi hộ một lao động đắp 3,2 km đường nội đồng từ nay đến hết tháng 01/2010.", "Trưởng thôn, bản", "Range 2009-12-21..2010-01-31  ‹từ nay đến hết tháng 01/2010›", "một lao động|3,2 km đường nội đồng")]
    [InlineData("2010-02-22", "Chi cục Kiểm lâm trực 24/24 giờ trong các tháng 3, 4, 5; mỗi xã trọng điểm lập ít nhất 02 tổ đội quần chúng bảo vệ rừng.", "Chi cục Kiểm lâm", "Within 2010-03-01..2010-05-31  ‹trong các tháng 3, 4, 5›", "ít nhất 02 tổ đội quần chúng bảo vệ rừng")]
    [InlineData("2011-03-01", "Các bộ, ngành, địa phương tiết kiệm 10% chi thường xuyên 9 tháng cuối năm 2011, báo cáo Bộ Tài chính trước ngày 20/3/2011.", "Các bộ, ngành, địa phương", "By ..2011-03-20  ‹trước ngày 20/3/2011›", "10% chi thường xuyên")]
    [InlineData("2011-08-08", "Cục Thuế, Hải quan tỉnh chống thất thu, thu ngân sách vượt ít nhất 7% dự toán Trung ương giao.", "Cục Thuế; Hải quan tỉnh", "", "ít nhất 7% dự toán")]
    [InlineData("2012-11-05", "Huyện đoàn chủ trì, phối hợp với Hội Liên hiệp Phụ nữ huyện tổ chức 12 buổi nói chuyện chuyên đề về phòng, chống ma túy cho 2.400 đoàn viên, hội viên, xong trước 15/12/2012.", "Huyện đoàn + Hội Liên hiệp Phụ nữ huyện", "By ..2012-12-15  ‹trước 15/12/2012›", "12 buổi nói chuyện chuyên đề|2.400 đoàn viên, hội viên")]
    [InlineData("2013-06-14", "Sở Tư pháp hoàn thiện dự thảo Nghị quyết. Thời hạn trình: 30/6/2013.", "Sở Tư pháp", "By ..2013-06-30  ‹30/6/2013›", "")]
    [InlineData("2013-10-07", "Bí thư cấp ủy, trưởng các đoàn thể xã chịu trách nhiệm trước Ban Thường vụ Đảng ủy nếu để tái phát điểm nóng về ma túy.", "Bí thư cấp ủy; trưởng các đoàn thể xã", "", "")]
    [InlineData("2014-05-19", "Ban Dân vận Tỉnh ủy nắm chắc tình hình công nhân tại các khu công nghiệp, báo cáo Thường trực Tỉnh ủy vào 16 giờ hằng ngày.", "Ban Dân vận Tỉnh ủy", "Recurring .. day ‹vào 16 giờ hằng ngày›", "")]
    [InlineData("2014-08-18", "UBMTTQ tỉnh vận động quỹ “Vì người nghèo” đạt từ 15 tỷ đồng trở lên, xây mới 320 căn nhà đại đoàn kết trước Tết Nguyên đán Ất Mùi.", "UBMTTQ tỉnh", "By ..  ‹trước Tết Nguyên đán Ất Mùi›", "từ 15 tỷ đồng trở lên|320 căn nhà đại đoàn kết")]
    [InlineData("2015-01-09", "Giao Công an tỉnh, Sở Giao thông vận tải kiềm chế, giảm từ 5% đến 10% số vụ tai nạn giao thông so với năm 2014.", "Công an tỉnh; Sở Giao thông vận tải", "", "từ 5% đến 10% số vụ tai nạn giao thông")]
    [InlineData("2015-07-13", "Trạm Bảo vệ thực vật huyện hướng dẫn nông dân phun trừ rầy nâu cho 1.800 ha lúa mùa, kết thúc trước ngày 25/7.", "Trạm Bảo vệ thực vật huyện", "By ..2015-07-25  ‹trước ngày 25/7›", "1.800 ha lúa mùa")]
    [InlineData("2016-02-15", "Hội Cựu chiến binh, Đoàn Thanh niên xã nhận chăm sóc 02 tuyến đường hoa, mỗi tuyến dài tối thiểu 500 m.", "Hội Cựu chiến binh; Đoàn Thanh niên xã", "", "02 tuyến đường hoa|tối thiểu 500 m")]
    [InlineData("2016-03-14", "Ủy ban bầu cử huyện niêm yết danh sách cử tri chậm nhất là 40 ngày trước ngày bầu cử.", "Ủy ban bầu cử huyện", "By ..  ‹chậm nhất là 40 ngày trước ngày bầu cử›", "")]
    [InlineData("2016-10-28", "Các địa phương ven biển từ Hà Tĩnh đến Thừa Thiên Huế chi trả bồi thường cho ngư dân, hoàn thành trước 30/11/2016; Bộ Nông nghiệp và Phát triển nông thôn kiểm tra, đôn đốc.", "Các địa phương ven biển từ Hà Tĩnh đến Thừa Thiên Huế; Bộ Nông nghiệp và Phát triển nông thôn", "By ..2016-11-30  ‹trước 30/11/2016›", "")]
    [InlineData("2017-04-11", "Chi cục Thú y vùng phối hợp Trạm Kiểm dịch động vật nội địa lấy 150 mẫu huyết thanh, mỗi tháng 02 lần.", "Chi cục Thú y vùng + Trạm Kiểm dịch động vật nội địa", "Recurring .. month ‹mỗi tháng 02 lần›", "150 mẫu huyết thanh")]
    [InlineData("2017-07-31", "UBND phường phát động thi đua cao điểm 45 ngày đêm chỉnh trang đô thị, tháo dỡ 100% mái che, biển quảng cáo sai phép.", "UBND phường", "", "100% mái che, biển quảng cáo sai phép")]
    [InlineData("2017-11-20", "Sở Khoa học và Công nghệ thẩm định công nghệ đối với dự án điện mặt trời 50 MW; thời gian hoàn thành: Quý I/2018.", "Sở Khoa học và Công nghệ", "Within 2018-01-01..2018-03-31  ‹Quý I/2018›", "")]
    [InlineData("2018-03-26", "Cảnh sát Phòng cháy và chữa cháy tỉnh tổng kiểm tra 100% nhà chung cư, trung tâm thương mại, hoàn thành trong tháng 4/2018; kiên quyết đình chỉ cơ sở không bảo đảm an toàn.", "Cảnh sát Phòng cháy và chữa cháy tỉnh", "Within 2018-04-01..2018-04-30  ‹trong tháng 4/2018›", "100% nhà chung cư, trung tâm thương mại")]
    [InlineData("2018-08-02", "Trưởng Ban Quản lý Khu kinh tế Nghi Sơn chịu trách nhiệm bàn giao 45 ha mặt bằng sạch trước ngày 30/9/2018.", "Trưởng Ban Quản lý Khu kinh tế Nghi Sơn", "By ..2018-09-30  ‹trước ngày 30/9/2018›", "45 ha mặt bằng sạch")]
    [InlineData("2018-12-10", "Phòng Lao động - Thương binh và Xã hội, Hội Chữ thập đỏ huyện trao 1.500 suất quà, mỗi suất trị giá 500.000 đồng cho hộ nghèo, hoàn thành trước ngày 25 tháng Chạp.", "Phòng Lao động - Thương binh và Xã hội; Hội Chữ thập đỏ huyện", "By ..  ‹trước ngày 25 tháng Chạp›", "1.500 suất quà|500.000 đồng")]
    [InlineData("2019-02-25", "Sở Nông nghiệp và Phát triển nông thôn, UBND các huyện, thị xã, thành phố lập chốt kiểm dịch tạm thời; trong tháng 3, Cục Quản lý thị trường phối hợp Công an tỉnh kiểm tra các cơ sở giết mổ.", "Sở Nông nghiệp và Phát triển nông thôn; UBND các huyện, thị xã, thành phố; Cục Quản lý thị trường + Công an tỉnh", "Within 2019-03-01..2019-03-31  ‹trong tháng 3›", "")]
    [InlineData("2019-05-06", "Công an xã phối hợp với Tổ hòa giải ở cơ sở giải quyết dứt điểm 03 vụ tranh chấp đất đai kéo dài.", "Công an xã + Tổ hòa giải ở cơ sở", "", "")]
    [InlineData("2019-09-16", "Bảo hiểm xã hội huyện phát triển mới 1.250 người tham gia bảo hiểm xã hội tự nguyện, nâng tỷ lệ bao phủ bảo hiểm y tế lên 91,5% dân số vào cuối năm 2019.", "Bảo hiểm xã hội huyện", "By ..2019-12-31  ‹vào cuối năm 2019›", "1.250 người|91,5% dân số")]
    [InlineData("2020-03-19", "Bộ Tư lệnh Thủ đô Hà Nội tiếp nhận, cách ly tối thiểu 3.000 người; Sở Y tế cử 12 tổ y tế hỗ trợ.", "Bộ Tư lệnh Thủ đô Hà Nội; Sở Y tế", "", "tối thiểu 3.000 người|12 tổ y tế")]
    [InlineData("2020-07-27", "Các cơ sở khám bệnh, chữa bệnh trên địa bàn phân luồng người bệnh ngay từ cổng, dự trữ thuốc, vật tư đủ dùng ít nhất 03 tháng.", "Các cơ sở khám bệnh, chữa bệnh trên địa bàn", "", "ít nhất 03 tháng")]
    [InlineData("2020-12-01", "Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh phối hợp tổ chức ít nhất 04 phiên tòa rút kinh nghiệm.", "Tòa án nhân dân tỉnh; Viện kiểm sát nhân dân tỉnh", "", "ít nhất 04 phiên tòa rút kinh nghiệm")]
    [InlineData("2021-05-27", "Thủ trưởng các cơ quan, đơn vị nêu trên bố trí không quá 50% số người làm việc tại trụ sở, từ 12 giờ ngày 28/5/2021 đến khi có thông báo mới.", "Thủ trưởng các cơ quan, đơn vị nêu trên", "Range 2021-05-28..  ‹từ 12 giờ ngày 28/5/2021 đến khi có thông báo mới›", "")]
    [InlineData("2021-09-13", "Trung tâm Kiểm soát bệnh tật tỉnh nâng năng lực xét nghiệm RT-PCR lên tối thiểu 5.000 mẫu đơn/ngày, trả kết quả trong vòng 24 giờ.", "Trung tâm Kiểm soát bệnh tật tỉnh", "Within ..  ‹trong vòng 24 giờ›", "tối thiểu 5.000 mẫu đơn/ngày")]
    [InlineData("2021-12-20", "Từ ngày 25/12 đến ngày 10/01/2022, Sở Giao thông vận tải bố trí xe đưa đón người lao động về quê.", "Sở Giao thông vận tải", "Range 2021-12-25..2022-01-10  ‹Từ ngày 25/12 đến ngày 10/01/2022›", "")]
    [InlineData("2022-01-05", "Đội Cảnh sát giao thông xử lý vi phạm nồng độ cồn từ ngày 20/12 đến ngày 20/02/2022.", "Đội Cảnh sát giao thông", "Range 2021-12-20..2022-02-20  ‹từ ngày 20/12 đến ngày 20/02/2022›", "")]
    [InlineData("2022-02-14", "Hội Nông dân huyện vận động mỗi chi hội đăng ký một mô hình kinh tế, mỗi xã xây dựng 01 hợp tác xã kiểu mới trong năm 2022.", "Hội Nông dân huyện", "Within 2022-01-01..2022-12-31  ‹trong năm 2022›", "một mô hình kinh tế|01 hợp tác xã kiểu mới")]
    [InlineData("2022-04-11", "Sở Kế hoạch và Đầu tư tham mưu phân bổ chi tiết vốn trước ngày 31/4/2022.", "Sở Kế hoạch và Đầu tư", "By ..  no such day ‹trước ngày 31/4/2022›", "")]
    [InlineData("2022-06-20", "Thanh tra tỉnh tiến hành thanh tra đột xuất tại 04 đơn vị, thời gian: từ ngày 27/6 đến ngày 08/7/2022.", "Thanh tra tỉnh", "Range 2022-06-27..2022-07-08  ‹từ ngày 27/6 đến ngày 08/7/2022›", "04 đơn vị")]
    [InlineData("2022-08-15", "Kho bạc Nhà nước tỉnh thực hiện kiểm soát, thanh toán trong 01 ngày làm việc kể từ khi nhận đủ hồ sơ.", "Kho bạc Nhà nước tỉnh", "Within ..  ‹trong 01 ngày làm việc kể từ khi nhận đủ hồ sơ›", "")]
    [InlineData("2022-10-03", "Viễn thông Quảng Ngãi, Viettel Quảng Ngãi phủ sóng 23 thôn vùng lõm, xong trong quý IV/2022.", "Viễn thông Quảng Ngãi; Viettel Quảng Ngãi", "Within 2022-10-01..2022-12-31  ‹trong quý IV/2022›", "23 thôn vùng lõm")]
    [InlineData("2023-02-13", "Giám đốc các Sở: Tài chính, Kế hoạch và Đầu tư, Xây dựng và Giao thông vận tải tháo gỡ khó khăn cho các dự án chuyển tiếp, báo cáo trước ngày 25 hàng tháng.", "Giám đốc Sở Tài chính; Giám đốc Sở Kế hoạch và Đầu tư; Giám đốc Sở Xây dựng; Giám đốc Sở Giao thông vận tải", "Recurring .. month:25 ‹trước ngày 25 hàng tháng›", "")]
    [InlineData("2023-03-15", "Phòng Văn hóa và Thông tin tổ chức hội thi tuyên truyền lưu động vào các ngày 20/4, 05/5 và 15/5/2023.", "Phòng Văn hóa và Thông tin", "Within 2023-04-20..2023-05-15  ‹vào các ngày 20/4, 05/5 và 15/5/2023›", "")]
    [InlineData("2023-05-22", "Công ty TNHH MTV Khai thác công trình thủy lợi vận hành các trạm bơm, tưới đủ nước cho 6.800 ha lúa Hè Thu; thường xuyên kiểm tra độ mặn.", "Công ty TNHH MTV Khai thác công trình thủy lợi", "Ongoing ..  ‹thường xuyên›", "6.800 ha lúa Hè Thu")]
    [InlineData("2023-06-26", "Sau khi có kết quả thi, Sở Giáo dục và Đào tạo công bố điểm chuẩn; các trường trung học phổ thông tuyển sinh xong trước ngày 15/7/2023.", "Sở Giáo dục và Đào tạo; các trường trung học phổ thông", "By ..2023-07-15  ‹trước ngày 15/7/2023›", "")]
    [InlineData("2023-08-07", "Tỉnh ủy giao Ban cán sự đảng UBND tỉnh lãnh đạo giải ngân đạt trên 95% kế hoạch vốn, không để dồn vào cuối năm.", "Ban cán sự đảng UBND tỉnh", "", "trên 95% kế hoạch vốn")]
    [InlineData("2023-09-11", "Ban Tổ chức Huyện ủy, Ủy ban Kiểm tra Huyện ủy hướng dẫn các chi bộ trực thuộc kiểm điểm cuối năm; hạn gửi báo cáo về Huyện ủy: 15/12/2023.", "Ban Tổ chức Huyện ủy; Ủy ban Kiểm tra Huyện ủy > các chi bộ trực thuộc", "By ..2023-12-15  ‹15/12/2023›", "")]
    [InlineData("2023-12-18", "Vườn quốc gia Pù Mát, các Hạt Kiểm lâm, Đồn Biên phòng Môn Sơn tuần tra chung mỗi quý một lần.", "Vườn quốc gia Pù Mát; các Hạt Kiểm lâm; Đồn Biên phòng Môn Sơn", "Recurring .. quarter ‹mỗi quý một lần›", "")]
    [InlineData("2024-01-19", "Các đồng chí: Lê Văn Hòa, Phó Chủ tịch UBND huyện; Trần Thị Mai, Trưởng phòng Nội vụ trực tiếp kiểm tra công tác trực Tết tại 05 xã vùng cao.", "đồng chí Lê Văn Hòa, Phó Chủ tịch UBND huyện; đồng chí Trần Thị Mai, Trưởng phòng Nội vụ", "", "05 xã vùng cao")]
    [InlineData("2024-03-04", "Đối với nhà máy xử lý rác, Sở Xây dựng hoàn thiện hồ sơ mời thầu, nâng công suất lên 500 tấn/ngày đêm trước quý III/2024.", "Sở Xây dựng", "By ..2024-07-01  ‹trước quý III/2024›", "500 tấn/ngày đêm")]
    [InlineData("2024-04-22", "Sở Công Thương theo dõi sát cung cầu điện. Trong các tháng 5, 6 và 7/2024, Công ty Điện lực tỉnh hạn chế tối đa cắt điện; phấn đấu tiết kiệm ít nhất 2% sản lượng điện tiêu thụ.", "Sở Công Thương; Công ty Điện lực tỉnh", "Within 2024-05-01..2024-07-31  ‹Trong các tháng 5, 6 và 7/2024›", "ít nhất 2% sản lượng điện tiêu thụ")]
    [InlineData("2024-06-03", "Sở Văn hóa, Thể thao và Du lịch phấn đấu đón 3,5 triệu lượt khách, tổng thu đạt 4.200 tỷ đồng trong 6 tháng cuối năm.", "Sở Văn hóa, Thể thao và Du lịch", "Within 2024-07-01..2024-12-31  ‹trong 6 tháng cuối năm›", "3,5 triệu lượt khách|4.200 tỷ đồng")]
    [InlineData("2024-09-09", "Chủ tịch UBND các huyện, thành phố huy động mọi lực lượng cứu hộ; Bộ Chỉ huy Quân sự tỉnh điều động ngay 250 cán bộ, chiến sĩ, 15 xuồng máy đến vùng ngập.", "Chủ tịch UBND các huyện, thành phố; Bộ Chỉ huy Quân sự tỉnh", "Immediately ..  ‹ngay›", "250 cán bộ, chiến sĩ|15 xuồng máy")]
    [InlineData("2024-10-14", "Trưởng Công an huyện chỉ đạo đấu tranh, triệt xóa các tụ điểm đánh bạc; yêu cầu Công an các xã, thị trấn lập hồ sơ quản lý 100% đối tượng hình sự.", "Trưởng Công an huyện; Công an các xã, thị trấn", "", "100% đối tượng hình sự")]
    [InlineData("2024-11-12", "Sở Nội vụ chủ trì, cùng Sở Tài chính và các cơ quan có liên quan xây dựng phương án tinh gọn bộ máy, giảm tối thiểu 15% đầu mối bên trong so với hiện nay.", "Sở Nội vụ + Sở Tài chính; các cơ quan có liên quan", "", "tối thiểu 15% đầu mối bên trong")]
    [InlineData("2025-03-17", "UBND các xã, phường mới phân công công chức tiếp nhận hồ sơ, giải quyết đúng hạn từ 98% hồ sơ trở lên; không để gián đoạn từ ngày 01/7/2025.", "UBND các xã, phường mới", "From 2025-07-01..  ‹từ ngày 01/7/2025›", "từ 98% hồ sơ trở lên")]
    [InlineData("2025-05-05", "Các Sở: Nội vụ, Tài chính, Văn phòng UBND tỉnh hoàn thành bàn giao hồ sơ, tài sản giai đoạn 1 trước ngày 15/6/2025.", "Sở Nội vụ; Sở Tài chính; Văn phòng UBND tỉnh", "By ..2025-06-15  ‹trước ngày 15/6/2025›", "")]
    [InlineData("2025-08-04", "Ủy ban nhân dân đặc khu Phú Quý phối hợp Cảng vụ Đường thủy nội địa lắp phao tiêu tại 08 vị trí nguy hiểm, xong trước 31/8.", "Ủy ban nhân dân đặc khu Phú Quý + Cảng vụ Đường thủy nội địa", "By ..2025-08-31  ‹trước 31/8›", "08 vị trí nguy hiểm")]
    [InlineData("2025-10-27", "Giao Phòng Kinh tế xã phối hợp với các phòng, ban chuyên môn trực thuộc UBND xã rà soát, cấp 450 giấy chứng nhận quyền sử dụng đất, hoàn thành trong năm 2025.", "Phòng Kinh tế xã + các phòng, ban chuyên môn trực thuộc UBND xã", "Within 2025-01-01..2025-12-31  ‹trong năm 2025›", "450 giấy chứng nhận quyền sử dụng đất")]
    [InlineData("2026-01-12", "Sở Giáo dục và Đào tạo bảo đảm mỗi trường bán trú có ít nhất một nhân viên y tế, hoàn thành trước năm học 2026 - 2027.", "Sở Giáo dục và Đào tạo", "By ..  ‹trước năm học 2026 - 2027›", "ít nhất một nhân viên y tế")]
    [InlineData("2026-02-27", "Ngân hàng Nhà nước chi nhánh Khu vực 9 chỉ đạo các tổ chức tín dụng giảm lãi suất cho vay từ 0,5 đến 1 điểm phần trăm, thực hiện từ tháng 3/2026.", "Ngân hàng Nhà nước chi nhánh Khu vực 9 > các tổ chức tín dụng", "From 2026-03-01..  ‹từ tháng 3/2026›", "từ 0,5 đến 1 điểm phần trăm")]
    public void Read_Order_GivesWhoWhenAndHowMuch(string issued, string text, string who, string deadline, string targets)
    {
        var task = Assert.Single(Bodies.Read($"1. {text}", issued).Tasks);
        var read = Join(task.Lead)
            + (task.Support.Count > 0 ? $" + {Join(task.Support)}" : "")
            + (task.Directed.Count > 0 ? $" > {Join(task.Directed)}" : "");
        Assert.Equal($"{who}\n{deadline}\n{targets}", $"{read}\n{Written(task.Deadline)}\n{string.Join('|', task.Targets)}");
    }

    private static string Join(IEnumerable<Agency> agencies) => string.Join("; ", agencies.Select(agency => agency.Text));

    private static string Written(Deadline? limit) => limit is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{limit.Kind} {limit.Start:yyyy-MM-dd}..{limit.End:yyyy-MM-dd} {limit.Every}{(limit.Anomaly is null ? "" : $" {limit.Anomaly}")} ‹{limit.Text}›");
}
