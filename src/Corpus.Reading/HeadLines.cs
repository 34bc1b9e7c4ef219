using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>Beginnings of lines by which the head of a directive ends; folded.</summary>
internal static partial class HeadLines
{
    private const int Timeout = 10_000;

    /// <summary>First items of a body: "1.", "I.", "A.", "Điều 1", "- …".</summary>
    [GeneratedRegex(@"^(?:1\s?[.)/]\s|1-\s|i\s?[./)-]\s|1\.1|a\s?[./)]\s|dieu 1\b|muc 1\b|phan i\b|phan thu nhat|chuong i\b|-\s+\S)", RegexOptions.CultureInvariant, Timeout)]
    public static partial Regex FirstItem();

    /// <summary>How first sentences of a body begin.</summary>
    [GeneratedRegex(
        @"^(?:can cu|thuc hien|thi hanh|trien khai|tiep tuc|tiep theo|ngay \d|sang ngay|chieu ngay|trong (?:cac )?ngay|tu ngay|de |nham |theo |hien nay|"
        + @"trong |sau khi|tren co so|qua |vua qua|thoi gian|xet |uy ban nhan dan|ubnd|thu tuong|chu tich|bo truong|thua lenh|tai |"
        + @"chinh phu|bo |so |van phong|ban |tinh uy|huyen uy|thanh uy|dang uy|thuong truc|phuc dap|tra loi|nhan duoc|de nghi|kinh |dong chi)",
        RegexOptions.CultureInvariant, Timeout)]
    public static partial Regex Opener();

    /// <summary>Whom a công điện is sent to: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:".</summary>
    [GeneratedRegex(@"^[^\n:]{0,120}(?:dien|gui)\s?:\s*", RegexOptions.CultureInvariant, Timeout)]
    public static partial Regex Dispatch();
}
