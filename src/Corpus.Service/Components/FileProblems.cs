using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Corpus.Service.Components;

/// <summary>Tells in the language of the page what the reader says, in English, of a file that it cannot read.</summary>
/// <remarks>The reader gives a text with its values in it, so its format (<c>FileProblemText.resx</c>) is found by what it has besides them.</remarks>
internal sealed class FileProblems(IStringLocalizer<FileProblemText> texts)
{
    private static readonly TimeSpan MatchBudget = TimeSpan.FromSeconds(1);

    /// <summary>The text in the language of the page, and the language that it is in: null for that of the page.</summary>
    public (string Text, string? Language) Tell(string problem)
    {
        if (Labels.IsEnglish)
        {
            return (problem, null);
        }

        foreach (var text in texts.GetAllStrings(includeParentCultures: true))
        {
            var pattern = Regex.Escape(text.Name).Replace(@"\{0}", "(.*)", StringComparison.Ordinal).Replace(@"\{1}", "(.*)", StringComparison.Ordinal);
            if (Regex.Match(problem, $"^{pattern}$", RegexOptions.Singleline | RegexOptions.CultureInvariant, MatchBudget) is { Success: true } match)
            {
                return (string.Format(CultureInfo.CurrentCulture, text.Value, [.. match.Groups.Values.Skip(1).Select(group => group.Value)]), null);
            }
        }

        return (problem, "en");
    }
}
