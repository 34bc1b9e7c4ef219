using System.Diagnostics.Metrics;

namespace Corpus.Service.Hosting;

/// <summary>Publishes how much the index holds.</summary>
internal static class IndexMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Corpus.Service";

    /// <summary>Creates the instruments; they report nothing until the index is ready.</summary>
    public static void Create(IMeterFactory factory, IndexHost host)
    {
        var meter = factory.Create(MeterName);
        meter.CreateObservableGauge("corpus.index.directives", () => Read(host, statistics => statistics.Directives), description: "Directives held.");
        meter.CreateObservableGauge("corpus.index.tasks", () => Read(host, statistics => statistics.Tasks), description: "Searchable tasks.");
        meter.CreateObservableGauge("corpus.index.ready", () => host.IsReady ? 1 : 0, description: "1 when the service can be asked.");
    }

    private static IEnumerable<Measurement<long>> Read(IndexHost host, Func<Search.IndexStatistics, long> value)
    {
        if (!host.IsReady)
        {
            return [];
        }

        using var reader = host.OpenReader();
        return [new Measurement<long>(value(reader.Statistics))];
    }
}
