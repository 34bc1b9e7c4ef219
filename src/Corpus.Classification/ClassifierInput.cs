using Corpus.Directives;

namespace Corpus.Classification;

/// <summary>What a classifier sees of a task.</summary>
/// <param name="Text">The task's clean text.</param>
/// <param name="Lead">Names of the bodies that lead it; may be empty.</param>
/// <param name="Headings">Headings above it, outermost first; may be empty.</param>
public readonly record struct ClassifierInput(string Text, IReadOnlyList<string> Lead, IReadOnlyList<string> Headings)
{
    /// <summary>A bare text, without agencies and headings.</summary>
    public static ClassifierInput Of(string text) => new(text, [], []);

    /// <summary>The task of a directive.</summary>
    public static ClassifierInput Of(DirectiveTask task) =>
        new(task.CleanText, [.. task.Lead.Select(agency => agency.Name)], task.Headings);
}
