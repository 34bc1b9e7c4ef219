namespace Corpus.Reading.Formats;

/// <summary>A node of a page.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Parent">The node that holds it; -1 for the page.</param>
/// <param name="Start">Where its text begins in that of the page.</param>
internal readonly record struct HtmlNode(HtmlRole Role, int Parent, int Start)
{
    /// <summary>The node behind everything that it holds.</summary>
    public int End { get; init; }

    /// <summary>
    /// Of an item its number, or 0 for none; of a row that holds data its columns, or 0; of a cell the columns that it fills beside its
    /// own; of a spanned cell the node that fills its place.
    /// </summary>
    public int Value { get; init; }

    /// <summary>Of an item how it is numbered: <c>1</c>, <c>a</c>, <c>A</c>, <c>i</c>, <c>I</c>, or <c>-</c>; else <c>\0</c>.</summary>
    public char Style { get; init; }
}

/// <summary>A page as a flat tree: its nodes in the order of their beginnings, so that what a node holds stands right behind it.</summary>
/// <param name="Nodes">The nodes; the first is the page.</param>
/// <param name="Text">The words of all of them in order, white space as in the source.</param>
/// <param name="IsWhole">Whether nothing was left unread because the page is too long.</param>
internal sealed record HtmlPage(IReadOnlyList<HtmlNode> Nodes, string Text, bool IsWhole)
{
    /// <summary>The words of a node and of all that it holds.</summary>
    public ReadOnlySpan<char> TextOf(int node)
    {
        var end = Nodes[node].End;
        return Text.AsSpan(Nodes[node].Start..(end < Nodes.Count ? Nodes[end].Start : Text.Length));
    }
}
