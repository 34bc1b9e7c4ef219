using Corpus.Directives;
using Corpus.Text;

namespace Corpus.Search;

/// <summary>What a person said about the sectors of a task, kept for good. Immutable.</summary>
/// <remarks>
/// It holds for the task of the same directive (by id or by source), path and clean text, also after the directive was read, classified
/// or added again. Of several that fit a task the last one decides. A task whose text changed, by more than its spelling
/// (<see cref="IsFor"/>), does not inherit it.
/// </remarks>
public sealed record SectorCorrection
{
    /// <summary>Most sectors of a task.</summary>
    public const int MaxSectors = 3;

    /// <summary>Most characters of a name.</summary>
    public const int MaxName = 200;

    /// <summary>Number in the order in which corrections were given, from 1; never reused.</summary>
    public required int Number { get; init; }

    /// <summary>Id of the task when it was corrected.</summary>
    public required string TaskId { get; init; }

    /// <summary>Id of its directive.</summary>
    public required string DirectiveId { get; init; }

    /// <summary>Numbering path in the directive; the id of an imported task.</summary>
    public required string Path { get; init; }

    /// <summary>Clean text that the person saw.</summary>
    public required string Text { get; init; }

    /// <summary>Canonical names of the bodies that lead, at that time.</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>Headings above the task, outermost first, at that time.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>The person's sectors, the main one first, at most three; empty when the person withdrew what was said before.</summary>
    public required IReadOnlyList<Sector> Sectors { get; init; }

    /// <summary>The machine's sectors at that time, the main one first; of an imported task those it was imported with.</summary>
    public required IReadOnlyList<Sector> Machine { get; init; }

    /// <summary>Versions of the reader and the model that had made the values; <c>import</c> for an imported task.</summary>
    public required string Model { get; init; }

    /// <summary>Who said it; see <see cref="IsName"/>.</summary>
    public required string By { get; init; }

    /// <summary>When, in whole seconds of UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Identity of the directive's source; empty for an imported task. Never shown to users.</summary>
    internal string SourceKey { get; init; } = "";

    /// <summary>Whether it takes back what was said before: the machine's sectors hold again.</summary>
    public bool IsWithdrawal => Sectors.Count == 0;

    /// <summary>Whether it was said of a text: the one that the person saw, or the same in another spelling, as another reading of a scan has it.</summary>
    /// <param name="text">Clean text of a task; compared without diacritics, case and punctuation.</param>
    public bool IsFor(string text) => Text == text || VietnameseFolding.Key(Text) == VietnameseFolding.Key(text);

    /// <summary>Whether a text can tell who corrects: 1 to 200 characters on one line, not all of them blank.</summary>
    public static bool IsName(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= MaxName && !text.Any(char.IsControl);
}

/// <summary>What has become of a correction.</summary>
public enum CorrectionState
{
    /// <summary>It decides the sectors of a task of the index.</summary>
    Applied = 0,

    /// <summary>A later one for the same task and text took its place.</summary>
    Superseded = 1,

    /// <summary>Its task is gone or has another text now; it holds again when that text returns.</summary>
    NotApplied = 2,
}

/// <summary>A correction with what has become of it.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="State">Its state in the generation that was asked.</param>
public sealed record ListedCorrection(SectorCorrection Correction, CorrectionState State);
