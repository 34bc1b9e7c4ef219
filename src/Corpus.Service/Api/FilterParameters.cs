using System.ComponentModel;
using System.Globalization;
using Corpus.Directives;
using Corpus.Search;
using Corpus.Search.Querying;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Service.Api;

/// <summary>The query and the filters, which search, trends and comparison share.</summary>
internal record FilterParameters
{
    /// <summary>Longest value of a filter, in UTF-16 code units.</summary>
    private const int MaxValueLength = 200;

    /// <summary>Most values of one filter.</summary>
    private const int MaxValues = 50;

    /// <summary>The query.</summary>
    [FromQuery, Description("Query: words (all must match), with or without diacritics; OR, -word, \"a phrase\", cách*. Empty matches every task.")]
    public string? Q { get; init; }

    /// <summary>Codes of sectors.</summary>
    [FromQuery, Description("Codes of sectors, separated by commas: health, military, border, …")]
    public string[]? Sector { get; init; }

    /// <summary>Names of provinces.</summary>
    [FromQuery, Description("Names of provinces, separated by commas, with or without diacritics.")]
    public string[]? Province { get; init; }

    /// <summary>Names of districts.</summary>
    [FromQuery, Description("Name of a district; may be repeated.")]
    public string[]? District { get; init; }

    /// <summary>Names of issuing bodies.</summary>
    [FromQuery, Description("Full name of an issuing body; may be repeated.")]
    public string[]? Issuer { get; init; }

    /// <summary>Names of agencies.</summary>
    [FromQuery, Description("Name of a body that leads or supports the task; may be repeated.")]
    public string[]? Agency { get; init; }

    /// <summary>Codes of forms.</summary>
    [FromQuery, Description("Codes of forms, separated by commas: thong-bao, cong-van, ke-hoach, …")]
    public string[]? Kind { get; init; }

    /// <summary>Codes of levels.</summary>
    [FromQuery, Description("Levels of the issuing body, separated by commas: central, province, district, commune.")]
    public string[]? Level { get; init; }

    /// <summary>Codes of strictness.</summary>
    [FromQuery, Description("How binding, separated by commas: must, should, may, must-not.")]
    public string[]? Strictness { get; init; }

    /// <summary>Ids of directives.</summary>
    [FromQuery, Description("Ids of directives, separated by commas.")]
    public string[]? Directive { get; init; }

    /// <summary>First day of issue.</summary>
    [FromQuery, Description("First day of issue, yyyy-MM-dd.")]
    public string? From { get; init; }

    /// <summary>Last day of issue.</summary>
    [FromQuery, Description("Last day of issue, yyyy-MM-dd.")]
    public string? To { get; init; }

    /// <summary>First day of the deadline.</summary>
    [FromQuery, Description("First day of the deadline, yyyy-MM-dd.")]
    public string? DueFrom { get; init; }

    /// <summary>Last day of the deadline.</summary>
    [FromQuery, Description("Last day of the deadline, yyyy-MM-dd.")]
    public string? DueTo { get; init; }

    /// <summary>Reads <see cref="Q"/>; notes what is wrong with it.</summary>
    public SearchQuery ReadQuery(Problems problems)
    {
        if (QueryParser.TryParse(Q ?? "", out var query, out var error))
        {
            return query;
        }

        problems.Add("q", string.Create(CultureInfo.InvariantCulture, $"at position {error.Position}: {error.Message}"));
        return SearchQuery.All;
    }

    /// <summary>Reads the filters; notes what is wrong with them.</summary>
    public TaskFilter ReadFilter(Problems problems)
    {
        var filter = new TaskFilter
        {
            Sectors = SectorSet.Of([.. ReadCodes<Sector>("sector", Sector, problems)]),
            Provinces = Split("province", Province, problems),
            Districts = Names("district", District, problems),
            Issuers = Names("issuer", Issuer, problems),
            Agencies = Names("agency", Agency, problems),
            Kinds = ReadKinds(problems),
            Levels = ReadCodes<AdministrativeLevel>("level", Level, problems),
            Strictness = ReadCodes<Strictness>("strictness", Strictness, problems),
            Directives = Split("directive", Directive, problems),
            IssuedFrom = ReadDate("from", From, problems),
            IssuedTo = ReadDate("to", To, problems),
            DeadlineFrom = ReadDate("dueFrom", DueFrom, problems),
            DeadlineTo = ReadDate("dueTo", DueTo, problems),
        };
        if (filter.IssuedFrom > filter.IssuedTo)
        {
            problems.Add("from", "is after to");
        }

        if (filter.DeadlineFrom > filter.DeadlineTo)
        {
            problems.Add("dueFrom", "is after dueTo");
        }

        return filter;
    }

    /// <summary>Reads the code of an enumeration value; <paramref name="fallback"/> when absent or wrong.</summary>
    public static T? ReadCode<T>(string parameter, string? code, T? fallback, Problems problems)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(code))
        {
            return fallback;
        }

        if (EnumCodes.TryParse<T>(code, out var value))
        {
            return value;
        }

        problems.Add(parameter, $"'{Shorten(code)}' is none of {string.Join(", ", EnumCodes.All<T>())}");
        return fallback;
    }

    /// <summary>Reads a whole number in [<paramref name="min"/>, <paramref name="max"/>]; <paramref name="fallback"/> when absent or wrong.</summary>
    /// <remarks>Numbers are read here and not by the framework, whose refusal would not name the parameter.</remarks>
    public static int ReadNumber(string parameter, string? text, int min, int max, int fallback, Problems problems)
    {
        if (string.IsNullOrEmpty(text))
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        problems.Add(parameter, string.Create(CultureInfo.InvariantCulture, $"'{Shorten(text)}' is not a number from {min} to {max}"));
        return fallback;
    }

    /// <summary>Reads a list of codes separated by commas.</summary>
    public static IReadOnlyList<T> ReadCodes<T>(string parameter, string[]? values, Problems problems)
        where T : struct, Enum
    {
        var codes = Split(parameter, values, problems);
        return [.. codes.Select(code => ReadCode<T>(parameter, code, null, problems)).OfType<T>()];
    }

    /// <summary>Splits repeated and comma-separated values.</summary>
    public static IReadOnlyList<string> Split(string parameter, string[]? values, Problems problems) =>
        Names(parameter, values?.SelectMany(value => value.Split(',')).ToArray(), problems);

    private static List<string> Names(string parameter, string[]? values, Problems problems)
    {
        var names = values?.Select(value => value.Trim()).Where(value => value.Length > 0).ToList() ?? [];
        if (names.Count > MaxValues)
        {
            problems.Add(parameter, $"{names.Count} values; at most {MaxValues} are allowed");
            return [];
        }

        if (names.Find(name => name.Length > MaxValueLength) is { } longest)
        {
            problems.Add(parameter, $"'{Shorten(longest)}' is longer than {MaxValueLength} characters");
            return [];
        }

        return names;
    }

    private List<DirectiveKind> ReadKinds(Problems problems)
    {
        var kinds = new List<DirectiveKind>();
        foreach (var code in Split("kind", Kind, problems))
        {
            if (DirectiveKind.FromCode(code) is { } kind)
            {
                kinds.Add(kind);
            }
            else
            {
                problems.Add("kind", $"'{Shorten(code)}' is none of {string.Join(", ", DirectiveKind.All.Select(known => known.Code))}");
            }
        }

        return kinds;
    }

    private static DateOnly? ReadDate(string parameter, string? value, Problems problems)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        problems.Add(parameter, $"'{Shorten(value)}' is not a date of the form yyyy-MM-dd");
        return null;
    }

    private static string Shorten(string value) => value.Length <= 40 ? value : $"{value[..40]}…";
}
