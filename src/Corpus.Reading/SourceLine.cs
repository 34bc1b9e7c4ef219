using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>One line of a source.</summary>
/// <param name="Range">The line without its line end.</param>
/// <param name="Content">The line without white space at both ends; empty (at the start of the line) when the line is blank.</param>
/// <param name="Nature">What the line is.</param>
internal readonly record struct SourceLine(TextRange Range, TextRange Content, LineNature Nature)
{
    /// <summary>Whether the line holds nothing but white space.</summary>
    public bool IsBlank => Nature == LineNature.Blank;

    /// <summary>Whether the line belongs to the page and not to the text: page number, running head, stamp, stray mark.</summary>
    public bool IsFurniture => Nature > LineNature.Blank;

    /// <summary>Whether the line holds words of the directive.</summary>
    public bool IsText => Nature == LineNature.Text;
}
