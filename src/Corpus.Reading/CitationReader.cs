using System.Text.RegularExpressions;
using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>Finds the documents that a directive cites.</summary>
/// <remarks>
/// By number ("Quyết định số 4800/QĐ-BYT ngày 12/10/2021 của Bộ Y tế"), by number alone in lists that share a date, and laws by name and date
/// or year. Runs over the source once; time is linear in its length.
/// </remarks>
internal static partial class CitationReader
{
    private const int Timeout = 1000;

    /// <summary>Characters before a number in which the name of its form may stand.</summary>
    private const int Before = 60;

    /// <summary>Characters before the number of a law in which its name may begin, and after "Luật" in which its date may stand.</summary>
    private const int MaxLaw = 260;

    /// <summary>Characters of a sentence before a mention that are looked at, and those that show what a paragraph begins with.</summary>
    private const int MaxSentence = 800;

    private const int OpeningLength = 12;

    /// <summary>Finds every cited document, in the order of the first mention.</summary>
    /// <param name="source">The source.</param>
    /// <param name="header">Its head; the directive's own number is no citation.</param>
    /// <param name="places">Its places, for bodies that are named without theirs.</param>
    /// <param name="issuer">Full name of the directive's own issuer, or null.</param>
    /// <param name="end">Position in the source where the directive ends.</param>
    public static IReadOnlyList<Citation> Read(SourceLines source, Header header, PlaceContext places, string? issuer, int end)
    {
        var mentions = FindNumbered(source, header, end);
        mentions.AddRange(FindLaws(source, end, mentions));
        mentions.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return Group(source, header, places, issuer, mentions);
    }

    private static List<Mention> FindNumbered(SourceLines source, Header header, int end)
    {
        var mentions = new List<Mention>();
        var text = source.Text;
        for (var i = 0; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || IsInsideNumber(text, i))))
            {
                continue;
            }

            var number = DocumentNumber.Read(text, i);
            if (number is null)
            {
                if (ReadWithoutSymbol(source, i, end) is { } bare)
                {
                    mentions.Add(bare);
                    i = bare.NumberEnd;
                }

                continue;
            }

            var (range, _, symbol, full) = number.Value;
            var line = source[source.LineAt(i)];
            if (line.Nature == LineNature.Stamp || (header.Number is { } own && own.Range.Contains(range)))
            {
                i = range.End;
                continue;
            }

            var (kind, start, named) = KindBefore(source, i);
            if (!named && !IsSymbolKnown(symbol))
            {
                continue;
            }

            if (kind is null && AssemblyTerm().IsMatch(symbol) && LawBefore(source, i) is { } law)
            {
                (kind, start) = law;
            }

            var after = ReadDateAndIssuer(source, range.End, end, IsJoint(symbol), out var date, out var issuer);
            if (IsOwn(header, full, date))
            {
                i = range.End;
                continue;
            }

            mentions.Add(new Mention(
                new TextRange(start, after), kind ?? DirectiveKinds.OfSymbol(symbol), full, date, issuer, range.End, named ? "numbered" : "number-alone"));
            i = range.End;
        }

        ShareDates(source, mentions);
        return mentions;
    }

    /// <summary>Whether a number is the directive's own, as its annexes repeat it: "(Kèm theo Quyết định số 12/QĐ-UBND)".</summary>
    private static bool IsOwn(Header header, string number, DateOnly? date) =>
        header.Number is { Serial: { } serial, Symbol: { } symbol } && (date is null || header.Issued is not { } issued || issued.First.Year == date.Value.Year)
        && LettersOf(number) == LettersOf(serial + symbol);

    /// <summary>The letters and digits of a number, folded: how its signs are printed does not matter.</summary>
    private static string LettersOf(string number) => string.Concat(FoldedText.Of(number).Where(char.IsLetterOrDigit));

    /// <summary>Whether a digit stands in the middle of a number ("1.265", "12/2021") or an address.</summary>
    private static bool IsInsideNumber(string text, int at) =>
        text[at - 1] is '.' or '/' or '-' or '–' or '_' or '=' && at >= 2 && char.IsLetterOrDigit(text[at - 2]);

    /// <summary>A symbol that needs no word before it: it names a form and a body, or the National Assembly's term.</summary>
    private static bool IsSymbolKnown(string symbol)
    {
        var parts = symbol.Split(['-', '/', '–', '.'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2
            ? DirectiveKinds.OfSymbol(symbol) is not null
            : AssemblyTerm().IsMatch(symbol);
    }

    /// <summary>The name of the form in front of a number, with "số" between: "Quyết định số ".</summary>
    private static (DirectiveKind? Kind, int Start, bool Named) KindBefore(SourceLines source, int at)
    {
        var from = Math.Max(0, at - Before);
        var window = source.Folded.AsSpan(from, at - from).ToString();
        var word = NumberWord().Match(window);
        var end = word.Success ? from + word.Index : at;
        var name = source.Folded.AsSpan(from, end - from).TrimEnd(" \n*_:");
        var kind = DirectiveKinds.AtEnd(Unbreak(name), out var length);
        if (kind is not null && from + name.Length - length >= 0)
        {
            var start = from + name.Length - length;
            // "Thông báo kết luận số 12/TB-UBND" is a thông báo, "Chương trình hành động số …" a chương trình.
            foreach (var compound in (ReadOnlySpan<string>)["thong bao ", "thong bao y kien "])
            {
                if (kind.Code == "ket-luan" && start - from >= compound.Length
                    && source.Folded.AsSpan(start - compound.Length, compound.Length).SequenceEqual(compound))
                {
                    return (DirectiveKind.FromCode("thong-bao"), start - compound.Length, true);
                }
            }

            return (kind, start, true);
        }

        foreach (var compound in Compounds)
        {
            if (name.EndsWith(compound.Key, StringComparison.Ordinal))
            {
                return (DirectiveKind.FromCode(compound.Code), from + name.Length - compound.Key.Length, true);
            }
        }

        return word.Success ? (null, end, true) : (null, at, false);
    }

    /// <summary>The law whose name stands before its number: "Luật Ngân sách nhà nước số 83/2015/QH13".</summary>
    private static (DirectiveKind Kind, int Start)? LawBefore(SourceLines source, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - MaxLaw); i--)
        {
            var c = source.Folded[i];
            if (c is ';' or ':' or '(' or ')' or '.')
            {
                return null;
            }

            if (source.Text[i] is 'L' or 'B' or 'P' && (i == 0 || !char.IsLetter(source.Text[i - 1]))
                && DirectiveKinds.AtStart(source.Folded.AsSpan(i, Math.Min(20, at - i)), out _) is { Code: "luat" or "bo-luat" or "phap-lenh" } kind
                && !source.Folded.AsSpan(Math.Max(0, i - 4), Math.Min(4, i)).EndsWith("cua ", StringComparison.Ordinal))
            {
                return (kind, i);
            }
        }

        return null;
    }

    /// <summary>Names of forms with more words; null where the symbol tells the form.</summary>
    private static readonly (string Key, string? Code)[] Compounds =
    [
        ("thong bao ket luan", "thong-bao"),
        ("van ban", null),
    ];

    private static ReadOnlySpan<char> Unbreak(ReadOnlySpan<char> folded) =>
        folded.Contains('\n') ? folded.ToString().Replace('\n', ' ') : folded;

    /// <summary>"Công văn số 1234 ngày 5/6/2024 của Sở Y tế", "Chỉ thị 16 của Thủ tướng": a number without a symbol.</summary>
    private static Mention? ReadWithoutSymbol(SourceLines source, int at, int end)
    {
        var stop = at;
        while (stop < end && char.IsAsciiDigit(source.Text[stop]))
        {
            stop++;
        }

        if (stop - at > 5 || (stop < end && (char.IsLetter(source.Text[stop]) || source.Text[stop] is '%' or '/')))
        {
            return null;
        }

        var (kind, start, named) = KindBefore(source, at);
        if (!named || kind is null || !source.Folded.AsSpan(start, at - start).TrimEnd().EndsWith("so", StringComparison.Ordinal)
            || !char.IsUpper(source.Text[start]))
        {
            return null;
        }

        var after = ReadDateAndIssuer(source, stop, end, false, out var date, out var issuer);
        return date is null && issuer is null ? null
            : new Mention(new TextRange(start, after), kind, source.Text[at..stop], date, issuer, stop, "serial-alone");
    }

    /// <summary>Reads ", ngày 12/10/2021" and "của Bộ Y tế" behind a number, in this order or the other.</summary>
    private static int ReadDateAndIssuer(
        SourceLines source, int at, int end, bool isJoint, out DateOnly? date, out BodyName? issuer)
    {
        (date, issuer) = (null, null);
        for (var round = 0; round < 3; round++)
        {
            var next = at;
            while (next < end && source.Folded[next] is ' ' or '\n' or ',' or '(' or '*')
            {
                next++;
            }

            if (next >= end || next - at > 4)
            {
                break;
            }

            if (date is null && DateWord().Match(source.Folded, next, Math.Min(20, end - next)) is { Success: true } word
                && Dates.ReadDay(source.Folded, next + word.Length, out var dateEnd) is { } day && dateEnd <= end)
            {
                (date, at) = (day, dateEnd);
                continue;
            }

            if (issuer is null && OfWord().Match(source.Folded, next, Math.Min(20, end - next)) is { Success: true } of
                && BodyNames.Read(source.Text, source.Folded, next + of.Length, end) is { } body)
            {
                issuer = isJoint ? BodyNames.Join(source.Text, source.Folded, body, end) : body;
                at = issuer.Range.End;
                continue;
            }

            break;
        }

        return at;
    }

    /// <summary>Whether a symbol is that of several bodies: <c>16/2016/TTLT-BYT-BQP</c>.</summary>
    private static bool IsJoint(string symbol) => symbol.Contains("LT-", StringComparison.Ordinal) || symbol.Contains("PH-", StringComparison.Ordinal);

    /// <summary>In "1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày 31/12/2024 của Bộ …" what stands behind the last belongs to all.</summary>
    private static void ShareDates(SourceLines source, List<Mention> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (current, next) = (mentions[i], mentions[i + 1]);
            var gapStart = current.Range.End;
            if (next.Range.Start < gapStart || next.Range.Start - gapStart > 12)
            {
                continue;
            }

            var gap = source.Folded.AsSpan(gapStart, next.Range.Start - gapStart);
            if (!ListGap().IsMatch(gap))
            {
                continue;
            }

            var listed = next.Rule == "number-alone" || source.Folded.AsSpan(next.Range.Start, 2).SequenceEqual("so");
            if (listed && current.Date is null && current.Issuer is null)
            {
                mentions[i] = current with { Date = next.Date, Issuer = next.Issuer };
            }
            else if (listed && current.Issuer is null && current.Date is not null)
            {
                mentions[i] = current with { Issuer = next.Issuer };
            }

            if (next.Kind is null || (listed && current.Kind is not null && DirectiveKinds.OfSymbol(next.Number ?? "") is null))
            {
                mentions[i + 1] = next with { Kind = next.Kind ?? current.Kind };
            }
        }
    }

    /// <summary>Laws and the like, which are cited by name: "Luật Tổ chức chính quyền địa phương ngày 19/6/2015".</summary>
    private static List<Mention> FindLaws(SourceLines source, int end, List<Mention> numbered)
    {
        var laws = new List<Mention>();
        var next = 0;
        for (var at = 0; at < end;)
        {
            var found = source.Text.AsSpan(at, end - at).IndexOfAny(LawWords);
            if (found < 0)
            {
                break;
            }

            at += found;
            var mention = ReadLaw(source, at, end) ?? ReadUndatedLaw(source, at, end);
            while (next < numbered.Count && numbered[next].Range.End <= at)
            {
                next++;
            }

            if (mention is { } law && (next == numbered.Count || law.Range.End <= numbered[next].Range.Start))
            {
                laws.Add(law);
                at = law.Range.End;
            }
            else
            {
                at += 3;
            }
        }

        return laws;
    }

    private static readonly System.Buffers.SearchValues<string> LawWords =
        System.Buffers.SearchValues.Create(["Luật ", "Bộ luật ", "Hiến pháp", "Pháp lệnh ", "Điều lệ Đảng"], StringComparison.Ordinal);

    /// <summary>
    /// Reads a law without date and year where it is an authority ("Căn cứ Luật Đê điều;", "theo Điều 5 Luật Thanh tra"): up to the end of a
    /// known name, in a recital else up to its end.
    /// </summary>
    private static Mention? ReadUndatedLaw(SourceLines source, int at, int end)
    {
        if ((at > 0 && char.IsLetter(source.Text[at - 1]))
            || DirectiveKinds.AtStart(source.Folded.AsSpan(at, Math.Min(20, end - at)), out var length) is not { Code: "luat" or "bo-luat" or "phap-lenh" } kind)
        {
            return null;
        }

        var line = source[source.LineAt(at)].Content;
        var from = Math.Max(line.Start, at - Before);
        var before = source.Folded.AsSpan(from, at - from);
        if (!Authority().IsMatch(before) && !(before.TrimEnd() is [.., ',' or ';'] && line.Of(source.Folded).TrimStart("-+* ").StartsWith("can cu", StringComparison.Ordinal)))
        {
            return null;
        }

        var stop = LawNames.EndOf(source.Folded, at + length, Math.Min(end, line.End));
        if (stop is null && before.TrimStart("-+* ").StartsWith("can cu", StringComparison.Ordinal) && RecitalEnd().Match(source.Folded, at, Math.Min(end, line.End) - at) is { Success: true } recital)
        {
            stop = recital.Index;
        }

        return stop is { } last && last > at + length ? new Mention(new TextRange(at, last), kind, null, null, null, last, "law-by-name") : null;
    }

    /// <summary>Reads the law whose name begins at a position: up to its date or year, which it must have.</summary>
    private static Mention? ReadLaw(SourceLines source, int at, int end)
    {
        if ((at > 0 && char.IsLetter(source.Text[at - 1])) || DirectiveKinds.AtStart(source.Folded.AsSpan(at, Math.Min(20, end - at)), out var length) is not { } kind)
        {
            return null;
        }

        var stop = Math.Min(end, at + MaxLaw);
        for (var i = at + length; i < stop; i++)
        {
            var c = source.Folded[i];
            if (c is ';' or ':' or '(' or ')' or '"' or '.' || (c == '\n' && i + 1 < stop && source.Folded[i + 1] is '\n' or '-'))
            {
                return null;
            }

            if (source.Text[i] == 'L' && IsNextLaw(source, at, i))
            {
                return null;
            }

            if (!char.IsAsciiDigit(c) && !StartsWord(source.Folded, i, "ngay") && !StartsWord(source.Folded, i, "so"))
            {
                continue;
            }

            // A number is for the reader of numbers; a date or year ends the name.
            if (StartsWord(source.Folded, i, "so") && Dates.SkipBlanks(source.Folded, i + 2) is var next && next < stop
                && char.IsAsciiDigit(source.Folded[next]))
            {
                return null;
            }

            if (c == 'n' && Dates.ReadDay(source.Folded, i, out var dateEnd) is { } date && dateEnd <= end)
            {
                return new Mention(new TextRange(at, dateEnd), kind, null, date, null, dateEnd, "law-by-name");
            }

            if (i + 4 <= stop && IsYear(source.Folded, i))
            {
                return new Mention(new TextRange(at, i + 4), kind, null, null, null, i + 4, "law-by-name");
            }
        }

        return null;
    }

    /// <summary>Whether another law begins ("Luật Đất đai, Luật Nhà ở năm 2014") and not one that the first amends ("… của Luật …").</summary>
    private static bool IsNextLaw(SourceLines source, int first, int at)
    {
        if (!StartsWord(source.Folded, at, "luat"))
        {
            return false;
        }

        var name = source.Folded.AsSpan(first, at - first);
        var before = name.TrimEnd();
        return !name.Contains("sua doi", StringComparison.Ordinal) || before[^1] == ',';
    }

    private static bool StartsWord(string folded, int at, string word) =>
        string.CompareOrdinal(folded, at, word, 0, word.Length) == 0 && !char.IsLetterOrDigit(folded[at - 1])
        && (at + word.Length == folded.Length || !char.IsLetter(folded[at + word.Length]));

    private static bool IsYear(string folded, int at) =>
        folded.AsSpan(at, 2) is "19" or "20" && char.IsAsciiDigit(folded[at + 2]) && char.IsAsciiDigit(folded[at + 3])
        && (at + 4 == folded.Length || !char.IsLetterOrDigit(folded[at + 4])) && !char.IsLetterOrDigit(folded[at - 1]);

    private static List<Citation> Group(
        SourceLines source, Header header, PlaceContext places, string? ownIssuer, List<Mention> mentions)
    {
        var citations = new List<Citation>();
        var ranges = new List<List<TextRange>>();
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var key = mention.Number is null ? "~" + Bodies.Words.Key(FoldedText.Of(Letters.Fold(mention.Range.Of(source.Text))))
                : mention.Symbolless ? $"{mention.Kind?.Code} {mention.Number} {mention.Date}"
                : FoldedText.Of(mention.Number).TrimStart('0');
            var role = RoleOf(source, header, mention);
            var issuer = mention.Issuer?.Full(places) ?? IssuerOfSymbol(mention, places) ?? OwnIssuer(mention, header, ownIssuer);
            if (mention is { Number: null, Date: null } && byKey.Keys.FirstOrDefault(k => k.StartsWith(key + " nam ", StringComparison.Ordinal)
                || k.StartsWith(key + " ngay ", StringComparison.Ordinal)) is { } dated)
            {
                // "theo Luật Đất đai" behind "Luật Đất đai năm 2013" is the same law.
                key = dated;
            }

            if (byKey.TryGetValue(key, out var index) && citations[index].Date is { } first && mention.Date is { } second
                && first.Year != second.Year)
            {
                // Serials begin anew each year: the same number of another year is another document.
                key = $"{key}@{second.Year}";
            }

            if (byKey.TryGetValue(key, out index))
            {
                var known = citations[index];
                ranges[index].Add(mention.Range);
                citations[index] = known with
                {
                    Kind = known.Kind ?? mention.Kind,
                    Date = known.Date ?? mention.Date,
                    Issuer = known.Issuer ?? issuer,
                    Role = Stronger(known.Role, role),
                };
                continue;
            }

            byKey.Add(key, citations.Count);
            ranges.Add([mention.Range]);
            citations.Add(new Citation
            {
                Kind = mention.Kind,
                Number = mention.Number,
                Date = mention.Date,
                Issuer = issuer,
                Text = source.Text[mention.Range.Start..mention.Range.End],
                Ranges = ranges[^1],
                Role = role,
                Rule = mention.Rule,
            });
        }

        return citations;
    }

    /// <summary>The body that the symbol alone shows: <c>4800/QĐ-BYT</c> is the Bộ Y tế's; null where only the place would tell.</summary>
    private static string? IssuerOfSymbol(Mention mention, PlaceContext places)
    {
        if (mention.Kind?.Code is "luat" or "bo-luat" or "hien-phap")
        {
            return "Quốc hội";
        }

        if (mention.Kind?.Code == "phap-lenh")
        {
            return "Ủy ban Thường vụ Quốc hội";
        }

        var parts = (mention.Number ?? "").Split(['-', '/', '–', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (IsJoint(mention.Number ?? ""))
        {
            var names = parts.Select(part => BodyCatalog.Symbols.GetValueOrDefault(FoldedText.Of(part)))
                .Where(entry => entry is { Tail: BodyTail.None }).Select(entry => entry!.Name).ToList();
            return names.Count > 1 ? string.Join(", ", names) : null;
        }

        foreach (var part in parts.Reverse())
        {
            var key = FoldedText.Of(part).Replace("&", "", StringComparison.Ordinal);
            if (AssemblyTerm().IsMatch(key))
            {
                return key[0] == 'q' ? "Quốc hội" : "Ủy ban Thường vụ Quốc hội";
            }

            if (BodyCatalog.Symbols.TryGetValue(key, out var entry))
            {
                return IssuerNames.OfSymbol(key, entry, places);
            }
        }

        return null;
    }

    /// <summary>The directive's own issuer, where a number has the same abbreviation of the body and only one body uses it: <c>TCT-KK</c>.</summary>
    private static string? OwnIssuer(Mention mention, Header header, string? ownIssuer)
    {
        if (header.Number?.Symbol is not { } own || mention.Number is null)
        {
            return null;
        }

        foreach (var part in own.Split(['-', '/', '–', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length >= 3 && !char.IsAsciiDigit(part[0]) && !BodyCatalog.Symbols.ContainsKey(FoldedText.Of(part))
                && DirectiveKinds.OfSymbol(part) is null or { Code: "cong-van" } && mention.Number.Contains($"/{part}-", StringComparison.Ordinal))
            {
                return ownIssuer;
            }
        }

        return null;
    }

    /// <summary>What is carried out counts more than what is a basis, and that more than what is named in passing.</summary>
    private static CitationRole Stronger(CitationRole a, CitationRole b) => (CitationRole)Math.Max((int)a, (int)b);

    /// <summary>The role that the beginning of the mention's sentence shows.</summary>
    private static CitationRole RoleOf(SourceLines source, Header header, Mention mention)
    {
        var line = source.LineAt(mention.Range.Start);
        var paragraph = source[line].Content.Start;
        var start = Math.Max(paragraph, mention.Range.Start - MaxSentence);
        var window = start;
        foreach (var match in SentenceEnd().EnumerateMatches(source.Folded.AsSpan(start, Math.Max(0, mention.Range.Start - start))))
        {
            start = window + match.Index + match.Length;
        }

        // "Mở đợt cao điểm … Thực hiện Chỉ thị số …": title and first sentence share a line.
        if (header.Title.Count > 0 && header.Title[^1].End is var titleEnd && titleEnd > start && titleEnd < mention.Range.Start)
        {
            start = titleEnd;
        }

        var before = source.Folded.AsSpan(start, Math.Max(0, mention.Range.Start - start)).TrimStart("-+*_ #>");
        if (before.IsEmpty && start > paragraph)
        {
            // "Căn cứ Luật …; Luật …": what stands at the beginning of a list counts for all of it.
            before = source.Folded.AsSpan(paragraph, start - paragraph).TrimStart("-+*_ #>");
            before = before[..Math.Min(before.Length, OpeningLength)];
        }

        var named = InsideSubject().IsMatch(before);
        if (before.StartsWith("can cu", StringComparison.Ordinal))
        {
            return named ? CitationRole.Mentioned : CitationRole.Basis;
        }

        var inTitle = header.Title.Any(t => t.Contains(mention.Range));
        var inPreamble = line < FirstItemLine(source, header);
        return (inTitle || inPreamble) && !named && Implements().IsMatch(before) ? CitationRole.Implemented : CitationRole.Mentioned;
    }

    /// <summary>First line of the body that begins with a number or dash, or the line count.</summary>
    private static int FirstItemLine(SourceLines source, Header header)
    {
        var limit = Math.Min(source.Count, header.BodyStart + 60);
        for (var i = header.BodyStart; i < limit; i++)
        {
            if (source[i].IsText && Item().IsMatch(source.FoldedContentOf(i)))
            {
                return i;
            }
        }

        return limit;
    }

    private sealed record Mention(
        TextRange Range, DirectiveKind? Kind, string? Number, DateOnly? Date, BodyName? Issuer, int NumberEnd, string Rule)
    {
        public bool Symbolless => Rule == "serial-alone";
    }

    [GeneratedRegex(@"(?:(?<![a-z])so|(?<![a-z])s[o0])\s{0,3}[:.]?\s{0,3}$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"^qh\d{1,2}$|^ubtvqh\d{1,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex AssemblyTerm();

    [GeneratedRegex(@"\G(?:ban hanh |ky )?ngay(?![a-z])\s*", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex DateWord();

    [GeneratedRegex(@"\Gcua\s+(?:dong chi )?", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex OfWord();

    [GeneratedRegex(@"^\s*[,;]?\s*(?:va)?\s*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ListGap();

    /// <summary>Words behind which a law is cited as an authority.</summary>
    [GeneratedRegex(
        @"(?:can cu|theo|quy dinh (?:cua|tai|trong)|thi hanh|thuc hien|chap hanh|(?:dieu|khoan|chuong|muc) [\divx]{1,5}(?: cua)?)(?: quy dinh (?:cua|tai))?\s+$",
        RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Authority();

    [GeneratedRegex(@"[;.,]\s*(?=$|luat|bo luat|\n)|[;.]|\s+va (?:cac|nghi|luat|huong)|$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex RecitalEnd();

    [GeneratedRegex(@"[.;:]\s", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<![a-z])(?:ve viec|v/v|ve trien khai|sua doi|bo sung|thay the|quy dinh tai|kem theo|ve )", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex InsideSubject();

    [GeneratedRegex(@"^(?:\w+ )?(?:thuc hien|trien khai|thi hanh|quan triet|tiep tuc (?:thuc hien|trien khai))", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Implements();

    [GeneratedRegex(@"^(?:[-+•]|\d{1,2}[.)]|[ivx]{1,4}\.|dieu \d|[a-z]\))\s", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Item();
}
