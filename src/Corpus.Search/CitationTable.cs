using Corpus.Directives;
using Corpus.Text;

namespace Corpus.Search;

/// <summary>Which documents the stored directives cite.</summary>
/// <param name="Directives">The stored directives, in the order of their numbers.</param>
public sealed record CitationTable(IReadOnlyList<CitingDirective> Directives);

/// <summary>A stored directive and what it cites.</summary>
/// <param name="Directive">The directive in brief.</param>
/// <param name="NumberKey">Key of its own number, see <see cref="CitedDocument.KeyOf"/>; null without one.</param>
/// <param name="IssuerKey">Name of its issuing body as <see cref="VietnameseFolding.Key"/> gives it; null without one.</param>
/// <param name="Cites">The documents that it cites by a number, in the order of the first mention.</param>
public sealed record CitingDirective(DirectiveSummary Directive, string? NumberKey, string? IssuerKey, IReadOnlyList<CitedDocument> Cites);

/// <summary>A document as a directive cites it.</summary>
/// <param name="Number">Its number as the reader gives it.</param>
/// <param name="NumberKey">Key of the number.</param>
/// <param name="Kind">Its form, or null.</param>
/// <param name="Date">Its date, or null.</param>
/// <param name="Issuer">Full name of its issuer, or null.</param>
/// <param name="IssuerKey">Its name as <see cref="VietnameseFolding.Key"/> gives it, or null.</param>
/// <param name="Role">What it is to the directive.</param>
/// <param name="Tasks">Number of the directive's tasks that cite it.</param>
public sealed record CitedDocument(
    string Number, string NumberKey, DirectiveKind? Kind, DateOnly? Date, string? Issuer, string? IssuerKey, CitationRole Role, int Tasks)
{
    /// <summary>
    /// What numbers are compared by: no case, no diacritics, no punctuation, no zeros before the serial:
    /// <c>05-NQ/TU</c>, <c>5 -NQ/TU</c> -> <c>5 nq tu</c>.
    /// </summary>
    public static string KeyOf(string number) => VietnameseFolding.Key(number).TrimStart('0', ' ');
}
