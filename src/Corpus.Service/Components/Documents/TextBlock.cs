using Corpus.Directives;

namespace Corpus.Service.Components.Documents;

/// <summary>A paragraph of a directive as it is shown.</summary>
/// <param name="Kind">How it is set.</param>
/// <param name="Pieces">Its text in order; nothing of the source is left out but line breaks and marks of emphasis.</param>
internal sealed record TextBlock(BlockKind Kind, IReadOnlyList<TextPiece> Pieces);

/// <summary>How a paragraph is set.</summary>
internal enum BlockKind
{
    /// <summary>Running text.</summary>
    Text = 0,

    /// <summary>A heading above tasks.</summary>
    Heading = 1,

    /// <summary>Printed in capitals: names of authorities, the motto, the form.</summary>
    Capitals = 2,
}

/// <summary>A stretch of a paragraph within which nothing begins or ends.</summary>
/// <param name="Text">The text, without line breaks.</param>
/// <param name="Task">The task that it belongs to, or null.</param>
/// <param name="Citation">The document that it names, or null.</param>
/// <param name="Role">What else it says in its task, or null.</param>
/// <param name="Anchors">Names of the values of the directive that are read from here on.</param>
internal sealed record TextPiece(string Text, DirectiveTask? Task, Citation? Citation, PieceRole? Role, IReadOnlyList<string> Anchors);

/// <summary>What a stretch of a task says.</summary>
internal enum PieceRole
{
    /// <summary>Who is to do it, with or under whom.</summary>
    Agency = 0,

    /// <summary>By when.</summary>
    Deadline = 1,
}
