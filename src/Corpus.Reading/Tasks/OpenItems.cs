namespace Corpus.Reading;

/// <summary>The items of an outline that are open at a paragraph: the last one and those above it. Tells whom the next one stands below.</summary>
/// <param name="root">The root of the outline.</param>
internal sealed class OpenItems(OutlineItem root)
{
    /// <summary>Most levels of items; damage that would make more is read as siblings.</summary>
    public const int MaxDepth = 12;

    private readonly List<OutlineItem> _open = [root];

    /// <summary>The item opened last; the root before the first.</summary>
    public OutlineItem Last => _open[^1];

    /// <summary>The nearest open item that is numbered or heads others; the root when there is none.</summary>
    public OutlineItem Numbered => _open.FindLast(item => item == root || item.IsScenario || item.Label is { Style: not LabelStyle.Bullet })!;

    /// <summary>The open case of a sort, or else one that heads others; null when none is open.</summary>
    /// <param name="sort">Its first words: <see cref="ScenarioHeading.SortOf"/>.</param>
    public OutlineItem? ScenarioBeside(string sort) =>
        _open.FindLast(item => item.IsScenario && ScenarioHeading.SortOf(item.Words) == sort)
        ?? _open.FindLast(item => item.IsScenario && item.Children.Count > 0);

    /// <summary>Whom a bullet like "- Thời gian thực hiện: …" serves: the item that it stands under.</summary>
    public OutlineItem ServedBy(Label label)
    {
        var sibling = _open.FindLast(item => item.Label is { } open && open.IsSeriesOf(label));
        return sibling?.Parent is { } parent && parent != root ? parent : sibling ?? Last;
    }

    /// <summary>Opens an item; those that it does not stand below are closed.</summary>
    public void Open(OutlineItem item)
    {
        while (_open.Count > 0 && _open[^1] != item.Parent)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        _open.Add(item);
    }

    /// <summary>The item that one with this label stands below.</summary>
    public OutlineItem ParentFor(Label label)
    {
        if (label.Style == LabelStyle.Bullet && Last.IsScenario)
        {
            return Last;
        }

        var sibling = (label.IsHeading ? _open.FindLast(item => item.Label is { IsHeading: true } open && open.IsSeriesOf(label)) : null)
            ?? _open.FindLast(item => item.Label is { } open && open.IsSeriesOf(label));
        if (_open.Count > MaxDepth)
        {
            return sibling?.Parent ?? root;
        }

        if (sibling is not null)
        {
            var restarts = label.Ordinal == 1 && sibling.Label!.Value.Ordinal >= 1;
            var unnumbered = _open.FindLast(item => item.Label is null && item != root);
            return restarts && unnumbered is not null && _open.IndexOf(unnumbered) > _open.IndexOf(sibling) ? unnumbered
                : restarts && sibling.Label!.Value.IsHeading && !label.IsHeading ? sibling
                : restarts && Last != sibling && Last.EndsWithColon ? Last
                : sibling.Parent!;
        }

        switch (label.Style)
        {
            case LabelStyle.Decimal when label.Depth > 1:
                var prefix = label.Name[..label.Name.LastIndexOf('.')];
                return _open.FindLast(item => item.Label is { Style: LabelStyle.Decimal or LabelStyle.Roman or LabelStyle.Bracketed } open && open.Name == prefix)
                    ?? HigherThan(LabelStyle.Decimal);
            case LabelStyle.Decimal when Last is { Label.IsWord: true, Children.Count: 0 } && OpensBelowStep(label):
                return Last;
            case LabelStyle.Decimal or LabelStyle.Part or LabelStyle.Capital or LabelStyle.Roman or LabelStyle.Section or LabelStyle.Article:
                return HigherThan(label.Style);
            case LabelStyle.Letter:
                return Last.EndsWithColon ? Last : Numbered == root ? Last : Numbered;
            case LabelStyle.Bracketed:
                // "2)", then "(3)": the series goes on in other brackets.
                return _open.FindLast(item => item.Label is { Style: LabelStyle.Bracketed or LabelStyle.Decimal, Depth: 1 } open && open.Ordinal + 1 == label.Ordinal)?.Parent
                    ?? (label.IsWord && Last is { Label: { Style: LabelStyle.Bracketed, IsWord: true }, EndsWithColon: false } done && done.Children.Count == 0 && !Titles.IsTitle(done) ? Last.Parent!
                        : !label.IsWord && Last.Label is { Style: LabelStyle.Bullet } && Last.Text.Text.AsSpan().TrimEnd("*_ ").EndsWith('.') && Numbered != root ? Numbered : Last);
            default:
                return Last.Label is { Style: LabelStyle.Bullet } && !Last.EndsWithColon && label.Sign is not ("+" or "o" or "◦" or "○" or "·" or "▪" or "→")
                    ? Last.Parent!
                    : Last;
        }
    }

    /// <summary>
    /// Whether a series of numbers begins below a step such as "Bước 2. Triển khai", which stands last and introduces it, or goes on there from
    /// the step before.
    /// </summary>
    private bool OpensBelowStep(Label label)
    {
        if (!Last.EndsWithColon && !Titles.IsTitle(Last))
        {
            return false;
        }

        var steps = Last.Parent!.Children;
        return label.Ordinal == 1
            || (steps.Count > 1 && steps[^2] is { Label.IsWord: true, Children: [.., var before] } && before.Label is { } last && last.IsSeriesOf(label) && last.Ordinal + 1 == label.Ordinal);
    }

    /// <summary>The nearest open item of a higher style, or an unnumbered heading; the root when there is none.</summary>
    private OutlineItem HigherThan(LabelStyle style) =>
        _open.FindLast(item => item == root || item.IsScenario || (item.Label is { } label ? label.Style < style : item.EndsWithColon || Titles.IsAllCapitals(item.Text.Text)))!;
}
