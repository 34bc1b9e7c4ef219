using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>What the head of a directive says, before anything is concluded from it.</summary>
internal sealed record Header
{
    /// <summary>Form named in the heading, or null.</summary>
    public DirectiveKind? Kind { get; init; }

    /// <summary>Where the form is named.</summary>
    public TextRange? KindRange { get; init; }

    /// <summary>The number line, or null.</summary>
    public NumberLine? Number { get; init; }

    /// <summary>Date of issue, or null.</summary>
    public PartialDate? Issued { get; init; }

    /// <summary>The whole place and date line.</summary>
    public TextRange? IssuedRange { get; init; }

    /// <summary>Whether a day or month was printed that does not exist.</summary>
    public bool IsDateDoubtful { get; init; }

    /// <summary>Place of issue.</summary>
    public TextRange? Place { get; init; }

    /// <summary>The lines of the letterhead, the motto left out, in order.</summary>
    public IReadOnlyList<TextRange> Letterhead { get; init; } = [];

    /// <summary>Whether the Party's "Đảng Cộng sản Việt Nam" stands where the State has its motto.</summary>
    public bool HasPartyMotto { get; init; }

    /// <summary>The lines of the title, in order.</summary>
    public IReadOnlyList<TextRange> Title { get; init; } = [];

    /// <summary>Whether the title is the subject of a letter ("V/v …").</summary>
    public bool IsSubject { get; init; }

    /// <summary>The entries under "Kính gửi", without dashes and closing signs.</summary>
    public IReadOnlyList<TextRange> Addressees { get; init; } = [];

    /// <summary>First line of the body.</summary>
    public int BodyStart { get; init; }
}
