using Corpus.Testing;

namespace Corpus.Reading.Tests;

public sealed class SmallLettersTests
{
    [Fact]
    public void Are_MoreCapitalsThanFitTheirProduct_AreNone() => Assert.False(SmallLetters.Are(new string('A', 11_000_000)));

    [Fact]
    public void Read_TextWithoutCapitals_GivesHeadTasksAndSigner()
    {
        var read = DirectiveReader.ReadText("a", """
            ủy ban nhân dân
            huyện mường tè

            cộng hòa xã hội chủ nghĩa việt nam
            độc lập - tự do - hạnh phúc
            số: 152/kh-ubnd
            mường tè, ngày 03 tháng 12 năm 2021

            kế hoạch
            phòng, chống rét cho cây trồng, vật nuôi

            căn cứ công văn số 1234/ubnd-kt ngày 01/12/2021 của ubnd tỉnh lai châu, ubnd huyện yêu cầu:

            1. phòng nông nghiệp và phát triển nông thôn chủ trì, phối hợp với trung tâm y tế huyện hướng dẫn nông dân che chắn chuồng trại trước ngày 15/12/2021.
            2. ubnd các xã, thị trấn thành lập 02 tổ kiểm tra; báo cáo hằng tuần.

            nơi nhận:
            - như trên;
            - lưu: vt.

            kt. chủ tịch
            phó chủ tịch

            nguyễn văn an
            """.Replace("            ", "", StringComparison.Ordinal));

        Assert.Equal("ke-hoach", read.Kind?.Code);
        Assert.Equal("152", read.Number);
        Assert.Equal("KH-UBND", read.Symbol);
        Assert.Equal("2021-12-03", read.Issued?.ToString());
        Assert.Equal("Ủy ban nhân dân huyện Mường Tè", read.Issuer?.Name);
        Assert.Equal("Lai Châu", read.Province);
        Assert.Equal("phòng, chống rét cho cây trồng, vật nuôi", read.Title);
        Assert.Equal("nguyễn văn an", read.Signer?.Name);
        Assert.Equal("kt. chủ tịch", read.Signer?.Capacity);
        Assert.Equal(["1", "2"], read.Tasks.Select(task => task.Path));
        Assert.Equal("phòng nông nghiệp và phát triển nông thôn", read.Tasks[0].Lead[0].Text);
        Assert.Equal("trung tâm y tế huyện", read.Tasks[0].Support[0].Text);
        Assert.Equal(new DateOnly(2021, 12, 15), read.Tasks[0].Deadline?.End);
        Assert.Equal("ubnd các xã, thị trấn", read.Tasks[1].Lead[0].Text);
        Assert.Equal("02 tổ kiểm tra", read.Tasks[1].Targets[0]);
        Assert.Equal("1234/UBND-KT", read.Citations[0].Number);
    }

    [Theory]
    [InlineData("chủ tịch ubnd xã\n\nvàng a páo", "vàng a páo", "chủ tịch ubnd xã")]
    [InlineData("giám đốc\n(ký tên, đóng dấu)\nts. bùi xuân cường", "bùi xuân cường", "giám đốc")]
    [InlineData("nơi nhận:\n- lưu: vt.\n\nq. giám đốc\n\nlê thị tuyết", "lê thị tuyết", "q. giám đốc")]
    public void Read_SignatureWithoutCapitalsAndMarks_GivesTheSigner(string tail, string name, string title)
    {
        var read = DirectiveReader.ReadText(
            "a", $"ủy ban nhân dân\nxã tà tổng\nsố: 12/kh-ubnd\ntà tổng, ngày 03 tháng 12 năm 2021\n\nkế hoạch\nphòng cháy rừng\n\n1. công an xã tuần tra các tuyến đường.\n2. công an xã báo cáo kết quả hằng tuần.\n\n{tail}\n");
        Assert.Equal((name, title), (read.Signer?.Name, read.Signer?.Title));
        Assert.Equal(["1", "2"], read.Tasks.Select(task => task.Path));
    }

    [Fact]
    public void Read_CapitalsAmongSmallLetters_AreGivenAsPrinted()
    {
        var read = DirectiveReader.ReadText("a", """
            ủy ban nhân dân
            huyện mường tè

            số: 152/kh-ubnd
            mường tè, ngày 03 tháng 12 năm 2021

            kế hoạch
            phòng, chống rét cho cây trồng, vật nuôi

            căn cứ công văn số 1234/ubnd-Kt ngày 01/12/2021 của ubnd tỉnh lai châu, ubnd huyện yêu cầu các cơ quan, đơn vị thực hiện nghiêm túc:

            1. phòng nông nghiệp và phát triển nông thôn chủ trì, phối hợp với Trung tâm y tế huyện hướng dẫn nông dân che chắn chuồng
            trại Trước ngày 15/12/2021; phải bố trí 02 Tổ kiểm tra, bảo đảm đủ thức ăn cho trâu, bò trong những ngày rét đậm, rét hại kéo dài.
            2. Đảng ủy, ubnd các xã, thị trấn chỉ đạo kiểm tra chuồng trại, vận động nông dân dự trữ rơm rạ, thức ăn tinh, không thả rông trâu,
            bò khi nhiệt độ ngoài trời dưới mười hai độ; che chắn vườn ươm, giữ ấm cho mạ mới gieo; báo cáo hằng tuần về tình hình đàn gia súc, gia cầm trên địa bàn do mình quản lý theo quy định.
            """.Replace("            ", "", StringComparison.Ordinal)
            + string.Concat(Enumerable.Range(3, 9).Select(number => $"{number}. phòng y tế hướng dẫn nhân dân giữ ấm cho người già, trẻ em trong những ngày rét đậm.\n")));

        Assert.True(SmallLetters.Are(read.SourceText));
        var (first, second) = (read.Tasks[0], read.Tasks[1]);
        Assert.StartsWith("phòng nông nghiệp và phát triển nông thôn chủ trì, phối hợp với Trung tâm y tế huyện", first.Text, StringComparison.Ordinal);
        Assert.Contains("chuồng trại Trước ngày 15/12/2021", first.CleanText, StringComparison.Ordinal);
        Assert.Equal("Trung tâm y tế huyện", first.Support[0].Text);
        Assert.Equal("Trước ngày 15/12/2021", first.Deadline?.Text);
        Assert.Equal("02 Tổ kiểm tra", first.Targets[0]);
        Assert.Equal("Đảng ủy các xã, thị trấn", second.Lead[0].Text);
        Assert.Contains("1234/ubnd-Kt", read.Citations[0].Text, StringComparison.Ordinal);
        Assert.All(read.Tasks, task => Assert.Contains(Folded(task.Text), Folded(read.SourceText), StringComparison.Ordinal));
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void WithCapitals_LabelsAndSentences_AreRaisedWhereTheyBegin()
    {
        const string Text = "i. mục đích\n\nbảo đảm an toàn. không chủ quan.\n\nii. nhiệm vụ\n\n1. sở y tế kiểm tra;\nbáo cáo kết quả.\na) tuyên truyền.\n- thu gom rác.\niv. thực hiện";
        Assert.Equal(
            "I. Mục đích\n\nBảo đảm an toàn. Không chủ quan.\n\nII. Nhiệm vụ\n\n1. Sở Y tế kiểm tra;\nBáo cáo kết quả.\na) Tuyên truyền.\n- Thu gom rác.\nIV. Thực hiện",
            SmallLetters.WithCapitals(Text));
    }

    [Fact]
    public void Read_IssuerLineInSmallLetters_IsTheLetterheadAllTheSame()
    {
        var read = DirectiveReader.ReadText("a", "ủy ban nhân dân\nhuyện Bù Gia Mập\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND\nBù Gia Mập, ngày 3 tháng 8 năm 2021\n\nKẾ HOẠCH\nKiểm tra\n\n1. Phòng Y tế kiểm tra.\n");

        Assert.Equal("Ủy ban nhân dân huyện Bù Gia Mập", read.Issuer?.Name);
        Assert.False(read.Evidence["issuer"].Inferred);
    }

    [Fact]
    public void WithCapitals_AnyText_KeepsItsLength()
    {
        foreach (var path in Directory.GetFiles(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures/unseen"), "*.txt"))
        {
            var text = File.ReadAllText(path).Normalize().ToLowerInvariant();
            Assert.Equal(text.Length, SmallLetters.WithCapitals(text).Length);
        }
    }
}
