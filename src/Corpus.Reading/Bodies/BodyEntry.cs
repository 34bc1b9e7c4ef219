using Corpus.Directives;

namespace Corpus.Reading.Bodies;

/// <summary>How the name of a body goes on after its first words.</summary>
internal enum BodyTail
{
    /// <summary>It ends: Chính phủ.</summary>
    None = 0,

    /// <summary>A place with its kind: Ủy ban nhân dân <i>huyện Mường Tè</i>.</summary>
    Place = 1,

    /// <summary>A place's name alone: Huyện ủy <i>Thanh Oai</i>.</summary>
    PlaceName = 2,

    /// <summary>A field of work and then a place: Sở <i>Y tế tỉnh Lai Châu</i>.</summary>
    Field = 3,

    /// <summary>Words of its own and then a place: Ban Chỉ đạo <i>phòng, chống dịch huyện Điện Biên</i>.</summary>
    Words = 4,

    /// <summary>Another body, whose part or head it is: Văn phòng <i>Ủy ban nhân dân tỉnh</i>; without one it goes on as <see cref="Words"/>.</summary>
    Body = 5,

    /// <summary>Another body as with <see cref="Body"/>, without which it is none: Chủ tịch <i>Ủy ban nhân dân tỉnh</i>.</summary>
    BodyOnly = 6,

    /// <summary>Words of its own as with <see cref="Words"/>, whole in themselves: Trường <i>Đại học Y Hà Nội</i>; no place is filled in.</summary>
    OwnWords = 7,
}

/// <summary>First words of a body's name.</summary>
/// <param name="Name">In the usual spelling, abbreviations opened.</param>
/// <param name="Tail">What follows.</param>
/// <param name="Level">The level of every such body, or null when the place decides.</param>
/// <param name="Branch">The branch of every such body, or null when the following words decide.</param>
internal sealed record BodyEntry(string Name, BodyTail Tail, AdministrativeLevel? Level, Branch? Branch);
