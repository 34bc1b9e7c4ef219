namespace Corpus.Directives;

/// <summary>A field of government work that a task belongs to.</summary>
/// <remarks>The values are stored in indexes and models: never renumber, only append (at most 16, see <see cref="SectorSet"/>).</remarks>
public enum Sector
{
    /// <summary>Y tế: medical and epidemic-control measures.</summary>
    Health = 0,

    /// <summary>Quân sự, quốc phòng: the military commands and their tasks.</summary>
    Military = 1,

    /// <summary>Biên giới, biên phòng: patrol, illegal crossing, border posts.</summary>
    Border = 2,

    /// <summary>Giáo dục: schools, teachers, the school year.</summary>
    Education = 3,

    /// <summary>An ninh, trật tự, công an: public order, checkpoints, residence, punishing violations.</summary>
    Security = 4,

    /// <summary>Thông tin, tuyên truyền, văn hóa: information, propaganda, press, culture.</summary>
    Communication = 5,

    /// <summary>Kinh tế, thương mại, sản xuất, xây dựng.</summary>
    Economy = 6,

    /// <summary>Giao thông vận tải: vehicles, routes, traffic.</summary>
    Transport = 7,

    /// <summary>Lao động, an sinh xã hội: labour, relief, people in need.</summary>
    Welfare = 8,

    /// <summary>Tài chính, ngân sách: budgets, funds, estimates, allowances.</summary>
    Finance = 9,

    /// <summary>Tài nguyên, môi trường, thiên tai.</summary>
    Environment = 10,

    /// <summary>Nông nghiệp: farming and farm produce.</summary>
    Agriculture = 11,

    /// <summary>Công nghệ thông tin, chuyển đổi số.</summary>
    Technology = 12,

    /// <summary>Mặt trận, đoàn thể, vận động nhân dân.</summary>
    Civic = 13,

    /// <summary>Chỉ đạo điều hành, tổ chức bộ máy, kiểm tra, báo cáo.</summary>
    Governance = 14,
}
