using System.Globalization;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Says what of a source was left unread because it exceeds <see cref="ReadingLimits"/>, and keeps the warnings themselves within them.</summary>
internal static class LimitWarnings
{
    private const string Remedy = "hãy tách tệp thành từng văn bản";

    /// <summary>Warns of the text and the citations that were not read.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="end">Where the part of it ends that was read.</param>
    /// <param name="uncited">The part in which no citations were looked for, or null.</param>
    public static IEnumerable<ReadingWarning> Of(string text, int end, TextRange? uncited)
    {
        if (end < text.Length)
        {
            yield return new ReadingWarning(
                WarningCodes.TextUnread, $"văn bản dài {Number(text.Length)} ký tự, chỉ {Number(end)} ký tự đầu được đọc: {Remedy}", new TextRange(end, text.Length));
        }

        if (uncited is not null)
        {
            yield return new ReadingWarning(
                WarningCodes.CitationsUnread, $"quá {Number(ReadingLimits.Mentions)} lần dẫn văn bản, phần sau không được tìm: {Remedy}", uncited);
        }
    }

    /// <summary>Warns of a web page of which only the part up to the limit was taken over.</summary>
    public static ReadingWarning OfPage() =>
        new(WarningCodes.TextUnread, $"trang web dài hơn mọi văn bản, phần cuối không được đọc: {Remedy}", null);

    /// <summary>Warns of a part of a body that was not read.</summary>
    public static ReadingWarning OfBody(TextRange unread) =>
        new(WarningCodes.BodyUnread, $"nội dung dài hơn mọi văn bản, phần sau không được đọc: {Remedy}", unread);

    /// <summary>Keeps the first warnings of each code and says how many others there are.</summary>
    public static IReadOnlyList<ReadingWarning> Once(IReadOnlyList<ReadingWarning> warnings)
    {
        if (warnings.Count <= ReadingLimits.WarningsOfCode)
        {
            return warnings;
        }

        var byCode = warnings.GroupBy(warning => warning.Code, StringComparer.Ordinal);
        return
        [
            .. byCode.SelectMany(alike => alike.Take(ReadingLimits.WarningsOfCode)),
            .. byCode.Where(alike => alike.Count() > ReadingLimits.WarningsOfCode).Select(alike => new ReadingWarning(
                WarningCodes.WarningsLeftOut,
                $"còn {Number(alike.Count() - ReadingLimits.WarningsOfCode)} cảnh báo {alike.Key} nữa không nêu",
                alike.Skip(ReadingLimits.WarningsOfCode).First().Range)),
        ];
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
