using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Corpus.Search.Scoring;

namespace Corpus.Search.Querying;

/// <summary>Where a page ended, as the opaque text of <see cref="SearchResult.NextCursor"/>.</summary>
/// <remarks>Exact within a generation. After a commit that merged segments a neighbour may repeat or be passed over.</remarks>
internal static class PageCursor
{
    /// <summary>The text of a cursor.</summary>
    public static string Encode(SearchSort sort, RankedTask last) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{(int)sort}.{BitConverter.SingleToInt32Bits(last.Key):x8}.{last.Task}")));

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="ArgumentException">It is none, or one of another order.</exception>
    public static RankedTask? Decode(SearchSort sort, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var bytes = new byte[cursor.Length];
        if (cursor.Length <= 64 && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var written))
        {
            var parts = Encoding.ASCII.GetString(bytes, 0, written).Split('.');
            if (parts.Length == 3
                && parts[0] == ((int)sort).ToString(CultureInfo.InvariantCulture)
                && int.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key)
                && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var task)
                && !float.IsNaN(BitConverter.Int32BitsToSingle(key)))
            {
                return new RankedTask(BitConverter.Int32BitsToSingle(key), task);
            }
        }

        throw new ArgumentException("After is no cursor of a page in this order; take it from NextCursor of the page before");
    }
}
