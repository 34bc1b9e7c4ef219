using Corpus.Directives;
using Corpus.Reading.Bodies;

namespace Corpus.Reading;

/// <summary>One mention of a cited document.</summary>
/// <param name="Range">The whole mention in the source.</param>
/// <param name="Kind">The form; null when neither a word nor the symbol shows it.</param>
/// <param name="Number">The full number; null for laws cited by name.</param>
/// <param name="Date">The printed date, or null.</param>
/// <param name="Issuer">The printed body, or null.</param>
/// <param name="NumberEnd">Position behind the number.</param>
/// <param name="Rule">Name of the rule that read it.</param>
internal sealed record CitationMention(
    TextRange Range, DirectiveKind? Kind, string? Number, DateOnly? Date, BodyName? Issuer, int NumberEnd, string Rule)
{
    /// <summary>Whether only a serial is printed ("Công văn số 871").</summary>
    public bool Symbolless => Rule == "serial-alone";
}
