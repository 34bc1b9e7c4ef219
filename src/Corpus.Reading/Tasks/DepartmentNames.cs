using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>
/// Writes the names of ministries and departments as the decrees on their organisation do, whatever stands between their fields:
/// "Phòng Kinh tế &amp; Hạ tầng", "Phòng Kinh tế – Hạ tầng" and "Phòng Kinh tế, Hạ tầng" are all <c>Phòng Kinh tế và Hạ tầng</c>.
/// </summary>
internal static class DepartmentNames
{
    /// <summary>
    /// Fields of ministries, of provincial and of district departments: Nghị định 24/2014/NĐ-CP and 37/2014/NĐ-CP, for 2025 Nghị định
    /// 150/2025/NĐ-CP. Only those of several parts: others have no joint to be written in two ways.
    /// </summary>
    private static readonly string[] Fields =
    [
        "Giáo dục và Đào tạo", "Tài nguyên và Môi trường", "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường",
        "Lao động - Thương binh và Xã hội", "Nội vụ - Lao động - Thương binh và Xã hội", "Thông tin và Truyền thông", "Văn hóa, Thể thao và Du lịch",
        "Văn hóa và Thể thao", "Văn hóa và Thông tin", "Văn hóa - Xã hội", "Kế hoạch và Đầu tư", "Khoa học và Công nghệ", "Tài chính - Kế hoạch",
        "Thương mại và Du lịch", "Bưu chính, Viễn thông", "Kinh tế và Hạ tầng", "Kinh tế, Hạ tầng và Đô thị", "Dân tộc và Tôn giáo",
    ];

    /// <summary>Short forms of speech that can mean one department only.</summary>
    private static readonly (string Spoken, string Name)[] Spoken =
    [
        ("Sở Y", "Sở Y tế"), ("Sở Giáo dục", "Sở Giáo dục và Đào tạo"), ("Phòng Giáo dục", "Phòng Giáo dục và Đào tạo"),
        ("Sở Kế hoạch", "Sở Kế hoạch và Đầu tư"), ("Sở Khoa học", "Sở Khoa học và Công nghệ"),
    ];

    /// <summary>The fields by their words without joints, longest first, so that the whole of a name is taken.</summary>
    private static readonly (Word[] Words, string Name)[] ByWords =
        [.. Fields.Select(field => (Words: WordsOf(field), Name: field)).OrderByDescending(field => field.Words.Length)];

    /// <summary>The name with the official joints between the fields; anything else is returned as it is.</summary>
    /// <param name="name">A name with its abbreviations opened and single white space.</param>
    public static string Official(string name)
    {
        foreach (var (spoken, full) in Spoken)
        {
            if (name.StartsWith(spoken, StringComparison.Ordinal) && EndsOrNamesUnit(name.AsSpan(spoken.Length)))
            {
                return full + name[spoken.Length..];
            }
        }

        var words = WordsOf(name);
        if (words.Length < 2 || words[0].Lower is not ("bộ" or "sở" or "phòng"))
        {
            return name;
        }

        foreach (var (parts, field) in ByWords)
        {
            if (words.Length > parts.Length && words.Skip(1).Take(parts.Length).Select(word => word.Folded).SequenceEqual(parts.Select(word => word.Folded)))
            {
                return string.Concat(name.AsSpan(0, words[1].Start), field, name.AsSpan(words[parts.Length].End));
            }
        }

        return name;
    }

    /// <summary>
    /// The word behind the fields of one department that begin at a word, with the commas that its name has and no others, whole or shortened ("Nông
    /// nghiệp và PTNT"); 0 when none of several parts do.
    /// </summary>
    public static int FieldAt(ReadOnlySpan<Word> words, int at)
    {
        foreach (var (parts, _) in ByWords)
        {
            var (i, matched) = (at, 0);
            while (i < words.Length && matched < parts.Length)
            {
                var isJoint = matched > 0 && words[i].Lower == "và";
                var named = isJoint ? 0 : words[i].Folded == parts[matched].Folded ? 1 : Shortened(words[i], parts, matched);
                if (!isJoint && (named == 0 || (matched > 0 && (words[i].Before & ~Gap.Dash & ~Gap.And & ~parts[matched].Before) != 0)))
                {
                    break;
                }

                matched += named;
                i++;
            }

            if (matched == parts.Length)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>As <see cref="FieldAt"/>, but fields of one part ("Y tế", "GTVT"), too.</summary>
    public static int AnyFieldAt(ReadOnlySpan<Word> words, int at)
    {
        if (FieldAt(words, at) is > 0 and var end)
        {
            return end;
        }

        for (var length = Math.Min(4, words.Length - at); length > 0; length--)
        {
            var parts = words.Slice(at, length).ToArray();
            if (!parts.Skip(1).Any(word => word.Before != Gap.Plain) && BodyCatalog.Fields.ContainsKey(string.Join(' ', parts.Select(word => word.Folded))))
            {
                return at + length;
            }
        }

        return 0;
    }

    /// <summary>Number of words of a field, two at least, of which a word is the initials: "PTNT" of "Phát triển nông thôn"; 0 when it is not.</summary>
    private static int Shortened(Word word, Word[] parts, int from)
    {
        var length = word.Folded.Length;
        if (!word.IsAllCapitals || word.IsShouted || length < 2 || from + length > parts.Length)
        {
            return 0;
        }

        for (var i = 0; i < length; i++)
        {
            if (word.Folded[i] != parts[from + i].Folded[0])
            {
                return 0;
            }
        }

        return length;
    }

    /// <summary>Whether a name is over or goes on with the unit whose body it is: "Sở Y tỉnh", not "Sở Y tế".</summary>
    private static bool EndsOrNamesUnit(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest.StartsWith(" tỉnh") || rest.StartsWith(" thành phố") || rest.StartsWith(" huyện") || rest.StartsWith(" quận") || rest.StartsWith(" thị xã");

    /// <summary>The words of a name but for "và".</summary>
    private static Word[] WordsOf(string name) =>
        [.. Word.Split(Passage.Of(name, new TextRange(0, name.Length)), name.Length).Where(word => word.Lower != "và")];
}
