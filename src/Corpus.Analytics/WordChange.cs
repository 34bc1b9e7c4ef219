namespace Corpus.Analytics;

/// <summary>Words that stand in the place of others.</summary>
/// <param name="Base">The words of the base, verbatim; empty where words were put in.</param>
/// <param name="Derived">The words of the derived text; empty where words were left out.</param>
public sealed record WordChange(string Base, string Derived)
{
    /// <summary>
    /// The words that differ between two texts, by their longest common subsequence; case, tone placement and punctuation make no difference.
    /// <c>("UBND huyện chỉ đạo", "UBND xã chỉ đạo ngay")</c> gives <c>huyện -> xã</c> and <c>-> ngay</c>.
    /// </summary>
    public static IReadOnlyList<WordChange> Between(string origin, string derived)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var (left, right) = (WordAlignment.Read(origin, ids), WordAlignment.Read(derived, ids));
        return WordAlignment.Gaps(left, right)
            .ConvertAll(gap => new WordChange(Cut(origin, left, gap.Left, gap.LeftEnd), Cut(derived, right, gap.Right, gap.RightEnd)));
    }

    private static string Cut(string text, List<AlignedWord> words, int first, int end) =>
        first == end ? "" : text[words[first].Range.Start..words[end - 1].Range.End];
}
