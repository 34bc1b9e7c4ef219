namespace Corpus.Directives;

/// <summary>Names of the <see cref="Sector"/> values; <see cref="EnumCodes"/> has their codes.</summary>
public static class Sectors
{
    private static readonly (string Vietnamese, string English)[] Names =
    [
        ("Y tế", "Health"),
        ("Quân sự, quốc phòng", "Military and defence"),
        ("Biên giới, biên phòng", "Border"),
        ("Giáo dục", "Education"),
        ("An ninh, trật tự", "Security and public order"),
        ("Thông tin, tuyên truyền, văn hóa", "Information and culture"),
        ("Kinh tế, thương mại, xây dựng", "Economy, trade, construction"),
        ("Giao thông vận tải", "Transport"),
        ("Lao động, an sinh xã hội", "Labour and welfare"),
        ("Tài chính, ngân sách", "Finance and budget"),
        ("Tài nguyên, môi trường, thiên tai", "Environment and disasters"),
        ("Nông nghiệp", "Agriculture"),
        ("Công nghệ thông tin, chuyển đổi số", "Information technology"),
        ("Mặt trận, đoàn thể, vận động nhân dân", "Front, unions, mobilisation"),
        ("Chỉ đạo, điều hành, kiểm tra, báo cáo", "Direction and administration"),
    ];

    /// <summary>Number of sectors.</summary>
    public const int Count = 15;

    /// <summary>Every sector in the order of its stored value.</summary>
    public static IReadOnlyList<Sector> All { get; } = Enum.GetValues<Sector>();

    /// <summary>The Vietnamese name, e.g. <c>Y tế</c>.</summary>
    /// <exception cref="IndexOutOfRangeException">Not a sector.</exception>
    public static string VietnameseName(this Sector sector) => Names[(int)sector].Vietnamese;

    /// <summary>The English name, e.g. <c>Health</c>.</summary>
    /// <exception cref="IndexOutOfRangeException">Not a sector.</exception>
    public static string EnglishName(this Sector sector) => Names[(int)sector].English;

    /// <summary>Reads a code such as <c>health</c>. Case matters: codes are lower case.</summary>
    /// <returns>Whether <paramref name="code"/> is one; never throws.</returns>
    public static bool TryParse(string? code, out Sector sector) => EnumCodes.TryParse(code, out sector);
}
