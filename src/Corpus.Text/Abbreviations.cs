using System.Collections.Frozen;

namespace Corpus.Text;

/// <summary>Abbreviations of administrative Vietnamese and what they stand for, looked up both ways.</summary>
/// <remarks>
/// A file has one abbreviation a line, <c>UBND = Ủy ban nhân dân</c>, with <c>;</c> between several meanings; lines that start with
/// <c>#</c> are comments. All forms are keys of <see cref="VietnameseFolding.WrittenKey"/>: lower case, terms parted by one space, so
/// that <c>KT-XH</c> is <c>kt xh</c>; look-ups without diacritics take and compare folded keys, but give the forms as written. Immutable,
/// thread-safe.
/// </remarks>
public sealed class Abbreviations
{
    private const string Resource = "Corpus.Text.abbreviations.txt";

    private readonly FrozenDictionary<string, IReadOnlyList<string>> _meanings;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _shortForms;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _foldedMeanings;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _foldedShortForms;

    private Abbreviations(IEnumerable<(string Short, string Long)> pairs)
    {
        var all = pairs.Distinct().ToList();
        _meanings = Group(all);
        _shortForms = Group(all.Select(pair => (pair.Long, pair.Short)));
        _foldedMeanings = Group(all.Select(pair => (VietnameseFolding.Key(pair.Short), pair.Long)));
        _foldedShortForms = Group(all.Select(pair => (VietnameseFolding.Key(pair.Long), pair.Short)));
        LongestMeaning = all.Max(pair => 1 + pair.Long.Count(c => c == ' '));
    }

    /// <summary>The abbreviations that are part of this assembly.</summary>
    public static Abbreviations Default { get; } = ReadResource();

    /// <summary>Number of terms of the longest meaning.</summary>
    public int LongestMeaning { get; }

    /// <summary>What an abbreviation typed without diacritics (<c>BCD</c>) can stand for, as keys; none when it is unknown.</summary>
    public IReadOnlyList<string> MeaningsOfFolded(ReadOnlySpan<char> abbreviation) =>
        _foldedMeanings.GetValueOrDefault(VietnameseFolding.Key(abbreviation), []);

    /// <summary>The abbreviations of a phrase typed without diacritics (<c>uy ban nhan dan</c>), as keys; none when there is none.</summary>
    public IReadOnlyList<string> ShortFormsOfFolded(ReadOnlySpan<char> phrase) =>
        _foldedShortForms.GetValueOrDefault(VietnameseFolding.Key(phrase), []);

    /// <summary>What an abbreviation can stand for, as keys; none when it is unknown.</summary>
    /// <param name="abbreviation">In any spelling: <c>UBND</c>, <c>KT-XH</c>.</param>
    public IReadOnlyList<string> MeaningsOf(ReadOnlySpan<char> abbreviation) =>
        _meanings.GetValueOrDefault(VietnameseFolding.WrittenKey(abbreviation), []);

    /// <summary>The abbreviations of a phrase, as keys; none when there is none.</summary>
    /// <param name="phrase">In any spelling: <c>Uỷ ban Nhân dân</c>.</param>
    public IReadOnlyList<string> ShortFormsOf(ReadOnlySpan<char> phrase) =>
        _shortForms.GetValueOrDefault(VietnameseFolding.WrittenKey(phrase), []);

    /// <summary>These abbreviations and those of a file.</summary>
    /// <param name="reader">The file.</param>
    /// <exception cref="InvalidDataException">A line has no <c>=</c>, or nothing on one side of it.</exception>
    public Abbreviations With(TextReader reader) =>
        new(_meanings.SelectMany(entry => entry.Value.Select(meaning => (entry.Key, meaning))).Concat(Read(reader)));

    private static IEnumerable<(string Short, string Long)> Read(TextReader reader)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var abbreviation = VietnameseFolding.WrittenKey(line.AsSpan(0, Math.Max(equals, 0)));
            var meanings = line[(equals + 1)..].Split(';').Select(meaning => VietnameseFolding.WrittenKey(meaning)).ToList();
            if (abbreviation.Length == 0 || meanings.Exists(meaning => meaning.Length == 0))
            {
                throw new InvalidDataException($"line {number} of the abbreviations is not 'SHORT = meaning; meaning': {line}");
            }

            foreach (var meaning in meanings)
            {
                yield return (abbreviation, meaning);
            }
        }
    }

    private static FrozenDictionary<string, IReadOnlyList<string>> Group(IEnumerable<(string Key, string Value)> pairs) =>
        pairs.GroupBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key, group => (IReadOnlyList<string>)group.Select(pair => pair.Value).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);

    private static Abbreviations ReadResource()
    {
        using var stream = typeof(Abbreviations).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"this is a bug: the resource {Resource} is missing");
        using var reader = new StreamReader(stream);
        return new Abbreviations(Read(reader));
    }
}
