using System.Text;

namespace Corpus.Text.Segmentation;

/// <summary>Finds the words (từ) of Vietnamese text, which parts syllables by blanks and not words.</summary>
/// <remarks>
/// Immutable and thread-safe. Works from one punctuation mark to the next, in linear time; changes no character. Text in any Unicode
/// normal form; texts all in capitals too. Codes, dates and addresses are one word each; so are names of several capitalised syllables.
/// </remarks>
public sealed class WordSegmenter
{
    private const string Resource = "Corpus.Text.Segmentation.segmenter.model";

    private static readonly Lazy<WordSegmenter> Shipped = new(ReadResource);

    [ThreadStatic]
    private static SegmentationLattice? _lattice;

    private readonly SegmentationModel _model;

    internal WordSegmenter(SegmentationModel model) => _model = model;

    /// <summary>The segmenter with the model that is part of this assembly.</summary>
    public static WordSegmenter Default => Shipped.Value;

    /// <summary>Reads a model file that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not one, is damaged, or has another version.</exception>
    public static WordSegmenter Read(Stream stream) => new(SegmentationModel.Read(stream, WordLexicon.Default));

    /// <summary>Writes the model file: hashed features and weights, no text.</summary>
    public void Write(Stream stream) => _model.Write(stream);

    /// <summary>Finds the words and punctuation marks of a text.</summary>
    /// <param name="text">Any text; underscores count as blanks.</param>
    /// <param name="words">Is cleared and receives them in order; they hold every character but blanks and underscores.</param>
    /// <remarks>Allocates nothing a word once <paramref name="words"/> is large enough.</remarks>
    public void Segment(ReadOnlySpan<char> text, List<WordRange> words)
    {
        words.Clear();
        var lattice = _lattice ??= new SegmentationLattice();
        lattice.Before = Atom.Outside;
        Span<byte> lengths = stackalloc byte[AtomReader.MaxAtoms + 1];
        var reader = new AtomReader(text, _model.Lexicon);
        for (var count = reader.ReadStretch(lattice.Atoms, lattice.Form); count > 0; count = reader.ReadStretch(lattice.Atoms, lattice.Form))
        {
            var found = lattice.Cut(count, _model, lengths);
            var atom = 0;
            foreach (var length in lengths[..found])
            {
                var syllables = lattice.Atoms[atom].CanJoin ? length : 0;
                words.Add(new WordRange(lattice.Atoms[atom].Start, lattice.Atoms[atom + length - 1].End, syllables));
                atom += length;
            }

            lattice.Before = lattice.Atoms[count - 1];
        }
    }

    /// <summary>The words of one line, parted by a space, the syllables of a word joined by <c>_</c>.</summary>
    /// <param name="line">A line of text.</param>
    /// <returns>The line; without blanks and underscores the same characters as <paramref name="line"/>.</returns>
    public string Join(ReadOnlySpan<char> line)
    {
        var words = new List<WordRange>();
        Segment(line, words);
        var joined = new StringBuilder(line.Length + words.Count);
        foreach (var word in words)
        {
            joined.Append(joined.Length == 0 ? "" : " ");
            AppendWord(line[word.Start..word.End], joined);
        }

        return joined.ToString();
    }

    private static void AppendWord(ReadOnlySpan<char> word, StringBuilder joined)
    {
        var inBlanks = false;
        foreach (var c in word)
        {
            if (!AtomReader.IsBlank(c))
            {
                joined.Append(inBlanks ? "_" : "").Append(c);
                inBlanks = false;
            }
            else
            {
                inBlanks = true;
            }
        }
    }

    private static WordSegmenter ReadResource()
    {
        using var stream = typeof(WordSegmenter).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"this is a bug: the resource {Resource} is missing");
        return Read(stream);
    }
}
