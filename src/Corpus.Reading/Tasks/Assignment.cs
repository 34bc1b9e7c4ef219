using Corpus.Directives;

namespace Corpus.Reading;

/// <summary>An agency that a passage orders something, as found.</summary>
/// <param name="Passage">The passage that names it.</param>
/// <param name="Start">First position in the passage.</param>
/// <param name="End">Position after the last.</param>
/// <param name="Parts">
/// Where in the passage the parts of its name stand, in their order, when it shares words with other bodies: an end behind them or a head
/// before them; or null.
/// </param>
/// <param name="Rule">Name of the rule that read it.</param>
internal sealed record FoundAgency(Passage Passage, int Start, int End, IReadOnlyList<TextRange>? Parts, string Rule)
{
    /// <summary>Its name, the shared words put back.</summary>
    public string Text { get; } = Parts is null ? Passage.Text[Start..End] : string.Join(' ', Parts.Select(part => Passage.Text[part.Start..part.End]));

    /// <summary><see cref="Text"/> as printed.</summary>
    public string Printed => Parts is null ? Passage.Printed(Start, End) : string.Join(' ', Parts.Select(part => Passage.Printed(part.Start, part.End)));

    /// <summary>Where it stands in the source; null when it was put together from several places.</summary>
    public TextRange? Range => Parts is null ? Passage.RangeOf(Start, End) : null;

    /// <summary>The parts of the source that its name is made of, in the order of its words; empty when they stand in one place.</summary>
    public IReadOnlyList<TextRange> Pieces => Parts is null ? Passage.PiecesOf(Start, End)
        : [.. Parts.SelectMany(part => Passage.PiecesOf(part.Start, part.End) is { Count: > 0 } pieces ? pieces : [Passage.RangeOf(part.Start, part.End)])];
}

/// <summary>Who is told what in a passage.</summary>
internal sealed class Assignment
{
    /// <summary>Bodies told to do it, in order, without repetition.</summary>
    public List<FoundAgency> Lead { get; } = [];

    /// <summary>Bodies named with "phối hợp".</summary>
    public List<FoundAgency> Support { get; } = [];

    /// <summary>Bodies that the lead directs.</summary>
    public List<FoundAgency> Directed { get; } = [];

    /// <summary>Bodies that head or carry out what is set up ("do Sở Y tế chủ trì", "do … làm Tổ trưởng"): they lead where nobody else does.</summary>
    public List<FoundAgency> Headed { get; } = [];

    /// <summary>Bodies that the lead asks or tells to do something; they lead where it is the issuer itself who asks.</summary>
    public List<FoundAgency> Asked { get; } = [];

    /// <summary>Whether the passage opens with its assignee, so that nobody above it is meant.</summary>
    public bool OpensWithLead { get; set; }

    /// <summary>Whether it opens with a request to bodies in general ("Yêu cầu các cơ sở …"), which the assignee above is to make.</summary>
    public bool OpensWithRequest { get; set; }

    /// <summary>Whether the passage opens with a body that is ordered nothing: it consents, notes, reports.</summary>
    public bool OpensWithoutOrder { get; set; }

    /// <summary>Whether the text behind a title opens with such a body: "Về đề xuất của Sở X" - "Ban Thường vụ đồng ý …".</summary>
    public bool TitledWithoutOrder { get; set; }

    /// <summary>First position behind an opening "Sở Y tế:"; 0 when the passage has none.</summary>
    public int ContentStart { get; set; }

    /// <summary>Whether the passage names nothing but its assignees.</summary>
    public bool IsOnlyNames { get; set; }
}
