using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Indexes that earlier builds stored, one of each format; <c>Compat/</c> keeps them.</summary>
public sealed class CompatTests
{
    [Theory]
    [InlineData(2, 4, 1)]
    [InlineData(3, 6, 2)]
    public void Open_IndexOfAnEarlierBuild_IsReadAndWrittenOn(int format, int tasks, int directives)
    {
        // 2: corpus import (t1, t2), corpus ingest (a directive of two tasks) and corpus correct (t2). 3: corpus ingest (one that cites it) to that.
        using var folder = new TempFolder();
        File.Copy(Repository.PathOf($"tests/Corpus.Search.Tests/Compat/format-{format}.sqlite"), folder.PathOf(SqliteTaskIndex.FileName));
        using (var index = SqliteTaskIndex.Open(folder.FullPath))
        {
            using (var reader = index.OpenReader())
            {
                Assert.Equal((3, tasks, directives), (reader.Statistics.FormatVersion, reader.Statistics.Tasks, reader.Statistics.Directives));
                var phrase = new PhraseQuery(SearchField.Text, ["cách", "ly"]);
                Assert.Equal(["d1eaf3f421fb:1", "t1"], reader.Search(new SearchRequest { Query = phrase }).Hits.Select(hit => hit.Task.Id).Order());
                Assert.Equal("12/CT-UBND", reader.FindDirective("d1eaf3f421fb")!.Directive.FullNumber);
                Assert.Equal(Sector.Border, reader.FindTask("t2")!.Task.Sectors[0].Sector);
                Assert.Equal("12 ct ubnd", reader.FindCitations("d1eaf3f421fb")!.NumberKey);
                Assert.Equal(
                    format == 2 ? [] : ["16/CT-TTg 1", "12/CT-UBND 0"],
                    reader.FindCiting("12 ct ubnd").SelectMany(citing => citing.Cites).Select(cited => $"{cited.Number} {cited.Tasks}"));
                Assert.Equal(
                    format == 2 ? [] : ["bee6d35d8e32:2"],
                    reader.Search(new SearchRequest { Filter = new TaskFilter { DeadlineStates = [DeadlineState.Ongoing] } }).Hits.Select(hit => hit.Task.Id));
                Assert.Equal(DeadlineState.Dated, reader.FindTask("d1eaf3f421fb:1")!.DeadlineState);
                Assert.Equal(DeadlineState.None, reader.FindTask("t2")!.DeadlineState);
                Assert.Equal("t2", Assert.Single(reader.ListCorrections()).Correction.TaskId);
            }

            using (var writer = index.OpenWriter())
            {
                writer.AddTask(new ImportedTask("t3", "d2", "cách ly", "Lai Châu", SectorSet.Of(Sector.Health), null));
                writer.Commit();
            }

            using var after = index.OpenReader();
            Assert.Equal(tasks + 1, after.Statistics.Tasks);
        }

        Assert.Empty(IndexChecker.Check(folder.FullPath));
    }
}
