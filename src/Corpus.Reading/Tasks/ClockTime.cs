using System.Globalization;
using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>The hour printed before a day: "17 giờ 00 phút ngày", "16h30' ngày", "lúc 8 giờ, ngày".</summary>
/// <param name="Length">Number of characters up to the day; 0 when there is none.</param>
/// <param name="Time">The hour; null when there is none or no clock shows it (24 giờ).</param>
internal readonly partial record struct ClockTime(int Length, TimeOnly? Time)
{
    private const int TimeoutMs = 10_000;

    /// <summary>Reads the hour at the beginning of a folded text.</summary>
    public static ClockTime Read(string folded) => Of(Before().Match(folded));

    /// <summary>Reads an hour that stands alone, without a day behind it.</summary>
    public static ClockTime ReadAlone(string folded) => Of(Alone().Match(folded));

    private static ClockTime Of(Match match)
    {
        if (!match.Success)
        {
            return default;
        }

        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        hour += match.Groups["part"].Value switch
        {
            "chieu" or "toi" when hour < 12 => 12,
            "dem" when hour is >= 6 and < 12 => 12,
            _ => 0,
        };
        return new ClockTime(match.Length, hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null);
    }

    [GeneratedRegex(@"\A(?:luc |vao )?(?<h>\d{1,2}) ?(?:gio|h|g|:(?=\d\d)) ?(?<m>\d{1,2})?'?(?: ?(?:phut|p))?(?: (?<part>sang|trua|chieu|toi|dem))?,?(?: (?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat),?(?= ngay))?(?: cung(?= ngay \d)| cua)? (?=ngay|hang|thu|cung|hom nay|\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Before();

    [GeneratedRegex(@"\A(?:luc |vao )?(?<h>\d{1,2}) ?(?:gio|h|g)(?: ?(?<m>\d{2}))?'?(?: ?phut)?(?: (?<part>sang|trua|chieu|toi|dem)(?!\w))?(?!\w)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Alone();
}
