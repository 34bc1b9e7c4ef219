using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>A person as one directive names him.</summary>
/// <param name="Source">The directive's source.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Office">The post that stands beside it, or null.</param>
/// <param name="Province">Province of the directive, or null.</param>
/// <param name="Range">Where the name stands in that source.</param>
public sealed record PersonMention(string Source, string Name, string? Office, string? Province, TextRange Range);

/// <summary>A proposal that two spellings are one person's; never acted on by itself.</summary>
/// <param name="One">The spelling with more mentions.</param>
/// <param name="Other">The other spelling.</param>
/// <param name="Why">What speaks for it, in Vietnamese.</param>
public sealed record SamePersonProposal(PersonMention One, PersonMention Other, string Why);

/// <summary>Proposes which spellings of names, as scans give them, are one person's: Tống Thanh Hải and Tổng Thanh Hải.</summary>
/// <remarks>Only proposes: a person who reads the result decides. Time is linear in the number of mentions but for equal folded names.</remarks>
public static class PeopleReconciler
{
    /// <summary>The people whom a directive names: its signer, and those behind "đồng chí", "ông", "bà".</summary>
    public static IReadOnlyList<PersonMention> MentionsOf(Directive directive)
    {
        ArgumentNullException.ThrowIfNull(directive);
        var mentions = new List<PersonMention>();
        if (directive.Signer is { } signer && directive.Evidence.TryGetValue("signer", out var evidence) && evidence.Range is { } range)
        {
            mentions.Add(new PersonMention(directive.Source, signer.Name, signer.Title, directive.Province, range));
        }

        var text = directive.SourceText;
        var folded = FoldedText.Of(text);
        foreach (var title in (ReadOnlySpan<string>)["dong chi ", "d/c ", "ong ", "ba "])
        {
            for (var at = folded.IndexOf(title, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(title, at + 1, StringComparison.Ordinal))
            {
                if ((at == 0 || !char.IsLetter(folded[at - 1])) && NameAt(text, folded, at + title.Length) is { } name)
                {
                    mentions.Add(new PersonMention(directive.Source, Letters.Fold(name.Of(text)), OfficeBehind(text, name.End), directive.Province, name));
                }
            }
        }

        mentions.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return mentions;
    }

    /// <summary>Proposes pairs of spellings that differ in diacritics only and share an office or a province.</summary>
    /// <param name="mentions">Mentions of one or more directives.</param>
    public static IReadOnlyList<SamePersonProposal> Propose(IEnumerable<PersonMention> mentions)
    {
        var proposals = new List<SamePersonProposal>();
        foreach (var alike in mentions.GroupBy(m => FoldedText.Of(m.Name.Normalize()), StringComparer.Ordinal))
        {
            var spellings = alike.GroupBy(m => m.Name.ToUpperInvariant(), StringComparer.Ordinal).OrderByDescending(g => g.Count()).ToList();
            foreach (var other in spellings.Skip(1))
            {
                foreach (var (one, two) in spellings[0].SelectMany(one => other.Select(two => (one, two))).Take(1000))
                {
                    var office = one.Office is not null && two.Office is not null && AreAlike(one.Office, two.Office);
                    var place = one.Province is not null && one.Province == two.Province;
                    if (office || place)
                    {
                        proposals.Add(new SamePersonProposal(
                            one, two, office && place ? "chỉ khác dấu, cùng chức vụ, cùng tỉnh" : office ? "chỉ khác dấu, cùng chức vụ" : "chỉ khác dấu, cùng tỉnh"));
                        break;
                    }
                }
            }
        }

        return proposals;
    }

    /// <summary>Whether one office begins as the other does: "Phó Chủ tịch" and "Phó Chủ tịch TT UBND tỉnh".</summary>
    private static bool AreAlike(string one, string two)
    {
        var (a, b) = (FoldedText.Of(one), FoldedText.Of(two));
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }

    private static TextRange? NameAt(string text, string folded, int start)
    {
        var words = Bodies.Words.Of(folded, start, Math.Min(text.Length, start + 50), 5);
        for (var count = words.Count; count >= 2; count--)
        {
            if (words[0].Start == start && PersonNames.IsName(text.AsSpan(start, words[count - 1].End - start), needsFamilyName: true)
                && !text.AsSpan(start, words[count - 1].End - start).Contains('-'))
            {
                return new TextRange(start, words[count - 1].End);
            }
        }

        return null;
    }

    /// <summary>The post behind a dash: "Tống Thanh Hải - Phó Chủ tịch Thường trực UBND tỉnh, …".</summary>
    private static string? OfficeBehind(string text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] is ' ' or ',' or '\n')
        {
            at++;
        }

        if (at >= text.Length || text[at] is not ('-' or '–'))
        {
            return null;
        }

        var rest = text.AsSpan(at + 1, Math.Min(80, text.Length - at - 1));
        var stop = rest.IndexOfAny(OfficeEnds);
        var office = Letters.Fold(stop < 0 ? rest : rest[..stop]);
        return office.Length == 0 ? null : office;
    }

    private static readonly System.Buffers.SearchValues<char> OfficeEnds = System.Buffers.SearchValues.Create(",;.:()");
}
