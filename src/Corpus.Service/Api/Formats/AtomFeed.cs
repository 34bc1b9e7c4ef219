using System.Xml;
using System.Xml.Linq;
using Corpus.Search.Documents;

namespace Corpus.Service.Api.Formats;

/// <summary>Tasks as entries of a feed (RFC 4287), dated by their directive's day of issue.</summary>
/// <param name="title">What was searched for.</param>
/// <param name="site">Address of the service, without a slash at its end.</param>
/// <param name="self">Path and query of the feed.</param>
/// <param name="updated">Newest day of issue among the entries; null when none is dated.</param>
internal sealed class AtomFeed(string title, string site, string self, string? updated) : RowFormat<HitDocument>(DataFormat.Atom)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <inheritdoc/>
    public override void Begin(TextWriter output)
    {
        output.Write($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"{Atom}\" xml:lang=\"vi\">\n");
        Write(output, new XElement(Atom + "title", Clean(title)));
        Write(output, new XElement(Atom + "id", $"{site}{self}"));
        Write(output, new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", $"{site}{self}")));
        Write(output, new XElement(Atom + "updated", Moment(updated)));
    }

    /// <inheritdoc/>
    public override void Write(TextWriter output, IReadOnlyList<HitDocument> rows)
    {
        foreach (var hit in rows)
        {
            var page = $"{site}/directives/{Uri.EscapeDataString(hit.Directive)}#{Uri.EscapeDataString(hit.Path)}";
            Write(output, new XElement(
                Atom + "entry",
                new XElement(Atom + "id", $"urn:corpus:task:{Uri.EscapeDataString(hit.Id)}"),
                new XElement(Atom + "title", Clean($"{hit.Number} {hit.Issuer}, {hit.Path}".Trim())),
                new XElement(Atom + "updated", Moment(hit.Issued)),
                new XElement(Atom + "author", new XElement(Atom + "name", Clean(hit.Issuer ?? "không rõ cơ quan"))),
                new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", page)),
                hit.Sectors.Select(sector => new XElement(Atom + "category", new XAttribute("term", sector.Code))),
                new XElement(Atom + "content", new XAttribute("type", "text"), Clean(hit.Text))));
        }
    }

    /// <inheritdoc/>
    public override void End(TextWriter output) => output.Write("</feed>\n");

    private static void Write(TextWriter output, XElement element)
    {
        output.Write(element.ToString(SaveOptions.DisableFormatting));
        output.Write('\n');
    }

    /// <summary>A day, month or year as the moment that it begins; what has no date counts as oldest.</summary>
    private static string Moment(string? date) =>
        $"{(date ?? "1970-01-01")}{"-01-01"[Math.Min(6, (date ?? "1970-01-01").Length - 4)..]}T00:00:00Z";

    private static string Clean(string text) => string.Concat(text.Where((letter, i) =>
        XmlConvert.IsXmlChar(letter)
        || (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(letter) && i > 0 && char.IsHighSurrogate(text[i - 1]))));
}
