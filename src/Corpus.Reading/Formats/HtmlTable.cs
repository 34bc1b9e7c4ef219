namespace Corpus.Reading.Formats;

/// <summary>Counts the columns of a table while its page is read.</summary>
internal sealed class HtmlTable
{
    /// <summary>Cells from which on a row holds data and is no letterhead or signature block.</summary>
    private const int DataCells = 3;

    /// <summary>Most columns in which cells may reach into the rows below.</summary>
    private const int MaxSpans = 64;

    /// <summary>Longest row, in characters, that is data and not a part of the page's layout.</summary>
    private const int MaxRow = 20_000;

    private readonly List<(int Rows, int Cell)> _spans = [];
    private int _column;
    private int _cells;
    private int _columns;
    private bool _isLayout;

    /// <summary>The node of the open row; -1 between rows.</summary>
    public int Row { get; private set; } = -1;

    /// <summary>Begins a row.</summary>
    /// <param name="row">Its node.</param>
    public void OpenRow(int row) => (Row, _column, _cells, _isLayout) = (row, 0, 0, false);

    /// <summary>Says that the row holds a table of its own.</summary>
    public void MarkLayout() => _isLayout = true;

    /// <summary>The cell of a row above that fills the next column; null when none does.</summary>
    public int? NextSpanned()
    {
        if (_column >= _spans.Count || _spans[_column] is not { Rows: > 0 } span)
        {
            return null;
        }

        _spans[_column++] = span with { Rows = span.Rows - 1 };
        _cells++;
        return span.Cell;
    }

    /// <summary>Adds a cell.</summary>
    /// <param name="cell">Its node.</param>
    /// <param name="columns">Columns that it fills, at least 1.</param>
    /// <param name="rows">Rows that it reaches through, at least 1.</param>
    public void AddCell(int cell, int columns, int rows)
    {
        for (var i = _column; i < _column + columns && i < MaxSpans; i++)
        {
            while (_spans.Count <= i)
            {
                _spans.Add(default);
            }

            _spans[i] = (rows - 1, cell);
        }

        _column += columns;
        _cells++;
    }

    /// <summary>Ends the row.</summary>
    /// <param name="length">Length of its text.</param>
    /// <returns>Its columns when it holds data; else 0.</returns>
    public int CloseRow(int length)
    {
        Row = -1;
        if (_isLayout || length > MaxRow || (_cells < DataCells && (_columns == 0 || _column != _columns)))
        {
            return 0;
        }

        _columns = Math.Max(_columns, _column);
        return _column;
    }
}
