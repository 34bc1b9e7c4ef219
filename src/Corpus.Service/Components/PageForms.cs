using System.Globalization;
using Corpus.Directives;
using Corpus.Pipeline;
using Corpus.Search;
using Corpus.Service.Api;
using Corpus.Service.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Corpus.Service.Components;

/// <summary>What the forms of the pages do. Each answers with the address of a page, so that loading that anew sends nothing twice.</summary>
internal static class PageForms
{
    /// <summary>Maps the forms.</summary>
    public static void MapPageForms(this WebApplication app)
    {
        var forms = app.MapGroup("").ExcludeFromDescription().WithMetadata(new RequireAntiforgeryTokenAttribute());
        forms.MapPost(PageSessions.Page, EnterAsync);
        forms.MapPost("/session/end", (Delegate)LeaveAsync);
        forms.MapPost("/corrections/{taskId}", CorrectAsync).RequireSession(ApiRole.Correct);
        forms.MapPost("/corrections/{taskId}/withdrawn", WithdrawAsync).RequireSession(ApiRole.Correct);
        forms.MapPost("/uploads", UploadAsync).RequireSession(ApiRole.Write).WithMetadata(new RequestSizeLimitAttribute(TryApi.MaxBytes));
        forms.MapPost("/uploads/{token}", StoreAsync).RequireSession(ApiRole.Write);
    }

    /// <summary>Refuses a form that no page of this service made, or made before it was started anew.</summary>
    public static Task RefuseForged(HttpContext context, RequestDelegate next) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } ? Failed(StatusCodes.Status400BadRequest).ExecuteAsync(context) : next(context);

    private static async Task<RedirectHttpResult> EnterAsync(
        [FromForm] string? key, [FromForm] string? back, HttpContext context, IOptions<ServiceOptions> options)
    {
        if (ApiKeys.OwnerOf(key ?? "", options.Value) is not { } owner)
        {
            return TypedResults.LocalRedirect($"{PageSessions.Page}?wrong=true{(IsLocal(back) ? $"&back={Uri.EscapeDataString(back!)}" : "")}");
        }

        await PageSessions.BeginAsync(context, owner);
        return TypedResults.LocalRedirect(IsLocal(back) ? PageOf(back!) : PageSessions.Page);
    }

    private static async Task<RedirectHttpResult> LeaveAsync(HttpContext context)
    {
        await context.SignOutAsync(PageSessions.SchemeName);
        return TypedResults.LocalRedirect("/");
    }

    private static async Task<RedirectHttpResult> CorrectAsync(
        string taskId, IFormCollection form, HttpContext context, IndexHost host, CancellationToken cancellationToken)
    {
        var given = form["sectors"].Where(code => !string.IsNullOrEmpty(code)).Distinct(StringComparer.Ordinal).ToList();
        var known = given.Select(code => Sectors.TryParse(code, out var sector) ? sector : (Sector?)null).OfType<Sector>().ToList();
        if (known.Count != given.Count || known.Count is < 1 or > SectorCorrection.MaxSectors)
        {
            return Failed(StatusCodes.Status400BadRequest);
        }

        var isDone = await host.ChangeAsync(writer => writer.Correct(taskId, known, context.User.Identity!.Name!), cancellationToken);
        return isDone ? BackToTask(taskId) : Failed(StatusCodes.Status404NotFound);
    }

    private static async Task<RedirectHttpResult> WithdrawAsync(
        string taskId, HttpContext context, IndexHost host, CancellationToken cancellationToken)
    {
        var isDone = await host.ChangeAsync(writer => writer.WithdrawCorrection(taskId, context.User.Identity!.Name!), cancellationToken);
        return isDone ? BackToTask(taskId) : Failed(StatusCodes.Status404NotFound);
    }

    private static async Task<RedirectHttpResult> UploadAsync(
        IFormFile? file, HttpContext context, DirectiveProcessor processor, PendingUploads uploads, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0)
        {
            return TypedResults.LocalRedirect("/upload?problem=empty");
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);

        // A browser may send a whole path; only the name tells the format.
        var name = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        return processor.TryPrepare(name, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), out var ready, out var problem)
            ? TypedResults.LocalRedirect($"/upload?pending={uploads.Keep(context.User.Identity!.Name!, ready)}")
            : TypedResults.LocalRedirect($"/upload?problem={Uri.EscapeDataString(problem)}");
    }

    private static async Task<RedirectHttpResult> StoreAsync(
        string token, HttpContext context, IndexHost host, DirectiveProcessor processor, PendingUploads uploads, CancellationToken cancellationToken)
    {
        if (uploads.Find(context.User.Identity!.Name!, token) is not { } ready)
        {
            return TypedResults.LocalRedirect("/upload?problem=forgotten");
        }

        var result = await host.WriteAsync(index => new Ingestion(index, processor).Store(ready), cancellationToken);
        return TypedResults.LocalRedirect($"/directives/{Uri.EscapeDataString(result.DirectiveId)}");
    }

    /// <summary>The page of a failure: a form is answered with an address, whatever became of it.</summary>
    private static RedirectHttpResult Failed(int status) => TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/status/{status}"));

    private static RedirectHttpResult BackToTask(string taskId) => TypedResults.LocalRedirect(AddressOfTask(taskId));

    /// <summary>The page of a task; of a task without its directive the start.</summary>
    private static string AddressOfTask(string taskId) => taskId.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        ? PageState.AddressOf(taskId[..colon], taskId[(colon + 1)..])
        : "/";

    /// <summary>The page with the form that an address answers, for one whose form came without a session; any other address as it is.</summary>
    private static string PageOf(string address) => address.Split('/', '?') switch
    {
        ["", "corrections", var taskId, ..] => AddressOfTask(Uri.UnescapeDataString(taskId)),
        ["", "uploads", ..] => "/upload",
        _ => address,
    };

    /// <summary>Whether an address is one of this service, and not that of another site that begins with slashes.</summary>
    private static bool IsLocal(string? address) => address is ['/', not ('/' or '\\'), ..] or "/";
}
