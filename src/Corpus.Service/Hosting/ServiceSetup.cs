using System.Diagnostics.Metrics;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Corpus.Pipeline;
using Corpus.Search;
using Corpus.Service.Api;
using Corpus.Service.Api.Formats;
using Corpus.Service.Components;
using Corpus.Service.Components.Search;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Radzen;

namespace Corpus.Service.Hosting;

/// <summary>Puts the service together.</summary>
internal static class ServiceSetup
{
    /// <summary>Where the service listens unless <c>--urls</c> or <c>ASPNETCORE_URLS</c> says otherwise: this machine only.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>The options of the command line and their configuration keys; the others are the host's own, which tests set.</summary>
    private static readonly Dictionary<string, string> Options = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--index"] = IndexHost.FolderKey,
        ["--store"] = IndexLocation.StoreVariable,
        ["--model"] = $"{ServiceOptions.Section}:{nameof(ServiceOptions.Model)}",
        ["--urls"] = WebHostDefaults.ServerUrlsKey,
        ["--environment"] = WebHostDefaults.EnvironmentKey,
        ["--contentRoot"] = WebHostDefaults.ContentRootKey,
        ["--applicationName"] = WebHostDefaults.ApplicationKey,
    };

    /// <summary>
    /// The styles and scripts beside a published program, wherever it is started from; null in a build, which finds them by its manifest.
    /// </summary>
    public static string? PublishedWebRoot { get; } =
        Path.Combine(AppContext.BaseDirectory, "wwwroot") is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>What is wrong with the command line, in English; null when nothing is.</summary>
    public static string? ProblemOf(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? args[i] : args[i][..equals];
            var isSetting = name.TrimStart('-').Split(':')[0].Equals(ServiceOptions.Section, StringComparison.OrdinalIgnoreCase);
            if (!isSetting && !Options.ContainsKey(name) && !Options.ContainsValue(name.TrimStart('-')))
            {
                return $"'{name}' is none of {string.Join(", ", Options.Keys)}, --{ServiceOptions.Section}:SETTING";
            }

            if (equals < 0 && (++i == args.Length || args[i].Length == 0))
            {
                return $"{name} needs a value";
            }
        }

        return null;
    }

    /// <summary>Where the service is told to listen; endpoints of Kestrel's own section take the place of the others.</summary>
    private static IEnumerable<string> AddressesOf(ConfigurationManager configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "").ToList();
        return endpoints.Count > 0
            ? endpoints
            : (configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrls).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Whether only this machine reaches an address.</summary>
    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    /// <summary>Registers everything the service needs.</summary>
    public static void AddCorpus(this WebApplicationBuilder builder, string[] args)
    {
        // The defaults that come with the program give way to an appsettings.json where it is started, to the environment and the command line.
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = "appsettings.json",
            Optional = true,
        });
        builder.Configuration.AddCommandLine(args, Options);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            builder.WebHost.UseUrls(DefaultUrls);
        }

        if (AddressesOf(builder.Configuration).All(IsLoopback))
        {
            // A page of another site must not reach the index by pointing a name of its own at this machine.
            builder.Configuration["AllowedHosts"] ??= "localhost;127.0.0.1;[::1]";
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(RawAddresses.Encode));

        // Files of component libraries are found also when started from a build, outside the Development environment.
        builder.WebHost.UseStaticWebAssets();

        // Standard output is for results; messages go to standard error, as everywhere in Corpus.
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Whoever tries keys must not fill the log; refusals are in the metrics.
        builder.Logging.AddFilter(typeof(ApiKeys).FullName, LogLevel.Warning);

        builder.Services.AddSingleton(services => DirectiveProcessor.CreateDefault(services.GetRequiredService<IOptions<ServiceOptions>>().Value.Model));
        builder.Services.AddSingleton<IndexHost>();
        builder.Services.AddHostedService(services => services.GetRequiredService<IndexHost>());
        builder.Services.AddHostedService<PageWarmUp>();
        builder.Services.AddScoped(services => services.GetRequiredService<IndexHost>().OpenReader());
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<PageQueries>();
        builder.Services.AddScoped<Labels>();
        builder.Services.AddScoped<FileProblems>();
        builder.Services.AddSingleton<Examples>();
        builder.Services.AddLocalization();

        builder.Services.AddOptions<ServiceOptions>().Configure<IConfiguration>(ServiceOptions.Read).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<MetricsText>();
        builder.Services.AddRateLimits();
        ApiKeys.AddTo(builder.Services);
        PageSessions.AddTo(builder.Services);
        builder.Services.AddCors();
        builder.Services.AddExceptionHandler<FailureHandler>();
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails =
            context => context.ProblemDetails.Extensions["requestId"] = context.HttpContext.TraceIdentifier);
        builder.Services.AddOpenApi(openApi => openApi.AddOperationTransformer(OpenApiDescription.Complete).AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Corpus";
            document.Info.Description = "Who was ordered to do what, by when, where and on what basis: tasks of Vietnamese government directives.";
            return Task.CompletedTask;
        }));
        builder.Services.AddResponseCompression(
            compression => compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(FormatChoice.AllMediaTypes));
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJsonContext.Default);

            // Vietnamese stays legible; safe because answers are application/json with nosniff and never pasted into HTML.
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        // Sessions of pages end with the process: the keys that they are encrypted with live in memory, not in the user's home.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRazorComponents();
        builder.Services.AddRadzenComponents();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    /// <summary>Loads the sector model and opens the index; says on standard error why, if either cannot be.</summary>
    public static bool TryOpenIndex(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IndexHost>().Open();
            return true;
        }
        catch (Exception e) when (e is IndexCorruptException or IndexVersionException or IndexBusyException or IndexStorageException
            or IndexUnavailableException or PlatformNotSupportedException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"corpus: {e.Message}");
            return false;
        }
    }

    /// <summary>Orders what every request passes through.</summary>
    public static void UseCorpus(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ServiceOptions>>().Value;
        app.Services.GetRequiredService<MetricsText>();
        IndexMetrics.Create(app.Services.GetRequiredService<IMeterFactory>(), app.Services.GetRequiredService<IndexHost>());

        app.Use(SecurityHeaders.Add);
        app.Use(RequestIds.Add);
        app.Use(HeadRequests.AnswerAsGet);
        app.UseResponseCompression();

        app.UseWhen(context => !Audience.IsProgram(context), pages => pages.Use(Preferences.Apply));

        // Outside of the exception handler, so that a failure of a page is shown as a page.
        app.UseWhen(Audience.IsProgram, api => api.UseStatusCodePages());
        app.UseWhen(
            context => !Audience.IsProgram(context),
            pages => pages.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true));
        app.UseExceptionHandler();
        if (options.AllowedOrigins.Count > 0)
        {
            app.UseCors(cors => cors.WithOrigins([.. options.AllowedOrigins]).WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader()
                .WithExposedHeaders("ETag", "Link", "Retry-After", ReadAs.Header, RequestIds.Header));
        }

        // Inside of the above, so that a page of another site can read that it asked too often.
        app.UseRateLimiter();

        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.Use(Readiness.Require).Use(Freshness.Check).Use(FormatChoice.TakeSuffix));
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "openapi";
            page.DocumentTitle = "Corpus API";
            page.SwaggerEndpoint("/openapi/v1.json", "Corpus");
            page.ConfigObject.AdditionalItems["validatorUrl"] = null; // asks nobody else
        });
        app.UseRouting();
        app.Use(FormatChoice.Choose);
        app.UseAuthentication();
        app.UseWhen(context => !Audience.IsProgram(context), pages => pages.Use(PageSessions.Recognise));
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(PageForms.RefuseForged);
    }
}
