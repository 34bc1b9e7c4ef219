namespace Corpus.Reading;

/// <summary>What an item of the outline is.</summary>
internal enum ItemRole
{
    /// <summary>It orders something.</summary>
    Task = 0,

    /// <summary>It introduces or names what stands below it.</summary>
    Heading = 1,

    /// <summary>It orders nobody: an aim, a finding, a consent, a reference to an annex.</summary>
    Statement = 2,
}

/// <summary>An item of a body's outline: a numbered paragraph, a bullet, or an unnumbered paragraph that stands for itself.</summary>
internal sealed class OutlineItem
{
    private readonly List<Passage> _pieces = [];
    private readonly List<int> _breaks = [];
    private int _length;
    private bool _isListing;
    private Passage? _text;
    private Word[]? _words;
    private Assignment? _assignment;

    /// <summary>Most of an item's text that is looked at for agencies and times, in UTF-16 code units.</summary>
    internal const int MaxAnalysed = 20_000;

    /// <summary>Makes an item.</summary>
    /// <param name="parent">The item above, or null for the root.</param>
    /// <param name="paragraph">Its first paragraph, or null for the root.</param>
    public OutlineItem(OutlineItem? parent, Paragraph? paragraph)
    {
        Parent = parent;
        Label = paragraph?.Label;
        Row = paragraph?.Row;
        Printed = paragraph?.Printed ?? Passage.Empty;
        if (paragraph is not null)
        {
            _pieces.Add(paragraph.Text);
            _length = paragraph.Text.Length;
        }

        parent?.Children.Add(this);
    }

    /// <summary>The item above; null for the root.</summary>
    public OutlineItem? Parent { get; }

    /// <summary>Its label; null for an unnumbered paragraph.</summary>
    public Label? Label { get; }

    /// <summary>The cells beside it when it is a row of a table; else null.</summary>
    public AssignmentRow? Row { get; }

    /// <summary>Its first paragraph with the label.</summary>
    public Passage Printed { get; }

    /// <summary>The items below, in order.</summary>
    public List<OutlineItem> Children { get; } = [];

    /// <summary>Lines behind it that say who and when.</summary>
    public List<Passage> Attached { get; } = [];

    /// <summary>Whether it says in which case those below it apply.</summary>
    public bool IsScenario { get; init; }

    /// <summary>What it is.</summary>
    public ItemRole Role { get; set; }

    /// <summary>Its numbering path.</summary>
    public string Path { get; set; } = "";

    /// <summary>Its first paragraph, without the label.</summary>
    public Passage FirstPiece => _pieces.Count > 0 ? _pieces[0] : Passage.Empty;

    /// <summary>Its whole text, without the label.</summary>
    public Passage Text => _text ??= Passage.Join(_pieces);

    /// <summary>The words of <see cref="Text"/>, of a very long one only the first.</summary>
    public Word[] Words => _words ??= Word.Split(Text, MaxAnalysed, _breaks);

    /// <summary>Whom its text orders something.</summary>
    public Assignment Assignment => _assignment ??= AssignmentReader.Read(
        Text, Words, isAttached: false, _breaks.Count == 1 || (TitleEnd > 0 && NamesOnlyBodies(FirstPiece)) ? TitleEnd : 0);

    /// <summary>Where the text behind its title begins, when its first paragraph is one; 0 otherwise.</summary>
    public int TitleEnd => _breaks.Count > 0 && !_isListing && Titles.IsTitle(FirstPiece) ? _breaks[0] : 0;

    /// <summary>The first of <see cref="Words"/> behind its title, or 0.</summary>
    public int ContentStart => TitleEnd is > 0 and var end ? Math.Max(0, Array.FindIndex(Words, word => word.Start >= end)) : 0;

    /// <summary>Number of UTF-16 code units of <see cref="Text"/>.</summary>
    public int Length => _length;

    /// <summary>Whether it is one paragraph, to which nothing was added.</summary>
    public bool IsOnePiece => _pieces.Count == 1;

    /// <summary>Whether it has no label or a bullet's, and so is counted in the path.</summary>
    public bool IsCounted => Label is null or { Style: LabelStyle.Bullet };

    /// <summary>Whether its text ends with a colon, markup aside.</summary>
    public bool EndsWithColon => LastWords.EndsWith(':');

    /// <summary>Its last paragraph that holds more than markup, without the markup at its end.</summary>
    private ReadOnlySpan<char> LastWords
    {
        get
        {
            for (var i = _pieces.Count - 1; i >= 0; i--)
            {
                if (_pieces[i].Text.AsSpan().TrimEnd("*_ ") is { Length: > 0 } words)
                {
                    return words;
                }
            }

            return [];
        }
    }

    private static bool NamesOnlyBodies(Passage title) =>
        Word.Split(title, MaxAnalysed) is { Length: > 0 } words && AgencyList.TryRead(words, 0, AgencyNeed.Known, out var bodies) && bodies.Next == words.Length;

    /// <summary>Adds a paragraph that goes on with the item.</summary>
    public void Append(Passage piece)
    {
        if (_pieces.Count == 1 && Label is { } label && _pieces[0].Length < Printed.Length - label.Length)
        {
            // The end of bold print that was taken off at the end of the text stands inside it now.
            _pieces[0] = Printed.Slice(label.Length, Printed.Length);
            _length = _pieces[0].Length;
        }

        var isAnalysed = _length > MaxAnalysed && _breaks.Count > 1;
        _breaks.Add(_length + 1);
        _length += piece.Length + 1;
        _pieces.Add(piece);
        _text = null;
        if (!isAnalysed)
        {
            // What stands behind the part that is looked at changes nothing in it.
            (_words, _assignment) = (null, null);
        }
    }

    /// <summary>Takes the first items below into the text, labels included: they only list what the item is about, and order nobody.</summary>
    /// <param name="count">How many of them.</param>
    public void AbsorbChildren(int count)
    {
        if (count == 0)
        {
            return;
        }

        var own = Assignment;
        _isListing = true;
        Children.GetRange(0, count).ForEach(Take);
        Children.RemoveRange(0, count);
        _assignment = own;
    }

    private void Take(OutlineItem child)
    {
        Append(child.Printed);
        child._pieces.Skip(1).ToList().ForEach(Append);
        Attached.AddRange(child.Attached.Take(ReadingLimits.LinesOfItem - Attached.Count));
        child.Children.ForEach(Take);
    }
}
