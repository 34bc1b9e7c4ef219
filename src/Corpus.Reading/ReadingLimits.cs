namespace Corpus.Reading;

/// <summary>How much of one source is read, at most: the bounds on time and memory, whatever a file holds.</summary>
/// <remarks>
/// A directive has 5 to 500 thousand characters and at most some thousand orders. Whatever comes near these bounds is something else - many
/// directives in one file, a log, a dump - and is read up to them; a warning says where reading ended and what to do.
/// </remarks>
internal static class ReadingLimits
{
    /// <summary>Characters of the text: some 1,500 pages.</summary>
    public const int Characters = 4_000_000;

    /// <summary>Paragraphs of the body and its annexes together; a row of a table is one.</summary>
    public const int Paragraphs = 20_000;

    /// <summary>Lines of responsibility that one item may have behind it.</summary>
    public const int LinesOfItem = 100;

    /// <summary>
    /// Characters of all tasks together with what they inherit (headings, bodies, times), which an outline can multiply: every task below a
    /// heading has all bodies that the heading names.
    /// </summary>
    public const long TaskCharacters = 20_000_000;

    /// <summary>Mentions of cited documents.</summary>
    public const int Mentions = 20_000;

    /// <summary>Warnings with the same code; more say nothing new.</summary>
    public const int WarningsOfCode = 1_000;

    /// <summary>What a body, a time or an amount that a task names counts in <see cref="TaskCharacters"/>.</summary>
    public const int CharactersOfValue = 64;

    /// <summary>Attributes of a tag of a web page; those of real ones stay below 100.</summary>
    public const int Attributes = 100_000;

    /// <summary>Characters of a Word file's XML: what the text of <see cref="Characters"/> needs with all its forms.</summary>
    public const int WordCharacters = 32 * 1024 * 1024;

    /// <summary>How deep the XML of a Word file may nest; that of real ones stays below 60.</summary>
    public const int WordDepth = 256;

    /// <summary>Where the part of a text that is read ends: at the end of a line, else of a word, at or before the limit.</summary>
    public static int EndOf(string text)
    {
        if (text.Length <= Characters)
        {
            return text.Length;
        }

        var window = text.AsSpan(Characters / 2, Characters / 2);
        var end = window.LastIndexOf('\n') is >= 0 and var line ? line : window.LastIndexOf(' ');
        return end >= 0 ? (Characters / 2) + end : char.IsLowSurrogate(text[Characters]) ? Characters - 1 : Characters;
    }
}
