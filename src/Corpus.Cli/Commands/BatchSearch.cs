using System.Globalization;
using Corpus.Search;
using Corpus.Search.Querying;

namespace Corpus.Cli.Commands;

/// <summary>How the words of a batch query must match.</summary>
internal enum BatchMatch
{
    /// <summary>A task is ranked by any of the words it has: for questions in whole sentences.</summary>
    Any = 0,

    /// <summary>A task must have all words.</summary>
    All = 1,
}

/// <summary>Runs many plain-text queries and prints a ranked run, one hit a line.</summary>
internal static class BatchSearch
{
    /// <summary>Runs the queries of <paramref name="file"/>, lines of <c>id TAB text</c>.</summary>
    /// <returns>Whether every line was a query and was searched to the end; the others are named on standard error.</returns>
    public static bool Run(ITaskIndexReader reader, string file, BatchMatch match, TaskFilter filter, int top, CancellationToken cancellationToken)
    {
        var good = true;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
            {
                Console.Error.WriteLine($"corpus: {file}:{number}: needs an id, a tab and the text of the query");
                good = false;
                continue;
            }

            var (id, text) = (line[..tab], line[(tab + 1)..]);
            var request = new SearchRequest
            {
                Query = match == BatchMatch.Any ? SearchQuery.AnyOf(text) : SearchQuery.AllOf(text),
                Filter = filter,
                Top = top,
                Highlight = false,
            };
            var result = reader.Search(request, cancellationToken);
            if (!result.Complete)
            {
                Console.Error.WriteLine($"corpus: {file}:{number}: the search was ended early; there may be better hits");
                good = false;
            }

            if (result.ReadAs is { } read)
            {
                Console.Error.WriteLine($"corpus: {file}:{number}: nothing matched as typed; these are the hits for: {read}");
            }

            foreach (var (hit, rank) in result.Hits.Select((hit, index) => (hit, index + 1)))
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}\t{rank}\t{hit.Task.Id}\t{hit.Score:R}"));
            }
        }

        return good;
    }
}
