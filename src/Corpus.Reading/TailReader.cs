using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Reads the tail of a directive: the signature block and "Nơi nhận", in either order or merged into one column.</summary>
internal static partial class TailReader
{
    private const int Timeout = 10_000;

    /// <summary>Lines of text, at most, that a tail has.</summary>
    private const int MaxLines = 80;

    /// <summary>Longest line, in characters, of a mark of signature or seal that goes on.</summary>
    private const int MaxSealLine = 60;

    /// <summary>Finds and reads the tail in the lines <c>[bodyStart, end)</c>; its start is <paramref name="end"/> when there is none.</summary>
    public static Tail Read(SourceLines source, int bodyStart, int end)
    {
        var start = TailStart.Find(source, bodyStart, end);
        return start == end ? new Tail { Start = end } : ReadFrom(source, start, end);
    }

    private static Tail ReadFrom(SourceLines source, int start, int limit)
    {
        var recipients = new List<TextRange>();
        var capacity = new List<TextRange>();
        var title = new List<TextRange>();
        var signatureCells = new List<TextRange>();
        var recipientCells = new List<TextRange>();
        var (name, rank) = (default(TextRange?), default(TextRange?));
        var inRecipients = false;
        var sawRecipients = false;
        var (gap, inSeal) = (false, false);
        var seen = 0;
        var lastSignature = Part.None;
        var end = source[start].Range.End;
        var (others, otherNames) = SideSigners.Find(source, start, limit);
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
            foreach (var part in TailCells.Split(source, source[line].Range))
            {
                var cell = part;
                var folded = cell.Of(source.Folded);
                if (TailMarks.IsRecipientsMark(folded))
                {
                    if (sawRecipients)
                    {
                        stop = true;
                        break;
                    }

                    (inRecipients, sawRecipients) = (true, true);
                    recipientCells.Add(cell);
                    var mark = TailMarks.RecipientsMark().Match(source.Folded, cell.Start, cell.Length);
                    cell = Cells.Trim(source.Folded, new TextRange(mark.Index + mark.Length, cell.End));
                    if (cell.Length > 0)
                    {
                        recipients.Add(cell);
                    }

                    continue;
                }

                if (others.Exists(other => other.Contains(cell)))
                {
                    signatureCells.Add(cell);
                    continue;
                }

                var isSealed = inSeal || TailMarks.OpensSeal(folded);
                inSeal = isSealed && !folded.Contains(')') && folded.Length < MaxSealLine;
                if (isSealed || TailMarks.SignedMark().IsMatch(folded) || folded is "kiem")
                {
                    signatureCells.Add(cell);
                    continue;
                }

                if (name is null && lastSignature != Part.None && PersonNames.RankLength(cell.Of(source.Text)) == cell.Length)
                {
                    rank = cell;
                    signatureCells.Add(cell);
                    continue;
                }

                if (name is null && TailMarks.IsCapacity(source, cell))
                {
                    signatureCells.Add(cell);
                    foreach (var piece in TailCells.SplitChain(source, cell))
                    {
                        if (TailMarks.IsCapacity(source, piece))
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
                else if (name is null && lastSignature == Part.Title && TailMarks.IsOfSeal(folded, title[^1].Of(source.Folded)))
                {
                    signatureCells.Add(cell);
                }
                else if (name is null && TailMarks.IsPost(source, cell))
                {
                    title.Add(cell);
                    signatureCells.Add(cell);
                    lastSignature = Part.Title;
                }
                else if (folded[0] is '-' or '+' or '•')
                {
                    if (sawRecipients)
                    {
                        recipients.Add(cell);
                        recipientCells.Add(cell);
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
                    rank = person.Start > cell.Start ? ListEntries.Trim(source.Folded, new TextRange(cell.Start, person.Start)) : rank;
                    signatureCells.Add(cell);
                }
                else if (name is null && lastSignature != Part.None && Letters.AreCapitals(cell.Of(source.Text)) && cell.Length < 90)
                {
                    // A capacity or post that wraps: "TM. BAN CHỈ ĐẠO / PHÒNG, CHỐNG DỊCH".
                    var list = lastSignature == Part.Capacity ? capacity : title;
                    list[^1] = new TextRange(list[^1].Start, cell.End);
                    signatureCells.Add(cell);
                }
                else if (inRecipients && recipients.Count > 0 && !gap && name is null
                    && !(signatureCells.Count > 0 && signatureCells[^1].Start > recipients[^1].End && source.Folded[recipients[^1].End - 1] == '.'))
                {
                    recipients[^1] = new TextRange(recipients[^1].Start, cell.End);
                    recipientCells.Add(cell);
                }
                else if (inRecipients && name is null && (recipients.Count == 0 || source.Folded[recipients[^1].End - 1] is ';' or ','))
                {
                    recipients.Add(cell);
                    recipientCells.Add(cell);
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

        return new Tail
        {
            Start = start,
            End = end,
            Recipients = recipients,
            Capacity = capacity,
            Title = title,
            Name = name,
            OtherNames = otherNames,
            Rank = rank,
            SignatureCells = signatureCells,
            RecipientCells = recipientCells,
        };
    }

    private enum Part
    {
        None = 0,
        Capacity = 1,
        Title = 2,
    }

    private static TextRange? ReadName(SourceLines source, TextRange cell, bool amongRecipients)
    {
        cell = TailMarks.WithoutSignedMark(source, cell);
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

    [GeneratedRegex(@"^[-\s]*luu\b[^;]*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex FoldedFiling();
}
