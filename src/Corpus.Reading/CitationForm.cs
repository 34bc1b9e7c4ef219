using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>What stands in front of a number.</summary>
/// <param name="Kind">The form that is named there, or null.</param>
/// <param name="Start">Where its name or "số" begins; the number itself without either.</param>
/// <param name="IsNamed">Whether a form is named, or "số" printed.</param>
/// <param name="Range">Where the form is named; null when it is not.</param>
internal readonly record struct NamedForm(DirectiveKind? Kind, int Start, bool IsNamed, TextRange? Range);

/// <summary>Reads what form of document a number belongs to from the words in front of it.</summary>
internal static partial class CitationForm
{
    private const int Timeout = 10_000;

    /// <summary>Characters before a number or a law in which the name of its form may stand.</summary>
    internal const int Reach = 60;

    /// <summary>Characters before the number of a law in which its name may begin, and after "Luật" in which its date may stand.</summary>
    internal const int MaxLaw = 260;

    /// <summary>The name of the form in front of a number, with "số" between: "Quyết định số ".</summary>
    public static NamedForm Before(SourceLines source, int at)
    {
        var from = Math.Max(0, at - Reach);
        var window = source.Folded.AsSpan(from, at - from).ToString();
        var word = NumberWord().Match(window);
        var end = word.Success ? from + word.Index : at;
        var name = source.Folded.AsSpan(from, end - from).TrimEnd(" \n*_:");
        var nameEnd = from + name.Length;
        var kind = DirectiveKinds.AtEnd(Unbreak(name), out var length) ?? AcrossGap(name, out length);
        if (kind is not null && from + name.Length - length >= 0)
        {
            var start = from + name.Length - length;
            // "Thông báo kết luận số 12/TB-UBND" is a thông báo, "Chương trình hành động số …" a chương trình.
            foreach (var compound in (ReadOnlySpan<string>)["thong bao ", "thong bao y kien "])
            {
                if (kind.Code == "ket-luan" && start - from >= compound.Length
                    && source.Folded.AsSpan(start - compound.Length, compound.Length).SequenceEqual(compound))
                {
                    return Named(DirectiveKind.FromCode("thong-bao"), start - compound.Length);
                }
            }

            return Named(kind, start);
        }

        foreach (var joint in Joint)
        {
            // "Hướng dẫn liên tịch số …", "Quy chế phối hợp số …" are what their first words say.
            if (name.EndsWith(joint, StringComparison.Ordinal) && DirectiveKinds.AtEnd(Unbreak(name[..^joint.Length]), out var first) is { } form)
            {
                return Named(form, from + name.Length - joint.Length - first);
            }
        }

        foreach (var compound in Compounds)
        {
            if (name.EndsWith(compound.Key, StringComparison.Ordinal))
            {
                return Named(DirectiveKind.FromCode(compound.Code), from + name.Length - compound.Key.Length);
            }
        }

        return word.Success ? new NamedForm(null, end, true, null) : new NamedForm(null, at, false, null);

        NamedForm Named(DirectiveKind? form, int start) => new(form, start, true, new TextRange(start, nameEnd));
    }

    /// <summary>The law whose name stands before its number: "Luật Ngân sách nhà nước số 83/2015/QH13".</summary>
    public static NamedForm? LawBefore(SourceLines source, int at)
    {
        NamedForm? nearest = null;
        for (var i = BeforeBracket(source.Folded, at) - 1; i >= Math.Max(0, at - MaxLaw); i--)
        {
            var c = source.Folded[i];
            if (c is ';' or ':' or '(' or ')' or '.')
            {
                break;
            }

            if (source.Text[i] is not ('L' or 'B' or 'P') || (i > 0 && char.IsLetter(source.Text[i - 1]))
                || DirectiveKinds.AtStart(source.Folded.AsSpan(i, Math.Min(20, at - i)), out var length) is not { Code: "luat" or "bo-luat" or "phap-lenh" } kind)
            {
                continue;
            }

            var law = new NamedForm(kind, i, true, new TextRange(i, i + length));
            if (nearest is { } amended)
            {
                return IsAmendedBy(source.Folded.AsSpan(i, amended.Start - i)) ? law : amended;
            }

            if (!source.Folded.AsSpan(Math.Max(0, i - 4), Math.Min(4, i)).EndsWith("cua ", StringComparison.Ordinal))
            {
                return law;
            }

            nearest = law;
        }

        return nearest;
    }

    /// <summary>Position of the bracket that opens right before a number, "Luật Đầu tư công (số 39/2019/QH14)"; the number's own without one.</summary>
    private static int BeforeBracket(string folded, int at)
    {
        var before = folded.AsSpan(Math.Max(0, at - 8), Math.Min(8, at)).TrimEnd(" :");
        before = before.EndsWith("so", StringComparison.Ordinal) ? before[..^2].TrimEnd(' ') : before;
        return before is [.., '('] ? Math.Max(0, at - 8) + before.Length - 1 : at;
    }

    /// <summary>Whether the number behind "Luật sửa đổi, bổ sung một số điều của Luật …" is the first law's: none stands before the second.</summary>
    private static bool IsAmendedBy(ReadOnlySpan<char> between) => between.Contains("sua doi", StringComparison.Ordinal) && !between.Contains('/');

    /// <summary>Words behind the name of a form that several bodies issued or that is urgent.</summary>
    private static readonly string[] Joint = [" lien tich", " lien nganh", " phoi hop", " lien so", " hoa toc", " khan", " mat"];

    /// <summary>Names of forms with more words; null where the symbol tells the form.</summary>
    private static readonly (string Key, string? Code)[] Compounds =
    [
        ("thong bao ket luan", "thong-bao"),
        ("van ban", null),
    ];

    /// <summary>The form whose name a blank line or the end of a page broke: "Quyết / (blank) / định số 878/QĐ-BYT"; its length counts the gap.</summary>
    private static DirectiveKind? AcrossGap(ReadOnlySpan<char> name, out int length)
    {
        length = 0;
        var end = name.LastIndexOf("\n\n") + 2;
        if (end < 2)
        {
            return null;
        }

        var start = name[..end].TrimEnd('\n').Length;
        var kind = DirectiveKinds.AtEnd(Unbreak($"{name[..start]} {name[end..]}"), out length);
        if (kind is null || length <= name.Length - end)
        {
            return null;
        }

        length += end - start - 1;
        return kind;
    }

    private static ReadOnlySpan<char> Unbreak(ReadOnlySpan<char> folded) =>
        folded.Contains('\n') ? folded.ToString().Replace('\n', ' ') : folded;

    [GeneratedRegex(@"(?:(?<![a-z])so|(?<![a-z])s[o0])\s{0,3}[:.]?\s{0,3}$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex NumberWord();
}
