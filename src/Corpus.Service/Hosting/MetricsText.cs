using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Corpus.Service.Hosting;

/// <summary>Collects what the program measures (System.Diagnostics.Metrics) and writes it in Prometheus' text format 0.0.4.</summary>
/// <remarks>Safe for any thread. Series are bounded: beyond <see cref="MaxSeries"/> new combinations of labels are not counted.</remarks>
internal sealed class MetricsText : IDisposable
{
    /// <summary>Most series that are kept.</summary>
    public const int MaxSeries = 5000;

    /// <summary>Upper bounds of the histograms' buckets; the unit is the instrument's, which is seconds for all those listened to.</summary>
    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", IndexMetrics.MeterName];

    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> _series = new();
    private readonly MeterListener _listener = new();

    /// <summary>Starts to collect.</summary>
    public MetricsText()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<byte>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<short>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<float>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Everything collected so far.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in _series.GroupBy(pair => NameOf(pair.Key.Instrument)).OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            var (name, first) = (family.Key, family.First());
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {Escape(first.Key.Instrument.Description ?? "").Replace("\\\"", "\"", StringComparison.Ordinal)}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {TypeOf(first.Key.Instrument)}\n");
            foreach (var ((_, labels), series) in family.OrderBy(pair => pair.Key.Labels, StringComparer.Ordinal))
            {
                series.Write(text, name, labels);
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = (instrument, LabelsOf(tags));
        if (!_series.TryGetValue(key, out var series))
        {
            if (_series.Count >= MaxSeries)
            {
                return;
            }

            series = _series.GetOrAdd(key, static key => new Series(KindOf(key.Instrument)));
        }

        series.Record(value);
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 0 ? "," : "")}{Sanitize(name)}=\"{Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
        }

        return text.ToString();
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Sanitize(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string NameOf(Instrument instrument)
    {
        var name = Sanitize(instrument.Name);
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var suffix = KindOf(instrument) == SeriesKind.Sum && IsMonotonic(instrument) ? "_total" : "";
        return (name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit) + suffix;
    }

    private static string TypeOf(Instrument instrument) => KindOf(instrument) switch
    {
        SeriesKind.Histogram => "histogram",
        _ when IsMonotonic(instrument) => "counter",
        _ => "gauge",
    };

    private static bool IsMonotonic(Instrument instrument) =>
        Generic(instrument) is var type && (type == typeof(Counter<>) || type == typeof(ObservableCounter<>));

    private static SeriesKind KindOf(Instrument instrument)
    {
        var type = Generic(instrument);
        return type == typeof(Histogram<>) ? SeriesKind.Histogram
            : type == typeof(Counter<>) || type == typeof(UpDownCounter<>) ? SeriesKind.Sum
            : SeriesKind.Last;
    }

    private static Type Generic(Instrument instrument)
    {
        // Instruments of the framework may be private subclasses.
        var type = instrument.GetType();
        while (type is { IsGenericType: false, BaseType: { } parent })
        {
            type = parent;
        }

        return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
    }

    private enum SeriesKind
    {
        Last,
        Sum,
        Histogram,
    }

    /// <summary>The values of one instrument with one set of labels.</summary>
    private sealed class Series(SeriesKind kind)
    {
        private readonly long[] _buckets = kind == SeriesKind.Histogram ? new long[Bounds.Length + 1] : [];
        private readonly Lock _lock = new();
        private double _value;

        public void Record(double value)
        {
            lock (_lock)
            {
                _value = kind == SeriesKind.Last ? value : _value + value;
                if (kind == SeriesKind.Histogram)
                {
                    var bucket = Array.BinarySearch(Bounds, value);
                    _buckets[bucket < 0 ? ~bucket : bucket]++;
                }
            }
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            lock (_lock)
            {
                var braces = labels.Length > 0 ? $"{{{labels}}}" : "";
                if (kind != SeriesKind.Histogram)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{braces} {_value:R}\n");
                    return;
                }

                var (sum, comma) = (0L, labels.Length > 0 ? "," : "");
                for (var i = 0; i <= Bounds.Length; i++)
                {
                    sum += _buckets[i];
                    var bound = i < Bounds.Length ? Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
                    text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{labels}{comma}le=\"{bound}\"}} {sum}\n");
                }

                text.Append(CultureInfo.InvariantCulture, $"{name}_sum{braces} {_value:R}\n{name}_count{braces} {sum}\n");
            }
        }
    }
}
