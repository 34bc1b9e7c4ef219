namespace Corpus.Reading;

/// <summary>What the numbers and letters of labels count.</summary>
internal static class Ordinals
{
    /// <summary>The letters that number items, in the order of the Vietnamese alphabet.</summary>
    public const string Letters = "abcdđeghiklmnopqrstuvxyz";

    /// <summary>Highest number taken for an item's.</summary>
    public const int Max = 199;

    /// <summary>Place of a letter among those that number items, from 1.</summary>
    public static int OfLetter(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal) + 1;

    /// <summary>Value of the word behind "thứ" or before "là"; 0 when it is none.</summary>
    public static int OfWord(ReadOnlySpan<char> word) => word switch
    {
        "nhất" or "một" => 1,
        "hai" => 2,
        "ba" => 3,
        "tư" or "bốn" => 4,
        "năm" => 5,
        "sáu" => 6,
        "bảy" => 7,
        "tám" => 8,
        "chín" => 9,
        "mười" => 10,
        _ => 0,
    };

    /// <summary>Highest Roman number taken for a section's.</summary>
    public const int MaxRoman = 39;

    /// <summary>A number in [1, <see cref="MaxRoman"/>] in Roman letters: 14 is "XIV".</summary>
    public static string RomanOf(int value) =>
        new string('X', value / 10) + (value % 10) switch { 4 => "IV", 9 => "IX", var ones => (ones >= 5 ? "V" : "") + new string('I', ones % 5) };

    /// <summary>Value of a Roman number up to <see cref="MaxRoman"/>; 0 when it is none.</summary>
    public static int OfRoman(ReadOnlySpan<char> roman)
    {
        var (total, previous) = (0, 0);
        for (var i = roman.Length - 1; i >= 0; i--)
        {
            var digit = roman[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (digit == 0)
            {
                return 0;
            }

            total += digit < previous ? -digit : digit;
            previous = Math.Max(previous, digit);
        }

        return total is > 0 and <= MaxRoman ? total : 0;
    }
}
