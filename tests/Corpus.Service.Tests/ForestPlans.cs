using System.Text;
using System.Text.Json;

namespace Corpus.Service.Tests;

/// <summary>
/// A service over the sample directives and three plans that were added over HTTP: of a province, of a district that carries it out, and of
/// the same district two days later, nearly the same.
/// </summary>
public sealed class ForestPlans : IAsyncLifetime
{
    private const string OfTheProvince = """
        ỦY BAN NHÂN DÂN
        TỈNH LAI CHÂU
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Số: 310/KH-UBND
        Lai Châu, ngày 05 tháng 10 năm 2021
        KẾ HOẠCH
        Phòng cháy, chữa cháy rừng mùa khô năm 2021 - 2022
        Ủy ban nhân dân tỉnh Lai Châu ban hành Kế hoạch phòng cháy, chữa cháy rừng mùa khô năm 2021 - 2022 như sau:
        I. NHIỆM VỤ
        1. Kiểm tra, bảo dưỡng toàn bộ chòi canh lửa, đường băng cản lửa và phương tiện chữa cháy rừng trên địa bàn, hoàn thành trước ngày 30/10/2021.
        2. Tổ chức ký cam kết bảo vệ rừng với từng hộ gia đình sống gần rừng, vận động nhân dân không đốt nương làm rẫy trong những ngày nắng nóng kéo dài.
        3. Bố trí lực lượng trực gác lửa rừng 24/24 giờ tại các trạm kiểm lâm trong thời kỳ cao điểm.
        4. Giao Sở Tài chính cân đối nguồn kinh phí mua sắm máy thổi gió và quần áo chữa cháy cho các tổ, đội.
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        """;

    private const string OfTheDistrict = """
        ỦY BAN NHÂN DÂN
        HUYỆN MƯỜNG TÈ
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Số: 95/KH-UBND
        Mường Tè, ngày 12 tháng 10 năm 2021
        KẾ HOẠCH
        Phòng cháy, chữa cháy rừng mùa khô năm 2021 - 2022 trên địa bàn huyện
        Thực hiện Kế hoạch số 310/KH-UBND ngày 05/10/2021 của Ủy ban nhân dân tỉnh Lai Châu về phòng cháy, chữa cháy rừng mùa khô năm 2021 - 2022, Ủy ban nhân dân huyện Mường Tè ban hành Kế hoạch như sau:
        I. NHIỆM VỤ
        1. Kiểm tra, bảo dưỡng toàn bộ chòi canh lửa, đường băng cản lửa và phương tiện chữa cháy rừng trên địa bàn, hoàn thành trước ngày 30/10/2021.
        2. Tổ chức ký cam kết bảo vệ rừng với từng hộ gia đình, từng bản sống gần rừng, tuyên truyền nhân dân không đốt nương làm rẫy trong mùa khô.
        3. Thành lập tổ xung kích chữa cháy rừng của mỗi xã, mỗi tổ không ít hơn mười người.
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        """;

    private static readonly string OfTheDistrictAgain = OfTheDistrict
        .Replace("95/KH-UBND", "96/KH-UBND", StringComparison.Ordinal)
        .Replace("ngày 12 tháng 10", "ngày 14 tháng 10", StringComparison.Ordinal)
        .Replace("hơn mười người", "hơn hai mươi người", StringComparison.Ordinal);

    private readonly KeyedSeedService _service = new();

    /// <summary>The service, without a key.</summary>
    public SeedService Service => _service.Open;

    /// <summary>Id of 310/KH-UBND of the province, of 5 October 2021.</summary>
    public string Province { get; private set; } = "";

    /// <summary>Id of 95/KH-UBND of the district, of 12 October.</summary>
    public string District { get; private set; } = "";

    /// <summary>Id of 96/KH-UBND of the district, of 14 October.</summary>
    public string DistrictAgain { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await _service.InitializeAsync();
        using var client = await _service.Keyed.ClientAsync("Write");
        Province = await AddAsync(client, OfTheProvince);
        District = await AddAsync(client, OfTheDistrict);
        DistrictAgain = await AddAsync(client, OfTheDistrictAgain);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private static async Task<string> AddAsync(HttpClient client, string text)
    {
        using var answer = await client.PostAsync("/api/v1/directives?name=ke-hoach.txt", new ByteArrayContent(Encoding.UTF8.GetBytes(text)));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
    }
}
