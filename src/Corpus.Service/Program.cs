using Corpus.Service.Api;
using Corpus.Service.Components;
using Corpus.Service.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddCorpus();

var app = builder.Build();
if (!app.TryOpenIndex())
{
    return 1;
}

app.UseCorpus();
app.MapHealth();
app.MapApi();
app.MapStaticAssets();
app.MapRazorComponents<App>();
app.Run();
return 0;

/// <summary>The entry point, public so that tests can start the real application in memory.</summary>
public sealed partial class Program;
