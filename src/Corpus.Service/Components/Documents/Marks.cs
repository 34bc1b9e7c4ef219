using System.Text.RegularExpressions;
using Corpus.Directives;

namespace Corpus.Service.Components.Documents;

/// <summary>What stands where in the text of one directive.</summary>
internal sealed partial class Marks
{
    private readonly List<(TextRange Range, Citation Citation)> _citations = [];
    private readonly List<(TextRange Range, PieceRole Role)> _roles = [];
    private readonly List<(int At, string Name)> _anchors = [];

    private Marks(IReadOnlyList<DirectiveTask> tasks) => Tasks = tasks;

    /// <summary>The tasks by their place.</summary>
    public IReadOnlyList<DirectiveTask> Tasks { get; }

    /// <summary>Collects the marks of <paramref name="directive"/>.</summary>
    public static Marks Of(Directive directive)
    {
        var marks = new Marks([.. directive.Tasks.OrderBy(task => task.Range.Start)]);
        foreach (var citation in directive.Citations)
        {
            marks._citations.AddRange(citation.Ranges.Select(range => (range, citation)));
        }

        foreach (var task in directive.Tasks)
        {
            var agencies = task.Lead.Concat(task.Support).Concat(task.Directed).Select(agency => agency.Range).OfType<TextRange>();
            marks._roles.AddRange(agencies.Select(range => (range, PieceRole.Agency)));
            var deadlines = task.OtherDeadlines.Concat(task.Deadline is { } deadline ? [deadline] : []);
            marks._roles.AddRange(deadlines.Select(one => (one.Range, PieceRole.Deadline)));
        }

        foreach (var (name, evidence) in directive.Evidence)
        {
            if (evidence.Range is { } range)
            {
                marks._anchors.Add((range.Start, name));
            }
        }

        marks._citations.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        marks._roles.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return marks;
    }

    /// <summary>The first task with a part in a range, or null.</summary>
    public DirectiveTask? TaskIn(TextRange range) => Tasks.FirstOrDefault(task => task.Range.Start < range.End && range.Start < task.Range.End);

    /// <summary>Cuts a range of <paramref name="text"/> where something begins or ends.</summary>
    public IEnumerable<TextPiece> Cut(string text, TextRange range)
    {
        var tasks = Tasks.Where(task => Meets(task.Range, range)).ToList();
        var citations = _citations.Where(mark => Meets(mark.Range, range)).ToList();
        var roles = _roles.Where(mark => Meets(mark.Range, range)).ToList();
        var anchors = _anchors.Where(anchor => range.Start <= anchor.At && anchor.At < range.End).ToList();
        var cuts = new SortedSet<int> { range.Start, range.End };
        foreach (var marked in tasks.Select(task => task.Range).Concat(citations.Select(mark => mark.Range)).Concat(roles.Select(mark => mark.Range)))
        {
            cuts.Add(Math.Max(marked.Start, range.Start));
            cuts.Add(Math.Min(marked.End, range.End));
        }

        cuts.UnionWith(anchors.Select(anchor => anchor.At));
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            yield return new TextPiece(
                Clean().Replace(text[start..end], match => match.ValueSpan.Contains('*') ? "" : " "),
                tasks.Find(task => Holds(task.Range, start)),
                citations.Find(mark => Holds(mark.Range, start)).Citation,
                roles.Find(mark => Holds(mark.Range, start)) is { Range.Length: > 0 } mark ? mark.Role : null,
                [.. anchors.Where(anchor => anchor.At == start).Select(anchor => anchor.Name)]);
        }
    }

    private static bool Meets(TextRange one, TextRange other) => one.Start < other.End && other.Start < one.End;

    private static bool Holds(TextRange range, int at) => range.Start <= at && at < range.End;

    [GeneratedRegex(@"\*\*+|\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clean();
}
