namespace Corpus.Reading;

/// <summary>Builds the tree of items out of the paragraphs of a body.</summary>
/// <remarks>
/// An item whose label continues an open series is the next sibling of that series; one that begins a series stands below the item
/// before it. Unnumbered paragraphs are continuations, lines of responsibility, headings or items by what they say.
/// </remarks>
internal sealed class OutlineBuilder
{
    /// <summary>Longest line, in characters, that only announces a table.</summary>
    private const int MaxCaption = 80;

    private readonly IReadOnlyList<Paragraph> _paragraphs;
    private readonly OutlineItem _root = new(null, null);
    private readonly List<Passage> _preamble = [];
    private readonly OpenItems _open;
    private readonly List<OutlineItem> _rows = [];
    private readonly List<Passage> _unread = [];
    private readonly List<Passage> _closing = [];
    private readonly int _lastLabelled;
    private readonly int _firstClosing;

    private OutlineBuilder(IReadOnlyList<Paragraph> paragraphs)
    {
        _paragraphs = paragraphs;
        _open = new OpenItems(_root);
        _lastLabelled = paragraphs.Count - 1;
        while (_lastLabelled >= 0 && paragraphs[_lastLabelled].Label is null)
        {
            _lastLabelled--;
        }

        _firstClosing = paragraphs.Count;
        while (_firstClosing > _lastLabelled + 1 && BodyClosing.Fits(paragraphs[_firstClosing - 1].Text, isLast: true))
        {
            _firstClosing--;
        }
    }

    /// <summary>Builds the tree. Linear for bodies of bounded depth.</summary>
    public static Outline Build(IReadOnlyList<Paragraph> paragraphs)
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
            else if (paragraphs[i].Label is null or { Style: LabelStyle.Bullet }
                && i + 1 < paragraphs.Count && ScenarioHeading.Fits(paragraphs[i], paragraphs[i + 1]) && !builder.IsClosing(i + 1))
            {
                builder.AddScenario(paragraphs[i]);
            }
            else if (paragraphs[i].Label is { } label)
            {
                builder.AddLabelled(i == paragraphs.Count - 1 ? builder.WithoutClosing(paragraphs[i]) : paragraphs[i], label);
            }
            else if (!builder.AddUnlabelled(i))
            {
                for (var behind = i; behind < paragraphs.Count; behind++)
                {
                    if (behind == i || builder.IsClosing(behind))
                    {
                        builder._closing.Add(paragraphs[behind].Text);
                    }
                    else if (!CellKinds.IsBodies(paragraphs[behind].Text))
                    {
                        // The name of a body alone is that of a signer.
                        builder._unread.Add(paragraphs[behind].Text);
                    }
                }

                break;
            }
        }

        return new Outline(builder._root, builder._preamble, builder._closing, builder._unread);
    }

    private OutlineItem Last => _open.Last;

    private OutlineItem Numbered => _open.Numbered;

    private void Open(OutlineItem item) => _open.Open(item);

    /// <summary>Opens a heading that says when those below it apply, beside the others of its sort.</summary>
    private void AddScenario(Paragraph paragraph)
    {
        var sort = ScenarioHeading.SortOf(Word.Split(paragraph.Text, OutlineItem.MaxAnalysed));
        Open(new OutlineItem(_open.ScenarioBeside(sort)?.Parent ?? (paragraph.Label is { } bullet ? _open.ParentFor(bullet) : Numbered), paragraph) { IsScenario = true });
    }

    private void AddLabelled(Paragraph paragraph, Label label)
    {
        if (label.Style is LabelStyle.Bullet or LabelStyle.Letter && Last != _root
            && AttachedLine.IsField(Word.Split(paragraph.Text, 200)))
        {
            Attach(_open.ServedBy(label), paragraph.Text);
            return;
        }

        Open(new OutlineItem(_open.ParentFor(label), paragraph));
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
        if (item.Row!.IsHeading && _rows.Count < OpenItems.MaxDepth)
        {
            _rows.Add(item);
        }
    }

    /// <summary>Adds an unnumbered paragraph.</summary>
    /// <returns>False when it closes the body.</returns>
    private bool AddUnlabelled(int index)
    {
        var text = _paragraphs[index].Text;
        var words = Word.Split(text, OutlineItem.MaxAnalysed);
        if (words.Length == 0 || BodyClosing.IsNote(text, words))
        {
            return true;
        }

        if (index + 1 < _paragraphs.Count && _paragraphs[index + 1].IsUnread && text.Text.AsSpan().TrimEnd("*_ ").EndsWith(':') && text.Length < MaxCaption)
        {
            // "Số liệu như sau:" over a table that assigns nothing.
            _unread.Add(text);
            return true;
        }

        var nextIsItem = index + 1 < _paragraphs.Count && _paragraphs[index + 1].Label is not null;
        var endsWithColon = text.Text.AsSpan().TrimEnd("*_ ").EndsWith(':');
        if (Last == _root && _root.Children.Count == 0)
        {
            return AddFirst(index, text, words, endsWithColon, nextIsItem);
        }

        if (index > _lastLabelled && IsClosing(index))
        {
            return false;
        }

        var own = AssignmentReader.Read(text, words, isAttached: false);
        if (Last != _root && !(Last.IsScenario && !AttachedLine.IsField(words)) && AttachedLine.Fits(text) && !IsSecondOrder(words, own) && !IsOrderOfTitle(words, own))
        {
            Attach(Last.Label is null && Last.Parent is { } parent && parent != _root ? parent : Last, text);
            return true;
        }

        if (Titles.IsAllCapitals(text.Text) && text.Length < 200)
        {
            Open(new OutlineItem(_root, _paragraphs[index]));
            return true;
        }

        if (endsWithColon && nextIsItem)
        {
            AddIntroduction(index, text, own);
        }
        else if (LoneHeading.Heads(Last, text, words, own, index + 1 < _paragraphs.Count && !IsClosing(index + 1) ? _paragraphs[index + 1] : null))
        {
            Open(new OutlineItem(Last, _paragraphs[index]));
        }
        else if (own.OpensWithLead && !own.IsOnlyNames)
        {
            AddWithAssignee(index, text);
        }
        else if (Last == _root || Last.IsScenario || (Titles.IsTitle(Last) && Last.Label is { Style: < LabelStyle.Decimal } && FollowsPlain(index)))
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

    /// <summary>Whether a line behind an order is another one and does not serve it: "Giao … ", "Các đơn vị báo cáo …".</summary>
    private bool IsSecondOrder(Word[] words, Assignment own) =>
        (Lexicon.Assigning.Match(words, 0) > 0 || LooseLines.IsToReport(own, words)) && Last.Assignment.OpensWithLead;

    /// <summary>Whether a line is the order that the title above it announces.</summary>
    private bool IsOrderOfTitle(Word[] words, Assignment own) =>
        own.OpensWithLead && !AttachedLine.IsField(words) && LooseLines.IsBareTitle(Last);

    /// <summary>Gives an item a line of responsibility; those beyond what any item has are not read.</summary>
    private void Attach(OutlineItem item, Passage line) =>
        (item.Attached.Count < ReadingLimits.LinesOfItem ? item.Attached : _unread).Add(line);

    /// <summary>Adds an unnumbered paragraph before the first item: preamble, an unnumbered heading, or a task in a body without numbers.</summary>
    private bool AddFirst(int index, Passage text, Word[] words, bool endsWithColon, bool nextIsItem)
    {
        var own = AssignmentReader.Read(text, words, isAttached: false);
        var isHeading = endsWithColon && nextIsItem && !LooseLines.IsEnactment(text) && own.OpensWithLead && own.Lead.Count > 0
            && (own.Lead[0].Rule != "assigned" || Lexicon.Assigning.Match(words, 0) > 0) && !IsToldLate(words, own)
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

    /// <summary>Whether a paragraph opens with its ground and names only then who tells whom: "Để phòng dịch, UBND tỉnh yêu cầu các sở, UBND các huyện:".</summary>
    private static bool IsToldLate(Word[] words, Assignment own) =>
        own.Lead[0].Rule == LateAssignment.BehindAdverbial
        && Array.FindIndex(words, word => word.Start >= own.Lead[0].Start) is var first
        && Enumerable.Range(1, Math.Clamp(first, 0, 4)).Any(length => Lexicon.Assigning.Match(words, first - length) == length);

    /// <summary>Whether a paragraph of a body without numbers orders something.</summary>
    private bool IsLooseTask(Passage text, Word[] words, Assignment own, int index)
    {
        if (BodyClosing.IsPetition(words) || (index > 0 && IsClosing(index)))
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
        if (Last == numbered && numbered is { IsScenario: false, Children.Count: 0 } && numbered != _root && (Titles.IsTitle(numbered) || own.Lead.Count == 0))
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
        if (numbered is { Label.Style: LabelStyle.Letter, Assignment.OpensWithLead: false, Parent: { Assignment.OpensWithLead: true } assigned })
        {
            // Letters that say what one body is to do: another body stands beside it.
            numbered = assigned;
        }

        if (Last == numbered && numbered is { IsScenario: false, Children.Count: 0 } && numbered != _root
            && (Titles.IsTitle(numbered) || numbered.EndsWithColon) && (!numbered.Assignment.OpensWithLead || LooseLines.NamesLevel(numbered))
            && (numbered.EndsWithColon ? !(LooseLines.OnlyOrders(numbered) && FollowsAssignee(index)) : !FollowsPlain(index)))
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
        && !(index + 1 > _lastLabelled && IsClosing(index + 1));

    /// <summary>Whether another unnumbered paragraph with an assignee of its own follows.</summary>
    private bool FollowsAssignee(int index) =>
        FollowsPlain(index) && _paragraphs[index + 1].Text is var text
        && AssignmentReader.Read(text, Word.Split(text, OutlineItem.MaxAnalysed), isAttached: false) is { OpensWithLead: true, IsOnlyNames: false };

    private bool IsClosing(int index) => index >= _firstClosing || BodyClosing.Fits(_paragraphs[index].Text, isLast: false);

    /// <summary>The last item without the formula that a copy put behind it.</summary>
    private Paragraph WithoutClosing(Paragraph last)
    {
        var (item, formula) = BodyClosing.CutOff(last);
        if (formula.Length > 0)
        {
            _closing.Add(formula);
        }

        return item;
    }
}
