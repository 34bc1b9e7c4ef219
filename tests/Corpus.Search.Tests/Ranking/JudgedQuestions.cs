using System.Security.Cryptography;
using Corpus.Directives;
using Corpus.Reading;
using Corpus.Testing;
using Corpus.Text;

namespace Corpus.Search.Tests.Ranking;

/// <summary>One judged question.</summary>
/// <param name="IsHeldOut">Whether it is kept from all tuning.</param>
/// <param name="Text">The question.</param>
/// <param name="Grades">By task id: 2 answers it, 1 helps in part; the others do not.</param>
internal sealed record JudgedQuestion(bool IsHeldOut, string Text, IReadOnlyDictionary<string, int> Grades);

/// <summary>An index of the sample directives and of the fixtures of the reader, with judged questions about them.</summary>
/// <remarks>
/// The files beside this one tell which tasks answer which question. They name a task by words that it holds, not by its place, so that the
/// judgements outlive changes of the reader. Every third question is held out.
/// </remarks>
internal sealed class JudgedQuestions : IDisposable
{
    private readonly TempIndex _index = new();

    /// <summary>Reads and indexes the directives.</summary>
    /// <param name="change">What to do to a directive before it is indexed.</param>
    public JudgedQuestions(Func<Directive, Directive>? change = null)
    {
        string[] files =
        [
            .. Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").Order(StringComparer.Ordinal),
            .. Directory.GetFiles(Repository.PathOf("tests/Corpus.Reading.Tests/Fixtures"), "*.txt").Order(StringComparer.Ordinal),
        ];
        var tasks = new List<(string File, string Id, string Key)>();
        _index.Commit(writer =>
        {
            foreach (var file in files)
            {
                var name = Path.GetFileName(file);
                var bytes = File.ReadAllBytes(file);
                var read = DirectiveReader.Read(name, bytes).Value!;
                var directive = change is null ? read : change(read);
                var id = writer.Add(new IndexableDirective
                {
                    SourceKey = name,
                    ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                    ProcessedBy = "ranking",
                    Directive = directive,
                }).DirectiveId;
                tasks.AddRange(directive.Tasks.Select(task => (name, $"{id}:{task.Path}", $" {VietnameseFolding.Key(task.CleanText)} ")));
            }
        });
        Reader = _index.Index.OpenReader();
        var names = Lines("tasks.tsv").ToDictionary(
            cells => cells[0],
            cells => tasks.Where(task => task.File == cells[1] && task.Key.Contains($" {VietnameseFolding.Key(cells[2])} ", StringComparison.Ordinal))
                .Select(task => task.Id).ToArray());
        Missing = [.. names.Where(name => name.Value.Length == 0).Select(name => name.Key)];
        Names = names;
        Questions =
        [
            .. Lines("questions.tsv").Select(cells => new JudgedQuestion(
                cells[0] == "held",
                cells[1],
                cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(name => names[name]).Select(id => (Id: id, Grade: 1))
                    .Concat(cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(name => names[name]).Select(id => (Id: id, Grade: 2)))
                    .GroupBy(pair => pair.Id).ToDictionary(group => group.Key, group => group.Max(pair => pair.Grade)))),
        ];
    }

    /// <summary>The index.</summary>
    public ITaskIndexReader Reader { get; }

    /// <summary>The questions.</summary>
    public IReadOnlyList<JudgedQuestion> Questions { get; }

    /// <summary>By name in the files the ids of the tasks.</summary>
    public IReadOnlyDictionary<string, string[]> Names { get; }

    /// <summary>Names of tasks that the reader does not find any more.</summary>
    public IReadOnlyList<string> Missing { get; }

    public void Dispose()
    {
        Reader.Dispose();
        _index.Dispose();
    }

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Repository.PathOf($"tests/Corpus.Search.Tests/Ranking/{file}")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
