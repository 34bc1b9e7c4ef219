namespace Corpus.Directives;

/// <summary>One document of an authority, as read: its metadata, its tasks, and where each value comes from.</summary>
/// <remarks>
/// A value that the text does not show is null; nothing is invented. <see cref="Evidence"/> is keyed by the JSON name of the value
/// (<c>number</c>, <c>issued</c>, <c>province</c>, <c>signer</c>, <c>signer.title</c>, <c>recipients[0]</c> …, see <see cref="DirectiveJson"/>). Immutable.
/// </remarks>
public sealed record Directive
{
    /// <summary>Name of the source as the user gave it (a path, or <c>-</c> for standard input).</summary>
    public required string Source { get; init; }

    /// <summary>The decoded text of the source, NFC, line ends as <c>\n</c>. Every <see cref="TextRange"/> counts in it.</summary>
    public required string SourceText { get; init; }

    /// <summary>Form, or null when nothing shows it.</summary>
    public DirectiveKind? Kind { get; init; }

    /// <summary>The serial as printed, without the symbol (<c>01</c>); null when blank or absent.</summary>
    public string? Number { get; init; }

    /// <summary>What follows the serial (<c>KH-UBND</c>, <c>TB/BCĐ</c>); null when absent.</summary>
    public string? Symbol { get; init; }

    /// <summary>The whole number line as printed, or null.</summary>
    public string? NumberText { get; init; }

    /// <summary>Date of issue, or null when none is printed.</summary>
    public PartialDate? Issued { get; init; }

    /// <summary>Place of issue as printed in the place and date line, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The body that issued it, or null when nothing shows it.</summary>
    public IssuingBody? Issuer { get; init; }

    /// <summary>Name of the province of the time of issue, or null.</summary>
    public string? Province { get; init; }

    /// <summary>Name of the district without "huyện", or null.</summary>
    public string? District { get; init; }

    /// <summary>The subject on one line, as printed, without <c>V/v</c> and the kind; null when absent.</summary>
    public string? Title { get; init; }

    /// <summary>Date of the meeting that the directive reports, or null.</summary>
    public DateOnly? MeetingDate { get; init; }

    /// <summary>Who signed, or null when no name is printed.</summary>
    public Signer? Signer { get; init; }

    /// <summary>The list under "Nơi nhận", without dashes and closing signs.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The bodies under "Kính gửi".</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Every document cited, once each, in the order of the first mention.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The tasks in the order of the source; they do not overlap.</summary>
    public IReadOnlyList<DirectiveTask> Tasks { get; init; } = [];

    /// <summary>Which spellings of bodies in the tasks are proposed as one body's; the tasks keep theirs.</summary>
    public IReadOnlyList<SameAgency> SameAgencies { get; init; } = [];

    /// <summary>Which spellings of people's names are proposed as one person's; nothing is merged.</summary>
    public IReadOnlyList<SamePerson> SamePeople { get; init; } = [];

    /// <summary>Where each value was read from, by JSON name.</summary>
    public IReadOnlyDictionary<string, Evidence> Evidence { get; init; } = new Dictionary<string, Evidence>();

    /// <summary>What a reader should know about the reading.</summary>
    public IReadOnlyList<ReadingWarning> Warnings { get; init; } = [];

    /// <summary>Number and symbol joined as printed on the directive: <c>117/TB-UBND</c>, <c>01-TB/BCĐ</c>; null without a number.</summary>
    /// <remarks>
    /// The State joins by a slash, also before the year of a legal document (<c>21/2022/QĐ-UBND</c>); the Party, whose symbols hold the slash
    /// themselves, by a hyphen.
    /// </remarks>
    public string? FullNumber => Number is null ? null
        : Symbol is null ? Number
        : Symbol.Contains('/', StringComparison.Ordinal) && !char.IsAsciiDigit(Symbol[0]) ? $"{Number}-{Symbol}" : $"{Number}/{Symbol}";
}
