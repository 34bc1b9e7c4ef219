namespace Corpus.Reading.Formats;

/// <summary>Finds the directive on a page, without the menus and footers of a portal.</summary>
internal static class HtmlDirective
{
    /// <summary>Longest text, in UTF-16 code units, that a motto or "Nơi nhận" stands in by itself.</summary>
    private const int MaxMark = 200;

    /// <summary>Words of the mottos over a directive, folded.</summary>
    private static readonly string[] Mottos = ["cong hoa xa hoi", "doc lap - tu do", "dang cong san viet nam"];

    /// <summary>Words that open what is issued with a directive, folded.</summary>
    private static readonly string[] Annexes = ["phu luc", "ke hoach", "quy che", "ban hanh kem theo", "(ban hanh kem theo", "(kem theo"];

    /// <summary>The smallest node that holds a directive from its motto to its last "Nơi nhận"; the whole page when it shows none.</summary>
    public static int RootOf(HtmlPage page)
    {
        var (motto, last) = (-1, -1);
        for (var node = 0; node < page.Nodes.Count; node++)
        {
            if (page.Nodes[node].Role != HtmlRole.Text || page.TextOf(node) is not { Length: < MaxMark } words)
            {
                continue;
            }

            var folded = FoldedText.Of(words.ToString().Normalize());
            var isEnd = folded.Contains("noi nhan", StringComparison.Ordinal);
            motto = last < 0 && !isEnd && Mottos.Any(mark => folded.Contains(mark, StringComparison.Ordinal)) ? node : motto;
            last = isEnd && motto >= 0 ? node : last;
        }

        if (motto < 0 || last < 0)
        {
            return 0;
        }

        var root = last;
        while (root > motto)
        {
            root = page.Nodes[root].Parent;
        }

        // A portal may put every page of a directive in a block of its own: what is issued with it follows in later ones.
        for (var node = root; node > 0; node = page.Nodes[node].Parent)
        {
            root = OpensAnnexBehind(page, node) ? page.Nodes[node].Parent : root;
        }

        return root;
    }

    /// <summary>Whether a block behind a node, under the same parent, begins like an annex.</summary>
    private static bool OpensAnnexBehind(HtmlPage page, int node)
    {
        var end = page.Nodes[page.Nodes[node].Parent].End;
        for (var next = page.Nodes[node].End; next < end; next = page.Nodes[next].End)
        {
            var text = page.TextOf(next).TrimStart();
            var opening = FoldedText.Of(text[..Math.Min(text.Length, MaxMark)].ToString().Normalize());
            if (Annexes.Any(mark => opening.StartsWith(mark, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
