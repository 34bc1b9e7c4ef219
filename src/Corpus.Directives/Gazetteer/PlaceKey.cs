using System.Text;

namespace Corpus.Directives.Gazetteer;

/// <summary>Forms of a place's name under which it is looked up.</summary>
internal static class PlaceKey
{
    /// <summary>Letters and digits without diacritics, lower case, words parted by one blank: "Bà Rịa – Vũng Tàu" gives "ba ria vung tau".</summary>
    public static string Folded(ReadOnlySpan<char> name) => Make(name, keepMarks: false);

    /// <summary>
    /// As <see cref="Folded"/>, but with the marks of each word behind its letters, so that it does not matter over which vowel the tone
    /// stands: "Hoà" and "Hòa" are the same, "Hoa" is another.
    /// </summary>
    public static string Written(ReadOnlySpan<char> name) => Make(name, keepMarks: true);

    /// <summary>
    /// Puts the tone mark over the first of two open vowels, as the older and in names more usual spelling does: "Hoà" gives "Hòa", "Thuỷ"
    /// gives "Thủy"; "Quỳ" and "Hoàn" stay.
    /// </summary>
    public static string UsualTone(string name)
    {
        const string late = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
        const string usual = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
        var letters = name.ToCharArray();
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            var open = i + 2 == letters.Length || !char.IsLetter(letters[i + 2]);
            var afterQ = i > 0 && letters[i - 1] is 'q' or 'Q';
            for (var pair = 0; open && !afterQ && pair < late.Length; pair += 2)
            {
                if (letters[i] == late[pair] && letters[i + 1] == late[pair + 1])
                {
                    (letters[i], letters[i + 1]) = (usual[pair], usual[pair + 1]);
                    break;
                }
            }
        }

        return new string(letters);
    }

    private static string Make(ReadOnlySpan<char> name, bool keepMarks)
    {
        var key = new StringBuilder(name.Length + 8);
        Span<char> marks = stackalloc char[8];
        var markCount = 0;
        var gap = false;
        foreach (var c in name.ToString().Normalize(NormalizationForm.FormD))
        {
            if (c is >= '\u0300' and <= '\u036F')
            {
                if (keepMarks && markCount < marks.Length)
                {
                    marks[markCount++] = c;
                }
            }
            else if (char.IsLetterOrDigit(c))
            {
                if (gap && key.Length > 0)
                {
                    key.Append(' ');
                }

                gap = false;
                var lower = char.ToLowerInvariant(c);
                key.Append(lower is 'ð' or 'đ' ? (keepMarks ? 'đ' : 'd') : lower);
            }
            else
            {
                Flush(key, marks, ref markCount);
                gap = true;
            }
        }

        Flush(key, marks, ref markCount);
        return key.ToString();

        static void Flush(StringBuilder key, Span<char> marks, ref int count)
        {
            marks[..count].Sort();
            key.Append(marks[..count]);
            count = 0;
        }
    }
}
