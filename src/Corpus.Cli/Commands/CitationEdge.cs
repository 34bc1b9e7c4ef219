using System.Globalization;
using Corpus.Analytics;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Documents;

namespace Corpus.Cli.Commands;

/// <summary>A directive cites a document: a line of <c>citations.jsonl</c>.</summary>
/// <param name="Directive">Id of the directive that cites.</param>
/// <param name="Role"><c>mentioned</c>, <c>basis</c> or <c>implemented</c>.</param>
/// <param name="Kind">Code of the cited document's form; null when unknown, as the next three.</param>
/// <param name="Number">Its full number.</param>
/// <param name="Date">Its date, ISO 8601.</param>
/// <param name="Issuer">Its issuer.</param>
/// <param name="Text">The first mention, verbatim.</param>
/// <param name="Mentions">How often it is named.</param>
/// <param name="Target">Id of the cited directive when it is held; null when it is not, or when several could be meant.</param>
internal sealed record CitationEdge(
    string Directive, string Role, string? Kind, string? Number, string? Date, string? Issuer, string Text, int Mentions, string? Target)
{
    /// <summary>Citations as a table.</summary>
    public static Table<CitationEdge> Table { get; } = new(
        ["directive", "role", "kind", "number", "date", "issuer", "text", "mentions", "target"],
        edge =>
        [
            edge.Directive, edge.Role, edge.Kind ?? "", edge.Number ?? "", edge.Date ?? "", edge.Issuer ?? "", edge.Text,
            edge.Mentions.ToString(CultureInfo.InvariantCulture), edge.Target ?? "",
        ]);
}

/// <summary>Finds the held directives that citations name.</summary>
/// <param name="reader">Where the directives are held.</param>
internal sealed class CitationTargets(ITaskIndexReader reader)
{
    private readonly CitationResolver _resolver = new(reader);

    /// <summary>The citations of directives, in their order.</summary>
    public IEnumerable<CitationEdge> Edges(IEnumerable<ExportedDirective> directives) =>
        from directive in directives
        let citing = reader.FindCitations(directive.Id)
        from citation in directive.Directive.Citations
        select new CitationEdge(
            directive.Id, citation.Role, citation.Kind, citation.Number, citation.Date, citation.Issuer, citation.Text, citation.Mentions,
            Find(citing, citation));

    private string? Find(CitingDirective? citing, CitationDocument citation) =>
        citing?.Cites.FirstOrDefault(one => IsSame(one, citation)) is { } cited
        && _resolver.Resolve(citing, cited).Directives is [var held]
            ? held.Directive.Id
            : null;

    private static bool IsSame(CitedDocument cited, CitationDocument citation) =>
        cited.Number == citation.Number && cited.Kind?.Code == citation.Kind && cited.Issuer == citation.Issuer
        && cited.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == citation.Date;
}
