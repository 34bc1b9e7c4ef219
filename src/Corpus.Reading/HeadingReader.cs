using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>What parts the head of a directive from its title.</summary>
internal enum Heading
{
    /// <summary>Nothing that was found.</summary>
    None = 0,

    /// <summary>The name of its form: "KẾ HOẠCH".</summary>
    Kind = 1,

    /// <summary>The subject of a letter: "V/v …".</summary>
    Subject = 2,
}

/// <summary>Finds the heading of a directive: the name of its form, or the subject of a letter.</summary>
internal static partial class HeadingReader
{
    /// <summary>Finds the heading.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cells">The cells of its head.</param>
    /// <param name="cell">The cell of the heading; the number of cells when there is none.</param>
    /// <param name="kind">The form that it names, or null.</param>
    /// <param name="range">Where its name stands, or null.</param>
    public static Heading Find(
        SourceLines source, List<TextRange> cells, out int cell, out DirectiveKind? kind, out TextRange? range)
    {
        var subject = -1;
        for (cell = 0; cell < cells.Count; cell++)
        {
            var folded = cells[cell].Of(source.Folded);
            var printed = cells[cell].Of(source.Text);
            if (subject < 0 && SubjectMark().IsMatch(folded))
            {
                subject = cell;
            }

            if (folded.StartsWith("kinh gui", StringComparison.Ordinal))
            {
                break;
            }

            if (DirectiveKinds.Whole(folded) is { } whole && (Letters.AreCapitals(printed) || (char.IsUpper(printed[0]) && printed.Length >= 7)))
            {
                (kind, range) = (whole, cells[cell]);
                return Heading.Kind;
            }

            if (DirectiveKinds.AtStart(folded, out var length) is { } start && Letters.AreCapitals(printed[..length]))
            {
                (kind, range) = (start, new TextRange(cells[cell].Start, cells[cell].Start + length));
                return Heading.Kind;
            }
        }

        (kind, range) = (null, null);
        cell = subject >= 0 ? subject : cells.Count;
        return subject >= 0 ? Heading.Subject : Heading.None;
    }

    [GeneratedRegex(@"^""?(?:v\s?[/.]\s?v(?![a-z])|ve [a-z])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SubjectMark();
}
