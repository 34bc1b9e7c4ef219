using System.Text;
using System.Text.RegularExpressions;

namespace Corpus.Pipeline;

/// <summary>A pattern of file names as shells have it: <c>*</c>, <c>?</c>, and classes such as <c>[0-9]</c>, <c>[ab]</c>, <c>[!a]</c>; case does not matter.</summary>
internal sealed class FilePattern
{
    private readonly Regex _names;

    private FilePattern(string names) =>
        _names = new Regex(names, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>Reads a pattern; null when the text has no sign of one. A bracket that opens no class stands for itself.</summary>
    public static FilePattern? Of(string pattern)
    {
        if (!pattern.AsSpan().ContainsAny('*', '?', '['))
        {
            return null;
        }

        var names = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '[' && EndOfClass(pattern, i) is { } end)
            {
                names.Append(Class(pattern[(i + 1)..end]));
                i = end;
                continue;
            }

            names.Append(pattern[i] switch { '*' => ".*", '?' => ".", var c => Regex.Escape(c.ToString()) });
        }

        return new FilePattern(names.Append('$').ToString());
    }

    /// <summary>Whether a file's name is of the pattern.</summary>
    public bool Matches(string name) => _names.IsMatch(name);

    /// <summary>Where the class closes that opens at a position: behind its first character at the earliest; null when it does not.</summary>
    private static int? EndOfClass(string pattern, int start)
    {
        var first = start + 1 < pattern.Length && pattern[start + 1] is '!' or '^' ? start + 2 : start + 1;
        var end = first + 1 < pattern.Length ? pattern.IndexOf(']', first + 1) : -1;
        return end < 0 ? null : end;
    }

    /// <summary>The pattern of one character: any of those listed and those between two with a dash, or none of them.</summary>
    private static string Class(string members)
    {
        var isNegated = members[0] is '!' or '^';
        var listed = isNegated ? members[1..] : members;
        var choices = new List<string>();
        for (var i = 0; i < listed.Length; i++)
        {
            if (i + 2 < listed.Length && listed[i + 1] == '-' && listed[i] <= listed[i + 2])
            {
                choices.Add($"{Code(listed[i])}-{Code(listed[i + 2])}");
                i += 2;
            }
            else
            {
                choices.Add(Code(listed[i]));
            }
        }

        return $"[{(isNegated ? "^" : "")}{string.Concat(choices)}]";

        static string Code(char c) => $"\\u{(int)c:x4}";
    }
}
