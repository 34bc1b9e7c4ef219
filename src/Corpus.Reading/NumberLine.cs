using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>The number line of a directive, and the grammar of numbers that citations share with it.</summary>
/// <param name="Serial">The serial as printed, blanks left out ("1 245"), letters that a scan printed for its digits cured ("1O5"); null when blank.</param>
/// <param name="Symbol">What follows the serial, blanks left out; null when absent.</param>
/// <param name="Range">The whole number line.</param>
internal sealed partial record NumberLine(string? Serial, string? Symbol, TextRange Range)
{
    private const int Timeout = 10_000;

    /// <summary>Where the serial stands; null when blank.</summary>
    public TextRange? SerialRange { get; private init; }

    /// <summary>Where the symbol stands, the year of a legal document included; null when absent.</summary>
    public TextRange? SymbolRange { get; private init; }

    /// <summary>Longest number line, from "Số" on, that is looked at.</summary>
    private const int MaxLength = 160;

    /// <summary>Reads the number line that begins with the "Số" at a position.</summary>
    /// <param name="text">Any text, NFC.</param>
    /// <param name="start">Position of the S.</param>
    /// <param name="end">Where to stop.</param>
    /// <returns>Null when none begins there: a word like "Sở", or a sentence.</returns>
    public static NumberLine? Read(string text, int start, int end)
    {
        var window = text[start..Math.Min(end, start + MaxLength)];
        window = MisreadDigits.WithDigits(window, Opening().Match(window).Length);
        var match = Pattern().Match(window);
        if (!match.Success)
        {
            return null;
        }

        var serial = match.Groups["serial"];
        var symbol = match.Groups["symbol"];
        if (!symbol.Success && match.Groups["colon"].Length == 0 && !serial.Success)
        {
            return null;
        }

        var length = match.Length;
        var symbolText = symbol.Success ? Compact(symbol.Value) : null;
        TextRange? symbolRange = symbol.Success ? RangeOf(symbol) : null;
        if (match.Groups["year"].Success && symbolText is not null)
        {
            symbolText = $"{match.Groups["year"].Value}/{symbolText}";
            symbolRange = new TextRange(start + match.Groups["year"].Index, symbolRange!.Value.End);
        }

        if (symbolText is null && TornSymbol().Match(window, length) is { Success: true } torn)
        {
            // Two columns on one line: "Số: 173    Độc lập - Tự do - Hạnh phúc /KH-UBND".
            symbolText = Compact(torn.Groups["symbol"].Value);
            symbolRange = RangeOf(torn.Groups["symbol"]);
            length = torn.Index + torn.Length;
        }

        while (length > 0 && (char.IsWhiteSpace(window[length - 1]) || window[length - 1] is '*' or '_' or '.' or '…'))
        {
            length--;
        }

        return new NumberLine(serial.Success ? Compact(serial.Value) : null, symbolText, new TextRange(start, start + length))
        {
            SerialRange = serial.Success ? RangeOf(serial) : null,
            SymbolRange = symbolRange,
        };

        TextRange RangeOf(Group group) => new(start + group.Index, start + group.Index + group.Length);
    }

    /// <summary>Leaves out every white space.</summary>
    public static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>"Số" and what stands before the serial.</summary>
    private const string Before = @"^[Ss][ốỐộỘổỔồỒỗỖôÔơƠóÓoO6]\s{0,4}(?<colon>[:.;]?)[\s._…*]{0,40}";

    [GeneratedRegex(Before, RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Opening();

    [GeneratedRegex(
        Before + """
        (?:(?<serial>\d{1,3}[ ]\d{2,3}(?=[ ]{0,3}/[ ]?\p{Lu}{2})|\d{1,6}[a-zđ]?(?![\p{L}\d]))(?:[ \t]*/[ \t]*(?<year>(?:19|20)\d\d)(?=\s*[/\-–]))?
            |[^\s/]{1,8}(?=[ ]{0,3}/[ ]?\p{Lu}{2}))?
        (?:(?:[\s._…*]{0,40}[/\-–‑\\]\s{0,3}|[ ](?=\p{Lu}{2,4}[/\-–]\p{Lu}{2}))(?<symbol>\p{Lu}[\p{L}\d&]{0,11}
            (?:[\-–‑/]\p{Lu}[\p{L}\d&]{0,11}|(?:[ ][\-–‑/]|[\-–‑/][ \n]|\.)\p{Lu}{2}[\p{Lu}\d&]{0,10}){0,5}))?
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        Timeout)]
    private static partial Regex Pattern();

    [GeneratedRegex(
        @"\G[\s|*]*(?:[^\n]{0,60}(?:[Pp]húc|PHÚC|NAM)[\s|*]*)?[/\-–]\s?(?<symbol>\p{Lu}[\p{L}\d&]{1,11}(?:\s?[\-–/.]\s?\p{Lu}[\p{L}\d&]*){0,4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Timeout)]
    private static partial Regex TornSymbol();
}
