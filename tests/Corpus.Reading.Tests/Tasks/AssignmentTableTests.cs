using Corpus.Directives;

namespace Corpus.Reading.Tests.Tasks;

public sealed class AssignmentTableTests
{
    private const string Head = "I. NHIỆM VỤ\n\n| TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |\n|---|---|---|---|---|\n";

    [Fact]
    public void Read_RowsOfATable_AreTasksWithTheCellsBesideThem()
    {
        var tasks = Bodies.Read(
            Head + "| 1 | Công bố danh mục thủ tục | Văn phòng UBND tỉnh | Các sở, ban, ngành | 30/9/2023 |\n"
            + "| 2 | Tổ chức tập huấn | Sở Nội vụ | Sở Tư pháp; UBND các huyện | Quý IV/2023 |\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ theo dõi, báo cáo.",
            "2023-08-17").Tasks;
        Assert.Equal(["I.1", "I.2", "II.1"], tasks.Select(task => task.Path));
        Assert.Equal("Tổ chức tập huấn", tasks[1].Text);
        Assert.Equal(["Sở Nội vụ"], tasks[1].Lead.Select(agency => agency.Text));
        Assert.Equal(["Sở Tư pháp", "UBND các huyện"], tasks[1].Support.Select(agency => agency.Text));
        Assert.Equal((DeadlineKind.By, new DateOnly(2023, 9, 30)), (tasks[0].Deadline!.Kind, tasks[0].Deadline!.End));
        Assert.Equal((DeadlineKind.Within, new DateOnly(2023, 10, 1)), (tasks[1].Deadline!.Kind, tasks[1].Deadline!.Start));
    }

    [Fact]
    public void Read_RowThatAssignsNothing_HeadsTheRowsBelow()
    {
        var tasks = Bodies.Read(
            Head + "| I | Tuyên truyền | | | |\n| 1 | Mở chuyên mục | Báo Quảng Trị | | Hàng tháng |\n"
            + "| II | Kiểm tra | | | |\n| 1 | Kiểm tra các xã | Thanh tra tỉnh | Công an tỉnh | Thường xuyên |", "2023-08-17").Tasks;
        Assert.Equal(["I.I.1", "I.II.1"], tasks.Select(task => task.Path));
        Assert.Equal("Kiểm tra", tasks[1].Headings[^1]);
        Assert.Equal([DeadlineKind.Recurring, DeadlineKind.Ongoing], tasks.Select(task => task.Deadline!.Kind));
    }

    [Fact]
    public void Read_RowBrokenOverLines_IsOneTask()
    {
        var tasks = Bodies.Read(
            Head + "| 1 | Rà soát các hồ chứa | Sở Nông nghiệp và | Sở Xây | Trước ngày |\n| | có nguy cơ mất an toàn | Môi trường | dựng | 30/9/2023 |\n"
            + "| 2 | Lập bản đồ | Sở Nội vụ | | Tháng 9/2023 |\n| | | | Sở Tư pháp | |\n| | Tập huấn | Sở Tư pháp | | Tháng 10/2023 |", "2023-08-17").Tasks;
        Assert.Equal(["Rà soát các hồ chứa có nguy cơ mất an toàn", "Lập bản đồ", "Tập huấn"], tasks.Select(task => task.Text));
        Assert.Equal("Sở Nông nghiệp và Môi trường", Assert.Single(tasks[0].Lead).Text);
        Assert.Equal("Sở Xây dựng", Assert.Single(tasks[0].Support).Text);
        Assert.Equal(new DateOnly(2023, 9, 30), tasks[0].Deadline!.End);
        Assert.Equal("Sở Tư pháp", Assert.Single(tasks[1].Support).Text);
    }

    [Fact]
    public void Read_TableOfFigures_IsLeftOutAndSaid()
    {
        var reading = Bodies.Read("1. Sở Y tế thực hiện chỉ tiêu sau.\n\n| Huyện | Dân số | Số mẫu |\n|---|---|---|\n| A | 1000 | 20 |\n| B | 2000 | 30 |\n\n2. Công an tỉnh kiểm tra.");
        Assert.Equal(["Sở Y tế thực hiện chỉ tiêu sau.", "Công an tỉnh kiểm tra."], reading.Tasks.Select(task => task.Text));
        Assert.Contains(reading.Warnings, warning => warning.Code == "R104" && warning.Range is not null);
    }

    [Theory]
    [InlineData("Công")]
    [InlineData("Toàn")]
    [InlineData("Các")]
    [InlineData("Của")]
    [InlineData("Trên")]
    [InlineData("Ngoài")]
    [InlineData("Và")]
    [InlineData("Trong")]
    [InlineData("Những")]
    [InlineData("Thuộc")]
    [InlineData("Cấp")]
    public void Read_CellBrokenBehindAnyWord_IsRead(string word)
    {
        var task = Assert.Single(Bodies.Read(Head + $"| 1 | Tuần tra | {word}<br>an huyện | | 30/6/2023 |", "2023-05-17").Tasks);
        Assert.Equal("Tuần tra", task.Text);
    }

    private const string Tabbed = "III. PHÂN CÔNG\n\nTT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tHoàn thành\tKinh phí\n";

    [Theory]
    [InlineData("1\tXây mới 32\nphòng học\tPhòng Giáo dục\nvà Đào tạo\tSở Tài chính\tTrước 31/8/2023\t38.500\n2\tRà soát hộ nghèo\tCông an huyện\tSở Tư pháp\tQuý IV/2023\t-")]
    [InlineData("1\tXây mới 32 phòng học\tPhòng Giáo dục và\nĐào tạo\tSở Tài chính\tTrước\n31/8/2023\t38.500 triệu\nđồng\n2\tRà soát hộ nghèo\tCông an huyện\tSở Tư pháp\tQuý IV/2023\t-\nnăm")]
    [InlineData("I\tGiáo dục\n1\tXây mới\n32 phòng học\tPhòng Giáo dục và Đào tạo\tSở Tài chính\tTrước 31/8/2023\t38.500\n2\tRà soát hộ nghèo\tCông an huyện\tSở Tư pháp\tQuý IV/2023\t-")]
    public void Read_TabbedRowsWhoseCellsACopyBrokeOverLines_ArePutTogether(string rows)
    {
        var tasks = Bodies.Read(Tabbed + rows + "\n\nIV. ĐỀ NGHỊ\n1. Sở Nội vụ theo dõi, báo cáo.", "2022-09-08").Tasks;
        Assert.Equal("Xây mới 32 phòng học", tasks[0].Text);
        Assert.Equal(["Phòng Giáo dục và Đào tạo"], tasks[0].Lead.Select(agency => agency.Text));
        Assert.Equal(["Sở Tài chính"], tasks[0].Support.Select(agency => agency.Text));
        Assert.Equal("Trước 31/8/2023", tasks[0].Deadline?.Text);
        Assert.Equal("Sở Nội vụ theo dõi, báo cáo.", tasks[^1].Text);
        Assert.Equal(3, tasks.Count);
    }

    [Fact]
    public void Read_RowsPartedByTabs_AreTasksOfTheirSection()
    {
        var tasks = Bodies.Read(
            Tabbed + "1\tXây mới 32 phòng học\tPhòng Giáo dục và Đào tạo\t\tTrước 31/8/2023\t38.500\n"
            + "2\tRà soát hộ nghèo\tCông an huyện\tSở Tư pháp; UBND các xã\tQuý IV/2023\t-\n\nIV.\tĐỀ NGHỊ\n1.\tSở Nội vụ theo dõi, báo cáo.", "2022-09-08").Tasks;
        Assert.Equal(["III.1", "III.2", "IV.1"], tasks.Select(task => task.Path));
        Assert.Equal("Xây mới 32 phòng học", tasks[0].Text);
        Assert.Empty(tasks[0].Support);
        Assert.Equal(["Phòng Giáo dục và Đào tạo", "Công an huyện", "Sở Nội vụ"], tasks.SelectMany(task => task.Lead).Select(agency => agency.Text));
        Assert.Equal(["Sở Tư pháp", "UBND các xã"], tasks[1].Support.Select(agency => agency.Text));
        Assert.Equal(new DateOnly(2023, 8, 31), tasks[0].Deadline!.End);
    }

    [Fact]
    public void Read_TabbedRowWithATitleOnly_HeadsTheRowsBelow()
    {
        var tasks = Bodies.Read(
            Tabbed + "I\tTuyên truyền\n1\tMở chuyên mục\tBáo Nam Định\t\tHàng tháng\nII\tKiểm tra\t\t\n1\tKiểm tra các xã\tThanh tra huyện\t\tThường xuyên", "2022-09-08").Tasks;
        Assert.Equal(["III.I.1", "III.II.1"], tasks.Select(task => task.Path));
        Assert.Equal("Kiểm tra", tasks[1].Headings[^1]);
    }

    [Fact]
    public void Read_RowsPartedByBlanks_KeepBlankCellsAndBrokenLines()
    {
        var tasks = Bodies.Read(
            "III. PHÂN CÔNG\n\n"
            + "TT   Nội dung                  Đơn vị chủ trì     Đơn vị phối hợp    Thời hạn\n"
            + "1    Xây mới 32 phòng học      Sở Xây dựng        Công an huyện      31/8/2023\n"
            + "     tại các xã ven biển\n"
            + "2    Rà soát hộ nghèo          Sở Nội vụ                             30/9/2023\n\n"
            + "IV. ĐỀ NGHỊ\n1. Sở Y tế theo dõi, báo cáo.", "2022-09-08").Tasks;
        Assert.Equal(["III.1", "III.2", "IV.1"], tasks.Select(task => task.Path));
        Assert.Equal("Xây mới 32 phòng học tại các xã ven biển", tasks[0].Text);
        Assert.Equal(["Công an huyện"], tasks[0].Support.Select(agency => agency.Text));
        Assert.Empty(tasks[1].Support);
        Assert.Equal(new DateOnly(2023, 9, 30), tasks[1].Deadline!.End);
    }

    [Fact]
    public void Read_RowsPartedByBlanksInNoColumns_AreLeftOutAndSaid()
    {
        var read = Bodies.Read(
            "1. Sở Nội vụ mở 12 lớp tập huấn.\n\n"
            + "TT     Nội dung                  Đơn vị chủ trì     Phối hợp      Hoàn thành\n"
            + "1 Xây mới 32 phòng học      Sở Xây dựng        Công an huyện 31/8/2023\n"
            + "     Sửa 10 nhà kho                     Sở Y tế Ngay\n\n"
            + "2. Sở Y tế theo dõi, báo cáo.", "2022-09-08");
        Assert.Equal(["Sở Nội vụ mở 12 lớp tập huấn.", "Sở Y tế theo dõi, báo cáo."], read.Tasks.Select(task => task.Text));
        Assert.Contains(read.Warnings, warning => warning.Code == "R104");
    }

    [Fact]
    public void Read_RowsPartedByBarsWithoutTheirRule_AreTasks() =>
        Assert.Equal(["I.1", "I.2"], Bodies.Read(Head.Replace("|---|---|---|---|---|\n", "", StringComparison.Ordinal)
            + "| 1 | Tuần tra | Công an huyện | | 30/6/2023 |\n| 2 | Rà soát | Sở Y tế | | 30/6/2023 |").Tasks.Select(task => task.Path));

    private const string FlatHead = "I. NHIỆM VỤ\n\nTT\nNội dung\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n1\nMở lớp tập huấn\nSở Nội vụ\nSở Tư pháp\n30/9/2023\n";

    [Theory]
    [InlineData("II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế kiểm tra các chợ.", "I.1|I.2|II.1")]
    [InlineData("II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế kiểm tra các chợ.\n2. Sở Công Thương báo cáo kết quả.\n3\nSở Tài chính cấp kinh phí.", "I.1|I.2|II.1|II.2|II.2-1")]
    public void Read_FlatTable_EndsWithItsLastRow(string behind, string paths)
    {
        var tasks = Bodies.Read(FlatHead + "2\nRà soát hồ sơ\nSở Y tế\nCông an tỉnh\n15/10/2023\n" + behind, "2023-08-17").Tasks;
        Assert.Equal(paths, string.Join('|', tasks.Select(task => task.Path)));
        Assert.Equal("Rà soát hồ sơ", tasks[1].Text);
        Assert.Equal("Sở Y tế kiểm tra các chợ.", tasks[2].Text);
    }

    [Fact]
    public void Read_FlatTableWithAPageNumberInARow_KeepsTheRow()
    {
        var tasks = Bodies.Read(
            "TT\nNội dung\nCơ quan chủ trì\nThời gian\n1\nMở lớp tập huấn\n\n2\n\nSở Nội vụ\n30/9/2023\n2\nRà soát hồ sơ\nSở Y tế\n15/10/2023\n", "2023-08-17").Tasks;
        Assert.Equal(["Mở lớp tập huấn", "Rà soát hồ sơ"], tasks.Select(task => task.Text));
        Assert.Equal(["Sở Nội vụ", "Sở Y tế"], tasks.SelectMany(task => task.Lead).Select(agency => agency.Text));
    }

    [Fact]
    public void Read_FlatTableWithABlankCell_KeepsTheColumnsBehindIt()
    {
        var tasks = Bodies.Read(
            FlatHead.Replace("\n1\n", "\n\n1\n", StringComparison.Ordinal)
            + "\n2\nRà soát hồ sơ theo Quyết định số\n12/QĐ-UBND\nSở Y tế\n\n15/10/2023\n\n3\nKiểm tra chợ\nSở Công Thương\nCông an tỉnh\nThường xuyên\n", "2023-08-17").Tasks;
        Assert.Equal(["I.1", "I.2", "I.3"], tasks.Select(task => task.Path));
        Assert.Equal("Rà soát hồ sơ theo Quyết định số 12/QĐ-UBND", tasks[1].Text);
        Assert.Equal(["Sở Nội vụ", "Sở Y tế", "Sở Công Thương"], tasks.SelectMany(task => task.Lead).Select(agency => agency.Text));
        Assert.Empty(tasks[1].Support);
        Assert.Equal(new DateOnly(2023, 10, 15), tasks[1].Deadline?.End);
    }

    [Fact]
    public void Read_FlatTableWithoutContent_IsOrdinaryText()
    {
        var tasks = Bodies.Read("TT\nCơ quan chủ trì\nCơ quan phối hợp\n1\nSở Nội vụ kiểm tra hồ sơ của các xã.\n", "2023-08-17").Tasks;
        Assert.Contains(tasks, task => task.Text.Contains("Sở Nội vụ kiểm tra hồ sơ", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SentenceWithBars_IsNoTable()
    {
        var task = Assert.Single(Bodies.Read("1. Sở Y tế kiểm tra | giám sát | báo cáo kết quả.").Tasks);
        Assert.Equal("Sở Y tế kiểm tra | giám sát | báo cáo kết quả.", task.Text);
    }

    [Fact]
    public void Read_TableOfTabs_IsReadUnderHeadingsThatAssign()
    {
        var tasks = Bodies.Read(
            "I. NHIỆM VỤ\nSTT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\n1\tRà soát hộ nghèo\tPhòng LĐTBXH\tUBND các xã\tQuý I/2024\n2\tXây dựng đề án\tPhòng Nội vụ\t\t30/6/2024\n\nII. KIỂM TRA\n1. Thanh tra huyện kiểm tra.",
            "2024-01-05").Tasks;
        Assert.Equal(["I.1", "I.2", "II.1"], tasks.Select(task => task.Path));
        Assert.Equal(["Phòng LĐTBXH", "Phòng Nội vụ", "Thanh tra huyện"], tasks.Select(task => Assert.Single(task.Lead).Text));
        Assert.Equal(("UBND các xã", 0), (Assert.Single(tasks[0].Support).Text, tasks[1].Support.Count));
        Assert.Equal(new DateOnly(2024, 6, 30), tasks[1].Deadline!.End);
    }

    [Fact]
    public void Read_LinesWithTabsThatAssignNothing_AreText() =>
        Assert.Equal(["Sở Y tế:\tkiểm tra\tcác chợ.".Replace('\t', ' ')], Bodies.Read("1.\tSở Y tế:\tkiểm tra\tcác chợ.").Tasks.Select(task => task.Text));

    private const string Loose = "I. NHIỆM VỤ\n\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian hoàn thành\n";

    private const string Section = "\nII. KIỂM TRA\n1. Thanh tra huyện kiểm tra.";

    [Theory]
    [InlineData(Loose + "Rà soát hộ nghèo\nPhòng Nội vụ\nUBND các xã\nTháng 6/2023\nMở lớp tập huấn\nPhòng Tư pháp\nPhòng Y tế\nQuý III/2023")]
    [InlineData("I. NHIỆM VỤ\n\nNhiệm vụ\n\nCơ quan\nchủ trì\n\nCơ quan\nphối hợp\n\nThời gian\n\nRà soát hộ nghèo\n\nPhòng Nội vụ\n\nUBND các xã\n\nTháng 6/2023\n\nMở lớp tập huấn\n\nPhòng Tư pháp\n\nPhòng Y tế\n\nQuý III/2023\n")]
    [InlineData(Loose + "Rà soát\nhộ nghèo\nPhòng Nội vụ\nUBND các xã\nTháng 6/2023\nMở lớp tập huấn\nPhòng Tư pháp\nPhòng Y tế\nQuý III/2023")]
    [InlineData("I. NHIỆM VỤ\nNhiệm vụ\tCơ quan\nchủ trì\tCơ quan\nphối hợp\tThời gian\nRà soát\nhộ nghèo\tPhòng Nội vụ\tUBND các xã\tTháng 6/2023\nMở lớp tập huấn\tPhòng\nTư pháp\tPhòng Y tế\tQuý III/2023")]
    [InlineData("I. NHIỆM VỤ\nNhiệm vụ             Cơ quan chủ trì    Cơ quan phối hợp    Thời gian\nRà soát hộ           Phòng Nội vụ       UBND các xã         Tháng 6/2023\nnghèo\nMở lớp tập huấn      Phòng Tư pháp      Phòng Y tế          Quý III/2023\n")]
    public void Read_TableWithoutNumbers_IsReadWhereItsColumnsCanBeTold(string body)
    {
        var reading = Bodies.Read(body + Section, "2023-05-17");
        Assert.Equal(["I-1", "I-2", "II.1"], reading.Tasks.Select(task => task.Path));
        Assert.Equal(["Rà soát hộ nghèo", "Mở lớp tập huấn"], reading.Tasks.Take(2).Select(task => task.CleanText));
        Assert.Equal(["Phòng Nội vụ", "Phòng Tư pháp", "Thanh tra huyện"], reading.Tasks.Select(task => Assert.Single(task.Lead).Text));
        Assert.Equal(["UBND các xã", "Phòng Y tế"], reading.Tasks.SelectMany(task => task.Support).Select(agency => agency.Text));
        Assert.Equal(["Tháng 6/2023", "Quý III/2023"], reading.Tasks.Take(2).Select(task => task.Deadline?.Text));
        Assert.DoesNotContain(reading.Warnings, warning => warning.Code == "R104");
    }

    [Theory]
    [InlineData(Loose + "Rà soát hộ nghèo\nPhòng Nội vụ\nTháng 6/2023\nMở lớp tập huấn\nPhòng Tư pháp\nPhòng Y tế\nQuý III/2023", "I-1")]
    [InlineData("I. NHIỆM VỤ\nTT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian hoàn thành\n01\nRà soát hộ nghèo\nPhòng Nội vụ\nTháng 6/2023\n02\nMở lớp tập huấn\nPhòng Tư pháp\nPhòng Y tế\nQuý III/2023", "I.1")]
    [InlineData("I. NHIỆM VỤ\nTT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\n1\nRà soát hộ nghèo\nPhòng Nội vụ\nTháng 6/2023\n2\nMở lớp tập huấn\nPhòng Tư pháp\nPhòng Y tế\nQuý III/2023", "I.1")]
    public void Read_TableWithAMissingCell_PutsTheOthersInTheirColumns(string body, string path)
    {
        var tasks = Bodies.Read(body + Section, "2023-05-17").Tasks;
        Assert.Equal(path, tasks[0].Path);
        Assert.Equal((0, "Tháng 6/2023"), (tasks[0].Support.Count, tasks[0].Deadline?.Text));
        Assert.Equal("Phòng Y tế", Assert.Single(tasks[1].Support).Text);
    }

    [Theory]
    [InlineData(Loose + "Rà soát hộ nghèo\nLập danh sách\nTháng 6/2023\nMở lớp tập huấn\nQuý III/2023", "Nhiệm vụ\nCơ quan chủ trì", "Quý III/2023", 1)]
    [InlineData("I. NHIỆM VỤ\nTT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n1\tRà soát\nhộ nghèo\tPhòng Nội vụ\nUBND các xã\tTháng 6/2023\n2\tMở lớp tập huấn\tPhòng Tư pháp\tPhòng Y tế\tQuý III/2023", "1\tRà soát", "Tháng 6/2023", 2)]
    [InlineData("I. NHIỆM VỤ\nTT\tNội dung\tCơ quan chủ trì\tThời gian\nRà soát hộ nghèo, Phòng Nội vụ\nTháng 6/2023", "TT\tNội dung", "Tháng 6/2023", 1)]
    public void Read_TableWhoseColumnsCannotBeTold_IsLeftOutAndSaid(string body, string first, string last, int tasks)
    {
        var text = body + Section;
        var reading = Bodies.Read(text, "2023-05-17");
        Assert.Equal(tasks, reading.Tasks.Count);
        var unread = Assert.Single(reading.Warnings, warning => warning.Code == "R104").Range!.Value.Of(text).ToString();
        Assert.StartsWith(first, unread, StringComparison.Ordinal);
        Assert.EndsWith(last, unread, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LinesThatAreNoHeadings_AreText() =>
        Assert.Contains("Phòng Y tế kiểm tra các chợ", Assert.Single(Bodies.Read("Nhiệm vụ\nPhòng Y tế kiểm tra các chợ trên địa bàn.\nThời gian\nTrước ngày 15/7/2023.").Tasks).Text, StringComparison.Ordinal);
}
