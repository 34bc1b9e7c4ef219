using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics.Tests;

/// <summary>An index of a few hand-made directives in a folder of its own.</summary>
internal sealed class SmallIndex : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-analytics-").FullName;
    private readonly SqliteTaskIndex _index;

    public SmallIndex(params Directive[] directives)
    {
        _index = SqliteTaskIndex.Open(_folder);
        using var writer = _index.OpenWriter();
        foreach (var (directive, number) in directives.Select((directive, number) => (directive, number)))
        {
            writer.Add(new IndexableDirective
            {
                SourceKey = $"{number}",
                ContentHash = number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture),
                ProcessedBy = "test",
                Directive = directive,
            });
        }

        writer.Commit();
        Reader = _index.OpenReader();
    }

    public ITaskIndexReader Reader { get; }

    /// <summary>A directive of a province with one task a text; each text may start with its sector's code and a colon.</summary>
    public static Directive Directive(string province, string? issued, params string[] tasks) => new()
    {
        Source = "test",
        SourceText = string.Join('\n', tasks),
        Province = province,
        Issued = PartialDate.TryParse(issued, out var date) ? date : null,
        Tasks =
        [
            .. tasks.Select((task, number) => new DirectiveTask
            {
                Path = $"{number + 1}",
                Text = task,
                CleanText = task,
                Range = new TextRange(0, task.Length),
                Sectors = [new SectorLabel(Sectors.TryParse(task.Split(':')[0], out var sector) ? sector : Sector.Governance, 1, [])],
            }),
        ],
    };

    public void Dispose()
    {
        Reader.Dispose();
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
