using Corpus.Directives;

namespace Corpus.Classification;

/// <summary>What a classifier sees of a task.</summary>
/// <param name="Text">The task's clean text; null counts as empty.</param>
/// <param name="Lead">Names of the bodies that lead it; may be empty, null counts as empty.</param>
/// <param name="Headings">Headings above it, outermost first; may be empty, null counts as empty.</param>
/// <remarks>Of the text, of each lead and of each heading the first 1,000 syllables are read.</remarks>
public readonly record struct ClassifierInput(string Text, IReadOnlyList<string> Lead, IReadOnlyList<string> Headings)
{
    /// <summary>The task's clean text.</summary>
    public string Text { get => field ?? string.Empty; init; } = Text;

    /// <summary>Names of the bodies that lead it.</summary>
    public IReadOnlyList<string> Lead { get => field ?? []; init; } = Lead;

    /// <summary>Headings above it, outermost first.</summary>
    public IReadOnlyList<string> Headings { get => field ?? []; init; } = Headings;

    /// <summary>A bare text, without agencies and headings.</summary>
    public static ClassifierInput Of(string text) => new(text, [], []);

    /// <summary>The task of a directive.</summary>
    public static ClassifierInput Of(DirectiveTask task) =>
        new(task.CleanText, [.. task.Lead.Select(agency => agency.Name)], task.Headings);
}
