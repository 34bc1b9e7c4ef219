using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Proposes which names of bodies in a directive's tasks are one body's: "TTYT huyện", "Trung tâm Y tế" and "Trung tâm Y tế huyện".</summary>
/// <remarks>Only proposes: the tasks keep their names as printed. Time is linear in the number of names.</remarks>
public static class AgencyReconciler
{
    /// <summary>Proposes groups of spellings whose full names agree but for case, diacritics or the directive's own place.</summary>
    /// <returns>In the order of the first mention.</returns>
    public static IReadOnlyList<SameAgency> Propose(Directive directive)
    {
        ArgumentNullException.ThrowIfNull(directive);
        var proposals = new List<SameAgency>();
        var groups = directive.Tasks
            .SelectMany(task => task.Lead.Concat(task.Support).Concat(task.Directed))
            .GroupBy(agency => KeyOf(agency.Name, directive), StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var spellings = group.DistinctBy(agency => Letters.Fold(agency.Text).ToUpperInvariant(), StringComparer.Ordinal).ToList();
            if (spellings.Count < 2)
            {
                continue;
            }

            var names = spellings.Select(agency => agency.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var folded = names.Select(FoldedText.Of).Distinct(StringComparer.Ordinal).Count();
            var longest = spellings.MaxBy(agency => agency.Name.Length)!;
            var abbreviated = spellings.Find(agency => agency.Text.Length < agency.Name.Length && IsAbbreviated(agency.Text));
            var level = longest.Level ?? spellings.Find(agency => agency.Level is not null)?.Level;
            proposals.Add(new SameAgency(
                longest.Name,
                abbreviated?.Text,
                level,
                level switch
                {
                    AdministrativeLevel.Province => directive.Province,
                    AdministrativeLevel.District => directive.District,
                    _ => null,
                },
                [.. spellings.Select(agency => new AgencySpelling(agency.Text, agency.Range) { Pieces = agency.Pieces })],
                names.Count == 1 ? abbreviated is null ? "cùng một tên, viết khác nhau" : "viết tắt của cùng một tên" : folded == 1 ? "chỉ khác dấu" : "cùng tên, chỉ khác phần địa danh của nơi ban hành"));
        }

        return proposals;
    }

    /// <summary>The folded name without the directive's own place at its end: "trung tam y te huyen" of a district gives "trung tam y te".</summary>
    private static string KeyOf(string name, Directive directive)
    {
        var key = Bodies.Words.Key(FoldedText.Of(name));
        var (kinds, place) = directive.Issuer?.Level switch
        {
            AdministrativeLevel.Province => (ProvinceKinds, directive.Province),
            AdministrativeLevel.District => (DistrictKinds, directive.District),
            _ => ([], null),
        };
        foreach (var kind in kinds)
        {
            foreach (var own in place is null ? [kind] : new[] { $"{kind} {Bodies.Words.Key(FoldedText.Of(place))}", kind })
            {
                // "UBND huyện" without "huyện" is nobody: something must be left that names a body.
                if (key.EndsWith(" " + own, StringComparison.Ordinal) && !HasNoField(key.AsSpan(0, key.Length - own.Length - 1)))
                {
                    return key[..^(own.Length + 1)];
                }
            }
        }

        return key;
    }

    /// <summary>Whether a word of the name is letters for words, "TTYT huyện", and not only a shorter way to write it, "Sở Y".</summary>
    private static bool IsAbbreviated(string text) =>
        text.Split(' ').Any(word => word.Count(char.IsUpper) > 1);

    private static bool HasNoField(ReadOnlySpan<char> name) => name is "uy ban nhan dan" or "hoi dong nhan dan" or "cac" or "cap" || name.EndsWith(" cac", StringComparison.Ordinal);

    private static readonly string[] ProvinceKinds = ["tinh", "thanh pho"];

    private static readonly string[] DistrictKinds = ["huyen", "quan", "thi xa", "thanh pho"];
}
