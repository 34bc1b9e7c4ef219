using Corpus.Directives;

namespace Corpus.Reading.Tests;

/// <summary>Offices of the people whom a directive names, and proposals that two spellings are one person's.</summary>
public sealed class PeopleTests
{
    [Theory]
    [InlineData("đồng chí {0} - Chủ tịch UBND huyện tại cuộc họp ngày 09/5/2022", "Chủ tịch UBND huyện")]
    [InlineData("đồng chí {0} - Chủ tịch UBND huyện\nSau khi nghe các phòng trình bày", "Chủ tịch UBND huyện")]
    [InlineData("đồng chí {0}, Phó Chủ tịch UBND huyện Sìn Hồ chủ trì họp", "Phó Chủ tịch UBND huyện Sìn Hồ")]
    [InlineData("ông {0} – Trưởng phòng Nội vụ yêu cầu các xã rà soát", "Trưởng phòng Nội vụ")]
    [InlineData("bà {0}, Giám đốc Sở Y tế và các phó giám đốc", "Giám đốc Sở Y tế")]
    [InlineData("đồng chí {0}, các phòng và các xã", null)]
    [InlineData("đồng chí {0} chủ trì họp", null)]
    public void Read_NameInASentence_HasTheOfficeUpToItsBody(string sentence, string? expected)
    {
        var read = Read("HUYỆN SÌN HỒ", string.Format(null, sentence, "Vàng Thị Hoá"), string.Format(null, sentence, "Vàng Thị Hoa"));
        var mention = Assert.Single(read.SamePeople, same => same.Other.Name == "Vàng Thị Hoa").One;
        Assert.Equal((expected, expected), (mention.Office, mention.OfficeRange?.Of(read.SourceText).ToString()));
    }

    /// <summary>A sentence with a name's place, and the office that stands before it.</summary>
    [Theory]
    [InlineData("Chủ tịch UBND huyện {0} yêu cầu", "Chủ tịch UBND huyện")]
    [InlineData("Chủ tịch Ủy ban nhân dân huyện Mường Tè {0} chủ trì họp", "Chủ tịch Ủy ban nhân dân huyện Mường Tè")]
    [InlineData("Đồng chí Phó Bí thư Thường trực Huyện ủy {0} kết luận", "Phó Bí thư Thường trực Huyện ủy")]
    [InlineData("đồng chí phó bí thư Đảng ủy xã {0}, các thôn", "phó bí thư Đảng ủy xã")]
    [InlineData("ông Giám đốc Sở Y tế {0} báo cáo", "Giám đốc Sở Y tế")]
    [InlineData("Giao Trưởng phòng Nội vụ {0} tham mưu", "Trưởng phòng Nội vụ")]
    [InlineData("Chánh Văn phòng HĐND và UBND huyện {0} theo dõi", "Chánh Văn phòng HĐND và UBND huyện")]
    [InlineData("Cục trưởng Cục Thuế {0} giải trình", "Cục trưởng Cục Thuế")]
    [InlineData("Phó Chủ tịch Thường trực {0}; các phòng", "Phó Chủ tịch Thường trực")]
    [InlineData("theo ý kiến chỉ đạo của đồng chí Phó Chủ tịch Thường trực UBND huyện\n{0} tại cuộc họp", "Phó Chủ tịch Thường trực UBND huyện")]
    public void Read_OfficeBeforeAName_IsReadUpToTheName(string sentence, string expected)
    {
        var read = Read("HUYỆN SÌN HỒ", string.Format(null, sentence, "Tống Thanh Hải"), string.Format(null, sentence, "Tổng Thanh Hải"));
        var same = Assert.Single(read.SamePeople);
        Assert.Equal(("Tống Thanh Hải", "Tổng Thanh Hải", "chỉ khác dấu, cùng chức vụ, cùng tỉnh"), (same.One.Name, same.Other.Name, same.Why));
        Assert.All(new[] { same.One, same.Other }, mention =>
        {
            Assert.Equal(expected, mention.Office);
            Assert.Equal((expected, mention.Name), (mention.OfficeRange?.Of(read.SourceText).ToString(), mention.Range.Of(read.SourceText).ToString()));
        });
    }

    /// <summary>Places, schools and bodies behind an office, and entries of lists, are no names of its holder.</summary>
    [Theory]
    [InlineData("Chủ tịch UBND tỉnh Lai Châu yêu cầu", "Chủ tịch UBND tỉnh Lái Châu yêu cầu")]
    [InlineData("Hiệu trưởng Trường THCS Nguyễn Du báo cáo", "Hiệu trưởng Trường THCS Nguyên Du báo cáo")]
    [InlineData("trường Nguyễn Văn Trỗi nghỉ học", "trường Nguyên Văn Trỗi nghỉ học")]
    [InlineData("Giám đốc Bệnh viện Bạch Mai báo cáo", "Giám đốc Bệnh viện Bách Mai báo cáo")]
    [InlineData("Trưởng Ban Dân tộc báo cáo", "Trưởng Ban Dấn tộc báo cáo")]
    [InlineData("gồm: - Lò Văn An, Chủ tịch UBND xã\nVàng Văn Tháng, thư ký", "gồm: - Lò Văn An, Chủ tịch UBND xã\nVàng Văn Thắng, thư ký")]
    public void Read_OtherNamesBehindAnOffice_AreNoPeople(string first, string second) =>
        Assert.Empty(Read("HUYỆN SÌN HỒ", first, second).SamePeople);

    [Theory]
    [InlineData("Giám đốc Sở Y tế Tống Thanh Hải báo cáo", "Chủ tịch UBND huyện Tổng Thanh Hải yêu cầu")]
    [InlineData("Trưởng phòng Nội vụ Tống Thanh Hải báo cáo", "Trưởng phòng Tư pháp Tổng Thanh Hải yêu cầu")]
    [InlineData("Chủ tịch UBND huyện Mường Tè Tống Thanh Hải báo cáo", "Chủ tịch UBND huyện Sìn Hồ Tổng Thanh Hải yêu cầu")]
    public void Read_SpellingsWithOtherOffices_AreNotProposed(string first, string second) => Assert.Empty(Read("HUYỆN SÌN HỒ", first, second).SamePeople);

    [Theory]
    [InlineData("Chủ tịch UBND huyện Tống Thanh Hải báo cáo", "Tổng Thanh Hải - Chủ tịch Ủy ban nhân dân huyện Sìn Hồ")]
    [InlineData("Phó Chủ tịch Tống Thanh Hải báo cáo", "Tổng Thanh Hải - Phó Chủ tịch Thường trực UBND huyện")]
    public void Read_OneOfficePrintedShorter_IsProposed(string first, string second) => Assert.Single(Read("HUYỆN SÌN HỒ", first, "đồng chí " + second).SamePeople);

    /// <summary>Offices that one person often holds speak neither for nor against one.</summary>
    [Theory]
    [InlineData("Bí thư Huyện ủy Tống Thanh Hải báo cáo", "Tổng Thanh Hải - Chủ tịch UBND huyện")]
    [InlineData("Chủ tịch UBND huyện Tống Thanh Hải báo cáo", "Tổng Thanh Hải - Trưởng Ban Chỉ đạo phòng, chống dịch huyện")]
    public void Read_OfficesHeldTogether_AreProposedByProvinceAlone(string first, string second) =>
        Assert.Equal("chỉ khác dấu, cùng tỉnh", Assert.Single(Read("HUYỆN SÌN HỒ", first, "đồng chí " + second).SamePeople).Why);

    [Theory]
    [InlineData("XÃ BÌNH MINH", null, "chỉ khác dấu, cùng cơ quan ban hành")]
    [InlineData("HUYỆN SÌN HỒ", "Lai Châu", "chỉ khác dấu, cùng tỉnh")]
    public void Read_SpellingsWithoutAnOffice_AreProposedByProvinceOrIssuer(string place, string? province, string why)
    {
        var read = Read(place, "đồng chí Vàng Thị Hoá chủ trì họp");
        Assert.Equal((province, why), (read.Province, Assert.Single(read.SamePeople).Why));
    }

    [Fact]
    public void PeopleReconciler_OtherIssuerOfUnknownProvince_ProposesNothing()
    {
        var people = new PeopleReconciler();
        people.Add(Read("XÃ BÌNH MINH", "đồng chí Lò Văn Tháng chủ trì họp"));
        Assert.Empty(people.Add(Read("XÃ HÒA BÌNH", "đồng chí Lò Văn Thắng chủ trì họp")));
    }

    /// <summary>A notice with a sentence in its preamble and, for a second spelling, one more; without it the signer spells the name.</summary>
    private static Directive Read(string place, string sentence, string? second = null) => DirectiveReader.ReadText("a.txt", $"""
        ỦY BAN NHÂN DÂN
        {place}
        Số: 12/TB-UBND
        ngày 10 tháng 5 năm 2022

        THÔNG BÁO
        Kết luận cuộc họp giao ban

        Ngày 09/5/2022, {sentence}.

        {second}.

        1. Phòng Tài chính lập dự toán.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        {(second is null ? "Vàng Thị Hòa" : "Trần Văn Bình")}
        """);
}
