using System.Globalization;
using System.Text.Json;
using Corpus.Directives;
using Corpus.Search;

namespace Corpus.Benchmarks.Search;

/// <summary>The tasks of a generated corpus: one JSON object a line.</summary>
internal static class BenchmarkTasks
{
    /// <summary>The corpus has sector names of its own; the n-th of them is indexed as the n-th sector.</summary>
    public static readonly string[] SectorNames =
        "health education agriculture transport finance security labour industry_trade information culture_tourism construction environment justice home_affairs science"
            .Split(' ');

    /// <summary>Reads a task.</summary>
    public static ImportedTask Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new ImportedTask(
            root.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture),
            root.GetProperty("directive").GetInt64().ToString(CultureInfo.InvariantCulture),
            root.GetProperty("text").GetString()!,
            root.GetProperty("province").GetString(),
            SectorSet.Of((Sector)Array.IndexOf(SectorNames, root.GetProperty("sector").GetString())),
            DateOnly.ParseExact(root.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
