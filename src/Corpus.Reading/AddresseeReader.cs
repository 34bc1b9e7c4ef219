using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads to whom a directive is addressed: "Kính gửi", or for a công điện "… điện:".</summary>
internal static partial class AddresseeReader
{
    private const int Timeout = 10_000;

    /// <summary>Lines, at most, on which the sender of a công điện stands above "Điện:".</summary>
    private const int MaxSenderLines = 3;

    /// <summary>Adds the addressees, which stand right behind the title, and where the body begins.</summary>
    public static Header Read(SourceLines source, Header header, int bodyStart)
    {
        // "Kính gửi" stands right behind the subject or, for a công điện, behind its title ("… điện:").
        var line = bodyStart;
        while (line < source.Count && !source[line].IsText)
        {
            line++;
        }

        if (line == source.Count)
        {
            return header with { BodyStart = bodyStart };
        }

        var content = Cells.Trim(source.Folded, source[line].Content);
        var mark = AddresseeMark().Match(source.Folded, content.Start, content.Length);
        if (!mark.Success && header.Kind?.Code == "cong-dien")
        {
            // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" may stand on lines of its own above "Điện:".
            var behind = line + 1;
            for (var sender = 0; sender < MaxSenderLines && behind < source.Count && IsSender(source, content); behind++)
            {
                if (source[behind].IsText)
                {
                    (line, content) = (behind, Cells.Trim(source.Folded, source[behind].Content));
                    sender++;
                }
            }

            mark = HeadLines.Dispatch().Match(source.Folded, content.Start, content.Length);
        }

        if (!mark.Success)
        {
            return header with { BodyStart = bodyStart };
        }

        var entries = new List<TextRange>();
        var first = Cells.Trim(source.Folded, new TextRange(mark.Index + mark.Length, content.End));
        var open = first.Length > 0;
        if (open)
        {
            entries.Add(first);
        }

        var next = line + 1;
        for (var gap = false; next < source.Count; next++)
        {
            if (!source[next].IsText)
            {
                gap |= source[next].IsBlank;
                continue;
            }

            var cell = Cells.Trim(source.Folded, source[next].Content);
            var isStarred = cell.Length > 0 && source.ContentOf(next).StartsWith("* ", StringComparison.Ordinal);
            var isListed = entries.Count > 0 && !gap && cell.Length is > 0 and < 160 && source.Folded[entries[^1].End - 1] == ';' && source.Folded[cell.End - 1] is ';' or '.';
            if (isStarred || isListed || (cell.Length > 0 && source.Folded[cell.Start] is '-' or '+' or '•' or '·' or '\uF0B7'))
            {
                entries.Add(cell);
                open = source.Folded[cell.End - 1] != '.';
            }
            else if (HeadLines.FirstItem().IsMatch(cell.Of(source.Folded)))
            {
                break;
            }
            else if (entries.Count > 0 && open && !gap && cell.Length < 200 && !HeadLines.Opener().IsMatch(cell.Of(source.Folded))
                && (char.IsLower(source.Text[cell.Start]) || source.Folded[entries[^1].End - 1] is not (';' or '.')))
            {
                entries[^1] = new TextRange(entries[^1].Start, cell.End);
            }
            else if (entries.Count == 0 && cell.Length < 200 && !HeadLines.Opener().IsMatch(cell.Of(source.Folded)))
            {
                entries.Add(cell);
                open = true;
            }
            else
            {
                break;
            }

            gap = false;
        }

        return header with { Addressees = ListEntries.Split(source, entries, parts: true), BodyStart = next };
    }

    private static bool IsSender(SourceLines source, TextRange line) =>
        Letters.AreCapitals(line.Of(source.Text)) && !line.Of(source.Folded).Contains(':');

    [GeneratedRegex(@"^kinh\s?gui\s?[:.]?\s*", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex AddresseeMark();
}
