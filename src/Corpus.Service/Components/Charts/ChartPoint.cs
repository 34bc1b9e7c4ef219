namespace Corpus.Service.Components.Charts;

/// <summary>What a chart marks: one period of one series.</summary>
/// <param name="Low">Where the mark begins on the scale of values: 0, or above what it stands on.</param>
/// <param name="High">Where it ends; <paramref name="Low"/> when nothing was counted.</param>
/// <param name="Title">The period, the series and its figure in words.</param>
/// <param name="Address">Address of the tasks; null when filters cannot choose just them.</param>
/// <param name="Language">Language of <paramref name="Title"/>; null for that of the page.</param>
public sealed record ChartPoint(double Low, double High, string Title, string? Address, string? Language = null);
