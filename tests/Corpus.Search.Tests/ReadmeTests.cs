using Corpus.Directives;
using Corpus.Search.Querying;
using Corpus.Testing;

namespace Corpus.Search.Tests;

/// <summary>The examples of the README do what it says.</summary>
public sealed class ReadmeTests
{
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Repository.PathOf("src/Corpus.Search/README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
            {
                if (line.Split('|', StringSplitOptions.TrimEntries) is [_, var query, var finds, var findsNot, _] && query.EndsWith('`'))
                {
                    examples.Add(query.Trim('`'), finds, findsNot);
                }
            }

            return examples;
        }
    }

    [Fact]
    public void Readme_Examples_AreThere() => Assert.True(Examples.Count >= 10, $"{Examples.Count} examples");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Search_ExampleOfTheReadme_FindsWhatItSays(string query, string finds, string findsNot)
    {
        using var temp = new TempIndex();
        temp.Commit(writer =>
        {
            writer.AddTask(new ImportedTask("yes", "d", finds, null, SectorSet.Empty, null));
            writer.AddTask(new ImportedTask("no", "d", findsNot, null, SectorSet.Empty, null));
        });
        using var reader = temp.Index.OpenReader();
        Assert.True(QueryParser.TryParse(query, out var parsed, out var error), error?.Message);
        Assert.Equal(["yes"], reader.Search(new SearchRequest { Query = parsed }).Hits.Select(hit => hit.Task.Id));
    }
}
