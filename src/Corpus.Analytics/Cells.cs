using System.Globalization;

namespace Corpus.Analytics;

/// <summary>Cells of tables.</summary>
internal static class Cells
{
    /// <summary>A number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day as <c>yyyy-MM-dd</c>; empty for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Several values, separated by <c>; </c>.</summary>
    public static string List(IEnumerable<string> values) => string.Join("; ", values);
}
