using System.Globalization;
using Corpus.Search;
using Corpus.Search.Documents;
using Corpus.Text;

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
internal sealed class CitationTargets(IEnumerable<DirectiveSummary> held)
{
    private readonly ILookup<string, DirectiveSummary> _byNumber =
        held.Where(directive => directive.Number is not null).ToLookup(directive => VietnameseFolding.Key(directive.Number!), StringComparer.Ordinal);

    /// <summary>The citations of directives, in their order.</summary>
    public IEnumerable<CitationEdge> Edges(IEnumerable<ExportedDirective> directives) =>
        from directive in directives
        from citation in directive.Directive.Citations
        select new CitationEdge(
            directive.Id, citation.Role, citation.Kind, citation.Number, citation.Date, citation.Issuer, citation.Text, citation.Mentions,
            citation.Number is null ? null : Find(citation.Number, citation.Date));

    // Numbers are given anew each year by each body: the date must not contradict, and only one directive may fit.
    private string? Find(string number, string? date)
    {
        var fitting = _byNumber[VietnameseFolding.Key(number)]
            .Where(directive => date is null || directive.Issued is not { } issued || date.StartsWith(issued.ToString(), StringComparison.Ordinal)).ToList();
        return fitting is [var one] ? one.Id : null;
    }
}
