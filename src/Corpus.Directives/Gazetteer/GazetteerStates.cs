namespace Corpus.Directives.Gazetteer;

/// <summary>In which states of the administrative map a unit exists.</summary>
/// <remarks>The map is known at three moments; when between two of them a unit was changed is not. The values are stored: never renumber.</remarks>
[Flags]
public enum GazetteerStates
{
    /// <summary>In none.</summary>
    None = 0,

    /// <summary>2021 to April 2023.</summary>
    Until2023 = 1,

    /// <summary>June 2025: after the mergers of 2023 to 2025, before the districts were abolished.</summary>
    June2025 = 2,

    /// <summary>From 1 July 2025: 34 provinces, no districts.</summary>
    FromJuly2025 = 4,
}
