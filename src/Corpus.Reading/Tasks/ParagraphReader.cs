namespace Corpus.Reading;

/// <summary>Puts the lines of a body together to paragraphs and takes their labels off.</summary>
internal sealed class ParagraphReader
{
    /// <summary>Shortest line, in characters, that a sentence goes on behind where lines have no common width.</summary>
    private const int MinBroken = 60;

    private readonly SourceLines _lines;
    private readonly LineSpan _body;
    private readonly int _wrapWidth;
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<Passage> _pieces = [];
    private readonly LabelSeries _series = new();
    private Label? _label;
    private int _firstLine;
    private int _lastLine;

    private ParagraphReader(SourceLines lines, LineSpan body)
    {
        _lines = lines;
        _body = body;
        _wrapWidth = WrapWidth.Of(lines, body);
    }

    /// <summary>Reads the paragraphs of a body in order. Linear.</summary>
    /// <param name="lines">The source.</param>
    /// <param name="body">The lines of the body.</param>
    /// <param name="most">Paragraphs that are read, at most.</param>
    /// <param name="end">The line behind the last that was read: the end of the body but for those of more paragraphs.</param>
    public static IReadOnlyList<Paragraph> Read(SourceLines lines, LineSpan body, int most, out int end)
    {
        var reader = new ParagraphReader(lines, body);
        var isCut = false;
        for (end = body.Start; end < body.End && !isCut && reader._paragraphs.Count < most; end++)
        {
            // A row takes a line at least, and an open paragraph stands before it.
            var line = end;
            var limit = Math.Min(body.End, line + most - reader._paragraphs.Count - Math.Min(1, reader._pieces.Count));
            var tableEnd = AssignmentTable.Read(lines, line, limit, out var rows);
            tableEnd = tableEnd > line ? tableEnd : ColumnTable.Read(lines, line, limit, out rows);
            tableEnd = tableEnd > line ? tableEnd : FlatTable.Read(lines, line, limit, out rows);
            tableEnd = tableEnd > line ? tableEnd : UnnumberedTable.Read(lines, line, limit, out rows);
            if (tableEnd > line)
            {
                reader.Close();
                reader._paragraphs.AddRange(rows);
                end = tableEnd - 1;
                isCut = tableEnd == limit && limit < body.End;
            }
            else if (lines[line].IsText && HasWords(lines.ContentOf(line)))
            {
                reader.Add(line);
            }
        }

        if (reader._paragraphs.Count < most)
        {
            reader.Close();
        }
        else if (reader._pieces.Count > 0)
        {
            end = reader._firstLine;
        }

        return reader._paragraphs;
    }

    private void Add(int line)
    {
        var content = _lines[line].Content;
        var text = content.Of(_lines.Text);
        if (LabelScanner.TryRead(text, _series.Expects, out var label)
            && !GoesOnAsLabel(text, label)
            && (label.Length < text.Length || HeadsTitle(line, label)))
        {
            Close();
            if (label is { Style: LabelStyle.Roman, Ordinal: 2 } && !_series.HasOpen(label))
            {
                DamagedLabel.RestoreFirst(_paragraphs, label);
            }

            _series.Enter(label);
            var piece = _lines.PassageOf(content);
            _label = label with { Length = Math.Min(LabelScanner.FoldedLength(text, label.Length), piece.Length) };
            _pieces.Add(piece);
        }
        else
        {
            var isTitle = _label is { } open && _pieces.Count == 1 && open.Length >= _pieces[0].Length;
            if (_pieces.Count > 0 && !isTitle && !Continues(line))
            {
                Close();
            }

            _pieces.Add(_lines.PassageOf(content));
        }

        _firstLine = _pieces.Count == 1 ? line : _firstLine;
        _lastLine = line;
    }

    /// <summary>Whether a line is only the label of a part whose title in capitals stands on the next line: "Chương I / QUY ĐỊNH CHUNG".</summary>
    private bool HeadsTitle(int line, Label label)
    {
        var next = line + 1;
        while (next < _body.End && !_lines[next].IsText)
        {
            next++;
        }

        return label.Style is LabelStyle.Part or LabelStyle.Section && next < _body.End
            && Letters.AreCapitals(_lines.ContentOf(next)) && !LabelScanner.TryRead(_lines.ContentOf(next), _series.Expects, out _);
    }

    private void Close()
    {
        if (_pieces.Count > 0)
        {
            var printed = Passage.Join(_pieces);
            var text = printed.Slice(Math.Min(_label?.Length ?? 0, printed.Length), printed.Length);
            _paragraphs.Add(new Paragraph(_label, _label is { OpensBold: true } ? WithoutUnpairedBold(text) : text, printed));
        }

        _pieces.Clear();
        _label = null;
    }

    private static Passage WithoutUnpairedBold(Passage text)
    {
        var end = text.Length;
        while (end > 0 && text.Text[end - 1] is '*' or '_')
        {
            end--;
        }

        return text.Text.AsSpan(0, end).Contains('*') ? text : text.Slice(0, end);
    }

    /// <summary>Whether what looks like a label is the middle of a sentence: a dash before a small letter, a number out of order.</summary>
    private bool GoesOnAsLabel(ReadOnlySpan<char> text, Label label)
    {
        if (_pieces.Count == 0)
        {
            return false;
        }

        var last = _pieces[^1].Text;
        if (label is { Style: LabelStyle.Decimal, IsDoubtful: true, Depth: 1 } && text[..label.Length].IndexOf('.') < 0)
        {
            // "… tại khoản 2,": a number without a dot begins an item only behind a whole one.
            return !BrokenSentence.EndsSentence(last) && last[^1] != ';';
        }

        if (BrokenSentence.EndsSentence(last) || last[^1] is ';' or ':' or ',')
        {
            return false;
        }

        if (label is { Style: LabelStyle.Roman, IsDoubtful: true })
        {
            // "… tại / H. ĐỨC LINH"
            return BrokenSentence.IsDangling(last, Lexicon.Dangling);
        }

        var first = label.Length < text.Length ? text[label.Length] : ' ';
        if (label.Style == LabelStyle.Bullet)
        {
            return char.IsLower(first) && !_series.HasOpen(label) && last.Length > 20;
        }

        return label.Style is LabelStyle.Decimal or LabelStyle.Bracketed && !_series.Expects(label) && label.Ordinal > 1 && char.IsLower(first);
    }

    /// <summary>Whether an unlabelled line goes on with the paragraph before it.</summary>
    private bool Continues(int line)
    {
        var last = _pieces[^1].Text;
        var text = _lines.ContentOf(line);
        var first = BrokenSentence.FirstLetter(text);
        var ends = BrokenSentence.EndsSentence(last);
        if (first == '\0' || char.IsLower(first))
        {
            return !(last[^1] == ':' && _lastLine < line - 1) && !(ends && AttachedLine.Fits(_lines.PassageOf(_lines[line].Content)));
        }

        if (text[0] == '(' && last[^1] is '.' or ';' or ':')
        {
            return false;
        }

        var isAdjacent = _lastLine == line - 1;
        if (last[^1] is ';' or ':')
        {
            return false;
        }

        var isFull = _wrapWidth > 0 && _lines[_lastLine].Content.Length >= _wrapWidth * 4 / 5;
        var words = Word.Split(_lines.PassageOf(_lines[line].Content), 200);
        if (ends)
        {
            return isAdjacent && isFull && !BodyClosing.Opens(words) && !ScenarioHeading.OpensNumbered(words)
                && !(HadRoom(words) && AgencyList.TryRead(words, 0, AgencyNeed.Known, out _));
        }

        if (isAdjacent && isFull)
        {
            return true;
        }

        // A short line above one that opens a paragraph is a title, whatever its last word: "Cấp huyện / UBND các huyện …".
        var isBroken = isAdjacent && _lines[_lastLine].Content.Length >= (_wrapWidth > 0 ? _wrapWidth / 2 : MinBroken);
        if (isBroken || !BrokenSentence.OpensParagraph(words) ? BrokenSentence.IsDangling(last, Lexicon.Dangling) : BrokenSentence.IsDangling(last, Lexicon.Leading) && !BrokenSentence.IsComplete(last))
        {
            return true;
        }

        return last.Length > 80 && !BrokenSentence.OpensParagraph(words) && last[^1] is not (')' or '"' or '”' or '*');
    }

    /// <summary>Whether the first of these words would have found room on the line before it, so that it was not broken there.</summary>
    private bool HadRoom(Word[] words) => words.Length > 0 && _lines[_lastLine].Content.Length + 1 + words[0].End <= _wrapWidth;

    /// <summary>Whether a line holds more than signs and the number of a page.</summary>
    private static bool HasWords(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }

            digits += char.IsDigit(c) ? 1 : 0;
        }

        return digits > 3;
    }
}
