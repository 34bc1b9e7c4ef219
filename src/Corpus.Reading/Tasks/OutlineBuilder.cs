using System.Text.RegularExpressions;

namespace Corpus.Reading;

/// <summary>Builds the tree of items out of the paragraphs of a body.</summary>
/// <remarks>
/// An item whose label continues an open series is the next sibling of that series; one that begins a series stands below the item
/// before it. Unnumbered paragraphs are continuations, lines of responsibility, headings or items by what they say.
/// </remarks>
internal sealed partial class OutlineBuilder
{
    private static readonly PhraseTable ClosingOpeners = new("""
        nhận được|căn cứ nội dung|căn cứ thông báo|căn cứ công văn|căn cứ kế hoạch|căn cứ kết luận|căn cứ chỉ thị|căn cứ nhiệm vụ|căn cứ chức năng|thừa lệnh|thừa ủy quyền
        trên đây là|trong quá trình|trong quá trình thực hiện|trong quá trình triển khai|chỉ thị này|thông báo này|kế hoạch này|công điện này
        quá trình thực hiện|quá trình triển khai|nếu có vướng mắc|nếu có khó khăn|có gì vướng mắc|quyết định này|kết luận này|nghị quyết này|với nội dung trên|với tinh thần|trân trọng|kết luận của|ý kiến kết luận|trên đây
        """);

    private static readonly PhraseTable Notes = new("kèm theo|chi tiết|có phụ lục|phụ lục|theo phụ lục|đính kèm|gửi kèm|có danh sách|danh sách|có biểu|biểu mẫu|mẫu");

    /// <summary>Most levels of items; damage that would make more is read as siblings.</summary>
    private const int MaxDepth = 12;

    private readonly IReadOnlyList<Paragraph> _paragraphs;
    private readonly OutlineItem _root = new(null, null);
    private readonly List<Passage> _preamble = [];
    private readonly List<OutlineItem> _open = [];
    private readonly List<OutlineItem> _rows = [];
    private readonly List<Passage> _unread = [];
    private readonly int _lastLabelled;

    private OutlineBuilder(IReadOnlyList<Paragraph> paragraphs)
    {
        _paragraphs = paragraphs;
        _open.Add(_root);
        _lastLabelled = LastLabelled(paragraphs);
    }

    /// <summary>Builds the tree. Linear for bodies of bounded depth.</summary>
    /// <returns>The root, the paragraphs before the first item, and those that are not read: behind the formula of execution, tables.</returns>
    public static (OutlineItem Root, IReadOnlyList<Passage> Preamble, IReadOnlyList<Passage> Unread) Build(IReadOnlyList<Paragraph> paragraphs)
    {
        var builder = new OutlineBuilder(paragraphs);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Row is not null)
            {
                builder.AddRow(paragraphs[i], isFirst: i == 0 || paragraphs[i - 1].Row is null);
            }
            else if (paragraphs[i].IsUnread)
            {
                builder._unread.Add(paragraphs[i].Text);
            }
            else if (paragraphs[i].Label is { } label)
            {
                builder.AddLabelled(paragraphs[i], label);
            }
            else if (!builder.AddUnlabelled(i))
            {
                var behind = paragraphs.Skip(i + 1).Where((paragraph, n) => !builder.IsClosing(i + 1 + n, paragraph.Text, Word.Split(paragraph.Text, OutlineItem.MaxAnalysed)));
                return (builder._root, builder._preamble, [.. builder._unread, .. behind.Select(paragraph => paragraph.Text)]);
            }
        }

        return (builder._root, builder._preamble, builder._unread);
    }

    private OutlineItem Last => _open[^1];

    /// <summary>The nearest open item that is numbered or heads others; the root when there is none.</summary>
    private OutlineItem Numbered => _open.FindLast(item => item == _root || item.Label is { Style: not LabelStyle.Bullet })!;

    private static int LastLabelled(IReadOnlyList<Paragraph> paragraphs)
    {
        for (var i = paragraphs.Count - 1; i >= 0; i--)
        {
            if (paragraphs[i].Label is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private void AddLabelled(Paragraph paragraph, Label label)
    {
        if (label.Style == LabelStyle.Bullet && Last != _root
            && AttachedLine.IsField(Word.Split(paragraph.Text, 200)))
        {
            ServedBy(label).Attached.Add(paragraph.Text);
            return;
        }

        Open(new OutlineItem(ParentFor(label), paragraph));
    }

    /// <summary>Adds a row of a table below the item that the table stands under, or below the row that heads it.</summary>
    private void AddRow(Paragraph paragraph, bool isFirst)
    {
        if (isFirst)
        {
            _rows.Clear();
            _rows.Add(Last);
        }

        var label = paragraph.Label!.Value;
        while (_rows.Count > 1 && _rows[^1].Label is { } above && (above.Style > label.Style
            || (above.Style == label.Style && (above.IsSeriesOf(label) || !label.Name.StartsWith($"{above.Name}.", StringComparison.Ordinal)))))
        {
            _rows.RemoveAt(_rows.Count - 1);
        }

        var item = new OutlineItem(_rows[^1], paragraph);
        if (item.Row!.IsHeading && _rows.Count < MaxDepth)
        {
            _rows.Add(item);
        }
    }

    /// <summary>Whom a bullet like "- Thời gian thực hiện: …" serves: the item that it stands under.</summary>
    private OutlineItem ServedBy(Label label)
    {
        var sibling = _open.FindLast(item => item.Label is { } open && open.IsSeriesOf(label));
        return sibling?.Parent is { } parent && parent != _root ? parent : sibling ?? Last;
    }

    private void Open(OutlineItem item)
    {
        while (_open.Count > 0 && _open[^1] != item.Parent)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        _open.Add(item);
    }

    private OutlineItem ParentFor(Label label)
    {
        var sibling = _open.FindLast(item => item.Label is { } open && open.IsSeriesOf(label));
        if (_open.Count > MaxDepth)
        {
            return sibling?.Parent ?? _root;
        }

        if (sibling is not null)
        {
            var restarts = label.Ordinal == 1 && sibling.Label!.Value.Ordinal >= 1;
            var unnumbered = _open.FindLast(item => item.Label is null && item != _root);
            return restarts && unnumbered is not null && _open.IndexOf(unnumbered) > _open.IndexOf(sibling) ? unnumbered
                : restarts && Last != sibling && Last.EndsWithColon ? Last
                : sibling.Parent!;
        }

        switch (label.Style)
        {
            case LabelStyle.Decimal when label.Depth > 1:
                var prefix = label.Name[..label.Name.LastIndexOf('.')];
                return _open.FindLast(item => item.Label is { Style: LabelStyle.Decimal or LabelStyle.Roman } open && open.Name == prefix)
                    ?? HigherThan(LabelStyle.Decimal);
            case LabelStyle.Decimal or LabelStyle.Part or LabelStyle.Capital or LabelStyle.Roman or LabelStyle.Section or LabelStyle.Article:
                return HigherThan(label.Style);
            case LabelStyle.Letter:
                return Last.EndsWithColon ? Last : Numbered == _root ? Last : Numbered;
            case LabelStyle.Bracketed:
                return Last;
            default:
                return Last.Label is { Style: LabelStyle.Bullet } && !Last.EndsWithColon && label.Sign is not ("+" or "o" or "◦" or "○" or "·" or "▪" or "→")
                    ? Last.Parent!
                    : Last;
        }
    }

    /// <summary>The nearest open item of a higher style, or an unnumbered heading; the root when there is none.</summary>
    private OutlineItem HigherThan(LabelStyle style) =>
        _open.FindLast(item => item == _root || (item.Label is { } label ? label.Style < style : item.EndsWithColon || IsAllCapitals(item.Text.Text)))!;

    /// <summary>Adds an unnumbered paragraph.</summary>
    /// <returns>False when it closes the body.</returns>
    private bool AddUnlabelled(int index)
    {
        var text = _paragraphs[index].Text;
        var words = Word.Split(text, OutlineItem.MaxAnalysed);
        if (words.Length == 0 || IsNote(text, words))
        {
            return true;
        }

        var nextIsItem = index + 1 < _paragraphs.Count && _paragraphs[index + 1].Label is not null;
        var endsWithColon = text.Text.AsSpan().TrimEnd("*_ ").EndsWith(':');
        if (Last == _root && _root.Children.Count == 0)
        {
            return AddFirst(index, text, words, endsWithColon, nextIsItem);
        }

        if (index > _lastLabelled && IsClosing(index, text, words))
        {
            return false;
        }

        var own = AssignmentReader.Read(text, words, isAttached: false);
        var isSecondOrder = Lexicon.Assigning.Match(words, 0) > 0 && Last != _root && Last.Assignment.OpensWithLead;
        if (AttachedLine.Fits(text) && Last != _root && !isSecondOrder)
        {
            (Last.Label is null && Last.Parent is { } parent && parent != _root ? parent : Last).Attached.Add(text);
            return true;
        }

        if (IsAllCapitals(text.Text) && text.Length < 200)
        {
            Open(new OutlineItem(_root, _paragraphs[index]));
            return true;
        }

        if (endsWithColon && nextIsItem)
        {
            AddIntroduction(index, text, own);
        }
        else if (own.OpensWithLead && !own.IsOnlyNames)
        {
            AddWithAssignee(index, text);
        }
        else if (Last == _root || (IsTitle(Last) && Last.Label is { Style: < LabelStyle.Decimal } && FollowsPlain(index)))
        {
            _ = new OutlineItem(Last == _root ? _root : Last, _paragraphs[index]);
        }
        else
        {
            // A text never goes on behind another item's: the paragraph belongs to what stands right above it.
            var above = Last;
            while (above.Children.Count > 0)
            {
                above = above.Children[^1];
            }

            above.Append(text);
        }

        return true;
    }

    /// <summary>Adds an unnumbered paragraph before the first item: preamble, an unnumbered heading, or a task in a body without numbers.</summary>
    private bool AddFirst(int index, Passage text, Word[] words, bool endsWithColon, bool nextIsItem)
    {
        var own = AssignmentReader.Read(text, words, isAttached: false);
        var isHeading = endsWithColon && nextIsItem && own.OpensWithLead && own.Lead.Count > 0
            && (own.Lead[0].Rule != "assigned" || Lexicon.Assigning.Match(words, 0) > 0)
            && own.Lead[^1].End >= text.Text.AsSpan().TrimEnd("*_: ").Length;
        if (isHeading || (_lastLabelled < 0 && !endsWithColon && IsLooseTask(text, words, own, index)))
        {
            Open(new OutlineItem(_root, _paragraphs[index]));
        }
        else
        {
            _preamble.Add(text);
        }

        return true;
    }

    /// <summary>Whether a paragraph of a body without numbers orders something.</summary>
    private bool IsLooseTask(Passage text, Word[] words, Assignment own, int index)
    {
        if (IsClosing(index, text, words) && index > 0)
        {
            return false;
        }

        if (own.Lead.Count > 0 && Lexicon.NoOrder.Match(words, 0) == 0 && words[0].Folded is not ("ngay" or "sau" or "can" or "theo" or "hien" or "qua" or "tai"))
        {
            return true;
        }

        return LateAssignment.ReadPreamble(text, words).Lead.Count > 0 && index >= 0
            || (_preamble.Count > 0 && _preamble[^1].Text.AsSpan().TrimEnd("*_ ").EndsWith(':') && Lexicon.OrderVerbs.Match(words, 0) > 0);
    }

    private void AddIntroduction(int index, Passage text, Assignment own)
    {
        var numbered = Numbered;
        if (Last == numbered && numbered != _root && numbered.Children.Count == 0 && (IsTitle(numbered) || own.Lead.Count == 0))
        {
            numbered.Append(text);
        }
        else
        {
            Open(new OutlineItem(numbered, _paragraphs[index]));
        }
    }

    private void AddWithAssignee(int index, Passage text)
    {
        var numbered = Numbered;
        if (Last == numbered && numbered != _root && numbered.Children.Count == 0
            && (IsTitle(numbered) || numbered.EndsWithColon) && !numbered.Assignment.OpensWithLead && !FollowsPlain(index))
        {
            numbered.Append(text);
        }
        else
        {
            Open(new OutlineItem(numbered, _paragraphs[index]));
        }
    }

    /// <summary>Whether another unnumbered paragraph that is no line of responsibility follows.</summary>
    private bool FollowsPlain(int index) =>
        index + 1 < _paragraphs.Count
        && _paragraphs[index + 1] is { Label: null } next
        && !AttachedLine.Fits(next.Text)
        && !(index + 1 > _lastLabelled && IsClosing(index + 1, next.Text, Word.Split(next.Text, OutlineItem.MaxAnalysed)));

    private static bool IsNote(Passage text, Word[] words) =>
        text.Length < 250
        && ((text.Text[0] is '(' && Notes.Match(words, 0) > 0) || words[0].Folded is "kem" or "chi" or "gui" or "dinh" && Notes.Match(words, 0) > 0);

    /// <summary>Whether a paragraph behind the last item is a formula of execution and not an order.</summary>
    private bool IsClosing(int index, Passage text, Word[] words)
    {
        if (words.Length == 0)
        {
            return true;
        }

        var hasDate = DeadlineReader.Read(text, words, default, isAttached: true).Any(found => found.IsDated);
        var isLast = index == _paragraphs.Count - 1;
        if (OpensClosing(words) || IsAnnouncement(words) || (isLast && IsPetition(words)))
        {
            return !hasDate || words[0].Folded is "thua" or "can";
        }

        var content = words[0].Folded == "to" && FirstColon(words) is > 0 and var colon ? text.Slice(words[colon].Start, text.Length) : text;
        var endsAll = isLast && text.Text.AsSpan().TrimEnd("*_ ").EndsWith("./.");
        var asksAll = Lexicon.Assigning.Match(words, 0) is > 0 and var verb
            && (AgencyList.TryRead(words, verb, AgencyNeed.Known, out var list) ? list.Agencies.Any(agency => agency.IsGeneral || (endsAll && IsOfPersons(words, agency))) : endsAll && words.Length < 20);
        return !hasDate && isLast && (asksAll || AsksToObey(text, words) || (endsAll && (AttachedLine.Fits(content) || MentionsItself(text))));
    }

    /// <summary>"Yêu cầu các đội nghiệp vụ, Công an các xã nghiêm túc thực hiện."</summary>
    private static bool AsksToObey(Passage text, Word[] words) =>
        words.Length < 60 && Lexicon.Assigning.Match(words, 0) > 0
        && Obeying().IsMatch(text.Folded);

    /// <summary>The call to obey ends the text or names only what is to be obeyed: "… nghiêm túc thực hiện các nội dung trên."</summary>
    [GeneratedRegex(
        @"nghiem tuc (?:to chuc |trien khai )?(?:thuc hien|trien khai|chap hanh)(?: (?:cac |nhung )?(?:noi dung|chi thi|cong van|ke hoach|thong bao|cong dien|ket luan|quyet dinh|van ban|huong dan)(?: [a-z]+){0,8}? (?:nay|tren))?(?:[\s./;!*_]*$|\. (?:trong qua trinh|neu) )",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Obeying();

    /// <summary>"Văn phòng UBND tỉnh thông báo kết luận của … để các cơ quan biết, thực hiện."</summary>
    private static bool IsAnnouncement(Word[] words) =>
        words[0].Folded == "van" && AgencyList.TryRead(words, 0, AgencyNeed.Known, out var office) && office.Next < words.Length
        && words[office.Next].Folded is "thong" or "tran" or "truyen" or "xin" or "thua";

    /// <summary>Whether words open a formula of execution: "Trong quá trình thực hiện, nếu có vướng mắc …".</summary>
    public static bool OpensClosing(Word[] words) => ClosingOpeners.Match(words, 0) > 0;

    /// <summary>"Ủy ban nhân dân huyện kính trình Ủy ban nhân dân tỉnh xem xét, quyết định."</summary>
    private static bool IsPetition(Word[] words) =>
        AgencyList.TryRead(words, 0, AgencyNeed.Known, out var asking) && asking.Next + 1 < words.Length
        && words[asking.Next].Folded is "kinh" or "tran" && words[asking.Next + 1].Folded is "trinh" or "de" or "mong" or "trong";

    /// <summary>"các đồng chí dự họp": whoever is asked is not named.</summary>
    private static bool IsOfPersons(Word[] words, AgencyMention agency) =>
        agency.HasPost && words[agency.First].Folded is "cac" or "quy" && words[agency.First + 1].Folded is "dong" or "ong" or "vi" or "dai";

    private static int FirstColon(Word[] words) =>
        Array.FindIndex(words, 0, Math.Min(8, words.Length), word => (word.Before & Gap.Colon) != 0);

    /// <summary>Whether a paragraph speaks of the directive that it stands in ("thực hiện Chỉ thị này").</summary>
    private static bool MentionsItself(Passage text) =>
        SelfNames.Any(name => text.Folded.Contains(name, StringComparison.Ordinal));

    private static readonly string[] SelfNames =
        ["chi thi nay", "thong bao nay", "ke hoach nay", "cong van nay", "cong dien nay", "quyet dinh nay", "ket luan nay", "noi dung tren", "van ban nay"];

    /// <summary>Whether an item is only a title: short, without the end of a sentence.</summary>
    public static bool IsTitle(OutlineItem item) => IsTitle(item.Text);

    /// <summary>Whether a text is only a title.</summary>
    public static bool IsTitle(Passage passage)
    {
        var text = passage.Text.AsSpan().TrimEnd("*_ ");
        return text.Length is > 0 and < 600
            && (text[^1] is not ('.' or ';' or '!') || IsAllCapitals(passage.Text))
            && (text[^1] == ':' || Word.Split(passage, passage.Length).Length <= 34)
            && !text.EndsWith("...");
    }

    /// <summary>Whether a text is printed in capitals.</summary>
    public static bool IsAllCapitals(string text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > 3 && lower * 8 < upper;
    }
}
