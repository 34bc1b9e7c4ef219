using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Corpus.Directives.Tests;

public sealed class DirectiveJsonTests
{
    [Fact]
    public void Deserialize_OfWhatWasSerialized_GivesTheSameJsonAgain()
    {
        var first = DirectiveJson.Serialize(Full());
        var read = DirectiveJson.Deserialize(first);
        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(DirectiveJson.Serialize(read)));
        Assert.Equal(DirectiveKind.FromCode("ke-hoach"), read.Kind);
        Assert.Equal(new TextRange(3, 9), read.Tasks[0].Range);
        Assert.Equal(DeadlineKind.Recurring, read.Tasks[0].Deadline!.Kind);
        Assert.Equal(AdministrativeLevel.District, read.Tasks[0].Lead[0].Level);
        Assert.Equal(Sector.Health, read.Tasks[0].Sectors[0].Sector);
        Assert.Equal(new TextRange(1, 4), read.Evidence["number"].Range);
        Assert.Equal("văn bản", read.SourceText);
        Assert.Equal([new TextRange(1, 2), new TextRange(4, 6)], read.Evidence["recipients[0]"].Pieces);
        Assert.Equal([new TextRange(3, 5), new TextRange(7, 9)], read.Tasks[0].Support[0].Pieces);
        Assert.Equal([new TextRange(4, 5), new TextRange(6, 7)], read.Tasks[0].Deadline!.Pieces);
        Assert.Equal([new TextRange(3, 4)], read.Tasks[0].Deadline!.CoversPieces);
        Assert.Equal(new TextRange(3, 5), read.Tasks[0].Evidence["strictness"].Range);
        Assert.Equal(new TextRange(1, 2), read.Citations[0].Evidence["date"].Range);
        Assert.Equal([new TextRange(3, 4), new TextRange(5, 6)], read.SameAgencies[0].Spellings[1].Pieces);
        Assert.Equal(new TextRange(2, 3), read.SamePeople[0].One.OfficeRange);
    }

    [Fact]
    public void Deserialize_OfAnEarlierBuild_LeavesWhatItDidNotWriteEmpty()
    {
        var json = JsonNode.Parse(DirectiveJson.Serialize(Full()))!.AsObject();
        Remove(json, "evidence", "citations", "tasks");
        Remove(json, "pieces", "tasks", "leadAgencies", "supportAgencies", "sameAgencies", "deadline");
        Remove(json, "coversPieces", "tasks", "deadline");
        Remove(json, "officeRange", "samePeople", "one");
        json["evidence"]!["recipients[0]"]!.AsObject().Remove("pieces");
        var read = DirectiveJson.Deserialize(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Empty(read.Tasks[0].Evidence);
        Assert.Empty(read.Tasks[0].Support[0].Pieces);
        Assert.Empty(read.Tasks[0].Deadline!.CoversPieces);
        Assert.Empty(read.Citations[0].Evidence);
        Assert.Empty(read.SameAgencies[0].Spellings[1].Pieces);
        Assert.Empty(read.Evidence["recipients[0]"].Pieces);
        Assert.Null(read.SamePeople[0].One.OfficeRange);
    }

    /// <summary>Removes a key from the objects that stand below others of some keys.</summary>
    private static void Remove(JsonNode? node, string key, params string[] below)
    {
        foreach (var (name, value) in node is JsonObject parent ? parent.ToList() : [])
        {
            foreach (var child in value is JsonArray list ? list.ToList() : [value])
            {
                if (below.Contains(name))
                {
                    (child as JsonObject)?.Remove(key);
                }

                Remove(child, key, below);
            }
        }
    }

    [Fact]
    public void Print_FullDirective_HasTheAgreedKeysOnOneLineAndNoSourceText()
    {
        var line = Print(Full());
        Assert.DoesNotContain('\n', line);
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        Assert.False(root.TryGetProperty("sourceText", out _));
        Assert.Equal("2021-08", root.GetProperty("issued").GetString());
        Assert.Equal("month", root.GetProperty("issuedPrecision").GetString());
        Assert.Equal("Ủy ban nhân dân huyện Bù Gia Mập", root.GetProperty("issuer").GetString());
        Assert.Equal("district", root.GetProperty("issuerLevel").GetString());
        Assert.Equal("huyện của tỉnh Bình Phước", root.GetProperty("provinceEvidence").GetString());
        Assert.Contains("Bù Gia Mập", line, StringComparison.Ordinal);
        var task = root.GetProperty("tasks")[0];
        Assert.Equal("TTYT huyện", task.GetProperty("lead")[0].GetString());
        Assert.Equal("month:15,30", task.GetProperty("deadline").GetProperty("every").GetString());
        Assert.Equal("health", task.GetProperty("sectors")[0].GetString());
        Assert.Equal("100 giường", task.GetProperty("targets")[0].GetProperty("text").GetString());
        Assert.Equal("must-not", task.GetProperty("strictness").GetString());
    }

    [Fact]
    public void Print_DirectiveWithoutValues_WritesThemAsNull()
    {
        using var json = JsonDocument.Parse(Print(new Directive { Source = "-", SourceText = "" }));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("number").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("issued").ValueKind);
        Assert.Equal("none", json.RootElement.GetProperty("issuedPrecision").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("tasks").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"source":"a","issuedPrecision":"none","kind":"thu-tinh"}""", "thu-tinh")]
    [InlineData("""{"source":"a","issuedPrecision":"day","issued":"2021-13-01"}""", "2021-13-01")]
    [InlineData("""{"source":"a","issuedPrecision":"none","issuer":"x","issuerLevel":"galaxy"}""", "galaxy")]
    public void Deserialize_UnknownCodeOrDate_NamesIt(string json, string named)
    {
        var error = Assert.Throws<JsonException>(() => DirectiveJson.Deserialize(Encoding.UTF8.GetBytes(json)));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    private static string Print(Directive directive)
    {
        using var output = new MemoryStream();
        DirectiveJson.Print(directive, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Directive Full() => new()
    {
        Source = "a.txt",
        SourceText = "văn bản",
        Kind = DirectiveKind.FromCode("ke-hoach"),
        Number = "152",
        Symbol = "KH-UBND",
        NumberText = "Số: 152 /KH-UBND",
        Issued = PartialDate.Of(2021, 8),
        Place = "Bù Gia Mập",
        Issuer = new IssuingBody("Ủy ban nhân dân huyện Bù Gia Mập", AdministrativeLevel.District, Branch.State),
        Province = "Bình Phước",
        District = "Bù Gia Mập",
        Title = "Triển khai",
        MeetingDate = new DateOnly(2021, 8, 1),
        Signer = new Signer("Lê Văn A", "CHỦ TỊCH", null),
        Recipients = ["UBND tỉnh"],
        Addressees = ["Các xã"],
        Citations =
        [
            new Citation
            {
                Kind = DirectiveKind.FromCode("chi-thi"),
                Number = "16/CT-TTg",
                Date = new DateOnly(2020, 3, 31),
                Issuer = "Thủ tướng Chính phủ",
                Text = "Chỉ thị số 16/CT-TTg",
                Ranges = [new TextRange(1, 2), new TextRange(5, 6)],
                Role = CitationRole.Basis,
                Rule = "number",
                Evidence = new Dictionary<string, Evidence> { ["date"] = new("date", new TextRange(1, 2)) },
            },
        ],
        Tasks =
        [
            new DirectiveTask
            {
                Path = "1",
                Text = "Báo cáo",
                CleanText = "Báo cáo",
                Range = new TextRange(3, 9),
                Headings = ["I"],
                Lead = [new Agency("TTYT huyện", "Trung tâm Y tế huyện", AdministrativeLevel.District, new TextRange(3, 4), "own")],
                LeadFrom = LeadSource.Attached,
                Support = [new Agency("Công an", "Công an", null, null, "own") { Pieces = [new TextRange(3, 5), new TextRange(7, 9)] }],
                Deadline = new Deadline
                {
                    Text = "định kỳ",
                    Kind = DeadlineKind.Recurring,
                    Every = "month:15,30",
                    End = new DateOnly(2021, 8, 19),
                    EndTime = new TimeOnly(17, 30),
                    Range = new TextRange(4, 7),
                    Pieces = [new TextRange(4, 5), new TextRange(6, 7)],
                    Covers = "Báo",
                    CoversPieces = [new TextRange(3, 4)],
                    Rule = "every",
                },
                Targets = ["100 giường"],
                Citations = ["16/CT-TTg"],
                Condition = "Kịch bản 1",
                Strictness = Strictness.MustNot,
                StrictnessText = "không được",
                Evidence = new Dictionary<string, Evidence> { ["strictness"] = new("opening-words", new TextRange(3, 5)) },
                Sectors = [new SectorLabel(Sector.Health, 0.9, [new SectorEvidence("y tế", 1.5)])],
            },
        ],
        Evidence = new Dictionary<string, Evidence>
        {
            ["number"] = new("number-line", new TextRange(1, 4)),
            ["recipients[0]"] = new("recipients", new TextRange(1, 6)) { Pieces = [new TextRange(1, 2), new TextRange(4, 6)] },
            ["province"] = new("district-of", null, Inferred: true, Note: "huyện của tỉnh Bình Phước"),
        },
        SameAgencies =
        [
            new SameAgency("Công an huyện", null, null, null,
                [new AgencySpelling("Công an", new TextRange(3, 4)), new AgencySpelling("CA huyện", null) { Pieces = [new TextRange(3, 4), new TextRange(5, 6)] }], "viết tắt"),
        ],
        SamePeople =
        [
            new SamePerson(
                new PersonMention("a.txt", "Tống Văn A", "CHỦ TỊCH", null, new TextRange(0, 1)) { OfficeRange = new TextRange(2, 3) },
                new PersonMention("a.txt", "Tổng Văn A", null, null, new TextRange(4, 5)), "chỉ khác dấu"),
        ],
        Warnings = [new ReadingWarning("R001", "Ký tự lạ", new TextRange(0, 1))],
    };
}
