using Corpus.Search;
using Corpus.Text;
using Corpus.Text.Segmentation;

namespace Corpus.Analytics;

/// <summary>Counts the words of two sides. One thread.</summary>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class WordCounter(CancellationToken cancellationToken)
{
    // By the letters as they stand in texts, so that each spelling is normalised once; null for what is no word.
    private readonly Dictionary<string, WordTally?> _bySurface = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordTally> _words = new(StringComparer.Ordinal);
    private readonly List<WordRange> _ranges = [];
    private int _task;

    /// <summary>The words counted, in no order.</summary>
    public IEnumerable<WordTally> Words => _words.Values;

    /// <summary>Counts the words of the tasks of a side.</summary>
    /// <remarks>All of them: fetching them, which had a time budget, takes longer.</remarks>
    /// <returns>How many tasks were read and how many words they have, each as often as it occurs. Punctuation and what has a figure in it are
    /// no words.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public WordSide Count(TaskSample side, bool isGroup)
    {
        var total = 0L;
        var lookup = _bySurface.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var task in side.Tasks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _task++;
            var text = task.Task.CleanText;
            WordSegmenter.Default.Segment(text, _ranges);
            var afterWord = false;
            foreach (var range in _ranges)
            {
                var surface = text.AsSpan(range.Start, range.End - range.Start);
                if (range.Syllables == 0)
                {
                    afterWord = false;
                    continue;
                }

                if (!lookup.TryGetValue(surface, out var tally))
                {
                    tally = TallyOf(surface);
                    lookup[surface] = tally;
                }

                if (tally is not null)
                {
                    total++;
                    tally.Add(_task, isGroup);

                    // The first word of a sentence has a capital, name or not.
                    if (range.Syllables > 1 || afterWord)
                    {
                        tally.Judge(IsCapitalised(surface));
                    }
                }

                afterWord = true;
            }
        }

        return new WordSide(side.Total, side.Tasks.Count, total);
    }

    private WordTally? TallyOf(ReadOnlySpan<char> surface)
    {
        if (surface.IndexOfAnyInRange('0', '9') >= 0)
        {
            return null;
        }

        var word = VietnameseFolding.WrittenKey(surface);
        if (!word.Any(char.IsLetter))
        {
            return null;
        }

        if (!_words.TryGetValue(word, out var tally))
        {
            _words.Add(word, tally = new WordTally(word));
        }

        return tally;
    }

    private static bool IsCapitalised(ReadOnlySpan<char> surface)
    {
        var starts = true;
        foreach (var letter in surface)
        {
            if (starts && char.IsLower(letter))
            {
                return false;
            }

            starts = char.IsWhiteSpace(letter);
        }

        return true;
    }
}

/// <summary>What was counted of a word.</summary>
internal sealed class WordTally(string word)
{
    private int _lastTask;
    private long _judged;
    private long _capitalised;

    /// <summary>The word in its normal form.</summary>
    public string Word { get; } = word;

    /// <summary>Occurrences in the group.</summary>
    public long Count { get; private set; }

    /// <summary>Occurrences in the rest.</summary>
    public long RestCount { get; private set; }

    /// <summary>Tasks of the group that hold it.</summary>
    public long Tasks { get; private set; }

    /// <summary>Tasks of the rest that hold it.</summary>
    public long RestTasks { get; private set; }

    /// <summary>Whether more than half of the occurrences where it can be told have every syllable capitalised.</summary>
    public bool IsName => 2 * _capitalised > _judged;

    /// <summary>Counts an occurrence.</summary>
    /// <param name="task">Number of the task, from 1; those of one task come together.</param>
    /// <param name="isGroup">Whether it is one of the group.</param>
    public void Add(int task, bool isGroup)
    {
        var isNew = task != _lastTask ? 1 : 0;
        _lastTask = task;
        if (isGroup)
        {
            Count++;
            Tasks += isNew;
        }
        else
        {
            RestCount++;
            RestTasks += isNew;
        }
    }

    /// <summary>Notes how an occurrence is written.</summary>
    public void Judge(bool isCapitalised)
    {
        _judged++;
        _capitalised += isCapitalised ? 1 : 0;
    }
}
