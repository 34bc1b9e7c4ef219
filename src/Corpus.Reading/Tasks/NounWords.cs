namespace Corpus.Reading;

/// <summary>Tells words that belong to the noun of an amount, though without the one beside them they would end it.</summary>
internal static class NounWords
{
    /// <summary>Whether a word would end the noun but for the one beside it: "chỉ tiêu", "chi thường xuyên", "nhà bị tốc mái", "dân số cần tiêm".</summary>
    public static bool BelongsTo(Word[] words, int at) =>
        words[at].Lower == "bị"
        || (words[at].Lower == "hàng" && !(at + 1 < words.Length && words[at + 1].Folded is "ngay" or "tuan" or "thang" or "quy" or "nam"))
        || (words[at].Lower == "tập" && at > 0 && words[at - 1].Lower == "rừng")
        || (words[at].Lower == "đình" && at > 0 && words[at - 1].Lower == "gia")
        || (words[at].Lower == "mua" && at > 0 && words[at - 1].Lower is "điểm" or "khu" or "tâm")
        || (words[at].Lower == "việc" && at + 1 < words.Length && words[at + 1].Lower == "làm")
        || (words[at].Lower == "ở" && at > 0 && ((words[at - 1].Lower is "đất" or "nhà" && EndsClause(words, at + 1)) || words[at - 1].Lower == "phòng"))
        || (words[at].Lower == "tự" && at + 1 < words.Length && words[at + 1].Lower is "động" or "ghi" or "quản" or "mở" or "phòng" or "vệ" or "phát" or "chế" or "nguyện")
        || (words[at].Lower == "bằng" && at > 0 && words[at - 1].Lower == "mặt")
        || (words[at].Lower == "giao" && at > 0 && (words[at - 1].Lower is "nút" or "quân" or "nhận" || (at + 1 < words.Length && words[at + 1].Lower is "thông" or "dịch" or "lưu")))
        || words[at].Lower == "cộng"
        || (words[at].Lower == "tái" && at + 1 < words.Length && words[at + 1].Lower == "định")
        || (words[at].Lower == "đi" && at > 0 && words[at - 1].Lower is "lối" or "đường")
        || (words[at].Lower == "chỉ" && at > 0 && at + 1 < words.Length && words[at + 1].Lower == "dẫn" && words[at - 1].Lower is "biển" or "bảng")
        || (words[at].Lower == "thu" && at > 0 && at + 1 < words.Length && words[at + 1].Lower == "gom" && words[at - 1].Lower is "dây" or "điểm" or "xe" or "tổ" or "thùng")
        || (words[at].Lower == "trực" && at + 1 < words.Length && words[at + 1].Lower == "thuộc" && !NamesOwner(words, at + 2))
        || (words[at].Lower == "thuộc" && at > 0 && words[at - 1].Lower == "trực" && !NamesOwner(words, at + 1))
        || (words[at].Lower == "thương" && at > 0 && words[at - 1].Lower == "cứu")
        || (words[at].Lower == "cứu" && at + 1 < words.Length && words[at + 1].Lower is "thương" or "hỏa" or "hộ" or "nạn")
        || (words[at].Lower == "trồng" && at > 0 && words[at - 1].Lower == "rừng" && EndsClause(words, at + 1))
        || (words[at].Lower == "có" && at > 0 && words[at - 1].Lower == "người" && at + 1 < words.Length && words[at + 1].Lower is "công" or "uy")
        || (words[at].Lower == "công" && at > 0 && words[at - 1].Lower == "có")
        || (words[at].Lower is "trong" or "ngoài" && at > 0 && words[at - 1].Lower == "bên")
        || (words[at].Lower == "cứu" && at > 0 && words[at - 1].Lower == "hàng")
        || (words[at].Lower == "qua" && at + 1 < words.Length && words[at + 1].Lower == "mạng")
        || (words[at].Lower == "không" && at + 1 < words.Length && words[at + 1].Lower == "dây")
        || (words[at].Lower == "sử" && at > 0 && words[at - 1].Lower == "quyền")
        || (words[at].Lower == "đang" && at + 1 < words.Length && words[at + 1].Lower == "hoạt")
        || (words[at].Lower == "công" && at + 2 < words.Length && words[at + 1].Lower == "suất" && words[at + 2].Lower is "lớn" or "nhỏ" or "cao")
        || (words[at].Lower is "đến" or "dưới" && IsAge(words, at + 1))
        || (words[at].Lower == "làm" && at > 0 && words[at - 1].Lower == "việc")
        || (words[at].Lower == "đối" && at + 1 < words.Length && words[at + 1].Lower is "tượng" or "tác")
        || (words[at].Lower == "công" && at > 0 && words[at - 1].Lower is "tổ" or "đoàn" or "nhóm" or "đội")
        || (words[at].Lower == "tập" && at > 0 && words[at - 1].Lower == "ly")
        || (words[at].Lower == "được" && at > 0 && (EndsClause(words, at + 1) || (words[at + 1].Lower is "giao" or "mời" or "cấp" or "phân" && EndsClause(words, at + 2))))
        || (words[at].Lower == "giao" && at > 0 && words[at - 1].Lower == "được")
        || (words[at].Lower == "trực" && ((at > 0 && words[at - 1].Lower == "ca") || (at + 1 < words.Length && words[at + 1].Lower is "tuyến" or "quan")))
        || (words[at].Lower == "từ" && at + 2 < words.Length && words[at + 1].IsNumber && IsAge(words, at + 2))
        || (words[at].Lower is "trở" && at > 0 && words[at - 1].Lower == "tuổi")
        || (words[at].Folded is "quy" && at > 0 && words[at - 1].Lower is "trái" or "đúng" or "sai")
        || (words[at].Lower == "chỉ" && at + 1 < words.Length && words[at + 1].Lower == "tiêu")
        || (words[at].Lower == "cần" && at + 1 < words.Length && (at + 2 == words.Length || words[at + 2].IsCut))
        || (words[at].Lower == "thường" && at > 0 && words[at - 1].Lower == "chi");

    /// <summary>Whether the body begins at a word that something is directly below: "trực thuộc | Sở Y tế", "trực thuộc | huyện".</summary>
    private static bool NamesOwner(Word[] words, int at) =>
        !EndsClause(words, at) && (words[at].IsCapital || Lexicon.PlaceUnits.Match(words, at) > 0 || AgencyHead.TryName(words, at, AgencyNeed.Known, false, out _));

    /// <summary>"từ 15 tuổi", "từ 6 đến dưới 16 tuổi": an age, at a word behind the first number.</summary>
    private static bool IsAge(Word[] words, int at)
    {
        while (at < words.Length && (words[at].IsNumber || words[at].Lower is "đến" or "dưới" or "đủ") && (words[at].Before & ~Gap.Dash) == 0)
        {
            at++;
        }

        return at < words.Length && words[at].Lower == "tuổi";
    }

    /// <summary>Whether a clause or a piece of a list ends before a word.</summary>
    public static bool EndsClause(Word[] words, int at) => at == words.Length || words[at].IsCut || (words[at].Before & Gap.Comma) != 0;
}
