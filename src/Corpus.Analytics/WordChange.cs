using Corpus.Text;

namespace Corpus.Analytics;

/// <summary>Words that stand in the place of others.</summary>
/// <param name="Base">The words of the base, verbatim; empty where words were put in.</param>
/// <param name="Derived">The words of the derived text; empty where words were left out.</param>
public sealed record WordChange(string Base, string Derived)
{
    /// <summary>Texts of more words than this are not compared word by word: the table would grow with their product.</summary>
    private const int MaxWords = 1500;

    /// <summary>
    /// The words that differ between two texts, by their longest common subsequence; case and punctuation make no difference.
    /// <c>("UBND huyện chỉ đạo", "UBND xã chỉ đạo ngay")</c> gives <c>huyện -> xã</c> and <c>-> ngay</c>.
    /// </summary>
    public static IReadOnlyList<WordChange> Between(string origin, string derived)
    {
        var (left, right) = (Words(origin), Words(derived));
        if (left.Count > MaxWords || right.Count > MaxWords)
        {
            return left.Select(word => word.Written).SequenceEqual(right.Select(word => word.Written)) ? [] : [new WordChange(origin, derived)];
        }

        // common[i, j]: length of the longest common subsequence of the words from i and from j on.
        var common = new ushort[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                common[i, j] = left[i].Written == right[j].Written
                    ? (ushort)(common[i + 1, j + 1] + 1)
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var changes = new List<WordChange>();
        var (at, to) = (0, 0);
        while (at < left.Count || to < right.Count)
        {
            var (first, second) = (at, to);
            while ((at < left.Count || to < right.Count)
                && !(at < left.Count && to < right.Count && left[at].Written == right[to].Written))
            {
                var leaveOut = to == right.Count || (at < left.Count && common[at + 1, to] >= common[at, to + 1]);
                (at, to) = leaveOut ? (at + 1, to) : (at, to + 1);
            }

            if (at > first || to > second)
            {
                changes.Add(new WordChange(Cut(origin, left, first, at), Cut(derived, right, second, to)));
            }

            (at, to) = (at + 1, to + 1);
        }

        return changes;
    }

    private static string Cut(string text, List<(string Written, int Start, int End)> words, int first, int end) =>
        first == end ? "" : text[words[first].Start..words[end - 1].End];

    private static List<(string Written, int Start, int End)> Words(string text)
    {
        var words = new List<(string, int, int)>();
        using var tokens = new TokenCursor(text);
        while (tokens.MoveNext())
        {
            if (!tokens.IsCompound)
            {
                words.Add((tokens.Written.ToString(), tokens.Start, tokens.End));
            }
        }

        return words;
    }
}
