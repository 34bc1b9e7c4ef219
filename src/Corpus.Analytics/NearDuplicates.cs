using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Analytics;

/// <summary>Finds directives that are nearly identical in text to a given one.</summary>
public static class NearDuplicates
{
    /// <summary>Likeness from which directives are nearly identical unless asked otherwise: four fifths of all wording is shared.</summary>
    public const double DefaultMinLikeness = 0.8;

    /// <summary>Candidates compared at most, those with most tasks alike first.</summary>
    public const int MaxCandidates = AlikeDirectives.MaxFound;

    /// <summary>Syllables of the shingles by which directives are compared; the usual size for near-duplicates of documents.</summary>
    private const int ShingleSize = 3;

    /// <summary>Finds them.</summary>
    /// <param name="reader">The snapshot to ask.</param>
    /// <param name="directiveId">Id of a stored directive.</param>
    /// <param name="minLikeness">Least likeness, in [0, 1].</param>
    /// <param name="timeBudget">How long to look, as <see cref="SearchRequest.TimeBudget"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null when no directive of this id is stored.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static NearDuplicateResult? Compute(
        ITaskIndexReader reader, string directiveId, double minLikeness, TimeSpan timeBudget, CancellationToken cancellationToken = default)
    {
        if (reader.FindDirective(directiveId) is not { } stored)
        {
            return null;
        }

        var time = new Countdown(timeBudget);
        var found = AlikeDirectives.Find(reader, stored, time, out var complete, cancellationToken);
        var shingles = ShinglesOf(stored.Directive);
        var near = new List<NearDuplicate>();
        foreach (var candidate in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (time.IsOver)
            {
                complete = false;
                break;
            }

            if (reader.FindDirective(candidate.Id) is { } other
                && Shingles.Likeness(shingles, ShinglesOf(other.Directive)) is var likeness && likeness >= minLikeness)
            {
                near.Add(new NearDuplicate(other.Summary, likeness));
            }
        }

        return new NearDuplicateResult(
            [.. near.OrderByDescending(one => one.Likeness).ThenBy(one => one.Directive.Id, StringComparer.Ordinal)], complete);
    }

    /// <summary>Likeness of two directives: the Jaccard coefficient of the runs of three syllables of all their tasks, in [0, 1]; symmetric.</summary>
    public static double Likeness(Directive one, Directive other) => Shingles.Likeness(ShinglesOf(one), ShinglesOf(other));

    private static ulong[] ShinglesOf(Directive directive) =>
        Shingles.Of(string.Join('\n', directive.Tasks.Select(task => task.CleanText)), ShingleSize);
}

/// <summary>What is nearly identical to a directive.</summary>
/// <param name="Directives">Most alike first.</param>
/// <param name="Complete">False when some may be missing: the time budget ended the search early, or a task stands in more directives than are
/// compared.</param>
public sealed record NearDuplicateResult(IReadOnlyList<NearDuplicate> Directives, bool Complete);

/// <summary>A directive that is nearly identical to another.</summary>
/// <param name="Directive">The directive in brief.</param>
/// <param name="Likeness">In [0, 1].</param>
public sealed record NearDuplicate(DirectiveSummary Directive, double Likeness);
