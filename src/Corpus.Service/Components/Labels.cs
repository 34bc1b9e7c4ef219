using System.Globalization;
using Corpus.Directives;
using Corpus.Search;
using Microsoft.Extensions.Localization;

namespace Corpus.Service.Components;

/// <summary>How values are shown to people, in the language of the request.</summary>
internal sealed class Labels(IStringLocalizer<PageText> text)
{
    /// <summary>Whether the request's language is English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>A sector's name.</summary>
    public static string Name(Sector sector) => IsEnglish ? sector.EnglishName() : sector.VietnameseName();

    /// <summary>A form's name.</summary>
    public string Name(DirectiveKind kind) => IsEnglish ? text[$"Kind.{kind.Code}"] : kind.Name;

    /// <summary>The heading of a column.</summary>
    public string Heading(FacetField field) => text[$"Field.{field.Code()}"];

    /// <summary>What the filter of a column is called; that of agencies takes supporters, whom the column does not count.</summary>
    public string FilterHeading(FacetField field) => field == FacetField.Agency ? text["Filter.agency"] : Heading(field);

    /// <summary>A value of a column.</summary>
    public string Value(FacetField field, string? value) => (field, value) switch
    {
        (_, null) => text["Unknown"],
        (FacetField.Sector, _) when Sectors.TryParse(value, out var sector) => Name(sector),
        (FacetField.Kind, _) when DirectiveKind.FromCode(value) is { } kind => Name(kind),
        (FacetField.Level, _) when EnumCodes.TryParse<AdministrativeLevel>(value, out _) => text[$"Level.{value}"],
        (FacetField.Strictness, _) when EnumCodes.TryParse<Strictness>(value, out _) => text[$"Strictness.{value}"],
        _ => value,
    };

    /// <summary>The language of a value of a column as it is shown: Vietnamese for names; null for the language of the page.</summary>
    public static string? LanguageOf(FacetField? field, string? value) =>
        value is not null && field is FacetField.Province or FacetField.District or FacetField.Issuer or FacetField.Agency ? Vietnamese.Code : null;

    /// <summary>A date at its precision: <c>03/12/2021</c>, <c>12/2021</c>, <c>2021</c>.</summary>
    public string Date(PartialDate? date) => date switch
    {
        null => text["Undated"],
        { Precision: DatePrecision.Day } day => Date(day.First),
        { Precision: DatePrecision.Month } month => month.First.ToString("MM/yyyy", CultureInfo.InvariantCulture),
        { } year => year.ToString(),
    };

    /// <summary>A day: <c>03/12/2021</c>.</summary>
    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A whole number, grouped as the language does.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A share in [0, 1] as a percentage without decimals.</summary>
    public static string Percent(double share) => share.ToString("P0", CultureInfo.CurrentCulture);

    /// <summary>A period by its first day: <c>27/09/2021</c>, <c>10/2021</c>, <c>Q4/2021</c>, <c>2021</c>.</summary>
    public static string Period(DateOnly first, DateInterval interval) => interval switch
    {
        DateInterval.Day or DateInterval.Week => Date(first),
        DateInterval.Month => first.ToString("MM/yyyy", CultureInfo.InvariantCulture),
        DateInterval.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{(first.Month + 2) / 3}/{first.Year}"),
        _ => first.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>What a directive is called: its form and number.</summary>
    public string Name(DirectiveSummary directive) =>
        $"{(directive.Kind is { } kind ? Name(kind) : text["Directive"])} {directive.Number ?? text["WithoutNumber"]}";
}
