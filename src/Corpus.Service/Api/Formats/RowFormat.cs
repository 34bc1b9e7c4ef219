using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Corpus.Search.Documents;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Corpus.Service.Api.Formats;

/// <summary>Writes rows as text, page by page. One answer, one thread.</summary>
/// <typeparam name="T">A row.</typeparam>
internal abstract class RowFormat<T>(DataFormat format)
{
    /// <summary>Which form it is.</summary>
    public DataFormat Format { get; } = format;

    /// <summary>Rows in the form chosen for a request: CSV, else JSON lines.</summary>
    public static RowFormat<T> Of(HttpContext context, Table<T> table, bool bom) =>
        context.FormatOf() == DataFormat.Csv ? new CsvRows<T>(table, bom) : JsonLines<T>.For(context);

    /// <summary>Writes what stands before the rows.</summary>
    public virtual void Begin(TextWriter output)
    {
    }

    /// <summary>Writes some rows.</summary>
    public abstract void Write(TextWriter output, IReadOnlyList<T> rows);

    /// <summary>Writes what stands behind the rows.</summary>
    public virtual void End(TextWriter output)
    {
    }
}

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLines<T>(JsonTypeInfo<T> type) : RowFormat<T>(DataFormat.Jsonl)
{
    /// <summary>Writes as the service's other answers are written.</summary>
    public static JsonLines<T> For(HttpContext context) => new(
        (JsonTypeInfo<T>)context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions.GetTypeInfo(typeof(T)));

    /// <inheritdoc/>
    public override void Write(TextWriter output, IReadOnlyList<T> rows)
    {
        foreach (var row in rows)
        {
            output.Write(JsonSerializer.Serialize(row, type));
            output.Write('\n');
        }
    }
}

/// <summary>RFC 4180.</summary>
/// <param name="table">Columns and cells.</param>
/// <param name="bom">Whether a byte order mark stands first, without which some spreadsheets misread Vietnamese.</param>
internal sealed class CsvRows<T>(Table<T> table, bool bom) : RowFormat<T>(DataFormat.Csv)
{
    /// <inheritdoc/>
    public override void Begin(TextWriter output)
    {
        if (bom)
        {
            output.Write('\uFEFF');
        }

        table.WriteCsvHeader(output);
    }

    /// <inheritdoc/>
    public override void Write(TextWriter output, IReadOnlyList<T> rows) => table.WriteCsvRows(output, rows);
}
