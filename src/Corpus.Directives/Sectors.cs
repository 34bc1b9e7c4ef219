using System.Collections.Frozen;

namespace Corpus.Directives;

/// <summary>Codes and names of the <see cref="Sector"/> values, as the outside sees them.</summary>
public static class Sectors
{
    private static readonly (string Code, string Vietnamese, string English)[] Names =
    [
        ("health", "Y tế", "Health"),
        ("military", "Quân sự, quốc phòng", "Military and defence"),
        ("border", "Biên giới, biên phòng", "Border"),
        ("education", "Giáo dục", "Education"),
        ("security", "An ninh, trật tự", "Security and public order"),
        ("communication", "Thông tin, tuyên truyền, văn hóa", "Information and culture"),
        ("economy", "Kinh tế, thương mại, xây dựng", "Economy, trade, construction"),
        ("transport", "Giao thông vận tải", "Transport"),
        ("welfare", "Lao động, an sinh xã hội", "Labour and welfare"),
        ("finance", "Tài chính, ngân sách", "Finance and budget"),
        ("environment", "Tài nguyên, môi trường, thiên tai", "Environment and disasters"),
        ("agriculture", "Nông nghiệp", "Agriculture"),
        ("technology", "Công nghệ thông tin, chuyển đổi số", "Information technology"),
        ("civic", "Mặt trận, đoàn thể, vận động nhân dân", "Front, unions, mobilisation"),
        ("governance", "Chỉ đạo, điều hành, kiểm tra, báo cáo", "Direction and administration"),
    ];

    private static readonly FrozenDictionary<string, Sector> ByCode =
        Enum.GetValues<Sector>().ToFrozenDictionary(sector => sector.Code(), StringComparer.Ordinal);

    /// <summary>Number of sectors.</summary>
    public const int Count = 15;

    /// <summary>Every sector in the order of its stored value.</summary>
    public static IReadOnlyList<Sector> All { get; } = Enum.GetValues<Sector>();

    /// <summary>The code used in commands, URLs and files, e.g. <c>health</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a sector.</exception>
    public static string Code(this Sector sector) => Name(sector).Code;

    /// <summary>The Vietnamese name, e.g. <c>Y tế</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a sector.</exception>
    public static string VietnameseName(this Sector sector) => Name(sector).Vietnamese;

    /// <summary>The English name, e.g. <c>Health</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a sector.</exception>
    public static string EnglishName(this Sector sector) => Name(sector).English;

    /// <summary>Reads a code. Case matters: codes are lower case.</summary>
    /// <returns>Whether <paramref name="code"/> is one; never throws.</returns>
    public static bool TryParse(string? code, out Sector sector)
    {
        sector = default;
        return code is not null && ByCode.TryGetValue(code, out sector);
    }

    private static (string Code, string Vietnamese, string English) Name(Sector sector)
    {
        ArgumentOutOfRangeException.ThrowIfNegative((int)sector, nameof(sector));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)sector, Count, nameof(sector));
        return Names[(int)sector];
    }
}
