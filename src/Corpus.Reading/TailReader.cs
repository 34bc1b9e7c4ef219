using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads the tail of a directive: the signature block and "Nơi nhận", in either order or merged into one column.</summary>
internal static partial class TailReader
{
    private const int Timeout = 10_000;

    /// <summary>Lines of text, at most, that a tail has.</summary>
    private const int MaxLines = 80;

    /// <summary>Lines above "Nơi nhận" in which a signature block that stands first is looked for.</summary>
    private const int LinesAbove = 16;

    /// <summary>Finds and reads the tail in the lines <c>[bodyStart, end)</c>; its start is <paramref name="end"/> when there is none.</summary>
    public static Tail Read(SourceLines source, int bodyStart, int end)
    {
        var start = FindStart(source, bodyStart, end);
        return start == end ? new Tail { Start = end } : ReadFrom(source, start, end);
    }

    private static int FindStart(SourceLines source, int bodyStart, int end)
    {
        var signature = end;
        for (var i = bodyStart; i < end; i++)
        {
            if (!source[i].IsText)
            {
                continue;
            }

            foreach (var cell in Cells.Of(source, source[i].Range))
            {
                if (IsRecipientsMark(cell.Of(source.Folded)))
                {
                    return signature < i && signature >= LineAbove(source, i, LinesAbove) ? signature : i;
                }

                if (IsCapacity(source, cell))
                {
                    // The signature block of a directive whose recipients stand below it, or that has none.
                    signature = Math.Min(signature, i);
                }
                else if (signature == end && IsPost(source, cell) && HasNameBelow(source, i))
                {
                    signature = i;
                }
            }

            if (signature < end && i > signature + (2 * LinesAbove))
            {
                break;
            }
        }

        return signature;
    }

    private static int LineAbove(SourceLines source, int line, int textLines)
    {
        for (; line > 0 && textLines > 0; line--)
        {
            textLines -= source[line - 1].IsText ? 1 : 0;
        }

        return line;
    }

    private static bool HasNameBelow(SourceLines source, int line)
    {
        for (var (i, seen) = (line + 1, 0); i < source.Count && seen < 4; i++)
        {
            if (source[i].IsText)
            {
                seen++;
                var printed = Cells.Trim(source.Folded, source[i].Content).Of(source.Text);
                if (PersonNames.IsName(printed[PersonNames.RankLength(printed)..], needsFamilyName: true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Tail ReadFrom(SourceLines source, int start, int limit)
    {
        var recipients = new List<TextRange>();
        var capacity = new List<TextRange>();
        var title = new List<TextRange>();
        TextRange? name = null;
        var inRecipients = false;
        var sawRecipients = false;
        var gap = false;
        var seen = 0;
        var lastSignature = Part.None;
        var end = source[start].Range.End;
        for (var line = start; line < limit && seen < MaxLines; line++)
        {
            if (!source[line].IsText)
            {
                gap |= source[line].IsBlank;
                continue;
            }

            if (line > start && AnnexReader.Heads(source, line))
            {
                break;
            }

            seen++;
            var stop = false;
            foreach (var part in SplitCells(source, source[line].Range))
            {
                var cell = part;
                var folded = cell.Of(source.Folded);
                if (IsRecipientsMark(folded))
                {
                    if (sawRecipients)
                    {
                        stop = true;
                        break;
                    }

                    (inRecipients, sawRecipients) = (true, true);
                    var mark = RecipientsMark().Match(source.Folded, cell.Start, cell.Length);
                    cell = Cells.Trim(source.Folded, new TextRange(mark.Index + mark.Length, cell.End));
                    if (cell.Length > 0)
                    {
                        recipients.Add(cell);
                    }

                    continue;
                }

                if (SignedMark().IsMatch(folded))
                {
                    continue;
                }

                if (name is null && IsCapacity(source, cell))
                {
                    foreach (var piece in SplitChain(source, cell))
                    {
                        if (IsCapacity(source, piece))
                        {
                            capacity.Add(piece);
                            lastSignature = Part.Capacity;
                        }
                        else
                        {
                            title.Add(piece);
                            lastSignature = Part.Title;
                        }
                    }
                }
                else if (name is null && IsPost(source, cell))
                {
                    title.Add(cell);
                    lastSignature = Part.Title;
                }
                else if (folded[0] is '-' or '+' or '•')
                {
                    if (sawRecipients)
                    {
                        recipients.Add(cell);
                        inRecipients = true;
                    }
                    else
                    {
                        stop = name is not null;
                    }
                }
                else if (name is null && ReadName(source, cell, lastSignature == Part.None && inRecipients && !gap) is { } person)
                {
                    name = person;
                }
                else if (name is null && lastSignature != Part.None && Letters.AreCapitals(cell.Of(source.Text)) && cell.Length < 90)
                {
                    // A capacity or post that wraps: "TM. BAN CHỈ ĐẠO / PHÒNG, CHỐNG DỊCH".
                    var list = lastSignature == Part.Capacity ? capacity : title;
                    list[^1] = new TextRange(list[^1].Start, cell.End);
                }
                else if (inRecipients && recipients.Count > 0 && !gap && name is null)
                {
                    recipients[^1] = new TextRange(recipients[^1].Start, cell.End);
                }
                else if (inRecipients && name is null && (recipients.Count == 0 || source.Folded[recipients[^1].End - 1] is ';' or ','))
                {
                    recipients.Add(cell);
                }
                else if (name is not null || (gap && lastSignature == Part.None && recipients.Count > 0 && cell.Length > 90))
                {
                    // The signer's name again, or the first words of an annex.
                    stop = sawRecipients || !PersonNames.IsName(cell.Of(source.Text), false);
                }
            }

            if (stop)
            {
                break;
            }

            end = source[line].Range.End;
            gap = false;
        }

        recipients = ListEntries.Split(source, recipients);
        if (name is null && recipients.Count > 0)
        {
            name = CutNameOff(source, recipients);
        }

        return new Tail { Start = start, End = end, Recipients = recipients, Capacity = capacity, Title = title, Name = name };
    }

    private enum Part
    {
        None = 0,
        Capacity = 1,
        Title = 2,
    }

    /// <summary>The cells of a line, cut again where a signature's words are glued to a recipient's: "- Như trên; KT. CHỦ TỊCH".</summary>
    private static List<TextRange> SplitCells(SourceLines source, TextRange line)
    {
        var pieces = new List<TextRange>();
        foreach (var cell in Cells.Of(source, line))
        {
            var start = cell.Start;
            foreach (var match in GluedSignature().EnumerateMatches(source.Folded.AsSpan(cell.Start, cell.Length)))
            {
                var at = cell.Start + match.Index;
                if (at <= start)
                {
                    continue;
                }

                var words = source.Text.AsSpan(at, Math.Min(14, cell.End - at));
                if (Letters.AreCapitals(words) && source.Text.AsSpan(start, at - start).ContainsAnyInRange('a', 'z'))
                {
                    pieces.Add(Cells.Trim(source.Folded, new TextRange(start, at)));
                    start = at;
                    break;
                }
            }

            pieces.Add(Cells.Trim(source.Folded, new TextRange(start, cell.End)));
        }

        return pieces;
    }

    /// <summary>Parts a chain that stands on one line: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH".</summary>
    private static IEnumerable<TextRange> SplitChain(SourceLines source, TextRange cell)
    {
        var start = cell.Start;
        var chain = source.Folded.AsSpan(cell.Start, cell.Length).ToString();
        foreach (Match match in ChainLink().Matches(chain))
        {
            var at = cell.Start + match.Index;
            // "TM. BAN THƯỜNG VỤ BÍ THƯ", but "KT. CHỦ TỊCH": the post right behind the mark is whose place is taken.
            var before = source.Folded.AsSpan(start, at - start).TrimEnd();
            if (at > start && !CapacityAlone().IsMatch(before))
            {
                yield return Cells.Trim(source.Folded, new TextRange(start, at));
                start = at;
            }
        }

        yield return Cells.Trim(source.Folded, new TextRange(start, cell.End));
    }

    private static TextRange? ReadName(SourceLines source, TextRange cell, bool amongRecipients)
    {
        var printed = cell.Of(source.Text);
        var rank = PersonNames.RankLength(printed);
        var start = cell.Start + rank;
        return PersonNames.IsName(source.Text.AsSpan(start, cell.End - start), amongRecipients || rank == 0 && Letters.AreCapitals(printed))
            ? new TextRange(start, cell.End)
            : null;
    }

    /// <summary>Takes the name out of a recipient that it was merged into: "Lưu: VT, VX1. Nguyễn Thị Hồng Tuyền".</summary>
    private static TextRange? CutNameOff(SourceLines source, List<TextRange> recipients)
    {
        for (var i = recipients.Count - 1; i >= 0; i--)
        {
            var entry = recipients[i];
            if (i < recipients.Count - 1 && PersonNames.IsName(entry.Of(source.Text), needsFamilyName: true))
            {
                recipients.RemoveAt(i);
                return entry;
            }

            var words = Bodies.Words.Of(source.Folded, entry.Start, entry.End, 60);
            for (var count = Math.Min(5, words.Count - 1); count >= 2; count--)
            {
                var first = words[^count].Start;
                var before = source.Folded.AsSpan(entry.Start, first - entry.Start).TrimEnd();
                var parted = before[^1] is '.' or ';' || FoldedFiling().IsMatch(before);
                if (parted && PersonNames.IsName(source.Text.AsSpan(first, entry.End - first), needsFamilyName: true))
                {
                    recipients[i] = ListEntries.Trim(source.Folded, new TextRange(entry.Start, first));
                    return new TextRange(first, entry.End);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a folded cell begins with "Nơi nhận".</summary>
    public static bool IsRecipientsMark(ReadOnlySpan<char> folded) => RecipientsMark().IsMatch(folded);

    /// <summary>Whether a folded cell begins as a capacity does ("KT.", "TM."), whatever its case.</summary>
    public static bool IsCapacityMark(ReadOnlySpan<char> folded) => folded.Length is >= 4 and < 140 && Capacity().IsMatch(folded) && folded.IndexOfAny(".,/") is > 0 and < 4;

    /// <summary>Whether a folded cell is a capacity or post, whatever its case.</summary>
    public static bool IsOfficeMark(ReadOnlySpan<char> folded) =>
        IsCapacityMark(folded) || (folded.Length is >= 5 and < 60 && !folded.ContainsAny(",;:.") && Post().IsMatch(folded));

    private static bool IsCapacity(SourceLines source, TextRange cell) =>
        cell.Length is >= 4 and < 140 && Capacity().IsMatch(cell.Of(source.Folded)) && Letters.AreCapitals(cell.Of(source.Text));

    private static bool IsPost(SourceLines source, TextRange cell)
    {
        var printed = cell.Of(source.Text);
        return cell.Length is >= 5 and < 110 && !printed.Contains(':') && Post().IsMatch(cell.Of(source.Folded))
            && (Letters.AreCapitals(printed) || (cell.Length < 40 && printed.IndexOfAny(",;.") < 0 && PostAlone().IsMatch(cell.Of(source.Folded))));
    }

    [GeneratedRegex(@"^[-*_ ]*n[o0]i\s?(?:nh[ao]n|gui)\s*(?:[:.;]|$|\s-|(?=\s*\())[:.;\s*_]*", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex RecipientsMark();

    [GeneratedRegex(@"^(?:kt|k/t|tm|t/m|tl|t/l|tuq|t/uq|kt/)\s?[.,/:]?\s?(?=[a-z])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Capacity();

    [GeneratedRegex(@"^(?:kt|k/t|tm|t/m|tl|t/l|tuq|t/uq)\s?[.,/:]?$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex CapacityAlone();

    [GeneratedRegex(
        @"^(?:quyen |q\.\s?|dong |nguyen )?(?:chu tich|pho |bi thu|giam doc|bo truong|thu truong|chanh |truong |cuc truong|vu truong|tong |thu tuong|"
        + @"vien truong|chu nhiem|hieu truong|chi huy|tu lenh|chinh uy|uy vien|thong doc|doi truong|chi cuc truong|thuong truc|vien pho|tham phan)",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Post();

    [GeneratedRegex(
        @"^(?:pho )?(?:chu tich|bi thu|giam doc|bo truong|thu truong|chanh van phong|truong ban|truong phong|cuc truong|thu tuong|hieu truong)(?: thuong truc)?$",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PostAlone();

    [GeneratedRegex(
        @"(?<=[^a-z])(?:(?:kt|tm|t/m|tl|tuq)\s?\. ?[a-z]{2}|(?:pho )?(?:chu tich|bi thu|giam doc|bo truong|thu truong|chanh van phong|truong ban|truong phong|cuc truong|vu truong|vien truong|chanh thanh tra|thu tuong))",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex GluedSignature();

    [GeneratedRegex(
        @"(?<= )(?:(?:kt|tm|t/m|tl|tuq)\s?\.|pho |(?<!pho )(?:chu tich|bi thu|giam doc|bo truong|thu truong|chanh |truong (?:ban|phong)|(?<!tong |chi )cuc truong|vu truong|tong (?:cuc truong|giam doc)|chi cuc truong)\b)",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ChainLink();

    [GeneratedRegex(@"^\W*(?:da ky|ky ten|(?:da )?dong dau)\W*$|^\W*dau: |^\W*\(?ky(?: ten|,| va)\b.{0,40}$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SignedMark();

    [GeneratedRegex(@"^[-\s]*luu\b[^;]*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FoldedFiling();
}
