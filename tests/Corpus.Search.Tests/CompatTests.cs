using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>Indexes that earlier builds stored, one of each format; <c>Compat/</c> keeps them.</summary>
public sealed class CompatTests
{
    [Fact]
    public void Open_IndexOfFormat2_IsReadAndWrittenOn()
    {
        // Made by corpus import (t1, t2), corpus ingest (one directive of two tasks) and corpus correct (t2).
        using var folder = new TempFolder();
        File.Copy(Repository.PathOf("tests/Corpus.Search.Tests/Compat/format-2.sqlite"), folder.PathOf(SqliteTaskIndex.FileName));
        using (var index = SqliteTaskIndex.Open(folder.FullPath))
        {
            using (var reader = index.OpenReader())
            {
                Assert.Equal((2, 4, 1), (reader.Statistics.FormatVersion, reader.Statistics.Tasks, reader.Statistics.Directives));
                var phrase = new PhraseQuery(SearchField.Text, ["cách", "ly"]);
                Assert.Equal(["d1eaf3f421fb:1", "t1"], reader.Search(new SearchRequest { Query = phrase }).Hits.Select(hit => hit.Task.Id).Order());
                Assert.Equal("12/CT-UBND", reader.FindDirective("d1eaf3f421fb")!.Directive.FullNumber);
                Assert.Equal(Sector.Border, reader.FindTask("t2")!.Task.Sectors[0].Sector);
                Assert.Equal("t2", Assert.Single(reader.ListCorrections()).Correction.TaskId);
            }

            using (var writer = index.OpenWriter())
            {
                writer.AddTask(new ImportedTask("t3", "d2", "cách ly", "Lai Châu", SectorSet.Of(Sector.Health), null));
                writer.Commit();
            }

            using var after = index.OpenReader();
            Assert.Equal(5, after.Statistics.Tasks);
        }

        Assert.Empty(IndexChecker.Check(folder.FullPath));
    }
}
