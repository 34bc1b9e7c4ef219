using Corpus.Classification.Training;
using Corpus.Directives;

namespace Corpus.Classification.Tests.Training;

public sealed class JoinedTasksTests
{
    [Fact]
    public void Of_TasksOfOneDirective_EachGoesOnWithTheNext()
    {
        var joined = JoinedTasks.Of([
            Task("a", "Tiêm phòng dại cho đàn chó.", Sector.Agriculture),
            Task("b", "Kiện toàn Ban Chỉ đạo.", Sector.Governance),
            Task("a", "Điều trị dự phòng người bị chó cắn.", Sector.Health, Sector.Agriculture),
        ]);

        Assert.Equal("Tiêm phòng dại cho đàn chó; điều trị dự phòng người bị chó cắn.", joined[0]?.Input.Text);
        Assert.Equal([Sector.Agriculture, Sector.Health], joined[0]!.Sectors);
        Assert.Null(joined[1]);
        Assert.Equal([Sector.Health, Sector.Agriculture], joined[2]!.Sectors);
    }

    [Fact]
    public void Of_ManySectors_KeepsTheFirstThree()
    {
        var joined = JoinedTasks.Of([
            Task("a", "Một.", Sector.Civic, Sector.Welfare), Task("a", "Hai.", Sector.Finance, Sector.Economy)]);

        Assert.Equal([Sector.Civic, Sector.Welfare, Sector.Finance], joined[0]!.Sectors);
    }

    [Fact]
    public void Of_TextsTooLongTogether_AreNotJoined() =>
        Assert.All(JoinedTasks.Of([Task("a", new string('a', 600), Sector.Civic), Task("a", new string('b', 600), Sector.Civic)]), Assert.Null);

    private static LabelledExample Task(string group, string text, params Sector[] sectors) => new(group, ClassifierInput.Of(text), sectors);
}
