using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary>The filters that search, trends and compare share.</summary>
internal sealed class FilterOptions
{
    private readonly Option<Sector[]> _sectors = Codes<Sector>("--sector", "Codes of sectors: health, military, border, …");

    private readonly Option<string[]> _provinces = new("--province")
    {
        Description = "Names of provinces, with or without diacritics.",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "NAME",
    };

    private readonly Option<DirectiveKind[]> _kinds = new("--kind")
    {
        Description = "Codes of forms: thong-bao, cong-van, ke-hoach, …",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "CODE",
        CustomParser = result => Each(result, DirectiveKind.FromCode, DirectiveKind.All.Select(kind => kind.Code)),
    };

    private readonly Option<DateOnly?> _from = Date("--from", "First day of issue, yyyy-MM-dd.");
    private readonly Option<DateOnly?> _to = Date("--to", "Last day of issue, yyyy-MM-dd.");

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_sectors);
        command.Options.Add(_provinces);
        command.Options.Add(_kinds);
        command.Options.Add(_from);
        command.Options.Add(_to);
    }

    /// <summary>The filter of a command line.</summary>
    public TaskFilter Read(ParseResult parsed) => new()
    {
        Sectors = SectorSet.Of(parsed.GetValue(_sectors) ?? []),
        Provinces = parsed.GetValue(_provinces) ?? [],
        Kinds = parsed.GetValue(_kinds) ?? [],
        IssuedFrom = parsed.GetValue(_from),
        IssuedTo = parsed.GetValue(_to),
    };

    /// <summary>An option that takes codes of an enumeration.</summary>
    public static Option<T[]> Codes<T>(string name, string description)
        where T : struct, Enum => new(name)
        {
            Description = description,
            AllowMultipleArgumentsPerToken = true,
            HelpName = "CODE",
            CustomParser = result => Each(
                result, code => EnumCodes.TryParse<T>(code, out var value) ? value : (T?)null, EnumCodes.All<T>()),
        };

    /// <summary>An option that takes one code of an enumeration.</summary>
    public static Option<T?> Code<T>(string name, string description, T? fallback)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = "CODE",
            DefaultValueFactory = _ => fallback,
            CustomParser = result =>
            {
                var values = Each(result, code => EnumCodes.TryParse<T>(code, out var value) ? value : (T?)null, EnumCodes.All<T>());
                return values is [var one] ? one : fallback;
            },
        };

    private static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            result.AddError($"{name}: '{text}' is not a date of the form yyyy-MM-dd");
            return null;
        },
    };

    private static T[] Each<T>(ArgumentResult result, Func<string, T?> read, IEnumerable<string> known)
        where T : struct => [.. Parse(result, code => read(code) is { } value ? value : (object?)null, known).Cast<T>()];

    private static T[] Each<T>(ArgumentResult result, Func<string, T?> read, IEnumerable<string> known)
        where T : class => [.. Parse(result, read, known).Cast<T>()];

    private static List<object> Parse(ArgumentResult result, Func<string, object?> read, IEnumerable<string> known)
    {
        var values = new List<object>();
        foreach (var code in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (read(code) is { } value)
            {
                values.Add(value);
            }
            else
            {
                result.AddError($"'{code}' is none of {string.Join(", ", known)}");
            }
        }

        return values;
    }
}
