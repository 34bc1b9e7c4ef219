using System.Globalization;
using System.Text;
using Corpus.Search.Documents;

namespace Corpus.Service.Api.Formats;

/// <summary>Tasks as days of a calendar (RFC 5545): an event on the last day of each dated deadline.</summary>
/// <remarks>
/// Left out are tasks without such a day and those whose date is doubtful. The UID is the task's id, which stays when the directive is read
/// again, so that a calendar that asks again moves its event and adds no second one.
/// </remarks>
internal sealed class Calendar() : RowFormat<HitDocument>(DataFormat.Ics)
{
    private const int MaxOctets = 75;
    private const int MaxSummary = 120;

    /// <inheritdoc/>
    public override void Begin(TextWriter output)
    {
        Line(output, "BEGIN:VCALENDAR");
        Line(output, "VERSION:2.0");
        Line(output, "PRODID:-//Corpus//Deadlines//VI");
    }

    /// <inheritdoc/>
    public override void Write(TextWriter output, IReadOnlyList<HitDocument> rows)
    {
        foreach (var hit in rows)
        {
            if (hit.Deadline is { Anomaly: null, End: { } end } && DateOnly.TryParseExact(end.Split('T')[0], "yyyy-MM-dd", out var day))
            {
                WriteEvent(output, hit, day);
            }
        }
    }

    /// <inheritdoc/>
    public override void End(TextWriter output) => Line(output, "END:VCALENDAR");

    private static void WriteEvent(TextWriter output, HitDocument hit, DateOnly day)
    {
        Line(output, "BEGIN:VEVENT");
        Line(output, $"UID:{Escape(hit.Id)}@corpus");

        // The day of issue, not of asking: the same answer for the same index.
        Line(output, $"DTSTAMP:{Stamp(hit.Issued, day)}T000000Z");
        Line(output, $"DTSTART;VALUE=DATE:{Compact(day)}");
        Line(output, $"DTEND;VALUE=DATE:{Compact(day.AddDays(1))}");
        Line(output, $"SUMMARY:{Escape(Shorten(hit.Text))}");
        string?[] details = [hit.Text, string.Join("; ", hit.Lead), hit.Deadline!.Text, $"{hit.Number} {hit.Issuer}".Trim()];
        Line(output, $"DESCRIPTION:{Escape(string.Join('\n', details.Where(detail => !string.IsNullOrEmpty(detail))))}");
        Line(output, $"CATEGORIES:{string.Join(',', hit.Sectors.Select(sector => sector.Code))}");
        Line(output, "END:VEVENT");
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MaxSummary)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', MaxSummary);
        return $"{text[..(blank > 0 ? blank : MaxSummary)]}…";
    }

    private static string Stamp(string? issued, DateOnly day) => Compact(
        issued is null ? day : DateOnly.ParseExact(issued, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None));

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter == '\n')
            {
                escaped.Append("\\n");
            }
            else if (!char.IsControl(letter))
            {
                escaped.Append(letter is '\\' or ';' or ',' ? "\\" : "").Append(letter);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Writes a line in pieces of at most 75 octets, none of which splits a letter.</summary>
    private static void Line(TextWriter output, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                output.Write("\r\n ");
                octets = 1;
            }

            output.Write(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        output.Write("\r\n");
    }
}
