using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Finds how title and preamble call the body that issued a directive, and at what level the whole text places it.</summary>
internal static partial class IssuerMentions
{
    private const int Timeout = 10_000;

    /// <summary>Lines behind the title that are searched for the body's name.</summary>
    private const int PreambleLines = 14;

    /// <summary>Characters of a paragraph, at most, that are searched.</summary>
    private const int MaxParagraph = 3000;

    /// <summary>
    /// The mention in title and preamble that completes the bare name of an issuer ("Ban Chỉ đạo"): of the level that the whole text shows,
    /// the longest name. Where different bodies are called so, the one that speaks there ("Ban Chỉ đạo 138 yêu cầu …").
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="header">Its head.</param>
    /// <param name="tail">Its tail.</param>
    /// <param name="name">The name as far as it is known; the mention begins with all of its words.</param>
    /// <returns>Null when none completes it, or several do and none speaks.</returns>
    public static BodyName? Find(SourceLines source, Header header, Tail tail, string name)
    {
        var mentions = Near(source, header, tail).Where(body => Completes(body.Name, name)).ToList();
        var level = LevelOf(source, header, tail, mentions);

        // Another place's body ("UBND tỉnh Bình Phước" in a district's plan) is not the issuer.
        var own = mentions
            .Where(body => body.Place is null || (body.Place.Level == level && (body.Place.Name is null || IsPlaceOfIssue(source, header, body.Place.Name))))
            .OrderByDescending(body => body.Name.Length)
            .ThenByDescending(body => body.Place is not null)
            .ToList();
        if (!AreOne(own))
        {
            own = own.FindAll(body => Speaks(source, body));
        }

        return own.Count > 0 && AreOne(own)
            ? own[0] with { Place = own[0].Place ?? mentions.Find(body => body.Place is { Name: null } place && place.Level == level)?.Place }
            : null;
    }

    /// <summary>Whether a name begins with all words of another.</summary>
    private static bool Completes(string name, string bare) =>
        name.StartsWith(bare, StringComparison.OrdinalIgnoreCase) && (name.Length == bare.Length || name[bare.Length] == ' ');

    /// <summary>Whether names, the longest first, may all be one body's: each begins the longest.</summary>
    private static bool AreOne(List<BodyName> bodies) => bodies.TrueForAll(body => Completes(LettersOf(bodies[0].Name), LettersOf(body.Name)));

    /// <summary>The words of a name without signs: "phòng, chống" is "phòng chống".</summary>
    private static string LettersOf(string name) => FoldedText.Of(name).Replace(",", "", StringComparison.Ordinal).Replace(" - ", " ", StringComparison.Ordinal);

    /// <summary>Whether a body orders or issues something right behind its name.</summary>
    public static bool Speaks(SourceLines source, BodyName body) =>
        IssuerReader.Issues().IsMatch(source.Folded.AsSpan(body.Range.End, Math.Min(40, source.Folded.Length - body.Range.End)));

    private static bool IsPlaceOfIssue(SourceLines source, Header header, string name) =>
        header.Place is { } place && FoldedText.Of(name) is var key && place.Of(source.Folded).EndsWith(key, StringComparison.Ordinal);

    /// <summary>The level that most speaks for: how the preamble calls the body, whom the directive is sent to, what the place of issue is.</summary>
    public static AdministrativeLevel? LevelOf(SourceLines source, Header header, Tail tail, List<BodyName> mentions)
    {
        var votes = new int[4];
        foreach (var body in mentions)
        {
            if (body.Place is { Level: { } level } place && (place.Name is null || IsPlaceOfIssue(source, header, place.Name)))
            {
                votes[(int)level] += Speaks(source, body) ? 4 : 1;
            }
        }

        if (LevelOfRecipients(source, header, tail) is { } sent)
        {
            votes[(int)sent] += 4;
        }

        if (header.Place is { } printed)
        {
            var words = Words.Of(source.Folded, printed.Start, printed.End, 8);
            if (PlaceParts.ReadWithKind(source.Text, source.Folded, words, 0, false, out _) is { Level: { } level })
            {
                votes[(int)level] += 4;
            }
            else
            {
                foreach (var candidate in PlaceLevels)
                {
                    votes[(int)candidate] += Directives.Gazetteer.AdministrativeMap.Find(candidate, printed.Of(source.Text)).Count > 0 ? 2 : 0;
                }
            }
        }

        var best = Array.IndexOf(votes, votes.Max());
        return votes[best] == 0 ? null : (AdministrativeLevel)best;
    }

    private static readonly AdministrativeLevel[] PlaceLevels =
        [AdministrativeLevel.Province, AdministrativeLevel.District, AdministrativeLevel.Commune];

    /// <summary>The bodies named in the title and in the body's lines before the first item; in the items too when there is nothing before.</summary>
    public static IEnumerable<BodyName> Near(SourceLines source, Header header, Tail tail)
    {
        foreach (var title in header.Title)
        {
            foreach (var body in BodiesIn(source, title))
            {
                yield return body;
            }
        }

        var seen = 0;
        for (var line = header.BodyStart; line < Math.Min(source.Count, tail.Start) && seen < PreambleLines; line++)
        {
            if (!source[line].IsText)
            {
                continue;
            }

            if (seen > 0 && FirstItem().IsMatch(source.FoldedContentOf(line)))
            {
                yield break;
            }

            seen++;
            foreach (var body in BodiesIn(source, source[line].Content))
            {
                yield return body;
            }
        }
    }

    private static IEnumerable<BodyName> BodiesIn(SourceLines source, TextRange range)
    {
        var end = Math.Min(range.End, range.Start + MaxParagraph);
        for (var i = range.Start; i < end; i++)
        {
            if (char.IsUpper(source.Text[i]) && (i == range.Start || !char.IsLetterOrDigit(source.Text[i - 1]))
                && BodyNames.Read(source.Text, source.Folded, i, end) is { } body && body.Range.Start == i)
            {
                yield return body;

                // "Phó Chủ tịch UBND huyện" names the committee too; reading goes on behind the whole name.
                i = body.Range.End;
            }
        }
    }

    /// <summary>Whom the directive is sent to: a district's to its communes, a province's to its districts.</summary>
    public static AdministrativeLevel? LevelOfRecipients(SourceLines source, Header header, Tail tail)
    {
        foreach (var recipient in tail.Recipients.Concat(header.Addressees))
        {
            var folded = recipient.Of(source.Folded);
            if (!Committees().IsMatch(folded))
            {
                continue;
            }

            if (Districts().IsMatch(folded))
            {
                return AdministrativeLevel.Province;
            }

            if (Communes().IsMatch(folded))
            {
                return header.Issued?.First >= Directives.Gazetteer.AdministrativeMap.MergerDay
                    ? AdministrativeLevel.Province : AdministrativeLevel.District;
            }
        }

        return null;
    }

    [GeneratedRegex(@"ubnd|uy ban nhan dan|dang uy|huyen uy", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Committees();

    [GeneratedRegex(@"cac (?:huyen|quan|thi uy|thanh uy|thi xa)", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Districts();

    [GeneratedRegex(@"cac (?:xa|phuong|thi tran)|xa, thi tran|xa, phuong", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Communes();

    [GeneratedRegex(@"^(?:[-+•]|\d{1,2}[.)]|[ivx]{1,4}\.|dieu \d|[a-z]\))\s", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FirstItem();
}
