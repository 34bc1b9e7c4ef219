using System.Collections.Frozen;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Recognises the forms of directives by name and by the abbreviations in numbers.</summary>
internal static class DirectiveKinds
{
    private static readonly (string Key, DirectiveKind Kind)[] Names =
        [.. DirectiveKind.All.Select(kind => (FoldedText.Of(kind.Name), kind)).Concat(LongNames()).OrderByDescending(x => x.Item1.Length)];

    private static readonly FrozenDictionary<string, DirectiveKind> Abbreviations = MakeAbbreviations();

    /// <summary>Forms that a decision puts into force and that follow it under a letterhead of their own.</summary>
    private static readonly FrozenSet<string> PutIntoForce = FrozenSet.ToFrozenSet(
        ["quy-che", "quy-dinh", "chuong-trinh", "ke-hoach", "phuong-an", "de-an", "du-an", "huong-dan", "chien-luoc", "dieu-le"]);

    /// <summary>Longest name, in characters.</summary>
    public static int MaxNameLength { get; } = Names[0].Key.Length;

    /// <summary>Whether directives of a form are put into force by another ("Ban hành kèm theo Quyết định này Kế hoạch …").</summary>
    public static bool IsPutIntoForce(DirectiveKind kind) => PutIntoForce.Contains(kind.Code);

    /// <summary>The form whose name stands at the start of a folded text, the longest if several do.</summary>
    /// <param name="folded">Folded text; the name must end there or at something else than a letter.</param>
    /// <param name="length">Length of the name.</param>
    public static DirectiveKind? AtStart(ReadOnlySpan<char> folded, out int length)
    {
        foreach (var (key, kind) in Names)
        {
            if (folded.StartsWith(key, StringComparison.Ordinal) && (folded.Length == key.Length || !char.IsLetterOrDigit(folded[key.Length])))
            {
                length = key.Length;
                return kind;
            }
        }

        length = 0;
        return null;
    }

    /// <summary>The form whose name stands at the end of a folded text, the longest if several do.</summary>
    public static DirectiveKind? AtEnd(ReadOnlySpan<char> folded, out int length)
    {
        foreach (var (key, kind) in Names)
        {
            if (folded.EndsWith(key, StringComparison.Ordinal) && (folded.Length == key.Length || !char.IsLetterOrDigit(folded[^(key.Length + 1)])))
            {
                length = key.Length;
                return kind;
            }
        }

        length = 0;
        return null;
    }

    /// <summary>The form whose name is the whole text, blanks aside ("THÔNGBÁO", "C H Ỉ  T H Ị"); one letter may be misread.</summary>
    public static DirectiveKind? Whole(ReadOnlySpan<char> folded)
    {
        if (folded.Length > 2 * (MaxNameLength + 2))
        {
            return null;
        }

        Span<char> letters = stackalloc char[folded.Length];
        var count = 0;
        foreach (var c in folded)
        {
            if (char.IsLetter(c))
            {
                letters[count++] = c;
            }
            else if (char.IsDigit(c))
            {
                return null;
            }
        }

        DirectiveKind? near = null;
        foreach (var (key, kind) in Names)
        {
            var name = key.Replace(" ", "", StringComparison.Ordinal);
            if (letters[..count].SequenceEqual(name))
            {
                return kind;
            }

            if (name.Length >= 6 && Directives.Gazetteer.AdministrativeMap.DiffersByOne(name, letters[..count]))
            {
                near ??= kind;
            }
        }

        return near;
    }

    /// <summary>The form that the symbol of a number shows: <c>KH-UBND</c> gives a kế hoạch, <c>UBND-TH</c> a công văn.</summary>
    /// <param name="symbol">What follows the serial.</param>
    /// <returns>Null when the symbol shows nothing.</returns>
    public static DirectiveKind? OfSymbol(string symbol)
    {
        var parts = symbol.Split(['-', '/', '–', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            if (!char.IsAsciiDigit(part[0]))
            {
                // TT is a thông tư of a ministry and a thông tri of the Party, whose symbols have a slash behind it: TT/TU.
                return part == "TT" && symbol.Contains("TT/", StringComparison.Ordinal) ? DirectiveKind.FromCode("thong-tri")
                    : Abbreviations.TryGetValue(part, out var kind) ? kind
                    : IsBody(FoldedText.Of(part)) ? DirectiveKind.FromCode("cong-van")
                    : null;
            }
        }

        return null;
    }

    /// <summary>Whether a symbol begins with a body's abbreviation, as those of letters do: UBND, SYT, BGDĐT.</summary>
    private static bool IsBody(string key) => key.StartsWith("ubnd", StringComparison.Ordinal) || key.StartsWith("vp", StringComparison.Ordinal) || key is "hdnd" or "bcd"
        || (key.Length >= 3 && key[0] is 's' or 'b');

    /// <summary>Names of forms with more words.</summary>
    private static IEnumerable<(string Key, DirectiveKind Kind)> LongNames() =>
    [
        ("chuong trinh hanh dong", DirectiveKind.FromCode("chuong-trinh")!),
        ("ke hoach hanh dong", DirectiveKind.FromCode("ke-hoach")!),
        ("thu ngo", DirectiveKind.FromCode("thu-cong")!),
        ("thu keu goi", DirectiveKind.FromCode("loi-keu-goi")!),
        ("cong dien khan", DirectiveKind.FromCode("cong-dien")!),
    ];

    private static FrozenDictionary<string, DirectiveKind> MakeAbbreviations()
    {
        var table = new Dictionary<string, DirectiveKind>(StringComparer.Ordinal);
        foreach (var kind in DirectiveKind.All)
        {
            foreach (var abbreviation in kind.Abbreviations)
            {
                table.TryAdd(abbreviation, kind);
            }
        }

        table["TT"] = DirectiveKind.FromCode("thong-tu")!;
        table.TryAdd("QÐ", table["QĐ"]);
        table.TryAdd("QD", table["QĐ"]);
        table.TryAdd("NÐ", table["NĐ"]);
        table.TryAdd("ND", table["NĐ"]);
        table.TryAdd("CÐ", table["CĐ"]);
        table.TryAdd("CTR", table["CTr"]);
        table.TryAdd("CTHĐ", table["CTr"]);
        table.TryAdd("CTrHĐ", table["CTr"]);
        table.TryAdd("TTR", table["TTr"]);
        table.TryAdd("TBKL", table["TB"]);
        table.TryAdd("TB-KL", table["TB"]);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
