namespace Corpus.Reading;

/// <summary>Tells at which width the lines of a body were broken.</summary>
internal static class WrapWidth
{
    /// <summary>Lines of a text without hard line ends are longer than this.</summary>
    private const int MaxWidth = 160;

    /// <summary>Lines that are all shorter than this are short paragraphs, not broken ones.</summary>
    private const int MinWidth = 45;

    /// <summary>The width at which the lines were broken, or 0 when paragraphs stand on one line each.</summary>
    public static int Of(SourceLines lines, LineSpan body)
    {
        var lengths = new List<int>();
        for (var line = body.Start; line < body.End; line++)
        {
            if (lines[line].IsText)
            {
                lengths.Add(lines[line].Content.Length);
            }
        }

        if (lengths.Count < 5)
        {
            return 0;
        }

        lengths.Sort();
        var width = lengths[lengths.Count * 9 / 10];
        var full = lengths.Count(length => length >= width * 4 / 5);
        return width is >= MinWidth and <= MaxWidth && full * 3 >= lengths.Count ? width : 0;
    }
}
