using System.Globalization;
using Corpus.Search.Documents;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Corpus.Service.Components;

/// <summary>Words that are Vietnamese in whatever language the page is: names, and what directives say.</summary>
/// <param name="Text">The words.</param>
internal readonly record struct Vietnamese(string Text)
{
    /// <summary>The language as HTML has it.</summary>
    public const string Code = "vi";

    /// <summary>A sentence of the page's language with its places filled; Vietnamese words in it are marked as such (WCAG 3.1.2).</summary>
    /// <param name="sentence">The sentence with places, as the resources have it.</param>
    /// <param name="values">What stands in the places.</param>
    public static MarkupString In(LocalizedString sentence, params object[] values) => new(
        string.Format(CultureInfo.CurrentCulture, Encode(sentence.Value), [.. values.Select(Marked)]));

    private static object Marked(object value) => value switch
    {
        Vietnamese words => $"<span lang=\"{Code}\">{Encode(words.Text)}</span>",
        string text => Encode(text),
        _ => value,
    };

    private static string Encode(string text) => HighlightHtml.Mark(text, []);
}
