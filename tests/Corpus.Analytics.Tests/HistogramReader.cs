using System.Reflection;
using Corpus.Search;

namespace Corpus.Analytics.Tests;

/// <summary>Passes every call on to another reader, with no time for the histograms that a condition does not choose.</summary>
public class HistogramReader : DispatchProxy
{
    private ITaskIndexReader _reader = null!;
    private Func<HistogramRequest, bool> _hasTime = null!;

    /// <summary>Wraps a reader.</summary>
    internal static ITaskIndexReader Of(ITaskIndexReader reader, Func<HistogramRequest, bool> hasTime)
    {
        var proxy = Create<ITaskIndexReader, HistogramReader>();
        var wrapper = (HistogramReader)(object)proxy;
        (wrapper._reader, wrapper._hasTime) = (reader, hasTime);
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (args is [HistogramRequest request, ..] && !_hasTime(request))
        {
            return new HistogramResult(0, []) { Complete = false };
        }

        return targetMethod!.Invoke(_reader, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
    }
}
