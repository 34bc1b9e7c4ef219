using Corpus.Directives;

namespace Corpus.Reading.Tests.Tasks;

public sealed class AgencyTests
{
    /// <summary>A task and its bodies: those that lead, <c>+</c> those that support, <c>&gt;</c> those that are directed.</summary>
    [Theory]
    [InlineData("Sở Y tế chủ trì, phối hợp với Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh kiểm tra các chốt.", "Sở Y tế + Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh")]
    [InlineData("Giao Sở Y chủ trì, Sở Tài chính phối hợp có văn bản hướng dẫn.", "Sở Y + Sở Tài chính")]
    [InlineData("Đề nghị UBMTTQVN huyện và các tổ chức Hội đoàn thể phối hợp thực hiện tốt.", "UBMTTQVN huyện; các tổ chức Hội đoàn thể")]
    [InlineData("Các sở, ban, ngành, đoàn thể tỉnh; UBND các huyện, thị xã, thành phố tổ chức quán triệt.", "Các sở, ban, ngành, đoàn thể tỉnh; UBND các huyện, thị xã, thành phố")]
    [InlineData("Phòng Lao động - Thương binh và Xã hội rà soát hộ nghèo.", "Phòng Lao động - Thương binh và Xã hội")]
    [InlineData("Các phòng, ban, công an huyện, ban chỉ huy quân sự huyện kiểm tra các chốt.", "Các phòng, ban; công an huyện; ban chỉ huy quân sự huyện")]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch quản lý lễ hội.", "Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Đảng ủy, UBND các xã lãnh đạo, chỉ đạo thực hiện.", "Đảng ủy các xã; UBND các xã")]
    [InlineData("Văn phòng HĐND và UBND huyện theo dõi, đôn đốc.", "Văn phòng HĐND và UBND huyện")]
    [InlineData("Ban Chỉ đạo phòng, chống dịch Covid-19 các xã rà soát phương án.", "Ban Chỉ đạo phòng, chống dịch Covid-19 các xã")]
    [InlineData("Chủ tịch UBND các xã, phường chịu trách nhiệm trước Chủ tịch UBND thị xã.", "Chủ tịch UBND các xã, phường")]
    [InlineData("Thủ trưởng các cơ quan, đơn vị phân công người trực.", "Thủ trưởng các cơ quan, đơn vị")]
    [InlineData("Trung tâm Kiểm soát bệnh tật tỉnh: Lấy mẫu xét nghiệm.", "Trung tâm Kiểm soát bệnh tật tỉnh")]
    [InlineData("Đồng chí Nguyễn Văn An, Phó Chủ tịch UBND huyện trực tiếp chỉ đạo công tác giải phóng mặt bằng.", "Đồng chí Nguyễn Văn An, Phó Chủ tịch UBND huyện")]
    [InlineData("Định kỳ hằng quý, các đơn vị báo cáo Sở Tài chính.", "các đơn vị")]
    [InlineData("Sau thời gian vận động, các hộ không chấp hành thì Phòng Tư pháp tham mưu biện pháp.", "Phòng Tư pháp")]
    [InlineData("Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả chỉ đạo thực hiện.", "Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả")]
    [InlineData("Trung tâm Phát triển quỹ đất huyện rào chắn khu đất.", "Trung tâm Phát triển quỹ đất huyện")]
    [InlineData("Đội Quản lý thị trường số 3 phốl hợp với Công an huyện kiểm tra.", "Đội Quản lý thị trường số 3 + Công an huyện")]
    [InlineData("Phòng Kinh tế rà soát; yêu cầu nhà thầu khắc phục ngay.", "Phòng Kinh tế")]
    [InlineData("Công an huyện chỉ đạo Công an xã tuần tra.", "Công an huyện > Công an xã")]
    [InlineData("UBND huyện báo cáo Ban Chỉ đạo cấp tỉnh tổ chức họp trực tuyến.", "UBND huyện")]
    [InlineData("Phòng Y tế tham mưu Tổ Chỉ đạo các xã tổ chức họp giao ban.", "Phòng Y tế")]
    [InlineData("Sở Nội vụ làm việc với Tiểu ban Hướng dẫn các huyện tổ chức bầu cử.", "Sở Nội vụ")]
    [InlineData("Các cơ quan chỉ đạo các đơn vị trực thuộc tổ chức trực ban.", "Các cơ quan > các đơn vị trực thuộc")]
    [InlineData("Sở Công Thương cùng Công ty Điện lực tỉnh lập phương án cấp điện.", "Sở Công Thương + Công ty Điện lực tỉnh")]
    [InlineData("Cùng Sở Tài chính, Công an tỉnh rà soát trụ sở.", " + Sở Tài chính; Công an tỉnh")]
    [InlineData("Chủ trì tuần tra; đề nghị Bộ Tư lệnh Vùng 5 Hải quân phối hợp thực hiện.", " + Bộ Tư lệnh Vùng 5 Hải quân")]
    [InlineData("Vận động hỗ trợ suất ăn, có sự phối hợp của Hội Khuyến học tỉnh.", " + Hội Khuyến học tỉnh")]
    [InlineData("Các Bộ: Giao thông vận tải, Xây dựng, Nông nghiệp và Phát triển nông thôn kiểm tra bến đò.", "Bộ Giao thông vận tải; Bộ Xây dựng; Bộ Nông nghiệp và Phát triển nông thôn")]
    [InlineData("Giao các Sở: Tài chính, Nội vụ thẩm định hồ sơ.", "Sở Tài chính; Sở Nội vụ")]
    [InlineData("Ban Quản lý Khu kinh tế yêu cầu chủ đầu tư hạ tầng khắc phục nước thải.", "Ban Quản lý Khu kinh tế")]
    [InlineData("Chủ tịch UBND huyện là Trưởng Ban Chỉ đạo, trực tiếp đối thoại với người dân.", "Chủ tịch UBND huyện")]
    [InlineData("Sáng ngày 25/8, Trưởng các xóm huy động mỗi hộ 01 người.", "Trưởng các xóm")]
    [InlineData("Trung tâm Văn hóa, Thông tin và Thể thao huyện mở chuyên mục.", "Trung tâm Văn hóa, Thông tin và Thể thao huyện")]
    [InlineData("Quán ăn đóng cửa sớm; do UBND các xã, thị trấn quản lý.", "UBND các xã, thị trấn")]
    [InlineData("Phát thanh trên cụm loa, do công chức Phòng Văn hóa phụ trách.", "công chức Phòng Văn hóa")]
    [InlineData("Công an xã + Ban CHQS xã: lập chốt kiểm soát.", "Công an xã; Ban CHQS xã")]
    [InlineData("Thứ hai, Sở Y tế bố trí trạm y tế.", "Sở Y tế")]
    [InlineData("Tổ Covid cộng đồng \"đi từng ngõ\" lập danh sách.", "Tổ Covid cộng đồng")]
    [InlineData("Phó Chủ tịch UBND xã phụ trách văn hóa trực tiếp điều hành Tổ truy vết.", "Phó Chủ tịch UBND xã phụ trách văn hóa")]
    [InlineData("Sở Xây dựng xây dựng kế hoạch.", "Sở Xây dựng")]
    [InlineData("Bộ đội Biên phòng tỉnh tăng cường tuần tra.", "Bộ đội Biên phòng tỉnh")]
    [InlineData("Đơn vị chủ trì: Sở Tư pháp.", "Sở Tư pháp")]
    [InlineData("UBND tỉnh yêu cầu Sở Công Thương kiểm tra giá xăng dầu.", "Sở Công Thương")]
    [InlineData("Trường Đại học Hồng Đức, Bệnh viện Đa khoa tỉnh chuẩn bị phương án.", "Trường Đại học Hồng Đức; Bệnh viện Đa khoa tỉnh")]
    [InlineData("Tăng cường tuyên truyền; phối hợp chặt chẽ với các địa phương giáp ranh.", " + các địa phương giáp ranh")]
    [InlineData("Xây dựng phương án phối hợp, bố trí lực lượng.", "")]
    [InlineData("Tổ chức diễn tập; báo cáo Sở Y tế, Công an tỉnh.", "")]
    [InlineData("Phòng, chống cháy rừng trong mùa khô.", "")]
    [InlineData("Thanh tra, kiểm tra việc chấp hành.", "")]
    [InlineData("Thực hiện Kế hoạch số 21/KH-UBND ngày 15/01/2021, Sở Y tế kiểm tra các cơ sở.", "Sở Y tế")]
    [InlineData("Sở Y tế nên chủ động kiểm tra các cơ sở.", "Sở Y tế")]
    [InlineData("Ban hành kế hoạch cụ thể.", "")]
    public void Read_Task_FindsItsBodies(string text, string expected)
    {
        var task = Assert.Single(Bodies.Read($"1. {text}").Tasks);
        var found = Join(task.Lead)
            + (task.Support.Count > 0 ? $" + {Join(task.Support)}" : "")
            + (task.Directed.Count > 0 ? $" > {Join(task.Directed)}" : "");
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("TTYT huyện", "Trung tâm Y tế huyện")]
    [InlineData("UBND các xã", "Ủy ban nhân dân các xã")]
    [InlineData("UBMTTQVN tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh")]
    [InlineData("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn")]
    [InlineData("Phòng LĐ-TB&XH", "Phòng Lao động - Thương binh và Xã hội")]
    [InlineData("BCHQS  huyện", "Ban Chỉ huy Quân sự huyện")]
    [InlineData("Văn phòng HĐND và UBND huyện", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện")]
    [InlineData("phòng **Tài chính**", "Phòng Tài chính")]
    [InlineData("TT. Huyện ủy", "TT Huyện ủy")]
    public void Canonical_Abbreviation_IsOpened(string text, string name) => Assert.Equal(name, AgencyNames.Canonical(text));

    [Theory]
    [InlineData("Phòng Kinh tế & Hạ tầng", "Phòng Kinh tế và Hạ tầng")]
    [InlineData("phòng Kinh tế – Hạ tầng huyện", "Phòng Kinh tế và Hạ tầng huyện")]
    [InlineData("Phòng Tài chính – Kế hoạch", "Phòng Tài chính - Kế hoạch")]
    [InlineData("Phòng Văn hoá - Thông tin", "Phòng Văn hóa và Thông tin")]
    [InlineData("Phòng VHTT", "Phòng Văn hóa và Thông tin")]
    [InlineData("Sở Lao động, Thương binh và Xã hội tỉnh", "Sở Lao động - Thương binh và Xã hội tỉnh")]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị")]
    [InlineData("Sở Y", "Sở Y tế")]
    [InlineData("Sở Y tế", "Sở Y tế")]
    [InlineData("Sở Giáo dục tỉnh Lai Châu", "Sở Giáo dục và Đào tạo tỉnh Lai Châu")]
    [InlineData("Phòng Tài chính", "Phòng Tài chính")]
    [InlineData("Trung tâm Văn hóa - Thông tin", "Trung tâm Văn hóa - Thông tin")]
    public void Canonical_Department_IsWrittenAsOfficially(string text, string name) => Assert.Equal(name, AgencyNames.Canonical(text));

    [Theory]
    [InlineData("Bộ Y tế", AdministrativeLevel.Central)]
    [InlineData("Sở Y tế", AdministrativeLevel.Province)]
    [InlineData("Bộ Chỉ huy Quân sự tỉnh", AdministrativeLevel.Province)]
    [InlineData("Ủy ban nhân dân các huyện, thị xã, thành phố", AdministrativeLevel.District)]
    [InlineData("Công an huyện", AdministrativeLevel.District)]
    [InlineData("Ủy ban nhân dân các xã, thị trấn", AdministrativeLevel.Commune)]
    [InlineData("Phòng Nội vụ", AdministrativeLevel.District)]
    [InlineData("Trung tâm Y tế", null)]
    public void LevelOf_Name_IsWhatItShows(string name, AdministrativeLevel? level) =>
        Assert.Equal(level, AgencyNames.LevelOf(name, AdministrativeLevel.District));

    private static string Join(IEnumerable<Agency> agencies) => string.Join("; ", agencies.Select(agency => agency.Text));
}
