using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Tells where the values of a citation were read from.</summary>
internal static class CitationEvidence
{
    /// <summary>What is known of a document, and beside it what a further mention shows.</summary>
    /// <param name="source">The source.</param>
    /// <param name="known">What mentions before it showed, by JSON name.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="issuer">Full name of the body that it shows, or null.</param>
    /// <param name="role">The words that show what the document is to the directive, where they say more than those of mentions before; else null.</param>
    public static IReadOnlyDictionary<string, Evidence> With(
        SourceLines source, IReadOnlyDictionary<string, Evidence> known, CitationMention mention, string? issuer, TextRange? role)
    {
        var all = new Dictionary<string, Evidence>(known, StringComparer.Ordinal);
        if (mention.Kind is not null)
        {
            all.TryAdd("kind", mention.KindRange is { } form ? new Evidence("form", form) : new Evidence("symbol", mention.NumberRange, Inferred: true));
        }

        if (mention.Number is not null)
        {
            all.TryAdd("number", mention.SharedSymbol is { } symbol
                ? new Evidence(mention.Rule, new TextRange(mention.NumberRange.Start, symbol.End), Note: Cure.In(source, symbol)?.Note) { Pieces = [mention.NumberRange, symbol] }
                : new Evidence(mention.Rule, mention.NumberRange, Note: Cure.In(source, mention.NumberRange)?.Note));
        }

        if (mention.Date is not null)
        {
            all.TryAdd("date", new Evidence("date", mention.DateRange, Note: mention.DateRange is { } day ? Cure.In(source, day)?.Note : null));
        }

        if (issuer is not null)
        {
            all.TryAdd("issuer", mention.Issuer is { } body ? new Evidence("named", body.Range)
                : new Evidence(mention.Number is null ? "form" : "symbol", mention.Number is null ? mention.KindRange : mention.NumberRange, Inferred: true));
        }

        if (role is not null)
        {
            all["role"] = new Evidence("opening-words", role);
        }

        return all;
    }
}
