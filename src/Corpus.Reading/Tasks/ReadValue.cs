using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>A value that a task has from a passage.</summary>
/// <param name="Text">As printed, blanks folded.</param>
/// <param name="Evidence">Where it stands in the source.</param>
internal sealed record ReadValue(string Text, Evidence Evidence)
{
    /// <summary>The value <c>[start, end)</c> of a passage; at least one character.</summary>
    public static ReadValue Of(Passage passage, int start, int end, string rule) =>
        new(passage.Printed(start, end), new Evidence(rule, passage.RangeOf(start, end)) { Pieces = passage.PiecesOf(start, end) });
}
