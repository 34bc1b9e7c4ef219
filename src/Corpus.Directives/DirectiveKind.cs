using System.Collections.Frozen;

namespace Corpus.Directives;

/// <summary>The form of a directive: thông báo, công văn, kế hoạch, …</summary>
/// <remarks>
/// The named forms of Nghị định 30/2020/NĐ-CP (appendix III) and of Hướng dẫn 36-HD/VPTW, and the legal normative documents that both
/// cite. Two forms are equal when their codes are. Immutable; safe for any thread.
/// </remarks>
public sealed class DirectiveKind : IEquatable<DirectiveKind>
{
    private static readonly DirectiveKind[] Kinds =
    [
        new("nghi-quyet", "Nghị quyết", "NQ"),
        new("quyet-dinh", "Quyết định", "QĐ"),
        new("chi-thi", "Chỉ thị", "CT"),
        new("quy-che", "Quy chế", "QC"),
        new("quy-dinh", "Quy định", "QyĐ", "QĐi"),
        new("thong-cao", "Thông cáo", "TC"),
        new("thong-bao", "Thông báo", "TB"),
        new("huong-dan", "Hướng dẫn", "HD"),
        new("chuong-trinh", "Chương trình", "CTr"),
        new("ke-hoach", "Kế hoạch", "KH"),
        new("phuong-an", "Phương án", "PA"),
        new("de-an", "Đề án", "ĐA"),
        new("du-an", "Dự án", "DA"),
        new("bao-cao", "Báo cáo", "BC"),
        new("bien-ban", "Biên bản", "BB"),
        new("to-trinh", "Tờ trình", "TTr"),
        new("hop-dong", "Hợp đồng", "HĐ"),
        new("cong-van", "Công văn", "CV"),
        new("cong-dien", "Công điện", "CĐ"),
        new("ban-ghi-nho", "Bản ghi nhớ", "BGN"),
        new("ban-thoa-thuan", "Bản thỏa thuận", "BTT"),
        new("giay-uy-quyen", "Giấy ủy quyền", "GUQ"),
        new("giay-moi", "Giấy mời", "GM"),
        new("giay-gioi-thieu", "Giấy giới thiệu", "GGT"),
        new("giay-nghi-phep", "Giấy nghỉ phép", "GNP"),
        new("phieu-gui", "Phiếu gửi", "PG"),
        new("phieu-chuyen", "Phiếu chuyển", "PC"),
        new("phieu-bao", "Phiếu báo", "PB"),
        new("thu-cong", "Thư công"),
        new("ket-luan", "Kết luận", "KL"),
        new("thong-tri", "Thông tri", "TT"),
        new("tuyen-bo", "Tuyên bố"),
        new("loi-keu-goi", "Lời kêu gọi"),
        new("chien-luoc", "Chiến lược", "CL"),
        new("hien-phap", "Hiến pháp"),
        new("bo-luat", "Bộ luật"),
        new("luat", "Luật"),
        new("phap-lenh", "Pháp lệnh", "PL"),
        new("lenh", "Lệnh", "L"),
        new("nghi-dinh", "Nghị định", "NĐ"),
        new("thong-tu", "Thông tư", "TT"),
        new("nghi-quyet-lien-tich", "Nghị quyết liên tịch", "NQLT"),
        new("thong-tu-lien-tich", "Thông tư liên tịch", "TTLT"),
        new("dieu-le", "Điều lệ"),
        new("menh-lenh", "Mệnh lệnh", "ML"),
    ];

    private static readonly FrozenDictionary<string, DirectiveKind> ByCode =
        Kinds.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);

    private DirectiveKind(string code, string name, params string[] abbreviations)
    {
        Code = code;
        Name = name;
        Abbreviations = abbreviations;
    }

    /// <summary>Every known form.</summary>
    public static IReadOnlyList<DirectiveKind> All => Kinds;

    /// <summary>ASCII code used in commands, URLs, files and indexes, e.g. <c>thong-bao</c>. Stored: never change one.</summary>
    public string Code { get; }

    /// <summary>Vietnamese name with a capital, e.g. <c>Thông báo</c>.</summary>
    public string Name { get; }

    /// <summary>Abbreviations in numbers (<c>TB</c> in <c>117/TB-UBND</c>), the usual one first; empty when there is none.</summary>
    public IReadOnlyList<string> Abbreviations { get; }

    /// <summary>Finds a form by its code.</summary>
    /// <returns>The form, or null for a code that is none; never throws.</returns>
    public static DirectiveKind? FromCode(string? code) => code is not null && ByCode.TryGetValue(code, out var kind) ? kind : null;

    /// <inheritdoc/>
    public bool Equals(DirectiveKind? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DirectiveKind);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
