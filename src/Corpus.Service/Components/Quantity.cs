using System.Globalization;

namespace Corpus.Service.Components;

/// <summary>
/// A whole number in a text of the pages. <c>{0}</c> is the number, grouped as the language does; <c>{0:task|tasks}</c> is the word for one, or
/// the word for any other number.
/// </summary>
/// <param name="Number">How many.</param>
internal readonly record struct Quantity(long Number) : IFormattable
{
    private const char Or = '|';

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (string.IsNullOrEmpty(format))
        {
            return Number.ToString("N0", formatProvider);
        }

        var or = format.IndexOf(Or, StringComparison.Ordinal);
        return or < 0 ? throw new FormatException($"'{format}' is not two words with '{Or}' between them")
            : Number == 1 ? format[..or] : format[(or + 1)..];
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);
}
