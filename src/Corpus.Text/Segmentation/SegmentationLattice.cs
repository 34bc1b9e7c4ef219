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

    /// <summary>Finds the best cutting.</summary>
    /// <param name="count">How many of <see cref="Atoms"/> there are.</param>
    /// <param name="model">Gives the scores.</param>
    /// <param name="lengths">Receives the number of atoms of each word; at least <paramref name="count"/> long.</param>
    /// <returns>How many words there are.</returns>
    public int Cut(int count, SegmentationModel model, Span<byte> lengths)
    {
        for (var i = 0; i + 1 < count; i++)
        {
            _gaps[i] = Atoms[i].CanJoin && Atoms[i + 1].CanJoin
                ? model.ScoreGap(At(i - 1, count), Atoms[i], Atoms[i + 1], At(i + 2, count))
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
                var total = score + model.ScoreWord(Atoms.AsSpan(start, length), hash);
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
