using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>One mention of a cited document.</summary>
/// <param name="Range">The whole mention in the source.</param>
/// <param name="Kind">The form; null when neither a word nor the symbol shows it.</param>
/// <param name="Number">The full number; null for laws cited by name.</param>
/// <param name="Date">The printed date, or null.</param>
/// <param name="Issuer">The printed body, or null.</param>
/// <param name="NumberRange">Where the number stands; empty, behind the name, for laws cited by name.</param>
/// <param name="Rule">Name of the rule that read it.</param>
internal sealed record CitationMention(
    TextRange Range, DirectiveKind? Kind, string? Number, DateOnly? Date, BodyName? Issuer, TextRange NumberRange, string Rule)
{
    /// <summary>Where the form is named; null where only the symbol shows it.</summary>
    public TextRange? KindRange { get; init; }

    /// <summary>Where the date stands, which documents of a list share; null without one.</summary>
    public TextRange? DateRange { get; init; }

    /// <summary>Where the symbol stands that a list prints once, behind its last number; null when the number is printed whole.</summary>
    public TextRange? SharedSymbol { get; init; }

    /// <summary>Whether its date is printed as that of all documents of its list: "27/NQ-CP và 28/NQ-CP cùng ngày 21/02/2022".</summary>
    public bool IsDateOfList { get; init; }

    /// <summary>Whether it stands further in a list, without a form of its own.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether only a printed origin makes it a document: "Chỉ thị 16 của Thủ tướng", without "số".</summary>
    public bool NeedsOrigin { get; init; }

    /// <summary>Whether only a serial is printed ("Công văn số 871").</summary>
    public bool Symbolless => Rule == SerialAlone;

    /// <summary>Rule of a number that is printed without its symbol.</summary>
    public const string SerialAlone = "serial-alone";
}
