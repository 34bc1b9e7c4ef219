using System.Runtime.InteropServices;

namespace Corpus.Classification.Features;

/// <summary>Turns a task into the features that the model weighs; training and classification share it.</summary>
/// <remarks>
/// <para>Of the text: syllables and their pairs, folded (robust to lost diacritics) and as written, apart from these the folded
/// syllables of its first clause, where the main order mostly stands, and how often each sector of the
/// <see cref="SectorLexicon"/> is named, apart for each kind of entry, for either half of the text and its beginning, and for the body that
/// the text opens with. Of the leads and headings: folded syllables or pairs and sectors, in name spaces of their own.</para>
/// <para>Bodies that stand behind "phối hợp" only support: they add no sector (SECTORS.md, rule 4), so their syllables are left out and
/// they are counted apart.</para>
/// <para>Counts are dampened, 1 + ln(count), and each block of n-grams is scaled to a fixed Euclidean length, so that a long text does not
/// speak louder than a short one.</para>
/// </remarks>
internal static class FeatureExtractor
{
    /// <summary>Version of the features; part of what a model is trained from.</summary>
    public const int Version = 5;

    /// <summary>
    /// Syllables of a text that are looked at. The longest task known has some 400; the cap bounds the work on texts that are no tasks.
    /// </summary>
    public const int MaxSyllables = 1000;

    /// <summary>Syllables from the start within which the lexicon's matches count as leading.</summary>
    private const int OpeningSyllables = 8;

    /// <summary>A clause has at least so many syllables: what stands before an earlier stop is a label or a glued heading.</summary>
    private const int MinClauseSyllables = 6;

    /// <summary>Syllables of the first clause that are looked at.</summary>
    private const int MaxClauseSyllables = 30;

    /// <summary>A body that starts within so many syllables is the one that the text opens with ("Giao", "Đề nghị" may precede it).</summary>
    private const int AssigneeSyllables = 6;

    /// <summary>Syllables that may stand between "phối hợp" and a supporting body, and between two of them.</summary>
    private const int SupportGap = 5;

    private static readonly ulong Written = FeatureHash.Of("written");
    private static readonly ulong Folded = FeatureHash.Of("folded");
    private static readonly ulong[] Spaces = [FeatureHash.Of("term"), FeatureHash.Of("body"), FeatureHash.Of("common")];
    private static readonly ulong[] OpeningSpaces = [FeatureHash.Of("opening term"), FeatureHash.Of("opening body"), FeatureHash.Of("opening common")];
    private static readonly ulong OpeningWords = FeatureHash.Of("opening words");
    private static readonly ulong FirstHalf = FeatureHash.Of("first half");
    private static readonly ulong SecondHalf = FeatureHash.Of("second half");
    private static readonly ulong Assignee = FeatureHash.Of("assignee");
    private static readonly ulong Support = FeatureHash.Of("support");
    private static readonly ulong LeadWords = FeatureHash.Of("lead words");
    private static readonly ulong LeadSector = FeatureHash.Of("lead sector");
    private static readonly ulong HeadingWords = FeatureHash.Of("heading words");
    private static readonly ulong HeadingSector = FeatureHash.Of("heading sector");
    private static readonly ulong Phoi = FeatureHash.Of("phoi");
    private static readonly ulong Hop = FeatureHash.Of("hop");

    /// <summary>Euclidean length of each block's vector; the last block is not scaled.</summary>
    private static ReadOnlySpan<float> BlockLengths => [4f, 2f, 1.5f, 1.5f];

    /// <summary>Replaces the features of <paramref name="vector"/> by those of <paramref name="input"/>. Never throws on any text.</summary>
    public static void Extract(in ClassifierInput input, FeatureVector vector)
    {
        vector.Clear();
        ReadText(input.Text, vector);
        var part = 1;
        foreach (var lead in input.Lead)
        {
            ReadContext(lead, part++, FeatureBlock.Lead, LeadWords, LeadSector, vector);
        }

        foreach (var heading in input.Headings)
        {
            ReadContext(heading, part++, FeatureBlock.Heading, HeadingWords, HeadingSector, vector);
        }

        Scale(vector.Features);
    }

    private static void ReadText(string text, FeatureVector vector)
    {
        Analyse(text, vector, out var syllables, out var matches);
        MarkSupport(syllables, matches, vector.Supports);
        CountGrams(syllables, vector);
        CountOpening(text, syllables, vector);
        var assigneeFound = false;
        foreach (var match in matches)
        {
            var (start, end) = PlaceOf(match, syllables);
            if (vector.Supports[match.First])
            {
                Count(Support, match);
                continue;
            }

            var space = Spaces[(int)match.Kind];
            Count(space, match);
            Count(FeatureHash.Append(space, match.First < syllables.Length / 2 ? FirstHalf : SecondHalf), match);
            if (match.First < OpeningSyllables)
            {
                Count(OpeningSpaces[(int)match.Kind], match);
            }

            if (match.Kind is LexiconKind.Body && !assigneeFound && match.First < AssigneeSyllables)
            {
                assigneeFound = true;
                Count(Assignee, match);
            }

            void Count(ulong name, LexiconMatch found) => vector.Count(SectorHash(name, found), FeatureBlock.Lexicon, 0, start, end);
        }
    }

    private static void ReadContext(string text, int part, FeatureBlock block, ulong words, ulong sectors, FeatureVector vector)
    {
        Analyse(text, vector, out var syllables, out var matches);
        for (var i = 0; i < syllables.Length; i++)
        {
            var (start, end, _, folded, _) = syllables[i];
            var gram = FeatureHash.Append(words, folded);
            if (block is FeatureBlock.Lead)
            {
                vector.Count(gram, block, part, start, end);
            }

            if (i + 1 < syllables.Length)
            {
                vector.Count(FeatureHash.Append(gram, syllables[i + 1].Folded), block, part, start, syllables[i + 1].End);
            }
        }

        foreach (var match in matches)
        {
            var (start, end) = PlaceOf(match, syllables);
            vector.Count(SectorHash(sectors, match), FeatureBlock.Lexicon, part, start, end);
        }
    }

    private static void Analyse(string text, FeatureVector vector, out ReadOnlySpan<Syllable> syllables, out ReadOnlySpan<LexiconMatch> matches)
    {
        vector.Syllables.Clear();
        SyllableReader.Read(text, vector.Syllables, MaxSyllables);
        syllables = CollectionsMarshal.AsSpan(vector.Syllables);
        vector.SyllableCount += syllables.Length;
        foreach (var syllable in syllables)
        {
            vector.WordCount += syllable.IsNumber ? 0 : 1;
        }

        vector.Matches.Clear();
        SectorLexicon.Default.Find(syllables, vector.Matches);
        matches = CollectionsMarshal.AsSpan(vector.Matches);
    }

    /// <summary>Marks the syllables of bodies that follow "phối hợp", each no more than a gap after the last.</summary>
    private static void MarkSupport(ReadOnlySpan<Syllable> syllables, ReadOnlySpan<LexiconMatch> matches, List<bool> supports)
    {
        CollectionsMarshal.SetCount(supports, syllables.Length);
        var marks = CollectionsMarshal.AsSpan(supports);
        marks.Clear();
        for (var i = 0; i + 1 < syllables.Length; i++)
        {
            if (syllables[i].Folded != Phoi || syllables[i + 1].Folded != Hop)
            {
                continue;
            }

            var reach = i + 1 + SupportGap;
            foreach (var match in matches)
            {
                if (match.First > i + 1 && match.First <= reach && match.Kind is LexiconKind.Body)
                {
                    marks.Slice(match.First, match.Count).Fill(true);
                    reach = match.First + match.Count + SupportGap;
                }
            }
        }
    }

    private static void CountGrams(ReadOnlySpan<Syllable> syllables, FeatureVector vector)
    {
        var marks = CollectionsMarshal.AsSpan(vector.Supports);
        for (var i = 0; i < syllables.Length; i++)
        {
            if (marks[i])
            {
                continue;
            }

            var start = syllables[i].Start;
            var (written, folded) = (Written, Folded);
            for (var last = i; last < Math.Min(i + 2, syllables.Length) && !marks[last]; last++)
            {
                written = FeatureHash.Append(written, syllables[last].Written);
                folded = FeatureHash.Append(folded, syllables[last].Folded);
                vector.Count(written, FeatureBlock.Text, 0, start, syllables[last].End);
                vector.Count(folded, FeatureBlock.Text, 0, start, syllables[last].End);
            }
        }
    }

    private static void CountOpening(string text, ReadOnlySpan<Syllable> syllables, FeatureVector vector)
    {
        for (var i = 0; i < Math.Min(MaxClauseSyllables, syllables.Length); i++)
        {
            if (i >= MinClauseSyllables && text.AsSpan(syllables[i - 1].End..syllables[i].Start).IndexOfAny(";.:") >= 0)
            {
                break;
            }

            vector.Count(FeatureHash.Append(OpeningWords, syllables[i].Folded), FeatureBlock.Opening, 0, syllables[i].Start, syllables[i].End);
        }
    }

    private static void Scale(Span<Feature> features)
    {
        Span<float> squares = stackalloc float[BlockLengths.Length];
        foreach (ref var feature in features)
        {
            feature.Value = 1 + MathF.Log(feature.Count);
            if (feature.Block is not FeatureBlock.Lexicon)
            {
                squares[(int)feature.Block] += feature.Value * feature.Value;
            }
        }

        foreach (ref var feature in features)
        {
            if (feature.Block is not FeatureBlock.Lexicon)
            {
                feature.Value *= BlockLengths[(int)feature.Block] / MathF.Sqrt(squares[(int)feature.Block]);
            }
        }
    }

    private static (int Start, int End) PlaceOf(LexiconMatch match, ReadOnlySpan<Syllable> syllables) =>
        (syllables[match.First].Start, syllables[match.First + match.Count - 1].End);

    private static ulong SectorHash(ulong space, LexiconMatch match) => FeatureHash.Append(space, (ulong)match.Sector);
}
