using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Corpus.Benchmarks;

/// <summary>Gives generated tasks or queries the sectors of this project, so that <c>corpus import</c> and the service take them.</summary>
internal static class Adapt
{
    /// <summary>The generator's sectors that this project names or divides otherwise; the others are the same in both.</summary>
    private static readonly Dictionary<string, string> Sectors = new(StringComparer.Ordinal)
    {
        ["construction"] = "economy",
        ["culture_tourism"] = "communication",
        ["home_affairs"] = "governance",
        ["industry_trade"] = "economy",
        ["information"] = "communication",
        ["justice"] = "governance",
        ["labour"] = "welfare",
        ["science"] = "technology",
    };

    private static readonly JsonSerializerOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Copies a file: tasks, one JSON object a line, or a table of queries, its cells separated by tabs and named by the first line.</summary>
    public static void Run(string from, string to)
    {
        using var output = new StreamWriter(to) { NewLine = "\n" };
        int? column = null;
        foreach (var line in File.ReadLines(from))
        {
            if (line.StartsWith('{'))
            {
                var task = JsonNode.Parse(line)!.AsObject();
                task["sector"] = Of(task["sector"]!.GetValue<string>());
                output.WriteLine(task.ToJsonString(Legible));
                continue;
            }

            var cells = line.Split('\t');
            if (column is null)
            {
                column = Array.IndexOf(cells, "sector");
            }
            else if (column >= 0 && column < cells.Length)
            {
                cells[column.Value] = Of(cells[column.Value]);
            }

            output.WriteLine(string.Join('\t', cells));
        }
    }

    private static string Of(string sector) => Sectors.GetValueOrDefault(sector, sector);
}
