using Corpus.Search.Columns;
using Corpus.Search.Indexing;
using Corpus.Text;
using Corpus.Text.Segmentation;

namespace Corpus.Search.Querying;

/// <summary>Frequent phrases of two or more syllables of an index, for completing what somebody types. Immutable; safe for any thread.</summary>
/// <remarks>
/// One to three words of the segmenter, so that no phrase ends within a word. Taken from a sample of at most <see cref="SampleTasks"/>
/// tasks, spread over the index in stretches (neighbours share their directive, which is read once): what people type is frequent. Made
/// when first asked for after a commit, in some ten milliseconds.
/// </remarks>
internal sealed class PhraseTable
{
    private const int SampleTasks = 500;
    private const int StretchTasks = 25;
    private const int MaxWords = 3;
    private const int MinCount = 3;

    private readonly (string Folded, string Written, int Count)[] _phrases;

    private PhraseTable((string Folded, string Written, int Count)[] phrases) => _phrases = phrases;

    /// <summary>Counts the phrases of a sample.</summary>
    public static PhraseTable Build(Snapshot snapshot, PartSource source)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in Sample(snapshot, source))
        {
            Count(text, counts);
        }

        return new PhraseTable(
        [
            .. counts.Where(pair => pair.Value >= MinCount && pair.Key.Contains(' ', StringComparison.Ordinal))
                .Select(pair => (Folded: VietnameseFolding.Key(pair.Key), Written: pair.Key, Count: pair.Value))
                .OrderBy(phrase => phrase.Folded, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The phrases that begin with words and the start of a word, most frequent first.</summary>
    /// <param name="written">The words as typed, normalised, parted by one space.</param>
    /// <param name="folded">The same without diacritics; equal to <paramref name="written"/> when none was typed.</param>
    public IEnumerable<string> StartingWith(string written, string folded)
    {
        var (low, high) = (0, _phrases.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_phrases[middle].Folded, folded) < 0 ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < _phrases.Length && _phrases[end].Folded.StartsWith(folded, StringComparison.Ordinal))
        {
            end++;
        }

        return _phrases[low..end].Where(phrase => written == folded || phrase.Written.StartsWith(written, StringComparison.Ordinal))
            .OrderByDescending(phrase => phrase.Count).ThenBy(phrase => phrase.Written.Length)
            .ThenBy(phrase => phrase.Written, StringComparer.Ordinal).Select(phrase => phrase.Written);
    }

    private static IEnumerable<string> Sample(Snapshot snapshot, PartSource source)
    {
        var stretches = SampleTasks / StretchTasks;
        var step = Math.Max(StretchTasks, (int)(snapshot.Segments.Sum(view => (long)view.Segment.Tasks) / stretches));
        foreach (var view in snapshot.Segments)
        {
            var rows = view.Segment.Column(ColumnId.Directive, source);
            var ordinals = view.Segment.Column(ColumnId.Ordinal, source);
            for (var first = (step - (view.First % step)) % step; first < view.Segment.Tasks; first += step)
            {
                for (var task = first; task < Math.Min(first + StretchTasks, view.Segment.Tasks); task++)
                {
                    if (view.Removed.Contains(task))
                    {
                        continue;
                    }

                    yield return rows[task] <= 0 ? view.Segment.ImportedText(task, source)
                        : snapshot.Directive(rows[task], source)?.Directive.Tasks.ElementAtOrDefault(ordinals[task])?.CleanText ?? "";
                }
            }
        }
    }

    // Phrases do not reach over punctuation and figures, and neither begin nor end in a function word.
    private static void Count(string text, Dictionary<string, int> counts)
    {
        var ranges = new List<WordRange>();
        WordSegmenter.Default.Segment(text, ranges);
        var words = new List<string>();
        foreach (var range in ranges)
        {
            var word = VietnameseFolding.WrittenKey(text.AsSpan(range.Start, range.End - range.Start));
            if (word.Length == 0 || word.AsSpan().ContainsAnyInRange('0', '9'))
            {
                words.Clear();
                continue;
            }

            words.Add(word);
            for (var count = 1; count <= Math.Min(MaxWords, words.Count) && !FunctionWords.Contains(word, isPlain: false); count++)
            {
                if (!FunctionWords.Contains(words[^count], isPlain: false))
                {
                    var phrase = string.Join(' ', words.Skip(words.Count - count));
                    counts[phrase] = counts.GetValueOrDefault(phrase) + 1;
                }
            }
        }
    }
}
