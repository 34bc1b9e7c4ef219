namespace Corpus.Reading;

/// <summary>How sure it must be that words name an agency.</summary>
internal enum AgencyNeed
{
    /// <summary>They begin with a word that agencies are called by.</summary>
    Known = 0,

    /// <summary>The place ("phối hợp với …") says that an agency follows: any name with a capital is one.</summary>
    Any = 1,
}
