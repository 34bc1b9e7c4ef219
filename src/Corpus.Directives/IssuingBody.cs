namespace Corpus.Directives;

/// <summary>Level of the administration that a body belongs to.</summary>
/// <remarks>The values are stored in indexes: never renumber.</remarks>
public enum AdministrativeLevel
{
    /// <summary>Trung ương: Government, ministries, the Party's Central Committee.</summary>
    Central = 0,

    /// <summary>Tỉnh, thành phố trực thuộc trung ương.</summary>
    Province = 1,

    /// <summary>Huyện, quận, thị xã, thành phố thuộc tỉnh (abolished on 1 July 2025).</summary>
    District = 2,

    /// <summary>Xã, phường, thị trấn, đặc khu.</summary>
    Commune = 3,
}

/// <summary>Which of the three pillars a body belongs to.</summary>
/// <remarks>The values are stored in indexes: never renumber.</remarks>
public enum Branch
{
    /// <summary>Nhà nước.</summary>
    State = 0,

    /// <summary>Đảng.</summary>
    Party = 1,

    /// <summary>Mặt trận và đoàn thể.</summary>
    Front = 2,
}

/// <summary>The body that issued a directive.</summary>
/// <param name="Name">Full name, abbreviations opened, with the name of its place: <c>Ủy ban nhân dân huyện Mường Tè</c>.</param>
/// <param name="Level">Its level, or null when nothing shows it.</param>
/// <param name="Branch">Its branch, or null when nothing shows it.</param>
public sealed record IssuingBody(string Name, AdministrativeLevel? Level, Branch? Branch);
