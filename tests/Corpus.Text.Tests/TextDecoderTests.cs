using System.Text;
using Corpus.Testing;

namespace Corpus.Text.Tests;

public class TextDecoderTests
{
    private const string Sample =
        "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập, tự do, hạnh phúc. Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện nghiêm "
        + "công tác phòng, chống dịch bệnh; bảo đảm đủ thuốc chữa bệnh, giường bệnh và kỹ thuật viên; xử lý những trường hợp vi phạm.";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Decode_WithoutAByteOrderMark_FindsTheUnicodeForm(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding == "utf-16le" ? "utf-16" : encoding == "utf-16be" ? "utf-16BE" : "utf-8").GetBytes(Sample);
        AssertDecodes(bytes, encoding, Sample);
    }

    [Theory]
    [InlineData("utf-8", "EFBBBF")]
    [InlineData("utf-16le", "FFFE")]
    [InlineData("utf-16be", "FEFF")]
    public void Decode_WithAByteOrderMark_DropsIt(string encoding, string mark)
    {
        Encoding codec = encoding switch { "utf-8" => Encoding.UTF8, "utf-16le" => Encoding.Unicode, _ => Encoding.BigEndianUnicode };
        AssertDecodes([.. Convert.FromHexString(mark), .. codec.GetBytes("abc")], encoding, "abc");
    }

    [Fact]
    public void Decode_OfTcvn3_GivesTheText() =>
        AssertDecodes(Latin("Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. ñy ban nh©n d©n tØnh L©m §ång"), "tcvn3",
            "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. ủy ban nhân dân tỉnh Lâm Đồng");

    [Fact]
    public void Decode_OfVni_GivesTheText() =>
        AssertDecodes(Latin("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. UÛy ban nhaân daân tænh ñöôïc kyù"), "vni",
            "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. Ủy ban nhân dân tỉnh được ký");

    [Fact]
    public void Decode_OfViscii_GivesTheText() =>
        AssertDecodes(Latin("Cµng hòa xã hµi chü nghîa Vi®t Nam. Ðµc l§p - Tñ do - HÕnh phúc. nhân dân tïnh Ðßþc"), "viscii",
            "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. nhân dân tỉnh Được");

    [Fact]
    public void Decode_OfTcvn3SavedAsUtf8_RepairsIt() =>
        AssertDecodes(Encoding.UTF8.GetBytes("Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"), "tcvn3",
            "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc");

    [Fact]
    public void Decode_OfWesternTextInUtf8_LeavesItAlone() =>
        AssertDecodes(Encoding.UTF8.GetBytes("Señor Müller café naïve Ångström façade über"), "utf-8", "Señor Müller café naïve Ångström façade über");

    [Fact]
    public void Decode_OfDecomposedText_ComposesIt() =>
        AssertDecodes(Encoding.UTF8.GetBytes(Sample.Normalize(NormalizationForm.FormD)), "utf-8", Sample);

    [Theory]
    [InlineData("", "not UTF-8", new byte[] { 0xE9, 0x20, 0x41 })]
    [InlineData("", "byte at 3 is not UTF-8", new byte[] { 0x41, 0x42, 0x43, 0xFF })]
    [InlineData("", "not UTF-8", new byte[] { 0xE9, 0x20, 0xFA, 0x2E, 0xE0, 0x20, 0xF3, 0x20, 0xE1, 0x20, 0xB9, 0x20, 0xD5 })]
    [InlineData("", "binary", new byte[] { 0x4D, 0x5A, 0, 0, 3, 0, 0, 0, 4 })]
    [InlineData("", "binary", new byte[] { 1, 2, 3, 4, 5, 6, 7, 65 })]
    [InlineData("", "UTF-32", new byte[] { 0xFF, 0xFE, 0, 0, 65, 0, 0, 0 })]
    [InlineData("", "damaged", new byte[] { 0xFF, 0xFE, 0, 0xD8, 65, 0 })]
    public void Decode_OfWhatIsDoubtful_RefusesWithAReason(string text, string reason, byte[] bytes)
    {
        Assert.False(TextDecoder.TryDecode([.. Encoding.UTF8.GetBytes(text), .. bytes], out var decoded, out var problem));
        Assert.Null(decoded);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0xC3)]
    [InlineData(0x00)]
    public void Decode_OfUtf8WithOneBadByte_ReplacesIt(int bad)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Sample), (byte)bad, .. Encoding.UTF8.GetBytes(". " + Sample)];
        AssertDecodes(bytes, "utf-8", Sample + "\uFFFD. " + Sample);
    }

    [Fact]
    public void Decode_OfUtf16WithAHalfPair_ReplacesIt() =>
        AssertDecodes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample), 0, 0xD8, .. Encoding.Unicode.GetBytes(Sample)], "utf-16le", Sample + "\uFFFD" + Sample);

    [Theory]
    [InlineData("tcvn3")]
    [InlineData("vni")]
    [InlineData("viscii")]
    [InlineData("windows-1258")]
    public void Decode_OfEncodedSentences_GivesThemBack(string encoding)
    {
        foreach (var text in LegacySamples.All)
        {
            AssertDecodes(LegacySamples.Encode(text, encoding), encoding, LegacySamples.AfterDecoding(text, encoding));
        }
    }

    [Theory]
    [InlineData("tcvn3")]
    [InlineData("vni")]
    [InlineData("viscii")]
    [InlineData("windows-1258")]
    public void Decode_OfTooFewWords_IsRightOrRefused(string encoding)
    {
        foreach (var text in (string[])["SỞ Y TẾ", "hỏa tốc", "Nơi nhận: như trên", "Kính gửi: các sở, ngành", "Số: 15/KH"])
        {
            if (TextDecoder.TryDecode(LegacySamples.Encode(text, encoding), out var decoded, out var problem))
            {
                Assert.Equal((encoding, LegacySamples.AfterDecoding(text, encoding)), (decoded.Encoding, decoded.Text));
            }
            else
            {
                Assert.Contains("is not UTF-8", problem, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("The ministry’s café – naïve plan, façade and résumé – isn’t ready")]
    [InlineData("L’été dernier, l’équipe a été très contente à Besançon où la forêt était près du château; voilà ça même après Noël")]
    [InlineData("Die größten Städte müssen für ihre Bürger schöne Häuser, Brücken und Straßen über die Flüsse führen")]
    [InlineData("El año pasado la señora Muñoz viajó a España; después volvió allí según decía él")]
    public void Decode_OfWesternBytes_RefusesThem(string text)
    {
        var bytes = text.Select(c => c switch { '’' => (byte)0x92, '–' => (byte)0x96, _ => (byte)c }).ToArray();
        Assert.False(TextDecoder.TryDecode(bytes, out _, out var problem));
        Assert.Contains("no Vietnamese legacy encoding fits", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("V")]
    [InlineData("SỞ Y TẾ")]
    [InlineData("Ủy ban nhân dân tỉnh\r\nSố: 15/KH-UBND")]
    [InlineData("Minutes of the meeting")]
    public void Decode_OfShortUtf16_GivesTheText(string text)
    {
        AssertDecodes(Encoding.Unicode.GetBytes(text), "utf-16le", text);
        AssertDecodes(Encoding.BigEndianUnicode.GetBytes(text), "utf-16be", text);
    }

    [Fact]
    public void Decode_OfRandomBytes_NeverThrowsOrClaimsALegacyEncoding() => SeededRandom.Run(500, random =>
    {
        var bytes = new byte[random.Next(2, 400)];
        random.NextBytes(bytes);
        if (TextDecoder.TryDecode(bytes, out var decoded, out var problem))
        {
            Assert.Contains(decoded.Encoding, (string[])["utf-8", "utf-16le", "utf-16be"]);
        }
        else
        {
            Assert.NotEmpty(problem);
        }
    });

    [Fact]
    public void Decode_OfALongLegacyTextBehindAscii_DecodesTheWhole()
    {
        var head = new string('a', 3_000_000);
        var bytes = Latin(head + string.Concat(Enumerable.Repeat(" Céng hßa x· héi chñ nghÜa ViÖt Nam.", 60_000)));
        Assert.True(TextDecoder.TryDecode(bytes, out var decoded, out var problem), problem);
        Assert.Equal("tcvn3", decoded.Encoding);
        Assert.Equal(head + string.Concat(Enumerable.Repeat(" Cộng hòa xã hội chủ nghĩa Việt Nam.", 60_000)), decoded.Text);
    }

    [Fact]
    public void Decode_OfEveryVietnameseLetter_GivesItInEachLegacyTable()
    {
        // All letters with their marks decode from the code points that the standards give them, and to different letters.
        var all = Enumerable.Range(0x80, 0x80).Select(i => (byte)i).ToArray();
        var viscii = LegacyEncoding.DecodeViscii([.. all, 0x02, 0x05, 0x06, 0x14, 0x19, 0x1E]);
        Assert.Equal(134, viscii.Distinct().Count());
        Assert.All(viscii, c => Assert.True(CharTable.Lower(c) == 'đ' || VietnameseLetter.CodeOf(c) != VietnameseLetter.None));
        var tcvn3 = LegacyEncoding.DecodeTcvn3(all.AsSpan(0x20));
        Assert.Equal(96, tcvn3.Distinct().Count());
        Assert.Equal(5, tcvn3.Count(CharTable.IsLatinMark));
    }

    private static void AssertDecodes(byte[] bytes, string encoding, string text)
    {
        Assert.True(TextDecoder.TryDecode(bytes, out var decoded, out var problem), problem);
        Assert.Equal((encoding, text), (decoded.Encoding, decoded.Text));
        Assert.InRange(decoded.Confidence, 0.8, 1);
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
