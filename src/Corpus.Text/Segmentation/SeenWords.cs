namespace Corpus.Text.Segmentation;

/// <summary>Hashes of the words that the training text showed, with the parts (folds) of it that they occur in.</summary>
/// <remarks>
/// While it learns from one fold the segmenter must not see what only that fold says: else it would trust the list for every word, and
/// be lost on a new text, where the list is incomplete.
/// </remarks>
internal sealed class SeenWords
{
    /// <summary>How many folds there are.</summary>
    public const int Folds = 8;

    private readonly Dictionary<uint, byte> _folds;
    private readonly HashFilter _filter;
    private byte _visible = byte.MaxValue;

    /// <summary>Starts with words and the folds they occur in, as bits.</summary>
    public SeenWords(Dictionary<uint, byte> folds) => (_folds, _filter) = (folds, new HashFilter(folds.Keys));

    /// <summary>The words, sorted.</summary>
    public IEnumerable<uint> Hashes => _folds.Keys.Order();

    /// <summary>Hides what only <paramref name="fold"/> says; shows everything when it is null.</summary>
    public void Hide(int? fold) => _visible = fold is { } f ? (byte)(byte.MaxValue & ~(1 << f)) : byte.MaxValue;

    /// <summary>Whether a word is in the list and visible.</summary>
    public bool Contains(uint word) => _filter.MayHave(word) && _folds.TryGetValue(word, out var folds) && (folds & _visible) != 0;
}
