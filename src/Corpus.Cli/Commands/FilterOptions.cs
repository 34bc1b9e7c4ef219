using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Cli.Commands;

/// <summary>The filters that all commands share that ask for tasks.</summary>
internal sealed class FilterOptions
{
    private readonly Option<Sector[]> _sectors = Codes<Sector>("--sector", "Codes of sectors, separated by commas: health, military, border, …");

    private readonly Option<string[]> _provinces = new("--province")
    {
        Description = "Names of provinces, with or without diacritics, separated by commas.",
        HelpName = "NAME",
        CustomParser = result => [.. Values(result)],
    };

    private readonly Option<DirectiveKind[]> _kinds = new("--kind")
    {
        Description = "Codes of forms, separated by commas: thong-bao, cong-van, ke-hoach, …",
        HelpName = "CODE",
        CustomParser = result => Each(result, DirectiveKind.FromCode, DirectiveKind.All.Select(kind => kind.Code)),
    };

    private readonly Option<AdministrativeLevel[]> _levels =
        Codes<AdministrativeLevel>("--level", "Levels of the issuing body, separated by commas: central, province, district, commune.");

    private readonly Option<Strictness[]> _strictness =
        Codes<Strictness>("--strictness", "How binding, separated by commas: must, should, may, must-not.");

    private readonly Option<string[]> _districts = Names("--district", "Name of a district; may be repeated.");
    private readonly Option<string[]> _issuers = Names("--issuer", "Full name of an issuing body; may be repeated.");
    private readonly Option<string[]> _agencies = Names("--agency", "Name of a body that leads or supports the task; may be repeated.");
    private readonly Option<string[]> _directives = Names("--directive", "Id of a directive; may be repeated.");
    private readonly Option<DateOnly?> _from = Date("--from", "First day of issue, yyyy-MM-dd.");
    private readonly Option<DateOnly?> _to = Date("--to", "Last day of issue, yyyy-MM-dd.");
    private readonly Option<DateOnly?> _dueFrom = Date("--due-from", "First day of the deadline, yyyy-MM-dd.");
    private readonly Option<DateOnly?> _dueTo = Date("--due-to", "Last day of the deadline, yyyy-MM-dd.");

    /// <summary>Adds the options to <paramref name="command"/>; without that of provinces where these are the command's arguments.</summary>
    /// <returns>The options.</returns>
    public IReadOnlyList<Option> AddTo(Command command, bool withProvinces = true)
    {
        List<Option> options =
        [
            _sectors, _provinces, _kinds, _levels, _strictness, _districts, _issuers, _agencies, _directives, _from, _to, _dueFrom, _dueTo,
        ];
        if (!withProvinces)
        {
            options.Remove(_provinces);
        }

        options.ForEach(command.Options.Add);
        command.Validators.Add(result =>
        {
            // The values are read again: asking for those of an option that was refused would throw.
            if (DateOf(result.GetResult(_from)) > DateOf(result.GetResult(_to)))
            {
                result.AddError("--from: is after --to");
            }

            if (DateOf(result.GetResult(_dueFrom)) > DateOf(result.GetResult(_dueTo)))
            {
                result.AddError("--due-from: is after --due-to");
            }
        });
        return options;
    }

    /// <summary>The filter of a command line.</summary>
    public TaskFilter Read(ParseResult parsed) => new()
    {
        Sectors = SectorSet.Of(parsed.GetValue(_sectors) ?? []),
        Provinces = parsed.GetResult(_provinces) is null ? [] : parsed.GetValue(_provinces) ?? [],
        Kinds = parsed.GetValue(_kinds) ?? [],
        Levels = parsed.GetValue(_levels) ?? [],
        Strictness = parsed.GetValue(_strictness) ?? [],
        Districts = parsed.GetValue(_districts) ?? [],
        Issuers = parsed.GetValue(_issuers) ?? [],
        Agencies = parsed.GetValue(_agencies) ?? [],
        Directives = parsed.GetValue(_directives) ?? [],
        IssuedFrom = parsed.GetValue(_from),
        IssuedTo = parsed.GetValue(_to),
        DeadlineFrom = parsed.GetValue(_dueFrom),
        DeadlineTo = parsed.GetValue(_dueTo),
    };

    /// <summary>An option that takes codes of an enumeration.</summary>
    public static Option<T[]> Codes<T>(string name, string description)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = "CODE",
            CustomParser = result => Each(
                result, code => EnumCodes.TryParse<T>(code, out var value) ? value : (T?)null, EnumCodes.All<T>()),
        };

    /// <summary>An option that takes a name as it is, commas included, and may be repeated.</summary>
    private static Option<string[]> Names(string name, string description) => new(name) { Description = description, HelpName = "NAME" };

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
                if (values.Length > 1)
                {
                    result.AddError($"{name}: takes one value");
                }

                return values is [var one] ? one : fallback;
            },
        };

    /// <summary>An option that takes a whole number in [<paramref name="min"/>, <paramref name="max"/>].</summary>
    public static Option<int> Number(string name, string description, int min, int max, int fallback)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => fallback, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n >= min && n <= max))
            {
                result.AddError($"{name}: '{token.Value}' is not a number from {min} to {max}");
            }
        });
        return option;
    }

    private static DateOnly? DateOf(OptionResult? option) => option?.Tokens is [var token] ? ReadDate(token.Value) : null;

    private static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The option <c>--top N</c>; null without it.</summary>
    public static Option<int?> Top(string description)
    {
        var top = new Option<int?>("--top") { Description = description, HelpName = "N" };
        top.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
            {
                result.AddError($"--top: '{token.Value}' is not a number above 0");
            }
        });
        return top;
    }

    /// <summary>An option that takes a day.</summary>
    private static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (ReadDate(text) is { } date)
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
        foreach (var code in Values(result))
        {
            if (read(code) is { } value)
            {
                values.Add(value);
            }
            else
            {
                var option = (result.Parent as OptionResult)?.Option.Name;
                result.AddError($"{option}: '{code}' is none of {string.Join(", ", known)}");
            }
        }

        return values;
    }

    /// <summary>The values of an option that may be repeated and takes several separated by commas.</summary>
    private static IEnumerable<string> Values(ArgumentResult result) =>
        result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
