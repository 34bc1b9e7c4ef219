using System.Text;
using Corpus.Testing;
using Corpus.Text.Segmentation;

namespace Corpus.Text.Tests.Segmentation;

public class WordSegmenterTests
{
    private const string Treebank =
        "# sent_id = 1\n# text = Sở Y tế cách ly F0 .\n1\tSở\tsở\tNOUN\tN\t_\t0\troot\t_\t_\n2\tY tế\ty tế\tNOUN\tN\t_\t1\tnmod\t_\t_\n"
        + "3\tcách ly\tcách ly\tVERB\tV\t_\t1\tacl\t_\t_\n4-5\tF0\t_\t_\t_\t_\t_\t_\t_\t_\n4\tF0\tF0\tNOUN\tN\t_\t3\tobj\t_\t_\n"
        + "5\t.\t.\tPUNCT\tPUNCT\t_\t1\tpunct\t_\t_\n";

    [Theory]
    [InlineData("Mường Tè tăng cường cách ly tập trung.", "Mường_Tè tăng_cường cách_ly tập_trung .")]
    [InlineData("đồng chí Tống Thanh Hải chủ trì", "đồng_chí Tống_Thanh_Hải chủ_trì")]
    [InlineData("Vũ Đức Đam", "Vũ_Đức_Đam")]
    [InlineData("Phó Chủ tịch Tống Thanh Hải", "Phó_Chủ_tịch Tống_Thanh_Hải")]
    [InlineData("giao Phó Chủ tịch phụ trách", "giao Phó_Chủ_tịch phụ_trách")]
    [InlineData("Ban Chỉ huy Quân sự huyện", "Ban_Chỉ_huy Quân_sự huyện")]
    [InlineData("thành lập Ban Chỉ huy các xã", "thành_lập Ban_Chỉ_huy các xã")]
    [InlineData("Tống Thanh Hải chủ trì", "Tống_Thanh_Hải chủ_trì")]
    [InlineData("đảm bảo vệ sinh môi trường", "đảm_bảo vệ_sinh môi_trường")]
    [InlineData("tại huyện Bù Gia Mập", "tại huyện Bù_Gia_Mập")]
    [InlineData("ỦY BAN NHÂN DÂN", "ỦY_BAN NHÂN_DÂN")]
    [InlineData("theo Công văn số 4800/QĐ-BYT./.", "theo Công_văn số 4800/QĐ-BYT ./.")]
    [InlineData("kinh tế-xã hội", "kinh_tế - xã_hội")]
    [InlineData("", "")]
    [InlineData("  \t ", "")]
    public void Join_OfALine_JoinsTheSyllablesOfWords(string line, string expected) => Assert.Equal(expected, WordSegmenter.Default.Join(line));

    [Fact]
    public void Join_OfDecomposedText_CutsItLikeTheComposed()
    {
        const string Line = "Tăng cường kiểm soát dịch bệnh, truy vết, khoanh vùng tại huyện Mường Tè";
        var joined = WordSegmenter.Default.Join(Line.Normalize(NormalizationForm.FormD));
        Assert.Equal(WordSegmenter.Default.Join(Line), joined.Normalize(NormalizationForm.FormC));
    }

    [Theory]
    [InlineData("LUỸ-GUYÊN")]
    [InlineData("P.Ấn")]
    [InlineData("cách ly ≠ tập trung, x ⊑⋢ y ⋢⋢ z")]
    [InlineData("a =≠ b ≠≠ c == d <≮ e")]
    public void Join_OfDecomposedAbbreviationsAndSigns_CutsThemLikeTheComposed(string line) => Assert.Equal(
        WordSegmenter.Default.Join(line), WordSegmenter.Default.Join(line.Normalize(NormalizationForm.FormD)).Normalize(NormalizationForm.FormC));

    [Fact]
    public void Join_OfAnyComposedOrDecomposedText_GivesTheSameWords() => SeededRandom.Run(2_000, random =>
    {
        var text = random.Next(2) == 0 ? RandomText.Vietnamese(random, 8) : WithoutLoneSurrogates(RandomText.Any(random, 12) + Sign(random) + Sign(random));
        var joined = WordSegmenter.Default.Join(text.Normalize(NormalizationForm.FormD));
        Assert.Equal(WordSegmenter.Default.Join(text.Normalize(NormalizationForm.FormC)), joined.Normalize(NormalizationForm.FormC));
    });

    [Theory]
    [InlineData("\uFEFFcách ly", "\uFEFFcách_ly")]
    [InlineData("cách \u200Bly", "cách_\u200Bly")]
    [InlineData("cách\u00AD ly", "cách\u00AD_ly")]
    [InlineData("\u200B", "\u200B")]
    public void Join_OfInvisibleCharacters_KeepsThemAtTheirWord(string line, string expected) =>
        Assert.Equal(expected, WordSegmenter.Default.Join(line));

    [Fact]
    public void Join_OfAnyText_AltersNoCharacter() => SeededRandom.Run(2_000, random =>
    {
        var line = RandomText.Any(random, random.Next(60));
        Assert.Equal(WithoutBlanks(line), WithoutBlanks(WordSegmenter.Default.Join(line)));
    });

    [Fact]
    public void Segment_OfNaughtyStrings_HoldsEveryCharacter()
    {
        var words = new List<WordRange>();
        foreach (var text in NaughtyStrings.All)
        {
            WordSegmenter.Default.Segment(text, words);
            Assert.Equal(WithoutBlanks(text), WithoutBlanks(string.Concat(words.Select(word => text[word.Start..word.End]))));
            Assert.Equal(words, words.OrderBy(word => word.Start));
        }
    }

    [Fact]
    public void Segment_OfAHugeLine_EndsAndAllocatesNothing()
    {
        var text = string.Concat(Enumerable.Repeat("cách ly tập trung ", 20_000));
        var words = new List<WordRange>();
        WordSegmenter.Default.Segment(text, words);
        Assert.Equal((0, text.Length - 1), (words[0].Start, words[^1].End));
        var before = GC.GetAllocatedBytesForCurrentThread();
        WordSegmenter.Default.Segment(text, words);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void ReadConllu_OfATreebank_KeepsWordsWithBlanks()
    {
        var sentence = Assert.Single(SegmentedSentence.ReadConllu(new StringReader(Treebank)));
        Assert.Equal("Sở Y tế cách ly F0 .", sentence.Text);
        Assert.Equal(["Sở", "Y tế", "cách ly", "F0", "."], sentence.Words.Select(word => sentence.Text[word.Start..word.End]));
        Assert.Throws<InvalidDataException>(() => SegmentedSentence.ReadConllu(new StringReader("1\tSở\n")).ToList());
    }

    [Fact]
    public void Train_OnAFewSentences_LearnsThemAndIsRepeatable()
    {
        SegmentedSentence[] sentences =
        [
            SegmentedSentence.FromWords(["zu bra", "ko", "mi"]), SegmentedSentence.FromWords(["mi", "zu bra", "ko"]), SegmentedSentence.FromWords(["ko", "zu bra"]),
        ];
        var training = new WordSegmenterTraining { TableBits = 14 };
        var segmenter = WordSegmenterTrainer.Train(sentences, training);
        var measured = WordSegmenterEvaluation.Measure(segmenter, sentences);
        Assert.Equal((3, 3, 8, 8, 8), (measured.Sentences, measured.ExactSentences, measured.Expected, measured.Found, measured.Right));
        Assert.Equal(1, measured.F1);
        Assert.Equal(Bytes(segmenter), Bytes(WordSegmenterTrainer.Train(sentences, training)));
    }

    [Fact]
    public void Read_OfADamagedModel_SaysSo()
    {
        var bytes = Bytes(WordSegmenterTrainer.Train([SegmentedSentence.FromWords(["a b", "c"])], new WordSegmenterTraining { TableBits = 10 }));
        Assert.Equal("a_b c", WordSegmenter.Read(new MemoryStream(bytes)).Join("a b c"));
        for (var i = 0; i < bytes.Length; i += 7)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0x20;
            Assert.Throws<InvalidDataException>(() => WordSegmenter.Read(new MemoryStream(damaged)));
        }
    }

    [Fact]
    public void Train_OnTheTreebank_ReachesTheFigureOfTheReadme()
    {
        var train = Load("data/ud-vtb/vi_vtb-ud-train.conllu");
        var dev = Load("data/ud-vtb/vi_vtb-ud-dev.conllu");
        var measured = WordSegmenterEvaluation.Measure(WordSegmenterTrainer.Train(train, new WordSegmenterTraining()), dev);
        Assert.InRange(measured.F1, 0.93, 1);
    }

    private static List<SegmentedSentence> Load(string path)
    {
        using var reader = new StreamReader(Repository.SharedOrSkip(path));
        return SegmentedSentence.ReadConllu(reader).ToList();
    }

    private static byte[] Bytes(WordSegmenter segmenter)
    {
        using var stream = new MemoryStream();
        segmenter.Write(stream);
        return stream.ToArray();
    }

    private static string Sign(Random random) => ((char)random.Next(0x2190, 0x2B00)).ToString();

    // U+FFFE as well: string.Normalize refuses it.
    private static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not (0xFFFE or 0xFFFF)));

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => c != '_' && !char.IsWhiteSpace(c)));
}
