using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Corpus.Service.Hosting;

/// <summary>Keeps one client from taking the service from the others: a bucket of tokens for each address.</summary>
internal static class RateLimits
{
    private const int ReplenishmentsPerSecond = 10;

    /// <summary>Registers the limits of <see cref="ServiceOptions"/>.</summary>
    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter => limiter.OnRejected = RejectAsync);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ServiceOptions>>((limiter, options) =>
        {
            var bucket = BucketOf(options.Value);
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                Audience.IsOperator(context) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null
                    ? RateLimitPartition.GetNoLimiter("free")
                    : RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "unknown", _ => bucket));
        });
    }

    /// <summary>The bucket of one client: whole tokens, added about <see cref="ReplenishmentsPerSecond"/> times a second, or one at a time.</summary>
    internal static TokenBucketRateLimiterOptions BucketOf(ServiceOptions options)
    {
        var tokens = Math.Max(1, options.RequestsPerSecond / ReplenishmentsPerSecond);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Burst,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)tokens / options.RequestsPerSecond),
            QueueLimit = 0,
        };
    }

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        if (!Audience.IsProgram(rejected.HttpContext))
        {
            // The pages' own step makes a page of the status.
            rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        await TypedResults.Problem(
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many requests",
            detail: string.Create(CultureInfo.InvariantCulture, $"Ask again in {wait} s.")).ExecuteAsync(rejected.HttpContext);
    }
}
