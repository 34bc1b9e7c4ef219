namespace Corpus.Reading;

/// <summary>An agency in a passage.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">Word after its last.</param>
/// <param name="IsGeneral">Whether it only names a sort of agencies ("các cơ quan, đơn vị").</param>
/// <param name="HasPost">Whether the name of a post stands before it ("Thủ trưởng các cơ quan").</param>
/// <param name="SharedFirst">First word of the end that it shares with the next agency of the list ("Đảng ủy, UBND các xã"), or null.</param>
/// <param name="SharedEnd">Word after the last of the shared end.</param>
internal readonly record struct AgencyMention(int First, int End, bool IsGeneral, bool HasPost, int? SharedFirst = null, int SharedEnd = 0)
{
    /// <summary>First word of the head that it shares with the agency before it in the list ("UBND xã A, xã B"), or null.</summary>
    public int? HeadFirst { get; init; }

    /// <summary>Word after the last of the shared head.</summary>
    public int HeadEnd { get; init; }
}
