namespace Corpus.Text.Segmentation;

/// <summary>The ways to cut one stretch of atoms into words, and the best of them.</summary>
/// <remarks>
/// A semi-Markov model: a cutting scores the sum of its words' scores and of the scores of the gaps that the words close; an open gap
/// scores 0. Reused from stretch to stretch; one thread.
/// </remarks>
internal sealed class SegmentationLattice
{
    private readonly float[] _gaps = new float[AtomReader.MaxAtoms];
    private readonly float[] _best = new float[AtomReader.MaxAtoms + 1];
    private readonly byte[] _lengths = new byte[AtomReader.MaxAtoms + 1];

    // What is known of the words of two and of three atoms that end at an atom.
    private readonly byte[] _pairs = new byte[AtomReader.MaxAtoms + 2];
    private readonly byte[] _triples = new byte[AtomReader.MaxAtoms + 2];

    /// <summary>The atoms of the stretch.</summary>
    public Atom[] Atoms { get; } = new Atom[AtomReader.MaxAtoms + 1];

    /// <summary>Working space for <see cref="AtomReader.ReadStretch"/>.</summary>
    public char[] Form { get; } = new char[SyllableRun.MaxFormLength];

    /// <summary>The last atom before the stretch.</summary>
    public Atom Before { get; set; } = Atom.Outside;

    /// <summary>The atom at an index, or what stands outside the stretch.</summary>
    public Atom At(int i, int count) => i < 0 ? (i == -1 ? Before : Atom.Outside) : i < count ? Atoms[i] : Atom.Outside;

    /// <summary>Most atoms that a word starting at an atom can have.</summary>
    /// <remarks>Longer than what the lexica know are only names and figures: no small letters beyond.</remarks>
    public int MaxLength(int start, int count)
    {
        var length = 1;
        while (length < SegmentationFeatures.MaxWordAtoms && start + length < count && Atoms[start + length].CanJoin
            && (length < SegmentationFeatures.MaxKnown || Atoms[start + length].Shape != AtomShape.Lower))
        {
            length++;
        }

        return Atoms[start].CanJoin ? length : 1;
    }

    /// <summary>Looks up the words of two and three atoms; to be called before the features of a stretch are asked for.</summary>
    /// <param name="count">How many of <see cref="Atoms"/> there are.</param>
    /// <param name="lexicon">Known words.</param>
    /// <param name="seen">Words of the training text.</param>
    public void LookUp(int count, WordLexicon lexicon, SeenWords seen)
    {
        var last = Hashing.Of(At(-2, count).Hash, At(-1, count).Hash);
        for (var end = 0; end <= count; end++)
        {
            var atom = At(end, count).Hash;
            var pair = Hashing.Of(At(end - 1, count).Hash, atom);
            _pairs[end] = SegmentationFeatures.KnowledgeOf(pair, lexicon, seen);
            _triples[end] = SegmentationFeatures.KnowledgeOf(Hashing.Of(last, atom), lexicon, seen);
            last = pair;
        }
    }

    /// <summary>The features of the gap after an atom, as of <see cref="SegmentationFeatures.OfGap"/>.</summary>
    public int FeaturesOfGap(int i, int count, Span<uint> features) => SegmentationFeatures.OfGap(
        At(i - 1, count), Atoms[i], Atoms[i + 1], At(i + 2, count),
        new GapWords(_pairs[i], _pairs[i + 1], _pairs[i + 2], _triples[i + 1], _triples[i + 2]), features);

    /// <summary>The features of a word, as of <see cref="SegmentationFeatures.OfWord"/>.</summary>
    public int FeaturesOfWord(int start, int length, uint hash, WordLexicon lexicon, SeenWords seen, Span<uint> features) =>
        SegmentationFeatures.OfWord(
            Atoms.AsSpan(start, length),
            hash,
            length switch
            {
                1 => 0u,
                2 => _pairs[start + 1],
                3 => _triples[start + 2],
                SegmentationFeatures.MaxKnown => SegmentationFeatures.KnowledgeOf(hash, lexicon, seen),
                _ => 0,
            },
            features);

    /// <summary>Finds the best cutting.</summary>
    /// <param name="count">How many of <see cref="Atoms"/> there are.</param>
    /// <param name="model">Gives the scores.</param>
    /// <param name="lengths">Receives the number of atoms of each word; at least <paramref name="count"/> long.</param>
    /// <returns>How many words there are.</returns>
    public int Cut(int count, SegmentationModel model, Span<byte> lengths)
    {
        Span<uint> features = stackalloc uint[SegmentationFeatures.MaxGap];
        LookUp(count, model.Lexicon, model.Seen);
        for (var i = 0; i + 1 < count; i++)
        {
            _gaps[i] = Atoms[i].CanJoin && Atoms[i + 1].CanJoin
                ? model.Score(features[..FeaturesOfGap(i, count, features)])
                : float.NegativeInfinity;
        }

        _best.AsSpan(1, count).Fill(float.NegativeInfinity);
        for (var start = 0; start < count; start++)
        {
            var maxLength = MaxLength(start, count);
            var score = _best[start];
            var hash = 0u;
            for (var length = 1; length <= maxLength; length++)
            {
                hash = length == 1 ? Atoms[start].Hash : Hashing.Of(hash, Atoms[start + length - 1].Hash);
                score += length == 1 ? 0 : _gaps[start + length - 2];
                var total = score + model.Score(features[..FeaturesOfWord(start, length, hash, model.Lexicon, model.Seen, features)]);
                if (total > _best[start + length])
                {
                    _best[start + length] = total;
                    _lengths[start + length] = (byte)length;
                }
            }
        }

        var words = 0;
        for (var end = count; end > 0; end -= _lengths[end])
        {
            lengths[words++] = _lengths[end];
        }

        lengths[..words].Reverse();
        return words;
    }
}
