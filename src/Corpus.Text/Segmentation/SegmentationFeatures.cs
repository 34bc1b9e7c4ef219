namespace Corpus.Text.Segmentation;

/// <summary>What the segmenter looks at: the features of a gap between two atoms and of a word, as hashes.</summary>
/// <remarks>Model files depend on the templates: a change of them needs a new model.</remarks>
internal static class SegmentationFeatures
{
    /// <summary>Most features of a gap.</summary>
    public const int MaxGap = 32;

    /// <summary>Most features of a word.</summary>
    public const int MaxWord = 8;

    /// <summary>Most atoms of a word that the lexica and the identity of words are asked about.</summary>
    public const int MaxKnown = 4;

    /// <summary>Most atoms of a word.</summary>
    public const int MaxWordAtoms = 8;

    /// <summary>How many features of a gap, from the first, name syllables in pairs and triples; training drops some of them at random.</summary>
    public const int LexicalGap = 7;

    /// <summary>The features of the gap between <paramref name="a"/> and <paramref name="b"/>.</summary>
    /// <param name="p">The atom before.</param>
    /// <param name="a">The atom left of the gap.</param>
    /// <param name="b">The atom right of it.</param>
    /// <param name="n">The atom after.</param>
    /// <param name="words">What is known of the words that these atoms make.</param>
    /// <param name="features">Receives them; at least <see cref="MaxGap"/> long.</param>
    public static int OfGap(in Atom p, in Atom a, in Atom b, in Atom n, in GapWords words, Span<uint> features)
    {
        unchecked
        {
            var i = 0;
            var ab = Hashing.Of(a.Hash, b.Hash);
            var pa = Hashing.Of(p.Hash, a.Hash);
            var bn = Hashing.Of(b.Hash, n.Hash);
            features[i++] = Template(1, ab);
            features[i++] = Template(2, pa);
            features[i++] = Template(3, bn);
            features[i++] = Template(4, Hashing.Of(pa, b.Hash));
            features[i++] = Template(5, Hashing.Of(ab, n.Hash));
            features[i++] = Template(6, Hashing.Of(p.Hash, b.Hash));
            features[i++] = Template(7, Hashing.Of(a.Hash, n.Hash));

            features[i++] = Template(8, a.Hash);
            features[i++] = Template(9, b.Hash);
            features[i++] = Template(10, p.Hash);
            features[i++] = Template(11, n.Hash);

            var shape = ((uint)a.Shape << 3) | (uint)b.Shape;
            var wide = (shape << 6) | ((uint)p.Shape << 3) | (uint)n.Shape;
            features[i++] = Template(12, shape);
            features[i++] = Template(13, wide);
            features[i++] = Template(14, (a.Hash * 64) + shape);
            features[i++] = Template(15, (b.Hash * 64) + shape);

            var known = (words.Ab & 1u) | (words.Pab & 1u) << 1 | (words.Abn & 1u) << 2;
            var beside = (words.Pa & 1u) | (words.Bn & 1u) << 1;
            var met = (uint)words.Ab >> 1 | (words.Pab & 2u) | (words.Abn & 2u) << 1;
            var metBeside = (uint)words.Pa >> 1 | (words.Bn & 2u);
            features[i++] = Template(16, (known << 2) | beside);
            features[i++] = Template(17, (met << 2) | metBeside);
            features[i++] = Template(18, (known << 10) | (beside << 8) | (met << 2) | metBeside);
            features[i++] = Template(19, (shape << 3) | (known & 1) | (met << 1 & 2));

            uint left = a.Places;
            uint right = b.Places;
            features[i++] = Template(20, ((left >> 4) << 4) | (right & 15));
            features[i++] = Template(21, (left << 8) | right);
            features[i++] = Template(22, (known << 16) | (left << 8) | right);
            features[i++] = Template(23, (a.Hash * 16) + (right & 15));
            features[i++] = Template(24, (b.Hash * 16) + (left >> 4));

            // Reduplication (long lanh, vội vã) and the tones that go together in it.
            var echo = Bit(a.Onset == b.Onset && a.Onset != 0, 0) | Bit(a.Rhyme == b.Rhyme && a.Rhyme != 0, 1);
            features[i++] = Template(25, (echo << 6) | ((uint)a.Tone << 3) | b.Tone);
            features[i++] = Template(26, (a.Rhyme * 31) + b.Rhyme);
            features[i++] = Template(27, (a.Onset * 31) + b.Onset);
            var surname = Bit(a.IsSurname, 0) | Bit(p.IsSurname, 1) | Bit(b.IsSurname, 2);
            features[i++] = Template(28, (wide << 3) | surname);
            features[i++] = Template(29, (a.Hash * 4) + ((known & 1) | (met << 1 & 2)));
            features[i++] = Template(30, (b.Hash * 4) + ((known & 1) | (met << 1 & 2)));
            return i;
        }
    }

    /// <summary>The features of a word.</summary>
    /// <param name="atoms">Its atoms, one to <see cref="MaxWordAtoms"/>.</param>
    /// <param name="hash">Its hash as of <see cref="WordLexicon.HashOf"/>.</param>
    /// <param name="known">What is known of it: its <see cref="KnowledgeOf"/>.</param>
    /// <param name="features">Receives them; at least <see cref="MaxWord"/> long.</param>
    public static int OfWord(ReadOnlySpan<Atom> atoms, uint hash, uint known, Span<uint> features)
    {
        unchecked
        {
            var i = 0;
            var length = (uint)Math.Min(atoms.Length, MaxKnown + 1);
            features[i++] = Template(40, length);
            uint shapes = length;
            foreach (ref readonly var atom in atoms[..Math.Min(atoms.Length, MaxKnown)])
            {
                shapes = (shapes << 3) | (uint)atom.Shape;
            }

            features[i++] = Template(41, shapes);
            if (atoms.Length <= MaxKnown)
            {
                features[i++] = Template(42, (length << 2) | known);
                features[i++] = Template(43, (shapes << 2) | known);
                features[i++] = Template(44, hash);
            }

            features[i++] = Template(45, (shapes << 1) | Bit(atoms[0].IsSurname, 0));
            return i;
        }
    }

    /// <summary>What is known of a word: bit 0 says that the lexicon has it, bit 1 that it can be relied upon.</summary>
    /// <param name="word">Its hash, as of <see cref="WordLexicon.HashOf"/>.</param>
    /// <param name="lexicon">Known words.</param>
    /// <param name="seen">Words of the training text.</param>
    public static byte KnowledgeOf(uint word, WordLexicon lexicon, SeenWords seen)
    {
        var isKnown = lexicon.Contains(word);
        return (byte)((isKnown ? 1 : 0) | ((isKnown && lexicon.IsTrusted(word)) || seen.Contains(word) ? 2 : 0));
    }

    private static uint Bit(bool value, int place) => value ? 1u << place : 0;

    private static uint Template(uint number, uint value) => Hashing.Of(number, value);
}

/// <summary>What is known (<see cref="SegmentationFeatures.KnowledgeOf"/>) of the words around a gap between a and b, p before and n after.</summary>
/// <param name="Pa">Of the word "p a".</param>
/// <param name="Ab">Of "a b".</param>
/// <param name="Bn">Of "b n".</param>
/// <param name="Pab">Of "p a b".</param>
/// <param name="Abn">Of "a b n".</param>
internal readonly record struct GapWords(byte Pa, byte Ab, byte Bn, byte Pab, byte Abn);
