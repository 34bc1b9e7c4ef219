using Corpus.Directives;
using Corpus.Service.Hosting;

namespace Corpus.Service.Api.Formats;

/// <summary>An answer of rows, sent page by page as they are found: any number of them takes the memory of one page.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="name">Name of the file that a browser would save, without ending.</param>
/// <param name="format">How rows are written.</param>
/// <param name="rows">The rows; asked for while the answer is sent.</param>
internal sealed class RowsResult<T>(string name, RowFormat<T> format, IEnumerable<T> rows) : IResult
{
    private const int RowsAtOnce = 200;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = FormatChoice.MediaType(format.Format);
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{format.Format.Code()}\"";
        if (HeadRequests.IsHead(httpContext))
        {
            return;
        }

        using var text = new StringWriter();
        format.Begin(text);
        foreach (var page in rows.Chunk(RowsAtOnce))
        {
            format.Write(text, page);
            await SendAsync();
        }

        format.End(text);
        await SendAsync();

        async Task SendAsync()
        {
            await response.WriteAsync(text.ToString(), httpContext.RequestAborted);
            await response.Body.FlushAsync(httpContext.RequestAborted);
            text.GetStringBuilder().Clear();
        }
    }
}
