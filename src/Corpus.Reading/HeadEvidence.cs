using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells where the metadata of a directive were read from.</summary>
internal static class HeadEvidence
{
    /// <summary>What each value was read from, by its JSON name.</summary>
    public static Dictionary<string, Evidence> Of(
        SourceLines source, Header header, Tail tail, Issuer issuer, Places places, Evidence? kind, TextRange? meeting)
    {
        var evidence = new Dictionary<string, Evidence>(StringComparer.Ordinal);
        Add("kind", kind);
        if (header.Number is { } number)
        {
            Add("number", Cured("number-line", number.SerialRange ?? number.Range));
            Add("symbol", number.SymbolRange is { } symbol ? Cured("number-line", symbol) : null);
            Add("numberText", new Evidence("number-line", number.Range));
        }

        if (header is { IssuedRange: { } issued, Issued: not null })
        {
            Add("issued", Cured("date-line", DateIn(source, issued, header.Place)));
        }

        Add("place", header.Place is { } place ? new Evidence("date-line", place) : null);
        if (issuer.Bodies.Count > 0)
        {
            var named = new Evidence(issuer.Rule, issuer.Range, issuer.IsInferred) { Pieces = issuer.Lines.Count > 1 ? issuer.Lines : [] };
            Add("issuer", named);
            Add("issuerLevel", named with { Rule = "of-issuer", Inferred = true });
            Add("branch", named with { Rule = "of-issuer", Inferred = true });
        }

        Add("province", Named(source, places.ProvinceEvidence, places.Context.Province?.Name, issuer));
        Add("district", Named(source, places.DistrictEvidence, places.District, issuer));
        Add("title", Pieces.Evidence(header.IsSubject ? "subject" : "below-heading", header.Title));
        Add("meetingDate", meeting is { } held ? Cured("meeting", held) : null);
        if (tail.Name is { } name)
        {
            Add("signer", new Evidence("signature-block", name));
            Add("signer.title", Pieces.Evidence("signature-block", tail.PiecesOf(source, tail.Title)));
            Add("signer.capacity", Pieces.Evidence("signature-block", tail.PiecesOf(source, tail.Capacity)));
            Add("signer.rank", tail.Rank is { } rank ? new Evidence("signature-block", rank) : null);
        }

        AddList("recipients", tail.Recipients, tail.SignatureCells);
        AddList("addressees", header.Addressees, []);
        return evidence;

        Evidence Cured(string rule, TextRange range) => new(rule, range, Note: Cure.In(source, range)?.Note);

        void Add(string key, Evidence? value)
        {
            if (value is not null)
            {
                evidence.Add(key, value);
            }
        }

        void AddList(string key, IReadOnlyList<TextRange> entries, IReadOnlyList<TextRange> others)
        {
            var pieces = entries.Select(entry => Pieces.Of(source, entry, others)).ToList();
            Add(key, Pieces.Evidence(key, [.. pieces.SelectMany(piece => piece)]));
            for (var i = 0; i < entries.Count; i++)
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"{key}[{i}]"), Pieces.Evidence(key, pieces[i]));
            }
        }
    }

    /// <summary>The date in its line, behind the place.</summary>
    private static TextRange DateIn(SourceLines source, TextRange line, TextRange? place)
    {
        var start = place is { } before && line.Contains(before) ? before.End : line.Start;
        while (start < line.End - 1 && !char.IsLetterOrDigit(source.Folded[start]))
        {
            start++;
        }

        return new TextRange(start, line.End);
    }

    /// <summary>What shows a place, narrowed to its name where a line prints it whole.</summary>
    private static Evidence? Named(SourceLines source, Evidence? evidence, string? name, Issuer issuer)
    {
        if (evidence is not { Range: { } range, Inferred: false } || name is null)
        {
            return evidence;
        }

        var lines = issuer.Lines.Where(range.Contains).ToList();
        var key = FoldedText.Of(name);
        foreach (var line in lines.Count > 0 ? lines : [range])
        {
            if (source.Folded.AsSpan(line.Start, line.Length).LastIndexOf(key, StringComparison.Ordinal) is >= 0 and var at)
            {
                return evidence with { Range = new TextRange(line.Start + at, line.Start + at + key.Length) };
            }
        }

        return evidence with { Pieces = lines.Count > 1 ? lines : [] };
    }
}
