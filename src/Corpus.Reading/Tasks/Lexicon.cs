namespace Corpus.Reading;

/// <summary>The words of administrative Vietnamese that the grammar of tasks stands on.</summary>
internal static class Lexicon
{
    /// <summary>Verbs that order something when a clause begins with them or when they follow an agency.</summary>
    public static PhraseTable OrderVerbs { get; } = new("""
        tham mưu|xây dựng|duy tu|bảo trì|triển khai|thực hiện|rà soát|tăng cường|đẩy mạnh|đẩy nhanh|chỉ đạo|lãnh đạo|tổ chức|phối hợp|chủ trì
        hướng dẫn|kiểm tra|giám sát|thanh tra|kiểm soát|đôn đốc|theo dõi|báo cáo|tổng hợp|cập nhật|công bố|công khai|thông báo
        thông tin|tuyên truyền|phổ biến|quán triệt|vận động|huy động|bố trí|điều tiết|phân phối|phân bổ|cân đối|bảo đảm|đảm bảo
        duy trì|củng cố|kiện toàn|thành lập|ban hành|phê duyệt|thẩm định|thẩm tra|đề xuất|kiến nghị|nghiên cứu|khảo sát|thống kê
        thông kê|xử lý|xử lí|giải quyết|tháo gỡ|khắc phục|ngăn chặn|ngăn ngừa|phòng ngừa|phòng, chống|phát hiện|đấu tranh|tấn công
        điều tra|truy vết|khoanh vùng|cách ly|tiếp nhận|tiếp thu|cung cấp|cung ứng|hỗ trợ|chuẩn bị|sẵn sàng|phát huy|nâng cao
        mở rộng|phát triển|thúc đẩy|đổi mới|ứng dụng|sử dụng|quản lý|quản lí|khai thác|bảo vệ|chăm sóc|chăm lo|quan tâm|động viên
        khen thưởng|biểu dương|kêu gọi|tập huấn|đào tạo|bồi dưỡng|diễn tập|thiết lập|vận hành|đầu tư|giải ngân|quyết toán
        thanh toán|thu hồi|giải phóng|bàn giao|nghiệm thu|hoàn thiện|hoàn thành|hoàn chỉnh|sửa đổi|bổ sung|điều chỉnh|đánh giá
        sơ kết|tổng kết|tạo điều kiện|khuyến khích|khuyến cáo|xem xét|lựa chọn|kết nối|liên hệ|nắm bắt|nắm chắc|nắm tình hình
        năm tình hình|nắm địa bàn|bám sát|phân công|phân loại|phân luồng|phân định|chấn chỉnh|chấp hành|tuân thủ|quy định|xác định
        coi trọng|chú trọng|chú ý|ưu tiên|gắn kết|lồng ghép|tham gia|phục vụ|đáp ứng|chịu trách nhiệm|có trách nhiệm|giữ vững
        giữ gìn|ổn định|nghiêm cấm|phát động|phát hành|phát sóng|đưa tin|tạm dừng|tạm ngừng|đình chỉ|cho phép|hạn chế
        tổng động viên|khôi phục|thu gom|vận chuyển|tiêu hủy|kê khai|khai báo|đăng ký|đăng tải|xác minh|làm việc|làm tốt|làm rõ
        rút kinh nghiệm|kiểm điểm|xử phạt|tuần tra|canh gác|túc trực|ứng trực|trực ban|sơ tán|di dời|di chuyển|gia cố|nạo vét
        khơi thông|cảnh báo|dự báo|ứng phó|tiến hành|phân tích|giới thiệu|giáo dục|nhân rộng|lan tỏa|thu hút|kích hoạt|tạm giữ
        bắt giữ|truy quét|triệt phá|triệt xóa|kiểm kê|kiểm đếm|đo đạc|lắp đặt|cải tạo|sửa chữa|nâng cấp|bảo trì|bảo dưỡng|thi công
        đấu thầu|mua sắm|tiếp cận|đối thoại|tiếp công dân|hòa giải|cắt giảm|đơn giản hóa|số hóa|chuyển đổi|tích hợp|đồng bộ
        kết hợp|thống nhất|đề cao|phấn đấu|quyết tâm|tập trung|giám định|giao ban|hội ý|họp|gương mẫu|nghiêm túc|tiết kiệm
        thực hành|kiềm chế|đổi mới|điều hành|điều động|luân chuyển|bổ nhiệm|tuyển dụng|tuyển sinh|tuyển chọn|hình thành|phân biệt|phát thanh|truyền thanh|ôn tập|ủng hộ|quyên góp|nhắn tin|sắp xếp|tinh giản|tư vấn|cấp cứu|điều trị
        tiêm chủng|tổ chức tiêm|lấy mẫu|xét nghiệm|vệ sinh|khử khuẩn|phun thuốc|chủ động|liên kết|xúc tiến|quảng bá|bình ổn
        niêm yết|kết thúc|chấm dứt|xóa bỏ|loại bỏ|hủy bỏ|thay thế|nhắc nhở|răn đe|kỷ luật|miễn giảm|gia hạn|khoanh nợ|cho vay
        chi trả|trợ cấp|trao tặng|thăm hỏi|tặng quà|phụng dưỡng|tu bổ|tôn tạo|bảo tồn|gìn giữ|sưu tầm|ký kết|trao đổi|đàm phán
        làm đầu mối|làm căn cứ|giúp đỡ|góp ý|lấy ý kiến|trả lời|giải trình|cam kết|ký cam kết|thi đua|hưởng ứng|ra quân|phát quang
        phản hồi|trồng rừng|trồng cây|canh giữ|bốc thuốc|hỏa táng|giãn cách|mai táng|chôn cất|chôn lấp|chăm bón|thu hoạch|gieo cấy|xuống giống|tưới tiêu|tích trữ|tích nước|vận hành|xả lũ|thông suốt
        bắt buộc|xuất phát|nhập dữ liệu|nhập liệu|kết luận|có văn bản|có kế hoạch|có phương án|có biện pháp|có giải pháp|tính toán
        dự trữ|bổ trí|bố trí|cắm biển|lắp biển|đặt biển|giao nhiệm vụ|tạo chuyển biến|tạo lập|tạo thuận lợi|tranh thủ
        phòng trừ|diệt trừ|phun trừ|đối chiếu|khởi kiện|đấu nối|thẩm vấn|truy thu|thu nộp|truy cứu|khởi tố|xét xử|thi hành|đăng báo|phát quang|bốc xúc|giải tỏa|cưỡng chế
        tháo dỡ|di dân|tái thiết|tái đàn|tái cơ cấu|lập hồ sơ|mở sổ|ghi chép|sao gửi|gửi báo cáo|in ấn|phát tờ rơi|treo cờ|thắp sáng|đặt hàng
        nhập khẩu|xuất khẩu|mua bán|tiêu thụ|chế biến|bảo quản|vận tải hàng|tính toán|đo đếm|chấm điểm|xếp hạng|bình xét|bình chọn|trao thưởng
        tôn vinh|tiếp đón|đón tiếp|phục dựng|trưng bày|biểu diễn|thi đấu|tập luyện|khám sức khỏe|khám bệnh cho|cứu trợ|cứu chữa|hiến máu|quyên góp
        ủng hộ|đóng góp|cấp phát|cấp phép|cấp giấy|thu phí|miễn phí|miễn thuế|hoàn thuế|khai thuế|tạm ứng|ứng trước|bù lỗ|trích lập|trích quỹ
        bảo lãnh|thế chấp|định giá|thẩm định giá|đấu giá|bồi thường|hỗ trợ bồi thường|tái định cư cho|giao đất|thuê đất|giao rừng|khoán
        chuyển tuyến|viết tin|viết bài|triệu tập|dự thảo|bám nắm|bám|rút ngắn|biên soạn|soạn thảo|hoãn|tạm hoãn|lùi thời gian|cảnh giới|điều phối|chia sẻ|trang bị|chuyển giao|tiếp sóng|rà phá|niêm phong|mở đợt|mở chuyên mục
        tổng kiểm tra|tổng rà soát|thâm nhập|phát lệnh|phong tỏa|trực gác|tham dự|dự|dự sinh hoạt|làm sạch|đối soát|cài đặt|vận hành thử|chạy thử|hậu kiểm|giảm tải|cắt điện|đóng điện
        khuyến cáo|tặng quà|thu dung|phát dọn|kêu gọi|dọn dẹp|tổng vệ sinh|phun khử khuẩn|đi từng|đến từng|tạm cấp|ứng vốn|chốt số liệu|tổng hợp|hoạch định|giao ban|trưng dụng|điều chuyển|bồi dưỡng
        đón nhận|nâng mức|xét tặng|xét chọn|tuyển chọn|gọi nhập ngũ|bình chọn|thả cá|lật úp|treo biển|gắn biển|bố trí lại|hợp nhất|giải thể|sáp nhập|bàn bạc|họp bàn|phúc tra|tái kiểm tra|giữ nguyên
        xây mới|tôn cao|hàn khẩu|cắt tỉa|chặt hạ|chằng chống|che chắn|che phủ|neo đậu|kêu gọi|bắn pháo|đốt pháo|canh gác|chốt chặn|chốt trực|soát xét|rà quét
        gỡ bỏ|ngăn chặn|chặn lọc|bóc gỡ|mã hóa|sao lưu|khôi phục|tắt sóng|phủ sóng|lan truyền|đính chính|cải chính|phản bác|phản ánh|kiến nghị
        xét duyệt|thanh quyết toán|hiệp đồng|cắm mốc|đo đạc|chốt danh sách|dồn điền|xây dưng|trực tiếp chỉ đạo|thực thi|định hướng|nâng công suất|ký hợp đồng|thi hành|khởi công|khánh thành|mời|rà
        chuyển đổi số|áp dụng|đa dạng hóa|cụ thể hóa|xã hội hóa|chuẩn hóa|hiện đại hóa|ngăn cách|kiểm chứng|kiểm nghiệm|kiểm dịch
        quan trắc|áp tải|sửa sang|đóng cửa|tầm soát|test nhanh|hội đàm|thả nuôi|tiêm vét|cắt dán
        xác nhận|có mặt|dọn|quyết định cho|quyết định việc|giao quân|ứng kinh phí|trao|chia|duyệt|dán|lập|cử|mở|nắm|xin|gửi|nộp|trình|có|giữ|đưa|tạo|chọn|gắn|lấy|xóa|xoá|trồng|phun|tiêm|thả|cấp|đặt|lắp|xây|sửa|mua|thuê|tặng|giúp|soạn|quét|chở|khoan|dạy|viết|vẽ|trực|dừng|giảm|tăng|thu|chi|làm|bảo|cấm|điều|treo|dành|bàn|phát|in|kẻ|đo|cắm|kiểm|khám|đóng|đắp|đào
        """);

    /// <summary>Words before a verb that tell how it is to be done; an order may begin with them.</summary>
    public static PhraseTable Manner { get; } = new("""
        tiếp tục|tập trung|chủ động|kịp thời|thường xuyên|tích cực|khẩn trương|nghiêm túc|quyết liệt|trực tiếp|nhanh chóng|trước mắt
        đồng thời|tuyệt đối|kiên quyết|cương quyết|phải|cần|cùng|sớm|chỉ|nghiêm|hàng ngày|hằng ngày|hàng tuần|hằng tuần|hàng tháng
        hằng tháng|hàng năm|hằng năm|hàng quý|hằng quý|định kỳ|bên cạnh đó|ngoài ra|tự|khẩn cấp|cấp bách|chuẩn bị tốt|làm tốt|thực sự
        triệt để|linh hoạt|chặt chẽ|hiệu quả|phối hợp chặt chẽ|tốt|trước hết|không ngừng|từng bước|liên tục|ngay|giao|trên cơ sở đó|thần tốc|đồng loạt|sâu sát
        """);

    /// <summary>Verbs by which somebody is told to do something; the agency after them is the assignee.</summary>
    public static PhraseTable Assigning { get; } = new("""
        giao trách nhiệm cho|giao trách nhiệm|giao nhiệm vụ cho|giao nhiệm vụ|giao cho|giao|yêu cầu|đề nghị|phân công|ủy quyền cho
        ủy nhiệm cho|kính đề nghị|trân trọng đề nghị|đồng ý giao|thống nhất giao|tiếp tục giao|ra lệnh cho|đề xuất với
        """);

    /// <summary>Verbs by which the assignee in its turn moves others; the agency after them is directed.</summary>
    public static PhraseTable Directing { get; } = new("""
        lãnh đạo, chỉ đạo|chỉ đạo, hướng dẫn|chỉ đạo, đôn đốc|hướng dẫn, đôn đốc|hướng dẫn, chỉ đạo|chỉ đạo|hướng dẫn|đôn đốc
        chỉ đạo, kiểm tra, đôn đốc|chỉ đạo, hướng dẫn, đôn đốc|hướng dẫn, kiểm tra|trực tiếp hoặc chỉ đạo
        """);

    /// <summary>Openings that only lead to the assignee: "Trách nhiệm của Sở Y tế:".</summary>
    public static PhraseTable Introducing { get; } = new("""
        trách nhiệm của|nhiệm vụ của|nhiệm vụ cụ thể của|phân công trách nhiệm của|đối với|về phía|riêng đối với|riêng
        trách nhiệm thực hiện của|quyền hạn và trách nhiệm của
        """);

    /// <summary>Openings of a clause that say nothing about who or what.</summary>
    public static PhraseTable Connectives { get; } = new("""
        đồng thời|bên cạnh đó|ngoài ra|trong đó|do đó|vì vậy|trước mắt|mặt khác|trên cơ sở đó|cùng với đó|theo đó|tiếp tục|riêng
        thứ nhất|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|thứ tám|thứ chín|thứ mười
        thứ nhất là|thứ hai là|thứ ba là|thứ tư là|thứ năm là|thứ sáu là|thứ bảy là|thứ tám là|thứ chín là|thứ mười là
        một là|hai là|ba là|bốn là|năm là|sáu là|bảy là|tám là|chín là|mười là
        """);

    /// <summary>Verbs after an agency that order it nothing: consents, reports, what is or was.</summary>
    public static PhraseTable NoOrder { get; } = new("""
        nhất trí|đồng ý|thống nhất với|cơ bản thống nhất|hoan nghênh|ghi nhận|đánh giá cao|biểu dương|chấp thuận|đã|đang|sẽ|được
        bị|là|đều|nhận được|thông báo để|gồm|bao gồm|tiếp tục được|cho rằng|khẳng định|vẫn|còn|chưa|trân trọng|cảm ơn
        """);

    /// <summary>Verbs after an agency by which it is allowed something, or not yet.</summary>
    public static PhraseTable Permissions { get; } = new("""
        được phép|được quyền|có quyền|được quyết định|được tự quyết định|được chủ động|được áp dụng|được vận dụng|được lựa chọn|được sử dụng
        được hoạt động|được mở cửa|được tổ chức|được thực hiện|chưa nên|chưa được phép|chưa cần|chưa bắt buộc
        """);

    /// <summary>Words that end the name of an agency though they are no verbs of order.</summary>
    public static PhraseTable NameStops { get; } = new("""
        theo|căn cứ|để|nhằm|với|về|khi|do|đã|đang|sẽ|được|bị|là|phải|cần|không|nếu|hàng|hằng|ngay|trước|sau|như|và|hoặc|cùng|mà|vào
        trực tiếp|chủ động|tiếp tục|kịp thời|thường xuyên|khẩn trương|nghiêm túc|tích cực|tập trung|quyết liệt|định kỳ|nêu cao|nên
        đến|từ|cho|bằng|thì|tại|ở|trong|qua|nhất trí|đồng ý|xuống|bắt đầu|chậm nhất|muộn nhất|không quá|hoàn thành|xong|tự|nhanh chóng|sớm|đặt|nghiêm|chỉ|quyết định|ghi nhận|đánh giá cao|biểu dương|hoan nghênh|đảm nhiệm|đảm nhận
        """);

    /// <summary>Names of several syllables that open an agency by themselves.</summary>
    public static PhraseTable Heads { get; } = new("""
        ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|thường trực hđnd|thường trực hội đồng nhân dân|văn phòng
        ủy ban mặt trận tổ quốc|ủy ban mttq|ubmttq|ubmttqvn|ubmtqtvn|mặt trận tổ quốc|mttq|ủy ban kiểm tra|ủy ban dân tộc|ủy ban
        ban chỉ đạo|bcđ|ban chỉ huy|bộ chỉ huy|bchqs|ban chqs|bộ chqs|bộ tư lệnh|trung tâm|ttyt|ttvh|công an|cảnh sát
        bộ đội biên phòng|bđbp|đồn biên phòng|đoàn biên phòng|bộ đội|quân đội|lực lượng vũ trang|lực lượng|chi cục|tổng cục|cục
        bệnh viện|trạm y tế|phòng khám|nhà trường|trường học|học viện|đại học|cao đẳng|viện kiểm sát|tòa án|toà án|kho bạc nhà nước
        kho bạc|ngân hàng|bảo hiểm xã hội|bhxh|cơ quan thường trực|cơ quan chuyên môn|cơ quan chức năng|cơ quan|đơn vị|địa phương
        thanh tra|hải quan|cục thuế|chi cục thuế|cơ quan thuế|đài phát thanh|đài truyền hình|đài khí tượng|cổng thông tin|bưu điện
        viễn thông|điện lực|công ty|tổng công ty|tập đoàn|hợp tác xã|hiệp hội|liên minh|liên đoàn lao động|liên đoàn|liên hiệp
        hội đồng|hội nông dân|hội phụ nữ|hội liên hiệp|hội cựu chiến binh|hội chữ thập đỏ|hội người cao tuổi|hội cơ sở|hội đoàn thể
        đoàn thanh niên|đoàn tncs|đoàn kiểm tra|đoàn đbqh|đoàn đại biểu quốc hội|đoàn công tác|đoàn thể|tỉnh đoàn|huyện đoàn
        thành đoàn|quận đoàn|thị đoàn|xã đoàn|tổ chức chính trị|tổ chức cơ sở|tổ chức hội|tổ chức đoàn thể|tổ chức đoàn|tổ công tác
        tổ kiểm tra|tổ giúp việc|tổ covid|tổ liên ngành|tổ tuần tra|tổ dân phố|ban quản lý|ban thường vụ|ban chấp hành|ban tổ chức
        ban tuyên giáo|ban dân vận|ban nội chính|ban kinh tế|ban thường trực|ban giám đốc|ban vận động|ban đại diện|ban dân tộc
        đảng ủy khối các cơ quan và doanh nghiệp|đảng ủy khối cơ quan và doanh nghiệp|đảng ủy các cơ quan đảng
        đảng ủy mặt trận tổ quốc và các đoàn thể|đảng ủy mặt trận tổ quốc, các đoàn thể|ban công tác mặt trận|hệ thống thông tin cơ sở
        ban cán sự|ban bí thư|ban điều hành|ban an toàn|ban ngành|công đoàn|ban giám hiệu|ban lãnh đạo|ban chủ nhiệm|nhân viên|đoàn trường|nhà thiếu nhi|nhà văn hóa|nhà hát|bảo tàng|thư viện tỉnh|thư viện huyện|thư viện thành phố|thư viện quốc gia
        thường trực|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|chi bộ|đảng bộ|đảng đoàn|cấp ủy|chính quyền|hệ thống chính trị
        hệ thống chính quyền|tiểu ban|hạt kiểm lâm|chốt kiểm soát|đội phản ứng nhanh|tổ phản ứng nhanh|nhà máy nước|đội quản lý thị trường|đội kiểm tra
        vườn quốc gia|khu bảo tồn|quỹ|chủ đầu tư|chủ rừng|chủ hồ|chủ cơ sở|nhà thầu|nhà máy|sở y tế
        phòng ban|phòng chuyên môn|phòng kế hoạch tổng hợp|phòng hậu cần|ban hậu cần|cục hậu cần|khu quản lý|tổ chuyên môn|tổ bộ môn
        giáo viên chủ nhiệm|kế toán|phòng văn hóa|phòng tài chính|phòng kinh tế|phòng nội vụ|phòng lao động|phòng giáo dục
        phòng nông nghiệp|phòng tư pháp|phòng tài nguyên|phòng y tế|phòng công thương|phòng quản lý đô thị|phòng dân tộc
        cơ sở y tế|cơ sở khám|cơ sở giáo dục|cơ sở sản xuất|cơ sở kinh doanh|cơ sở đào tạo|ngành|cấp|tổ chức tín dụng
        huyện ủy viên|thị ủy viên|quận ủy viên|thành ủy viên|tỉnh ủy viên|ủy viên|thành viên|tổng công ty|tổ chức|doanh nghiệp|tiểu đoàn|trung đoàn|sư đoàn|quân khu|hiệu trưởng
        thành phố|thị xã|thị trấn|các bên liên quan|chi nhánh|xí nghiệp|nông trường|lâm trường|viện nghiên cứu|trại giam|trại
        cán bộ|công chức|viên chức|người lao động|đảng viên|vnpt|viettel|evn|petrolimex|mobifone|vietcombank|agribank|bidv|lđlđ|vp|vphu|vpub|vpubnd|vpcp|bch|catp|bqlda|bql|cdc|tand|vksnd|kbnn|nhnn|csgt|htx|bqp|bca|byt|hlhpn|bhyt|kiểm toán nhà nước|đảng ủy
        tổ chức đảng|tổ chức cơ sở đảng|siêu thị|bộ phận|ub mttq|tuyên giáo các|hội đồng bồi thường, giải phóng mặt bằng|cảng vụ|báo và đài|huyện, thành, thị ủy|huyện, thị, thành ủy|quận, huyện, thị ủy|quận, huyện ủy|huyện, thị ủy|huyện, thành ủy|thành, thị ủy|thị, thành ủy|quận, huyện, thành ủy|tỉnh, thành ủy
        huyện ủy, thành ủy|huyện, quận, thị ủy|hội đồng bồi thường, hỗ trợ và tái định cư|hội đồng bồi thường, hỗ trợ, tái định cư|công chức|đội quy tắc đô thị|trung tâm phục vụ hành chính công
        chính phủ|quốc hội|thủ tướng chính phủ|thông tấn xã|trung ương đoàn|trung ương hội|hội bảo vệ quyền lợi người tiêu dùng|y tế thôn bản|y tế thôn|y tế ấp|tổ bảo vệ an ninh, trật tự|văn phòng ubnd|đặc khu|liên hiệp hội|câu lạc bộ|khu phố|ban nhân dân|dân quân tự vệ|dân quân|ubmt|đoàn xã|đoàn phường|đoàn thị trấn|chi, đảng bộ|chủ nhà trọ|điều tra viên|giám sát viên
        tổ vệ sinh môi trường|tổ hòa giải ở cơ sở|tổ hòa giải|tổ tự quản|tổ truy vết|đội truy vết|tổ an ninh nhân dân|đội dân phòng|đội xung kích|hội đồng phối hợp phổ biến, giáo dục pháp luật|hội đồng phối hợp|tổ công nghệ số cộng đồng|tổ công nghệ số|cộng tác viên|tạp chí|kiểm lâm địa bàn|báo và phát thanh, truyền hình|báo và đài phát thanh, truyền hình
        đài truyền thanh|chủ đập|chủ vựa|khối phố|cơ sở giết mổ|cơ sở chăn nuôi|cơ sở chế biến|cơ sở lưu trú|cơ sở cai nghiện|cơ sở bảo trợ|cơ sở tôn giáo|cơ sở tín ngưỡng|cơ sở cách ly|cơ sở điều trị|cơ sở dịch vụ
        hộ kinh doanh|hộ gia đình|hộ chăn nuôi|hộ sản xuất|hộ dân|chi hội|chi đoàn|phân hội|thuế cơ sở|thuế khu vực|thuế tỉnh|thuế thành phố|thủ quỹ|thủ kho|nhân viên bảo vệ|nhân viên y tế|nhân viên phục vụ|nhân viên cấp dưỡng|cảng hàng không|cảng biển|cảng cá|hãng hàng không|hãng tàu|hãng taxi
        """);

    /// <summary>Heads of one syllable: agencies only before a capital or behind a word like "các".</summary>
    public static PhraseTable ShortHeads { get; } = new("""
        sở|phòng|ban|bộ|cục|vụ|viện|khoa|trường|hội|đoàn|tổ|tô|đội|chốt|đài|báo|trạm|đồn|hạt|xã|phường|huyện|quận|tỉnh|thôn|bản|ấp|khối|kho
        """);

    /// <summary>Posts that stand before the name of an agency.</summary>
    public static PhraseTable Posts { get; } = new("""
        thủ tướng|phó thủ tướng|thứ trưởng|phó chánh văn phòng|phó trưởng ban|phó trưởng phòng|tổng biên tập|tổng thanh tra|chủ nhiệm
        tổng kiểm toán|trưởng đoàn|trưởng tiểu ban|tổng kiểm toán nhà nước|phó cục trưởng|phó chỉ huy trưởng|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|tổng giám đốc|thủ trưởng|người đứng đầu|chánh văn phòng|chánh thanh tra
        chánh án|viện trưởng|cục trưởng|chi cục trưởng|tổng cục trưởng|vụ trưởng|hiệu trưởng|phó hiệu trưởng|bộ trưởng|thống đốc|bí thư
        phó bí thư|chỉ huy trưởng|chính ủy|trưởng ban|trưởng phòng|trưởng công an
        trưởng trạm|trạm trưởng|đội trưởng|tổ trưởng|đồng chí|đ c|ông|bà|lãnh đạo|tập thể lãnh đạo|trưởng ban quản lý
        trưởng các|trưởng|đại biểu|tư lệnh|chính trị viên|cán bộ chủ chốt|người phát ngôn của|người phát ngôn
        """);

    /// <summary>Words before an agency that count it.</summary>
    public static PhraseTable Quantifiers { get; } = new("quý|các|những|toàn thể|tất cả|từng|mỗi|cả|mọi|toàn bộ|hai|02|ba|03");

    /// <summary>Nouns that name agencies in general; a list of them is one assignee.</summary>
    public static PhraseTable Generals { get; } = new("""
        cơ quan|đơn vị|địa phương|cấp|ngành|sở|ban|bộ|đoàn thể|khoa|phòng|phòng ban|ban ngành|tổ chức|doanh nghiệp|cá nhân|hội|hội đoàn thể|cơ quan chức năng
        chi bộ|đảng bộ|chi đảng bộ|cấp ủy đảng|cơ quan chuyên môn|phòng chuyên môn|phòng, ban chuyên môn|đơn vị sự nghiệp|hộ gia đình|hộ kinh doanh|hộ chăn nuôi|hộ sản xuất|hộ dân|cơ sở kinh doanh|cơ sở sản xuất|cơ quan ngang bộ|cơ quan thuộc chính phủ|trường|trạm|cán bộ|công chức|viên chức|người lao động|đảng viên|giáo viên|nhân viên|giảng viên
        """);

    /// <summary>Units of the administration; a list of them stays with the agency before it ("UBND các xã, thị trấn").</summary>
    public static PhraseTable PlaceUnits { get; } = new("tp|tx|tỉnh|huyện đảo|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|đặc khu|thôn|bản|ấp|buôn|làng|phum|sóc|khóm|khu phố|khối phố|khu dân cư|tổ dân phố|xóm|tiểu khu");

    /// <summary>Lower-case words that may stand inside the name of an agency or behind it.</summary>
    public static PhraseTable NameWords { get; } = new("""
        huyện, thành, thị ủy|huyện, thị, thành ủy|quận, huyện, thị ủy|huyện, thị ủy|huyện, thành ủy
        huyện ủy, thị ủy, thành ủy|huyện ủy, thành ủy|huyện ủy, thị ủy|huyện ủy|huyện, thành, thị đoàn|huyện, thị, thành đoàn|quận, huyện, thị đoàn|huyện, thị đoàn|huyện, thành đoàn|quận, huyện đoàn
        quản lý hành chính về trật tự xã hội|điều tra tội phạm về trật tự xã hội|điều tra tội phạm về kinh tế|điều tra tội phạm về ma túy|điều tra tội phạm về kinh tế và ma túy|thi hành án hình sự và hỗ trợ tư pháp
        phòng cháy, chữa cháy và cứu nạn, cứu hộ|phòng cháy chữa cháy và cứu hộ, cứu nạn|quản lý xuất nhập cảnh|quản lý hành chính|trực thuộc
        quản lý khai thác công trình thủy lợi|quản lý và khai thác công trình thủy lợi|khai thác công trình thủy lợi|khai thác thủy lợi|cấp thoát nước|môi trường đô thị
        chất lượng|chất lượng giáo dục|kiểm định chất lượng giáo dục|kiểm định chất lượng|công trình giao thông|công trình thủy lợi|bảo vệ rừng|kiểm soát bệnh tật|dịch vụ nông nghiệp|dịch vụ việc làm|vận tải biển|văn hóa thông tin
        đầu tư xây dựng|đầu tư phát triển|đăng ký đất đai|văn phòng|cán sự đảng|đảng|cổ phần|tnhh|một thành viên|đoàn kết sư sãi yêu nước|đoàn kết|giáp ranh|ven biển
        xây dựng đảng|phía|vùng cao|ven sông|miền núi|trọng điểm|còn lại|vùng sâu|vùng xa|hải đảo|dân quân tự vệ|dân quân|dự phòng|bầu cử|các cấp|biên tập|bưu chính|quản lý đê điều|bảo đảm chất lượng|y tế|giáo dục|đào tạo|văn hóa|thông tin|truyền thông|thể thao|du lịch|gia đình|tài chính|kế hoạch|đầu tư|kinh tế|hạ tầng
        nông nghiệp|phát triển nông thôn|nông thôn|tài nguyên|môi trường|lao động|thương binh|xã hội|nội vụ|tư pháp|dân tộc|tôn giáo
        công thương|công nghiệp|thương mại|khoa học|công nghệ|giao thông vận tải|giao thông|vận tải|quân sự|biên phòng|đa khoa
        bệnh tật|dịch bệnh|phòng, chống dịch|phòng, chống|dịch|covid|19|thiên tai|tìm kiếm cứu nạn|tìm kiếm|cứu nạn|cứu hộ
        cháy rừng|ma túy|tội phạm|liên ngành|chuyên ngành|chuyên môn|chức năng|nghiệp vụ|cộng đồng|biên giới|chính trị|quần chúng
        cơ sở|trung ương|chính phủ|quốc hội|nhân dân|tối cao|việt nam|tổ quốc|tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận
        đặc khu|thôn|bản|ấp|khu phố|tổ dân phố|khu vực|vùng|các|ngành|địa phương|địa bàn|toàn|nhà nước|doanh nghiệp|sản xuất
        kinh doanh|khám chữa bệnh|khám bệnh|chữa bệnh|tư nhân|ngoài công lập|công lập|trường học|mầm non|tiểu học|trung học|phổ thông
        đại học|cao đẳng|dạy nghề|nghề nghiệp|thủy lợi|điện lực|năng lượng tái tạo|năng lượng|viễn thông|thuế|hải quan|kho bạc|ngân hàng|bảo hiểm
        liên hiệp phụ nữ|phụ nữ|nông dân|cựu chiến binh|thanh niên|chữ thập đỏ|người cao tuổi|khuyến học|luật gia|nhà báo
        đô thị|đất đai|đăng kiểm|truyền thanh|dân tộc nội trú, bán trú|dân tộc nội trú|dân tộc bán trú|covid cộng đồng|quỹ đất|dự án|khu công nghiệp|khu kinh tế|rừng|phòng hộ|đặc dụng|quốc gia|hợp tác xã|chăn nuôi|thú y
        trồng trọt|bảo vệ thực vật|kiểm lâm|thủy sản|an toàn thực phẩm|an toàn|trật tự|dân phòng|tự quản|xung kích|tình nguyện
        thường trực|thường vụ|chấp hành|ủy viên|hành chính công|dịch vụ|dịch vụ công|dịch vụ công ích|thông tin xúc tiến du lịch|thông tin xúc tiến thương mại|thông tin xúc tiến đầu tư|dịch vụ tổng hợp|liên quan|có liên quan|trực thuộc|thuộc|của|khác
        giáo dục thường xuyên|huyện ủy, thị ủy, thành ủy|huyện ủy, thành ủy|thành ủy, huyện ủy|huyện ủy, thị ủy|huyện ủy|thành ủy|thị ủy|quận ủy
        đại đoàn kết|chủ quản|chi nhánh|nêu trên|nói trên|kể trên|sau đây|dưới đây|mới|đóng chân|đóng|trên địa bàn|trên|trong và ngoài|ngoài|phụ trách|ban chuyên môn|ban|phòng|sở|đoàn thể|hội
        đoàn|tổ chức|cơ quan|đơn vị|nhiệm vụ|thành viên|lãnh đạo|đảng viên|viên|trưởng|chủ tịch|giám đốc|hưởng lương|bộ|trường
        vật tư|thiết bị|trang thiết bị|đường bộ|đường sắt|đường thủy nội địa|hàng không|hàng hải|hậu cần|vật liệu|xây lắp|tín dụng|chính sách|cấp xã|cấp huyện|cấp tỉnh|ngang|lương thực|nước sạch|quản lý thị trường
        điều dưỡng|phục hồi|tâm thần|lao|mắt|nhi|sản|phản ứng nhanh|tiền phương|ứng phó|sự cố|chuyển đổi số|cải cách hành chính
        khí tượng thủy văn|khí tượng|thủy văn|phát thanh|truyền hình|báo chí|xuất bản|bưu chính|công nghệ thông tin|chợ|bến xe|bến cảng|di tích|nghĩa trang|chung cư|cửa khẩu|chỉ huy|kiểm soát|kiểm dịch|quốc tế
        hành chính|tham mưu tổng hợp|tổng hợp|công tác|nhà trường|vệ sinh|thực phẩm|giống|cây trồng|vật nuôi|khuyến nông|khuyến công
        từ thiện|nhân đạo|bảo trợ xã hội|cai nghiện|giam giữ|hồ chứa|thủy điện|công trình|xây dựng công trình|lưới điện|chủ rừng|di sản văn hóa|di sản|đặc biệt khó khăn
        ngoại vụ|sự nghiệp|công ích|tái định cư|bồi thường|giải phóng mặt bằng|dân cư|quản trị|thi hành án dân sự|thi hành án|dân sự
        cảnh sát|quản lý|bảo vệ|trật tự xã hội|điều tra|hình sự|phòng cháy|chữa cháy|và chữa cháy|kinh phí|dân số|kế hoạch hóa gia đình
        """);

    /// <summary>Verbs that belong to the name of an agency when they follow its head at once: "Trung tâm kiểm soát bệnh tật".</summary>
    public static PhraseTable Functions { get; } = new("""
        kiểm soát bệnh tật|kiểm soát dịch|quản lý dự án|quản lý thị trường|quản lý đô thị|quản lý khu|quản lý rừng|bảo vệ rừng|bảo vệ thực vật
        cấp nước|xúc tiến|phát triển quỹ|phát triển nông thôn|đăng ký đất đai|đăng ký|kiểm nghiệm|kiểm dịch|điều hành đô thị|phục vụ hành chính công|phục vụ hành chính
        giám định|khuyến nông|hỗ trợ phát triển|thông tin|đào tạo|giáo dục|đầu tư|tiếp công dân|cứu hộ|điều dưỡng|thi hành án|vận tải
        """);

    /// <summary>What an owner or operator does: behind "đơn vị", "cơ sở" … it may be part of the name, not the order.</summary>
    public static PhraseTable Operating { get; } = new("quản lý|sản xuất|kinh doanh|khai thác|sử dụng|vận hành|cung cấp|thi công|tham gia|đầu tư|chế biến|thu mua|vận chuyển");

    /// <summary>Phrases of several words that follow the name of an agency though their first word would end it.</summary>
    public static PhraseTable NameTails { get; } = new("""
        sở tại|tại doanh nghiệp|trong khu công nghiệp|trong các khu công nghiệp|trong cụm công nghiệp|trong khu kinh tế|trong khu chế xuất|ở khu dân cư|ở các khu dân cư|tại khu dân cư|tại chỗ|tại các khu dân cư|tại địa phương|tại cơ sở|tại các địa phương|ở các xã|ở các|ở cơ sở|ở địa phương|trong tỉnh|trong huyện|trong toàn
        trong nước|trong ngành|trong hệ thống|trong và ngoài|trong thành phố|trong khu vực|từ huyện đến|từ xã đến|từ tỉnh đến|từ thành phố đến|từ trung ương đến|có liên quan
        được điều động|được bộ điều động|được sở điều động|được chỉ định|được cử|được ủy quyền|được thành lập|được phân cấp|được chọn làm|được chọn đặt|được chọn|có rừng|có biển|có dự án đi qua|có tuyến đường đi qua|có dự án|ven biển, đảo|ven biển, hải đảo|có biên giới|được giao|được phân công|được giao nhiệm vụ
        đóng trên địa bàn|đóng chân trên địa bàn|đóng quân trên địa bàn|đứng chân trên địa bàn|hoạt động trên địa bàn|có trụ sở trên địa bàn
        sau sắp xếp|sau sáp nhập|sau hợp nhất|mới thành lập|mới hình thành
        """);

    /// <summary>Words that only tell that and how somebody carries out what stands above; the rest of an attached line.</summary>
    public static PhraseTable Generic { get; } = new("""
        chủ trì|phối hợp|triển khai|thực hiện|tổ chức|tham mưu|hoàn thành|xây dựng|bố trí kinh phí|kế hoạch|phương án|báo cáo|kết quả|theo|chức năng
        nhiệm vụ|được giao|chịu trách nhiệm|có trách nhiệm|trách nhiệm|bắt đầu|ngay|duy trì|thường xuyên|thời gian|chủ động|rà soát
        bổ sung|kiện toàn|hướng dẫn|kiểm tra|giám sát|đôn đốc|theo dõi|tuyên truyền|phổ biến|để|người dân|tìm hiểu|tham gia|tập trung
        và|với|các|cùng|đơn vị|cơ quan|liên quan|có|về|kịp thời|khẩn trương|tiếp tục|nghiêm túc|tích cực|thời hạn|xong|cho|trong|liên tục
        hằng năm|hàng năm|quy định|dự kiến|bảo đảm|đảm bảo|tiến độ|yêu cầu|thẩm quyền|nội dung|này|là|do|lực lượng|hỗ trợ|trình|phê duyệt
        """);

    /// <summary>Words that always lead to another, so that not even a title ends with them.</summary>
    public static PhraseTable Leading { get; } = new("và|của|với|tại|về|cho|các|những|theo|để|do|bị|từ|đến|hoặc|như|bằng|mỗi|khi|nhằm|sẽ|phải|nếu|mà|thì");

    /// <summary>Words at whose end no sentence ends: a break behind them lies inside it.</summary>
    public static PhraseTable Dangling { get; } = new("""
        và|của|với|tại|về|cho|các|những|theo|để|trong|do|bị|được|là|từ|đến|phòng|chống|trên|dưới|giữa|hoặc|như|khi|nhằm|bằng|có|không|đã|đang|sẽ|phải|cần|mỗi|số|ngày|tháng|năm|bộ|sở|ban|ủy|công|việc|sự|cùng|giao|thực|tổ|tỉnh|huyện|thành|người|một|hai|ở|vào|ra|lên|qua|nếu|mà|thì|đối|liên|nâng|tăng|đẩy|triển|xây|hướng|kiểm|rà|phối
        """);
}
