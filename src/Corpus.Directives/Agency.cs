namespace Corpus.Directives;

/// <summary>A body that a task names: told to do it, to support it or to be directed in it.</summary>
/// <param name="Text">As printed, misreadings included.</param>
/// <param name="Name">Canonical name with abbreviations opened ("TTYT huyện" gives <c>Trung tâm Y tế huyện</c>); equals the text when nothing is known.</param>
/// <param name="Level">Its level, or null when nothing shows it.</param>
/// <param name="Range">Where it stands in the source; null when it was put together from two places ("Đảng ủy, UBND các xã").</param>
/// <param name="Rule">Name of the rule that read it.</param>
public sealed record Agency(string Text, string Name, AdministrativeLevel? Level, TextRange? Range, string Rule)
{
    /// <summary>The parts of its name in the order of its words, where they do not stand in one place; empty when <see cref="Range"/> holds it alone.</summary>
    public IReadOnlyList<TextRange> Pieces { get; init; } = [];
}
