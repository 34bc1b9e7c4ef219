using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>What directives cite: read in bounded time, and once.</summary>
public sealed class CitationTests
{
    private const int Directives = 24;

    [Fact]
    public void ReadCitations_BudgetEndsBefore_SaysSoAndGoesOnFromThereNextTime()
    {
        using var temp = Fill();
        using var reader = (TaskIndexReader)temp.Index.OpenReader();
        Assert.Null(reader.ReadCitations(TimeSpan.Zero));

        // Each call decodes a few more; the last one has time for the rest.
        var calls = 0;
        CitationTable? table;
        do
        {
            reader.Clock = new CountingClock();
            table = reader.ReadCitations(CountingClock.BudgetUntil(6));
        }
        while (table is null && ++calls < Directives);

        Assert.InRange(calls, 2, Directives - 1);
        Assert.Equal(Directives, table!.Directives.Count);
        Assert.Same(table, reader.ReadCitations());
        Assert.Same(table, reader.ReadCitations(TimeSpan.Zero));
    }

    [Fact]
    public void ReadCitations_Cancelled_Throws()
    {
        using var temp = Fill();
        using var reader = temp.Index.OpenReader();
        Assert.Throws<OperationCanceledException>(() => reader.ReadCitations(new CancellationToken(canceled: true)));
        Assert.Equal(Directives, reader.ReadCitations().Directives.Count);
    }

    [Fact]
    public void ReadCitations_AfterACommit_DecodesOnlyWhatChanged()
    {
        using var temp = Fill();
        var corpus = new RandomCorpus(new Random(8));
        string replaced = "", removed;
        CitationTable before;
        using (var older = temp.Index.OpenReader())
        {
            before = older.ReadCitations();
            removed = before.Directives[^1].Directive.Id;
            temp.Commit(writer =>
            {
                replaced = writer.Add(corpus.Directive("3")).DirectiveId;
                writer.Add(corpus.Directive("new"));
                writer.Remove(removed);
            });
            using var reader = temp.Index.OpenReader();
            var after = reader.ReadCitations();
            var known = before.Directives.ToDictionary(citing => citing.Directive.Id);
            Assert.Equal(Directives, after.Directives.Count);
            foreach (var citing in after.Directives)
            {
                var isKept = known.TryGetValue(citing.Directive.Id, out var earlier) && citing.Directive.Id != replaced;
                Assert.Equal(isKept, ReferenceEquals(earlier, citing));
            }

            Assert.Contains(known.Keys, id => id == replaced);
            Assert.Same(before, older.ReadCitations());
            Assert.Equal(known[replaced].Directive, older.FindCitations(replaced)!.Directive);
            Assert.NotEqual(known[replaced].Directive, reader.FindCitations(replaced)!.Directive);
            Assert.Null(reader.FindCitations(removed));
        }
    }

    [Fact]
    public void ReadCitations_ManyAtOnce_AreGivenOneTable()
    {
        using var temp = Fill();
        var tables = new CitationTable[8];
        Parallel.For(0, tables.Length, at =>
        {
            using var reader = temp.Index.OpenReader();
            tables[at] = reader.ReadCitations();
        });
        Assert.All(tables, table => Assert.Same(tables[0], table));
    }

    [Fact]
    public void FindCiting_BudgetEndsBefore_GivesTheFirstOnes()
    {
        using var temp = Fill();
        using var reader = (TaskIndexReader)temp.Index.OpenReader();
        var number = reader.ReadCitations().Directives.SelectMany(citing => citing.Cites.Select(cited => cited.NumberKey).Distinct())
            .GroupBy(key => key).MaxBy(group => group.Count())!.Key;
        var all = reader.FindCiting(number);
        Assert.True(all.Count > 2, $"only {all.Count} cite {number}");
        Assert.Equal(all, reader.FindCiting(number, TimeSpan.FromHours(1), out var complete));
        Assert.True(complete);
        reader.Clock = new CountingClock();
        var first = reader.FindCiting(number, CountingClock.BudgetUntil(3), out complete);
        Assert.False(complete);
        Assert.Equal(all.Take(2), first);
        Assert.Throws<OperationCanceledException>(() => reader.FindCiting(number, TimeSpan.Zero, out _, new CancellationToken(canceled: true)));
    }

    private static TempIndex Fill()
    {
        var temp = new TempIndex();
        var corpus = new RandomCorpus(new Random(7));
        temp.Commit(writer =>
        {
            for (var i = 0; i < Directives; i++)
            {
                writer.Add(corpus.Directive($"{i}"));
            }
        });
        return temp;
    }
}
