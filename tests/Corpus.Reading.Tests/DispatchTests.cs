using System.Text;

namespace Corpus.Reading.Tests;

/// <summary>Whom a telegram is sent to.</summary>
public sealed class DispatchTests
{
    [Theory]
    [InlineData("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nĐiện:")]
    [InlineData("CHỦ TỊCH ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\n\nđiện:")]
    [InlineData("BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI TỈNH\nGửi:")]
    [InlineData("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC KẠN ĐIỆN:")]
    [InlineData("Điện:")]
    public void Read_SenderAboveTheAddressees_IsNoPartOfTheBody(string sender)
    {
        var read = DirectiveReader.Read("a.txt", Encoding.UTF8.GetBytes($"""
            ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH BẮC KẠN                      Độc lập - Tự do - Hạnh phúc
            Số: 03/CĐ-UBND                     Bắc Kạn, ngày 20 tháng 6 năm 2023

            CÔNG ĐIỆN
            Về việc phòng, chống lũ quét

            {sender}
            - Chủ tịch UBND các huyện, thành phố;
            - Giám đốc các sở.

            Theo bản tin dự báo, từ ngày 21/6 có lũ quét. Chủ tịch UBND tỉnh yêu cầu:

            1. Chủ tịch UBND các huyện sơ tán dân.
            2. Giao Văn phòng UBND tỉnh theo dõi.

            CHỦ TỊCH

            Nông Văn Tặng
            """)).Value!;
        Assert.Equal(["Chủ tịch UBND các huyện, thành phố", "Giám đốc các sở"], read.Addressees);
        Assert.Equal(["1", "2"], read.Tasks.Select(task => task.Path));
        Assert.All(read.Tasks, task => Assert.Null(task.Deadline));
    }
}
