using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>Words of a value that a scan misread and that were read as what they stand for: digits of a number or date, "ngày", "tháng", "năm".</summary>
/// <param name="Range">Where they stand in the source, from the first misread word to the last.</param>
/// <param name="Printed">They as printed, white space folded.</param>
/// <param name="Read">They as read.</param>
internal sealed partial record Cure(TextRange Range, string Printed, string Read)
{
    /// <summary>Most characters of a number that may stand before the part of it that is looked at.</summary>
    private const int Reach = 24;

    /// <summary>In Vietnamese, what is printed and what it was read as.</summary>
    public string Note => $"in là “{Printed}”, đọc là “{Read}”";

    /// <summary>What a value of the source was cured of; null when it is read as printed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="range">Where the value stands.</param>
    public static Cure? In(SourceLines source, TextRange range) =>
        new Search(source.Text, source.Folded, range.Start, range.End, range.Of(source.Printed).ToString()).Find() is var (start, end, printed, read)
            ? new Cure(new TextRange(start, end), printed, read) : null;

    /// <summary>What the value <c>[start, end)</c> of a passage was cured of; null when it is read as printed.</summary>
    public static Cure? In(Passage passage, int start, int end) =>
        new Search(passage.Text, passage.Folded, start, end, passage.Printed(start, end)).Find() is var (first, last, printed, read)
            ? new Cure(passage.RangeOf(first, last), printed, read) : null;

    /// <summary>What the amount <c>[start, end)</c> of a passage was cured of; null when it is read as printed. "10l/HỘ" is no number of a document there.</summary>
    public static Cure? InAmount(Passage passage, int start, int end) =>
        new Search(passage.Text, passage.Folded, start, end, passage.Printed(start, end)).FindDigits() is var (first, last, printed, read)
            ? new Cure(passage.RangeOf(first, last), printed, read) : null;

    /// <summary>Looks for what was misread in one value, and puts it right in a copy, character by character.</summary>
    private sealed class Search(string text, string folded, int start, int end, string printed)
    {
        private readonly char[] _read = printed.ToCharArray();

        private (int First, int Last) _misread = (int.MaxValue, -1);

        public (int Start, int End, string Printed, string Read)? Find()
        {
            PutRepaired();
            FindNumbers();
            foreach (var year in MisreadYear().EnumerateMatches(folded.AsSpan(start, end - start)))
            {
                PutDigits(start + year.Index, year.Length);
            }

            FindWords();
            return _misread.Last < 0 ? null : Words();
        }

        /// <summary>Looks for letters only that the folded text has digits for.</summary>
        public (int Start, int End, string Printed, string Read)? FindDigits()
        {
            PutRepaired();
            return _misread.Last < 0 ? null : Words();
        }

        private void PutRepaired()
        {
            for (var i = start; i < end; i++)
            {
                // The folded text holds what the letters of a date were repaired to.
                if (FoldedText.Of(text[i]) != folded[i])
                {
                    Put(i, folded[i]);
                }
            }
        }

        /// <summary>The misread words, whole, without the signs around them.</summary>
        private (int Start, int End, string Printed, string Read) Words()
        {
            var (first, last) = (_misread.First, _misread.Last + 1);
            while (first > start && !char.IsWhiteSpace(text[first - 1]))
            {
                first--;
            }

            while (last < end && !char.IsWhiteSpace(text[last]))
            {
                last++;
            }

            for (; first < _misread.First && !char.IsLetterOrDigit(text[first]); first++)
            {
            }

            for (; last > _misread.Last + 1 && !char.IsLetterOrDigit(text[last - 1]); last--)
            {
            }

            return (first, last, Letters.Fold(printed.AsSpan(first - start, last - first)), Letters.Fold(_read.AsSpan(first - start, last - first)));
        }

        private void FindNumbers()
        {
            for (var i = Math.Max(0, start - Reach); i < end; i++)
            {
                if ((i == start || i == 0 || !char.IsLetterOrDigit(text[i - 1])) && MisreadDigits.NumberLength(text, i) is > 0 and var length)
                {
                    PutDigits(i, length);
                    i += length;
                }
            }
        }

        /// <summary>Finds the words of time that have another mark than their own ("nãm 2021"), or lost it beside one that kept it.</summary>
        private void FindWords()
        {
            var bare = new List<(int At, string Right)>();
            var isAnyRight = false;
            foreach (var match in TimeWord().EnumerateMatches(folded.AsSpan(start, end - start)))
            {
                var at = start + match.Index;
                var right = folded.AsSpan(at, match.Length) switch { "ngay" => "ngày", "thang" => "tháng", _ => "năm" };
                var word = text.AsSpan(at, match.Length);
                if (word.Equals(right, StringComparison.OrdinalIgnoreCase))
                {
                    isAnyRight = true;
                }
                else if (!word.ContainsAnyExceptInRange('A', 'z'))
                {
                    // "Việt Nam 2021": with a capital it is no word of time.
                    bare.AddRange(char.IsLower(word[0]) ? [(at, right)] : []);
                }
                else
                {
                    Put(at, right);
                }
            }

            foreach (var (at, right) in isAnyRight ? bare : [])
            {
                Put(at, right);
            }
        }

        private void Put(int at, string word)
        {
            for (var i = 0; i < word.Length; i++)
            {
                if (char.ToLowerInvariant(text[at + i]) != word[i])
                {
                    Put(at + i, word[i]);
                }
            }
        }

        private void PutDigits(int at, int length)
        {
            for (var i = Math.Max(at, start); i < Math.Min(at + length, end); i++)
            {
                if (MisreadDigits.DigitOf(FoldedText.Of(text[i])) is { } digit)
                {
                    Put(i, digit);
                }
            }
        }

        private void Put(int at, char c)
        {
            _read[at - start] = char.IsUpper(printed[at - start]) ? char.ToUpperInvariant(c) : c;
            _misread = (Math.Min(_misread.First, at), Math.Max(_misread.Last, at));
        }
    }

    /// <summary>A year with letters for digits behind a sign of a date or "năm".</summary>
    [GeneratedRegex(@"(?<=(?:\d ?[/.-]|(?<![a-z])nam)[ \n]{0,2})(?=\d{0,3}[oli])[12][\doli]{3}(?!\w)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MisreadYear();

    /// <summary>A word of time before its number, which may be blank.</summary>
    [GeneratedRegex(@"(?<![a-z])(?:ngay|thang|nam)(?=[ \n]{1,3}[\d.…_])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TimeWord();
}
