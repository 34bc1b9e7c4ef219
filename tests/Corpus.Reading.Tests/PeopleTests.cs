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
        var read = Read("HUYỆN SÌN HỒ", string.Format(null, sentence, "Vàng Thị Hoá"));
        var mention = Assert.Single(read.SamePeople).One;
        Assert.Equal((expected, expected), (mention.Office, mention.OfficeRange?.Of(read.SourceText).ToString()));
    }

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

    private static Directive Read(string place, string sentence) => DirectiveReader.ReadText("a.txt", $"""
        ỦY BAN NHÂN DÂN
        {place}
        Số: 12/TB-UBND
        ngày 10 tháng 5 năm 2022

        THÔNG BÁO
        Kết luận cuộc họp giao ban

        Ngày 09/5/2022, {sentence}.

        1. Phòng Tài chính lập dự toán.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        Vàng Thị Hòa
        """);
}
