using System.Globalization;
using Corpus.Directives;

namespace Corpus.Service.Api;

/// <summary>Reads the values of query parameters; what is wrong with one is noted by its name.</summary>
internal static class ParameterValues
{
    /// <summary>Longest value of a filter, in UTF-16 code units.</summary>
    private const int MaxValueLength = 200;

    /// <summary>Most values of one filter.</summary>
    private const int MaxValues = 50;

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

    /// <summary>Notes a word that is none of those known; none at all is no problem.</summary>
    public static void CheckOneOf(string parameter, string? typed, IReadOnlyList<string> known, Problems problems)
    {
        if (!string.IsNullOrEmpty(typed) && !known.Contains(typed))
        {
            problems.Add(parameter, $"'{Shorten(typed)}' is none of {string.Join(", ", known)}");
        }
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

        problems.Add(parameter, $"'{Shorten(text)}' is not a number from {min} to {max}");
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

    /// <summary>Reads repeated values, none of which is split.</summary>
    public static IReadOnlyList<string> Names(string parameter, string[]? values, Problems problems)
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

    /// <summary>Reads <c>true</c> or <c>false</c>; <paramref name="fallback"/> when absent.</summary>
    public static bool ReadFlag(string parameter, string? text, Problems problems, bool fallback = false)
    {
        if (text is not (null or "" or "true" or "false"))
        {
            problems.Add(parameter, $"is either true or false");
        }

        return string.IsNullOrEmpty(text) ? fallback : text == "true";
    }

    /// <summary>Reads a day; null when absent or wrong.</summary>
    public static DateOnly? ReadDate(string parameter, string? value, Problems problems)
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

    /// <summary>What was given, short enough to be repeated in a refusal.</summary>
    public static string Shorten(string value) => value.Length <= 40 ? value : $"{value[..40]}…";
}
