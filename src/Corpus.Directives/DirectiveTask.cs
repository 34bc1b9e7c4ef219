namespace Corpus.Directives;

/// <summary>How binding the words of a task are.</summary>
/// <remarks>The values are stored in indexes: never renumber.</remarks>
public enum Strictness
{
    /// <summary>An order: "giao", "yêu cầu", "phải", or a plain imperative.</summary>
    Must = 0,

    /// <summary>A request or wish: "đề nghị", "khuyến khích", "cần".</summary>
    Should = 1,

    /// <summary>A permission: "có thể", "được phép".</summary>
    May = 2,

    /// <summary>A prohibition: "không được", "nghiêm cấm", "tuyệt đối không".</summary>
    MustNot = 3,
}

/// <summary>From where a task has its lead agencies.</summary>
public enum LeadSource
{
    /// <summary>Nowhere: the text names nobody.</summary>
    None = 0,

    /// <summary>Its own text.</summary>
    Item = 1,

    /// <summary>A heading above it.</summary>
    Heading = 2,

    /// <summary>A line behind it that says who carries it out.</summary>
    Attached = 3,

    /// <summary>The words before the first item.</summary>
    Preamble = 4,
}

/// <summary>One order to somebody in a directive: the smallest item that orders something, and the unit of search.</summary>
public sealed record DirectiveTask
{
    /// <summary>Numbering path, unique in the directive: <c>II.1.1.a-2</c>. Children without a label count after a hyphen.</summary>
    public required string Path { get; init; }

    /// <summary>The whole text without its label, as printed: broken lines joined by one space, misreadings and markup kept.</summary>
    public required string Text { get; init; }

    /// <summary>The text for display and search: <see cref="Text"/> without markup and stray marks.</summary>
    public required string CleanText { get; init; }

    /// <summary>From the first to the last character of the task in the source, without its label.</summary>
    public required TextRange Range { get; init; }

    /// <summary>Texts of the headings above the task, outermost first.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Bodies told to do it or to lead it.</summary>
    public IReadOnlyList<Agency> Lead { get; init; } = [];

    /// <summary>From where <see cref="Lead"/> was taken.</summary>
    public LeadSource LeadFrom { get; init; }

    /// <summary>Bodies named with "phối hợp".</summary>
    public IReadOnlyList<Agency> Support { get; init; } = [];

    /// <summary>Bodies that the lead is told to direct, guide or instruct.</summary>
    public IReadOnlyList<Agency> Directed { get; init; } = [];

    /// <summary>The time limit of the whole task, or the dated one of several; null when there is none.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>Further time limits in the same task, in the order of the text.</summary>
    public IReadOnlyList<Deadline> OtherDeadlines { get; init; } = [];

    /// <summary>Amounts to reach or provide, verbatim, with unit and noun.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Numbers of the documents cited in the text.</summary>
    public IReadOnlyList<string> Citations { get; init; } = [];

    /// <summary>When the task applies (a scenario), or null for always.</summary>
    public string? Condition { get; init; }

    /// <summary>How binding the words are.</summary>
    public Strictness Strictness { get; init; }

    /// <summary>The words that show <see cref="Strictness"/>, verbatim; null for a plain imperative.</summary>
    public string? StrictnessText { get; init; }

    /// <summary>
    /// Where <c>text</c>, <c>path</c> (its label), <c>strictness</c>, <c>condition</c>, <c>headings[0]</c> …, <c>targets[0]</c> … were read from; the
    /// other values say it themselves.
    /// </summary>
    public IReadOnlyDictionary<string, Evidence> Evidence { get; init; } = new Dictionary<string, Evidence>();

    /// <summary>Sectors, the main one first; empty until the task was classified.</summary>
    public IReadOnlyList<SectorLabel> Sectors { get; init; } = [];
}
