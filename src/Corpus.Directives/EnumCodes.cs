using System.Collections.Frozen;
using System.Text.Json;

namespace Corpus.Directives;

/// <summary>The lower-case codes by which enumeration values appear in commands, URLs, JSON and indexes.</summary>
/// <remarks>
/// A code is the member's name in kebab case: <c>MustNot</c> gives <c>must-not</c>, <c>Health</c> gives <c>health</c>. Renaming a member
/// therefore changes the outside. Safe for any thread.
/// </remarks>
public static class EnumCodes
{
    /// <summary>The code of <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a named value.</exception>
    public static string Code<T>(this T value)
        where T : struct, Enum => Table<T>.ByValue.TryGetValue(value, out var code)
            ? code
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"no {typeof(T).Name}");

    /// <summary>Reads a code. Case matters.</summary>
    /// <returns>Whether <paramref name="code"/> is one; never throws.</returns>
    public static bool TryParse<T>(string? code, out T value)
        where T : struct, Enum
    {
        value = default;
        return code is not null && Table<T>.ByCode.TryGetValue(code, out value);
    }

    /// <summary>Every code of the enumeration, in the order of the values.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Codes;

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, T> ByCode =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly string[] Codes = [.. Enum.GetValues<T>().Select(value => ByValue[value])];
    }
}
