using System.Text;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>What the tail of a directive says: who signed, and who receives it.</summary>
internal sealed record Tail
{
    /// <summary>First line of the tail; the number of lines when there is none.</summary>
    public required int Start { get; init; }

    /// <summary>Position in the source behind the last line of the tail; 0 when there is no tail.</summary>
    public int End { get; init; }

    /// <summary>The entries under "Nơi nhận", without dashes and closing signs.</summary>
    public IReadOnlyList<TextRange> Recipients { get; init; } = [];

    /// <summary>On whose behalf, in the order of the lines.</summary>
    public IReadOnlyList<TextRange> Capacity { get; init; } = [];

    /// <summary>The post; two when the signer holds two offices, and more pieces when it wraps.</summary>
    public IReadOnlyList<TextRange> Title { get; init; } = [];

    /// <summary>The name, rank and degree left out; null when none is printed.</summary>
    public TextRange? Name { get; init; }

    /// <summary>
    /// The words of a recipient, without those of the signature block that a copy of two columns put between its lines: "- Các sở, ngành
    /// PHÓ CHỦ TỊCH / cấp tỉnh;".
    /// </summary>
    /// <param name="text">The source.</param>
    /// <param name="recipient">One of <see cref="Recipients"/>.</param>
    public string TextOf(string text, TextRange recipient)
    {
        var words = new StringBuilder();
        var at = recipient.Start;
        foreach (var other in Capacity.Concat(Title).Where(other => other.Start >= recipient.Start && other.End <= recipient.End).OrderBy(other => other.Start))
        {
            words.Append(text, at, Math.Max(0, other.Start - at)).Append(' ');
            at = Math.Max(at, other.End);
        }

        return ListEntries.Clean(words.Append(text, at, recipient.End - at).ToString());
    }
}
