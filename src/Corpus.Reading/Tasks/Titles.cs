namespace Corpus.Reading;

/// <summary>Tells what is a title and no text.</summary>
internal static class Titles
{
    /// <summary>Longer texts are no titles.</summary>
    private const int MaxLength = 600;

    /// <summary>Whether an item is only a title: short, without the end of a sentence.</summary>
    public static bool IsTitle(OutlineItem item) => item.Length < MaxLength && IsTitle(item.Text);

    /// <summary>Whether a text is only a title.</summary>
    public static bool IsTitle(Passage passage)
    {
        var text = passage.Text.AsSpan().TrimEnd("*_ ");
        return text.Length is > 0 and < MaxLength
            && (text[^1] is not ('.' or ';' or '!') || IsAllCapitals(passage.Text))
            && (text[^1] == ':' || Word.Split(passage, passage.Length).Length <= 34)
            && !text.EndsWith("...");
    }

    /// <summary>Whether a text is printed in capitals.</summary>
    public static bool IsAllCapitals(string text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > 3 && lower * 8 < upper;
    }
}
