namespace Corpus.Reading.Formats;

/// <summary>Finds in a page what no page has: a tag whose attributes would take gigabytes.</summary>
internal static class HtmlBounds
{
    /// <summary>Where the part of a page ends whose tags have at most <see cref="ReadingLimits.Attributes"/> attributes each: its length, or where another tag begins. Linear.</summary>
    public static int EndOf(ReadOnlySpan<char> html)
    {
        for (var i = 0; i < html.Length;)
        {
            var next = html[i..].IndexOf('<');
            if (next < 0)
            {
                break;
            }

            var tag = i + next;
            i = tag + 1;
            if (i < html.Length && (char.IsAsciiLetter(html[i]) || html[i] == '/') && !TrySkipTag(html, ref i))
            {
                return tag;
            }
        }

        return html.Length;
    }

    /// <summary>Moves behind the tag whose name begins at a position; false when it has too many attributes.</summary>
    private static bool TrySkipTag(ReadOnlySpan<char> html, ref int at)
    {
        var attributes = 0;
        var isInName = true;
        for (; at < html.Length && html[at] != '>'; at++)
        {
            var c = html[at];
            if (char.IsWhiteSpace(c) || c == '/')
            {
                isInName = false;
            }
            else if (c == '=' && attributes > 0)
            {
                SkipValue(html, ref at);
                isInName = false;
            }
            else if (!isInName)
            {
                isInName = true;
                if (++attributes > ReadingLimits.Attributes)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Moves from the sign of equality to the last character of the value behind it: a closing quote, or that before a blank or the tag's end.</summary>
    private static void SkipValue(ReadOnlySpan<char> html, ref int at)
    {
        var start = at + 1;
        while (start < html.Length && char.IsWhiteSpace(html[start]))
        {
            start++;
        }

        if (start < html.Length && html[start] is '"' or '\'')
        {
            var length = html[(start + 1)..].IndexOf(html[start]);
            at = length < 0 ? html.Length - 1 : start + 1 + length;
            return;
        }

        at = start - 1;
        while (at + 1 < html.Length && html[at + 1] != '>' && !char.IsWhiteSpace(html[at + 1]))
        {
            at++;
        }
    }
}
