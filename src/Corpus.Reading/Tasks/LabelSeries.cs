namespace Corpus.Reading;

/// <summary>The series of labels that are open while a body is read, to tell what would come next.</summary>
internal sealed class LabelSeries
{
    private readonly List<Label> _open = [];

    /// <summary>Takes a label that was read.</summary>
    public void Enter(Label label)
    {
        var index = _open.FindLastIndex(label.IsSeriesOf);
        if (index >= 0)
        {
            _open.RemoveRange(index, _open.Count - index);
        }

        _open.Add(label);
    }

    /// <summary>Whether a label is the next of a series that is open.</summary>
    public bool Expects(Label label)
    {
        foreach (var open in _open)
        {
            if (open.IsSeriesOf(label) && open.Ordinal + 1 == label.Ordinal)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a series like that of a label is open.</summary>
    public bool HasOpen(Label label) => _open.Exists(label.IsSeriesOf);
}
