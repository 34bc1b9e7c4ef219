using System.Collections.Frozen;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Names of laws that directives cite without date and year: they show where the name ends in a sentence.</summary>
internal static class LawNames
{
    /// <summary>Longest name, in words.</summary>
    private const int MaxWords = 14;

    /// <summary>Names without "Luật", "Bộ luật" or "Pháp lệnh", folded, parted by one blank.</summary>
    private static readonly FrozenSet<string> Keys =
        """
        an ninh mạng; an ninh quốc gia; an toàn thông tin mạng; an toàn thực phẩm; an toàn, vệ sinh lao động; ban hành văn bản quy phạm pháp luật
        báo chí; bảo hiểm xã hội; bảo hiểm y tế; bảo vệ bí mật nhà nước; bảo vệ môi trường; bảo vệ quyền lợi người tiêu dùng
        bảo vệ và phát triển rừng; bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; bình đẳng giới; bưu chính; cán bộ, công chức; cạnh tranh
        căn cước; căn cước công dân; chăn nuôi; chính quyền địa phương; chứng khoán; chuyển giao công nghệ; công an nhân dân; công chứng; công đoàn
        công nghệ cao; công nghệ thông tin; cư trú; cựu chiến binh; dân chủ ở cơ sở; dân quân tự vệ; dân sự; di sản văn hóa; doanh nghiệp
        dự bị động viên; lực lượng dự bị động viên; dữ liệu; du lịch; dược; đa dạng sinh học; đầu tư; đầu tư công
        đầu tư theo phương thức đối tác công tư; đất đai; đấu giá tài sản; đấu thầu; đê điều; điện lực; điện ảnh; đo lường; đường bộ; đường sắt
        giá; giám định tư pháp; giao dịch điện tử; giao thông đường bộ; giao thông đường thủy nội địa; giáo dục; giáo dục đại học
        giáo dục nghề nghiệp; giáo dục quốc phòng và an ninh; hải quan; hàng hải Việt Nam; hàng không dân dụng Việt Nam; hiến máu; hình sự; hòa giải ở cơ sở
        hôn nhân và gia đình; hộ tịch; hợp tác xã; kế toán; khám bệnh, chữa bệnh; khí tượng thủy văn; khiếu nại; khoa học và công nghệ; khoáng sản
        kiểm toán nhà nước; kiến trúc; kinh doanh bất động sản; lâm nghiệp; lao động; lưu trữ; lý lịch tư pháp; Mặt trận Tổ quốc Việt Nam
        ngân sách nhà nước; nghĩa vụ quân sự; người cao tuổi; người khuyết tật; nhà giáo; nhà ở; nuôi con nuôi; phát triển nhà ở
        phí và lệ phí; phổ biến, giáo dục pháp luật; phòng, chống bạo lực gia đình; phòng, chống bệnh truyền nhiễm; phòng, chống ma túy
        phòng, chống mua bán người; phòng, chống rửa tiền; phòng, chống tác hại của rượu, bia; phòng, chống tác hại của thuốc lá
        phòng, chống tham nhũng; phòng, chống thiên tai; phòng cháy và chữa cháy; phòng cháy, chữa cháy và cứu nạn, cứu hộ; phòng thủ dân sự
        quản lý ngoại thương; quản lý nợ công; quản lý thuế; quản lý, sử dụng tài sản công; quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
        quảng cáo; quốc phòng; quốc tịch Việt Nam; quy hoạch; quy hoạch đô thị; quy hoạch đô thị và nông thôn; sở hữu trí tuệ; sĩ quan Quân đội nhân dân Việt Nam
        sử dụng năng lượng tiết kiệm và hiệu quả; tài nguyên nước; tần số vô tuyến điện; thanh niên; thanh tra; thể dục, thể thao; thi đua, khen thưởng
        thi hành án dân sự; thi hành án hình sự; thống kê; thủ đô; thư viện; thú y; thủy lợi; thủy sản; thuế giá trị gia tăng
        thuế thu nhập cá nhân; thuế thu nhập doanh nghiệp; thuế sử dụng đất phi nông nghiệp; thực hành tiết kiệm, chống lãng phí; thực hiện dân chủ ở cơ sở
        thương mại; tiếp cận thông tin; tiếp công dân; tiêu chuẩn và quy chuẩn kỹ thuật; tín ngưỡng, tôn giáo; tổ chức Chính phủ
        tổ chức chính quyền địa phương; tổ chức cơ quan điều tra hình sự; tổ chức Quốc hội; tố cáo; tố tụng dân sự; tố tụng hành chính; tố tụng hình sự
        trách nhiệm bồi thường của Nhà nước; trẻ em; trật tự, an toàn giao thông đường bộ; trồng trọt; trợ giúp pháp lý; trưng cầu ý dân; trưng mua, trưng dụng tài sản
        tương trợ tư pháp; ưu đãi người có công với cách mạng; ưu đãi người có công; viên chức; viễn thông; việc làm; vũ khí; xây dựng
        xử lý vi phạm hành chính; xuất bản; xuất cảnh, nhập cảnh của công dân Việt Nam; nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam
        bảo vệ và kiểm dịch thực vật; biên giới quốc gia; Biên phòng Việt Nam; Cảnh sát biển Việt Nam; Cảnh sát cơ động
        """.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Words.Key(FoldedText.Of(name))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Position behind the longest known name that begins at a position, or null.</summary>
    /// <param name="folded">Text folded by <see cref="FoldedText"/>.</param>
    /// <param name="start">Where the name begins, behind "Luật".</param>
    /// <param name="end">Where to stop.</param>
    public static int? EndOf(string folded, int start, int end)
    {
        var words = Words.Of(folded, start, Math.Min(end, start + 160), MaxWords);
        for (var count = words.Count; count > 0; count--)
        {
            if (Keys.Contains(Words.Key(folded, words, 0, count)))
            {
                return words[count - 1].End;
            }
        }

        return null;
    }
}
