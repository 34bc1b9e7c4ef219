namespace Corpus.Reading;

/// <summary>An agency in a passage.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">Word after its last.</param>
/// <param name="IsGeneral">Whether it only names a sort of agencies ("các cơ quan, đơn vị").</param>
/// <param name="HasPost">Whether the name of a post stands before it ("Thủ trưởng các cơ quan").</param>
internal readonly record struct AgencyMention(int First, int End, bool IsGeneral, bool HasPost)
{
    /// <summary>
    /// The runs of words that its name is made of, in their order, each from its first word to the one after its last, when it shares some of
    /// them with others of its list (<see cref="SharedWords"/>); null when it stands whole.
    /// </summary>
    public IReadOnlyList<(int First, int End)>? Parts { get; init; }
}
