using System.Globalization;
using System.Text;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Service.Api.Formats;

/// <summary>How to cite a directive.</summary>
internal static class Reference
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>A line of text in the manner of official documents; what is not known is left out.</summary>
    /// <example>Kế hoạch số 262/KH-UBND ngày 17/8/2021 của Ủy ban nhân dân tỉnh Bình Phước: Phòng, chống dịch.</example>
    public static string Plain(Directive directive)
    {
        var text = new StringBuilder(directive.Kind?.Name ?? "Văn bản");
        Add(" số ", directive.FullNumber);
        Add(" ", directive.Issued is { } issued ? DateOf(issued) : null);
        Add(" của ", directive.Issuer?.Name);
        Add(": ", directive.Title);
        return text.ToString().EndsWith('.') ? text.ToString() : text.Append('.').ToString();

        void Add(string before, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                text.Append(before).Append(OneLine(value));
            }
        }
    }

    /// <summary>An entry for BibTeX and biblatex, in UTF-8. What TeX would read as a command is written so that it prints as it is.</summary>
    /// <param name="stored">The directive.</param>
    /// <param name="address">Where to read it.</param>
    public static string BibTeX(StoredDirective stored, string address)
    {
        var directive = stored.Directive;
        var entry = new StringBuilder($"@misc{{corpus:{stored.Id}");

        // The outer braces of an author keep a body's name from being taken for a person's; those of a title keep its capitals.
        Field("author", directive.Issuer?.Name, isWhole: true);
        Field("title", directive.Title ?? Plain(directive), isWhole: true);
        Field("howpublished", directive.Kind?.Name);
        Field("number", directive.FullNumber);
        if (directive.Issued is { } issued)
        {
            entry.Append(CultureInfo.InvariantCulture, $",\n  year = {{{issued.First.Year}}}");
            if (issued.Precision != DatePrecision.Year)
            {
                entry.Append(CultureInfo.InvariantCulture, $",\n  month = {Months[issued.First.Month - 1]}");
            }

            if (issued.Precision == DatePrecision.Day)
            {
                entry.Append(CultureInfo.InvariantCulture, $",\n  day = {{{issued.First.Day}}}");
            }
        }

        entry.Append(CultureInfo.InvariantCulture, $",\n  url = {{{address}}},\n  langid = {{vietnamese}}\n}}\n");
        return entry.ToString();

        void Field(string name, string? value, bool isWhole = false)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                var text = Escape(OneLine(value));
                entry.Append(",\n  ").Append(name).Append(" = {").Append(isWhole ? $"{{{text}}}" : text).Append('}');
            }
        }
    }

    private static string DateOf(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => date.First.ToString("'ngày' d/M/yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.First.ToString("'tháng' M/yyyy", CultureInfo.InvariantCulture),
        _ => date.First.ToString("'năm' yyyy", CultureInfo.InvariantCulture),
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Braces count in BibTeX even behind a backslash, so that their names are written.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' => escaped.Append("\\textbraceleft{}"),
                '}' => escaped.Append("\\textbraceright{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '#' or '$' or '%' or '&' or '_' => escaped.Append('\\').Append(letter),
                _ when char.IsControl(letter) => escaped,
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }
}
