namespace Corpus.Search.Querying;

/// <summary>A searchable text of a task.</summary>
/// <remarks>The values are stored in indexes: never renumber.</remarks>
public enum SearchField
{
    /// <summary>The task's clean text: what a query without a field asks.</summary>
    Text = 0,

    /// <summary>The headings above the task.</summary>
    Heading = 1,

    /// <summary>The subject of its directive.</summary>
    Title = 2,

    /// <summary>Names of the lead and supporting agencies.</summary>
    Agency = 3,

    /// <summary>Number of its directive and of the documents it cites.</summary>
    Number = 4,
}
