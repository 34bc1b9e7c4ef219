namespace Corpus.Reading.Tests.Tasks;

/// <summary>Orders, each with those who lead it and those who work with them (lead <c>+</c> support): written before they were read.</summary>
public sealed class PartnerSentenceTests
{
    [Theory]
    [InlineData("Cùng với Công an thị xã, Đội Cảnh sát giao thông phân luồng xe tải.", "Đội Cảnh sát giao thông + Công an thị xã")]
    [InlineData("Cùng với Trạm Y tế xã, Hội Phụ nữ xã và Đoàn Thanh niên xã phun khử khuẩn.", "Hội Phụ nữ xã; Đoàn Thanh niên xã + Trạm Y tế xã")]
    [InlineData("UBND xã Mường Phăng, xã Pá Khoang và phường Noong Bua họp dân.", "UBND xã Mường Phăng; UBND xã Pá Khoang; UBND phường Noong Bua")]
    [InlineData("Công an huyện Tuần Giáo, huyện Mường Ảng tuần tra chung.", "Công an huyện Tuần Giáo; Công an huyện Mường Ảng")]
    [InlineData("Chủ tịch UBND xã Sam Mứn, xã Pom Lót chịu trách nhiệm.", "Chủ tịch UBND xã Sam Mứn; Chủ tịch UBND xã Pom Lót")]
    [InlineData("Sở Xây dựng phối hợp với UBND thị xã Mường Lay, huyện Nậm Pồ rà soát.", "Sở Xây dựng + UBND thị xã Mường Lay; UBND huyện Nậm Pồ")]
    [InlineData("UBND các xã Thanh Nưa, Thanh Luông làm đường.", "UBND các xã Thanh Nưa, Thanh Luông")]
    [InlineData("Phòng Y tế bốc thuốc nam cho người nghèo.", "Phòng Y tế")]
    [InlineData("Hạt Kiểm lâm thả gấu về rừng.", "Hạt Kiểm lâm")]
    [InlineData("Phòng Tài nguyên và Môi trường chôn lấp rác.", "Phòng Tài nguyên và Môi trường")]
    [InlineData("Sở Văn hóa và Thể thao rước đuốc về đền.", "Sở Văn hóa và Thể thao")]
    [InlineData("Cục Công nghệ thông tin sao lưu dữ liệu.", "Cục Công nghệ thông tin")]
    [InlineData("Trung tâm Công nghệ thông tin tỉnh chủ trì, phối hợp với VNPT tỉnh nâng cấp máy chủ.", "Trung tâm Công nghệ thông tin tỉnh + VNPT tỉnh")]
    [InlineData("Ban Quản lý chợ Mường Thanh sắp xếp lại gian hàng.", "Ban Quản lý chợ Mường Thanh")]
    [InlineData("Ban Quản lý di tích huyện thay biển chỉ dẫn.", "Ban Quản lý di tích huyện")]
    [InlineData("Ban Quản lý bến xe phối hợp với Công an phường giữ trật tự.", "Ban Quản lý bến xe + Công an phường")]
    [InlineData("Bảo tàng tỉnh trưng bày chuyên đề.", "Bảo tàng tỉnh")]
    [InlineData("Thư viện tỉnh và Bảo tàng tỉnh mở cửa miễn phí.", "Thư viện tỉnh; Bảo tàng tỉnh")]
    [InlineData("Chính quyền số: Văn phòng UBND huyện đưa hồ sơ lên mạng.", "Văn phòng UBND huyện")]
    [InlineData("Chính quyền sở tại vận động dân hiến đất.", "Chính quyền sở tại")]
    [InlineData("Giao bà Lò Thị Mai, Phó Chủ tịch UBND xã chỉ đạo; ông Cà Văn Pun, công chức Tài chính - Kế toán lập dự toán.", "bà Lò Thị Mai, Phó Chủ tịch UBND xã; ông Cà Văn Pun, công chức Tài chính - Kế toán")]
    [InlineData("Trưởng trạm y tế xã báo cáo ca bệnh.", "Trưởng trạm y tế xã")]
    [InlineData("Sở Tài chính đề nghị Bộ Tài chính cấp bổ sung vốn.", "Sở Tài chính")]
    [InlineData("UBND các huyện đề nghị Sở Y tế cấp thêm test nhanh.", "UBND các huyện")]
    [InlineData("UBND tỉnh đề nghị Bộ Quốc phòng cử công binh.", "Bộ Quốc phòng")]
    [InlineData("Đề nghị Sở Giao thông vận tải phối hợp với Sở Công Thương điều xe.", "Sở Giao thông vận tải + Sở Công Thương")]
    [InlineData("UBND xã khuyến khích các hộ nuôi cá lồng.", "UBND xã")]
    [InlineData("Phòng Tư pháp chủ trì; Công an huyện, Phòng Nội vụ phối hợp rà soát hộ tịch.", "Phòng Tư pháp + Công an huyện; Phòng Nội vụ")]
    [InlineData("Đồn Biên phòng Mường Nhé cùng với Công an xã Sín Thầu canh giữ lối mòn.", "Đồn Biên phòng Mường Nhé + Công an xã Sín Thầu")]
    [InlineData("Đài Truyền thanh huyện, với sự phối hợp của Phòng Văn hóa và Thông tin, phát tin hằng ngày.", "Đài Truyền thanh huyện + Phòng Văn hóa và Thông tin")]
    public void Read_Order_GivesLeadsAndPartners(string text, string who)
    {
        var task = Assert.Single(Bodies.Read($"1. {text}", "2024-01-15").Tasks);
        Assert.Equal(who, Join(task.Lead) + (task.Support.Count > 0 ? $" + {Join(task.Support)}" : ""));
    }

    private static string Join(IEnumerable<Corpus.Directives.Agency> agencies) => string.Join("; ", agencies.Select(agency => agency.Text));
}
