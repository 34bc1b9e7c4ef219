using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Proposes which spellings of names, as scans give them, are one person's: Tống Thanh Hải and Tổng Thanh Hải.</summary>
/// <remarks>
/// Only proposes: a person who reads the result decides. It keeps the people of the directives that it was given, so that one reconciler over
/// several directives finds the spellings of all. Time is linear in the number of mentions. Not for use by several threads at once.
/// </remarks>
public sealed class PeopleReconciler
{
    /// <summary>Most mentions that are kept of the spellings of one folded name.</summary>
    private const int MaxKept = 32;

    private readonly Dictionary<string, List<Known>> _known = new(StringComparer.Ordinal);

    /// <summary>Takes in the people of a directive, and proposes with whom of it or of those before they are the same.</summary>
    /// <returns>
    /// Pairs of spellings that differ in diacritics only and share an office, a province or, where a directive shows none, the issuer or the
    /// district, and who may hold both offices that are printed; each pair once, in the order of the directive.
    /// </returns>
    public IReadOnlyList<SamePerson> Add(Directive directive)
    {
        ArgumentNullException.ThrowIfNull(directive);
        var proposals = new List<SamePerson>();
        var proposed = new HashSet<(string, string)>();
        foreach (var mention in MentionsOf(directive).DistinctBy(mention => (mention.Name, mention.Office)))
        {
            var key = FoldedText.Of(mention.Name.Normalize());
            if (!_known.TryGetValue(key, out var alike))
            {
                _known.Add(key, alike = []);
            }

            var person = new Known(mention, directive.Issuer?.Name, directive.District);
            foreach (var other in alike)
            {
                if (!IsSpelledAlike(other.Mention, mention) && Why(other, person) is { } why && proposed.Add(PairOf(other.Mention, mention)))
                {
                    proposals.Add(new SamePerson(other.Mention, mention, why));
                }
            }

            if (alike.Count < MaxKept && !alike.Exists(other => IsSpelledAlike(other.Mention, mention) && other.Mention.Office == mention.Office
                && other.Mention.Province == mention.Province && other.Issuer == person.Issuer && other.District == person.District))
            {
                alike.Add(person);
            }
        }

        return proposals;
    }

    /// <summary>The people whom a directive names: its signer, those behind "đồng chí", "ông", "bà", and those behind an office.</summary>
    private static List<PersonMention> MentionsOf(Directive directive)
    {
        var mentions = new List<PersonMention>();
        if (directive.Signer is { } signer && directive.Evidence.TryGetValue("signer", out var evidence) && evidence.Range is { } range)
        {
            mentions.Add(new PersonMention(directive.Source, signer.Name, signer.Title, directive.Province, range)
            {
                OfficeRange = directive.Evidence.GetValueOrDefault("signer.title")?.Range,
            });
        }

        var text = directive.SourceText;
        var folded = FoldedText.Of(text);
        var before = OfficeBeforeName.Find(text, folded);
        var offices = before.ToDictionary(person => person.Name, person => person.Office);
        var signed = mentions.FirstOrDefault()?.Range;
        mentions.AddRange(before.Where(person => person.Name != signed).Select(person => MentionOf(person.Name, person.Office)));
        foreach (var title in (ReadOnlySpan<string>)["dong chi ", "d/c ", "ong ", "ba "])
        {
            for (var at = folded.IndexOf(title, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(title, at + 1, StringComparison.Ordinal))
            {
                if ((at == 0 || !char.IsLetter(folded[at - 1])) && NameAt(text, folded, at + title.Length) is { } name && !offices.ContainsKey(name))
                {
                    mentions.Add(MentionOf(name, PersonOffice.Behind(text, folded, name.End)));
                }
            }
        }

        mentions.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return mentions;

        PersonMention MentionOf(TextRange name, TextRange? office) =>
            new(directive.Source, Letters.Fold(name.Of(text)), office is { } post ? Letters.Fold(post.Of(text)) : null, directive.Province, name) { OfficeRange = office };
    }

    /// <summary>A mention, and of its directive what else speaks for one person where no province is known.</summary>
    private readonly record struct Known(PersonMention Mention, string? Issuer, string? District);

    private static bool IsSpelledAlike(PersonMention one, PersonMention other) => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    private static (string, string) PairOf(PersonMention one, PersonMention other)
    {
        var (a, b) = (one.Name.ToUpperInvariant(), other.Name.ToUpperInvariant());
        return string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
    }

    /// <summary>In Vietnamese, what besides the name speaks for one person; null when nothing does.</summary>
    private static string? Why(Known one, Known other)
    {
        var (first, second) = (one.Mention, other.Mention);
        if ((first.Office is not null && second.Office is not null && OfficeMatch.AreApart(first.Office, second.Office))
            || (first.Province is not null && second.Province is not null && first.Province != second.Province))
        {
            return null;
        }

        var isOffice = first.Office is not null && second.Office is not null && OfficeMatch.AreAlike(first.Office, second.Office);
        var place = first.Province is not null && second.Province is not null ? ", cùng tỉnh"
            : one.Issuer is not null && one.Issuer == other.Issuer ? ", cùng cơ quan ban hành"
            : one.District is not null && one.District == other.District ? ", cùng huyện"
            : null;
        return isOffice || place is not null ? $"chỉ khác dấu{(isOffice ? ", cùng chức vụ" : null)}{place}" : null;
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
}
