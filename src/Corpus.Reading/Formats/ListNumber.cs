using System.Globalization;
using System.Text;

namespace Corpus.Reading.Formats;

/// <summary>Writes the numbers of automatic lists: 3, c, C, iii, III.</summary>
internal static class ListNumber
{
    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="style">How, as HTML names it: <c>1</c>, <c>a</c>, <c>A</c>, <c>i</c> or <c>I</c>.</param>
    /// <returns>The number; in digits where the style has none for it: letters end at 26, Roman numbers at 399.</returns>
    public static string Write(int value, char style) => style switch
    {
        'a' or 'A' when value is >= 1 and <= 26 => ((char)(style + value - 1)).ToString(),
        'I' when value is >= 1 and <= 399 => Roman(value),
        'i' when value is >= 1 and <= 399 => Roman(value).ToLowerInvariant(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int value)
    {
        var roman = new StringBuilder();
        foreach (var (amount, sign) in (ReadOnlySpan<(int, string)>)[(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; value >= amount; value -= amount)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }
}
