using Corpus.Directives;
using Corpus.Testing;

namespace Corpus.Reading.Tests;

public sealed class HeadPartsTests
{
    [Theory]
    [InlineData("Số: 152 /KH-UBND", "152", "KH-UBND")]
    [InlineData("Số:173    /KH-UBND", "173", "KH-UBND")]
    [InlineData("Số 01-TB/BCĐ", "01", "TB/BCĐ")]
    [InlineData("Số: /UBND-TH", null, "UBND-TH")]
    [InlineData("Số: ..... /KH-UBND", null, "KH-UBND")]
    [InlineData("Số: 21/2024/QĐ-TTg", "21", "2024/QĐ-TTg")]
    [InlineData("Số: 25/QĐ-BCĐ138", "25", "QĐ-BCĐ138")]
    [InlineData("Số: 05/CĐ.UBND", "05", "CĐ.UBND")]
    [InlineData("Số: 12/QĐ- UBND", "12", "QĐ-UBND")]
    [InlineData("Số 17129-CV/VPTW", "17129", "CV/VPTW")]
    [InlineData("SỐ: 9/CT-UBND", "9", "CT-UBND")]
    [InlineData("Số: f52 /KH-UBND", null, "KH-UBND")]
    [InlineData("Số: 11 - KH/HU", "11", "KH/HU")]
    [InlineData("Số: 77 QĐ/UBND", "77", "QĐ/UBND")]
    [InlineData("Số: 173 Độc lập - Tự do - Hạnh phúc /TB-VPCP", "173", "TB-VPCP")]
    [InlineData("Số: 117/TB-UBND - Sở Y tế", "117", "TB-UBND")]
    [InlineData("Số: 12", "12", null)]
    [InlineData("Số:", null, null)]
    public void NumberLine_AsPrinted_GivesSerialAndSymbol(string text, string? serial, string? symbol)
    {
        var line = NumberLine.Read(text, 0, text.Length);
        Assert.NotNull(line);
        Assert.Equal((serial, symbol), (line.Serial, line.Symbol));
    }

    [Theory]
    [InlineData("Sở Y tế")]
    [InlineData("Sống và làm việc")]
    [InlineData("")]
    public void NumberLine_OtherWords_AreNone(string text) => Assert.Null(NumberLine.Read(text, 0, text.Length));

    [Theory]
    [InlineData("ngày 03 tháng 12 năm 2021", "2021-12-03")]
    [InlineData("ngày15 tháng 4 năm 2016", "2016-04-15")]
    [InlineData("ngày tháng 12 năm 2021", "2021-12")]
    [InlineData("ngày ... tháng … năm 2021", "2021")]
    [InlineData("ngày 42 tháng 5 năm 2018", "2018-05")]
    [InlineData("ngày 2-  tháng 9 năm 2021", "2021-09")]
    [InlineData("ngày ƒ5 tháng 9 năm 2021", "2021-09")]
    [InlineData("ngày 30 tháng 2 năm 2024", "2024-02")]
    [InlineData("ngày 5\ntháng 3 năm 2O24", "2024-03-05")]
    [InlineData("12/10/2021", "2021-10-12")]
    [InlineData("12.10.2021", "2021-10-12")]
    [InlineData("ngày 12/10/21", null)]
    [InlineData("ngày mai", null)]
    [InlineData("12/10-2021", null)]
    public void Dates_AsPrinted_GiveWhatIsCertain(string text, string? expected) =>
        Assert.Equal(expected, Dates.Read(FoldedText.Of(text), 0, out _, out _)?.ToString());

    [Theory]
    [InlineData("4800/QĐ-BYT, ngày", "4800/QĐ-BYT")]
    [InlineData("1373-QĐ/HU của", "1373-QĐ/HU")]
    [InlineData("23/2021/QĐ-TTg của", "23/2021/QĐ-TTg")]
    [InlineData("138/2013/NĐ- CP của", "138/2013/NĐ-CP")]
    [InlineData("152 /KH-UBND", "152/KH-UBND")]
    [InlineData("83/2015/QH13;", "83/2015/QH13")]
    [InlineData("4800/QĐ-BYT - Sở Y tế", "4800/QĐ-BYT")]
    [InlineData("12/10/2021", null)]
    [InlineData("24/24/7", null)]
    [InlineData("1234567/QĐ-BYT", null)]
    public void DocumentNumber_InASentence_EndsWhereItEnds(string text, string? expected) =>
        Assert.Equal(expected, DocumentNumber.Read(text, 0)?.Full);

    [Theory]
    [InlineData("Nguyễn Thị Hồng Tuyền", true)]
    [InlineData("Y Bhem Niê", true)]
    [InlineData("LÊ VĂN BÍNH", true)]
    [InlineData("An-Bình", true)]
    [InlineData("Sở Y tế", false)]
    [InlineData("Trần", false)]
    [InlineData("Nghĩa Trang Liệt Sĩ", false)]
    [InlineData("", false)]
    public void PersonNames_Words_AreNamesOrNot(string text, bool expected) =>
        Assert.Equal(expected, PersonNames.IsName(text, needsFamilyName: true));

    [Fact]
    public void FoldedText_AnyText_KeepsPositions()
    {
        const string text = "Số: 11 /TB‑UBND “Đắk Lắk”\tỦy ban – 5 %";
        Assert.Equal("so: 11 /tb-ubnd \"dak lak\" uy ban - 5 %", FoldedText.Of(text));
        Assert.Equal(text.Length, FoldedText.Of(text).Length);
    }

    [Fact]
    public void SourceLines_PageNumbersStampsAndMarks_AreNoText()
    {
        const string text = "ỦY BAN NHÂN DÂN\n*\nSố: 1/TB-UBND\n\nTRƯỜNG CHÍNH TRỊ\n\nĐẾN Số: 520\nNgày 01/10/2021\n\n2\n\nHỎA TỐC\nNội dung.";
        var lines = SourceLines.Of(text);
        Assert.Equal(
            [
                LineNature.Text, LineNature.Stray, LineNature.Text, LineNature.Blank, LineNature.Stamp, LineNature.Blank, LineNature.Stamp,
                LineNature.Stamp, LineNature.Blank, LineNature.PageNumber, LineNature.Blank, LineNature.Stray, LineNature.Text,
            ],
            Enumerable.Range(0, lines.Count).Select(i => lines[i].Nature));
        Assert.All(Enumerable.Range(0, text.Length), at => Assert.True(lines[lines.LineAt(at)].Range is var r && r.Start <= at && at <= r.End));
    }

    [Fact]
    public void SourceLines_HeadOnEveryPage_IsARunningHead()
    {
        const string text = "Mở đầu.\n\n2\n\nKế hoạch số 5\n\nTiếp theo.\n\n3\n\nKế hoạch số 5\n\nHết.";
        var lines = SourceLines.Of(text);
        Assert.Equal(2, Enumerable.Range(0, lines.Count).Count(i => lines[i].Nature == LineNature.RunningHead));
    }

    [Fact]
    public void PeopleReconciler_SpellingsOfASeedsPerson_AreProposedNotMerged()
    {
        var mentions = Directory.GetFiles(Repository.PathOf("seeds"), "*.txt")
            .Select(file => DirectiveReader.Read(file, File.ReadAllBytes(file)).Value!)
            .SelectMany(PeopleReconciler.MentionsOf)
            .ToList();
        var proposal = Assert.Single(PeopleReconciler.Propose(mentions));
        Assert.Equal(
            ["Tổng Thanh Hải", "Tống Thanh Hải"],
            new[] { proposal.One.Name, proposal.Other.Name }.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Read_SubjectMarkAloneOnItsLine_TakesTheNextLine() =>
        Assert.Equal("Phòng dịch", DirectiveReader.ReadText("a", "Số: 5/UBND-TH\nV/v\n\nPhòng dịch\n\nKính gửi: Các xã.\n").Title);

    [Fact]
    public void Read_WarningsAndEvidence_SayWhatWasConcluded()
    {
        var read = DirectiveReader.ReadText("a", "Số: /UBND-TH\nMường Tè, ngày 31 tháng 6 năm 2021\nV/v phòng dịch\n\nKính gửi: Các xã.\n\nNội dung.\n");
        Assert.Equal("cong-van", read.Kind?.Code);
        Assert.Equal("2021-06", read.Issued?.ToString());
        Assert.True(read.Evidence["province"].Inferred);
        Assert.Equal(
            ["R001", "R003", "R005", "R006", "R008", "R009"],
            read.Warnings.Select(w => w.Code).Where(code => string.CompareOrdinal(code, "R100") < 0));
        Assert.Equal("Mường Tè", read.Evidence["place"].Range!.Value.Of(read.SourceText).ToString());
        Assert.Equal(AdministrativeLevel.District, read.Issuer?.Level);
    }
}
