using Corpus.Search.Columns;
using Corpus.Search.Indexing;
using Corpus.Text;

namespace Corpus.Search.Querying;

/// <summary>Finds the districts and provinces that a query's words name.</summary>
internal static class PlaceNames
{
    private const int MaxWords = 4;

    private static readonly (ColumnId Column, DictionaryId Names)[] Columns =
        [(ColumnId.District, DictionaryId.Districts), (ColumnId.Province, DictionaryId.Provinces)];

    /// <summary>The column values that are named; each column's apart.</summary>
    /// <remarks>Names of one syllable are words of many meanings and left alone. Words with diacritics must name the place as it is written.
    /// A district is named by what stands before its province: words that name both name two places, not a third one besides.</remarks>
    public static IEnumerable<(ColumnId Column, int[] Values, string Name)> In(IReadOnlyList<SearchQuery> clauses, IndexDictionaries dictionaries)
    {
        for (var first = 0; first + 1 < clauses.Count; first++)
        {
            for (var count = 2; count <= MaxWords && first + count <= clauses.Count; count++)
            {
                var words = clauses.Skip(first).Take(count).OfType<TermQuery>().Where(word => word.Field == SearchField.Text).ToArray();
                if (words.Length < count)
                {
                    break;
                }

                var name = string.Join(' ', words.Select(word => word.Term));
                var isWritten = Array.Exists(words, word => word.Match is TermMatch.Alike or TermMatch.Written);
                foreach (var (column, dictionary) in Columns)
                {
                    var names = dictionaries.Names(dictionary);
                    int[] values = [.. names.FindAlike(name).Where(value => IsNameOf(names[value], name, isWritten))];
                    if (values.Length > 0)
                    {
                        yield return (column, values, name);
                    }
                }
            }
        }
    }

    private static bool IsNameOf(string value, string name, bool isWritten)
    {
        var place = value.Split(',')[0];
        return isWritten ? VietnameseFolding.WrittenKey(place) == name : VietnameseFolding.Key(place) == name;
    }
}
