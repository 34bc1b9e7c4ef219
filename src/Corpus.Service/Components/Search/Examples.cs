namespace Corpus.Service.Components.Search;

/// <summary>Queries that pages show as examples, and which of them find something in the index at hand. Safe for any thread.</summary>
internal sealed class Examples
{
    /// <summary>What a first visitor is shown.</summary>
    public const string First = "trạm y tế lưu động";

    /// <summary>Examples of the query language, each with the last part of the key of its explanation.</summary>
    public static IReadOnlyList<(string Query, string Key)> OfSyntax { get; } =
    [
        ("cach ly", "NoAccents"),
        ("cách ly -tập", "Not"),
        ("biên phòng OR biên giới", "Or"),
        ($"\"{First}\"", "Phrase"),
        ("truy*", "Prefix"),
    ];

    private volatile Kept? _kept;

    /// <summary>Those that find something.</summary>
    /// <param name="generation">Of the index.</param>
    /// <param name="count">How many tasks a query finds, at least, and whether it was counted to the end. Called once a generation for each.</param>
    public IReadOnlySet<string> Found(long generation, Func<string, (long Total, bool IsComplete)> count)
    {
        if (_kept is { } kept && kept.Generation == generation)
        {
            return kept.Found;
        }

        var counted = OfSyntax.Select(example => example.Query).Prepend(First).Select(query => (Query: query, Count: count(query))).ToList();
        var found = counted.Where(one => one.Count.Total > 0).Select(one => one.Query).ToHashSet();
        if (counted.TrueForAll(one => one.Count.IsComplete))
        {
            _kept = new Kept(generation, found);
        }

        return found;
    }

    private sealed record Kept(long Generation, IReadOnlySet<string> Found);
}
