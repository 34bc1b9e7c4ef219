using Corpus.Directives;

namespace Corpus.Service.Components.Documents;

/// <summary>A heading of a directive with what stands below it, or one of its tasks.</summary>
/// <param name="Heading">Text of the heading; null for a task.</param>
/// <param name="Task">The task; null for a heading.</param>
public sealed record TaskNode(string? Heading, DirectiveTask? Task)
{
    /// <summary>What stands below a heading, in the order of the source.</summary>
    public List<TaskNode> Children { get; } = [];

    /// <summary>The tree of the tasks: neighbours with the same heading stand below it.</summary>
    public static IReadOnlyList<TaskNode> Of(IEnumerable<DirectiveTask> tasks)
    {
        var root = new TaskNode(null, null);
        foreach (var task in tasks)
        {
            var parent = root;
            foreach (var heading in task.Headings)
            {
                var last = parent.Children.LastOrDefault();
                if (last?.Heading != heading)
                {
                    last = new TaskNode(heading, null);
                    parent.Children.Add(last);
                }

                parent = last;
            }

            parent.Children.Add(new TaskNode(null, task));
        }

        return root.Children;
    }
}
